// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// The rule of a FieldError whose text is longer than `most` characters: "too_long:500". The limit goes with it, because
/// whoever says it to people knows neither the command nor its constants.
inline QString tooLong(int most)
{
    return QStringLiteral("too_long:%1").arg(most);
}

/// How many characters would be taken; 0 for any other rule.
inline int mostOf(const QString& rule)
{
    const QLatin1String key("too_long:");
    return rule.startsWith(key) ? QStringView(rule).mid(key.size()).toInt() : 0;
}

}  // namespace memnun
