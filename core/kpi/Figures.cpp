// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Figures.h"

#include "core/kpi/Statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace memnun::kpi {
namespace {

void fillMedian(KpiRow& row, std::vector<double>& values)
{
    const std::optional<Spread> found = spread(values);
    if (!found)
        return;
    row.value = found->median;
    row.mean = mean(values);
    row.p90 = found->p90;
    if (found->interval) {
        row.lo = found->interval->lo;
        row.hi = found->interval->hi;
    }
}

/// The normal interval, from as many tickets on as it holds well for; none where all are alike.
void fillMeanInterval(KpiRow& row, const std::vector<double>& values)
{
    constexpr qint64 least = 30;
    if (row.n < least)
        return;
    const auto n = static_cast<double>(row.n);
    double squares = 0;
    for (const double value : values)
        squares += (value - *row.value) * (value - *row.value);
    const double reach = z95 * std::sqrt(squares / (n - 1) / n);
    if (reach <= 0)
        return;
    row.lo = std::max(0.0, *row.value - reach);
    row.hi = *row.value + reach;
}

}  // namespace

std::optional<size_t> PeriodFinder::find(qint64 ms)
{
    const auto next = std::upper_bound(m_periods.begin(), m_periods.end(), Instant{ms},
                                       [](Instant moment, const Period& period) { return moment < period.begin; });
    if (next == m_periods.begin() || Instant{ms} >= std::prev(next)->end)
        return std::nullopt;
    m_last = static_cast<size_t>(std::prev(next) - m_periods.begin());
    return m_last;
}

KpiRow emptyRow(const Kpi& kpi, const Period& period, By by)
{
    KpiRow row;
    row.kpi = QString::fromLatin1(kpi.id);
    row.unit = kpi.unit;
    row.from = period.from;
    row.to = period.to;
    row.by = by;
    row.key = periodKey(period.from, by);
    return row;
}

void fill(KpiRow& row, const Kpi& kpi, Tally& tally)
{
    std::vector<double>& values = tally.values;
    row.n = tally.n;
    const auto n = static_cast<double>(row.n);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    switch (kpi.shape) {
    case Shape::Median: fillMedian(row, values); break;
    case Shape::Share:
    case Shape::Mean:
        row.num = sum;
        row.den = n;
        if (row.n > 0)
            row.value = sum / n * (kpi.shape == Shape::Share ? 100 : 1);
        if (const auto interval = wilson(std::llround(sum), row.n);
            kpi.shape == Shape::Share && interval && interval->has_value()) {
            row.lo = 100 * (*interval)->lo;
            row.hi = 100 * (*interval)->hi;
        }
        if (kpi.shape == Shape::Mean)
            fillMeanInterval(row, values);
        break;
    case Shape::Count:
    case Shape::Events:
    case Shape::Level: row.value = row.num = n; break;
    }
}

}  // namespace memnun::kpi
