// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/calendar/CalendarHistory.h"

#include <QTimeZone>

namespace memnun {
class SettingStore;
}

namespace memnun::kpi {

/// What a workspace has set that its figures depend on.
struct KpiRules {
    QTimeZone zone;            ///< where days and months begin
    CalendarHistory calendar;  ///< opening hours
    QByteArray fingerprint = {};  ///< another one for other rules; set by load()

    /// As loadCalendar() reads them.
    static Result<KpiRules> load(SettingStore& settings, Instant now);
};

}  // namespace memnun::kpi
