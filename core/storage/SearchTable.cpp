// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchTable.h"

#include "core/text/TurkishText.h"
#include "core/text/Words.h"

#include <QMap>

namespace memnun {

namespace {

constexpr int kRanked = 1000;  ///< big hit lists are ranked over the newest thousand and counted as 1,000+

/// One thing looked for: a word (folded, perhaps with its stem), a prefix, or an exact phrase.
struct Term {
    QStringList words;
    QString stem;
    bool exact = false;
    bool prefix = false;
};

Term wordTerm(WordFolder& folder, const QByteArray& utf8, int from, int to)
{
    const FoldedWord folded = folder.fold(std::string_view(utf8.constData() + from, static_cast<std::size_t>(to - from)));
    Term term;
    term.words = {QString::fromUtf8(folded.folded.data(), static_cast<qsizetype>(folded.folded.size()))};
    term.stem = QString::fromUtf8(folded.stem.data(), static_cast<qsizetype>(folded.stem.size()));
    return term;
}

/// "a b" stays together and exact; other words are taken one by one; a last word without a blank behind it is a prefix.
QVector<Term> termsOf(WordFolder& folder, const QString& query)
{
    QVector<Term> terms;
    const QStringList pieces = query.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray utf8 = pieces.at(i).toUtf8();
        const bool quoted = i % 2 == 1;
        Term phrase;
        phrase.exact = true;
        int last = 0;
        forEachWord(utf8.constData(), static_cast<int>(utf8.size()), [&](int from, int to) {
            Term term = wordTerm(folder, utf8, from, to);
            last = to;
            if (quoted) {
                phrase.words += term.words;
            } else {
                terms.append(term);
            }
        });
        if (quoted && !phrase.words.isEmpty()) {
            terms.append(phrase);
        } else if (!quoted && i == pieces.size() - 1 && last == utf8.size() && last > 0) {
            terms.last().prefix = terms.last().words.first().size() >= 2;
        }
    }
    return terms.mid(0, 16);
}

QString fts5Expression(const QVector<Term>& terms)
{
    const QString mark = QString::fromUtf8(kStemMark);
    QStringList all;
    for (const Term& term : terms) {
        const QString word = QLatin1Char('"') + term.words.join(QLatin1Char(' ')) + QLatin1Char('"');
        if (term.exact) {
            all.append(word);
            continue;
        }
        QStringList any{term.prefix ? word + QStringLiteral(" *") : word,
                        QLatin1Char('"') + mark + term.words.first() + QLatin1Char('"')};
        if (!term.stem.isEmpty()) {
            any.append(QLatin1Char('"') + term.stem + QLatin1Char('"'));
            any.append(QLatin1Char('"') + mark + term.stem + QLatin1Char('"'));
        }
        all.append(QLatin1Char('(') + any.join(QStringLiteral(" OR ")) + QLatin1Char(')'));
    }
    return all.join(QStringLiteral(" AND "));
}

QString quotedLexeme(const QString& word)
{
    return QLatin1Char('\'') + word + QLatin1Char('\'');
}

QString tsqueryOf(const QVector<Term>& terms)
{
    const QString mark = QString::fromUtf8(kStemMark);
    QStringList all;
    for (const Term& term : terms) {
        if (term.exact) {
            QStringList phrase;
            for (const QString& word : term.words) {
                phrase.append(quotedLexeme(word));
            }
            all.append(QLatin1Char('(') + phrase.join(QStringLiteral(" <-> ")) + QLatin1Char(')'));
            continue;
        }
        QStringList any{quotedLexeme(term.words.first()) + (term.prefix ? QStringLiteral(":*") : QString()),
                        quotedLexeme(mark + term.words.first())};
        if (!term.stem.isEmpty()) {
            any << quotedLexeme(term.stem) << quotedLexeme(mark + term.stem);
        }
        all.append(QLatin1Char('(') + any.join(QStringLiteral(" | ")) + QLatin1Char(')'));
    }
    return all.join(QStringLiteral(" & "));
}

#define MEMNUN_HIT_TABLES \
    "JOIN interaction i ON i.id=hit.id JOIN ticket t ON t.id=i.ticket_id LEFT JOIN customer c ON c.id=i.customer_id "

constexpr const char* kSqliteHits =
    "SELECT i.ticket_id, i.id, t.subject, snippet(interaction_fts, -1, char(2), char(3), '…', 24), coalesce(c.name,''), i.at "
    "FROM (SELECT rowid AS id FROM interaction_fts WHERE interaction_fts MATCH ? ORDER BY rowid DESC LIMIT 1001) AS hit "
    MEMNUN_HIT_TABLES
    "JOIN interaction_fts ON interaction_fts.rowid=i.id AND interaction_fts MATCH ? "
    "WHERE i.withdrawn=0 AND t.discarded=0 ORDER BY bm25(interaction_fts, 3.0, 1.0), i.at DESC LIMIT ?";
constexpr const char* kSqliteCount =
    "SELECT count(*) FROM (SELECT rowid FROM interaction_fts WHERE interaction_fts MATCH ? LIMIT 1001) AS hit";
constexpr const char* kPostgresHits =
    "SELECT i.ticket_id, i.id, t.subject, left(i.body, 400), coalesce(c.name,''), i.at "
    "FROM (SELECT id, ts_rank(words, q) AS score FROM interaction, CAST(? AS tsquery) AS q WHERE words @@ q "
    "  ORDER BY id DESC LIMIT 1001) AS hit "
    MEMNUN_HIT_TABLES
    "WHERE i.withdrawn=0 AND t.discarded=0 ORDER BY hit.score DESC, i.at DESC LIMIT ?";
constexpr const char* kPostgresCount =
    "SELECT count(*) FROM (SELECT id FROM interaction WHERE words @@ CAST(? AS tsquery) LIMIT 1001) AS hit";

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
    auto answer = sqlite ? collect(kSqliteHits, {expression, expression}, limit) : collect(kPostgresHits, {expression}, limit);
    if (!answer) {
        return answer;
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
        read = m_database.exec("UPDATE interaction SET words=CAST(? AS tsvector) WHERE id=?", {words, id});
    }
    return read;
}

}  // namespace memnun
