// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BlobTable.h"

#include "core/conversations/BlobCodec.h"
#include "core/storage/Database.h"

namespace memnun {

namespace {

constexpr const char* kFind = "SELECT id FROM stored_blob WHERE sha256 = ?";
// Two writers may bring the same bytes at once; the second one then gets the first one's id.
constexpr const char* kInsert =
    "INSERT INTO stored_blob(sha256, size) VALUES (?, ?)"
    " ON CONFLICT (sha256) DO UPDATE SET size = excluded.size RETURNING id";
constexpr const char* kInsertChunk =
    "INSERT INTO stored_chunk(blob_id, seq, bytes) VALUES (?, ?, ?) ON CONFLICT (blob_id, seq) DO NOTHING";
constexpr const char* kSize = "SELECT size FROM stored_blob WHERE id = ?";
constexpr const char* kChunks = "SELECT bytes FROM stored_chunk WHERE blob_id = ? ORDER BY seq";

Result<std::optional<BlobId>> find(Database& database, const QByteArray& sha256)
{
    const auto id = database.number(kFind, {QString::fromLatin1(sha256)});
    if (!id) {
        return fail(id.error());
    }
    return id->has_value() ? std::optional(BlobId(id->value())) : std::nullopt;
}

}  // namespace

Result<BlobId> BlobTable::put(const QByteArray& bytes)
{
    const QByteArray sha256 = blobHash(bytes);
    const auto present = find(m_database, sha256);
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
    const auto present = find(m_database, sha256);
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

Result<QByteArray> BlobTable::get(BlobId id)
{
    const auto size = m_database.number(kSize, {id.value()});
    if (!size) {
        return fail(size.error());
    }
    if (!size->has_value()) {
        return fail(Code::NotFound, QStringLiteral("blob %1").arg(id.value()));
    }
    QVector<QByteArray> chunks;
    const auto done = m_database.each(kChunks, {id.value()}, [&](const Row& row) { chunks.append(row.bytes(0)); });
    if (!done) {
        return fail(done.error());
    }
    return decompressChunks(chunks, size->value());
}

}  // namespace memnun
