// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"

namespace memnun {

enum class Direction { In, Out, Internal };
template <>
struct EnumKeys<Direction> {
    static constexpr auto keys = std::to_array<EnumKey<Direction>>(
        {{Direction::In, "in"}, {Direction::Out, "out"}, {Direction::Internal, "internal"}});
};

enum class CallOutcome { None, Answered, Abandoned, Missed, Voicemail, NoAnswer, Busy };
template <>
struct EnumKeys<CallOutcome> {
    static constexpr auto keys = std::to_array<EnumKey<CallOutcome>>({{CallOutcome::None, ""},
        {CallOutcome::Answered, "answered"}, {CallOutcome::Abandoned, "abandoned"}, {CallOutcome::Missed, "missed"},
        {CallOutcome::Voicemail, "voicemail"}, {CallOutcome::NoAnswer, "no_answer"}, {CallOutcome::Busy, "busy"}});
};

/// True where somebody here spoke with the customer, which is an answer in itself. In SQL: MEMNUN_SPOKE.
constexpr bool wasTaken(CallOutcome outcome)
{
    return outcome == CallOutcome::Answered;
}

/// True where the caller left no word either.
constexpr bool wasMissed(CallOutcome outcome)
{
    return outcome == CallOutcome::Missed || outcome == CallOutcome::Abandoned;
}

/// Why the program thinks no person wrote it.
enum class AutomatedKind { None, AutoReply, Bounce, List };
template <>
struct EnumKeys<AutomatedKind> {
    static constexpr auto keys = std::to_array<EnumKey<AutomatedKind>>({{AutomatedKind::None, "none"},
        {AutomatedKind::AutoReply, "auto_reply"}, {AutomatedKind::Bounce, "bounce"}, {AutomatedKind::List, "list"}});
};

/// One mail, call or note. Append-only: after insertion only withdrawal and redaction touch it.
struct Interaction {
    InteractionId id;
    TicketId ticketId;
    CustomerId customerId;
    UserId userId;                   ///< the agent; none for a customer's own message
    Channel channel = Channel::Email;
    Direction direction = Direction::In;
    bool isPublic = true;
    AutomatedKind automated = AutomatedKind::None;
    Instant at;                      ///< a call's start
    std::optional<Instant> endedAt;
    QString subject;
    QString body;                    ///< plain text as shown; a mail's full text with its quotes
    bool hasHtml = false;
    QString messageId;               ///< without angle brackets
    QString inReplyTo;
    QString fromName;
    QString fromAddress;
    QString toAddresses;             ///< "a@x, b@y"
    QStringList copies{};            ///< those of toAddresses that our own answer went to as copies; only a thread knows them
    QString replyTo;                 ///< where an answer goes when not to fromAddress
    BlobId rawBlob;                  ///< the original mail
    int waitS = 0, talkS = 0, holdS = 0, wrapS = 0;
    CallOutcome outcome = CallOutcome::None;
    QString reason;                  ///< of a call
    bool withdrawn = false;
    ImportId importId;

    bool operator==(const Interaction&) const = default;
};

struct Attachment {
    AttachmentId id;
    InteractionId interactionId;
    QString name;
    QString type;
    qint64 size = 0;
    QString sha256;
    BlobId blobId;       ///< own content; none when it lies inside the raw mail
    int partIndex = -1;  ///< the part of the raw mail
    /// Where on the mail server it lies (IMAP section), for a part too big to be fetched with its message; empty for most.
    QString section{};

    /// Left on the server until somebody wants it: no bytes are here, `size` is about what they will be. Brought by
    /// MailServicePort::download(AttachmentId…).
    bool onServer() const { return !section.isEmpty() && !blobId.isValid(); }
};

/// A file chosen for an answer that is still being written.
struct DraftFile {
    DraftFileId id;
    QString name;
    QString type;
    qint64 size = 0;
    BlobId blobId;
    QString contentId{};  ///< of a picture that stands in the text, which names it "cid:…"; empty: an attachment
};

/// How an answer is written besides its words, and to whom besides the customer.
struct ReplyForm {
    QString html;                     ///< of a formatted answer; the words are then its plain text. Empty: plain
    QStringList cc, bcc;              ///< addresses as they were typed
    QVector<TemplateId> templates{};  ///< that went into it

    bool isPlain() const { return html.isEmpty(); }
    bool hasCopies() const { return !cc.isEmpty() || !bcc.isEmpty(); }
    bool operator==(const ReplyForm&) const = default;
};

/// A text an agent has begun; one per ticket, author and kind. A draft that has files may have no words yet.
struct Draft {
    TicketId ticketId;
    UserId userId;
    bool note = false;
    QString body;
    Instant savedAt;
    QVector<DraftFile> files{};  ///< of an answer, never of a note; in the order they were chosen
    ReplyForm form{};            ///< of an answer, too

    /// Who begins with the addresses, or with the files, has begun.
    bool isBegun() const { return !body.trimmed().isEmpty() || form.hasCopies() || !files.isEmpty(); }
};

}  // namespace memnun
