// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Period.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

QDate nextStart(QDate day, By by)
{
    switch (by) {
    case By::Day: return day.addDays(1);
    case By::Week: return day.addDays(8 - day.dayOfWeek());
    case By::Month: return QDate(day.year(), day.month(), 1).addMonths(1);
    case By::Quarter: return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).addMonths(3);
    default: break;
    }
    return {};
}

}  // namespace

Period periodOf(QDate from, QDate to, const QTimeZone& zone)
{
    return {from, to, Instant::from(from.startOfDay(zone)), Instant::from(to.startOfDay(zone))};
}

Result<std::vector<Period>> split(QDate from, QDate to, By by, const QTimeZone& zone)
{
    if (!from.isValid() || !to.isValid() || from >= to || from.daysTo(to) > 36'525)
        return fail(Code::Invalid, QStringLiteral("not a period"), {{QStringLiteral("period"), QStringLiteral("order")}});
    std::vector<Period> periods;
    while (from < to) {
        const QDate next = nextStart(from, by);
        const QDate until = next.isValid() ? std::min(next, to) : to;
        periods.push_back(periodOf(from, until, zone));
        from = until;
    }
    return periods;
}

QString periodKey(QDate day, By by)
{
    switch (by) {
    case By::Day: return day.toString(Qt::ISODate);
    case By::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
    }
    case By::Month: return day.toString(QStringLiteral("yyyy-MM"));
    case By::Quarter: return QStringLiteral("%1-Q%2").arg(day.year()).arg((day.month() + 2) / 3);
    default: break;
    }
    return {};
}

}  // namespace memnun::kpi
