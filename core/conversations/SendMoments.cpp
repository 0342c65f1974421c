// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/SendMoments.h"

namespace memnun {

namespace {

constexpr int kMorningS = 9 * 3600;
constexpr qint64 kLaterMs = 3 * 3600 * 1000;
constexpr qint64 kQuarterMs = 15 * 60 * 1000;

Instant at(const QDate& day, int second, const BusinessCalendar& calendar)
{
    return {QDateTime(day, QTime::fromMSecsSinceStartOfDay(second * 1000), calendar.zone()).toMSecsSinceEpoch()};
}

/// From the morning of that day on, the first moment at which somebody reads what comes back.
Instant morningFrom(const QDate& day, const BusinessCalendar& calendar)
{
    const Instant nine = at(day, kMorningS, calendar);
    if (calendar.isOpenAt(nine)) {
        return nine;
    }
    return calendar.businessDue(at(day, 0, calendar), 0).value_or(nine);
}

}  // namespace

SendMoments sendMoments(Instant now, const BusinessCalendar& calendar)
{
    const QDate today = now.toUtc().toTimeZone(calendar.zone()).date();
    SendMoments moments;
    const Instant later{(now.ms + kLaterMs + kQuarterMs - 1) / kQuarterMs * kQuarterMs};
    if (later < at(today.addDays(1), 0, calendar) && calendar.isOpenAt(later)) {
        moments.laterToday = later;
    }
    moments.nextDay = morningFrom(today.addDays(1), calendar);
    const Instant monday = morningFrom(today.addDays(8 - today.dayOfWeek()), calendar);
    if (monday != moments.nextDay) {
        moments.nextWeek = monday;
    }
    return moments;
}

}  // namespace memnun
