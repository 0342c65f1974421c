// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MergedLine.h"

#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"
#include "ui/inbox/MoveWords.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

MergedLine::MergedLine(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_text(new QLabel(this)), m_open(new QPushButton(this)), m_undo(new QPushButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("note"));
    setObjectName(QStringLiteral("mergedLine"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoMerge"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_undo);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT ticketWanted(m_survivor); });
    connect(m_undo, &QPushButton::clicked, this, &MergedLine::takeBack);
    hide();
}

void MergedLine::setContent(const ThreadContent& content)
{
    const Ticket& ticket = content.row.ticket;
    const auto merge = ticket.status == TicketStatus::Merged && !ticket.spam ? ticketing::mergeInForce(content.events) : std::nullopt;
    m_ticket = ticket.id;
    m_kind = ticket.spam ? Kind::Spam : merge ? Kind::Merged : Kind::None;
    m_survivor = merge ? merge->survivor : TicketId();
    m_canUndo = ticket.spam || (merge && merge->canBeUndone(m_context.clock.now()));
    retranslate();
    setVisible(m_kind != Kind::None);
}

void MergedLine::retranslate()
{
    const bool spam = m_kind == Kind::Spam;
    m_text->setText(spam        ? tr("This is held to be spam. It stands in no queue and counts in no figure.")
                    : m_canUndo ? tr("This ticket was merged into #%1, with all its messages. That can be undone for 24 hours.").arg(m_survivor.value())
                                : tr("This ticket was merged into #%1, with all its messages.").arg(m_survivor.value()));
    m_open->setText(tr("Open #%1").arg(m_survivor.value()));
    m_open->setVisible(!spam);
    m_undo->setText(spam ? tr("Not spam") : tr("Undo the merge"));
    m_undo->setVisible(m_canUndo);
}

void MergedLine::takeBack()
{
    m_undo->setEnabled(false);
    const auto then = [this](const Result<QVector<Ticket>>& done) {
        m_undo->setEnabled(true);
        if (!done)
            Q_EMIT failed(moveErrorSentence(done.error()));
    };
    if (m_kind == Kind::Spam)
        m_context.commands.submit(UnmarkSpam{{m_ticket}}, this, then);
    else
        m_context.commands.submit(UndoMerge{{m_ticket}}, this, then);
}

void MergedLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
