// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/conversations/Interaction.h"

#include <QHash>

namespace memnun {

/// Everything between the business and one customer, newest first, by keyset.
struct TimelineQuery {
    CustomerId customer;
    std::optional<std::pair<Instant, InteractionId>> before;
    int limit = 50;
};

/// Calls of everybody, newest first, by keyset.
struct CallQuery {
    bool missedOnly = false;
    std::optional<std::pair<Instant, InteractionId>> before;
    int limit = 50;
};

struct TimelineRow {
    Interaction interaction;  ///< body cut to its first 200 characters
    QString ticketSubject;
    QString customerName;
    TicketStatus ticketStatus = TicketStatus::New;

    bool operator==(const TimelineRow&) const = default;
};

class ConversationStore {
public:
    virtual ~ConversationStore() = default;
    /// Inserts and indexes for search. Conflict when the Message-ID is there already.
    virtual Result<InteractionId> insert(const Interaction& interaction) = 0;
    virtual Result<Interaction> byId(InteractionId id) = 0;
    /// Oldest first; withdrawn ones left out.
    virtual Result<QVector<Interaction>> thread(TicketId ticket) = 0;
    /// The newest public message that is not `me`'s, invalid where there is none; withdrawn ones left out.
    virtual Result<InteractionId> newestOfOthers(TicketId ticket, UserId me) = 0;
    virtual Result<QVector<TimelineRow>> timeline(const TimelineQuery& query) = 0;
    virtual Result<QVector<TimelineRow>> calls(const CallQuery& query) = 0;
    virtual Result<> setWithdrawn(InteractionId id, bool withdrawn) = 0;
    virtual Result<std::optional<Interaction>> byMessageId(const QString& messageId) = 0;
    /// Those of the given Message-IDs that are stored already, each with the sha256 (hex) of its raw bytes; empty for one
    /// that has none.
    virtual Result<QHash<QString, QByteArray>> known(const QStringList& messageIds) = 0;

    /// Of one ticket, withdrawn ones too, oldest first.
    virtual Result<QVector<InteractionId>> allOf(TicketId ticket) = 0;
    /// Puts messages with all that belongs to them (their place in the outbox, what answers to them look for) from one ticket
    /// into another. Conflict when one of them is not there.
    virtual Result<> moveMessages(const QVector<InteractionId>& messages, TicketId from, TicketId to) = 0;

    virtual Result<AttachmentId> attach(const Attachment& attachment) = 0;
    virtual Result<QVector<Attachment>> attachments(TicketId ticket) = 0;
    virtual Result<Attachment> attachment(AttachmentId id) = 0;
    /// The bytes of one that was on the server are here now; false when they were already.
    virtual Result<bool> fillAttachment(AttachmentId id, BlobId content, qint64 size, const QString& sha256) = 0;

    /// Writes words and form; an empty body deletes both. Files are added and removed one by one.
    virtual Result<> saveDraft(const Draft& draft) = 0;
    virtual Result<QVector<Draft>> drafts(TicketId ticket, UserId user) = 0;
    /// Who has begun something there.
    virtual Result<QVector<UserId>> draftAuthors(TicketId ticket) = 0;
    /// Puts the files of a person's draft into their draft of another ticket.
    virtual Result<> moveDraftFiles(TicketId from, TicketId to, UserId user) = 0;
    virtual Result<DraftFileId> addDraftFile(TicketId ticket, UserId user, const DraftFile& file) = 0;
    /// NotFound when that person has no such file.
    virtual Result<> removeDraftFile(DraftFileId id, UserId user) = 0;

    /// How an answer was written, but for its templates (TemplateStore), with the pictures in it; kept for when it is taken
    /// back. A plain answer to the customer alone has none, which is an empty form.
    virtual Result<> keepForm(InteractionId answer, const ReplyForm& form, const QVector<DraftFile>& pictures) = 0;
    virtual Result<ReplyForm> formOf(InteractionId answer) = 0;
    virtual Result<QVector<DraftFile>> picturesOf(InteractionId answer) = 0;
};

}  // namespace memnun
