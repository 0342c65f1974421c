// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "tests/support/MailFakes.h"
#include "tests/support/PageBench.h"
#include "ui/accounts/AccountDialog.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>

namespace memnun::test {

/// The dialog of mail accounts with the world outside faked.
struct AccountBench {
    /// Remembers what the browser was asked to show.
    struct Browser final : NoDesktop {
        void open(const QUrl& url) override { opened.append(url); }
        QVector<QUrl> opened;
    };

    static AccountProposal gmail()
    {
        AccountProposal found;
        found.foundBy = FoundBy::Provider;
        found.source = found.providerName = QStringLiteral("Gmail");
        found.provider = QStringLiteral("google");
        found.signIn = SignIn::OAuthOrAppPassword;
        found.incoming = {QStringLiteral("imap.gmail.com"), 993, TlsMode::Implicit, AuthKind::OAuth, QStringLiteral("ladin@gmail.com"), {}};
        found.outgoing = {QStringLiteral("smtp.gmail.com"), 465, TlsMode::Implicit, AuthKind::OAuth, QStringLiteral("ladin@gmail.com"), {}};
        return found;
    }
    static AccountProposal own(FoundBy by = FoundBy::Autoconfig)
    {
        AccountProposal found;
        found.foundBy = by;
        found.source = QStringLiteral("autoconfig.ladinev.example");
        found.incoming = {QStringLiteral("mail.ladinev.example"), 993, TlsMode::Implicit, AuthKind::Password, QStringLiteral("destek@ladinev.example"), {}};
        found.outgoing = {QStringLiteral("mail.ladinev.example"), 587, TlsMode::StartTls, AuthKind::Password, QStringLiteral("destek@ladinev.example"), {}};
        return found;
    }
    static AccountReport fine()
    {
        AccountReport report;
        report.incoming = ServerReport{TestCause::None, {}, {}, {{kInbox, false, true}, {QStringLiteral("Sipariş"), false, true}, {QStringLiteral("Sent"), true, true}}};
        report.outgoing = ServerReport{};
        return report;
    }
    static AccountReport failing(TestCause cause, const QString& said = {})
    {
        AccountReport report = fine();
        report.incoming = ServerReport{cause, said, {}, {}};
        return report;
    }
    static MailAccount stored()
    {
        MailAccount account;
        account.name = QStringLiteral("Destek");
        account.address = QStringLiteral("destek@ladinev.example");
        account.displayName = QStringLiteral("Ladin Ev");
        account.incoming = own().incoming;
        account.outgoing = own().outgoing;
        return account;
    }

    AccountBench() { bench.context.mail = &service; }
    ~AccountBench() { delete dialog; }
    Q_DISABLE_COPY_MOVE(AccountBench)
    AccountPorts ports() { return {discovery, signIn, tester, secrets, [this] { return oauthProviders(clients); }, &vault}; }
    MailAccount addStored()
    {
        secrets.kept.insert(QStringLiteral("imap:destek@ladinev.example@mail.ladinev.example:993"), QStringLiteral("eski"));
        return bench.run(SaveAccount{stored()});
    }
    void open(const MailAccount& account = {})
    {
        auto context = std::make_unique<AppContext>(AppContext{bench.executor, bench.commands, bench.changes, bench.clock, bench.actions,
                                                               bench.settings, browser, bench.replies, bench.originals, bench.context.me});
        contexts.push_back(std::move(context));
        dialog = new AccountDialog(*contexts.back(), ports(), account);
        dialog->show();
        settle();
    }
    /// Reads and commands are done at once; their answers, and what these ask for, come as posted events.
    static void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::sendPostedEvents();
    }
    template <class W>
    W* get(const char* name) const
    {
        auto* found = dialog->template findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QLineEdit* field(const char* name) const { return get<QLineEdit>(name); }
    void fill(const char* name, const char* text) const
    {
        field(name)->clear();
        PageBench::type(field(name), QString::fromUtf8(text));
    }
    void click(const char* name) const
    {
        get<QAbstractButton>(name)->click();
        settle();
    }
    QString errorAt(const char* name) const
    {
        for (const FormRow* row : dialog->findChildren<FormRow*>()) {
            if (row->field()->objectName() == QLatin1String(name))
                return row->error();
        }
        qFatal("no row %s", name);
    }
    bool says(const char* words) const
    {
        for (const InlineMessage* message : dialog->findChildren<InlineMessage*>()) {
            if (message->isVisible() && message->text().contains(QString::fromUtf8(words)))
                return true;
        }
        return false;
    }
    /// Address and password are typed, and servers found.
    void reachServers(const AccountProposal& proposal = own())
    {
        open();
        fill("display_name", "Ladin Ev");
        fill("address", "destek@ladinev.example");
        fill("password", "gizli-parola");
        click("next");
        discovery.answer({proposal});
        settle();
    }
    QVector<MailAccount> accounts() { return *bench.stores().accounts.all(); }

    PageBench bench;
    Browser browser;
    FakeDiscovery discovery;
    FakeTester tester;
    FakeSignIn signIn;
    OpenSecrets secrets;
    FakeVault vault;
    FakeMailService service;
    QJsonValue clients;
    std::vector<std::unique_ptr<AppContext>> contexts;
    QPointer<AccountDialog> dialog;
};

}  // namespace memnun::test
