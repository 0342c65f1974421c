// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopApp.h"
#include "core/security/SecretStore.h"
#include "tests/support/PageBench.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/settings/Look.h"
#include "ui/shell/MainWindow.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

namespace memnun::test {

/// The program as main() composes it.
struct Program {
    Program() : theme(*qApp), language(*qApp), look(settings, language, theme, false),
                app(ProgramServices{clock, settings, theme, look, desktop, secrets}) {}
    void start(const Location& location)
    {
        StartOptions options;
        options.workspace = location.shown();
        app.start(options);
    }
    SystemClock clock;
    MemorySettings settings;
    ThemeController theme;
    LanguageController language;
    Look look;
    PageBench::NoDesktop desktop;
    MemorySecretStore secrets;
    DesktopApp app;
};

/// The first visible window of that class.
template <class W>
W* shown()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<W*>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

/// By the window's menu; null when it does not come.
inline CopiesDialog* openCopies()
{
    for (QAction* action : shown<MainWindow>()->actions()) {
        if (action->text().contains(QLatin1String("Safety copies")))
            action->trigger();
    }
    return QTest::qWaitFor([] { return shown<CopiesDialog>() != nullptr; }) ? shown<CopiesDialog>() : nullptr;
}

inline QPushButton* primary(QWidget& dialog)
{
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->property("kind").toString() == QLatin1String("primary"))
            return one;
    }
    return nullptr;
}

}  // namespace memnun::test
