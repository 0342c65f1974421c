// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopApp.h"
#include "core/security/SecretStore.h"
#include "ui/settings/Look.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/FileSettings.h"

#include <QApplication>

namespace memnun::test {

/// The program as main() composes it, on the desktop of the test's choice.
template <class Desktop>
struct ProgramRun {
    explicit ProgramRun(const Clock& clock)
        : theme(*qApp), language(*qApp), look(settings, language, theme, false),
          app(ProgramServices{clock, settings, theme, look, desktop, secrets})
    {
    }
    void start(const Location& location)
    {
        StartOptions options;
        options.workspace = location.shown();
        app.start(options);
    }
    MemorySettings settings;
    ThemeController theme;
    LanguageController language;
    Look look;
    Desktop desktop;
    MemorySecretStore secrets;
    DesktopApp app;
};

}  // namespace memnun::test
