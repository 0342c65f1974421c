// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/kernel/Command.h"
#include "core/tasks/Task.h"

namespace memnun {

namespace rule {
/// Of a reply: words came in that its writer has not seen.
inline constexpr QLatin1String kNewerMessage("newer_message");
}  // namespace rule

/// Seconds an answer waits in the outbox so that it can be taken back.
inline constexpr int kSendDelayS = 10;

/// Kept once for each token, see Once.h.
struct AddNote {
    using Outcome = InteractionId;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.note";
    TicketId ticketId;
    QString body;
    QString token{};
};
Result<InteractionId> run(const AddNote& command, UnitOfWork& work);

/// An attachment an agent adds: its bytes are stored once by hash.
struct NewAttachment {
    QString name;
    QString type;
    QByteArray bytes;
    QString contentId{};  ///< of a picture that stands in the text (DraftFile::contentId)
};

/// An answer to the customer. The message was built outside (`raw`, RFC 5322) and is what leaves the house; it goes
/// out kSendDelayS later, or at `sendAt`. The first public answer moves a new ticket to open; `thenStatus` may move it on.
/// Its Message-ID says which answer it is, as a token does (Once.h): one that is there already is not sent again, and the
/// outcome is the first one's. Conflict when that one was taken back, or is somebody else's.
struct SendReply {
    struct Outcome {
        InteractionId interaction;
        OutboxId outbox;
    };
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.reply";
    TicketId ticketId;
    QString body;
    QString subject;
    QString messageId;
    QString inReplyTo;
    QString fromAddress, fromName;
    QStringList to;
    QByteArray raw;
    QVector<NewAttachment> attachments;
    std::optional<TicketStatus> thenStatus;
    std::optional<Instant> sendAt{};  ///< when it leaves, instead of kSendDelayS from now; as ScheduleOutbox
    /// Its copies go out too, and its templates are counted. Invalid ("body", "unfilled") while one of them has a slot or
    /// placeholder left in the body, which is the context.
    ReplyForm form{};
    /// The newest public message of somebody else that the writer saw, none before the first one. Where it is given and a newer
    /// one is there, nothing is sent: Conflict, rule "newer_message". None counts as enough in a ticket that was merged away.
    std::optional<InteractionId> seen{};
};
Result<SendReply::Outcome> run(const SendReply& command, UnitOfWork& work);

/// A call as logged: joins `ticketId`, or opens a ticket when there is none. Logged once for each token, see Once.h; the
/// follow-up is not told again.
struct LogCall {
    struct Outcome {
        TicketId ticket;
        InteractionId interaction;
        TaskId followUp;
    };
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "call.log";
    TicketId ticketId;
    CustomerId customerId;
    QString number;            ///< as dialled or shown
    Direction direction = Direction::In;
    Instant startedAt;
    int waitS = 0, talkS = 0, holdS = 0, wrapS = 0;
    CallOutcome outcome = CallOutcome::Answered;
    QString reason;            ///< becomes the subject of a new ticket
    QString summary;
    bool resolved = false;     ///< the call settled it
    QString followUpTitle;     ///< empty = no follow-up
    std::optional<Instant> followUpDue;
    QString token{};
};
Result<LogCall::Outcome> run(const LogCall& command, UnitOfWork& work);
/// Its outcome when it was logged already, with the token it has.
Result<std::optional<LogCall::Outcome>> loggedBefore(const LogCall& command, UnitOfWork& work);

}  // namespace memnun
