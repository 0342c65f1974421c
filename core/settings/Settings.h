// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"
#include "core/settings/SettingStore.h"

namespace memnun {

class UnitOfWork;

namespace setting {
inline constexpr const char* kCompany = "company";          ///< string
inline constexpr const char* kOwnAddresses = "own_addresses";  ///< ["info@x.com", "@x.com"]
inline constexpr const char* kCalendar = "calendar";        ///< BusinessCalendar as JSON; its zone is the workspace's
inline constexpr const char* kAutoAnswer = "auto_answer";   ///< AutoAnswerSettings.h
inline constexpr const char* kDemo = "demo";                ///< true: the demo company, from which nothing is ever sent
}  // namespace setting

/// When the business is open and where its days begin: the usual calendar where none is set.
Result<BusinessCalendar> loadCalendar(SettingStore& store, Instant now);

/// Which addresses are the business's own: whole addresses and "@domain" entries, compared in lower case.
class OwnAddresses {
public:
    OwnAddresses() = default;
    explicit OwnAddresses(const QStringList& entries);
    bool contains(const QString& address) const;
    const QStringList& entries() const { return m_entries; }
    static Result<OwnAddresses> load(SettingStore& store);

private:
    QStringList m_entries;
};

}  // namespace memnun
