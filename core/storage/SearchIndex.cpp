// SPDX-License-Identifier: GPL-3.0-or-later
// What search reads is derived from what is stored: built again here, and compared with it.
#include "core/search/Terms.h"
#include "core/storage/SearchTable.h"

#include <QStringList>

#include <array>

namespace memnun {

namespace {

/// SQLite's, all of which the engine can build again and compare by itself.
constexpr std::array kEngineIndexes{"interaction_fts", "ticket_fts", "customer_find"};

/// PostgreSQL's: a column of words beside the text it is made of.
struct WordColumn {
    const char* name;
    const char* texts;   ///< the next of them after an id
    const char* differs;
    const char* update;
};
constexpr std::array kWordColumns{
    WordColumn{"interaction", "SELECT id, subject, body FROM interaction WHERE id > ? ORDER BY id LIMIT 1000",
               "SELECT 1 FROM interaction WHERE words IS DISTINCT FROM CAST(? AS tsvector) AND id = ?",
               "UPDATE interaction SET words = CAST(? AS tsvector) WHERE id = ?"},
    WordColumn{"ticket", "SELECT id, subject, '' FROM ticket WHERE id > ? ORDER BY id LIMIT 1000",
               "SELECT 1 FROM ticket WHERE words IS DISTINCT FROM CAST(? AS tsvector) AND id = ?",
               "UPDATE ticket SET words = CAST(? AS tsvector) WHERE id = ?"}};

constexpr qsizetype kMostNamed = 10;

/// Calls `take(id, words)` for every row, a thousand of them in memory at a time.
template <class Take>
Result<> eachText(Database& database, WordFolder& folder, const WordColumn& column, Take take)
{
    for (qint64 after = 0;;) {
        QVector<std::pair<qint64, QString>> rows;
        auto done = database.each(column.texts, {after}, [&](const Row& row) {
            rows.append({row.integer(0), postgresWords(folder, row.text(1) + QLatin1Char('\n') + row.text(2))});
        });
        for (qsizetype i = 0; done && i < rows.size(); ++i) {
            done = take(rows.at(i).first, rows.at(i).second);
        }
        if (!done || rows.isEmpty()) {
            return done;
        }
        after = rows.last().first;
    }
}

}  // namespace

Result<> SearchTable::rebuild()
{
    Result<> built;
    if (m_database.isSqlite()) {
        for (const char* index : kEngineIndexes) {
            const QString name = QLatin1String(index);
            built = built ? m_database.execOnce(QStringLiteral("INSERT INTO %1(%1) VALUES ('rebuild')").arg(name)) : built;
        }
        return built;
    }
    for (const WordColumn& column : kWordColumns) {
        const auto write = [&](qint64 id, const QString& words) { return m_database.exec(column.update, {asText(words), id}); };
        built = built ? eachText(m_database, *m_folder, column, write) : built;
    }
    return built;
}

Result<QStringList> SearchTable::problems()
{
    QStringList found;
    if (m_database.isSqlite()) {
        for (const char* index : kEngineIndexes) {
            const QString name = QLatin1String(index);
            const auto compared =
                m_database.execOnce(QStringLiteral("INSERT INTO %1(%1, rank) VALUES ('integrity-check', 1)").arg(name));
            if (!compared) {
                found.append(QStringLiteral("%1: %2").arg(name, compared.error().context));
            }
        }
        return found;
    }
    for (const WordColumn& column : kWordColumns) {
        const auto compare = [&](qint64 id, const QString& words) -> Result<> {
            const auto differs = m_database.number(column.differs, {asText(words), id});
            if (differs && *differs && found.size() < kMostNamed) {
                found.append(QStringLiteral("%1 %2: the search index does not hold its words")
                                 .arg(QLatin1String(column.name)).arg(id));
            }
            return differs ? Result<>() : fail(differs.error());
        };
        if (auto done = eachText(m_database, *m_folder, column, compare); !done) {
            return fail(done.error());
        }
    }
    return found;
}

}  // namespace memnun
