// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BlockTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

#define MEMNUN_BLOCK "SELECT id, kind, value, actor_id, created_at, hits, last_hit_at FROM mail_block"
constexpr const char* kById = MEMNUN_BLOCK " WHERE id=?";
constexpr const char* kAll = MEMNUN_BLOCK " ORDER BY created_at DESC, id DESC";
// the update that changes nothing is a way to have the id of one that a colleague made meanwhile
constexpr const char* kInsert =
    "INSERT INTO mail_block(kind, value, actor_id, created_at) VALUES (?,?,?,?) "
    "ON CONFLICT (value) DO UPDATE SET kind=excluded.kind RETURNING id";
constexpr const char* kCount = "UPDATE mail_block SET hits=hits+1, last_hit_at=? WHERE id=?";

MailBlock blockOf(const Row& row)
{
    return {row.id<BlockId>(0), fromKeyOr(row.text(1), BlockKind::Address), row.text(2), row.id<UserId>(3), row.instant(4),
            row.integer(5), row.maybeInstant(6)};
}

}  // namespace

Result<BlockId> BlockTable::insert(const MailBlock& block)
{
    return insertedAs<BlockId>(m_database.insert(kInsert, {toKey(block.kind), asText(block.value), nullable(block.by), block.createdAt.ms}));
}

Result<> BlockTable::remove(BlockId id)
{
    return m_database.exec("DELETE FROM mail_block WHERE id=?", {id.value()});
}

Result<MailBlock> BlockTable::byId(BlockId id)
{
    return oneRow<MailBlock>(m_database, kById, {id.value()}, blockOf);
}

Result<QVector<MailBlock>> BlockTable::all()
{
    return allRows<MailBlock>(m_database, kAll, {}, blockOf);
}

Result<std::optional<MailBlock>> BlockTable::find(const QStringList& values)
{
    std::optional<MailBlock> found;
    if (values.isEmpty()) {
        return found;
    }
    QVariantList all;
    for (const QString& value : values) {
        all.append(value);
    }
    const QString sql = QStringLiteral(MEMNUN_BLOCK " WHERE value IN (%1) ORDER BY id").arg(Database::placeholders(all.size()));
    const auto read = m_database.eachOnce(sql, all, [&found](const Row& row) {
        if (!found) {
            found = blockOf(row);
        }
    });
    return read ? Result<std::optional<MailBlock>>(found) : fail(read.error());
}

Result<> BlockTable::count(BlockId id, Instant at)
{
    return m_database.exec(kCount, {at.ms, id.value()});
}

}  // namespace memnun
