// SPDX-License-Identifier: GPL-3.0-or-later
// Mail accounts, their dialog step by step, their health, and the passphrase: with everything outside played.
#include "app/desktop/ShotParts.h"
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailServicePort.h"
#include "core/accounts/SyncCommands.h"
#include "core/security/SecretVault.h"
#include "ui/accounts/AccountDialog.h"
#include "ui/accounts/UnlockDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/UndoBar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

namespace memnun {

namespace {

const QString kAddress = QStringLiteral("destek@ladinev.example");

MailServer serverOf(const char* host, int port, TlsMode tls)
{
    return {QString::fromLatin1(host), port, tls, AuthKind::Password, kAddress, {}};
}

/// The world outside as the pictures want it.
struct Played final : DiscoveryPort, AccountTestPort, SignInPort {
    void find(const QString&, QObject*, std::function<void(QVector<AccountProposal>)> then) override
    {
        AccountProposal first;
        first.foundBy = FoundBy::Autoconfig;
        first.source = QStringLiteral("autoconfig.ladinev.example");
        first.incoming = serverOf("imap.ladinev.example", 993, TlsMode::Implicit);
        first.outgoing = serverOf("smtp.ladinev.example", 587, TlsMode::StartTls);
        AccountProposal second = first;
        second.foundBy = FoundBy::Guess;
        second.incoming.host = second.outgoing.host = QStringLiteral("mail.ladinev.example");
        then({first, second});
    }
    void test(const MailAccount&, const Secrets&, QObject*, std::function<void(AccountReport)> then) override
    {
        AccountReport report;
        report.incoming = ServerReport{};
        report.incoming->folders = {{kInbox, false, true}, {QString::fromUtf8("Sipariş"), false, true}, {QString::fromUtf8("İade"), false, true},
                                    {QStringLiteral("Sent"), true, true}, {QStringLiteral("Spam"), false, false}};
        report.outgoing = ServerReport{};
        if (certificate) {
            report.incoming->cause = TestCause::Certificate;
            report.incoming->certificate = {QStringLiteral("sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="), QStringLiteral("mail.ladinev.example"),
                                            QStringLiteral("Ladin Ev CA"), QDateTime(QDate(2026, 9, 1), QTime(12, 0)),
                                            QStringLiteral("3F:9A:11:C7:52:0E:84:D1:6B:77:AA:02:9C:5E:F8:43:D0:21:B6:78:EE:14:5A:C3:90:7F:4D:E2:38:61:0B:95"),
                                            CertificateFault::SelfSigned};
            report.outgoing->cause = TestCause::Login;
        }
        then(report);
    }
    void signIn(const OAuthProvider&, const QString&, const Words&, std::function<void(const QUrl&)>, QObject*,
                std::function<void(Result<OAuthTokens>)>) override
    {
    }
    void cancel() override {}
    bool certificate = false;
    MemorySecretStore secrets;
};

struct PlayedVault final : SecretVault {
    explicit PlayedVault(Place is) : now(is) {}
    Place place() const override { return now; }
    QString file() const override { return QStringLiteral("/home/derya/.local/share/Memnun/passwords.sealed"); }
    int shortestPassphrase() const override { return 8; }
    void look() override {}
    void unlock(const QString&, QObject*, std::function<void(Result<>)>) override {}
    Place now;
};

AccountPorts played(WorkspaceWindow& workspace, bool certificate)
{
    auto* vault = new PlayedVault(SecretVault::Place::Keychain);
    vault->setParent(&workspace);
    // As long as the window: a dialog's picture is taken long before that.
    auto ports = std::make_shared<Played>();
    ports->certificate = certificate;
    QObject::connect(&workspace, &QObject::destroyed, &workspace, [ports] {});
    return {*ports, *ports, *ports, ports->secrets, {}, vault};
}

AccountDialog* openedDialog(WorkspaceWindow& workspace, bool certificate)
{
    openPage<SettingsPage>(workspace, "settings")->openSection(QStringLiteral("mail"));
    MailAccount account;
    account.fetchFrom = QDate(2025, 8, 17);
    account.address = kAddress;
    account.displayName = QStringLiteral("Ladin Ev");
    auto* dialog = new AccountDialog(workspace.context(), played(workspace, certificate), account, &workspace.window());
    dialog->findChild<QLineEdit*>(QStringLiteral("password"))->setText(QStringLiteral("gizli-parola"));
    dialog->open();
    return dialog;
}

Shot dialogShot(const char* name, AccountDialog::Step step, bool certificate = false)
{
    return {QString::fromLatin1(name), true,
            [step, certificate](WorkspaceWindow& workspace) -> QWidget* {
                AccountDialog* dialog = openedDialog(workspace, certificate);
                if (step != AccountDialog::Step::Address)
                    dialog->find();
                if (certificate || step == AccountDialog::Step::Mail)
                    dialog->test();
                if (step == AccountDialog::Step::Mail)
                    dialog->openStep(step);
                return dialog;
            },
            [certificate](WorkspaceWindow&, QWidget* dialog) {
                // What the test said stands below the fold.
                const auto* trust = dialog->findChild<QWidget*>(QStringLiteral("certificate"));
                for (QScrollArea* area : dialog->findChildren<QScrollArea*>()) {
                    if (certificate && trust && area->isVisible() && area->widget()->isAncestorOf(trust))
                        area->ensureWidgetVisible(dialog->findChild<QWidget*>(QStringLiteral("trust")), 0, 60);
                }
                return true;
            }};
}

Shot unlockShot(const char* name, SecretVault::Place place)
{
    return {QString::fromLatin1(name), true,
            [place](WorkspaceWindow& workspace) -> QWidget* {
                openPage<SettingsPage>(workspace, "settings")->openSection(QStringLiteral("mail"));
                auto* vault = new PlayedVault(place);
                vault->setParent(&workspace);
                auto* dialog = new UnlockDialog(*vault, &workspace.window());
                dialog->open();
                return dialog;
            },
            {}};
}

Shot listShot(const char* name, const char* section)
{
    return {QString::fromLatin1(name), false,
            [section](WorkspaceWindow& workspace) -> QWidget* {
                openPage<SettingsPage>(workspace, "settings")->openSection(QString::fromLatin1(section));
                return nullptr;
            },
            [section](WorkspaceWindow& workspace, QWidget*) {
                workspace.window().undoBar()->dismiss();
                const auto* page = workspace.window().pageWidget(QStringLiteral("settings"));
                const QString wanted = QLatin1String(section) == QLatin1String("mail") ? QStringLiteral("account_row") : QStringLiteral("health_card");
                int seen = 0;
                for (const QWidget* one : page->findChildren<QWidget*>(wanted))
                    seen += one->isVisible() ? 1 : 0;
                const auto* table = page->findChild<QTableWidget*>(QStringLiteral("folders"));
                return seen == 2 && (wanted == QLatin1String("account_row") || (table && table->item(1, 3) && table->item(1, 3)->text().size() > 1));
            }};
}

Shot emptyListShot()
{
    return {QStringLiteral("settings-mail-empty"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<SettingsPage>(workspace, "settings")->openSection(QStringLiteral("mail"));
                return nullptr;
            },
            {}};
}

}  // namespace

void furnishAccounts(WorkspaceWindow& workspace)
{
    QObject* page = &workspace;
    CommandBus& commands = workspace.context().commands;
    MailAccount account;
    account.name = QStringLiteral("Destek");
    account.address = kAddress;
    account.displayName = QStringLiteral("Ladin Ev");
    account.incoming = serverOf("imap.ladinev.example", 993, TlsMode::Implicit);
    account.outgoing = serverOf("smtp.ladinev.example", 587, TlsMode::StartTls);
    account.watchedFolders = {kInbox, QString::fromUtf8("Sipariş")};
    const Instant now = workspace.context().clock.now();
    commands.submit(SaveAccount{account}, page, [&workspace, page, now](const Result<MailAccount>& saved) {
        if (!saved)
            return;
        workspace.context().executor.read<QVector<MailFolder>>(
            page, [id = saved->id](Stores& stores) { return stores.mailSync.folders(id); },
            [&workspace, page, now](const Result<QVector<MailFolder>>& folders) {
                for (const MailFolder& folder : folders.value_or(QVector<MailFolder>())) {
                    const bool inbox = folder.name == kInbox;
                    NoteFolderRun note{folder.id, now.plusSeconds(-120), {}, inbox ? 10'412 : 386, inbox ? 10'412 : 391, inbox ? 1'850 : 64'000};
                    workspace.context().commands.submit(note, page, {});
                    if (!inbox) {
                        note.at = now.plusSeconds(-20);
                        note.error = QStringLiteral("timeout: imap.ladinev.example");
                        workspace.context().commands.submit(note, page, {});
                    }
                }
            });
    });
    account.name = QString::fromUtf8("Satış");
    account.address = QStringLiteral("satis@ladinev.example");
    account.enabled = false;
    commands.submit(SaveAccount{account}, page, {});
}

QVector<Shot> accountShots()
{
    return {emptyListShot(), listShot("settings-mail", "mail"), listShot("settings-mail-health", "mail_health"),
            dialogShot("account-address", AccountDialog::Step::Address), dialogShot("account-servers", AccountDialog::Step::Servers),
            dialogShot("account-certificate", AccountDialog::Step::Servers, true), dialogShot("account-mail", AccountDialog::Step::Mail),
            unlockShot("unlock", SecretVault::Place::LockedFile), unlockShot("unlock-new", SecretVault::Place::Nowhere)};
}

}  // namespace memnun
