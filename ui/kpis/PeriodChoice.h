// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace memnun {

struct DayRange {
    QDate from;
    QDate to;  ///< the day after the last
    bool operator==(const DayRange&) const = default;
};

/// Which stretch of time the page shows, relative to today.
struct PeriodChoice {
    enum class Kind { Days30, Months3, Months12, ThisYear, Custom };
    Kind kind = Kind::Months12;
    DayRange custom = {};  ///< with Kind::Custom

    /// Months are whole ones up to today: this month and the 2 or 11 before it.
    DayRange range(QDate today) const;
    /// As long, just before: what the change is measured against.
    DayRange previous(QDate today) const;
};

}  // namespace memnun
