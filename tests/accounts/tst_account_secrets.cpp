// SPDX-License-Identifier: GPL-3.0-or-later
// An account's passwords and tokens: kept where both servers look for them, and gone when nobody needs them any more.
#include "core/accounts/AccountSecrets.h"

#include <QTest>

using namespace memnun;

namespace {

MailAccount account(qint64 id, const char* user)
{
    MailAccount made;
    made.id = MailAccountId(id);
    made.address = QString::fromLatin1(user);
    made.incoming = {QStringLiteral("imap.x.example"), 993, TlsMode::Implicit, AuthKind::Password, made.address, {}};
    made.outgoing = {QStringLiteral("smtp.x.example"), 587, TlsMode::StartTls, AuthKind::Password, made.address, {}};
    return made;
}

/// Refuses to keep anything.
class FullStore final : public SecretStore {
public:
    void get(const QString&, QObject*, std::function<void(Result<QString>)>) override {}
    void set(const QString&, const QString&, QObject*, std::function<void(Result<>)> then) override { then(fail(Code::Storage)); }
    void remove(const QString&, QObject*, std::function<void(Result<>)>) override {}
    bool persistent() const override { return true; }
};

}  // namespace

class TestAccountSecrets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothServersFindTheirs()
    {
        MemorySecretStore store;
        PasswordLogins logins(store);
        const MailAccount mine = account(1, "a@x.example");
        std::optional<Result<bool>> kept;
        keepPasswords(store, mine, {QStringLiteral("in"), QStringLiteral("out")}, this, [&](const Result<bool>& done) { kept = done; });
        QVERIFY(!kept);
        QTRY_VERIFY(kept);
        QVERIFY(*kept && !**kept);  // for this run only
        QCOMPARE(found(logins, mine), QStringLiteral("in out"));
        kept.reset();
        keepPasswords(store, mine, {{}, QStringLiteral("new")}, this, [&](const Result<bool>& done) { kept = done; });
        QTRY_VERIFY(kept);
        QCOMPARE(found(logins, mine), QStringLiteral("in new"));
        kept.reset();
        keepPasswords(store, mine, {}, this, [&](const Result<bool>& done) { kept = done; });
        QTRY_VERIFY(kept);
        MailAccount signsIn = mine;
        signsIn.incoming.auth = signsIn.outgoing.auth = AuthKind::OAuth;
        kept.reset();
        keepPasswords(store, signsIn, {QStringLiteral("x"), QStringLiteral("y")}, this, [&](const Result<bool>& done) { kept = done; });
        QTRY_VERIFY(kept);
        QCOMPARE(found(logins, mine), QStringLiteral("in new"));
    }

    void aFailureIsTold()
    {
        FullStore store;
        std::optional<Result<bool>> kept;
        keepPasswords(store, account(1, "a@x.example"), {QStringLiteral("in"), QStringLiteral("out")}, this,
                      [&](const Result<bool>& done) { kept = done; });
        QTRY_VERIFY(kept);
        QVERIFY(!*kept && kept->error().code == Code::Storage);
        kept.reset();
        keepSignIn(store, account(1, "a@x.example"), {QStringLiteral("t"), {}, 0}, this, [&](const Result<bool>& done) { kept = done; });
        QTRY_VERIFY(kept && !*kept);
    }

    void whatAnotherNeedsStays()
    {
        MemorySecretStore store;
        PasswordLogins logins(store);
        const MailAccount mine = account(1, "a@x.example");
        MailAccount twin = account(2, "b@x.example");
        twin.outgoing = mine.outgoing;  // sends through the same login
        int kept = 0;
        for (const MailAccount& one : {mine, twin})
            keepPasswords(store, one, {QStringLiteral("in"), QStringLiteral("out")}, this, [&](const Result<bool>&) { ++kept; });
        QTRY_COMPARE(kept, 2);
        forgetSecrets(store, mine, {mine, twin}, this);
        QCOMPARE(found(logins, mine), QStringLiteral("- out"));
        forgetSecrets(store, twin, {twin}, this);
        QCOMPARE(found(logins, twin), QStringLiteral("- -"));
    }

private:
    QString found(LoginSource& logins, const MailAccount& account)
    {
        QStringList words;
        for (const ServerKind server : {ServerKind::Incoming, ServerKind::Outgoing}) {
            bool answered = false;
            logins.secretFor(account, server, this, [&](const Result<QString>& secret) {
                words.append(secret.value_or(QStringLiteral("-")));
                answered = true;
            });
            (void)QTest::qWaitFor([&] { return answered; });
        }
        return words.join(QLatin1Char(' '));
    }
};

QTEST_GUILESS_MAIN(TestAccountSecrets)
#include "tst_account_secrets.moc"
