// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/calendar/BusinessCalendar.h"

#include <QDate>

#include <optional>

namespace memnun {

/// Until when people who ask about their data are answered (KVKK art. 13): calendar days, feasts or not.
inline constexpr int kRequestDays = 30;
/// From when a request that waits is pointed out.
inline constexpr int kRequestWarnDays = 20;
/// Until when a breach is told to the Board after it was learnt of (decision 24.01.2019/10): hours of the clock.
inline constexpr int kBreachHours = 72;
/// Until when a consent taken elsewhere is entered in İYS: business days.
inline constexpr int kIysDays = 3;

/// The last day for an answer, both in the business's time zone; none for a day that is no day.
std::optional<QDate> requestDue(QDate received, int days = kRequestDays);

enum class RequestState { InTime, Warned, Overdue };
/// How a request received on that day stands on another one.
RequestState requestState(QDate received, QDate today);

Instant breachDue(Instant learned);

/// The `days`th business day after that one. A day on which the business is open for any time at all is one, half days
/// too. None where ten years have no such days.
std::optional<QDate> iysDue(QDate obtained, const BusinessCalendar& calendar, int days = kIysDays);

}  // namespace memnun
