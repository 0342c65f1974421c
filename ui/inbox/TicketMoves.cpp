// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketMoves.h"

#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/MergeDialog.h"
#include "ui/inbox/MergedLine.h"
#include "ui/inbox/MoveWords.h"
#include "ui/inbox/ThreadHeader.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/reading/MessageActs.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kNoBlock = -1;

/// Who wrote the thread's mail from outside last.
QString senderOf(const ThreadContent& content)
{
    for (auto message = content.messages.rbegin(); message != content.messages.rend(); ++message) {
        if (message->direction == Direction::In && message->channel == Channel::Email && message->fromAddress.contains(QLatin1Char('@')))
            return message->fromAddress.trimmed().toLower();
    }
    return {};
}

}  // namespace

TicketMoves::TicketMoves(const AppContext& context, InboxPage& page) : QObject(&page), m_context(context), m_page(page)
{
    ThreadPane* pane = page.thread()->pane();
    connect(pane, &ThreadPane::menuWanted, this, &TicketMoves::messageMenu);
    connect(pane, &ThreadPane::ticketWanted, &page, &InboxPage::openTicket);
    connect(page.thread()->mergedLine(), &MergedLine::ticketWanted, &page, &InboxPage::openTicket);
    connect(page.thread()->mergedLine(), &MergedLine::failed, &page, &InboxPage::say);
    connect(this, &TicketMoves::failed, &page, &InboxPage::say);
}

QVector<Ticket> TicketMoves::targets() const
{
    const QVector<Ticket> ticked = m_page.list()->model().checkedTickets();
    if (!ticked.isEmpty())
        return ticked;
    const TicketRow* row = m_page.thread()->row();
    return row ? QVector<Ticket>{row->ticket} : QVector<Ticket>();
}

void TicketMoves::merge()
{
    const QVector<Ticket> tickets = targets();
    if (tickets.isEmpty())
        return;
    const bool closed = std::any_of(tickets.begin(), tickets.end(), [](const Ticket& t) {
        return t.status == TicketStatus::Closed || t.status == TicketStatus::Merged;
    });
    if (closed) {
        Q_EMIT failed(tr("A closed or merged ticket goes into no other. Nothing was changed."));
        return;
    }
    auto* dialog = new MergeDialog(m_context, tickets, &m_page);
    connect(dialog, &MergeDialog::merged, this, [this](const Ticket& survivor) {
        m_page.list()->model().clearChecked();
        m_page.openTicket(survivor.id);
    });
    dialog->open();
}

void TicketMoves::openMove(MoveDialog::Where where)
{
    const TicketRow* row = m_page.thread()->row();
    const ThreadPane* pane = m_page.thread()->pane();
    if (!row)
        return;
    const QVector<InteractionId> messages = pane->chosenMessages();
    if (messages.isEmpty()) {
        Q_EMIT failed(tr("Choose a message first: its menu has it, or %1 goes to it and %2 chooses it.")
                          .arg(keysText(m_context.actions.keys(QStringLiteral("message.previous"))),
                               keysText(m_context.actions.keys(QStringLiteral("message.select")))));
        return;
    }
    QString subject = row->ticket.subject;
    for (const Interaction& message : m_page.thread()->content().messages) {
        if (message.id == messages.first() && !message.subject.isEmpty())
            subject = message.subject;
    }
    static const QRegularExpression answer(QStringLiteral("\\A(\\s*(re|ynt|fwd?|ilt)\\s*:\\s*)+"), QRegularExpression::CaseInsensitiveOption);
    subject.remove(answer);
    auto* dialog = new MoveDialog(m_context, where, row->ticket, messages, subject, &m_page);
    connect(dialog, &MoveDialog::moved, this, [this, where](const Ticket& there) {
        if (where == MoveDialog::Where::New)
            m_page.openTicket(there.id);
    });
    dialog->open();
}

void TicketMoves::nextMessage()
{
    m_page.thread()->pane()->stepMessage(1);
}

void TicketMoves::previousMessage()
{
    m_page.thread()->pane()->stepMessage(-1);
}

void TicketMoves::chooseMessage()
{
    m_page.thread()->pane()->toggleMessage();
}

/// The commands for the message whose menu it is, or for all chosen ones where it is one of them.
void TicketMoves::messageMenu(InteractionId message, const QPoint& place)
{
    m_page.thread()->pane()->pointAt(message);
    auto* menu = new QMenu(&m_page);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList moves{QString(), QStringLiteral("message.move"), QStringLiteral("message.split"), QStringLiteral("message.select")};
    for (const QString& id : messageActIds() + moves) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction* action = m_context.actions.action(id))
            menu->addAction(action);
    }
    menu->popup(place);
}

void TicketMoves::spam()
{
    const QVector<Ticket> tickets = targets();
    if (tickets.isEmpty())
        return;
    const bool all = std::all_of(tickets.begin(), tickets.end(), [](const Ticket& t) { return t.spam; });
    if (all)
        return unmark(tickets);
    auto* menu = new QMenu(&m_page);
    menu->setObjectName(QStringLiteral("spamMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, int block) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, tickets, block] { mark(tickets, block); });
    };
    add(tr("Mark as spam"), kNoBlock);
    const QString sender = tickets.size() == 1 ? senderOf(m_page.thread()->content()) : QString();
    if (tickets.size() > 1) {
        add(tr("Spam, and block the senders"), static_cast<int>(BlockKind::Address));
    } else if (!sender.isEmpty()) {
        add(tr("Spam, and block %1").arg(sender), static_cast<int>(BlockKind::Address));
        if (!isSharedDomain(domainOf(sender)))
            add(tr("Spam, and block everybody at %1").arg(domainOf(sender)), static_cast<int>(BlockKind::Domain));
    }
    menu->popup(m_page.thread()->header()->menuPlace(QStringLiteral("ticket.status")));
    menu->setActiveAction(menu->actions().constFirst());
}

void TicketMoves::mark(const QVector<Ticket>& tickets, int block)
{
    MarkSpam command;
    QVector<TicketId> left;
    for (const Ticket& ticket : tickets) {
        command.tickets.append({ticket.id, ticket.revision});
        left.append(ticket.id);
    }
    if (block != kNoBlock)
        command.block = static_cast<BlockKind>(block);
    m_context.commands.submit(command, this, [this, left](const Result<QVector<Ticket>>& done) {
        if (done)
            m_page.actionDone(left, true);
        else
            Q_EMIT failed(moveErrorSentence(done.error()));
    });
}

void TicketMoves::unmark(const QVector<Ticket>& tickets)
{
    UnmarkSpam command;
    for (const Ticket& ticket : tickets)
        command.tickets.append(ticket.id);
    m_context.commands.submit(command, this, [this, left = command.tickets](const Result<QVector<Ticket>>& done) {
        if (done)
            m_page.actionDone(left, true);
        else
            Q_EMIT failed(moveErrorSentence(done.error()));
    });
}

}  // namespace memnun
