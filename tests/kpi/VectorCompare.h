// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace memnun::test {

/// Empty when `actual` is what a vector expects, else where they part. Numbers may differ by `tolerance` (a number, or
/// an object that gives it per field); strings, booleans and nulls are exact. Fields that are not expected are ignored.
QString difference(const QJsonValue& actual, const QJsonValue& expected, const QJsonValue& tolerance,
                   const QString& path = QStringLiteral("result"));

}  // namespace memnun::test
