// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/Outbox.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/TaskCommands.h"

#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

std::optional<Instant> instantOf(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(Instant{text.toLongLong()});
}

}  // namespace

QString ticketing::valueOf(const Ticket& ticket, EventField field)
{
    const auto idText = [](qint64 id) { return id > 0 ? QString::number(id) : QString(); };
    switch (field) {
    case EventField::Status: return toKey(ticket.status);
    case EventField::Priority: return toKey(ticket.priority);
    case EventField::Assignee: return idText(ticket.assigneeId.value());
    case EventField::Category: return idText(ticket.categoryId.value());
    case EventField::Confirmed: return toKey(ticket.confirmed);
    case EventField::Snooze: return ticketing::number(ticket.snoozedUntil);
    case EventField::Due: return ticketing::number(ticket.dueAt);
    case EventField::Began: return QString::number(ticket.createdAt.ms);
    case EventField::Origin: return toKey(ticket.origin);
    case EventField::Spam: return ticket.spam ? QStringLiteral("1") : QString();
    default: break;
    }
    return {};
}

namespace {

using ticketing::valueOf;

void setValue(Ticket& ticket, EventField field, const QString& value)
{
    switch (field) {
    case EventField::Status: ticket.status = fromKeyOr(value, ticket.status); break;
    case EventField::Priority: ticket.priority = fromKeyOr(value, ticket.priority); break;
    case EventField::Assignee: ticket.assigneeId = UserId(value.toLongLong()); break;
    case EventField::Category: ticket.categoryId = CategoryId(value.toLongLong()); break;
    case EventField::Confirmed: ticket.confirmed = fromKeyOr(value, ticket.confirmed); break;
    case EventField::Snooze: ticket.snoozedUntil = instantOf(value); break;
    case EventField::Due: ticket.dueAt = instantOf(value); break;
    case EventField::Began: ticket.createdAt = Instant{value.toLongLong()}; break;
    case EventField::Origin: ticket.origin = fromKeyOr(value, ticket.origin); break;
    case EventField::Created: ticket.discarded = true; break;
    case EventField::Spam: ticket.spam = !value.isEmpty(); break;
    default: break;
    }
}

Result<> revertTag(const TicketEvent& event, UnitOfWork& work)
{
    TicketStore& store = work.stores().tickets;
    const bool added = event.field == EventField::TagAdded;
    const TagId tag((added ? event.newValue : event.oldValue).toLongLong());
    const auto changed = added ? store.removeTag(event.ticketId, tag) : store.addTag(event.ticketId, tag);
    return changed ? Result<>() : Result<>(fail(changed.error()));
}

/// When the ticket was last solved, from the events still in force.
Result<std::optional<Instant>> solvedAt(TicketId id, UnitOfWork& work)
{
    const auto moves = ticketing::movesInForce(work, id);
    if (!moves) {
        return fail(moves.error());
    }
    std::optional<Instant> at;
    for (const TicketEvent& event : *moves) {
        if (event.field == EventField::Status && event.newValue == toKey(TicketStatus::Solved)) {
            at = event.at;
        }
    }
    return at;
}

/// A ticket is taken back only as it was made: what was written to it or changed on it since would vanish with it.
Result<> checkUntouched(const Ticket& ticket, const RevertEvents& command, UnitOfWork& work)
{
    const auto thread = work.stores().conversations.thread(ticket.id);
    const auto events = work.stores().tickets.events(ticket.id);
    if (!thread || !events) {
        return fail(!thread ? thread.error() : events.error());
    }
    const auto isUndone = [&](const TicketEvent& event) {
        return event.undoes.isValid()
               || std::any_of(events->begin(), events->end(), [&](const TicketEvent& other) { return other.undoes == event.id; });
    };
    const bool written = std::any_of(thread->begin(), thread->end(),
                                     [&](const Interaction& message) { return !command.withdraw.contains(message.id); });
    const bool changed = std::any_of(events->begin(), events->end(), [&](const TicketEvent& event) {
        return !command.events.contains(event.id) && !isUndone(event);
    });
    return written || changed ? Result<>(fail(Code::Conflict, QStringLiteral("ticket %1: it went on").arg(ticket.id.value())))
                              : Result<>();
}

Result<> revert(EventId id, const RevertEvents& command, UnitOfWork& work)
{
    TicketStore& store = work.stores().tickets;
    const auto event = store.event(id);
    if (!event) {
        return fail(event.error());
    }
    auto ticket = store.byId(event->ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    const bool isTag = event->field == EventField::TagAdded || event->field == EventField::TagRemoved;
    if (!isTag && event->field != EventField::Created && valueOf(*ticket, event->field) != event->newValue) {
        return fail(Code::Conflict, QStringLiteral("ticket %1: %2 was changed again")
                                        .arg(ticket->id.value()).arg(toKey(event->field)));
    }
    if (event->field == EventField::Created) {
        if (auto untouched = checkUntouched(*ticket, command, work); !untouched) {
            return untouched;
        }
    }
    if (isTag) {
        if (auto done = revertTag(*event, work); !done) {
            return done;
        }
    }
    const auto compensated = store.append(
        {{}, event->ticketId, work.now(), work.actor().id, event->field, event->newValue, event->oldValue, event->id});
    if (!compensated) {
        return fail(compensated.error());
    }
    setValue(*ticket, event->field, event->oldValue);
    if (event->field == EventField::Status) {
        auto solved = solvedAt(ticket->id, work);
        if (!solved) {
            return fail(solved.error());
        }
        ticket->solvedAt = ticket->status == TicketStatus::Solved || ticket->status == TicketStatus::Closed
                               ? *solved : std::nullopt;
    }
    if (const auto saved = store.update(*ticket); !saved) {
        return fail(saved.error());
    }
    work.touched(Entity::Ticket, ticket->id.value());
    return {};
}

Result<> withdraw(InteractionId id, const RevertEvents& command, UnitOfWork& work)
{
    const auto message = work.stores().conversations.byId(id);
    if (!message) {
        return fail(message.error());
    }
    Result<> done = work.stores().conversations.setWithdrawn(id, true);
    if (done) {
        done = ticketing::withdrawnFrom(work, *message, command.before);
    }
    if (done && command.asDraft && !message->withdrawn) {
        done = drafting::giveBack(work, *message);
    }
    work.touched(Entity::Interaction, id.value());
    return done;
}

}  // namespace

namespace ticketing {

Result<QVector<EventId>> cameWith(UnitOfWork& work, const Interaction& message)
{
    const auto ticket = work.stores().tickets.byId(message.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    const auto events = work.stores().tickets.events(message.ticketId);
    if (!events) {
        return fail(events.error());
    }
    QSet<qint64> undone;
    for (const TicketEvent& event : *events) {
        undone.insert(event.undoes.value());
    }
    QVector<EventId> found;
    for (const EventField field : {EventField::Status, EventField::Category}) {
        QString value = valueOf(*ticket, field);
        for (auto event = events->rbegin(); event != events->rend(); ++event) {
            if (event->field == field && event->at == message.at && event->actorId == message.userId &&
                !event->undoes.isValid() && !undone.contains(event->id.value()) && event->newValue == value) {
                found.prepend(event->id);
                value = event->oldValue;
            }
        }
    }
    return found;
}

}  // namespace ticketing

Result<> run(const RevertEvents& command, UnitOfWork& work)
{
    if (command.outbox.isValid()) {
        if (auto stopped = work.stores().outbox.move(command.outbox, OutboxState::Queued, OutboxState::Cancelled, {},
                                                     work.now());
            !stopped) {
            return stopped;
        }
        work.touched(Entity::Outbox, command.outbox.value());
    }
    for (const Task& task : command.tasks) {
        if (auto done = run(RemoveTask{task}, work); !done) {
            return done;
        }
    }
    for (auto event = command.events.rbegin(); event != command.events.rend(); ++event) {
        if (auto done = revert(*event, command, work); !done) {
            return done;
        }
    }
    // After the events: they write the whole ticket.
    for (const InteractionId id : command.withdraw) {
        if (auto done = withdraw(id, command, work); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace memnun
