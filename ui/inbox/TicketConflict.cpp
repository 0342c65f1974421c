// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketConflict.h"

#include "core/tickets/Ticket.h"
#include "ui/inbox/InboxLists.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct TicketConflict {
    Q_DECLARE_TR_FUNCTIONS(TicketConflict)
};

QString fieldText(const QString& field)
{
    static const QHash<QString, const char*> names = {
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("TicketConflict", "Status")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("TicketConflict", "Priority")},
        {QStringLiteral("assignee"), QT_TRANSLATE_NOOP("TicketConflict", "Assigned to")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("TicketConflict", "Category")},
        {QStringLiteral("snoozed_until"), QT_TRANSLATE_NOOP("TicketConflict", "Snoozed until")},
        {QStringLiteral("due_at"), QT_TRANSLATE_NOOP("TicketConflict", "Due")},
    };
    const char* name = names.value(field);
    return name ? QCoreApplication::translate("TicketConflict", name) : field;
}

QString valueText(const QString& field, const QString& value, const InboxLists& lists)
{
    if (value.isEmpty())
        return {};
    if (field == QLatin1String("status"))
        return statusText(fromKeyOr(value, TicketStatus::New));
    if (field == QLatin1String("priority"))
        return priorityText(fromKeyOr(value, Priority::Normal));
    if (field == QLatin1String("assignee"))
        return lists.userName(UserId(value.toLongLong()));
    if (field == QLatin1String("category"))
        return lists.categoryPath(CategoryId(value.toLongLong()));
    return Format().dateTime(Instant{value.toLongLong()});
}

}  // namespace

QVector<ConflictRow> ticketConflict(const Collision& collision, const InboxLists& lists)
{
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences)
        rows.append({fieldText(difference.field), valueText(difference.field, difference.mine, lists),
                     valueText(difference.field, difference.stored, lists)});
    return rows;
}

}  // namespace memnun
