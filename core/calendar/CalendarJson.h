// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/calendar/BusinessCalendar.h"

#include <QJsonArray>
#include <QJsonObject>

namespace memnun {

/// The form in which a workspace's settings keep a calendar:
/// {"tz": "Europe/Istanbul", "weekly": {"mon": [["09:00", "18:00"]], …}, "holidays": [{"date": "2026-10-28",
/// "from": "13:00" | null, "name": "…"}]}. "24:00" is the midnight at a day's end.
QJsonObject toJson(const BusinessCalendar& calendar);

/// Code::Invalid for an unknown zone, a day or time that is none, or an interval that ends before it starts.
Result<BusinessCalendar> calendarFromJson(const QJsonObject& json);

QJsonArray toJson(const QVector<Holiday>& holidays);
Result<QVector<Holiday>> holidaysFromJson(const QJsonArray& json);

}  // namespace memnun
