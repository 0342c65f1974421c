// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ImportTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kBegin =
    "INSERT INTO import_run(kind, source, started_at, finished_at, read_count, added, present, quarantined,"
    " customers_added, tickets_added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr const char* kSave =
    "UPDATE import_run SET kind = ?, source = ?, started_at = ?, finished_at = ?, read_count = ?, added = ?,"
    " present = ?, quarantined = ?, customers_added = ?, tickets_added = ? WHERE id = ?";
constexpr const char* kRunExists = "SELECT 1 FROM import_run WHERE id = ?";
constexpr const char* kRecent =
    "SELECT id, kind, source, started_at, finished_at, read_count, added, present, quarantined, customers_added,"
    " tickets_added FROM import_run ORDER BY id DESC LIMIT ?";

constexpr const char* kQuarantine =
    "INSERT INTO quarantine(import_id, source, reason, sha256, blob_id, at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (sha256) DO NOTHING";
constexpr const char* kQuarantined =
    "SELECT id, import_id, source, reason, sha256, blob_id, at FROM quarantine ORDER BY id DESC LIMIT ?";
constexpr const char* kBySha =
    "SELECT id, import_id, source, reason, sha256, blob_id, at FROM quarantine WHERE sha256 = ?";
constexpr const char* kItem = "SELECT id, import_id, source, reason, sha256, blob_id, at FROM quarantine WHERE id = ?";
constexpr const char* kHashes = "SELECT sha256 FROM quarantine";
constexpr const char* kRelease = "DELETE FROM quarantine WHERE id = ?";
constexpr const char* kItemExists = "SELECT 1 FROM quarantine WHERE id = ?";

QVariantList fieldsOf(const ImportRun& run)
{
    return {asText(run.kind), asText(run.source), run.startedAt.ms, nullable(run.finishedAt), run.read, run.added,
            run.present, run.quarantined, run.customersAdded, run.ticketsAdded};
}

ImportRun runOf(const Row& row)
{
    ImportRun run;
    run.id = row.id<ImportId>(0);
    run.kind = row.text(1);
    run.source = row.text(2);
    run.startedAt = row.instant(3);
    run.finishedAt = row.maybeInstant(4);
    run.read = row.integer(5);
    run.added = row.integer(6);
    run.present = row.integer(7);
    run.quarantined = row.integer(8);
    run.customersAdded = row.integer(9);
    run.ticketsAdded = row.integer(10);
    return run;
}

QuarantineItem itemOf(const Row& row)
{
    QuarantineItem item;
    item.id = row.integer(0);
    item.importId = row.id<ImportId>(1);
    item.source = row.text(2);
    item.reason = row.text(3);
    item.sha256 = row.text(4);
    item.blobId = row.id<BlobId>(5);
    item.at = row.instant(6);
    return item;
}

}  // namespace

Result<ImportId> ImportTable::begin(const ImportRun& run)
{
    return insertedAs<ImportId>(m_database.insert(kBegin, fieldsOf(run)));
}

Result<> ImportTable::save(const ImportRun& run)
{
    return expectChanged(m_database, m_database.change(kSave, fieldsOf(run) << run.id.value()), kRunExists,
                         run.id.value());
}

Result<QVector<ImportRun>> ImportTable::recent(int limit)
{
    return allRows<ImportRun>(m_database, kRecent, {limit}, runOf);
}

Result<bool> ImportTable::quarantine(const QuarantineItem& item)
{
    const auto added =
        m_database.change(kQuarantine, {nullable(item.importId), asText(item.source), asText(item.reason),
                                        asText(item.sha256), nullable(item.blobId), item.at.ms});
    return added ? Result<bool>(*added > 0) : Result<bool>(fail(added.error()));
}

Result<QVector<QuarantineItem>> ImportTable::quarantined(int limit)
{
    return allRows<QuarantineItem>(m_database, kQuarantined, {limit}, itemOf);
}

Result<QuarantineItem> ImportTable::quarantined(const QString& sha256)
{
    return oneRow<QuarantineItem>(m_database, kBySha, {asText(sha256)}, itemOf);
}

Result<QuarantineItem> ImportTable::quarantineItem(qint64 id)
{
    return oneRow<QuarantineItem>(m_database, kItem, {id}, itemOf);
}

Result<QSet<QString>> ImportTable::quarantinedHashes()
{
    QSet<QString> hashes;
    const auto done = m_database.each(kHashes, {}, [&](const Row& row) { hashes.insert(row.text(0)); });
    return done ? Result<QSet<QString>>(std::move(hashes)) : Result<QSet<QString>>(fail(done.error()));
}

Result<> ImportTable::release(qint64 id)
{
    return expectChanged(m_database, m_database.change(kRelease, {id}), kItemExists, id);
}

}  // namespace memnun
