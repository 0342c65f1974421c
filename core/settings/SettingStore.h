// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace memnun {

/// The workspace's own settings, one JSON value a key. Keys in use stand in `SettingKeys.h`.
class SettingStore {
public:
    virtual ~SettingStore() = default;
    virtual Result<std::optional<QJsonValue>> get(const QString& key) = 0;
    virtual Result<> set(const QString& key, const QJsonValue& value) = 0;
};

}  // namespace memnun
