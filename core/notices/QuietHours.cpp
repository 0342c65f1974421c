// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notices/QuietHours.h"

namespace memnun {

namespace {

constexpr int kMorning = 9;

bool runsIntoNextDay(const QuietStretch& stretch)
{
    return stretch.to <= stretch.from;
}

bool isClosed(Instant at, const BusinessCalendar& calendar)
{
    return !calendar.isOpenAt(at) && calendar.businessDue(at, 0).has_value();
}

}  // namespace

bool QuietHours::isQuiet(Instant at, const BusinessCalendar& calendar) const
{
    if (isMuted(at) || (outsideOpening && isClosed(at, calendar))) {
        return true;
    }
    const QDateTime local = at.toUtc().toTimeZone(calendar.zone());
    const int minute = local.time().msecsSinceStartOfDay() / 60'000;
    const auto weekday = static_cast<size_t>(local.date().dayOfWeek() - 1);
    const QuietStretch& today = days[weekday];
    const QuietStretch& yesterday = days[(weekday + 6) % 7];
    const bool begun = today.on && minute >= today.from && (runsIntoNextDay(today) || minute < today.to);
    const bool stillOn = yesterday.on && runsIntoNextDay(yesterday) && minute < yesterday.to;
    return begun || stillOn;
}

Instant tomorrowMorning(Instant now, const BusinessCalendar& calendar)
{
    const QTimeZone zone = calendar.zone();
    const QDate tomorrow = now.toUtc().toTimeZone(zone).date().addDays(1);
    const auto opening = calendar.businessDue(Instant::from(tomorrow.startOfDay(zone)), 0);
    if (opening && opening->toUtc().toTimeZone(zone).date() == tomorrow) {
        return *opening;
    }
    return Instant::from(QDateTime(tomorrow, QTime(kMorning, 0), zone));
}

}  // namespace memnun
