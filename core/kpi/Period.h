// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Result.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace memnun::kpi {

/// By what a figure is broken down: calendar units; what a ticket is now (agent: who has it); the age of those unfinished
/// at the period's last moment, for levels only; the hour of the week something happened, for all but levels. Team and
/// persona follow with their facts.
enum class By { None, Day, Week, Month, Quarter, Channel, Agent, Category, Tag, Priority, Age, WeekHour };
}
template <>
struct memnun::EnumKeys<memnun::kpi::By> {
    static constexpr auto keys = std::to_array<EnumKey<kpi::By>>({{kpi::By::None, "none"}, {kpi::By::Day, "day"},
        {kpi::By::Week, "week"}, {kpi::By::Month, "month"}, {kpi::By::Quarter, "quarter"},
        {kpi::By::Channel, "channel"}, {kpi::By::Agent, "agent"}, {kpi::By::Category, "category"}, {kpi::By::Tag, "tag"},
        {kpi::By::Priority, "priority"}, {kpi::By::Age, "age"}, {kpi::By::WeekHour, "week_hour"}});
};
namespace memnun::kpi {

/// A calendar unit, rather than a property of tickets; None is one of them.
constexpr bool isCalendar(By by)
{
    return by <= By::Quarter;
}

/// [from, to) in whole local days, and the instants at which they begin.
struct Period {
    QDate from;
    QDate to;
    Instant begin;
    Instant end;
    bool contains(Instant at) const { return at >= begin && at < end; }
};

/// Days begin at local midnight, or at the day's first moment where daylight saving skips it.
Period periodOf(QDate from, QDate to, const QTimeZone& zone);

/// The days, weeks (Monday first), months or quarters of a period in order of time; the first and last are cut to it.
/// By::None and whatever is no calendar unit give the period itself. Invalid for one that is empty or over a hundred years long.
Result<std::vector<Period>> split(QDate from, QDate to, By by, const QTimeZone& zone);

/// "2025-11-17", "2025-W47", "2025-11", "2025-Q4": the whole calendar unit that `day` lies in; empty for the others.
QString periodKey(QDate day, By by);

}  // namespace memnun::kpi
