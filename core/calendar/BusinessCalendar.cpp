// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/BusinessCalendar.h"

#include "core/calendar/OpeningYears.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int searchYears = 10;

/// The Gregorian year of an instant in UTC, without QDateTime: this is asked hundreds of thousands of times.
int utcYear(qint64 ms)
{
    const qint64 day = (ms >= 0 ? ms : ms - dayMs + 1) / dayMs + 719'468;  // since 0000-03-01
    const qint64 era = (day >= 0 ? day : day - 146'096) / 146'097;
    const qint64 dayOfEra = day - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 year = yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
    return static_cast<int>(std::clamp<qint64>(year, OpeningYears::firstYear - 1, OpeningYears::lastYear + 1));
}

qint64 withinTenYearsOf(Instant start)
{
    return start.toUtc().addYears(searchYears).toMSecsSinceEpoch();
}

}  // namespace

BusinessCalendar::BusinessCalendar() : BusinessCalendar(QTimeZone::utc(), {}) {}

BusinessCalendar::BusinessCalendar(QTimeZone zone, WeeklyHours weekly, QVector<Holiday> holidays)
    : m_zone(std::move(zone)), m_weekly(std::move(weekly)), m_holidays(std::move(holidays))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_years = std::make_shared<const OpeningYears>(m_zone, m_weekly, m_holidays);
}

qint64 BusinessCalendar::businessMs(Instant from, Instant to) const
{
    if (to.ms <= from.ms || m_years->neverOpens())
        return 0;
    // A local year may begin and end up to a day away from the UTC year.
    const int last = utcYear(to.ms + dayMs);
    qint64 sum = 0;
    for (int number = utcYear(from.ms - dayMs); number <= last; ++number) {
        const OpeningYear& year = m_years->year(number);
        sum += year.openUntil(to.ms) - year.openUntil(from.ms);
    }
    return sum;
}

std::optional<Instant> BusinessCalendar::businessDue(Instant start, qint64 seconds) const
{
    if (seconds < 0 || m_years->neverOpens() || seconds > std::numeric_limits<qint64>::max() / 1000)
        return std::nullopt;
    const qint64 latest = withinTenYearsOf(start);
    const int lastYear = utcYear(latest + dayMs);
    qint64 missing = seconds * 1000;
    for (int number = utcYear(start.ms - dayMs); number <= lastYear; ++number) {
        const OpeningYear& year = m_years->year(number);
        const qint64 gone = year.openUntil(start.ms);
        size_t i = 0;
        qint64 due = 0;
        if (missing == 0) {
            // The first stretch that still has time left after the start.
            i = static_cast<size_t>(std::upper_bound(year.closes.begin(), year.closes.end(), start.ms) -
                                    year.closes.begin());
            if (i == year.closes.size())
                continue;
            due = std::max(start.ms, year.opens[i]);
        } else {
            const qint64 goal = gone + missing;
            if (goal > year.total()) {
                missing = goal - year.total();
                continue;
            }
            i = static_cast<size_t>(std::lower_bound(year.openBefore.begin(), year.openBefore.end(), goal) -
                                    year.openBefore.begin()) - 1;
            due = year.opens[i] + goal - year.openBefore[i];
        }
        return due <= latest ? std::optional(Instant{due}) : std::nullopt;
    }
    return std::nullopt;
}

bool BusinessCalendar::isOpenAt(Instant at) const
{
    return businessMs(at, at.plusMs(1)) > 0;
}

bool BusinessCalendar::operator==(const BusinessCalendar& other) const
{
    return m_zone == other.m_zone && m_weekly == other.m_weekly && m_holidays == other.m_holidays;
}

}  // namespace memnun
