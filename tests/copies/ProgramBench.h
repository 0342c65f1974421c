// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PageBench.h"
#include "tests/support/ProgramRun.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/shell/MainWindow.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

namespace memnun::test {

inline const SystemClock kClock;

struct Program : ProgramRun<PageBench::NoDesktop> {
    Program() : ProgramRun(kClock) {}
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
