// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BareSql.h"

#include "core/kpi/Pack.h"
#include "core/storage/BinaryRows.h"
#include "core/storage/Connection.h"
#include "core/text/TurkishText.h"

namespace memnun::bench {

BareSql::BareSql(const BenchPlace& place) : m_place(place)
{
    auto database = openConnection(place.location(), Access::ReadOnly);
    if (!database)
        qFatal("%s", qPrintable(database.error().context));
    m_database = std::move(*database);
}

Took BareSql::run(const char* sql, const QVariantList& values)
{
    qint64 rows = 0;
    return m_place.took([&] {
        const auto read = m_database->each(sql, values, [&](const Row&) { ++rows; });
        if (!read)
            qFatal("%s: %s", sql, qPrintable(read.error().context));
    });
}

Took BareSql::page(int rows)
{
    return run("SELECT t.* FROM ticket t WHERE t.discarded=0 AND t.status IN ('new','open','pending_customer','on_hold') "
               "ORDER BY t.last_at DESC, t.id DESC LIMIT ?", {rows});
}

Took BareSql::thread(TicketId id)
{
    return run("SELECT * FROM interaction WHERE ticket_id=?", {id.value()});
}

Took BareSql::texts(const QStringList& words, bool prefix)
{
    const bool server = m_place.isPostgres();
    const QLatin1Char quote(server ? '\'' : '"');
    QStringList quoted;
    for (const QString& word : words)
        quoted.append(quote + foldForSearch(word).trimmed() + quote);
    const QString all = quoted.join(server ? QStringLiteral(" & ") : QStringLiteral(" AND "))
                        + (prefix ? server ? QStringLiteral(":*") : QStringLiteral(" *") : QString());
    return server ? run("SELECT id FROM interaction_found WHERE memnun_words_of(id) @@ CAST(? AS tsquery) ORDER BY id DESC LIMIT 1001", {all})
                  : run("SELECT rowid FROM interaction_fts WHERE interaction_fts MATCH ? ORDER BY rowid DESC LIMIT 1001", {all});
}

Took BareSql::figures()
{
    const qint64 from = m_place.tickets() / 3 / kpi::kBlockSpan;
    qint64 bytes = 0;
    const Took time = m_place.took([&] {
        const auto read = m_database->isSqlite()
            ? m_database->each("SELECT bytes FROM kpi_part WHERE block >= ? AND part % 2 = 0", {from},
                               [&](const Row& row) { bytes += row.bytes(0).size(); })
            : eachBinary(*m_database, "SELECT bytes FROM kpi_part WHERE block >= ($1)[1] AND part % 2 = 0", {{from}},
                         [&](const BinaryRow& row) { bytes += row.bytes(0).size(); });
        if (!read)
            qFatal("%s", qPrintable(read.error().context));
    });
    return bytes > 0 ? time : Took();  // a small company's figures are not kept
}

}  // namespace memnun::bench
