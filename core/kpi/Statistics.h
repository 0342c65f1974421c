// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <span>
#include <vector>

// No data is an empty optional (shown as a dash, never as 0); impossible input is an error of Code::Invalid.
namespace memnun::kpi {

/// 95 % confidence.
inline constexpr double z95 = 1.959964;

struct Interval {
    double lo = 0;
    double hi = 0;
};

/// Type 7 (linear between order statistics); p in 0..1. Takes its own copy because it reorders it.
Result<std::optional<double>> percentile(std::vector<double> values, double p);
std::optional<double> median(std::vector<double> values);
/// 95 % interval of the median between two order statistics, whatever the distribution: the ranks follow from
/// Binomial(n, 1/2). Values in ascending order; none for fewer than 6, where no two ranks reach 95 %.
std::optional<Interval> medianInterval(std::span<const double> ascending);

struct Spread {
    double median = 0;
    double p90 = 0;
    std::optional<Interval> interval;  ///< as medianInterval()
};
/// All three at once, without the sort: reorders the values. Numbers only.
std::optional<Spread> spread(std::vector<double>& values);

std::optional<double> mean(std::span<const double> values);

/// The Wilson interval of k successes in n, as shares of 1. k > n or anything negative is refused; n = 0 has none.
Result<std::optional<Interval>> wilson(qint64 k, qint64 n, double z = z95);

}  // namespace memnun::kpi
