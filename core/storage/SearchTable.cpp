// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchTable.h"

#include "core/storage/SearchTerms.h"
#include "core/text/Words.h"

#include <QMap>

namespace memnun {

namespace {

constexpr int kRanked = 1000;  ///< big hit lists are ranked over the newest thousand and counted as 1,000+

// What was withdrawn or discarded is neither found nor counted. CROSS JOIN keeps SQLite from walking the tickets first.
#define MEMNUN_SQLITE_FOUND \
    "SELECT interaction_fts.rowid AS id FROM interaction_fts CROSS JOIN interaction i ON i.id=interaction_fts.rowid " \
    "CROSS JOIN ticket t ON t.id=i.ticket_id WHERE interaction_fts MATCH ? AND i.withdrawn=0 AND t.discarded=0 "
#define MEMNUN_POSTGRES_FOUND(COLUMNS) \
    "SELECT " COLUMNS " FROM CAST(? AS tsquery) AS q JOIN interaction i ON i.words @@ q " \
    "JOIN ticket t ON t.id=i.ticket_id WHERE i.withdrawn=0 AND t.discarded=0 "
#define MEMNUN_HIT_TABLES \
    "JOIN interaction i ON i.id=hit.id JOIN ticket t ON t.id=i.ticket_id LEFT JOIN customer c ON c.id=i.customer_id "

constexpr const char* kSqliteHits =
    "SELECT i.ticket_id, i.id, t.subject, snippet(interaction_fts, -1, char(2), char(3), '…', 24), coalesce(c.name,''), i.at "
    "FROM (" MEMNUN_SQLITE_FOUND "ORDER BY interaction_fts.rowid DESC LIMIT 1001) AS hit "
    MEMNUN_HIT_TABLES
    "JOIN interaction_fts ON interaction_fts.rowid=i.id AND interaction_fts MATCH ? "
    "ORDER BY bm25(interaction_fts, 3.0, 1.0), i.at DESC LIMIT ?";
constexpr const char* kSqliteCount = "SELECT count(*) FROM (" MEMNUN_SQLITE_FOUND "LIMIT 1001) AS hit";
// the snippet is cut from the text here, because PostgreSQL's own knows nothing of folded words
constexpr const char* kPostgresHits =
    "SELECT i.ticket_id, i.id, t.subject, i.subject || CAST(? AS text) || left(i.body, 100000), coalesce(c.name,''), i.at "
    "FROM (" MEMNUN_POSTGRES_FOUND("i.id, ts_rank(i.words, q) AS score") "ORDER BY i.id DESC LIMIT 1001) AS hit "
    MEMNUN_HIT_TABLES
    "ORDER BY hit.score DESC, i.at DESC LIMIT ?";
constexpr const char* kPostgresCount =
    "SELECT count(*) FROM (" MEMNUN_POSTGRES_FOUND("i.id") "LIMIT 1001) AS hit";

}  // namespace

QString postgresWords(WordFolder& folder, const QString& text)
{
    // a tsvector holds at most 1 MB and positions up to 16,383: the beginning of an endless text is what people look for
    const QByteArray utf8 = text.left(200000).toUtf8();
    QMap<QString, QStringList> positions;
    int position = 0;
    const auto note = [&](std::string_view word, bool stem) {
        QString key = QString::fromUtf8(word.data(), static_cast<qsizetype>(std::min<std::size_t>(word.size(), 500)));
        QStringList& at = positions[stem ? QString::fromUtf8(kStemMark) + key : key];
        if (at.size() < 32) {
            at.append(QString::number(std::min(position, 16383)));
        }
    };
    forEachWord(utf8.constData(), static_cast<int>(utf8.size()), [&](int from, int to) {
        ++position;
        const FoldedWord word = folder.fold(std::string_view(utf8.constData() + from, static_cast<std::size_t>(to - from)));
        note(word.folded, false);
        if (!word.stem.empty()) {
            note(word.stem, true);
        }
    });
    QStringList lexemes;
    for (auto it = positions.cbegin(); it != positions.cend(); ++it) {
        lexemes.append(quotedLexeme(it.key()) + QLatin1Char(':') + it.value().join(QLatin1Char(',')));
    }
    return lexemes.join(QLatin1Char(' '));
}

SearchTable::SearchTable(Database& database) : m_database(database), m_folder(std::make_unique<WordFolder>()) {}
SearchTable::~SearchTable() = default;

Result<SearchAnswer> SearchTable::collect(const char* sql, const QVariantList& values, int limit)
{
    QVariantList all = values;
    all.append(limit);
    SearchAnswer answer;
    auto read = m_database.each(sql, all, [&](const Row& row) {
        answer.hits.append({row.id<TicketId>(0), row.id<InteractionId>(1), row.text(2), row.text(3), row.text(4), row.instant(5)});
    });
    if (!read) {
        return fail(read.error());
    }
    return answer;
}

Result<SearchAnswer> SearchTable::search(const QString& query, int limit)
{
    const QVector<Term> terms = termsOf(*m_folder, query);
    if (terms.isEmpty()) {
        return SearchAnswer();
    }
    const bool sqlite = m_database.isSqlite();
    const QString expression = sqlite ? fts5Expression(terms) : tsqueryOf(terms);
    auto answer = sqlite ? collect(kSqliteHits, {expression, expression}, limit)
                         : collect(kPostgresHits, {QStringLiteral("\n"), expression}, limit);
    if (!answer) {
        return answer;
    }
    if (!sqlite) {
        for (SearchHit& hit : answer->hits) {
            hit.snippet = snippetOf(*m_folder, hit.snippet, terms).trimmed();
        }
    }
    const auto total = m_database.number(sqlite ? kSqliteCount : kPostgresCount, {expression});
    if (!total) {
        return fail(total.error());
    }
    answer->total = static_cast<int>(std::min<qint64>(total->value_or(0), kRanked));
    answer->capped = total->value_or(0) > kRanked;
    return answer;
}

Result<> SearchTable::rebuild()
{
    if (m_database.isSqlite()) {
        return m_database.execOnce(QStringLiteral("INSERT INTO interaction_fts(interaction_fts) VALUES ('rebuild')"));
    }
    QVector<std::pair<qint64, QString>> rows;
    auto read = m_database.each("SELECT id, subject, body FROM interaction ORDER BY id", {}, [&](const Row& row) {
        rows.append({row.integer(0), postgresWords(*m_folder, row.text(1) + QLatin1Char('\n') + row.text(2))});
    });
    for (const auto& [id, words] : rows) {
        if (!read) {
            break;
        }
        read = m_database.exec("UPDATE interaction SET words=CAST(? AS tsvector) WHERE id=?", {asText(words), id});
    }
    return read;
}

}  // namespace memnun
