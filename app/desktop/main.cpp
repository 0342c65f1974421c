// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"
#include "app/desktop/Screenshots.h"
#include "app/mail/PasswordFile.h"
#include "core/channels/KeychainSecretStore.h"
#include "core/channels/secrets/LayeredSecretStore.h"
#include "core/channels/secrets/LayeredVault.h"
#include "core/channels/secrets/MemoryDump.h"
#include "ui/notices/TrayIcon.h"
#include "ui/notices/TrayPicture.h"
#include "ui/settings/Look.h"
#include "ui/shared/EnterPresses.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/FileSettings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <memory>

using namespace memnun;

namespace {

void applyLook(const StartOptions& options, Look& look)
{
    std::optional<Language> language;
    std::optional<ThemeChoice> theme;
    if (!options.language.isEmpty())
        language = languageFromCode(options.language);
    if (!options.theme.isEmpty())
        theme = options.theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light;
    look.applyRemembered(language, theme);
}

}  // namespace

int main(int argc, char** argv)
{
    keepMemoryOffTheDisk();
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Memnun"));
    QCoreApplication::setApplicationName(QStringLiteral("Memnun"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEMNUN_VERSION));
    const StartOptions options = readStartOptions(QCoreApplication::arguments());
    if (!options.refusal.isEmpty()) {
        QTextStream(stderr) << options.refusal << "\n";
        return 1;  // as in memnun-cli: wrong usage
    }
    if (!options.answer.isEmpty()) {
        QTextStream(stdout) << options.answer;
        return 0;
    }

    // Pictures must not depend on how this computer's user left the window.
    const bool pictures = !options.screenshots.isEmpty();
    std::unique_ptr<SettingsPort> settings;
    if (pictures)
        settings = std::make_unique<MemorySettings>();
    else
        settings = std::make_unique<FileSettings>();
    const bool systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const SystemClock clock;
    EnterPresses enter;
    app.installEventFilter(&enter);
    ThemeController theme(app);
    LanguageController language(app);
    Look look(*settings, language, theme, systemIsDark);
    applyLook(options, look);
    Desktop desktop(settings.get());
    KeychainSecretStore keychain(QStringLiteral("memnun"));
    const QString passwords = passwordFile();
    QDir().mkpath(QFileInfo(passwords).path());
    SealedSecretStore sealed(passwords);
    LayeredSecretStore secrets(keychain, sealed);
    LayeredVault vault(keychain, sealed, passwords);
    QObject::connect(&keychain, &KeychainSecretStore::persistentChanged, &vault, &SecretVault::changed);
    QApplication::setWindowIcon(trayPicture());
    TrayIcon tray;
    const ProgramServices services{clock, *settings, theme, look, desktop, secrets, &tray, &vault};
    if (pictures) {
        Screenshots shots(services, options);
        QObject::connect(&shots, &Screenshots::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
        shots.start();
        return QApplication::exec();
    }
    DesktopApp program(services);
    program.start(options);
    return QApplication::exec();
}
