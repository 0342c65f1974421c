// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxCommands.h"

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

}  // namespace

Result<> run(const MoveOutbox& command, UnitOfWork& work)
{
    if (!isStep(command.from, command.to)) {
        return fail(Code::Invalid, QStringLiteral("outbox %1 -> %2").arg(toKey(command.from), toKey(command.to)));
    }
    auto moved = work.stores().outbox.move(command.id, command.from, command.to, command.error, command.notBefore);
    if (moved) {
        work.touched(Entity::Outbox, command.id.value());
    }
    return moved;
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
    auto moved = run(MoveOutbox{command.id, OutboxState::Failed, OutboxState::Cancelled, item->lastError, work.now()}, work);
    if (!moved || OutboxProblem::fromText(item->lastError).trouble == OutboxTrouble::MayHaveBeenSent) {
        return moved;
    }
    const auto message = work.stores().conversations.byId(item->interactionId);
    if (!message) {
        return fail(message.error());
    }
    auto withdrawn = work.stores().conversations.setWithdrawn(message->id, true);
    if (withdrawn) {
        work.touched(Entity::Interaction, message->id.value());
        withdrawn = ticketing::withdrawnFrom(work, *message, std::nullopt);
    }
    return withdrawn;
}

}  // namespace memnun
