// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"
#include "core/demo/Dice.h"

namespace memnun::demo {

/// When one ticket begins, and what kind of day that is.
struct Beginning {
    Instant at;
    QDate day;
    int age = 0;  ///< days before today
    bool call = false;
    bool strike = false;
    bool campaign = false;
    int load = 100;  ///< how long answers take, percent of an ordinary day
};

/// Spreads the tickets over eighteen months: seasons, weekdays, campaign weeks, holidays and the weeks in which the
/// courier did not drive. Growing, as a young company does.
class DayPlan {
public:
    static constexpr int kDays = 548;

    DayPlan(int tickets, Instant now, const BusinessCalendar& calendar);

    /// In order of time, none after now.
    QVector<Beginning> day(int index) const;

private:
    int weightOf(int index) const;
    void share(int tickets);
    Instant momentOf(QDate day, int minute) const;
    int mailMinute(bool today, Dice& dice) const;
    std::optional<OpeningInterval> openOn(QDate day) const;

    const BusinessCalendar& m_calendar;
    Instant m_now;
    QDate m_today;
    int m_nowMinute = 0;
    QVector<int> m_counts;
};

}  // namespace memnun::demo
