// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

namespace memnun {

/// What holds until a workspace sets its own: Europe/Istanbul, Monday to Friday 09:00–18:00, Türkiye's public holidays
/// from 2005 to the year after `now`.
BusinessCalendar usualCalendar(Instant now);

}  // namespace memnun
