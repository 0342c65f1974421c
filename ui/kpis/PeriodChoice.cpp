// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/PeriodChoice.h"

#include <algorithm>

namespace memnun {

DayRange PeriodChoice::range(QDate today) const
{
    const QDate monthStart(today.year(), today.month(), 1);
    const QDate tomorrow = today.addDays(1);
    switch (kind) {
    case Kind::Days30: return {today.addDays(-29), tomorrow};
    case Kind::Months3: return {monthStart.addMonths(-2), tomorrow};
    case Kind::Months12: return {monthStart.addMonths(-11), tomorrow};
    case Kind::ThisYear: return {QDate(today.year(), 1, 1), tomorrow};
    case Kind::Custom: break;
    }
    // What is still to come has no figures: ten days of a month would be held against the whole one before.
    return {custom.from, custom.from < tomorrow ? std::min(custom.to, tomorrow) : custom.to};
}

DayRange PeriodChoice::previous(QDate today) const
{
    const DayRange now = range(today);
    const auto monthsBack = [&](int months) {
        // The same day of the month is the last one shown there too.
        return DayRange{now.from.addMonths(-months), today.addMonths(-months).addDays(1)};
    };
    switch (kind) {
    case Kind::Months3: return monthsBack(3);
    case Kind::Months12:
    case Kind::ThisYear: return monthsBack(12);
    case Kind::Days30:
    case Kind::Custom: break;
    }
    return {now.from.addDays(-now.from.daysTo(now.to)), now.from};
}

}  // namespace memnun
