// SPDX-License-Identifier: GPL-3.0-or-later
// Which tickets a queue, a saved view or a filter shows, how many, and in which order.
#include "core/storage/ConditionSql.h"
#include "core/storage/TicketTable.h"
#include "core/text/Words.h"

namespace memnun {

Result<QString> TicketTable::conditionOf(const TicketQuery& query, QVariantList& values)
{
    const bool spam = query.queue == Queue::All && query.filter && asksForSpam(query.filter->condition);
    QString sql = spam ? QString::fromLatin1(listed(true)) : queueCondition(query.queue, query.context, values);
    if (query.filter && !query.filter->condition.isEmpty()) {
        const auto narrow = ConditionSql(m_database, *m_folder).compile(*query.filter);
        if (!narrow) {
            return fail(narrow.error());
        }
        sql += QStringLiteral(" AND ") + narrow->sql;
        values += narrow->values;
    }
    return sql;
}

QString TicketTable::orderOf(const TicketQuery& query)
{
    return query.oldestFirst ? QStringLiteral(" ORDER BY t.last_at, t.id") : QStringLiteral(" ORDER BY t.last_at DESC, t.id DESC");
}

Result<qint64> TicketTable::count(const TicketQuery& query, qint64 most)
{
    QVariantList values;
    const auto condition = conditionOf(query, values);
    if (!condition) {
        return fail(condition.error());
    }
    const QString sql = QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM ticket t WHERE %1 LIMIT ?) AS found").arg(*condition);
    values.append(most);
    qint64 count = 0;
    const auto read = m_database.eachOnce(sql, values, [&](const Row& row) { count = row.integer(0); });
    return read ? Result<qint64>(count) : Result<qint64>(fail(read.error()));
}

Result<QVector<TicketId>> TicketTable::matching(const TicketQuery& query)
{
    QVariantList values;
    const auto condition = conditionOf(query, values);
    if (!condition) {
        return fail(condition.error());
    }
    QVector<TicketId> ids;
    const auto read = m_database.eachOnce(QStringLiteral("SELECT t.id FROM ticket t WHERE ") + *condition + orderOf(query), values,
                                          [&](const Row& row) { ids.append(row.id<TicketId>(0)); });
    return read ? Result<QVector<TicketId>>(std::move(ids)) : Result<QVector<TicketId>>(fail(read.error()));
}

}  // namespace memnun
