// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "core/storage/Database.h"

namespace memnun {

class WordFolder;

class ConversationTable final : public ConversationStore {
public:
    explicit ConversationTable(Database& database);
    ~ConversationTable() override;
    Result<InteractionId> insert(const Interaction& interaction) override;
    Result<Interaction> byId(InteractionId id) override;
    Result<QVector<Interaction>> thread(TicketId ticket) override;
    Result<InteractionId> newestOfOthers(TicketId ticket, UserId me) override;
    Result<QVector<TimelineRow>> timeline(const TimelineQuery& query) override;
    Result<QVector<TimelineRow>> calls(const CallQuery& query) override;
    Result<> setWithdrawn(InteractionId id, bool withdrawn) override;
    Result<std::optional<Interaction>> byMessageId(const QString& messageId) override;
    Result<QHash<QString, QByteArray>> known(const QStringList& messageIds) override;
    Result<QVector<InteractionId>> allOf(TicketId ticket) override;
    Result<> moveMessages(const QVector<InteractionId>& messages, TicketId from, TicketId to) override;
    Result<AttachmentId> attach(const Attachment& attachment) override;
    Result<QVector<Attachment>> attachments(TicketId ticket) override;
    Result<Attachment> attachment(AttachmentId id) override;
    Result<bool> fillAttachment(AttachmentId id, BlobId content, qint64 size, const QString& sha256) override;
    Result<> saveDraft(const Draft& draft) override;
    Result<QVector<Draft>> drafts(TicketId ticket, UserId user) override;
    Result<QVector<UserId>> draftAuthors(TicketId ticket) override;
    Result<> moveDraftFiles(TicketId from, TicketId to, UserId user) override;
    Result<DraftFileId> addDraftFile(TicketId ticket, UserId user, const DraftFile& file) override;
    Result<> removeDraftFile(DraftFileId id, UserId user) override;
    Result<> keepForm(InteractionId answer, const ReplyForm& form, const QVector<DraftFile>& pictures) override;
    Result<ReplyForm> formOf(InteractionId answer) override;
    Result<QVector<DraftFile>> picturesOf(InteractionId answer) override;

private:
    Result<QVector<TimelineRow>> rows(const QString& condition, QVariantList values, int limit);
    Result<QVector<DraftFile>> draftFiles(TicketId ticket, UserId user);
    Database& m_database;
    std::unique_ptr<WordFolder> m_folder;
};

}  // namespace memnun
