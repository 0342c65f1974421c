// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

namespace memnun {

/// Türkiye's public holidays of a year by law 2429, in order of date; eves close at 13:00. Names are Turkish, as the
/// law gives them. A suggestion the owner can edit: religious days are announced by Diyanet year by year.
/// Years without known religious days have the fixed ones only.
QVector<Holiday> turkishHolidays(int year);

/// Whether the table knows the religious days of that year.
bool knowsTurkishReligiousDays(int year);

/// The eve of a holiday closes at this local time.
constexpr QTime turkishEveClosing() { return QTime::fromMSecsSinceStartOfDay(13 * 3600 * 1000); }

}  // namespace memnun
