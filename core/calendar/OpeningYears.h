// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

#include <QHash>

#include <array>
#include <atomic>
#include <vector>

namespace memnun {

/// The opening hours of one local year as instants: sorted, disjoint, none empty.
struct OpeningYear {
    std::vector<qint64> opens;
    std::vector<qint64> closes;
    std::vector<qint64> openBefore;  ///< ms open in this year before opens[i]; one more entry holds the total

    qint64 total() const { return openBefore.back(); }
    /// Ms open in this year before `atMs`.
    qint64 openUntil(qint64 atMs) const;
};

/// Works a calendar's years out when they are first asked for and keeps them. Reading takes no lock.
class OpeningYears {
public:
    static constexpr int firstYear = 1900;
    static constexpr int lastYear = 2199;

    OpeningYears(QTimeZone zone, WeeklyHours weekly, const QVector<Holiday>& holidays);
    ~OpeningYears();
    OpeningYears(const OpeningYears&) = delete;
    OpeningYears& operator=(const OpeningYears&) = delete;

    /// Outside firstYear..lastYear nothing is ever open.
    const OpeningYear& year(int number) const;
    bool neverOpens() const { return m_neverOpens; }

private:
    OpeningYear computeYear(int number) const;
    void appendDay(OpeningYear& into, QDate date, qint64 offsetBefore, qint64 offsetAfter) const;
    qint64 offsetAt(qint64 utcMs) const;
    qint64 toUtc(qint64 localMs, qint64 offsetBefore, qint64 offsetAfter) const;

    QTimeZone m_zone;
    WeeklyHours m_weekly;
    QHash<QDate, int> m_closedFrom;  ///< second of the day from which it is closed
    bool m_neverOpens = true;
    mutable std::array<std::atomic<const OpeningYear*>, lastYear - firstYear + 1> m_years{};
};

}  // namespace memnun
