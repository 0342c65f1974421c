// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/DesktopApp.h"
#include "core/security/SecretStore.h"
#include "ui/settings/Look.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/FileSettings.h"

#include <QApplication>

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

/// The program as main() composes it.
struct Program {
    explicit Program(const Clock& clock)
        : theme(*qApp), language(*qApp), look(settings, language, theme, false),
          app(ProgramServices{clock, settings, theme, look, desktop, secrets})
    {
    }
    void start(const Location& location)
    {
        StartOptions options;
        options.workspace = location.file;
        app.start(options);
    }
    MemorySettings settings;
    ThemeController theme;
    LanguageController language;
    Look look;
    AskedDesktop desktop;
    MemorySecretStore secrets;
    DesktopApp app;
};

}  // namespace memnun
