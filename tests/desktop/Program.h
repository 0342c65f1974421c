// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ProgramRun.h"
#include "ui/shell/DesktopPort.h"

namespace memnun {

/// Keeps each question, to be answered by the test.
class AskedDesktop final : public DesktopPort {
public:
    void chooseSaveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> then) override
    {
        if (!savePath.isEmpty())
            then(savePath);
    }
    void chooseOpenFiles(QWidget*, const QString&, std::function<void(QStringList)>) override {}
    void confirm(QWidget*, const QString&, const QString& question, const QString& accept, std::function<void()> then) override
    {
        questions.append(accept + QStringLiteral(": ") + question);
        yes = std::move(then);
    }
    void open(const QUrl&) override {}
    QString savePath;
    QStringList questions;
    std::function<void()> yes;
};

using Program = test::ProgramRun<AskedDesktop>;

}  // namespace memnun
