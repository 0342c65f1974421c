// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace memnun {

/// The files and folders of a drop, as core/base/DiskPath.h has paths.
QStringList droppedPaths(const QMimeData* data);

/// Takes files and folders dropped anywhere on a window, unless a widget below the pointer wants them itself.
class DropTarget final : public QObject {
    Q_OBJECT

public:
    explicit DropTarget(QWidget* window);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace memnun
