// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QuarantinePane.h"

#include "core/base/WriteFile.h"
#include "core/conversations/BlobStore.h"
#include "core/imports/QuarantineCommands.h"
#include "ui/inbox/QuarantineRetry.h"
#include "ui/inbox/QuarantineWords.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/DesktopPort.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace memnun {

QuarantinePane::QuarantinePane(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context), m_view(new QListView), m_hint(new QLabel(this)),
      m_list(new ListPane(m_view, &m_model, 56, this)), m_kept(new QLabel), m_told(new InlineMessage), m_again(new QPushButton),
      m_save(new QPushButton), m_remove(new QPushButton)
{
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_view->setWordWrap(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(space::l, space::s, space::l, space::s);
    setTextRole(m_hint, QStringLiteral("muted"));
    m_list->emptyState()->setIconName(QStringLiteral("circle-check"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildFoot());
    connect(m_save, &QPushButton::clicked, this, &QuarantinePane::saveOriginal);
    connect(m_again, &QPushButton::clicked, this, &QuarantinePane::tryAgain);
    connect(m_remove, &QPushButton::clicked, this, &QuarantinePane::remove);
    connect(new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &QuarantinePane::remove);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuarantinePane::showChosen);
    connect(m_view, &QListView::pressed, m_told, &InlineMessage::clear);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QuarantinePane::showChosen);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QuarantinePane::showChosen);
    retranslate();
}

QWidget* QuarantinePane::buildFoot()
{
    auto* foot = new QWidget(this);
    m_kept->setWordWrap(true);
    m_kept->setTextFormat(Qt::PlainText);
    m_kept->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_kept, QStringLiteral("caption"));
    m_told->setObjectName(QStringLiteral("told"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_save->setObjectName(QStringLiteral("saveOriginal"));
    m_save->setIcon(icon(QStringLiteral("download")));
    m_remove->setObjectName(QStringLiteral("removeQuarantined"));
    auto* area = new QWidget(foot);
    auto* buttons = new FlowLayout(area, space::s);
    for (QPushButton* button : {m_again, m_save, m_remove})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(space::l, space::s, space::l, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_told);
    layout->addWidget(m_kept);
    layout->addWidget(area);
    return foot;
}

void QuarantinePane::retranslate()
{
    m_view->setAccessibleName(tr("Quarantine"));
    m_hint->setText(tr("Mail that could not be taken in, each with its reason."));
    m_list->emptyState()->setTexts(tr("Nothing in quarantine"), tr("Every imported mail could be read."));
    m_again->setText(tr("Try again"));
    m_remove->setText(tr("Remove"));
    showChosen();
}

void QuarantinePane::showChosen()
{
    const QuarantineItem* item = m_model.rowAt(m_view->currentIndex());
    m_kept->setText(item ? quarantineKept(*item) : QString());
    m_kept->setVisible(item);
    m_again->setEnabled(item && !m_trying);
    m_remove->setEnabled(item && !m_trying);
    m_save->setEnabled(item && item->blobId.isValid());
    m_save->setText(item && item->kept() == QuarantineItem::Kept::Beginning ? tr("Save the beginning…") : tr("Save original…"));
}

void QuarantinePane::tryAgain()
{
    const QuarantineItem* item = m_model.rowAt(m_view->currentIndex());
    if (!item || std::exchange(m_trying, true))
        return;
    m_told->clear();
    showChosen();
    (new QuarantineRetry(m_context, *item, this))->start([this, item = *item](Result<bool> left) { retried(item, left); });
}

void QuarantinePane::retried(const QuarantineItem& item, const Result<bool>& left)
{
    m_trying = false;
    showChosen();
    if (!left && left.error().code == Code::NotFound)
        m_told->say(tr("%1 is not there any more, and nothing of it is kept here.").arg(item.source), Tone::Warning);
    else if (!left)
        m_told->say(errorSentence(left.error(), tr("Trying again")));
    else if (*left)
        m_told->say(tr("It was taken in."), Tone::Positive);
    else
        m_told->say(tr("It still can't be taken in; the reason stands beside it."), Tone::Warning);
}

void QuarantinePane::remove()
{
    const QuarantineItem* item = m_model.rowAt(m_view->currentIndex());
    if (!item || m_trying)
        return;
    m_context.commands.submit(RemoveQuarantined{item->id}, this, [this](Result<> removed) {
        if (!removed)
            m_told->say(errorSentence(removed.error(), tr("Removing from quarantine")));
    });
}

void QuarantinePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QuarantinePane::saveOriginal()
{
    const QuarantineItem* item = m_model.rowAt(m_view->currentIndex());
    if (!item || !item->blobId.isValid())
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
