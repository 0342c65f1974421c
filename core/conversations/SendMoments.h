// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

namespace memnun {

/// When an answer may be wanted to leave.
struct SendMoments {
    std::optional<Instant> laterToday;  ///< some three hours on, where the business is still open then
    Instant nextDay;   ///< tomorrow at 09:00 or, where tomorrow is closed, when it opens next
    std::optional<Instant> nextWeek;    ///< next Monday likewise; none where that is nextDay
};
/// On a day with other hours: when the business opens; without any hours: 09:00.
SendMoments sendMoments(Instant now, const BusinessCalendar& calendar);

}  // namespace memnun
