// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

#include <vector>

namespace memnun {

/// The calendars a business has had. A clock that ran while the hours changed sums what each calendar counts of it,
/// never the last calendar over all of it.
class CalendarHistory {
public:
    CalendarHistory() = default;
    /// One calendar, for ever.
    explicit CalendarHistory(BusinessCalendar calendar);

    /// From `from` on, `calendar` holds. The first one given also holds for all time before.
    void change(Instant from, BusinessCalendar calendar);

    bool isEmpty() const { return m_periods.empty(); }
    qint64 businessMs(Instant from, Instant to) const;
    qint64 businessSeconds(Instant from, Instant to) const { return businessMs(from, to) / 1000; }

private:
    struct Period {
        Instant from;
        BusinessCalendar calendar;
    };
    std::vector<Period> m_periods;  ///< by `from`
};

}  // namespace memnun
