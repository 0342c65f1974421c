// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/DropTarget.h"

#include "core/base/DiskPath.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace memnun {

QStringList droppedPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile())
            continue;
#ifdef Q_OS_UNIX
        // toLocalFile() would lose the bytes of a name that are no text.
        paths << disk::pathFromBytes(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()));
#else
        paths << url.toLocalFile();
#endif
    }
    return paths;
}

DropTarget::DropTarget(QWidget* window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = droppedPaths(drop->mimeData());
        if (!paths.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                Q_EMIT dropped(paths);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace memnun
