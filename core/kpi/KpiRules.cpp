// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiRules.h"

#include "core/settings/Settings.h"

namespace memnun::kpi {

Result<KpiRules> KpiRules::load(SettingStore& settings, Instant now)
{
    auto calendar = loadCalendar(settings, now);
    if (!calendar)
        return fail(calendar.error());
    return KpiRules{calendar->zone(), CalendarHistory(*calendar)};
}

}  // namespace memnun::kpi
