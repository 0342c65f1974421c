// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Settings.h"

#include <QJsonArray>

namespace memnun {

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
