// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace memnun {

class SettingsPort;
struct Location;

/// The workspaces opened last on this computer, newest first, without passwords.
class RecentWorkspaces {
public:
    explicit RecentWorkspaces(SettingsPort& settings) : m_settings(settings) {}

    QStringList all() const;
    void opened(const Location& location);
    void forget(const QString& shown);
    /// How people know it: the file's name, or database and host.
    static QString label(const QString& shown);

private:
    SettingsPort& m_settings;
};

}  // namespace memnun
