// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/DueDates.h"

namespace memnun {

namespace {

constexpr int kLookedAt = 3660;

bool isOpenOn(QDate day, const BusinessCalendar& calendar)
{
    const Instant start = Instant::from(day.startOfDay(calendar.zone()));
    const Instant end = Instant::from(day.addDays(1).startOfDay(calendar.zone()));
    return calendar.businessMs(start, end) > 0;
}

}  // namespace

std::optional<QDate> requestDue(QDate received, int days)
{
    const QDate due = received.addDays(days);
    return due.isValid() ? std::optional(due) : std::nullopt;
}

RequestState requestState(QDate received, QDate today)
{
    const qint64 passed = received.daysTo(today);
    return passed > kRequestDays ? RequestState::Overdue : passed >= kRequestWarnDays ? RequestState::Warned : RequestState::InTime;
}

Instant breachDue(Instant learned)
{
    return learned.plusSeconds(qint64(kBreachHours) * 3600);
}

std::optional<QDate> iysDue(QDate obtained, const BusinessCalendar& calendar, int days)
{
    QDate day = obtained;
    for (int looked = 0; day.isValid() && days > 0 && looked < kLookedAt; ++looked) {
        day = day.addDays(1);
        days -= isOpenOn(day, calendar) ? 1 : 0;
    }
    return day.isValid() && days <= 0 ? std::optional(day) : std::nullopt;
}

}  // namespace memnun
