// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DraftFileRow.h"

#include "ui/editor/TextPicture.h"
#include "ui/inbox/ReplyFiles.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QImage>
#include <QToolButton>

namespace memnun {

DraftFileRow::DraftFileRow(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(new FlowLayout(this, space::s))
{
    hide();
}

void DraftFileRow::setFiles(TicketId ticket, const QVector<DraftFile>& files)
{
    m_ticket = ticket;
    m_files = files;
    // An answer read before the removal was written must not bring a file back.
    m_files.removeIf([this](const DraftFile& file) { return m_removed.contains(file.id); });
    retranslate();
}

void DraftFileRow::retranslate()
{
    emptyOut(*m_layout);
    for (const DraftFile& file : std::as_const(m_files)) {
        if (!file.contentId.isEmpty())
            continue;
        auto* chip = new QToolButton(this);
        chip->setText(file.name + QStringLiteral(" · ") + Format().bytes(file.size));
        chip->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
        chip->setIconSize({12, 12});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Remove this attachment"));
        setStyleProperty(chip, "kind", QStringLiteral("chip"));
        connect(chip, &QToolButton::clicked, this, [this, file = file] { detach(file); });
        m_layout->addWidget(chip);
        chip->show();
    }
    setVisible(hasChips());
}

bool DraftFileRow::hasChips() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const DraftFile& file) { return file.contentId.isEmpty(); });
}

void DraftFileRow::keepPicture(TicketId ticket, const QString& contentId, const QString& name, const QImage& picture)
{
    if (!ticket.isValid())
        return;
    ++m_attaching[ticket];
    Q_EMIT attachingChanged(ticket);
    m_context.executor.read<QByteArray>(
        this, [picture](Stores&) { return textpicture::pack(picture); },
        [this, ticket, contentId, name](Result<QByteArray> packed) {
            if (!packed)
                return pictureKept(ticket, contentId, fail(packed.error()));
            const NewAttachment file{name, QStringLiteral("image/png"), *packed, contentId};
            m_context.commands.submit(AttachToDraft{ticket, {file}}, this, [this, ticket, contentId](Result<QVector<DraftFile>> all) {
                pictureKept(ticket, contentId, all);
            });
        });
}

void DraftFileRow::pictureKept(TicketId ticket, const QString& contentId, const Result<QVector<DraftFile>>& files)
{
    if (!files)
        Q_EMIT pictureRefused(ticket, contentId);
    attached(ticket, files);
}

void DraftFileRow::attach(TicketId ticket, const QStringList& paths)
{
    if (!ticket.isValid() || paths.isEmpty())
        return;
    using Files = QVector<NewAttachment>;
    ++m_attaching[ticket];
    Q_EMIT attachingChanged(ticket);
    m_context.executor.read<Files>(
        this, [paths](Stores&) { return readReplyFiles(paths); },
        [this, ticket](Result<Files> files) {
            if (files)
                keep(ticket, *files);
            else
                attached(ticket, fail(files.error()));
        });
}

void DraftFileRow::keep(TicketId ticket, const QVector<NewAttachment>& files)
{
    // The answer announces the draft: whoever shows it reads it again.
    m_context.commands.submit(AttachToDraft{ticket, files}, this,
                              [this, ticket](Result<QVector<DraftFile>> all) { attached(ticket, all); });
}

void DraftFileRow::attached(TicketId ticket, const Result<QVector<DraftFile>>& files)
{
    if (--m_attaching[ticket] <= 0)
        m_attaching.remove(ticket);
    // Before the send button comes back, so that the reply has what was added.
    if (files && ticket == m_ticket)
        setFiles(ticket, *files);
    Q_EMIT attachingChanged(ticket);
    if (!files)
        Q_EMIT refused(ticket, files.error());
}

void DraftFileRow::detach(const DraftFile& file)
{
    m_removed.insert(file.id);
    setFiles(m_ticket, m_files);
    m_context.commands.submit(DetachFromDraft{m_ticket, file.id}, this,
                              [this, ticket = m_ticket, file](Result<> done) { detached(ticket, file, done); });
}

void DraftFileRow::detached(TicketId ticket, const DraftFile& file, const Result<>& result)
{
    // Its id may be given to another one now; what is read from here on knows of the removal.
    m_removed.remove(file.id);
    if (result || result.error().code == Code::NotFound)
        return;
    if (ticket == m_ticket)
        setFiles(ticket, m_files + QVector<DraftFile>{file});
    Q_EMIT refused(ticket, result.error());
}

}  // namespace memnun
