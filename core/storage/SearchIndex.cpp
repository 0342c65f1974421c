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

/// PostgreSQL's: a column of words beside the text it is made of, asked for and written as sets of ids with their words.
struct WordColumn {
    const char* name;
    const char* texts;    ///< the next of them after an id
    const char* differs;  ///< which of a set hold other words
    const char* update;
};
constexpr std::array kWordColumns{
    WordColumn{"interaction", "SELECT id, subject, body FROM interaction WHERE id > ? ORDER BY id LIMIT 1000",
               "SELECT i.id FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS made(id, words) JOIN interaction i ON i.id = made.id "
               "WHERE i.words IS DISTINCT FROM CAST(made.words AS tsvector) ORDER BY i.id",
               "UPDATE interaction SET words = CAST(made.words AS tsvector) "
               "FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS made(id, words) WHERE interaction.id = made.id"},
    WordColumn{"ticket", "SELECT id, subject, '' FROM ticket WHERE id > ? ORDER BY id LIMIT 1000",
               "SELECT t.id FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS made(id, words) JOIN ticket t ON t.id = made.id "
               "WHERE t.words IS DISTINCT FROM CAST(made.words AS tsvector) ORDER BY t.id",
               "UPDATE ticket SET words = CAST(made.words AS tsvector) "
               "FROM unnest(CAST(? AS bigint[]), CAST(? AS text[])) AS made(id, words) WHERE ticket.id = made.id"}};

/// What PostgreSQL's triggers keep beside them.
constexpr const char* kStrayRows =
    "SELECT coalesce(i.id, f.id) FROM (SELECT id, ticket_id, at, subject FROM interaction WHERE withdrawn=0) i "
    "FULL JOIN interaction_found f ON f.id=i.id AND f.ticket_id=i.ticket_id AND f.at=i.at AND f.subject=i.subject "
    "WHERE i.id IS NULL OR f.id IS NULL LIMIT 10";
constexpr const char* kMiscounted =
    "SELECT 1 WHERE (SELECT count(*) FROM customer) IS DISTINCT FROM (SELECT sum(n) FROM customer_tally)";
constexpr std::array kKeptAgain{
    "DELETE FROM interaction_found f WHERE NOT EXISTS (SELECT 1 FROM interaction i WHERE i.id=f.id AND i.withdrawn=0 "
    "AND i.ticket_id=f.ticket_id AND i.at=f.at AND i.subject=f.subject)",
    "INSERT INTO interaction_found SELECT id, ticket_id, at, subject FROM interaction i WHERE withdrawn=0 "
    "AND NOT EXISTS (SELECT 1 FROM interaction_found f WHERE f.id=i.id) ORDER BY id",
    "DELETE FROM customer_tally", "INSERT INTO customer_tally SELECT count(*) FROM customer"};

constexpr qsizetype kMostNamed = 10;

/// Some rows with their words, as PostgreSQL reads arrays from text.
class WordSet {
public:
    /// Of one question to the server: some hundred messages, or one that is as long as a book.
    static constexpr qsizetype kMostLetters = 2'000'000;

    void add(qint64 id, QString words)
    {
        const QChar comma = QLatin1Char(',');
        m_ids += (m_ids.isEmpty() ? QString() : QString(comma)) + QString::number(id);
        words.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        m_words += (m_words.isEmpty() ? QString() : QString(comma)) + QLatin1Char('"') + words + QLatin1Char('"');
    }
    bool isEmpty() const { return m_ids.isEmpty(); }
    bool isFull() const { return m_words.size() > kMostLetters; }
    QVariantList values() const
    {
        return {QString(QLatin1Char('{') + m_ids + QLatin1Char('}')), QString(QLatin1Char('{') + m_words + QLatin1Char('}'))};
    }

private:
    QString m_ids;
    QString m_words;
};

/// Calls `take(set)` until it has had every row, a thousand of them in memory at a time.
template <class Take>
Result<> eachText(Database& database, WordFolder& folder, const WordColumn& column, Take take)
{
    for (qint64 after = 0;;) {
        const qint64 before = after;
        QVector<WordSet> sets(1);
        auto done = database.each(column.texts, {after}, [&](const Row& row) {
            after = row.integer(0);
            if (sets.last().isFull()) {
                sets.append(WordSet());
            }
            sets.last().add(after, postgresWords(folder, row.text(1) + QLatin1Char('\n') + row.text(2)));
        });
        for (qsizetype i = 0; done && i < sets.size() && !sets.at(i).isEmpty(); ++i) {
            done = take(sets.at(i));
        }
        if (!done || after == before) {
            return done;
        }
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
        const auto write = [&](const WordSet& set) { return m_database.exec(column.update, set.values()); };
        built = built ? eachText(m_database, *m_folder, column, write) : built;
    }
    for (const char* statement : kKeptAgain) {
        built = built ? m_database.exec(statement) : built;
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
        const auto compare = [&](const WordSet& set) {
            return m_database.each(column.differs, set.values(), [&](const Row& row) {
                if (found.size() < kMostNamed) {
                    found.append(QStringLiteral("%1 %2: the search index does not hold its words")
                                     .arg(QLatin1String(column.name)).arg(row.integer(0)));
                }
            });
        };
        if (auto done = eachText(m_database, *m_folder, column, compare); !done) {
            return fail(done.error());
        }
    }
    auto read = m_database.each(kStrayRows, {}, [&](const Row& row) {
        found.append(QStringLiteral("interaction_found %1: it does not say what the message says").arg(row.integer(0)));
    });
    if (read) {
        read = m_database.each(kMiscounted, {}, [&](const Row&) { found.append(QStringLiteral("customer_tally: miscounted")); });
    }
    return read ? Result<QStringList>(std::move(found)) : fail(read.error());
}

}  // namespace memnun
