// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kpi/VectorCompare.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace memnun::test {
namespace {

QString shown(const QJsonValue& value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QString differ(const QString& path, const QJsonValue& actual, const QJsonValue& expected)
{
    return QStringLiteral("%1 is %2, expected %3").arg(path, shown(actual), shown(expected));
}

QJsonValue toleranceOf(const QJsonValue& tolerance, const QString& field)
{
    if (!tolerance.isObject())
        return tolerance;
    return tolerance.toObject().value(field).isUndefined() ? QJsonValue(0) : tolerance.toObject().value(field);
}

}  // namespace

QString difference(const QJsonValue& actual, const QJsonValue& expected, const QJsonValue& tolerance,
                   const QString& path)
{
    if (actual.type() != expected.type())
        return differ(path, actual, expected);
    if (expected.isObject()) {
        const QJsonObject fields = expected.toObject();
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
            const QString found = difference(actual.toObject().value(it.key()), *it, toleranceOf(tolerance, it.key()),
                                             path + QLatin1Char('.') + it.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray left = actual.toArray();
        const QJsonArray right = expected.toArray();
        if (left.size() != right.size())
            return differ(path, actual, expected);
        for (qsizetype i = 0; i < right.size(); ++i) {
            const QString found =
                difference(left[i], right[i], tolerance, QStringLiteral("%1[%2]").arg(path).arg(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isDouble()) {
        const bool near = std::abs(actual.toDouble() - expected.toDouble()) <= tolerance.toDouble(0);
        return near ? QString() : differ(path, actual, expected);
    }
    return actual == expected ? QString() : differ(path, actual, expected);
}

}  // namespace memnun::test
