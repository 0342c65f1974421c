// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/OutboxTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO outbox(ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts,"
    " last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr const char* kById =
    "SELECT id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts, last_error"
    " FROM outbox WHERE id = ?";
constexpr const char* kOfInteraction =
    "SELECT id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts, last_error"
    " FROM outbox WHERE interaction_id = ? ORDER BY id";
constexpr const char* kWaiting =
    "SELECT id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts, last_error"
    " FROM outbox WHERE state IN ('queued', 'sending', 'failed') ORDER BY not_before, id";
constexpr const char* kWaitingOf =
    "SELECT id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts, last_error"
    " FROM outbox WHERE state IN ('queued', 'sending', 'failed') AND ticket_id = ? ORDER BY not_before, id";
constexpr const char* kServerNow = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
constexpr const char* kMove =
    "UPDATE outbox SET state = ?, last_error = ?, not_before = ?, attempts = attempts + ? WHERE id = ? AND state = ?";
constexpr const char* kExists = "SELECT 1 FROM outbox WHERE id = ?";

// An address in an envelope holds no line break, so one separates them.
constexpr QLatin1Char kSeparator('\n');

OutboxItem itemOf(const Row& row)
{
    OutboxItem item;
    item.id = row.id<OutboxId>(0);
    item.ticketId = row.id<TicketId>(1);
    item.interactionId = row.id<InteractionId>(2);
    item.rawBlob = row.id<BlobId>(3);
    item.sender = row.text(4);
    item.recipients = row.text(5).split(kSeparator, Qt::SkipEmptyParts);
    item.state = fromKeyOr(row.text(6), OutboxState::Failed);
    item.notBefore = row.instant(7);
    item.attempts = row.number(8);
    item.lastError = row.text(9);
    return item;
}

}  // namespace

Result<OutboxId> OutboxTable::insert(const OutboxItem& item)
{
    return insertedAs<OutboxId>(m_database.insert(
        kInsert, {item.ticketId.value(), item.interactionId.value(), item.rawBlob.value(), asText(item.sender),
                  asText(item.recipients.join(kSeparator)), toKey(item.state), item.notBefore.ms, item.attempts,
                  asText(item.lastError)}));
}

Result<OutboxItem> OutboxTable::byId(OutboxId id)
{
    return oneRow<OutboxItem>(m_database, kById, {id.value()}, itemOf);
}

Result<OutboxItem> OutboxTable::ofInteraction(InteractionId interaction)
{
    return oneRow<OutboxItem>(m_database, kOfInteraction, {interaction.value()}, itemOf);
}

Result<QVector<OutboxItem>> OutboxTable::waiting()
{
    return allRows<OutboxItem>(m_database, kWaiting, {}, itemOf);
}

Result<QVector<OutboxItem>> OutboxTable::waiting(TicketId ticket)
{
    return allRows<OutboxItem>(m_database, kWaitingOf, {ticket.value()}, itemOf);
}

Result<qint64> OutboxTable::automaticSince(const QString& address, Instant since)
{
    return oneRow<qint64>(m_database, "SELECT count(*) FROM auto_answer WHERE address = ? AND at > ?", {asText(address), since.ms},
                          [](const Row& row) { return row.integer(0); });
}

Result<> OutboxTable::noteAutomatic(const QString& address, Instant at, TicketId ticket)
{
    // Addresses are kept only as long as the cap needs them.
    constexpr qint64 kKeptMs = 2 * 86'400'000LL;
    const auto swept = m_database.exec("DELETE FROM auto_answer WHERE at < ?", {at.ms - kKeptMs});
    return swept ? m_database.exec("INSERT INTO auto_answer(address, at, ticket_id) VALUES (?, ?, ?)",
                                   {asText(address), at.ms, ticket.value()})
                 : swept;
}

Result<Instant> OutboxTable::now(Instant here)
{
    if (m_database.isSqlite()) {
        return here;
    }
    const auto ms = m_database.number(kServerNow);
    return ms ? Result<Instant>(Instant{ms->value_or(here.ms)}) : Result<Instant>(fail(ms.error()));
}

Result<> OutboxTable::move(OutboxId id, OutboxState from, OutboxState to, const QString& error, Instant notBefore)
{
    const int attempt = to == OutboxState::Sending ? 1 : 0;
    return expectChanged(
        m_database,
        m_database.change(kMove, {toKey(to), asText(error), notBefore.ms, attempt, id.value(), toKey(from)}), kExists,
        id.value());
}

}  // namespace memnun
