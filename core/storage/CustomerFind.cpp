// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of customers: all of them, or those in which the typed words occur.
#include "core/storage/CustomerTable.h"

#include "core/storage/CustomerSql.h"
#include "core/storage/NamePlace.h"
#include "core/storage/PartsTokenizer.h"
#include "core/text/TurkishText.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

constexpr qint64 kMostPlaces = 10'000;  ///< each is a value of one statement
/// So many customers are walked before a server is asked for all in which the parts occur: the more there are of those, the
/// sooner the walk has brought a page of them.
constexpr int kWalk = 40'000;
constexpr int kWholeWalk = std::numeric_limits<int>::max();

/// The index that is walked has no long ones; those stand in another. %1 is a condition on where the page begins, %2 the
/// one on what is typed.
constexpr const char* kWalked =
    "SELECT id, is_long FROM ((SELECT id, sort_key, 0 AS is_long FROM (SELECT c.id, c.sort_key, c.find_text FROM customer c "
    "WHERE octet_length(c.find_text) <= 1000%1 ORDER BY c.sort_key, c.id LIMIT ?) c WHERE %2 ORDER BY c.sort_key, c.id LIMIT ?) "
    "UNION ALL (SELECT c.id, c.sort_key, 1 FROM customer c WHERE octet_length(c.find_text) > 1000%1 AND %2 "
    "ORDER BY c.sort_key, c.id LIMIT ?)) found ORDER BY sort_key, id LIMIT ?";
/// Left to itself the server walks the list for rare ones too, a page of the disk for each customer.
constexpr const char* kAllWith =
    "WITH found AS MATERIALIZED (SELECT c.id, c.sort_key FROM customer c WHERE %2%1) "
    "SELECT id FROM found ORDER BY sort_key, id LIMIT ?";
constexpr const char* kBehind = " AND (c.sort_key, c.id) > (?, ?)";

constexpr const char* kColumns = "SELECT " MEMNUN_CUSTOMER_COLUMNS "FROM customer c ";

/// Words as typed, folded; digits of one number ("0532 123") are found without their gaps too.
QStringList needles(const QString& text)
{
    static const QRegularExpression phoneLike(QStringLiteral("^[+()0-9 .-]{4,}$"));
    const QString folded = foldForSearch(text).trimmed();
    if (phoneLike.match(folded).hasMatch()) {
        QString digits;
        for (const QChar c : folded) {
            if (c.isDigit()) {
                digits += c;
            }
        }
        return digits.isEmpty() ? QStringList() : QStringList{digits};
    }
    return folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString expressionOf(const QStringList& needles)
{
    QStringList parts;
    for (const QString& needle : needles)
        parts.append(partsExpression(needle));
    return parts.join(QStringLiteral(" AND "));
}

}  // namespace

/// Which customers a page is of.
struct CustomerTable::Among {
    QStringList conditions;
    QVariantList values;
    bool isSorted = true;  ///< found by walking the list, not one by one
};

CustomerTable::Among CustomerTable::like(const QStringList& needles)
{
    Among among;
    for (const QString& needle : needles) {
        among.conditions.append(QStringLiteral("c.find_text LIKE ? ESCAPE '\\'"));
        among.values.append(likePattern(needle));
    }
    return among;
}

/// Those of the places that lie before `end`; all where that is negative.
CustomerTable::Among CustomerTable::amongPlaces(const QVector<qint64>& places, qint64 end)
{
    Among among;
    among.isSorted = false;
    for (const qint64 place : places) {
        if (end < 0 || place < end) {
            among.values.append(namePlace::customerAt(place).value());
        }
    }
    among.conditions.append(QStringLiteral("c.id IN (%1)").arg(Database::placeholders(among.values.size())));
    return among;
}

/// The plus keeps SQLite from looking the hits up one by one.
CustomerTable::Among CustomerTable::amongGroup(const QString& expression, qint64 group)
{
    const auto [first, behind] = namePlace::keysOf(group);
    Among among;
    among.conditions = {QStringLiteral("c.sort_key >= ?"),
                        QStringLiteral("+c.id IN (SELECT rowid % %1 FROM customer_find WHERE customer_find MATCH ? "
                                       "AND rowid >= ? AND rowid < ?)").arg(namePlace::kIds)};
    among.values = {first, expression, namePlace::firstOf(group), namePlace::firstOf(group + 1)};
    if (!behind.isEmpty()) {
        among.conditions.append(QStringLiteral("c.sort_key < ?"));
        among.values.append(behind);
    }
    return among;
}

Result<QVector<CustomerRow>> CustomerTable::page(const CustomerQuery& query)
{
    const QStringList words = needles(query.text);
    auto rows = pageOf(query, words);
    if (rows) {
        if (auto added = addPoints(*rows); !added) {
            return fail(added.error());
        }
    }
    return rows;
}

Result<QVector<CustomerRow>> CustomerTable::pageOf(const CustomerQuery& query, const QStringList& needles)
{
    if (query.order != CustomerOrder::Name || query.descending) {
        return ordered(query, needles);
    }
    if (m_database.isSqlite()) {
        return needles.isEmpty() ? select(query, {}, query.limit) : findByPlace(query, expressionOf(needles));
    }
    return needles.isEmpty() ? listed(query) : findByWalk(query, needles, kWalk);
}

Result<> CustomerTable::addPoints(QVector<CustomerRow>& rows)
{
    QVariantList ids;
    QHash<CustomerId, qsizetype> places;
    for (const CustomerRow& row : std::as_const(rows)) {
        places.insert(row.customer.id, ids.size());
        ids.append(row.customer.id.value());
    }
    const QString sql = QStringLiteral("SELECT customer_id, id, kind, raw, norm, is_primary, bounced_at, bounce_status, label, verified_at "
                                       "FROM contact_point WHERE customer_id IN (%1)%2 ORDER BY id")
                            .arg(QLatin1String("%1"), QLatin1String(m_database.isSqlite() ? "" : " OR customer_id=0"));
    return m_database.eachOf(sql, ids, [&](const Row& row) {
        rows[places.value(row.id<CustomerId>(0))].customer.contactPoints.append(
            {row.id<ContactPointId>(1), fromKeyOr(row.text(2), ContactKind::Email), row.text(3), row.text(4), row.flag(5),
             row.maybeInstant(6), row.text(7), row.text(8), row.maybeInstant(9)});
    });
}

/// The first rows behind `query.after` that `among` lets through, in the order of names.
Result<QVector<CustomerRow>> CustomerTable::select(const CustomerQuery& query, const Among& among, qsizetype limit)
{
    QStringList conditions = among.conditions;
    QVariantList values = among.values;
    if (query.after) {
        conditions.append(QStringLiteral("(c.sort_key, c.id) > (?, ?)"));
        values << query.after->first << query.after->second.value();
    }
    const QString where = conditions.isEmpty() ? QString() : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    const QString order = QStringLiteral(" ORDER BY c.sort_key, c.id");
    // sorted before the tickets of each are looked at: only those that are shown are worth it
    const QString sql = among.isSorted ? QString::fromLatin1(kColumns) + where + order + QStringLiteral(" LIMIT ?")
                                       : QString::fromLatin1(kColumns) + QStringLiteral("WHERE c.id IN (SELECT c.id FROM customer c ")
                                             + where + order + QStringLiteral(" LIMIT ?)") + order;
    values.append(limit);
    return rowsOf(sql, values);
}

/// What a server finds first, all from an index: whom the page is of.
Result<QVector<CustomerRow>> CustomerTable::listed(const CustomerQuery& query)
{
    QVariantList ids;
    const auto note = [&](const Row& row) { ids.append(row.integer(0)); };
    const auto read = query.after ? m_database.each("SELECT id FROM customer WHERE (sort_key, id) > (?, ?) ORDER BY sort_key, id LIMIT ?",
                                                    {query.after->first, query.after->second.value(), query.limit}, note)
                                  : m_database.each("SELECT id FROM customer ORDER BY sort_key, id LIMIT ?", {query.limit}, note);
    return read ? those(ids) : fail(read.error());
}

Result<QVector<CustomerRow>> CustomerTable::findByWalk(const CustomerQuery& query, const QStringList& needles, int reach)
{
    const Among typed = like(needles);
    const QVariantList behind = query.after ? QVariantList{query.after->first, query.after->second.value()} : QVariantList();
    const QString sql = QString::fromLatin1(kWalked).arg(query.after ? QLatin1String(kBehind) : QLatin1String(),
                                                         typed.conditions.join(QLatin1String(" AND ")));
    QVariantList found;
    bool endsInWalk = false;
    auto read = m_database.eachOnce(sql, behind + QVariantList{reach} + typed.values + QVariantList{query.limit} + behind
                                             + typed.values + QVariantList{query.limit, query.limit}, [&](const Row& row) {
        found.append(row.integer(0));
        endsInWalk = row.integer(1) == 0;
    });
    if (!read) {
        return fail(read.error());
    }
    if (reach == kWalk && (found.size() < query.limit || !endsInWalk)) {
        // two letters are no part that the server could look up
        const bool hasPart = std::any_of(needles.begin(), needles.end(), [](const QString& needle) { return needle.size() > 2; });
        return hasPart ? findByParts(query, needles) : findByWalk(query, needles, kWholeWalk);
    }
    return those(found);
}

/// The choice makes the server gather the pages of all before it reads the first.
Result<QVector<CustomerRow>> CustomerTable::those(const QVariantList& ids)
{
    if (ids.isEmpty()) {
        return QVector<CustomerRow>();
    }
    Among among;
    among.conditions.append(QStringLiteral("(c.id IN (%1) OR c.id=0)").arg(Database::placeholders(ids.size())));
    among.values = ids;
    return select({}, among, ids.size());
}

Result<QVector<CustomerRow>> CustomerTable::findByParts(const CustomerQuery& query, const QStringList& needles)
{
    const Among typed = like(needles);
    const QVariantList behind = query.after ? QVariantList{query.after->first, query.after->second.value()} : QVariantList();
    const QString sql = QString::fromLatin1(kAllWith).arg(query.after ? QLatin1String(kBehind) : QLatin1String(),
                                                          typed.conditions.join(QLatin1String(" AND ")));
    QVariantList ids;
    auto read = m_database.eachOnce(sql, typed.values + behind + QVariantList{query.limit},
                                    [&](const Row& row) { ids.append(row.integer(0)); });
    return read ? those(ids) : fail(read.error());
}

/// Hits come in the order of groups of names. Groups that are there as a whole are sorted; of one with more hits than
/// are read at once the names are walked in their order instead.
Result<QVector<CustomerRow>> CustomerTable::findByPlace(const CustomerQuery& query, const QString& expression)
{
    const qint64 chunk = std::min<qint64>(qint64{query.limit} * 2 + 50, kMostPlaces);
    qint64 from = query.after ? namePlace::firstOf(namePlace::groupOf(query.after->first)) : 0;
    QVector<CustomerRow> rows;
    for (bool more = true; more && rows.size() < query.limit;) {
        QVector<qint64> places;
        auto read = m_database.each("SELECT rowid FROM customer_find WHERE customer_find MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?",
                                    {expression, from, chunk}, [&](const Row& row) { places.append(row.integer(0)); });
        if (!read) {
            return fail(read.error());
        }
        more = places.size() == chunk;
        const qint64 cut = more ? namePlace::groupAt(places.last()) : 0;
        QVector<Among> steps;
        if (const Among whole = amongPlaces(places, more ? namePlace::firstOf(cut) : -1); !whole.values.isEmpty()) {
            steps.append(whole);
        }
        if (more) {
            steps.append(amongGroup(expression, cut));
            from = namePlace::firstOf(cut + 1);
        }
        for (const Among& step : std::as_const(steps)) {
            auto found = rows.size() < query.limit ? select(query, step, query.limit - rows.size()) : Result<QVector<CustomerRow>>();
            if (!found) {
                return found;
            }
            rows += *found;
        }
    }
    return rows;
}

}  // namespace memnun
