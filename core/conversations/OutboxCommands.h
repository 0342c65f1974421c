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
    /// Whose hold it is: OutboxItem::attempts while it is held. A move to Sending is refused where that is not the next
    /// attempt. The outcome of a hold counts also after another program gave the message up as one that may have been sent,
    /// and that it was sent counts even when people queued it again or took it back since. 0: of no hold.
    int attempt = 0;
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

/// Takes back what has not left: it leaves the outbox, its words and files are their author's draft again, and the ticket
/// is as if they had not been sent, as far as nobody changed it since. Conflict while it is being sent and after. Not
/// undoable: it can be sent again.
struct DiscardOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.discard";
    OutboxId id;
};
Result<> run(const DiscardOutbox& command, UnitOfWork& work);

/// Somebody found out that a message that may have been sent was. Conflict with any other.
struct ConfirmOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.confirm";
    OutboxId id;
};
Result<> run(const ConfirmOutbox& command, UnitOfWork& work);

}  // namespace memnun
