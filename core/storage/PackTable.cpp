// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PackTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr qsizetype kAtOnce = 400;

QVariantList valuesOf(const QVector<qint64>& numbers, qsizetype from)
{
    QVariantList values;
    for (qsizetype i = from; i < std::min(from + kAtOnce, numbers.size()); ++i) {
        values.append(numbers.at(i));
    }
    return values;
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
            return fail(Code::Unavailable, alone.error().context);
        }
    }
    return m_database.exec("INSERT INTO kpi_cache(id) VALUES (1) ON CONFLICT DO NOTHING");
}

Result<QVector<kpi::PackHead>> PackTable::heads()
{
    return allRows<kpi::PackHead>(m_database, "SELECT block, revision, fingerprint, summary FROM kpi_block ORDER BY block", {},
                                  [](const Row& row) {
        return kpi::PackHead{row.integer(0), row.integer(1), row.text(2), row.bytes(3)};
    });
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

Result<> PackTable::parts(int part, const QVector<qint64>& blocks, const std::function<void(qint64, const QByteArray&)>& take)
{
    for (qsizetype i = 0; i < blocks.size(); i += kAtOnce) {
        const QVariantList values = valuesOf(blocks, i);
        const auto read = m_database.eachOnce(
            QStringLiteral("SELECT block, bytes FROM kpi_part WHERE part = ? AND block IN (%1)").arg(Database::placeholders(values.size())),
            QVariantList{part} + values, [&](const Row& row) { take(row.integer(0), row.bytes(1)); });
        if (!read) {
            return read;
        }
    }
    return {};
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
    for (qsizetype i = 0; i < marks.size(); i += kAtOnce) {
        const QVariantList values = valuesOf(marks, i);
        if (auto done = m_database.execOnce(QStringLiteral("DELETE FROM kpi_mark WHERE id IN (%1)").arg(Database::placeholders(values.size())),
                                            values); !done) {
            return done;
        }
    }
    return {};
}

Result<> PackTable::clear()
{
    Result<> done;
    for (const char* sql : {"DELETE FROM kpi_part", "DELETE FROM kpi_block", "DELETE FROM kpi_mark", "DELETE FROM kpi_cache"}) {
        if (done) {
            done = m_database.exec(sql);
        }
    }
    return done;
}

}  // namespace memnun
