// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

namespace memnun {

/// The open workspace's calendar, for everything that is shown: like the language, one for the whole program. The usual
/// one until a workspace says otherwise. May be asked from any thread.
BusinessCalendar businessCalendar();
void setBusinessCalendar(const BusinessCalendar& calendar);

}  // namespace memnun
