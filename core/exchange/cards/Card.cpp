// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cards/Card.h"

#include <algorithm>

namespace memnun {

bool CardProperty::hasType(QLatin1String type) const
{
    return std::any_of(params.begin(), params.end(), [type](const auto& param) {
        return param.first == QLatin1String("TYPE") && param.second.split(QLatin1Char(',')).contains(type, Qt::CaseInsensitive);
    });
}

bool CardProperty::isPreferred() const
{
    const bool said = std::any_of(params.begin(), params.end(), [](const auto& param) {
        return param.first == QLatin1String("PREF") && param.second.toInt() == 1;
    });
    return said || hasType(QLatin1String("pref"));
}

QStringList CardProperty::parts(char16_t separator) const
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar letter = value.at(i);
        if (letter == u'\\' && i + 1 < value.size()) {
            const QChar escaped = value.at(++i);
            parts.last() += escaped == u'n' || escaped == u'N' ? QChar(u'\n') : escaped;
        } else if (letter == separator && separator != 0) {
            parts.append(QString());
        } else {
            parts.last() += letter;
        }
    }
    return parts;
}

QString CardProperty::text() const
{
    return parts(0).constFirst();
}

QVector<CardProperty> VCard::all(QLatin1String name) const
{
    QVector<CardProperty> found;
    std::copy_if(properties.begin(), properties.end(), std::back_inserter(found), [name](const CardProperty& one) { return one.name == name; });
    std::stable_partition(found.begin(), found.end(), [](const CardProperty& one) { return one.isPreferred(); });
    return found;
}

QString VCard::first(QLatin1String name) const
{
    const auto found = all(name);
    return found.isEmpty() ? QString() : found.constFirst().text();
}

}  // namespace memnun
