// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMap>

#include <optional>

namespace memnun {

/// How often a customer was called in an hour of their day, and how often somebody took it.
struct HourTries {
    int reached = 0;
    int tries = 0;
    bool operator==(const HourTries&) const = default;
};

struct BestHour {
    int hour = 0;      ///< local, 0–23: the hour that begins then
    double score = 0;  ///< how likely it is that somebody answers, 0–1
    bool operator==(const BestHour&) const = default;
};

inline constexpr int kFewestTries = 3;

/// The hour in which a call is most likely taken: (reached + 1) / (tries + 2) (Laplace's rule of succession), among hours with
/// at least `fewest` tries; the earliest of equals. None where no hour was tried that often. Invalid ("hours", "range") for
/// an hour that is none, or more reached than tried. What the customer says themselves goes before (Profile.h, preferredHours).
Result<std::optional<BestHour>> bestContactHour(const QMap<int, HourTries>& byLocalHour, int fewest = kFewestTries);

}  // namespace memnun
