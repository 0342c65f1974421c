// SPDX-License-Identifier: GPL-3.0-or-later
// Sending through a real mail server from Debian, on loopback, with and without TLS and login.
#include "core/channels/email/SmtpSender.h"
#include "core/mime/MailBuilder.h"
#include "core/mime/MailParser.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QTest>
#include <QThreadPool>

using namespace memnun;
using memnun::test::SmtpServer;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("şifre-ğüç");
const QString kSubject = QStringLiteral("Re: Şikâyetiniz çözüldü, İyi günler ğüşıöç [#1042]");

SmtpAccount accountFor(int port, TlsMode tls)
{
    SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.port = port;
    account.tls = tls;
    account.user = kUser;
    account.fromAddress = QStringLiteral("destek@example.com");
    account.fromName = QStringLiteral("Işık Mobilya");
    return account;
}

QByteArray mailTo(const QString& address)
{
    mime::OutgoingMail mail;
    mail.messageId = mime::newMessageId(QStringLiteral("destek@example.com"));
    mail.date = Instant{1'700'000'000'000};
    mail.from = {QStringLiteral("Işık Mobilya"), QStringLiteral("destek@example.com")};
    mail.to = {{QStringLiteral("Ayşe Öztürk"), address}};
    mail.subject = kSubject;
    mail.text = QStringLiteral("Merhaba Ayşe Hanım,\n.nokta ile başlayan satır\nYarın elinizde.\n");
    return mime::buildMail(mail).value_or(QByteArray());
}

template <class T>
T onWorker(std::function<T()> work)
{
    std::optional<T> answer;
    std::atomic<bool> done{false};
    QThreadPool pool;
    pool.start([&] {
        answer = work();
        done = true;
    });
    (void)QTest::qWaitFor([&done] { return done.load(); }, 60'000);
    pool.waitForDone();
    return *answer;
}

Result<> send(const SmtpAccount& account, const QString& to, const QString& password = kPassword)
{
    return onWorker<Result<>>([&] {
        return SmtpSender().send(account, password, account.fromAddress, {to}, mailTo(to), nullptr);
    });
}

LoginCheck check(const SmtpAccount& account, const QString& password = kPassword)
{
    return onWorker<LoginCheck>([&] { return SmtpSender().testLogin(account, password, nullptr); });
}

}  // namespace

class TestSmtpReal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delivers_data();
    void delivers();
};

void TestSmtpReal::delivers_data()
{
    QTest::addColumn<TlsMode>("tls");
    QTest::addColumn<SmtpServer::Tls>("offered");
    QTest::newRow("plain") << TlsMode::None << SmtpServer::Tls::None;
    QTest::newRow("starttls") << TlsMode::StartTls << SmtpServer::Tls::StartTls;
    QTest::newRow("implicit") << TlsMode::Implicit << SmtpServer::Tls::Implicit;
}

void TestSmtpReal::delivers()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    QFETCH(TlsMode, tls);
    QFETCH(SmtpServer::Tls, offered);
    SmtpServer server;
    QVERIFY2(server.start(offered, kUser, kPassword), qPrintable(server.problem()));
    SmtpAccount account = accountFor(server.port(), tls);
    const QString to = QStringLiteral("ayse@example.org");

    if (tls != TlsMode::None) {
        // Nobody vouches for its certificate: nothing is sent until people trust exactly this key.
        QCOMPARE(send(account, to).error().code, Code::Unavailable);
        const LoginCheck untrusted = check(account);
        QCOMPARE(untrusted.failedAt, LoginStep::Certificate);
        QCOMPARE(untrusted.certificate.subject, QStringLiteral("localhost"));
        account.pinnedKey = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'x').toBase64());
        QCOMPARE(check(account).failedAt, LoginStep::Certificate);
        QVERIFY(server.messages().isEmpty());
        account.pinnedKey = untrusted.certificate.pinnedKey;
    }
    const LoginCheck trusted = check(account);
    QVERIFY2(trusted.ok(), qPrintable(trusted.context));
    QCOMPARE(check(account, QStringLiteral("yanlış")).failedAt, LoginStep::Login);
    QCOMPARE(send(account, to, QStringLiteral("yanlış")).error().code, Code::Forbidden);
    const auto refused = send(account, QStringLiteral("nobody@example.org"));
    QCOMPARE(refused.error().code, Code::Invalid);
    QVERIFY2(refused.error().context.contains(QStringLiteral("5.1.1")), qPrintable(refused.error().context));
    QVERIFY(server.messages().isEmpty());

    const auto sent = send(account, to);
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().context));
    QCOMPARE(server.messages().size(), 1);
    const auto mail = mime::parseMail(server.messages().first());
    QVERIFY(mail);
    QCOMPARE(mail->subject, kSubject);
    QCOMPARE(mail->from.name, QStringLiteral("Işık Mobilya"));
    QCOMPARE(mail->to.first().name, QStringLiteral("Ayşe Öztürk"));
    QVERIFY(mail->textFull.contains(QStringLiteral("\n.nokta ile başlayan satır\n")));
}

QTEST_GUILESS_MAIN(TestSmtpReal)
#include "tst_smtp_real.moc"
