// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written and was not sent yet.
#include "core/storage/ConversationTable.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kForget = "DELETE FROM draft WHERE ticket_id=? AND user_id=? AND note=?";
constexpr const char* kSave =
    "INSERT INTO draft(ticket_id, user_id, note, body, saved_at, html, cc, bcc, templates) VALUES (?,?,?,?,?,?,?,?,?) "
    "ON CONFLICT (ticket_id, user_id, note) DO UPDATE SET body=excluded.body, saved_at=excluded.saved_at, html=excluded.html, "
    "cc=excluded.cc, bcc=excluded.bcc, templates=excluded.templates";
constexpr const char* kDrafts =
    "SELECT ticket_id, user_id, note, body, saved_at, html, cc, bcc, templates FROM draft WHERE ticket_id=? AND user_id=? "
    "ORDER BY note";
constexpr const char* kAddFile =
    "INSERT INTO draft_file(ticket_id, user_id, name, type, size, blob_id, content_id) VALUES (?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kFiles =
    "SELECT id, name, type, size, blob_id, content_id FROM draft_file WHERE ticket_id=? AND user_id=? ORDER BY id";
constexpr const char* kRemoveFile = "DELETE FROM draft_file WHERE id=? AND user_id=?";
constexpr const char* kKeepForm = "INSERT INTO reply_form(interaction_id, html, cc, bcc) VALUES (?,?,?,?)";
constexpr const char* kForm = "SELECT html, cc, bcc FROM reply_form WHERE interaction_id=?";
constexpr const char* kKeepPicture =
    "INSERT INTO reply_picture(interaction_id, name, type, size, blob_id, content_id) VALUES (?,?,?,?,?,?)";
constexpr const char* kPictures =
    "SELECT id, name, type, size, blob_id, content_id FROM reply_picture WHERE interaction_id=? ORDER BY id";

/// Addresses hold no line ends.
QVariant asLines(const QStringList& lines)
{
    return asText(lines.join(QLatin1Char('\n')));
}

QStringList linesOf(const QString& text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QVariant asNumbers(const QVector<TemplateId>& ids)
{
    QStringList numbers;
    for (const TemplateId id : ids) {
        numbers.append(QString::number(id.value()));
    }
    return asText(numbers.join(QLatin1Char(',')));
}

ReplyForm formIn(const Row& row, int from)
{
    return {row.text(from), linesOf(row.text(from + 1)), linesOf(row.text(from + 2)), {}};
}

DraftFile fileOf(const Row& row)
{
    return {row.id<DraftFileId>(0), row.text(1), row.text(2), row.integer(3), row.id<BlobId>(4), row.text(5)};
}

Draft draftIn(const Row& row)
{
    Draft draft{row.id<TicketId>(0), row.id<UserId>(1), row.flag(2), row.text(3), row.instant(4), {}, formIn(row, 5)};
    for (const QString& number : row.text(8).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        draft.form.templates.append(TemplateId(number.toLongLong()));
    }
    return draft;
}

}  // namespace

Result<> ConversationTable::saveDraft(const Draft& draft)
{
    const int note = draft.note ? 1 : 0;
    // Who begins with the addresses has typed something, too.
    if (draft.body.trimmed().isEmpty() && !draft.form.hasCopies()) {
        return m_database.exec(kForget, {draft.ticketId.value(), draft.userId.value(), note});
    }
    return m_database.exec(kSave, {draft.ticketId.value(), draft.userId.value(), note, asText(draft.body), draft.savedAt.ms,
                                   asText(draft.form.html), asLines(draft.form.cc), asLines(draft.form.bcc),
                                   asNumbers(draft.form.templates)});
}

Result<QVector<Draft>> ConversationTable::drafts(TicketId ticket, UserId user)
{
    auto found = allRows<Draft>(m_database, kDrafts, {ticket.value(), user.value()}, draftIn);
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
    return allRows<DraftFile>(m_database, kFiles, {ticket.value(), user.value()}, fileOf);
}

Result<DraftFileId> ConversationTable::addDraftFile(TicketId ticket, UserId user, const DraftFile& file)
{
    return insertedAs<DraftFileId>(m_database.insert(kAddFile, {ticket.value(), user.value(), asText(file.name),
                                                                asText(file.type), file.size, file.blobId.value(),
                                                                asText(file.contentId)}));
}

Result<> ConversationTable::removeDraftFile(DraftFileId id, UserId user)
{
    const auto rows = m_database.change(kRemoveFile, {id.value(), user.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("draft file %1").arg(id.value())));
}

Result<> ConversationTable::keepForm(InteractionId answer, const ReplyForm& form, const QVector<DraftFile>& pictures)
{
    if (form.isPlain() && !form.hasCopies()) {
        return {};
    }
    auto done = m_database.exec(kKeepForm, {answer.value(), asText(form.html), asLines(form.cc), asLines(form.bcc)});
    for (const DraftFile& file : pictures) {
        if (done) {
            done = m_database.exec(kKeepPicture, {answer.value(), asText(file.name), asText(file.type), file.size,
                                                  file.blobId.value(), asText(file.contentId)});
        }
    }
    return done;
}

Result<ReplyForm> ConversationTable::formOf(InteractionId answer)
{
    const auto found = allRows<ReplyForm>(m_database, kForm, {answer.value()}, [](const Row& row) { return formIn(row, 0); });
    return found ? Result<ReplyForm>(found->value(0)) : Result<ReplyForm>(fail(found.error()));
}

Result<QVector<DraftFile>> ConversationTable::picturesOf(InteractionId answer)
{
    return allRows<DraftFile>(m_database, kPictures, {answer.value()}, fileOf);
}

}  // namespace memnun
