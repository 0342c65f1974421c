// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiJson.h"

#include <QJsonObject>

namespace memnun::kpi {
namespace {

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

}  // namespace

QJsonArray toJson(const QVector<KpiRow>& rows)
{
    QJsonArray array;
    for (const KpiRow& row : rows) {
        QJsonObject object{
            {QStringLiteral("kpi"), row.kpi},
            {QStringLiteral("from"), row.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), row.to.toString(Qt::ISODate)},
            {QStringLiteral("by"), toKey(row.by)},
            {QStringLiteral("key"), row.key.isEmpty() ? QJsonValue() : QJsonValue(row.key)},
            {QStringLiteral("value"), orNull(row.value)},
            {QStringLiteral("num"), orNull(row.num)},
            {QStringLiteral("den"), orNull(row.den)},
            {QStringLiteral("n"), row.n},
            {QStringLiteral("lo"), orNull(row.lo)},
            {QStringLiteral("hi"), orNull(row.hi)},
            {QStringLiteral("unit"), toKey(row.unit)},
        };
        if (!row.name.isEmpty())
            object.insert(QStringLiteral("name"), row.name);
        array.append(object);
    }
    return array;
}

}  // namespace memnun::kpi
