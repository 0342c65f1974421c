// SPDX-License-Identifier: GPL-3.0-or-later
// What the "Test" button says: one plain cause for each way in which a server or a login can be wrong.
#include "core/channels/accounts/SmtpProbe.h"
#include "tests/channels/FakeSmtpServer.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QTest>
#include <QTimer>

using namespace memnun;
using memnun::test::FakeSmtpServer;
using memnun::test::SmtpServer;

namespace {

const QString kUser = QStringLiteral("destek@x.example");

/// Answers as told, later or never.
class FakeProbe final : public ServerProbe {
public:
    void probe(const MailAccount&, const QString& secret, QObject* guard, std::function<void(ServerReport)> then) override
    {
        secrets.append(secret);
        if (!silent)
            QTimer::singleShot(0, guard, [this, then] { then(report); });
    }
    void cancel() override { ++cancelled; }
    ServerReport report;
    QStringList secrets;
    bool silent = false;
    int cancelled = 0;
};

/// Gives what it is told to give.
class FakeLogins final : public LoginSource {
public:
    void secretFor(const MailAccount&, ServerKind server, QObject* guard, std::function<void(Result<QString>)> then) override
    {
        QTimer::singleShot(0, guard, [this, server, then] { then(server == ServerKind::Incoming ? incoming : outgoing); });
    }
    Result<QString> incoming = QStringLiteral("in");
    Result<QString> outgoing = QStringLiteral("out");
};

MailAccount account(int smtpPort = 25)
{
    MailAccount made;
    made.name = made.address = kUser;
    made.incoming = {QStringLiteral("127.0.0.1"), 143, TlsMode::None, AuthKind::Password, kUser, {}};
    made.outgoing = {QStringLiteral("127.0.0.1"), smtpPort, TlsMode::None, AuthKind::Password, kUser, {}};
    return made;
}

QString text(const std::optional<ServerReport>& report)
{
    return report ? toKey(report->cause) : QStringLiteral("-");
}

}  // namespace

class TestAccountTester final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothServersAreTried();
    void onlyWhatThereIs();
    void wrongFieldsTryNothing();
    void secretsAreLookedUp_data();
    void secretsAreLookedUp();
    void aNewTestCancelsTheLast();
    void smtpCauses_data();
    void smtpCauses();
    void noServerThere();
    void tokensAreNoPasswords();
    void certificatesAreShown();
    void noSecretInAnyWord();

private:
    ServerReport probed(const MailAccount& tried, const QString& secret = QStringLiteral("parola"))
    {
        SmtpProbe probe(SmtpTimeouts{5, 5, 20, 1});
        std::optional<ServerReport> found;
        probe.probe(tried, secret, this, [&](const ServerReport& report) { found = report; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 30'000))
            qWarning("no answer");
        return found.value_or(ServerReport{TestCause::Cancelled, QStringLiteral("no answer"), {}, {}});
    }
};

void TestAccountTester::bothServersAreTried()
{
    FakeLogins logins;
    FakeProbe incoming;
    FakeProbe outgoing;
    outgoing.report.cause = TestCause::Login;
    AccountTester tester(logins, incoming, outgoing);
    std::optional<AccountReport> report;
    tester.test(account(), {QStringLiteral("typed"), QStringLiteral("other")}, this, [&](const AccountReport& all) { report = all; });
    QVERIFY(!report);
    QTRY_VERIFY(report);
    QCOMPARE(text(report->incoming), QStringLiteral("none"));
    QCOMPARE(text(report->outgoing), QStringLiteral("login"));
    QVERIFY(!report->ok());
    QCOMPARE(incoming.secrets, QStringList{QStringLiteral("typed")});
    QCOMPARE(outgoing.secrets, QStringList{QStringLiteral("other")});
}

void TestAccountTester::onlyWhatThereIs()
{
    FakeLogins logins;
    FakeProbe incoming;
    FakeProbe outgoing;
    AccountTester tester(logins, incoming, outgoing);
    std::optional<AccountReport> report;
    MailAccount sendsOnly = account();
    sendsOnly.incoming.host.clear();
    sendsOnly.outgoing.auth = AuthKind::None;
    tester.test(sendsOnly, {}, this, [&](const AccountReport& all) { report = all; });
    QTRY_VERIFY(report);
    QVERIFY(report->ok() && !report->incoming && report->outgoing);
    QVERIFY(incoming.secrets.isEmpty());
}

void TestAccountTester::wrongFieldsTryNothing()
{
    FakeLogins logins;
    FakeProbe incoming;
    FakeProbe outgoing;
    AccountTester tester(logins, incoming, outgoing);
    std::optional<AccountReport> report;
    MailAccount wrong = account();
    wrong.incoming.host = QStringLiteral("imap.x/y");
    tester.test(wrong, {}, this, [&](const AccountReport& all) { report = all; });
    QTRY_VERIFY(report);
    QVERIFY(!report->ok() && !report->incoming && !report->outgoing);
    QCOMPARE(report->fields.value(0).field, QStringLiteral("in_host"));
    QVERIFY(incoming.secrets.isEmpty() && outgoing.secrets.isEmpty());
}

void TestAccountTester::secretsAreLookedUp_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<AuthKind>("auth");
    QTest::addColumn<QString>("cause");
    QTest::newRow("none kept") << static_cast<int>(Code::NotFound) << AuthKind::Password << QStringLiteral("no_secret");
    QTest::newRow("sign-in over") << static_cast<int>(Code::Forbidden) << AuthKind::OAuth << QStringLiteral("sign_in");
    QTest::newRow("provider out of reach") << static_cast<int>(Code::Unavailable) << AuthKind::OAuth << QStringLiteral("provider");
    QTest::newRow("keychain out of reach") << static_cast<int>(Code::Unavailable) << AuthKind::Password << QStringLiteral("name");
}

void TestAccountTester::secretsAreLookedUp()
{
    QFETCH(int, code);
    QFETCH(AuthKind, auth);
    FakeLogins logins;
    logins.incoming = fail(static_cast<Code>(code), QStringLiteral("why"));
    FakeProbe incoming;
    FakeProbe outgoing;
    AccountTester tester(logins, incoming, outgoing);
    std::optional<AccountReport> report;
    MailAccount asked = account();
    asked.incoming.auth = auth;
    asked.provider = auth == AuthKind::OAuth ? QStringLiteral("own") : QString();
    tester.test(asked, {}, this, [&](const AccountReport& all) { report = all; });
    QTRY_VERIFY(report);
    QTEST(text(report->incoming), "cause");
    QCOMPARE(report->incoming->context, QStringLiteral("why"));
    QCOMPARE(text(report->outgoing), QStringLiteral("none"));
    QVERIFY(incoming.secrets.isEmpty());
    QCOMPARE(outgoing.secrets, QStringList{QStringLiteral("out")});
}

void TestAccountTester::aNewTestCancelsTheLast()
{
    FakeLogins logins;
    FakeProbe incoming;
    FakeProbe outgoing;
    incoming.silent = true;
    AccountTester tester(logins, incoming, outgoing);
    int first = 0;
    int second = 0;
    tester.test(account(), {QStringLiteral("a"), QStringLiteral("a")}, this, [&](const AccountReport&) { ++first; });
    QTRY_COMPARE(outgoing.secrets.size(), 1);
    incoming.silent = false;
    tester.test(account(), {QStringLiteral("b"), QStringLiteral("b")}, this, [&](const AccountReport&) { ++second; });
    QCOMPARE(incoming.cancelled, 1);
    QTRY_COMPARE(second, 1);
    QCOMPARE(first, 0);
    bool heard = false;
    {
        QObject guard;
        tester.test(account(), {QStringLiteral("c"), QStringLiteral("c")}, &guard, [&](const AccountReport&) { heard = true; });
    }
    tester.cancel();
    tester.test(account(), {QStringLiteral("d"), QStringLiteral("d")}, this, [&](const AccountReport&) { ++second; });
    QTRY_COMPARE(second, 2);
    QVERIFY(!heard);
}

void TestAccountTester::smtpCauses_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char* name, const char* command, const char* reply, const char* cause) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(reply) << QString::fromLatin1(cause);
    };
    row("good", "QUIT", "221 bye", "none");
    row("wrong password", "AUTH", "535 5.7.8 Error: authentication failed", "login");
    row("gmail wants its own", "AUTH", "534-5.7.9 Application-specific password required.\r\n534 5.7.9  https://support", "app_password");
    row("yandex wants its own", "AUTH", "535 5.7.8 Error: authentication failed: This user does not have access rights to this service", "app_password");
    row("microsoft wants a sign-in", "AUTH", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "oauth");
    row("only tokens", "EHLO", "250-x\r\n250-AUTH XOAUTH2 OAUTHBEARER\r\n250 SIZE 1", "oauth");
    row("no login at all", "EHLO", "250-x\r\n250 SIZE 1", "server");
    row("hangs up", "", "", "server");
    row("another protocol", "", "+OK POP3 ready", "server");
    row("not now", "", "421 4.3.2 try later", "server");
}

void TestAccountTester::smtpCauses()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, reply);
    FakeSmtpServer server;
    server.answer(command, reply);
    const ServerReport report = probed(account(server.port()));
    QTEST(toKey(report.cause), "cause");
    QCOMPARE(report.context.isEmpty(), report.ok());
}

void TestAccountTester::noServerThere()
{
    int port = 0;
    {
        FakeSmtpServer gone;
        port = gone.port();
    }
    QCOMPARE(toKey(probed(account(port)).cause), QStringLiteral("port"));
    MailAccount nowhere = account();
    nowhere.outgoing.tls = TlsMode::StartTls;
    nowhere.outgoing.host = QStringLiteral("no.such.host.invalid");
    QCOMPARE(toKey(probed(nowhere).cause), QStringLiteral("name"));
    FakeSmtpServer plain;
    MailAccount encrypted = account(plain.port());
    encrypted.outgoing.tls = TlsMode::StartTls;
    QCOMPARE(toKey(probed(encrypted).cause), QStringLiteral("encryption"));
}

void TestAccountTester::tokensAreNoPasswords()
{
    MailAccount signsIn = account();
    signsIn.provider = QStringLiteral("own");
    signsIn.outgoing.auth = AuthKind::OAuth;
    FakeSmtpServer takes;
    takes.answer("EHLO", "250-x\r\n250-AUTH PLAIN XOAUTH2\r\n250 SIZE 1");
    signsIn.outgoing.port = takes.port();
    QCOMPARE(toKey(probed(signsIn, QStringLiteral("token-1")).cause), QStringLiteral("none"));
    QCOMPARE(takes.credentials(), QByteArrayList{"user=destek@x.example\1auth=Bearer token-1\1\1"});
    FakeSmtpServer refuses;
    refuses.answer("EHLO", "250-x\r\n250-AUTH XOAUTH2\r\n250 SIZE 1");
    refuses.answer("AUTH", "535 5.7.8 token expired");
    signsIn.outgoing.port = refuses.port();
    QCOMPARE(toKey(probed(signsIn, QStringLiteral("token-1")).cause), QStringLiteral("sign_in"));
    // a server that knows passwords only never gets to see the token
    FakeSmtpServer passwords;
    signsIn.outgoing.port = passwords.port();
    QCOMPARE(toKey(probed(signsIn, QStringLiteral("token-1")).cause), QStringLiteral("server"));
    QVERIFY(passwords.credentials().isEmpty());
}

void TestAccountTester::certificatesAreShown()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    SmtpServer server;
    QVERIFY2(server.start(SmtpServer::Tls::StartTls, kUser, QStringLiteral("parola")), qPrintable(server.problem()));
    MailAccount tried = account(server.port());
    tried.outgoing.host = QStringLiteral("localhost");
    tried.outgoing.tls = TlsMode::StartTls;
    const ServerReport report = probed(tried);
    QCOMPARE(toKey(report.cause), QStringLiteral("certificate"));
    QCOMPARE(toKey(report.certificate.fault), QStringLiteral("self_signed"));
    QCOMPARE(report.certificate.fingerprint.size(), 95);
    QVERIFY(report.certificate.pinnedKey.startsWith(QLatin1String("sha256//")));
    QCOMPARE(report.certificate.subject, QStringLiteral("localhost"));
    // seen and trusted
    tried.outgoing.pinnedKey = report.certificate.pinnedKey;
    QCOMPARE(toKey(probed(tried).cause), QStringLiteral("none"));
    QCOMPARE(toKey(probed(tried, QStringLiteral("yanlış")).cause), QStringLiteral("login"));
    tried.outgoing.host = QStringLiteral("127.0.0.1");  // by its key, whatever name it bears
    QCOMPARE(toKey(probed(tried).cause), QStringLiteral("none"));
    // another name, and another key than the one trusted
    tried.outgoing.pinnedKey.clear();
    QCOMPARE(toKey(probed(tried).certificate.fault), QStringLiteral("other_host"));
    tried.outgoing.pinnedKey = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
    const ServerReport other = probed(tried);
    QCOMPARE(toKey(other.certificate.fault), QStringLiteral("other_key"));
    QVERIFY(other.certificate.pinnedKey != tried.outgoing.pinnedKey);
}

void TestAccountTester::noSecretInAnyWord()
{
    FakeSmtpServer server;
    server.answer("AUTH", "535 5.7.8 no");
    const ServerReport report = probed(account(server.port()), QStringLiteral("cok-gizli"));
    QVERIFY2(!report.context.contains(QLatin1String("cok-gizli")), qPrintable(report.context));
    QVERIFY(report.context.contains(QLatin1String("127.0.0.1")));
    QVERIFY(!server.credentials().isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountTester)
#include "tst_account_tester.moc"
