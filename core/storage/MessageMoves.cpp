// SPDX-License-Identifier: GPL-3.0-or-later
// Messages and drafts that go from one ticket to another.
#include "core/storage/ConversationTable.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kAllOf = "SELECT id FROM interaction WHERE ticket_id=? ORDER BY at, id";
constexpr const char* kMove = "UPDATE interaction SET ticket_id=? WHERE id IN (%1) AND ticket_id=?";
constexpr const char* kMoveOutbox = "UPDATE outbox SET ticket_id=? WHERE interaction_id IN (%1)";
constexpr const char* kMoveRefs =
    "UPDATE thread_ref SET ticket_id=? WHERE message_id IN (SELECT message_id FROM interaction WHERE id IN (%1))";
constexpr const char* kAuthors =
    "SELECT user_id FROM draft WHERE ticket_id=? UNION SELECT user_id FROM draft_file WHERE ticket_id=? ORDER BY user_id";
constexpr const char* kMoveFiles = "UPDATE draft_file SET ticket_id=? WHERE ticket_id=? AND user_id=?";
constexpr qsizetype kAtOnce = 400;

}  // namespace

Result<QVector<InteractionId>> ConversationTable::allOf(TicketId ticket)
{
    return allRows<InteractionId>(m_database, kAllOf, {ticket.value()}, [](const Row& row) { return row.id<InteractionId>(0); });
}

Result<> ConversationTable::moveMessages(const QVector<InteractionId>& messages, TicketId from, TicketId to)
{
    for (qsizetype at = 0; at < messages.size(); at += kAtOnce) {
        QVariantList ids;
        for (const InteractionId id : messages.mid(at, kAtOnce)) {
            ids.append(id.value());
        }
        const QString places = Database::placeholders(ids.size());
        const QString there = QStringLiteral("SELECT count(*) FROM interaction WHERE id IN (%1) AND ticket_id=?").arg(places);
        qint64 found = 0;
        auto done = m_database.eachOnce(there, QVariantList(ids) << from.value(), [&](const Row& row) { found = row.integer(0); });
        if (done && found != ids.size()) {
            return fail(Code::Conflict, QStringLiteral("ticket %1: a message is no longer there").arg(from.value()));
        }
        const QVariantList values = QVariantList{to.value()} + ids;
        if (done) {
            done = m_database.execOnce(QString::fromLatin1(kMove).arg(places), QVariantList(values) << from.value());
        }
        if (done) {
            done = m_database.execOnce(QString::fromLatin1(kMoveOutbox).arg(places), values);
        }
        if (done) {
            done = m_database.execOnce(QString::fromLatin1(kMoveRefs).arg(places), values);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<QVector<UserId>> ConversationTable::draftAuthors(TicketId ticket)
{
    return allRows<UserId>(m_database, kAuthors, {ticket.value(), ticket.value()},
                           [](const Row& row) { return row.id<UserId>(0); });
}

Result<> ConversationTable::moveDraftFiles(TicketId from, TicketId to, UserId user)
{
    return m_database.exec(kMoveFiles, {to.value(), from.value(), user.value()});
}

}  // namespace memnun
