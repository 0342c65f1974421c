// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/DesktopPort.h"

namespace memnun::test {

/// Leaves every question unanswered and opens nothing outside the window.
class NoDesktop : public DesktopPort {
public:
    void chooseSaveFile(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    void chooseOpenFiles(QWidget*, const QString&, std::function<void(QStringList)>) override {}
    void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()>) override {}
    void open(const QUrl&) override {}
};

}  // namespace memnun::test
