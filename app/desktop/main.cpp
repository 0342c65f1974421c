// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartOptions.h"
#include "core/base/Clock.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/LanguageController.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/StatusCentre.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTextStream>

#include <memory>

using namespace memnun;

namespace {

void applyLook(const StartOptions& options, const SettingsPort& settings, LanguageController& language,
               ThemeController& theme)
{
    const QString desktop = QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("tr");
    const QString lang = options.language.isEmpty() ? settings.value(QStringLiteral("ui/language"), desktop).toString()
                                                    : options.language;
    language.setLanguage(languageFromCode(lang));
    const QString kind = options.theme.isEmpty()
                             ? settings.value(QStringLiteral("ui/theme"), QStringLiteral("light")).toString()
                             : options.theme;
    theme.setKind(kind == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::Light);
}

}  // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Memnun"));
    QCoreApplication::setApplicationName(QStringLiteral("Memnun"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEMNUN_VERSION));
    const StartOptions options = readStartOptions(QCoreApplication::arguments());
    if (!options.refusal.isEmpty()) {
        QTextStream(stderr) << options.refusal << "\n";
        return 2;
    }
    if (!options.answer.isEmpty()) {
        QTextStream(stdout) << options.answer;
        return 0;
    }

    // Pictures must not depend on how this computer's user left the window.
    std::unique_ptr<SettingsPort> settings;
    if (options.screenshots.isEmpty())
        settings = std::make_unique<FileSettings>();
    else
        settings = std::make_unique<MemorySettings>();
    const SystemClock clock;
    ThemeController theme(app);
    LanguageController language(app);
    applyLook(options, *settings, language, theme);
    StatusCentre status(clock);
    ActionRegistry actions(*settings);
    MainWindow window({actions, status, *settings, theme});
    window.setPages({});
    window.show();
    if (!options.screenshots.isEmpty()) {
        QDir().mkpath(options.screenshots);
        const QString name = QStringLiteral("shell-%1-%2-1280x800.png")
                                 .arg(languageCode(language.language()),
                                      theme.theme().isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
        return window.grab().save(QDir(options.screenshots).filePath(name)) ? 0 : 1;
    }
    return QApplication::exec();
}
