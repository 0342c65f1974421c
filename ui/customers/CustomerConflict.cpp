// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerConflict.h"

#include "core/customers/Customer.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct CustomerConflict {
    Q_DECLARE_TR_FUNCTIONS(CustomerConflict)
};

QString fieldText(const QString& field)
{
    static const QHash<QString, const char*> names = {
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("CustomerConflict", "Name")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("CustomerConflict", "Kind")},
        {QStringLiteral("lifecycle"), QT_TRANSLATE_NOOP("CustomerConflict", "Relation")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("CustomerConflict", "Company")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("CustomerConflict", "City")},
        {QStringLiteral("contact_points"), QT_TRANSLATE_NOOP("CustomerConflict", "Contact")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("CustomerConflict", "Notes")},
    };
    const char* name = names.value(field);
    return name ? QCoreApplication::translate("CustomerConflict", name) : field;
}

QString valueText(const QString& field, const QString& value)
{
    if (field == QLatin1String("kind"))
        return value == toKey(CustomerKind::Company) ? CustomerConflict::tr("Company") : CustomerConflict::tr("Person");
    if (field != QLatin1String("contact_points"))
        return value;
    QStringList lines;
    for (const QString& line : value.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(line.mid(line.indexOf(QLatin1Char(' ')) + 1));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

QVector<ConflictRow> customerConflict(const Collision& collision)
{
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences)
        rows.append({fieldText(difference.field), valueText(difference.field, difference.mine),
                     valueText(difference.field, difference.stored)});
    return rows;
}

}  // namespace memnun
