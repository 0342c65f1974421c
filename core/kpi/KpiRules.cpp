// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiRules.h"

#include "core/calendar/CalendarJson.h"
#include "core/calendar/TurkishHolidays.h"
#include "core/settings/Settings.h"

namespace memnun::kpi {
namespace {

BusinessCalendar usualCalendar(const QTimeZone& zone, Instant now)
{
    constexpr int firstYear = 2005;
    WeeklyHours weekly;
    for (size_t day = 0; day < 5; ++day)
        weekly[day] = {{9 * 3600, 18 * 3600}};
    QVector<Holiday> holidays;
    for (int year = firstYear; year <= now.toUtc().date().year() + 1; ++year)
        holidays += turkishHolidays(year);
    return BusinessCalendar(zone, weekly, holidays);
}

}  // namespace

Result<KpiRules> KpiRules::load(SettingStore& settings, Instant now)
{
    const auto name = settings.get(QString::fromLatin1(setting::kTimeZone));
    if (!name)
        return fail(name.error());
    const auto json = settings.get(QString::fromLatin1(setting::kCalendar));
    if (!json)
        return fail(json.error());

    KpiRules rules;
    rules.zone = QTimeZone(name->value_or(QJsonValue()).toString(QStringLiteral("Europe/Istanbul")).toLatin1());
    if (!rules.zone.isValid())
        return fail(Code::Invalid, QStringLiteral("unknown time zone"));
    if (!json->has_value() || (*json)->toObject().isEmpty()) {
        rules.calendar = CalendarHistory(usualCalendar(rules.zone, now));
        return rules;
    }
    auto calendar = calendarFromJson((*json)->toObject());
    if (!calendar)
        return fail(calendar.error());
    rules.calendar = CalendarHistory(std::move(*calendar));
    return rules;
}

}  // namespace memnun::kpi
