// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QuarantinePane.h"

#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

QuarantinePane::QuarantinePane(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context), m_view(new QListView)
{
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_view->setWordWrap(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setAccessibleName(tr("Quarantine"));
    auto* hint = new QLabel(tr("Mail that could not be taken in. Its original is kept; nothing is lost."), this);
    hint->setWordWrap(true);
    hint->setContentsMargins(space::l, space::s, space::l, space::s);
    setTextRole(hint, QStringLiteral("muted"));
    auto* pane = new ListPane(m_view, &m_model, 56, this);
    pane->emptyState()->setIconName(QStringLiteral("circle-check"));
    pane->emptyState()->setTexts(tr("Nothing in quarantine"), tr("Every imported mail could be read."));
    auto* save = new QPushButton(icon(QStringLiteral("download")), tr("Save original…"), this);
    save->setEnabled(false);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space::l, space::s, space::l, space::m);
    foot->addWidget(save, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(hint);
    layout->addWidget(pane, 1);
    layout->addLayout(foot);
    connect(save, &QPushButton::clicked, this, &QuarantinePane::saveOriginal);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [save](const QModelIndex& now) { save->setEnabled(now.isValid()); });
}

void QuarantinePane::saveOriginal()
{
    const QuarantineItem* item = m_model.rowAt(m_view->currentIndex());
    if (!item)
        return;
    m_context.desktop.chooseSaveFile(this, tr("Save original mail"),
                                     QStringLiteral("quarantine-%1.eml").arg(item->id),
                                     [self = QPointer(this), blob = item->blobId](const QString& path) {
                                         if (self)
                                             self->write(blob, path);
                                     });
}

void QuarantinePane::write(BlobId blob, const QString& path)
{
    m_context.executor.read<QString>(
        this,
        [blob, path](Stores& stores) -> Result<QString> {
            const auto bytes = stores.blobs.get(blob);
            return bytes ? writeFile(path, *bytes) : Result<QString>(fail(bytes.error()));
        },
        [this](Result<QString> written) {
            if (written)
                Q_EMIT saved(*written);
            else
                Q_EMIT failed(errorSentence(written.error(), tr("Saving the original")));
        });
}

}  // namespace memnun
