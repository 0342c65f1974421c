// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingStore.h"

namespace memnun {

class Database;

/// Settings as JSON text, one row a key.
class SettingTable final : public SettingStore {
public:
    explicit SettingTable(Database& database) : m_database(database) {}

    Result<std::optional<QJsonValue>> get(const QString& key) override;
    Result<> set(const QString& key, const QJsonValue& value) override;

private:
    Database& m_database;
};

}  // namespace memnun
