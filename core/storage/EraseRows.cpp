// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a person, row by row: what they may ask for, and what an erasure empties.
#include "core/storage/EraseTable.h"
#include "core/storage/TableCopy.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace memnun {

namespace {

/// Each condition takes the customer's id twice.
struct RowsOf {
    const char* table;
    const char* condition;
};
#define MEMNUN_TICKETS_OF_PERSON "(SELECT id FROM ticket WHERE customer_id IN (?,?))"
constexpr std::array kRows{
    RowsOf{"customer", "id IN (?,?)"},
    RowsOf{"contact_point", "customer_id IN (?,?)"},
    RowsOf{"customer_profile", "customer_id IN (?,?)"},
    RowsOf{"customer_value", "customer_id IN (?,?)"},
    RowsOf{"customer_tag", "customer_id IN (?,?)"},
    RowsOf{"customer_persona", "customer_id IN (?,?)"},
    RowsOf{"channel_choice", "customer_id IN (?,?)"},
    RowsOf{"purchase", "customer_id IN (?,?)"},
    RowsOf{"ticket", "customer_id IN (?,?)"},
    RowsOf{"ticket_event", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"ticket_tag", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"thread_ref", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"interaction", "id IN (" MEMNUN_OF_PERSON ")"},
    RowsOf{"attachment", "interaction_id IN (" MEMNUN_OF_PERSON ")"},
    RowsOf{"reply_form", "interaction_id IN (" MEMNUN_OF_PERSON ")"},
    RowsOf{"outbox", "interaction_id IN (" MEMNUN_OF_PERSON ")"},
    RowsOf{"draft", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"draft_file", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"auto_answer", "ticket_id IN " MEMNUN_TICKETS_OF_PERSON},
    RowsOf{"task", "(customer_id=? OR ticket_id IN (SELECT id FROM ticket WHERE customer_id=?))"},
    RowsOf{"audit_log", "entity='customer' AND entity_id IN (?,?)"}};

QJsonValue plain(const Row& row, int column)
{
    if (row.isNull(column)) {
        return {};
    }
    const QVariant value = row.value(column);
    return value.userType() == QMetaType::QString ? QJsonValue(value.toString()) : QJsonValue(value.toLongLong());
}

/// What the program works out for itself.
bool isOurs(const QString& column)
{
    return column == QLatin1String("sort_key") || column == QLatin1String("find_text");
}

}  // namespace

Result<> EraseTable::eachRow(CustomerId id, const SubjectRow& take)
{
    const auto shapes = tablesOf(m_database);
    if (!shapes) {
        return fail(shapes.error());
    }
    Result<> done;
    for (const RowsOf& rows : kRows) {
        const QString name = QLatin1String(rows.table);
        const auto shape = std::find_if(shapes->begin(), shapes->end(), [&](const TableShape& one) { return one.name == name; });
        if (!done || shape == shapes->end()) {
            return done ? Result<>(fail(Code::Bug, QStringLiteral("no table %1").arg(name))) : done;
        }
        QStringList columns = shape->columns;
        columns.removeIf(isOurs);
        const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4")
                                .arg(columns.join(QLatin1Char(',')), name, QLatin1String(rows.condition),
                                     shape->hasId ? QStringLiteral("id") : columns.first());
        done = m_database.eachOnce(sql, {id.value(), id.value()}, [&](const Row& row) {
            QJsonObject object;
            for (int i = 0; i < columns.size(); ++i) {
                object.insert(columns.at(i), plain(row, i));
            }
            take(name, object);
        });
    }
    return done;
}

}  // namespace memnun
