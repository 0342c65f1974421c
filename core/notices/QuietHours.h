// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

#include <array>

namespace memnun {

/// From one time of the day to another; to an earlier one, or to the same, means on the next day.
struct QuietStretch {
    bool on = false;
    int from = 20 * 60;  ///< minutes after local midnight
    int to = 8 * 60;
    bool operator==(const QuietStretch&) const = default;
};

/// When a person wants to hear nothing.
struct QuietHours {
    std::array<QuietStretch, 7> days;  ///< Monday first, by the day on which it begins
    bool outsideOpening = false;       ///< while the business is closed; without effect where it never opens
    Instant mutedUntil;                ///< "mute for an hour"; in the past when not muted

    bool isQuiet(Instant at, const BusinessCalendar& calendar) const;
    bool isMuted(Instant at) const { return at < mutedUntil; }
    bool operator==(const QuietHours&) const = default;
};

/// The morning after `now` in the calendar's zone: when the business opens on that day, else nine o'clock.
Instant tomorrowMorning(Instant now, const BusinessCalendar& calendar);

}  // namespace memnun
