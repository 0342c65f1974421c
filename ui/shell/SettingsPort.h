// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace memnun {

/// Where the window remembers how it was left. Keys are paths such as "shell/rail/collapsed"; values are of the
/// types QSettings keeps (bool, int, string, QByteArray, QStringList).
class SettingsPort {
public:
    virtual ~SettingsPort() = default;
    virtual QVariant value(const QString& key, const QVariant& fallback = {}) const = 0;
    virtual void setValue(const QString& key, const QVariant& value) = 0;
    virtual void remove(const QString& key) = 0;
};

}  // namespace memnun
