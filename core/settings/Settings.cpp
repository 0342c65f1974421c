// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Settings.h"

#include "core/calendar/CalendarJson.h"
#include "core/calendar/UsualCalendar.h"

#include <QJsonArray>

namespace memnun {

Result<BusinessCalendar> loadCalendar(SettingStore& store, Instant now)
{
    const auto stored = store.get(QLatin1String(setting::kCalendar));
    if (!stored) {
        return fail(stored.error());
    }
    const QJsonObject json = stored->value_or(QJsonValue()).toObject();
    return json.isEmpty() ? usualCalendar(now) : calendarFromJson(json);
}

OwnAddresses::OwnAddresses(const QStringList& entries)
{
    for (const QString& entry : entries) {
        const QString folded = entry.trimmed().toLower();
        if (!folded.isEmpty() && !m_entries.contains(folded)) {
            m_entries.append(folded);
        }
    }
}

bool OwnAddresses::contains(const QString& address) const
{
    const QString folded = address.trimmed().toLower();
    const qsizetype at = folded.lastIndexOf(QLatin1Char('@'));
    return m_entries.contains(folded) || (at >= 0 && m_entries.contains(folded.mid(at)));
}

Result<OwnAddresses> OwnAddresses::load(SettingStore& store)
{
    auto value = store.get(QLatin1String(setting::kOwnAddresses));
    if (!value) {
        return fail(value.error());
    }
    QStringList entries;
    if (value->has_value()) {
        for (const QJsonValue& entry : value->value().toArray()) {
            entries.append(entry.toString());
        }
    }
    return OwnAddresses(entries);
}

}  // namespace memnun
