// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/SettingsPort.h"

#include <QString>

namespace memnun {

/// What the user chose about safety copies on this computer.
struct CopySettings {
    bool automatic = true;
    QString folder;  ///< empty: beside the workspace

    static CopySettings load(const SettingsPort& settings)
    {
        return {settings.value(QStringLiteral("copies/on"), true).toBool(),
                settings.value(QStringLiteral("copies/folder")).toString()};
    }
    void save(SettingsPort& settings) const
    {
        settings.setValue(QStringLiteral("copies/on"), automatic);
        settings.setValue(QStringLiteral("copies/folder"), folder);
    }
};

}  // namespace memnun
