// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchTable.h"

#include "core/storage/ConditionSql.h"
#include "core/storage/SearchTerms.h"
#include "core/text/Words.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

namespace memnun {

namespace {

constexpr int kRanked = 1000;  ///< big hit lists are ranked over the newest thousand and counted as 1,000+

// What was withdrawn or discarded is neither found nor counted. CROSS JOIN keeps SQLite from walking the tickets first.
// Scores are whole numbers, the best one is the smallest. A rare word has hits all over the file: without a filter nothing
// but two small indexes is looked at.
constexpr const char* kSqliteTexts =
    "SELECT i.ticket_id, i.id, CAST(-1e9 * memnun_rank(interaction_fts, 3.0, 1.0) AS INTEGER), i.at FROM interaction_fts "
    "CROSS JOIN interaction i INDEXED BY interaction_found ON i.id=interaction_fts.rowid "
    "WHERE interaction_fts MATCH ? AND i.withdrawn=0 AND NOT EXISTS "
    "(SELECT 1 FROM ticket d INDEXED BY ticket_discarded WHERE d.discarded=1 AND d.id=i.ticket_id) "
    "ORDER BY interaction_fts.rowid DESC LIMIT 1001";
constexpr const char* kSqliteTextsOfTickets =
    "SELECT i.ticket_id, i.id, CAST(-1e9 * memnun_rank(interaction_fts, 3.0, 1.0) AS INTEGER), i.at FROM interaction_fts "
    "CROSS JOIN interaction i ON i.id=interaction_fts.rowid CROSS JOIN ticket t ON t.id=i.ticket_id "
    "WHERE interaction_fts MATCH ? AND i.withdrawn=0 AND t.discarded=0 ORDER BY interaction_fts.rowid DESC LIMIT 1001";
constexpr const char* kSqliteSubjects =
    "SELECT t.id, 0, CAST(-1e9 * memnun_rank(ticket_fts, 3.0) AS INTEGER), t.last_at FROM ticket_fts "
    "CROSS JOIN ticket t ON t.id=ticket_fts.rowid "
    "WHERE ticket_fts MATCH ? AND t.discarded=0 AND t.status<>'merged' ORDER BY ticket_fts.rowid DESC LIMIT 1001";
constexpr const char* kPostgresTexts =
    "SELECT i.ticket_id, i.id, CAST(-1e9 * ts_rank(i.words, q) AS BIGINT), i.at "
    "FROM CAST(? AS tsquery) AS q JOIN interaction i ON i.words @@ q JOIN ticket t ON t.id=i.ticket_id "
    "WHERE i.withdrawn=0 AND t.discarded=0 ORDER BY i.id DESC LIMIT 1001";
constexpr const char* kPostgresSubjects =
    "SELECT t.id, 0, CAST(-1e9 * ts_rank(t.words, q) AS BIGINT), t.last_at "
    "FROM CAST(? AS tsquery) AS q JOIN ticket t ON t.words @@ q "
    "WHERE t.discarded=0 AND t.status<>'merged' ORDER BY t.id DESC LIMIT 1001";

/// %1 stands for placeholders of ids. The snippet is cut from the text here: the engines' own ones know nothing of
/// folded words or prefer the subject.
constexpr const char* kTextRows =
    "SELECT i.id, t.subject, coalesce(c.name,''), i.at, i.channel, i.direction, i.is_public, i.outcome, "
    "i.subject, substr(i.body, 1, 100000) FROM interaction i JOIN ticket t ON t.id=i.ticket_id "
    "LEFT JOIN customer c ON c.id=coalesce(i.customer_id, t.customer_id) WHERE i.id IN (%1)";
constexpr const char* kSubjectRows =
    "SELECT t.id, t.subject, coalesce(c.name,''), t.last_at, t.channel, t.snippet FROM ticket t "
    "LEFT JOIN customer c ON c.id=t.customer_id WHERE t.id IN (%1)";

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

/// A text or a subject that holds the words.
struct SearchTable::Found {
    TicketId ticket;
    InteractionId interaction;
    qint64 score = 0;
    Instant at;
};

/// What is shown of it.
struct SearchTable::Detail {
    bool isThere = false;
    QString ticketSubject;
    QString customerName;
    QString ticketSnippet;  ///< where only the ticket was found
    Interaction text;
};

template <class F>
Result<> SearchTable::eachFound(const char* sql, const QString& expression, const SqlCondition& filter, const F& row)
{
    if (filter.sql.isEmpty()) {
        return m_database.each(sql, {expression}, row);
    }
    QString narrowed = QString::fromLatin1(sql);
    narrowed.insert(narrowed.indexOf(QLatin1String(" ORDER BY")), QStringLiteral(" AND ") + filter.sql);
    return m_database.eachOnce(narrowed, QVariantList{expression} + filter.values, row);
}

Result<QVector<SearchTable::Found>> SearchTable::newest(const QVector<Term>& terms, const SqlCondition& filter)
{
    const bool sqlite = m_database.isSqlite();
    const QString expression = sqlite ? fts5Expression(terms) : tsqueryOf(terms);
    QVector<Found> found;
    QSet<TicketId> withText;
    const char* texts = !sqlite ? kPostgresTexts : filter.sql.isEmpty() ? kSqliteTexts : kSqliteTextsOfTickets;
    auto read = eachFound(texts, expression, filter, [&](const Row& row) {
        found.append({row.id<TicketId>(0), row.id<InteractionId>(1), row.integer(2), row.instant(3)});
        withText.insert(found.last().ticket);
    });
    if (read) {
        read = eachFound(sqlite ? kSqliteSubjects : kPostgresSubjects, expression, filter, [&](const Row& row) {
            if (!withText.contains(row.id<TicketId>(0))) {
                found.append({row.id<TicketId>(0), {}, row.integer(2), row.instant(3)});
            }
        });
    }
    return read ? Result<QVector<Found>>(std::move(found)) : fail(read.error());
}

Result<QVector<SearchTable::Found>> SearchTable::filtered(const SqlCondition& filter)
{
    QVector<Found> found;
    const QString sql = QStringLiteral("SELECT t.id, t.last_at FROM ticket t WHERE t.discarded=0 AND t.status<>'merged' AND %1 "
                                       "ORDER BY t.last_at DESC, t.id DESC LIMIT 1001").arg(filter.sql);
    auto read = m_database.eachOnce(sql, filter.values, [&](const Row& row) {
        found.append({row.id<TicketId>(0), {}, 0, row.instant(1)});
    });
    return read ? Result<QVector<Found>>(std::move(found)) : fail(read.error());
}

Result<QVector<SearchTable::Found>> SearchTable::ranked(QVector<Term> terms, const std::optional<TicketFilter>& filter)
{
    SqlCondition narrow;
    if (filter) {
        auto compiled = ConditionSql(m_database, *m_folder).compile(*filter);
        if (!compiled) {
            return fail(compiled.error());
        }
        narrow = std::move(*compiled);
    }
    if (terms.isEmpty()) {
        return narrow.sql.isEmpty() ? Result<QVector<Found>>() : filtered(narrow);
    }
    // A word that fills the list as it stands needs none of the longer words that begin with it: those are many, and
    // bringing their hits together is what makes a search slow.
    const bool open = std::exchange(terms.last().prefix, false);
    auto all = newest(terms, narrow);
    if (open && all && all->size() <= kRanked) {
        terms.last().prefix = true;
        all = newest(terms, narrow);
    }
    if (!all) {
        return all;
    }
    QVector<Found>& found = *all;
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.score != b.score ? a.score < b.score : a.at > b.at;
    });
    return all;
}

Result<QHash<qint64, SearchTable::Detail>> SearchTable::textDetails(const QVariantList& ids)
{
    QHash<qint64, Detail> found;
    if (ids.isEmpty()) {
        return found;
    }
    const QString sql = QString::fromLatin1(kTextRows).arg(Database::placeholders(ids.size()));
    auto read = m_database.eachOnce(sql, ids, [&](const Row& row) {
        Detail& detail = found[row.integer(0)];
        detail.isThere = true;
        detail.ticketSubject = row.text(1);
        detail.customerName = row.text(2);
        detail.text.id = row.id<InteractionId>(0);
        detail.text.at = row.instant(3);
        detail.text.channel = fromKeyOr(row.text(4), Channel::Email);
        detail.text.direction = fromKeyOr(row.text(5), Direction::In);
        detail.text.isPublic = row.flag(6);
        detail.text.outcome = fromKeyOr(row.text(7), CallOutcome::None);
        detail.text.subject = row.text(8);
        detail.text.body = row.text(9);
    });
    return read ? Result<QHash<qint64, Detail>>(found) : Result<QHash<qint64, Detail>>(fail(read.error()));
}

Result<QHash<qint64, SearchTable::Detail>> SearchTable::subjectDetails(const QVariantList& ids)
{
    QHash<qint64, Detail> found;
    if (ids.isEmpty()) {
        return found;
    }
    const QString sql = QString::fromLatin1(kSubjectRows).arg(Database::placeholders(ids.size()));
    auto read = m_database.eachOnce(sql, ids, [&](const Row& row) {
        Detail& detail = found[row.integer(0)];
        detail.isThere = true;
        detail.ticketSubject = detail.text.subject = row.text(1);
        detail.customerName = row.text(2);
        detail.text.at = row.instant(3);
        detail.text.channel = fromKeyOr(row.text(4), Channel::Email);
        detail.ticketSnippet = row.text(5);
    });
    return read ? Result<QHash<qint64, Detail>>(found) : Result<QHash<qint64, Detail>>(fail(read.error()));
}

Result<QVector<SearchTable::Detail>> SearchTable::details(const QVector<HitPlace>& places)
{
    QVariantList texts;
    QVariantList subjects;
    for (const HitPlace& one : places) {
        (one.interactionId.isValid() ? texts : subjects)
            .append(one.interactionId.isValid() ? one.interactionId.value() : one.ticketId.value());
    }
    const auto ofText = textDetails(texts);
    const auto ofSubject = subjectDetails(subjects);
    if (!ofText || !ofSubject) {
        return fail(ofText ? ofSubject.error() : ofText.error());
    }
    QVector<Detail> all;
    for (const HitPlace& one : places) {
        all.append(one.interactionId.isValid() ? ofText->value(one.interactionId.value())
                                               : ofSubject->value(one.ticketId.value()));
    }
    return all;
}

Result<SearchAnswer> SearchTable::search(const SearchQuery& query, int limit)
{
    SearchAnswer answer;
    const QVector<Term> terms = termsOf(*m_folder, query.words);
    const auto found = ranked(terms, query.filter);
    if (!found) {
        return fail(found.error());
    }
    QVector<HitPlace> shown;
    for (const Found& one : found->mid(0, limit)) {
        shown.append({one.ticket, one.interaction, 0});
    }
    const auto detail = details(shown);
    if (!detail) {
        return fail(detail.error());
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Detail& one = detail->at(i);
        const QString text = one.text.subject + QLatin1Char('\n') + one.text.body;
        const QString snippet = terms.isEmpty() ? one.ticketSnippet : snippetOf(*m_folder, text, terms).trimmed();
        answer.hits.append({shown.at(i).ticketId, shown.at(i).interactionId, one.ticketSubject, snippet, one.customerName, found->at(i).at});
    }
    answer.total = static_cast<int>(std::min<qsizetype>(found->size(), kRanked));
    answer.capped = found->size() > kRanked;
    return answer;
}

Result<TicketHits> SearchTable::tickets(const SearchQuery& query, int limit)
{
    TicketHits answer;
    const auto found = ranked(termsOf(*m_folder, query.words), query.filter);
    if (!found) {
        return fail(found.error());
    }
    QHash<TicketId, qsizetype> placeOf;
    for (const Found& one : *found) {
        if (const auto known = placeOf.constFind(one.ticket); known != placeOf.cend()) {
            ++answer.rest[*known].further;
            continue;
        }
        placeOf.insert(one.ticket, answer.rest.size());
        answer.rest.append({one.ticket, one.interaction, 0});
    }
    answer.tickets = static_cast<int>(answer.rest.size());
    answer.hits = static_cast<int>(std::min<qsizetype>(found->size(), kRanked));
    answer.capped = found->size() > kRanked;
    auto rows = hits(query, answer.rest.mid(0, limit));
    if (!rows) {
        return fail(rows.error());
    }
    answer.rows = std::move(*rows);
    answer.rest.remove(0, std::min<qsizetype>(limit, answer.rest.size()));
    return answer;
}

Result<QVector<TicketHit>> SearchTable::hits(const SearchQuery& query, const QVector<HitPlace>& places)
{
    const QVector<Term> terms = termsOf(*m_folder, query.words);
    const auto detail = details(places);
    if (!detail) {
        return fail(detail.error());
    }
    QVector<TicketHit> rows;
    for (qsizetype i = 0; i < places.size(); ++i) {
        Detail one = detail->at(i);
        if (!one.isThere) {
            continue;
        }
        const QString body = std::exchange(one.text.body, {});
        const QString snippet = terms.isEmpty() ? one.ticketSnippet : snippetOf(*m_folder, body, terms).trimmed();
        const QString subject = snippetOf(*m_folder, one.ticketSubject, terms).trimmed();
        rows.append({places.at(i).ticketId, one.text, subject.isEmpty() ? one.ticketSubject : subject, snippet,
                     one.customerName, places.at(i).further});
    }
    return rows;
}

}  // namespace memnun
