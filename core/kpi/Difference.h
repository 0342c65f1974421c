// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

namespace memnun::kpi {

/// Whether a change between two periods is more than chance at 95 %.
enum class Certainty {
    Unknown,     ///< not asked: levels, and events (they come in clusters); medians and means without an interval
    NotCertain,  ///< could well be chance
    Meaningful
};

/// Medians: |difference| against z₉₅ times its standard error, taken from the two distribution-free intervals (after
/// Bonett and Price, Psychological Methods 7 (2002) 370). Counts: the two-sided exact conditional test of two Poisson
/// rates, with the days of each period as exposure (Przyborowski and Wilenski, 1940). Shares: Newcombe's hybrid score
/// interval of the difference excludes 0. Means: Welch's test with the normal quantile. Rows of different KPIs are Unknown.
Certainty certaintyOf(const KpiRow& now, const KpiRow& before);

}  // namespace memnun::kpi
