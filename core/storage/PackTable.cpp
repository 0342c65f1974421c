// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PackTable.h"

#include "core/storage/BinaryRows.h"
#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

/// A block's parts take some hundred kilobytes.
constexpr qsizetype kBlocksAtOnce = 32;

QVariantList valuesOf(const QVector<qint64>& numbers)
{
    return QVariantList(numbers.begin(), numbers.end());
}

kpi::PackHead headOf(const Row& row)
{
    return {row.integer(0), row.integer(1), row.text(2), row.bytes(3)};
}

}  // namespace

Result<bool> PackTable::isKept()
{
    const auto rows = m_database.number("SELECT count(*) FROM kpi_cache");
    return rows ? Result<bool>(rows->value_or(0) > 0) : Result<bool>(fail(rows.error()));
}

Result<> PackTable::keep()
{
    if (!m_database.isSqlite()) {
        // Whoever is in the middle of a change finishes it first: its triggers may not have seen that marks are kept. Gives
        // up sooner than the server looks for deadlocks, so that never somebody's work is taken back for this.
        Result<> alone = m_database.execOnce(QStringLiteral("SET LOCAL lock_timeout = '300ms'"));
        if (alone) {
            alone = m_database.execOnce(QStringLiteral("LOCK TABLE ticket, ticket_event, interaction, ticket_tag, outbox IN SHARE ROW EXCLUSIVE MODE"));
        }
        if (!alone) {
            const bool isTaken = alone.error().context.contains(QLatin1String("[55P03]"));
            return isTaken ? Result<>(fail(Code::Unavailable, alone.error().context)) : alone;
        }
    }
    return m_database.exec("INSERT INTO kpi_cache(id) VALUES (1) ON CONFLICT DO NOTHING");
}

Result<QVector<kpi::PackHead>> PackTable::heads()
{
    return allRows<kpi::PackHead>(m_database, "SELECT block, revision, fingerprint, summary FROM kpi_block ORDER BY block", {}, headOf);
}

Result<std::optional<kpi::PackHead>> PackTable::head(qint64 block)
{
    const auto rows = allRows<kpi::PackHead>(m_database, "SELECT block, revision, fingerprint, summary FROM kpi_block WHERE block = ?",
                                             {block}, headOf);
    if (!rows) {
        return fail(rows.error());
    }
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<QVector<qint64>> PackTable::marked(qint64 from, qint64 to)
{
    return allRows<qint64>(m_database, "SELECT DISTINCT ticket_id FROM kpi_mark WHERE ticket_id >= ? AND ticket_id < ? ORDER BY 1",
                           {from, to}, [](const Row& row) { return row.integer(0); });
}

Result<QVector<qint64>> PackTable::marks(qint64 from, qint64 to)
{
    return allRows<qint64>(m_database, "SELECT id FROM kpi_mark WHERE ticket_id >= ? AND ticket_id < ?", {from, to},
                           [](const Row& row) { return row.integer(0); });
}

/// By the key, and so in the order in which a block's parts were written: they lie side by side.
Result<> PackTable::parts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take)
{
    if (!m_database.isSqlite()) {
        return binaryParts(parts, blocks, take);
    }
    const QString sql = QStringLiteral("SELECT block, part, bytes FROM kpi_part WHERE part IN (%1) AND block IN (%2)")
                            .arg(Database::placeholders(parts.size()), QStringLiteral("%1"));
    return m_database.eachOf(sql, valuesOf(blocks), [&](const Row& row) { take(row.integer(0), row.number(1), row.bytes(2)); },
                             QVariantList(parts.begin(), parts.end()));
}

Result<> PackTable::binaryParts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take)
{
    const QVector<qint64> wanted(parts.begin(), parts.end());
    Result<> read;
    for (qsizetype at = 0; read && at < blocks.size(); at += kBlocksAtOnce) {
        read = eachBinary(m_database, "SELECT block, part, bytes FROM kpi_part WHERE part = ANY($1) AND block = ANY($2)",
                          {wanted, blocks.mid(at, kBlocksAtOnce)},
                          [&](const BinaryRow& row) { take(row.integer(0), static_cast<int>(row.integer(1)), row.bytes(2)); });
    }
    return read;
}

Result<> PackTable::warm()
{
    if (!m_database.isSqlite()) {
        return {};
    }
    return m_database.each("SELECT bytes FROM kpi_part", {}, [](const Row& row) { row.bytes(0); });
}

Result<> PackTable::putHead(const kpi::PackHead& head)
{
    const auto rows = head.revision > 0
        ? m_database.change("UPDATE kpi_block SET revision = revision + 1, fingerprint = ?, summary = ? WHERE block = ? AND revision = ?",
                            {head.fingerprint, head.summary, head.block, head.revision})
        : m_database.change("INSERT INTO kpi_block(block, revision, fingerprint, summary) VALUES (?,1,?,?) ON CONFLICT DO NOTHING",
                            {head.block, head.fingerprint, head.summary});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::Conflict, QStringLiteral("block %1 was packed meanwhile").arg(head.block)));
}

Result<> PackTable::put(const kpi::PackHead& head, const QMap<int, QByteArray>& parts)
{
    Result<> done = putHead(head);
    if (done) {
        done = m_database.exec("DELETE FROM kpi_part WHERE block = ?", {head.block});
    }
    for (auto it = parts.cbegin(); done && it != parts.cend(); ++it) {
        done = m_database.exec("INSERT INTO kpi_part(part, block, bytes) VALUES (?,?,?)", {it.key(), head.block, it.value()});
    }
    return done;
}

Result<> PackTable::dropMarks(const QVector<qint64>& marks)
{
    return m_database.eachOf(QStringLiteral("DELETE FROM kpi_mark WHERE id IN (%1)"), valuesOf(marks), [](const Row&) {});
}

Result<> PackTable::clear()
{
    const auto done = m_database.exec("DELETE FROM kpi_part");
    return done ? m_database.exec("DELETE FROM kpi_block") : done;
}

}  // namespace memnun
