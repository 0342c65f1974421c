// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/UsualCalendar.h"

#include "core/calendar/TurkishHolidays.h"

namespace memnun {

BusinessCalendar usualCalendar(Instant now)
{
    constexpr int firstYear = 2005;
    WeeklyHours weekly;
    for (size_t day = 0; day < 5; ++day)
        weekly[day] = {{9 * 3600, 18 * 3600}};
    QVector<Holiday> holidays;
    for (int year = firstYear; year <= now.toUtc().date().year() + 1; ++year)
        holidays += turkishHolidays(year);
    return BusinessCalendar(QTimeZone("Europe/Istanbul"), weekly, holidays);
}

}  // namespace memnun
