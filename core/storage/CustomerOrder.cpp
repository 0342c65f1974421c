// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of customers in another order than that of their names: by last contact or open tickets, or from the last name.
//
// Customers that have no rank (no contact, nothing open) are many, and no index counts what is not there. So a list has
// two parts: those with a rank, and those without in the order of names; the second part stands at the lower end.
#include "core/storage/CustomerSql.h"
#include "core/storage/CustomerTable.h"

namespace memnun {

namespace {

#define MEMNUN_OPEN "t.discarded=0 AND t.status IN ('new','open','pending_customer','on_hold')"

// One row a customer: its newest ticket, found along the index by time.
constexpr const char* kByContact =
    "SELECT t.customer_id, t.last_at AS n FROM ticket t WHERE " MEMNUN_CONTACT("t") " AND NOT EXISTS (SELECT 1 FROM ticket w "
    "WHERE w.customer_id=t.customer_id AND " MEMNUN_CONTACT("w") " AND (w.last_at>t.last_at OR (w.last_at=t.last_at AND w.id>t.id)))";
// The plus keeps SQLite from walking all tickets customer by customer: those at work have an index of their own.
constexpr const char* kByOpen =
    "SELECT +t.customer_id AS customer_id, count(*) AS n FROM ticket t WHERE " MEMNUN_OPEN " GROUP BY +t.customer_id";
constexpr const char* kNoContact = "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.customer_id=c.id AND " MEMNUN_CONTACT("t") ")";
constexpr const char* kNothingOpen = "NOT EXISTS (SELECT 1 FROM ticket t WHERE t.customer_id=c.id AND " MEMNUN_OPEN ")";

struct Where {
    QStringList conditions{QStringLiteral("1=1")};
    QVariantList values;

    void add(const QString& condition, const QVariantList& of)
    {
        conditions.append(condition);
        values += of;
    }
    QString text() const { return conditions.join(QStringLiteral(" AND ")); }
};

Where matching(const QStringList& needles)
{
    Where where;
    for (const QString& needle : needles) {
        where.add(QStringLiteral("c.find_text LIKE ? ESCAPE '\\'"), {likePattern(needle)});
    }
    return where;
}

QVariantList nameOf(const CustomerQuery& query)
{
    return {query.after->first, query.after->second.value()};
}

}  // namespace

Result<QVector<CustomerRow>> CustomerTable::rowsOf(const QString& sql, const QVariantList& values)
{
    QVector<CustomerRow> rows;
    auto read = m_database.eachOnce(sql, values, [&](const Row& row) {
        rows.append({customerOf(row), row.bytes(9), row.number(10), row.isNull(11) ? Instant() : row.instant(11)});
    });
    return read ? Result<QVector<CustomerRow>>(std::move(rows)) : fail(read.error());
}

Result<QVector<CustomerRow>> CustomerTable::ordered(const CustomerQuery& query, const QStringList& needles)
{
    if (query.order == CustomerOrder::Name) {
        return byName(query, needles);
    }
    // A page may begin in one part and end in the other.
    const bool rankedFirst = query.descending;
    const bool inSecond = query.after && rankedFirst == (query.afterRank == 0);
    QVector<CustomerRow> rows;
    CustomerQuery part = query;
    for (const bool second : {false, true}) {
        if (!second && inSecond) {
            continue;
        }
        part.limit = query.limit - static_cast<int>(rows.size());
        auto found = rankedFirst != second ? ranked(part, needles) : unranked(part, needles);
        if (!found) {
            return found;
        }
        rows += *found;
        part.after.reset();
        if (rows.size() == query.limit) {
            break;
        }
    }
    return rows;
}

Result<QVector<CustomerRow>> CustomerTable::byName(const CustomerQuery& query, const QStringList& needles)
{
    Where where = matching(needles);
    if (query.after) {
        where.add(query.descending ? QStringLiteral("(c.sort_key, c.id) < (?, ?)") : QStringLiteral("(c.sort_key, c.id) > (?, ?)"),
                  nameOf(query));
    }
    const QString sql = QStringLiteral("SELECT " MEMNUN_CUSTOMER_COLUMNS "FROM customer c WHERE %1 ORDER BY c.sort_key %2, c.id %2 LIMIT ?")
                            .arg(where.text(), query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC"));
    return rowsOf(sql, where.values << query.limit);
}

Result<QVector<CustomerRow>> CustomerTable::ranked(const CustomerQuery& query, const QStringList& needles)
{
    Where where = matching(needles);
    if (query.after) {
        const QString beyond = query.descending ? QStringLiteral("<") : QStringLiteral(">");
        where.add(QStringLiteral("r.n%1=? AND (r.n%1? OR (c.sort_key, c.id) > (?, ?))").arg(beyond),
                  QVariantList{query.afterRank, query.afterRank} + nameOf(query));
    }
    // The page's customers first: what else the list shows of a customer is asked for these alone.
    const QString direction = query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    const QString sql = QStringLiteral("SELECT " MEMNUN_CUSTOMER_COLUMNS "FROM (SELECT c.id AS id, r.n AS n FROM (%1) r "
                                       "JOIN customer c ON c.id=r.customer_id WHERE %2 ORDER BY r.n %3, c.sort_key, c.id LIMIT ?) p "
                                       "JOIN customer c ON c.id=p.id ORDER BY p.n %3, c.sort_key, c.id")
                            .arg(QString::fromLatin1(query.order == CustomerOrder::OpenTickets ? kByOpen : kByContact), where.text(), direction);
    return rowsOf(sql, where.values << query.limit);
}

Result<QVector<CustomerRow>> CustomerTable::unranked(const CustomerQuery& query, const QStringList& needles)
{
    Where where = matching(needles);
    where.add(QString::fromLatin1(query.order == CustomerOrder::OpenTickets ? kNothingOpen : kNoContact), {});
    if (query.after) {
        where.add(QStringLiteral("(c.sort_key, c.id) > (?, ?)"), nameOf(query));
    }
    const QString sql = QStringLiteral("SELECT " MEMNUN_CUSTOMER_COLUMNS "FROM customer c WHERE %1 ORDER BY c.sort_key, c.id LIMIT ?").arg(where.text());
    return rowsOf(sql, where.values << query.limit);
}

}  // namespace memnun
