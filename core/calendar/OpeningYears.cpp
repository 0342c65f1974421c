// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/OpeningYears.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int daySeconds = 86'400;

qint64 localMidnightMs(QDate date)
{
    return (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * dayMs;
}

/// Sorted and merged, so that a day's intervals never count twice.
QVector<OpeningInterval> tidied(QVector<OpeningInterval> intervals)
{
    for (OpeningInterval& interval : intervals) {
        interval.from = std::clamp(interval.from, 0, daySeconds);
        interval.to = std::clamp(interval.to, 0, daySeconds);
    }
    std::sort(intervals.begin(), intervals.end(),
              [](const OpeningInterval& a, const OpeningInterval& b) { return a.from < b.from; });
    QVector<OpeningInterval> merged;
    for (const OpeningInterval& interval : std::as_const(intervals)) {
        if (interval.to <= interval.from)
            continue;
        if (!merged.isEmpty() && interval.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, interval.to);
        else
            merged.append(interval);
    }
    return merged;
}

}  // namespace

qint64 OpeningYear::openUntil(qint64 atMs) const
{
    const auto after = std::upper_bound(opens.begin(), opens.end(), atMs);
    if (after == opens.begin())
        return 0;
    const auto i = static_cast<size_t>(after - opens.begin()) - 1;
    return openBefore[i] + std::min(atMs, closes[i]) - opens[i];
}

OpeningYears::OpeningYears(QTimeZone zone, WeeklyHours weekly, const QVector<Holiday>& holidays)
    : m_zone(std::move(zone)), m_weekly(std::move(weekly))
{
    for (QVector<OpeningInterval>& day : m_weekly) {
        day = tidied(std::move(day));
        m_neverOpens = m_neverOpens && day.isEmpty();
    }
    for (const Holiday& holiday : holidays) {
        const int from = holiday.closedFrom ? holiday.closedFrom->msecsSinceStartOfDay() / 1000 : 0;
        // A day named twice closes at the earlier time.
        m_closedFrom.insert(holiday.date, std::min(from, m_closedFrom.value(holiday.date, daySeconds)));
    }
}

OpeningYears::~OpeningYears()
{
    for (const std::atomic<const OpeningYear*>& year : m_years)
        delete year.load(std::memory_order_relaxed);
}

const OpeningYear& OpeningYears::year(int number) const
{
    static const OpeningYear closed{{}, {}, {0}};
    if (number < firstYear || number > lastYear)
        return closed;
    std::atomic<const OpeningYear*>& slot = m_years[static_cast<size_t>(number - firstYear)];
    if (const OpeningYear* known = slot.load(std::memory_order_acquire))
        return *known;
    auto computed = std::make_unique<const OpeningYear>(computeYear(number));
    const OpeningYear* expected = nullptr;
    // Two threads may both work the year out; the first one's result stays.
    if (slot.compare_exchange_strong(expected, computed.get(), std::memory_order_acq_rel, std::memory_order_acquire))
        return *computed.release();
    return *expected;
}

qint64 OpeningYears::offsetAt(qint64 utcMs) const
{
    return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
}

qint64 OpeningYears::toUtc(qint64 localMs, qint64 offsetBefore, qint64 offsetAfter) const
{
    if (offsetBefore == offsetAfter)
        return localMs - offsetBefore;
    // Earlier instant first: for a time that happens twice it is the one that counts.
    const qint64 earlier = localMs - std::max(offsetBefore, offsetAfter);
    const qint64 later = localMs - std::min(offsetBefore, offsetAfter);
    for (const qint64 candidate : {earlier, later}) {
        if (candidate + offsetAt(candidate) == localMs)
            return candidate;
    }
    // Skipped by daylight saving: read with the old offset it lands as far behind the gap as it was into it.
    return localMs - offsetBefore;
}

void OpeningYears::appendDay(OpeningYear& into, QDate date, qint64 offsetBefore, qint64 offsetAfter) const
{
    const int closedFrom = m_closedFrom.value(date, daySeconds);
    const qint64 midnight = localMidnightMs(date);
    for (const OpeningInterval& interval : m_weekly[static_cast<size_t>(date.dayOfWeek() - 1)]) {
        const int to = std::min(interval.to, closedFrom);
        if (to <= interval.from)
            continue;
        const qint64 opens = toUtc(midnight + interval.from * 1000LL, offsetBefore, offsetAfter);
        const qint64 closes = toUtc(midnight + to * 1000LL, offsetBefore, offsetAfter);
        if (closes <= opens)
            continue;
        // Days that touch (24 hours) become one stretch; a moved interval may also reach into the next.
        if (!into.closes.empty() && opens <= into.closes.back()) {
            into.closes.back() = std::max(into.closes.back(), closes);
        } else {
            into.opens.push_back(opens);
            into.closes.push_back(closes);
        }
    }
}

OpeningYear OpeningYears::computeYear(int number) const
{
    OpeningYear result;
    const QDate first(number, 1, 1);
    const int days = first.daysInYear();
    // offsets[i] holds at 00:00 UTC of the day i - 1: no local time of a day lies outside the two days around it.
    std::vector<qint64> offsets;
    for (int i = -1; i <= days + 1; ++i)
        offsets.push_back(offsetAt(localMidnightMs(first) + i * dayMs));
    for (int i = 0; i < days; ++i) {
        const auto at = static_cast<size_t>(i);
        appendDay(result, first.addDays(i), offsets[at], offsets[at + 3 < offsets.size() ? at + 3 : at + 2]);
    }
    qint64 sum = 0;
    for (size_t i = 0; i < result.opens.size(); ++i) {
        result.openBefore.push_back(sum);
        sum += result.closes[i] - result.opens[i];
    }
    result.openBefore.push_back(sum);
    return result;
}

}  // namespace memnun
