// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

/// How verdicts become rows; shared by the report's own files.
namespace memnun::kpi {

/// Finds the period of instants that mostly lie near each other.
class PeriodFinder {
public:
    /// In order of time and apart from each other; they outlive this.
    explicit PeriodFinder(const std::vector<Period>& periods) : m_periods(periods) {}
    std::optional<size_t> of(qint64 ms)
    {
        if (m_last < m_periods.size() && m_periods[m_last].contains(Instant{ms}))
            return m_last;
        return find(ms);
    }

private:
    std::optional<size_t> find(qint64 ms);
    const std::vector<Period>& m_periods;
    size_t m_last = 0;
};

/// What was counted for one row.
struct Tally {
    qint64 n = 0;
    std::vector<double> values;  ///< none where only their number matters
    void add(const Kpi& kpi, double value)
    {
        ++n;
        if (kpi.shape != Shape::Count && kpi.shape != Shape::Events)
            values.push_back(value);
    }
    void add(const Kpi& kpi, const std::vector<double>& some)
    {
        n += static_cast<qint64>(some.size());
        if (kpi.shape != Shape::Count && kpi.shape != Shape::Events)
            values.insert(values.end(), some.begin(), some.end());
    }
    void add(const Tally& other)
    {
        n += other.n;
        values.insert(values.end(), other.values.begin(), other.values.end());
    }
};

KpiRow emptyRow(const Kpi& kpi, const Period& period, By by);
/// Works the row's figures out of what was counted; reorders its values.
void fill(KpiRow& row, const Kpi& kpi, Tally& tally);

/// Whether a ticket counts once in a period, however often what is counted happened there.
constexpr bool isOnce(Shape shape)
{
    return shape == Shape::Count || shape == Shape::Share;
}

/// The entries [begin, end) of one ticket by period: take(period, instant, value).
template <class Take>
void place(const Kpi& kpi, PeriodFinder& finder, const Column& column, size_t begin, size_t end, Take take)
{
    std::optional<size_t> last;
    for (size_t i = begin; i < end; ++i) {
        const std::optional<size_t> index = finder.of(column.at[i]);
        if (!index || (isOnce(kpi.shape) && index == last))
            continue;
        last = index;
        take(*index, Instant{column.at[i]}, column.values[i]);
    }
}

}  // namespace memnun::kpi
