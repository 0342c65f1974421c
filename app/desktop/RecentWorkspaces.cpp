// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/RecentWorkspaces.h"

#include "core/storage/Workspace.h"
#include "ui/shell/SettingsPort.h"

#include <QFileInfo>

namespace memnun {

namespace {

const QString kRecent = QStringLiteral("workspaces/recent");
constexpr int kKept = 6;

}  // namespace

QStringList RecentWorkspaces::all() const
{
    return m_settings.value(kRecent).toStringList();
}

void RecentWorkspaces::opened(const Location& location)
{
    QStringList recent = all();
    recent.removeAll(location.shown());
    recent.prepend(location.shown());
    m_settings.setValue(kRecent, QStringList(recent.mid(0, kKept)));
}

void RecentWorkspaces::forget(const QString& shown)
{
    QStringList recent = all();
    recent.removeAll(shown);
    m_settings.setValue(kRecent, recent);
}

QString RecentWorkspaces::label(const QString& shown)
{
    const auto location = Location::fromText(shown);
    if (!location || location->isFile())
        return QFileInfo(shown).completeBaseName();
    return location->database + QStringLiteral(" @ ") + location->host;
}

}  // namespace memnun
