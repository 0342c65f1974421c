// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <iterator>

namespace memnun::demo {

/// A point of a distribution: in `percent` of all cases (times ten) the value is at most `value`.
struct Quantile {
    int permille;
    int value;
};

/// The demo company's own random numbers. Integer arithmetic only and no std:: distribution, so that every compiler
/// and every library throws the same.
class Dice {
public:
    explicit constexpr Dice(quint64 seed) : m_state(seed) {}

    /// SplitMix64.
    constexpr quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    /// 0 … bound-1; 0 when bound is not positive.
    constexpr int below(int bound)
    {
        return bound > 0 ? static_cast<int>((next() >> 33) % static_cast<quint64>(bound)) : 0;
    }
    constexpr int between(int low, int high) { return low + below(high - low + 1); }
    constexpr bool chance(int percent) { return below(100) < percent; }

    template <class List>
    const auto& pick(const List& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

    /// A value of the distribution, straight lines between its points. The first point is at 0, the last at 1000.
    template <std::size_t Size>
    constexpr int quantile(const std::array<Quantile, Size>& points)
    {
        const int at = below(1000);
        for (std::size_t i = 1; i < Size; ++i) {
            if (at < points[i].permille) {
                const Quantile& from = points[i - 1];
                return from.value + (points[i].value - from.value) * (at - from.permille)
                                        / (points[i].permille - from.permille);
            }
        }
        return points[Size - 1].value;
    }

private:
    quint64 m_state;
};

}  // namespace memnun::demo
