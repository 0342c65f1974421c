// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written and was not sent yet.
#include "core/storage/ConversationTable.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kForget = "DELETE FROM draft WHERE ticket_id=? AND user_id=? AND note=?";
constexpr const char* kSave =
    "INSERT INTO draft(ticket_id, user_id, note, body, saved_at) VALUES (?,?,?,?,?) "
    "ON CONFLICT (ticket_id, user_id, note) DO UPDATE SET body=excluded.body, saved_at=excluded.saved_at";
constexpr const char* kDrafts =
    "SELECT ticket_id, user_id, note, body, saved_at FROM draft WHERE ticket_id=? AND user_id=? ORDER BY note";
constexpr const char* kAddFile =
    "INSERT INTO draft_file(ticket_id, user_id, name, type, size, blob_id) VALUES (?,?,?,?,?,?) RETURNING id";
constexpr const char* kFiles =
    "SELECT id, name, type, size, blob_id FROM draft_file WHERE ticket_id=? AND user_id=? ORDER BY id";
constexpr const char* kRemoveFile = "DELETE FROM draft_file WHERE id=? AND user_id=?";

}  // namespace

Result<> ConversationTable::saveDraft(const Draft& draft)
{
    const int note = draft.note ? 1 : 0;
    if (draft.body.trimmed().isEmpty()) {
        return m_database.exec(kForget, {draft.ticketId.value(), draft.userId.value(), note});
    }
    return m_database.exec(kSave, {draft.ticketId.value(), draft.userId.value(), note, draft.body, draft.savedAt.ms});
}

Result<QVector<Draft>> ConversationTable::drafts(TicketId ticket, UserId user)
{
    auto found = allRows<Draft>(m_database, kDrafts, {ticket.value(), user.value()}, [](const Row& row) {
        return Draft{row.id<TicketId>(0), row.id<UserId>(1), row.flag(2), row.text(3), row.instant(4)};
    });
    auto files = found ? draftFiles(ticket, user) : Result<QVector<DraftFile>>(fail(found.error()));
    if (!files) {
        return fail(files.error());
    }
    if (files->isEmpty()) {
        return found;
    }
    if (found->isEmpty() || found->first().note) {
        found->prepend({ticket, user, false, {}, {}});
    }
    found->first().files = std::move(*files);
    return found;
}

Result<QVector<DraftFile>> ConversationTable::draftFiles(TicketId ticket, UserId user)
{
    return allRows<DraftFile>(m_database, kFiles, {ticket.value(), user.value()}, [](const Row& row) {
        return DraftFile{row.id<DraftFileId>(0), row.text(1), row.text(2), row.integer(3), row.id<BlobId>(4)};
    });
}

Result<DraftFileId> ConversationTable::addDraftFile(TicketId ticket, UserId user, const DraftFile& file)
{
    return insertedAs<DraftFileId>(m_database.insert(kAddFile, {ticket.value(), user.value(), asText(file.name),
                                                                asText(file.type), file.size, file.blobId.value()}));
}

Result<> ConversationTable::removeDraftFile(DraftFileId id, UserId user)
{
    const auto rows = m_database.change(kRemoveFile, {id.value(), user.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("draft file %1").arg(id.value())));
}

}  // namespace memnun
