// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BlobTable.h"

#include "core/conversations/BlobCodec.h"
#include "core/storage/Database.h"

#include <QSet>

namespace memnun {

namespace {

constexpr const char* kFind = "SELECT id FROM stored_blob WHERE sha256 = ?";
// Whoever found it is about to refer to it: dropUnused() must leave it alone until that is committed. SQLite has one
// writer only.
constexpr const char* kFindAndHold = "SELECT id FROM stored_blob WHERE sha256 = ? FOR KEY SHARE";
// Two writers may bring the same bytes at once; the second one then gets the first one's id.
constexpr const char* kInsert =
    "INSERT INTO stored_blob(sha256, size) VALUES (?, ?)"
    " ON CONFLICT (sha256) DO UPDATE SET size = excluded.size RETURNING id";
constexpr const char* kInsertChunk =
    "INSERT INTO stored_chunk(blob_id, seq, bytes) VALUES (?, ?, ?) ON CONFLICT (blob_id, seq) DO NOTHING";
constexpr const char* kSize = "SELECT size FROM stored_blob WHERE id = ?";
constexpr const char* kFirstChunk = "SELECT bytes FROM stored_chunk WHERE blob_id = ? AND seq = 0";
constexpr const char* kChunks = "SELECT bytes FROM stored_chunk WHERE blob_id = ? ORDER BY seq";
// Sets, because no index leads from a blob to who refers to it.
constexpr const char* kUnused =
    "SELECT id FROM stored_blob"
    " EXCEPT SELECT raw_blob_id FROM interaction WHERE raw_blob_id IS NOT NULL"
    " EXCEPT SELECT blob_id FROM attachment WHERE blob_id IS NOT NULL"
    " EXCEPT SELECT raw_blob_id FROM outbox"
    " EXCEPT SELECT blob_id FROM quarantine WHERE blob_id IS NOT NULL"
    " EXCEPT SELECT blob_id FROM draft_file"
    " EXCEPT SELECT blob_id FROM reply_picture";
constexpr const char* kHold = "SELECT id FROM stored_blob WHERE id = ? FOR UPDATE SKIP LOCKED";
constexpr const char* kDrop = "DELETE FROM stored_blob WHERE id = ?";

}  // namespace

Result<std::optional<BlobId>> BlobTable::find(const QByteArray& sha256)
{
    const auto id = m_database.number(m_database.isSqlite() ? kFind : kFindAndHold, {QString::fromLatin1(sha256)});
    if (!id) {
        return fail(id.error());
    }
    return id->has_value() ? std::optional(BlobId(id->value())) : std::nullopt;
}

Result<BlobId> BlobTable::put(const QByteArray& bytes)
{
    const QByteArray sha256 = blobHash(bytes);
    const auto present = find(sha256);
    if (!present) {
        return fail(present.error());
    }
    if (present->has_value()) {
        return present->value();
    }
    auto chunks = compressChunks(bytes);
    if (!chunks) {
        return fail(chunks.error());
    }
    return putCompressed(sha256, bytes.size(), *chunks);
}

Result<BlobId> BlobTable::putCompressed(const QByteArray& sha256, qint64 size, const QVector<QByteArray>& chunks)
{
    const auto present = find(sha256);
    if (!present) {
        return fail(present.error());
    }
    if (present->has_value()) {
        return present->value();
    }
    const auto id = m_database.insert(kInsert, {QString::fromLatin1(sha256), size});
    if (!id) {
        return fail(id.error());
    }
    int seq = 0;
    for (const QByteArray& chunk : chunks) {
        if (auto stored = m_database.exec(kInsertChunk, {*id, seq++, chunk}); !stored) {
            return fail(stored.error());
        }
    }
    return BlobId(*id);
}

Result<qint64> BlobTable::size(BlobId id)
{
    const auto size = m_database.number(kSize, {id.value()});
    if (!size) {
        return fail(size.error());
    }
    return *size ? Result<qint64>(**size) : Result<qint64>(fail(Code::NotFound, QStringLiteral("blob %1").arg(id.value())));
}

Result<QByteArray> BlobTable::get(BlobId id)
{
    const auto bytes = size(id);
    if (!bytes) {
        return fail(bytes.error());
    }
    QVector<QByteArray> chunks;
    const auto done = m_database.each(kChunks, {id.value()}, [&](const Row& row) { chunks.append(row.bytes(0)); });
    if (!done) {
        return fail(done.error());
    }
    return decompressChunks(chunks, *bytes);
}

Result<QByteArray> BlobTable::head(BlobId id)
{
    const auto bytes = size(id);
    if (!bytes) {
        return fail(bytes.error());
    }
    QVector<QByteArray> chunks;
    const auto done = m_database.each(kFirstChunk, {id.value()}, [&](const Row& row) { chunks.append(row.bytes(0)); });
    if (!done) {
        return fail(done.error());
    }
    return decompressChunks(chunks, qMin<qint64>(*bytes, kBlobChunkBytes));
}

Result<QVector<qint64>> BlobTable::unused()
{
    QVector<qint64> ids;
    const auto done = m_database.each(kUnused, {}, [&](const Row& row) { ids.append(row.integer(0)); });
    if (!done) {
        return fail(done.error());
    }
    return ids;
}

Result<int> BlobTable::dropUnused()
{
    auto ids = unused();
    if (ids && !ids->isEmpty() && !m_database.isSqlite()) {
        // Held first and looked at again then: nobody can begin to refer to a held one, and who did before is seen.
        QSet<qint64> held;
        for (const qint64 id : std::as_const(*ids)) {
            const auto row = m_database.number(kHold, {id});
            if (!row) {
                return fail(row.error());
            }
            if (row->has_value()) {
                held.insert(id);
            }
        }
        ids = unused();
        if (ids) {
            ids->removeIf([&](qint64 id) { return !held.contains(id); });
        }
    }
    if (!ids) {
        return fail(ids.error());
    }
    for (const qint64 id : std::as_const(*ids)) {
        if (auto dropped = m_database.exec(kDrop, {id}); !dropped) {
            return fail(dropped.error());
        }
    }
    return static_cast<int>(ids->size());
}

}  // namespace memnun
