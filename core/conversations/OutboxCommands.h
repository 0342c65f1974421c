// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"
#include "core/kernel/Command.h"

namespace memnun {

/// One step of a message's way out. Conflict when it is no longer in `from`: whoever makes the move Queued → Sending
/// is the one who sends. Not undoable.
struct MoveOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.move";
    OutboxId id;
    OutboxState from = OutboxState::Queued;
    OutboxState to = OutboxState::Sending;
    QString error;      ///< OutboxProblem::toText()
    Instant notBefore;  ///< when it may be tried (again); while Sending: until when the sender holds it
};
Result<> run(const MoveOutbox& command, UnitOfWork& work);

/// Puts a failed message back in the queue, to be tried at once.
struct RetryOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.retry";
    OutboxId id;
};
Result<> run(const RetryOutbox& command, UnitOfWork& work);

/// Gives a failed message up: it leaves the outbox and, unless it may have been sent, its text is withdrawn.
struct DiscardOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.discard";
    OutboxId id;
};
Result<> run(const DiscardOutbox& command, UnitOfWork& work);

}  // namespace memnun
