// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/AutoAnswerSettings.h"

#include "core/settings/Settings.h"

#include <QJsonObject>

#include <algorithm>

namespace memnun {

namespace {

QJsonObject written(const AutoAnswerSettings::Texts& texts)
{
    return {{QStringLiteral("open"), texts.open}, {QStringLiteral("closed"), texts.closed}};
}

AutoAnswerSettings::Texts read(const QJsonValue& value)
{
    return {value[QLatin1String("open")].toString(), value[QLatin1String("closed")].toString()};
}

}  // namespace

QJsonValue AutoAnswerSettings::toJson() const
{
    return QJsonObject{{QStringLiteral("enabled"), enabled}, {QStringLiteral("since"), static_cast<double>(since.ms)},
                       {QStringLiteral("per_day"), perDay}, {QStringLiteral("tr"), written(turkish)},
                       {QStringLiteral("en"), written(english)}};
}

AutoAnswerSettings AutoAnswerSettings::fromJson(const QJsonValue& value)
{
    AutoAnswerSettings found;
    found.enabled = value[QLatin1String("enabled")].toBool();
    found.since = {static_cast<qint64>(value[QLatin1String("since")].toDouble())};
    found.perDay = std::clamp(value[QLatin1String("per_day")].toInt(found.perDay), 1, AutoAnswerSettings::mostPerDay);
    found.turkish = read(value[QLatin1String("tr")]);
    found.english = read(value[QLatin1String("en")]);
    return found;
}

Result<AutoAnswerSettings> AutoAnswerSettings::load(SettingStore& store)
{
    const auto value = store.get(QLatin1String(setting::kAutoAnswer));
    return value ? Result<AutoAnswerSettings>(fromJson(value->value_or(QJsonValue()))) : fail(value.error());
}

}  // namespace memnun
