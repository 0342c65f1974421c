// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

/// How verdicts become rows; shared by the report's own files.
namespace memnun::kpi {

std::optional<size_t> indexOf(const std::vector<Period>& periods, Instant at);
KpiRow emptyRow(const Kpi& kpi, const Period& period, By by);
/// Works the row's figures out of what was counted; reorders `values`.
void fill(KpiRow& row, const Kpi& kpi, std::vector<double>& values);

/// Whether a ticket counts once in a period, however often what is counted happened there.
constexpr bool isOnce(Shape shape)
{
    return shape == Shape::Count || shape == Shape::Share;
}

/// The values of one ticket by period.
template <class Take>
void place(const Kpi& kpi, const Verdict& verdict, const std::vector<Period>& periods, Take take)
{
    std::optional<size_t> last;
    for (const Verdict::Counted& counted : verdict.counted()) {
        const std::optional<size_t> index = indexOf(periods, counted.at);
        if (!index || (isOnce(kpi.shape) && index == last))
            continue;
        last = index;
        take(*index, counted);
    }
}

}  // namespace memnun::kpi
