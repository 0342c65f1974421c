// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxCommands.h"

#include "core/accounts/MailSyncStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/OutboxProblem.h"
#include "core/tickets/TicketCommands.h"

namespace memnun {

namespace {

bool isStep(OutboxState from, OutboxState to)
{
    switch (from) {
    case OutboxState::Queued:
        return to == OutboxState::Sending || to == OutboxState::Failed || to == OutboxState::Cancelled;
    case OutboxState::Sending:
        return to == OutboxState::Sent || to == OutboxState::Failed || to == OutboxState::Queued;
    case OutboxState::Failed:
        return to == OutboxState::Queued || to == OutboxState::Cancelled;
    case OutboxState::Sent:
    case OutboxState::Cancelled:
        return false;
    }
    return false;
}

/// One that was given up while it was being sent, by a program that did not know of the other.
bool isGivenUp(const OutboxItem& item)
{
    return item.state == OutboxState::Failed &&
           OutboxProblem::fromText(item.lastError).trouble == OutboxTrouble::MayHaveBeenSent;
}

/// For the mail server: what this message answers has its answer.
Result<> noteAnswered(const OutboxItem& item, UnitOfWork& work)
{
    const auto answer = work.stores().conversations.byId(item.interactionId);
    if (!answer || answer->inReplyTo.isEmpty()) {
        return answer || answer.error().code == Code::NotFound ? Result<>() : Result<>(fail(answer.error()));
    }
    const auto message = work.stores().conversations.byMessageId(answer->inReplyTo);
    if (!message || !*message) {
        return message ? Result<>() : Result<>(fail(message.error()));
    }
    return work.stores().mailSync.wantAnswered((*message)->id);
}

Result<> move(const OutboxItem& item, OutboxState to, const QString& error, Instant notBefore, UnitOfWork& work)
{
    auto moved = work.stores().outbox.move(item.id, item.state, to, error, notBefore);
    if (!moved) {
        return moved;
    }
    work.touched(Entity::Outbox, item.id.value());
    if (to == OutboxState::Sent) {
        if (auto noted = noteAnswered(item, work); !noted) {
            return noted;
        }
    }
    if (to == OutboxState::Failed || item.state == OutboxState::Failed) {
        work.announce(Entity::Ticket, item.ticketId.value());  // its customer waits again, or no longer
    }
    return {};
}

/// The words of a message that did leave are shown again, though somebody had taken them back.
Result<> showAgain(const OutboxItem& item, UnitOfWork& work)
{
    auto shown = work.stores().conversations.setWithdrawn(item.interactionId, false);
    if (shown) {
        work.touched(Entity::Interaction, item.interactionId.value());
        work.announce(Entity::Ticket, item.ticketId.value());
    }
    return shown;
}

/// What the sender says of the message it holds, or wants to hold.
Result<> moveHeld(const MoveOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    const bool begins = command.to == OutboxState::Sending;
    if (item->attempts + (begins ? 1 : 0) != command.attempt) {
        return fail(Code::Conflict, QStringLiteral("outbox: another attempt"));
    }
    const bool left = command.to == OutboxState::Sent && item->state != OutboxState::Sent;
    if (item->state != command.from && (begins || (!isGivenUp(*item) && !left))) {
        return fail(Code::Conflict, QStringLiteral("outbox: no longer held"));
    }
    const auto moved = move(*item, command.to, command.error, command.notBefore, work);
    return moved && item->state == OutboxState::Cancelled ? showAgain(*item, work) : moved;
}

}  // namespace

Result<> run(const MoveOutbox& command, UnitOfWork& work)
{
    if (!isStep(command.from, command.to)) {
        return fail(Code::Invalid, QStringLiteral("outbox %1 -> %2").arg(toKey(command.from), toKey(command.to)));
    }
    if (command.attempt > 0) {
        return moveHeld(command, work);
    }
    auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    item->state = command.from;
    return move(*item, command.to, command.error, command.notBefore, work);
}

Result<> run(const RetryOutbox& command, UnitOfWork& work)
{
    return run(MoveOutbox{command.id, OutboxState::Failed, OutboxState::Queued, {}, work.now()}, work);
}

Result<> run(const DiscardOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (item->state != OutboxState::Failed && item->state != OutboxState::Queued) {
        return fail(Code::Conflict, QStringLiteral("outbox: it has left"));
    }
    if (auto moved = move(*item, OutboxState::Cancelled, item->lastError, work.now(), work); !moved) {
        return moved;
    }
    const auto message = work.stores().conversations.byId(item->interactionId);
    if (!message) {
        return fail(message.error());
    }
    auto events = ticketing::cameWith(work, *message);
    if (!events) {
        return fail(events.error());
    }
    RevertEvents back;
    back.events = std::move(*events);
    back.withdraw = {message->id};
    back.asDraft = true;
    return run(back, work);
}

Result<> run(const ConfirmOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (!isGivenUp(*item)) {
        return fail(Code::Conflict, QStringLiteral("outbox: nobody doubts it"));
    }
    return move(*item, OutboxState::Sent, {}, work.now(), work);
}

}  // namespace memnun
