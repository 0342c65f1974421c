// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiRules.h"

#include "core/calendar/CalendarJson.h"
#include "core/settings/Settings.h"

#include <QJsonDocument>

namespace memnun::kpi {

Result<KpiRules> KpiRules::load(SettingStore& settings, Instant now)
{
    auto calendar = loadCalendar(settings, now);
    if (!calendar)
        return fail(calendar.error());
    const QByteArray text = QJsonDocument(toJson(*calendar)).toJson(QJsonDocument::Compact);
    return KpiRules{calendar->zone(), CalendarHistory(*calendar), text};
}

}  // namespace memnun::kpi
