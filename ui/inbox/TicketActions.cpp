// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketActions.h"

#include "core/kernel/Collision.h"
#include "core/tickets/SeenTicket.h"
#include "core/tickets/TicketStatus.h"
#include "ui/inbox/BulkTask.h"
#include "ui/inbox/DoneText.h"
#include "ui/shared/ErrorText.h"

namespace memnun {

namespace {

constexpr int kSlowMs = 1200;

QVector<TicketRef> refsOf(const QVector<Ticket>& tickets)
{
    QVector<TicketRef> out;
    for (const Ticket& ticket : tickets)
        out.append({ticket.id, ticket.revision});
    return out;
}

QVector<TicketId> idsOf(const QVector<Ticket>& tickets)
{
    QVector<TicketId> out;
    for (const Ticket& ticket : tickets)
        out.append(ticket.id);
    return out;
}

}  // namespace

TicketActions::TicketActions(const AppContext& context, const InboxLists& lists, QObject* parent)
    : QObject(parent), m_context(context), m_lists(lists)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_flying > 0)
            Q_EMIT slow(tr("The workspace does not answer yet. Your change waits for it; nothing is lost."));
    });
}

/// A key that seems to do nothing is pressed again.
void TicketActions::sayWhenSlow()
{
    ++m_flying;
    if (!m_slow.isActive())
        m_slow.start();
}

template <class Command>
void TicketActions::apply(const Command& command, const QVector<Ticket>& seen, bool away)
{
    if (m_reach)
        startBulk(command);
    else
        submit(command, seen, away, true);
}

template <class Command>
void TicketActions::submit(Command command, const QVector<Ticket>& seen, bool away, bool again)
{
    if (seen.isEmpty())
        return;
    command.tickets = refsOf(seen);
    sayWhenSlow();
    m_context.commands.submit(command, this, [this, command, seen, away, again](Result<QVector<Ticket>> outcome) {
        if (--m_flying == 0)
            m_slow.stop();
        if (outcome) {
            Q_EMIT told(doneText(command, *outcome, m_lists, m_context.me.id));
            if constexpr (std::is_same_v<Command, ResolveTickets>)
                askForCategory(*outcome);
            Q_EMIT done(idsOf(seen), away);
        } else if (outcome.error().code == Code::Conflict && again) {
            retry(command, seen, away, outcome.error());
        } else {
            report(outcome.error(), idsOf(seen), away);
        }
    });
}

void TicketActions::askForCategory(QVector<Ticket> solved)
{
    solved.removeIf([](const Ticket& ticket) { return ticket.categoryId.isValid(); });
    if (!solved.isEmpty())
        Q_EMIT uncategorised(solved);
}

void TicketActions::startBulk(const BulkChange::Change& change)
{
    auto* task = new BulkTask(
        m_context, change, *m_reach,
        [change, &lists = m_lists, me = m_context.me.id](qint64 tickets) { return doneText(change, tickets, lists, me); }, this);
    connect(task, &BulkTask::finished, this, [this](qint64, const Result<>& result) {
        if (!result && result.error().code != Code::Cancelled)
            Q_EMIT failed(errorSentence(result.error()));
    });
    task->start();
    Q_EMIT bulkBegun();
}

template <class Command>
void TicketActions::retry(const Command& command, const QVector<Ticket>& seen, bool away, const Error& refusal)
{
    struct Fresh {
        QVector<Ticket> tickets;
        bool asSeen = true;
    };
    m_context.executor.read<Fresh>(
        this,
        [seen, me = m_context.me.id](Stores& stores) -> Result<Fresh> {
            Fresh fresh;
            for (const Ticket& old : seen) {
                const auto ticket = stores.tickets.byId(old.id);
                const auto asSeen = ticket ? isAsSeen(stores, old, *ticket, me) : Result<bool>(fail(ticket.error()));
                if (!asSeen)
                    return fail(asSeen.error());
                fresh.tickets.append(*ticket);
                fresh.asSeen = fresh.asSeen && *asSeen;
            }
            return fresh;
        },
        [this, command, seen, away, refusal](Result<Fresh> fresh) {
            if (!fresh)
                return report(fresh.error(), idsOf(seen), away);
            if (!fresh->asSeen)
                return report(refusal, idsOf(seen), away);
            submit(command, fresh->tickets, away, false);
        });
}

void TicketActions::overwrite(const std::shared_ptr<const Collision>& collision, const QVector<TicketId>& tickets, bool away)
{
    m_context.commands.submitAny(collision->anyway, this, [this, tickets, away](const Result<std::any>& outcome) {
        if (outcome)
            Q_EMIT done(tickets, away);
        else
            report(outcome.error(), tickets, away);
    });
}

void TicketActions::report(const Error& error, const QVector<TicketId>& tickets, bool away)
{
    if (error.collision && error.collision->anyway) {
        if (error.collision->differences.isEmpty() && tickets.size() == 1)
            Q_EMIT alreadyDone(tickets.first());
        else
            Q_EMIT collided(error.collision, tickets, away);
        return;
    }
    const bool transition = error.code == Code::Invalid && error.fields.size() == 1
                            && error.fields.first().rule == QLatin1String("transition");
    Q_EMIT failed(transition ? tr("A ticket in this state cannot go there. Nothing was changed.")
                             : errorSentence(error));
}

void TicketActions::setStatus(const QVector<Ticket>& seen, TicketStatus status)
{
    if (status == TicketStatus::Solved)
        return resolve(seen);  // solving wants a category and a confirmation
    ChangeTickets command;
    command.status = status;
    QVector<Ticket> movable;
    for (const Ticket& ticket : seen) {
        if (checkTransition(ticket.status, status))
            movable.append(ticket);
    }
    apply(command, movable.isEmpty() ? seen : movable, false);
}

void TicketActions::setPriority(const QVector<Ticket>& seen, Priority priority)
{
    ChangeTickets command;
    command.priority = priority;
    apply(command, seen, false);
}

void TicketActions::assign(const QVector<Ticket>& seen, UserId user)
{
    ChangeTickets command;
    command.assignee = user;
    apply(command, seen, false);
}

void TicketActions::setCategory(const QVector<Ticket>& seen, CategoryId category)
{
    ChangeTickets command;
    command.category = category;
    apply(command, seen, false);
}

void TicketActions::snooze(const QVector<Ticket>& seen, std::optional<Instant> until)
{
    ChangeTickets command;
    command.snoozedUntil = until;
    apply(command, seen, until.has_value());
}

void TicketActions::changeTags(const QVector<Ticket>& seen, const QStringList& add, const QVector<TagId>& remove)
{
    ChangeTickets command;
    command.addTags = add;
    command.removeTags = remove;
    apply(command, seen, false);
}

void TicketActions::resolve(const QVector<Ticket>& seen)
{
    QVector<Ticket> open;
    for (const Ticket& ticket : seen) {
        if (!isDone(ticket.status))
            open.append(ticket);
    }
    if (open.isEmpty() && !seen.isEmpty() && !m_reach) {
        Q_EMIT failed(tr("This ticket is resolved already."));
        return;
    }
    apply(ResolveTickets{}, open, true);
}

void TicketActions::markRead(TicketId ticket)
{
    m_context.commands.submit(MarkRead{{ticket}, false}, this, [](Result<>) {});
}

void TicketActions::markUnread(const QVector<Ticket>& tickets)
{
    MarkRead command{{}, true};
    for (const Ticket& ticket : tickets)
        command.tickets.append(ticket.id);
    m_context.commands.submit(command, this, [this](Result<> done) {
        if (!done)
            Q_EMIT failed(errorSentence(done.error(), tr("Marking as unread")));
    });
}

void TicketActions::undo()
{
    m_context.commands.undo(this, [this](Result<QString> verb) {
        if (!verb && verb.error().code == Code::NotFound)
            Q_EMIT failed(tr("There is nothing to undo."));
        else if (!verb)
            report(verb.error(), {}, false);
    });
}

}  // namespace memnun
