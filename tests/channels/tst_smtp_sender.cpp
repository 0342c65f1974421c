// SPDX-License-Identifier: GPL-3.0-or-later
// The sender against byte dialogues on loopback.
#include "core/channels/email/SmtpSender.h"
#include "tests/channels/FakeSmtpServer.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace memnun;
using memnun::test::FakeSmtpServer;

namespace {

const QByteArray kMessage("Subject: deneme\r\n\r\nMerhaba\r\n.tek nokta\r\nSon\r\n");
const QString kPassword = QStringLiteral("cok-gizli-parola");

SmtpAccount accountFor(int port)
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.tls = TlsMode::None;
    account.user = QStringLiteral("destek");
    account.fromAddress = QStringLiteral("destek@example.com");
    return account;
}

// A port where nobody listens: one that was free a moment ago.
int deadPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

}  // namespace

class TestSmtpSender final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sends();
    void failures_data();
    void failures();
    void nobodyListens();
    void dropInTheMiddleIsNoDelivery();
    void neverLogsInWithoutTheTlsAskedFor();
    void refusesLineBreaksInAddresses_data();
    void refusesLineBreaksInAddresses();
    void cancels();
    void nothingTakesLongerThanTheLimit_data();
    void nothingTakesLongerThanTheLimit();
    void cancelledInTheMiddleNothingWasSent();
    void cancelledAfterTheMessageTheAnswerStillCounts_data();
    void cancelledAfterTheMessageTheAnswerStillCounts();
    void testsTheLogin_data();
    void testsTheLogin();

private:
    Result<> send(const SmtpAccount& account, const QByteArray& message = kMessage,
                  const QStringList& to = {QStringLiteral("a@example.com"), QStringLiteral("b@example.com")});
    LoginCheck check(const SmtpAccount& account);
    template <class T>
    T onWorker(std::function<T()> work);

    CancelFlag m_cancel = std::make_shared<std::atomic<bool>>(false);
};

// The fake server needs this thread's event loop while the sender blocks a worker.
template <class T>
T TestSmtpSender::onWorker(std::function<T()> work)
{
    std::optional<T> answer;
    std::atomic<bool> done{false};
    QThreadPool pool;
    pool.start([&] {
        answer = work();
        done = true;
    });
    if (!QTest::qWaitFor([&done] { return done.load(); }, 30'000)) {
        m_cancel->store(true);
    }
    pool.waitForDone();
    return *answer;
}

Result<> TestSmtpSender::send(const SmtpAccount& account, const QByteArray& message, const QStringList& to)
{
    return onWorker<Result<>>([&] {
        return SmtpSender({5, 2}).send(account, kPassword, account.fromAddress, to, message, m_cancel);
    });
}

LoginCheck TestSmtpSender::check(const SmtpAccount& account)
{
    return onWorker<LoginCheck>([&] { return SmtpSender({5, 2}).testLogin(account, kPassword, m_cancel); });
}

void TestSmtpSender::sends()
{
    FakeSmtpServer server;
    const auto sent = send(accountFor(server.port()));
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().context));
    QCOMPARE(server.messages(), QList<QByteArray>{kMessage});
    QVERIFY(server.commands().contains("RCPT TO:<a@example.com>"));
    QVERIFY(server.commands().contains("RCPT TO:<b@example.com>"));
    QCOMPARE(server.commands().value(0), QByteArray("EHLO [127.0.0.1]"));
    QCOMPARE(server.commands().value(1), QByteArray("AUTH PLAIN"));
    QCOMPARE(server.credentials(), QList<QByteArray>{QByteArray("\0destek\0cok-gizli-parola", 24)});
}

void TestSmtpSender::failures_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* command, const char* reply, Code code, const char* said) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(reply) << code << QString::fromLatin1(said);
    };
    row("login refused", "AUTH", "535 5.7.8 bad password", Code::Forbidden, "535 5.7.8 bad password");
    row("login not now", "AUTH", "454 4.7.0 try later", Code::Unavailable, "454 4.7.0");
    row("sender refused", "MAIL", "553 not yours", Code::Invalid, "553 not yours");
    row("recipient refused", "RCPT", "550 5.1.1 no such user", Code::Invalid, "550 5.1.1");
    row("second recipient refused", "RCPT TO:<b@example.com>", "550 5.1.1 nobody", Code::Invalid, "550 5.1.1 nobody");
    row("greylisted", "RCPT", "451 4.7.1 come back", Code::Unavailable, "451 4.7.1");
    row("message refused", ".", "554 5.7.1 spam", Code::Invalid, "554 5.7.1 spam");
    row("message not now", ".", "452 4.3.1 disk full", Code::Unavailable, "452 4.3.1");
    row("gone before the envelope", "MAIL", "", Code::Unavailable, "");
    row("gone before the message", "DATA", "", Code::Unavailable, "");
    row("gone after the message", ".", "", Code::Conflict, "");
    row("silent after the message", ".", "-", Code::Conflict, "");
    row("silent", "EHLO", "-", Code::Unavailable, "");
    row("closed for today", "", "421 too busy", Code::Unavailable, "421 too busy");
}

void TestSmtpSender::failures()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, reply);
    QFETCH(QString, said);
    FakeSmtpServer server;
    server.answer(command, reply);
    const auto sent = send(accountFor(server.port()));
    QVERIFY(!sent);
    const QString context = sent.error().context;
    QVERIFY2(context.startsWith(QStringLiteral("127.0.0.1:%1: ").arg(server.port())), qPrintable(context));
    QVERIFY2(context.contains(said), qPrintable(context));
    QVERIFY(!context.contains(kPassword));
    QTEST(sent.error().code, "code");
    if (command != ".") {
        QVERIFY(server.messages().isEmpty());
    }
}

void TestSmtpSender::nobodyListens()
{
    QCOMPARE(send(accountFor(deadPort())).error().code, Code::Unavailable);
}

void TestSmtpSender::dropInTheMiddleIsNoDelivery()
{
    FakeSmtpServer server;
    server.hangUpAfter(1000);
    const QByteArray big = "Subject: x\r\n\r\n" + QByteArray("0123456789abcdef\r\n").repeated(1'000'000);
    QCOMPARE(send(accountFor(server.port()), big).error().code, Code::Unavailable);
    QVERIFY(server.messages().isEmpty());
}

void TestSmtpSender::neverLogsInWithoutTheTlsAskedFor()
{
    FakeSmtpServer server;
    SmtpAccount account = accountFor(server.port());
    account.tls = TlsMode::StartTls;
    QCOMPARE(send(account).error().code, Code::Unavailable);
    QVERIFY(!server.commands().isEmpty());
    for (const QByteArray& command : server.commands()) {
        QVERIFY2(!command.startsWith("AUTH"), command.constData());
    }
    QVERIFY(server.credentials().isEmpty());
}

void TestSmtpSender::refusesLineBreaksInAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("command") << QStringLiteral("a@x.com>\r\nRCPT TO:<b@x.com");
    QTest::newRow("space") << QStringLiteral("a b@x.com");
    QTest::newRow("name") << QStringLiteral("Ali <a@x.com>");
    QTest::newRow("empty") << QString();
}

void TestSmtpSender::refusesLineBreaksInAddresses()
{
    QFETCH(QString, address);
    FakeSmtpServer server;
    QCOMPARE(send(accountFor(server.port()), kMessage, {address}).error().code, Code::Invalid);
    QCOMPARE(server.connections(), 0);
}

void TestSmtpSender::cancels()
{
    FakeSmtpServer server;
    m_cancel->store(true);
    const auto sent = send(accountFor(server.port()));
    m_cancel->store(false);
    QCOMPARE(sent.error().code, Code::Cancelled);
}

void TestSmtpSender::nothingTakesLongerThanTheLimit_data()
{
    QTest::addColumn<QByteArray>("silentAt");
    QTest::addColumn<Code>("code");
    QTest::newRow("greeting") << QByteArray("") << Code::Unavailable;
    QTest::newRow("envelope") << QByteArray("RCPT") << Code::Unavailable;
    QTest::newRow("end of the message") << QByteArray(".") << Code::Conflict;
}

// The stall limits are far away here, as for a server that says a word now and then.
void TestSmtpSender::nothingTakesLongerThanTheLimit()
{
    QFETCH(QByteArray, silentAt);
    FakeSmtpServer server;
    server.answer(silentAt, "-");
    QElapsedTimer timer;
    timer.start();
    const auto sent = onWorker<Result<>>([&] {
        const SmtpAccount account = accountFor(server.port());
        return SmtpSender({60, 60, 2, 1}).send(account, kPassword, account.fromAddress, {account.fromAddress}, kMessage,
                                               m_cancel);
    });
    QVERIFY(!sent);
    QTEST(sent.error().code, "code");
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSmtpSender::cancelledInTheMiddleNothingWasSent()
{
    FakeSmtpServer server;
    server.stallAfter(10'000);
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] { m_cancel->store(server.isStalled()); });
    watch.start(10);
    const QByteArray big = "Subject: x\r\n\r\n" + QByteArray("0123456789abcdef\r\n").repeated(2'000'000);
    const auto sent = onWorker<Result<>>([&] {
        const SmtpAccount account = accountFor(server.port());
        return SmtpSender({60, 60, 60, 20}).send(account, kPassword, account.fromAddress, {account.fromAddress}, big,
                                                 m_cancel);
    });
    watch.stop();
    m_cancel->store(false);
    QVERIFY(server.isStalled());
    QCOMPARE(sent.error().code, Code::Cancelled);
    QVERIFY(server.messages().isEmpty());
}

void TestSmtpSender::cancelledAfterTheMessageTheAnswerStillCounts_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Code>("code");  // of the failure, if it is one
    QTest::newRow("taken") << QByteArray("250 queued") << Code::Bug;
    QTest::newRow("refused") << QByteArray("554 spam") << Code::Invalid;
    QTest::newRow("silence") << QByteArray() << Code::Conflict;
}

void TestSmtpSender::cancelledAfterTheMessageTheAnswerStillCounts()
{
    QFETCH(QByteArray, answer);
    QFETCH(Code, code);
    FakeSmtpServer server;
    server.answer(".", "-");
    QTimer watch;
    int ticks = 0;
    connect(&watch, &QTimer::timeout, this, [&] {
        m_cancel->store(!server.messages().isEmpty());
        // Later than libcurl's own beat of a second, so that the cancelling has been seen.
        if (m_cancel->load() && ++ticks == 25 && !answer.isEmpty()) {
            server.answerNow(answer);
        }
    });
    watch.start(100);
    const auto sent = onWorker<Result<>>([&] {
        const SmtpAccount account = accountFor(server.port());
        return SmtpSender({60, 60, 60, 4}).send(account, kPassword, account.fromAddress, {account.fromAddress}, kMessage,
                                                m_cancel);
    });
    watch.stop();
    m_cancel->store(false);
    QCOMPARE(server.messages(), QList<QByteArray>{kMessage});
    QCOMPARE(sent.has_value(), answer.startsWith("250"));
    QVERIFY(sent || sent.error().code == code);
}

void TestSmtpSender::testsTheLogin_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("change");
    QTest::addColumn<LoginStep>("step");
    const auto row = [](const char* name, const char* command, const char* reply, const char* change, LoginStep step) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(reply) << QString::fromLatin1(change) << step;
    };
    row("works", "", "220 hello", "", LoginStep::Done);
    row("login", "AUTH", "535 no", "", LoginStep::Login);
    row("server", "", "554 go away", "", LoginStep::Server);
    row("no starttls", "", "220 hello", "starttls", LoginStep::Encryption);
    row("no tls", "", "220 hello", "implicit", LoginStep::Encryption);
    row("port", "", "220 hello", "port", LoginStep::Port);
    row("name", "", "220 hello", "name", LoginStep::Name);
    row("account", "", "220 hello", "account", LoginStep::Account);
}

void TestSmtpSender::testsTheLogin()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, reply);
    QFETCH(QString, change);
    FakeSmtpServer server;
    server.answer(command, reply);
    SmtpAccount account = accountFor(server.port());
    if (const auto tls = fromKey<TlsMode>(change)) {
        account.tls = *tls;
    } else if (change == QLatin1String("port")) {
        account.port = deadPort();
    } else if (change == QLatin1String("name")) {
        account.host = QStringLiteral("no-such-host.invalid");
        account.tls = TlsMode::StartTls;
    } else if (change == QLatin1String("account")) {
        account.fromAddress.clear();
    }
    const LoginCheck result = check(account);
    QTEST(result.failedAt, "step");
    QCOMPARE(result.context.isEmpty(), result.ok() || result.failedAt == LoginStep::Account);
    QVERIFY(!result.context.contains(kPassword));
    for (const QByteArray& seen : server.commands()) {
        QVERIFY(!seen.startsWith("MAIL"));
    }
}

QTEST_GUILESS_MAIN(TestSmtpSender)
#include "tst_smtp_sender.moc"
