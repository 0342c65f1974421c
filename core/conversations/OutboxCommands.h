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

/// Takes a queued message to send it now: what MoveOutbox says of Queued → Sending holds. Where the account has sent as much
/// as its rate allows, the message is put off instead, with RateReached and until when; the outcome tells which. Conflict
/// also when it is to leave later than now.
struct HoldOutbox {
    enum class Outcome { Held, PutOff };
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.hold";
    OutboxId id;
    MailAccountId account;  ///< through which it leaves
    Instant until;          ///< how long it may be held, by the clock that all share
    int attempt = 0;        ///< OutboxItem::attempts + 1
};
Result<HoldOutbox::Outcome> run(const HoldOutbox& command, UnitOfWork& work);

/// Chooses when a queued message leaves; a moment that is over: at once. Invalid with field "at" and rule "range" beyond a
/// year. Conflict when it is no longer queued. Undoable while it is, and while the moment before lies ahead.
struct ScheduleOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.schedule";
    OutboxId id;
    Instant at;
};
Result<> run(const ScheduleOutbox& command, UnitOfWork& work);

/// No answer leaves later than that.
inline constexpr int kLatestSendDays = 366;

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

/// Says that the sent folder is being asked about a message: who counts its tries up is the one who asks. Conflict when
/// somebody else did, or nobody is to.
struct AskFolder {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.ask_folder";
    OutboxId id;
    int tries = 0;  ///< OutboxItem::folderTries as it was read
    Instant until;  ///< when others may ask, should no answer be written
};
Result<> run(const AskFolder& command, UnitOfWork& work);

/// What the sent folder said. Conflict when the message has moved on since it was asked.
struct SettleFolder {
    /// Later: it could not be asked, or has to be once more; see `again`. Never: nobody will ask again.
    enum class Answer { There, Missing, Later, Never };
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.settle_folder";
    OutboxId id;
    int tries = 0;  ///< OutboxItem::folderTries while it was asked
    Answer answer = Answer::Later;
    Instant again;
};
/// There: an uncertain message was sent, a sent one has its copy. Missing: an uncertain one is asked about once more
/// kSecondLookS after it became so, then people are.
Result<> run(const SettleFolder& command, UnitOfWork& work);

/// Servers file what they sent by themselves some time later.
inline constexpr int kSecondLookS = 5 * 60;

/// Somebody found out that a message that may have been sent was. Conflict with any other.
struct ConfirmOutbox {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "outbox.confirm";
    OutboxId id;
};
Result<> run(const ConfirmOutbox& command, UnitOfWork& work);

}  // namespace memnun
