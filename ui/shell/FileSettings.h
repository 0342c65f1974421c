// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/SettingsPort.h"

#include <QHash>
#include <QSettings>

namespace memnun {

/// The user's settings on this computer.
class FileSettings final : public SettingsPort {
public:
    /// The usual place of the desktop, under the application's organisation and name.
    FileSettings() = default;
    /// One INI file, for portable use and tests.
    explicit FileSettings(const QString& iniFile) : m_settings(iniFile, QSettings::IniFormat) {}

    QVariant value(const QString& key, const QVariant& fallback = {}) const override
    {
        return m_settings.value(key, fallback);
    }
    void setValue(const QString& key, const QVariant& value) override { m_settings.setValue(key, value); }
    void remove(const QString& key) override { m_settings.remove(key); }

private:
    QSettings m_settings;
};

/// Forgets everything at the end: screenshots and tests.
class MemorySettings final : public SettingsPort {
public:
    QVariant value(const QString& key, const QVariant& fallback = {}) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString& key, const QVariant& value) override { m_values.insert(key, value); }
    void remove(const QString& key) override { m_values.remove(key); }

private:
    QHash<QString, QVariant> m_values;
};

}  // namespace memnun
