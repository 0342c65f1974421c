// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace memnun::kpi {
namespace {

/// `values` is not empty and holds numbers only.
double quantile(std::vector<double>& values, double p)
{
    const double h = static_cast<double>(values.size() - 1) * p;
    const auto below = static_cast<std::ptrdiff_t>(std::floor(h));
    const auto lower = values.begin() + below;
    std::nth_element(values.begin(), lower, values.end());
    const double fraction = h - std::floor(h);
    if (fraction <= 0)
        return *lower;
    return *lower + fraction * (*std::min_element(lower + 1, values.end()) - *lower);
}

}  // namespace

Result<std::optional<double>> percentile(std::vector<double> values, double p)
{
    if (!(p >= 0 && p <= 1))
        return fail(Code::Invalid, QStringLiteral("percentile outside 0..1"));
    if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }))
        return fail(Code::Invalid, QStringLiteral("percentile of something that is no number"));
    return values.empty() ? std::optional<double>() : quantile(values, p);
}

std::optional<double> median(std::vector<double> values)
{
    return values.empty() ? std::optional<double>() : quantile(values, 0.5);
}

namespace {

/// How far from either end the median's interval of n values begins; none for too few.
std::optional<size_t> medianRank(size_t count)
{
    const auto n = static_cast<double>(count);
    // P(B = k) from a rank so far below the middle that what lies before it can't be seen, then rank by rank.
    const double start = std::max(0.0, std::floor(n / 2 - 5 * std::sqrt(n)));
    double term = std::exp(std::lgamma(n + 1) - std::lgamma(start + 1) - std::lgamma(n - start + 1) - n * std::log(2.0));
    double below = 0;
    double rank = start;
    for (; below + term <= 0.025; ++rank) {
        below += term;
        term *= (n - rank) / (rank + 1);
    }
    // P(B < rank) ≤ 2.5 %: the interval is the rank-th value from either end.
    if (rank < 1)
        return std::nullopt;
    return static_cast<size_t>(rank) - 1;
}

/// Puts the values of `ranks` (ascending, within [from, to)) where they would be in order.
void select(std::vector<double>& values, size_t from, size_t to, std::span<const size_t> ranks)
{
    if (ranks.empty())
        return;
    const size_t middle = ranks.size() / 2;
    const auto at = [&values](size_t index) { return values.begin() + static_cast<std::ptrdiff_t>(index); };
    std::nth_element(at(from), at(ranks[middle]), at(to));
    select(values, from, ranks[middle], ranks.first(middle));
    select(values, ranks[middle] + 1, to, ranks.subspan(middle + 1));
}

constexpr size_t kMany = 20'000;

/// The values of `ranks` (ascending) if they were in order, of very many values: those that share a drawer with one of them
/// are set apart first, which takes two looks at each value instead of a dozen. Drawers follow the values' order, so
/// nothing is lost where most lie in one.
std::vector<double> pick(std::span<const double> values, std::span<const size_t> ranks)
{
    constexpr size_t drawers = 1U << 14;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double base = *least;
    const double scale = *most > base ? static_cast<double>(drawers - 1) / (*most - base) : 0;
    const auto drawerOf = [=](double value) { return static_cast<size_t>((value - base) * scale); };
    std::vector<size_t> counts(drawers, 0);
    for (const double value : values)
        ++counts[drawerOf(value)];
    std::vector<size_t> before(drawers, 0);  // how many lie in the drawers before
    for (size_t i = 1; i < drawers; ++i)
        before[i] = before[i - 1] + counts[i - 1];
    std::vector<bool> wanted(drawers, false);
    std::vector<size_t> homes;
    for (const size_t rank : ranks) {
        homes.push_back(static_cast<size_t>(std::upper_bound(before.begin(), before.end(), rank) - before.begin()) - 1);
        wanted[homes.back()] = true;
    }
    std::vector<double> kept;
    for (const double value : values) {
        if (wanted[drawerOf(value)])
            kept.push_back(value);
    }
    // The rank among those kept: less all that was left out before its drawer.
    std::vector<size_t> places;
    for (size_t i = 0; i < ranks.size(); ++i) {
        size_t place = ranks[i] - before[homes[i]];
        for (size_t drawer = 0; drawer < homes[i]; ++drawer)
            place += wanted[drawer] ? counts[drawer] : 0;
        places.push_back(place);
    }
    select(kept, 0, kept.size(), places);
    std::vector<double> found;
    for (const size_t place : places)
        found.push_back(kept[place]);
    return found;
}

/// The ranks between which a quantile lies, and how far along.
struct Between {
    Between(size_t count, double p)
    {
        const double h = static_cast<double>(count - 1) * p;
        lower = static_cast<size_t>(std::floor(h));
        fraction = h - std::floor(h);
        upper = fraction > 0 ? lower + 1 : lower;
    }
    template <class At>
    double in(At at) const
    {
        return at(lower) + fraction * (at(upper) - at(lower));
    }
    size_t lower;
    size_t upper;
    double fraction;
};

}  // namespace

std::optional<Interval> medianInterval(std::span<const double> ascending)
{
    const std::optional<size_t> rank = medianRank(ascending.size());
    return rank ? std::optional(Interval{ascending[*rank], ascending[ascending.size() - 1 - *rank]}) : std::nullopt;
}

std::optional<Spread> spread(std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    const Between half(values.size(), 0.5);
    const Between nine(values.size(), 0.9);
    std::vector<size_t> ranks{half.lower, half.upper, nine.lower, nine.upper};
    const std::optional<size_t> rank = medianRank(values.size());
    if (rank)
        ranks.insert(ranks.end(), {*rank, values.size() - 1 - *rank});
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    std::vector<double> picked;
    if (values.size() >= kMany)
        picked = pick(values, ranks);
    else
        select(values, 0, values.size(), ranks);
    const auto at = [&](size_t index) {
        return picked.empty() ? values[index] : picked[static_cast<size_t>(std::lower_bound(ranks.begin(), ranks.end(), index) - ranks.begin())];
    };
    Spread found{half.in(at), nine.in(at), {}};
    if (rank)
        found.interval = Interval{at(*rank), at(values.size() - 1 - *rank)};
    return found;
}

std::optional<double> mean(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Result<std::optional<Interval>> wilson(qint64 k, qint64 n, double z)
{
    if (k < 0 || n < 0 || k > n || !(z > 0))
        return fail(Code::Invalid, QStringLiteral("not a share: %1 of %2").arg(k).arg(n));
    if (n == 0)
        return std::optional<Interval>();
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(k) / count;
    const double square = z * z;
    const double scale = 1 + square / count;
    const double centre = (share + square / (2 * count)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / count + square / (4 * count * count)) / scale;
    // The ends are exact where rounding would leave a hair.
    return std::optional(Interval{k == 0 ? 0 : std::max(0.0, centre - half), k == n ? 1 : std::min(1.0, centre + half)});
}

}  // namespace memnun::kpi
