// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Difference.h"

#include "core/kpi/Statistics.h"
#include "core/kpi/builtin.h"

#include <algorithm>
#include <cmath>

namespace memnun::kpi {
namespace {

/// log P(B = k) of Binomial(n, p), 0 < p < 1.
double logBinomial(double n, double k, double p)
{
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(p) + (n - k) * std::log1p(-p);
}

/// P(B <= k), summed downwards from k until nothing is added any more.
double lowerTail(double n, double k, double p)
{
    double sum = 0;
    for (double at = k; at >= 0; --at) {
        const double term = std::exp(logBinomial(n, at, p));
        sum += term;
        if (term < 1e-16 * sum)
            break;
    }
    return sum;
}

Certainty ofCounts(double now, double before, double daysNow, double daysBefore)
{
    const double n = now + before;
    if (n <= 0 || daysNow <= 0 || daysBefore <= 0)
        return Certainty::Unknown;
    const double share = daysNow / (daysNow + daysBefore);
    const double low = lowerTail(n, now, share);
    const double high = lowerTail(n, before, 1 - share);
    return 2 * std::min(low, high) <= 0.05 ? Certainty::Meaningful : Certainty::NotCertain;
}

Certainty ofMedians(const KpiRow& now, const KpiRow& before)
{
    if (!now.lo || !now.hi || !before.lo || !before.hi)
        return Certainty::Unknown;
    const double error = std::hypot(*now.hi - *now.lo, *before.hi - *before.lo) / (2 * z95);
    return std::abs(*now.value - *before.value) > z95 * error ? Certainty::Meaningful : Certainty::NotCertain;
}

/// From the upper ends: the lower ones are cut at 0.
Certainty ofMeans(const KpiRow& now, const KpiRow& before)
{
    if (!now.hi || !before.hi)
        return Certainty::Unknown;
    const double reach = std::hypot(*now.hi - *now.value, *before.hi - *before.value);
    return std::abs(*now.value - *before.value) > reach ? Certainty::Meaningful : Certainty::NotCertain;
}

/// Newcombe's hybrid score interval of the difference (Statistics in Medicine 17 (1998) 873, method 10).
Certainty ofShares(const KpiRow& now, const KpiRow& before)
{
    if (!now.lo || !now.hi || !before.lo || !before.hi)
        return Certainty::Unknown;
    const double difference = *now.value - *before.value;
    const double down = std::hypot(*now.value - *now.lo, *before.hi - *before.value);
    const double up = std::hypot(*now.hi - *now.value, *before.value - *before.lo);
    return difference - down > 0 || difference + up < 0 ? Certainty::Meaningful : Certainty::NotCertain;
}

}  // namespace

Certainty certaintyOf(const KpiRow& now, const KpiRow& before)
{
    const Kpi* kpi = kpiById(now.kpi);
    if (!kpi || now.kpi != before.kpi || !now.value || !before.value)
        return Certainty::Unknown;
    switch (kpi->shape) {
    case Shape::Median: return ofMedians(now, before);
    case Shape::Count:
        return ofCounts(*now.value, *before.value, static_cast<double>(now.from.daysTo(now.to)),
                        static_cast<double>(before.from.daysTo(before.to)));
    case Shape::Share: return ofShares(now, before);
    case Shape::Mean: return ofMeans(now, before);
    case Shape::Events:
    case Shape::Level: break;
    }
    return Certainty::Unknown;
}

}  // namespace memnun::kpi
