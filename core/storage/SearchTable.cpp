// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchTable.h"

#include "core/storage/ConditionSql.h"
#include "core/storage/SearchRows.h"
#include "core/storage/SearchTerms.h"
#include "core/storage/ServerWords.h"
#include "core/text/Words.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace memnun {

namespace {

/// Big hit lists are ranked over the newest thousand and counted as 1,000+. Those with the words in their subject come first,
/// each kind with the newest first: both engines can tell that of a message, and so can people. How often a word occurs is
/// counted differently by each engine.
constexpr int kRanked = 1000;
/// No more subjects than this are read one by one; more hits are looked up in the index once more.
constexpr qsizetype kFewSubjects = 250;

// What was withdrawn or discarded is neither found nor counted, and spam only where it is asked for. CROSS JOIN keeps SQLite
// from walking the tickets first. A rare word has hits all over the file: without a filter nothing but two small indexes is
// looked at, and of tickets only those that are merged, as spam is: they hold few messages.
constexpr const char* kTexts =
    "SELECT i.ticket_id, i.id, i.at, '' FROM interaction_fts "
    "CROSS JOIN interaction i INDEXED BY interaction_found ON i.id=interaction_fts.rowid "
    "WHERE interaction_fts MATCH ? AND i.withdrawn=0 AND NOT EXISTS "
    "(SELECT 1 FROM ticket d INDEXED BY ticket_left_out WHERE (d.discarded=1 OR d.status='merged') AND d.id=i.ticket_id "
    "AND (d.discarded=1 OR d.spam=1)) "
    "ORDER BY interaction_fts.rowid DESC LIMIT 1001";
#define MEMNUN_TEXTS_OF \
    "SELECT i.ticket_id, i.id, i.at, i.subject FROM interaction_fts " \
    "CROSS JOIN interaction i ON i.id=interaction_fts.rowid CROSS JOIN ticket t ON t.id=i.ticket_id " \
    "WHERE interaction_fts MATCH ? AND i.withdrawn=0 AND t.discarded=0"
#define MEMNUN_SUBJECTS_OF \
    "SELECT t.id, 0, t.last_at, t.subject FROM ticket_fts CROSS JOIN ticket t ON t.id=ticket_fts.rowid " \
    "WHERE ticket_fts MATCH ? AND "
#define MEMNUN_NEWEST_FIRST(INDEX) " ORDER BY " INDEX ".rowid DESC LIMIT 1001"
constexpr const char* kTextsOfTickets = MEMNUN_TEXTS_OF " AND t.spam=0" MEMNUN_NEWEST_FIRST("interaction_fts");
constexpr const char* kTextsOfAll = MEMNUN_TEXTS_OF MEMNUN_NEWEST_FIRST("interaction_fts");
constexpr const char* kSubjects = MEMNUN_SUBJECTS_OF MEMNUN_LISTED MEMNUN_NEWEST_FIRST("ticket_fts");
constexpr const char* kSubjectsOfAll = MEMNUN_SUBJECTS_OF MEMNUN_LISTED_OR_SPAM MEMNUN_NEWEST_FIRST("ticket_fts");
constexpr const char* kBySubject =
    "SELECT rowid FROM interaction_fts WHERE interaction_fts MATCH ? ORDER BY rowid DESC LIMIT 1001";

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
    Instant at;
    QString subject;  ///< of the text; read with it wherever that costs nothing
    bool bySubject = false;
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

Result<> SearchTable::eachMessage(const QVector<Term>& terms, const SqlCondition& filter, const std::function<void(const Row&)>& row)
{
    if (!m_database.isSqlite()) {
        return ServerWords(m_database, ServerWords::Place::Messages, tsqueryOf(terms), filter).each(kRanked + 1, row);
    }
    return eachFound(filter.sql.isEmpty() ? kTexts : filter.spam ? kTextsOfAll : kTextsOfTickets, fts5Expression(terms), filter, row);
}

Result<> SearchTable::eachSubject(const QVector<Term>& terms, const SqlCondition& filter, const std::function<void(const Row&)>& row)
{
    if (!m_database.isSqlite()) {
        return ServerWords(m_database, ServerWords::Place::Subjects, tsqueryOf(terms), filter).each(kRanked + 1, row);
    }
    return eachFound(filter.spam ? kSubjectsOfAll : kSubjects, fts5Expression(terms), filter, row);
}

Result<> SearchTable::tellSubjects(const QVector<Term>& terms, const SqlCondition& filter, QVector<Found>& texts)
{
    if (m_database.isSqlite() && filter.sql.isEmpty()) {
        if (texts.size() > kFewSubjects) {
            return tellByIndex(terms, texts);
        }
        if (auto read = readSubjects(texts); !read) {
            return read;
        }
    }
    QHash<QString, bool> known;  // most messages of a thread have one subject
    for (Found& one : texts) {
        const auto there = known.constFind(one.subject);
        one.bySubject = there != known.cend() ? *there : *known.insert(one.subject, occurAll(terms, one.subject));
    }
    return {};
}

Result<> SearchTable::readSubjects(QVector<Found>& texts)
{
    QHash<InteractionId, qsizetype> places;
    QVariantList ids;
    for (const Found& one : texts) {
        places.insert(one.interaction, ids.size());
        ids.append(one.interaction.value());
    }
    return m_database.eachOf(QStringLiteral("SELECT id, subject FROM interaction WHERE id IN (%1)"), ids,
                             [&](const Row& row) { texts[places.value(row.id<InteractionId>(0))].subject = row.text(1); });
}

bool SearchTable::occurAll(const QVector<Term>& terms, const QString& text) const
{
    return std::all_of(terms.begin(), terms.end(), [&](const Term& term) { return occurs(*m_folder, term, text); });
}

/// What is among the newest hits and has the words in its subject is among the newest of those.
Result<> SearchTable::tellByIndex(const QVector<Term>& terms, QVector<Found>& texts)
{
    QSet<InteractionId> found;
    const QString expression = QStringLiteral("{subject} : (%1)").arg(fts5Expression(terms));
    auto read = m_database.each(kBySubject, {expression}, [&](const Row& row) { found.insert(row.id<InteractionId>(0)); });
    for (Found& one : texts) {
        one.bySubject = found.contains(one.interaction);
    }
    return read;
}

Result<QVector<SearchTable::Found>> SearchTable::newestTexts(const QVector<Term>& terms, const SqlCondition& filter)
{
    QVector<Found> found;
    auto read = eachMessage(terms, filter, [&](const Row& row) {
        found.append({row.id<TicketId>(0), row.id<InteractionId>(1), row.instant(2), row.text(3)});
    });
    return read ? Result<QVector<Found>>(std::move(found)) : fail(read.error());
}

Result<QVector<SearchTable::Found>> SearchTable::newest(QVector<Term> terms, const SqlCondition& filter)
{
    // A word that fills the list as it stands needs none of the longer words that begin with it: those are many, and
    // bringing their hits together is what makes a search slow.
    const bool open = std::exchange(terms.last().prefix, false);
    auto found = newestTexts(terms, filter);
    if (open && found && found->size() <= kRanked) {
        terms.last().prefix = true;
        found = newestTexts(terms, filter);
    }
    if (!found) {
        return found;
    }
    if (auto told = tellSubjects(terms, filter, *found); !told) {
        return fail(told.error());
    }
    // A message holds its subject too: what a thousand texts have pushed out, subjects need not bring back.
    if (found->size() > kRanked) {
        return found;
    }
    QSet<TicketId> withText;
    for (const Found& one : std::as_const(*found)) {
        withText.insert(one.ticket);
    }
    auto read = eachSubject(terms, filter, [&](const Row& row) {
        if (!withText.contains(row.id<TicketId>(0))) {
            found->append({row.id<TicketId>(0), {}, row.instant(2), {}, true});
        }
    });
    return read ? std::move(found) : fail(read.error());
}

Result<QVector<SearchTable::Found>> SearchTable::filtered(const SqlCondition& filter)
{
    QVector<Found> found;
    const QString sql = QStringLiteral("SELECT t.id, t.last_at FROM ticket t WHERE %1 AND %2 ORDER BY t.last_at DESC, t.id DESC LIMIT 1001")
                            .arg(QLatin1String(listed(filter.spam)), filter.sql);
    auto read = m_database.eachOnce(sql, filter.values, [&](const Row& row) {
        found.append({row.id<TicketId>(0), {}, row.instant(1), {}});
    });
    return read ? Result<QVector<Found>>(std::move(found)) : fail(read.error());
}

Result<QVector<SearchTable::Found>> SearchTable::ranked(const QVector<Term>& terms, const std::optional<TicketFilter>& filter)
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
    auto all = newest(terms, narrow);
    if (!all) {
        return all;
    }
    QVector<Found>& found = *all;
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tuple(a.bySubject, a.at, a.interaction, a.ticket) > std::tuple(b.bySubject, b.at, b.interaction, b.ticket);
    });
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
    const auto detail = SearchRows(m_database).of(shown);
    if (!detail) {
        return fail(detail.error());
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const SearchRows::Detail& one = detail->at(i);
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
    const auto detail = SearchRows(m_database).of(places);
    if (!detail) {
        return fail(detail.error());
    }
    QVector<TicketHit> rows;
    for (qsizetype i = 0; i < places.size(); ++i) {
        SearchRows::Detail one = detail->at(i);
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
