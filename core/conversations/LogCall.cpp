// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Once.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

using ticketing::TicketChange;

namespace {

Result<> checked(const LogCall& call, Instant now)
{
    QVector<FieldError> errors;
    if (!call.customerId.isValid() && !call.ticketId.isValid()) {
        errors.append({QStringLiteral("customer"), QStringLiteral("required")});
    }
    if (!call.ticketId.isValid() && call.reason.trimmed().isEmpty()) {
        errors.append({QStringLiteral("reason"), QStringLiteral("required")});
    }
    if (std::min({call.waitS, call.talkS, call.holdS, call.wrapS}) < 0) {
        errors.append({QStringLiteral("duration"), QStringLiteral("negative")});
    }
    if (call.startedAt > now.plusSeconds(60)) {
        errors.append({QStringLiteral("start"), QStringLiteral("future")});
    }
    return errors.isEmpty() ? Result<>() : Result<>(fail(Code::Invalid, QStringLiteral("call"), errors));
}

/// The ticket the call belongs to; a new one starts when the call did.
Result<TicketChange> ticketOf(const LogCall& call, UnitOfWork& work)
{
    Ticket ticket;
    ticket.subject = call.reason.simplified();
    ticket.customerId = call.customerId;
    if (call.ticketId.isValid()) {
        const auto home = ticketing::home(work.stores(), call.ticketId);  // it may be merged
        const auto parent = home ? work.stores().tickets.byId(*home) : Result<Ticket>(fail(home.error()));
        if (!parent) {
            return fail(parent.error());
        }
        if (!ticketing::followsUp(*parent, call.startedAt)) {
            return TicketChange(work, *parent);
        }
        ticket.parentId = parent->discarded ? TicketId() : parent->id;
        ticket.customerId = ticket.customerId.isValid() ? ticket.customerId : parent->customerId;
        ticket.subject = ticket.subject.isEmpty() ? parent->subject : ticket.subject;
    }
    ticket.channel = Channel::Phone;
    ticket.origin = call.direction == Direction::In ? Origin::Customer : Origin::Agent;
    ticket.status = TicketStatus::New;
    ticket.assigneeId = work.actor().id;
    ticket.createdAt = ticket.lastAt = call.startedAt;
    auto id = work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    TicketChange change(work, ticket);
    if (auto noted = change.note(EventField::Created, {}, toKey(ticket.status), call.startedAt); !noted) {
        return fail(noted.error());
    }
    return change;
}

Interaction interactionOf(const LogCall& call, const Ticket& ticket, UserId author)
{
    Interaction logged;
    logged.ticketId = ticket.id;
    logged.customerId = call.customerId.isValid() ? call.customerId : ticket.customerId;
    logged.userId = author;
    logged.channel = Channel::Phone;
    logged.direction = call.direction;
    logged.at = call.startedAt;
    logged.endedAt = call.startedAt.plusSeconds(call.waitS + call.talkS + call.holdS);
    logged.subject = call.reason;
    logged.reason = call.reason;
    logged.body = call.summary;
    (call.direction == Direction::In ? logged.fromAddress : logged.toAddresses) = call.number;
    logged.waitS = call.waitS;
    logged.talkS = call.talkS;
    logged.holdS = call.holdS;
    logged.wrapS = call.wrapS;
    logged.outcome = call.outcome;
    logged.messageId = once::keyOf(call.token);
    return logged;
}

/// When the ticket last changed its state, or began: no later word of mouth writes a move before it.
Result<Instant> lastMove(const Ticket& ticket, UnitOfWork& work)
{
    const auto moves = ticketing::movesInForce(work, ticket.id);
    if (!moves) {
        return fail(moves.error());
    }
    Instant last = ticket.createdAt;
    for (const TicketEvent& move : *moves) {
        last = std::max(last, move.at);
    }
    return last;
}

/// A call answered by a person is an answer; one that settled the matter also solves it. One that is logged after the
/// ticket went on does not change what was decided since: it reopens nothing that was put aside or solved after it.
Result<> moveOn(TicketChange& change, const LogCall& call, UnitOfWork& work)
{
    Ticket& ticket = change.ticket();
    const auto last = lastMove(ticket, work);
    if (!last) {
        return fail(last.error());
    }
    const Instant answered = call.startedAt.plusSeconds(call.waitS);
    const Instant at = std::max(answered, *last);
    Result<> done = change.beganWith(call.startedAt, call.direction);
    if (done && call.outcome == CallOutcome::Answered) {
        const bool aside = ticket.status == TicketStatus::Solved || ticket.status == TicketStatus::PendingCustomer
                           || ticket.status == TicketStatus::OnHold;
        if (ticket.status == TicketStatus::New
            || (aside && call.direction == Direction::In && answered >= *last)) {
            done = change.moveTo(TicketStatus::Open, at);
        }
    }
    if (done && call.resolved && !isDone(ticket.status)) {
        done = change.moveTo(TicketStatus::Solved, std::max(at, work.now()));
    }
    return done;
}

/// The follow-up, where one was asked for.
Result<std::optional<Task>> followUp(const LogCall& call, const Ticket& ticket, UnitOfWork& work)
{
    if (call.followUpTitle.trimmed().isEmpty()) {
        return std::optional<Task>();
    }
    Task task;
    task.title = call.followUpTitle.simplified();
    task.dueAt = call.followUpDue;
    task.assigneeId = work.actor().id;
    task.customerId = ticket.customerId;
    task.ticketId = ticket.id;
    task.createdAt = work.now();
    const auto id = work.stores().tasks.insert(task);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Task, id->value());
    const auto made = work.stores().tasks.byId(*id);
    return made ? Result<std::optional<Task>>(*made) : fail(made.error());
}

}  // namespace

Result<std::optional<LogCall::Outcome>> loggedBefore(const LogCall& command, UnitOfWork& work)
{
    const auto first = once::message(work, once::keyOf(command.token),
                                     [](const Interaction& found) { return found.channel == Channel::Phone; });
    if (!first) {
        return fail(first.error());
    }
    return *first ? std::optional(LogCall::Outcome{(*first)->ticketId, (*first)->id, {}}) : std::nullopt;
}

Result<LogCall::Outcome> run(const LogCall& command, UnitOfWork& work)
{
    if (auto valid = checked(command, work.now()); !valid) {
        return fail(valid.error());
    }
    const auto before = loggedBefore(command, work);
    if (!before || *before) {
        return before ? Result<LogCall::Outcome>(**before) : fail(before.error());
    }
    auto change = ticketOf(command, work);
    if (!change) {
        return fail(change.error());
    }
    const auto id = work.stores().conversations.insert(interactionOf(command, change->ticket(), work.actor().id));
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Interaction, id->value());
    Ticket& ticket = change->ticket();
    const TicketPlace place = ticketing::placeOf(ticket);
    ticket.lastAt = std::max(ticket.lastAt, command.startedAt);
    ticket.snippet = ticketing::snippetOf(command.summary.isEmpty() ? command.reason : command.summary);
    Result<> done = moveOn(*change, command, work);
    if (done) {
        done = change->save();
    }
    if (!done) {
        return fail(done.error());
    }
    const auto task = followUp(command, ticket, work);
    if (!task) {
        return fail(task.error());
    }
    RevertEvents inverse;
    inverse.events = change->events();
    inverse.withdraw = {*id};
    inverse.before = place;
    if (*task) {
        inverse.tasks = {**task};
    }
    work.undoWith(anyCommand(inverse));
    return LogCall::Outcome{ticket.id, *id, *task ? (*task)->id : TaskId()};
}

}  // namespace memnun
