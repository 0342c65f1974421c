// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/OutboxTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

#define MEMNUN_OUTBOX_COLUMNS \
    "SELECT id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts, last_error," \
    " account_id, left_at, send_at, folder_at, folder_tries FROM outbox "

constexpr const char* kInsert =
    "INSERT INTO outbox(ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, attempts,"
    " last_error, send_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr const char* kById =
    MEMNUN_OUTBOX_COLUMNS "WHERE id = ?";
constexpr const char* kOfInteraction =
    MEMNUN_OUTBOX_COLUMNS "WHERE interaction_id = ? ORDER BY id";
constexpr const char* kWaiting =
    MEMNUN_OUTBOX_COLUMNS "WHERE state IN ('queued', 'sending', 'failed') ORDER BY not_before, id";
constexpr const char* kWaitingOf =
    MEMNUN_OUTBOX_COLUMNS "WHERE state IN ('queued', 'sending', 'failed') AND ticket_id = ? ORDER BY not_before, id";
constexpr const char* kFolderWaiting = MEMNUN_OUTBOX_COLUMNS "WHERE folder_at IS NOT NULL ORDER BY folder_at, id";
constexpr const char* kServerNow = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
constexpr const char* kMove =
    "UPDATE outbox SET state = ?, last_error = ?, not_before = ?, attempts = attempts + ? WHERE id = ? AND state = ?";
constexpr const char* kExists = "SELECT 1 FROM outbox WHERE id = ?";
// The state, too: the figures follow it, and an answer that leaves later answers nobody yet (OutboxSql.h).
constexpr const char* kSetSendAt = "UPDATE outbox SET send_at = ?, state = 'queued' WHERE id = ? AND state = 'queued'";
constexpr const char* kNoteLeaving = "UPDATE outbox SET account_id = ?, left_at = ? WHERE id = ?";
constexpr const char* kLeft = "SELECT left_at FROM outbox WHERE account_id = ? AND left_at > ?";
constexpr const char* kSetFolder = "UPDATE outbox SET folder_at = ?, folder_tries = folder_tries + 1 WHERE id = ?";
constexpr const char* kClaimFolder =
    "UPDATE outbox SET folder_at = ?, folder_tries = folder_tries + 1 WHERE id = ? AND folder_tries = ?";

#undef MEMNUN_OUTBOX_COLUMNS

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
    item.accountId = row.id<MailAccountId>(10);
    item.leftAt = row.maybeInstant(11);
    item.sendAt = row.maybeInstant(12);
    item.folderAt = row.maybeInstant(13);
    item.folderTries = row.number(14);
    return item;
}

}  // namespace

Result<OutboxId> OutboxTable::insert(const OutboxItem& item)
{
    return insertedAs<OutboxId>(m_database.insert(
        kInsert, {item.ticketId.value(), item.interactionId.value(), item.rawBlob.value(), asText(item.sender),
                  asText(item.recipients.join(kSeparator)), toKey(item.state), item.notBefore.ms, item.attempts,
                  asText(item.lastError), nullable(item.sendAt)}));
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

Result<> OutboxTable::setSendAt(OutboxId id, std::optional<Instant> at)
{
    return expectChanged(m_database, m_database.change(kSetSendAt, {nullable(at), id.value()}), kExists, id.value());
}

Result<> OutboxTable::noteLeaving(OutboxId id, MailAccountId account, Instant at)
{
    return m_database.exec(kNoteLeaving, {nullable(account), at.ms, id.value()});
}

Result<QVector<Instant>> OutboxTable::leftThrough(MailAccountId account, Instant since)
{
    if (!m_database.isSqlite()) {
        if (auto alone = m_database.exec("SELECT 1 FROM mail_account WHERE id = ? FOR UPDATE", {account.value()}); !alone) {
            return fail(alone.error());
        }
    }
    return allRows<Instant>(m_database, kLeft, {account.value(), since.ms}, [](const Row& row) { return row.instant(0); });
}

Result<QVector<OutboxItem>> OutboxTable::folderWaiting()
{
    return allRows<OutboxItem>(m_database, kFolderWaiting, {}, itemOf);
}

Result<> OutboxTable::setFolder(OutboxId id, std::optional<Instant> at, std::optional<int> tries)
{
    const auto changed = tries ? m_database.change(kClaimFolder, {nullable(at), id.value(), *tries})
                               : m_database.change(kSetFolder, {nullable(at), id.value()});
    return expectChanged(m_database, changed, kExists, id.value());
}

}  // namespace memnun
