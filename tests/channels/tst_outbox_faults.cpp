// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way from the outbox to a mail server that misbehaves: refusals at every stage, lines that break anywhere, and a
// server that talks a byte at a time. After each: what the outbox says, and every message at the server exactly once.
#include "core/channels/email/SentFolderKeeper.h"
#include "core/channels/email/SmtpSender.h"
#include "tests/channels/FakeSmtpServer.h"
#include "tests/channels/OutboxFixture.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kPassword = QStringLiteral("cok-gizli-parola");

QByteArray mailFor(const QByteArray& id, qsizetype size = 200)
{
    return "Message-ID: <" + id + "@example.com>\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\nSubject: Kargo\r\n\r\nYolda.\r\n" +
           QByteArray("0123456789abcdef0123456789abcdef\r\n").repeated(size / 34);
}

QByteArray idOf(const QByteArray& message)
{
    const qsizetype from = message.indexOf('<') + 1;
    return message.mid(from, message.indexOf('>') - from);
}

/// A server that files what it took in the sent folder by itself, as the big ones do.
class FilingFolder final : public SentFolderPort {
public:
    explicit FilingFolder(const FakeSmtpServer& server) : m_server(server) {}
    void ask(const SentFolderQuestion& question, QObject*, std::function<void(Result<SentFolderAnswer>)> then) override
    {
        const QList<QByteArray>& all = m_server.messages();
        const bool there = std::any_of(all.begin(), all.end(), [&](const QByteArray& one) {
            return QString::fromLatin1(idOf(one)) == question.messageId;
        });
        then(there ? SentFolderAnswer::Found : SentFolderAnswer::Missing);
    }
    void cancel() override {}

private:
    const FakeSmtpServer& m_server;
};

SmtpTimeouts quick()
{
    SmtpTimeouts timeouts;
    timeouts.connectS = 2;
    timeouts.stallS = 2;
    timeouts.wholeS = 2;
    return timeouts;
}

}  // namespace

class TestOutboxFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedAtEachStage_data();
    void refusedAtEachStage();
    void everyRefusedRecipientIsNamed_data();
    void everyRefusedRecipientIsNamed();
    void diesInTheMiddleOfTheMessage();
    void talksAByteAtATime();
    void nobodyVouchesForItsCertificate();
    void theDiskIsFullBehindTheMessage();
    void cutsLinesAtRandom();

private:
    static void useServer(OutboxFixture& work, const FakeSmtpServer& server, bool logsIn, TlsMode tls = TlsMode::None);
};

void TestOutboxFaults::useServer(OutboxFixture& work, const FakeSmtpServer& server, bool logsIn, TlsMode tls)
{
    SmtpAccount account = OutboxFixture::account();
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.tls = tls;
    account.user = logsIn ? QStringLiteral("destek") : QString();
    work.setAccount(account);
    work.changeAccount([](MailAccount& one) { one.rate = SendRate{}; });
}

void TestOutboxFaults::refusedAtEachStage_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<OutboxTrouble>("trouble");
    const auto row = [](const char* stage, const char* reply, OutboxState state, OutboxTrouble trouble) {
        QTest::addRow("%s %s", *stage ? stage : "connect", QByteArray(reply).left(3).constData())
            << QByteArray(stage) << QByteArray(reply) << state << trouble;
    };
    const auto later = OutboxState::Queued;
    const auto never = OutboxState::Failed;
    row("", "421 4.3.2 closing down", later, OutboxTrouble::Deferred);
    row("", "554 5.7.1 not from you", never, OutboxTrouble::Refused);
    row("EHLO", "421 4.3.2 too busy", later, OutboxTrouble::Deferred);
    row("EHLO", "550 5.7.1 not from you", never, OutboxTrouble::Refused);
    row("STARTTLS", "454 4.7.0 not now", later, OutboxTrouble::Deferred);
    row("STARTTLS", "501 5.5.4 no", later, OutboxTrouble::Unreachable);  // no encryption, no mail; tried again
    row("AUTH", "454 4.7.0 not now", later, OutboxTrouble::Deferred);
    row("AUTH", "535 5.7.8 wrong password", never, OutboxTrouble::LoginRefused);
    row("MAIL", "451 4.3.0 later", later, OutboxTrouble::Deferred);
    row("MAIL", "550 5.7.1 not as that sender", never, OutboxTrouble::Refused);
    row("RCPT", "450 4.2.0 greylisted", later, OutboxTrouble::Deferred);
    row("RCPT", "550 5.1.1 no such user", never, OutboxTrouble::Refused);
    row("DATA", "451 4.3.0 later", later, OutboxTrouble::Deferred);
    row("DATA", "554 5.7.1 no", never, OutboxTrouble::Refused);
    row(".", "452 4.3.1 disk full", later, OutboxTrouble::Deferred);
    row(".", "554 5.6.0 looks like spam", never, OutboxTrouble::Refused);
}

void TestOutboxFaults::refusedAtEachStage()
{
    QFETCH(QByteArray, stage);
    QFETCH(QByteArray, reply);
    QFETCH(OutboxState, state);
    QFETCH(OutboxTrouble, trouble);
    FakeSmtpServer server;
    const QByteArray ehlo = "250-fake\r\n250-AUTH PLAIN\r\n250 SIZE 100000000";
    server.answer(stage, reply);
    if (stage == "EHLO")
        server.answer("HELO", reply);  // whoever is refused the new greeting tries the old one
    if (stage == "STARTTLS")
        server.answer("EHLO", "250-fake\r\n250-STARTTLS\r\n250 SIZE 100000000");
    OutboxFixture work;
    useServer(work, server, stage == "AUTH", stage == "STARTTLS" ? TlsMode::StartTls : TlsMode::None);
    const OutboxId id = work.reply(mailFor("stage"));
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()));
    desk.secrets.set(work.mailAccount().smtp().secretKey(), kPassword, this, {});
    desk.sender.start();
    QTRY_VERIFY(work.item(id).attempts == 1 && work.item(id).state != OutboxState::Sending && !desk.sender.isSending());
    QVERIFY2(work.item(id).state == state, qPrintable(toKey(work.item(id).state) + u' ' + work.item(id).lastError));
    QVERIFY2(work.problem(id).trouble == trouble, qPrintable(work.item(id).lastError));
    if (trouble != OutboxTrouble::Unreachable)
        QVERIFY2(work.problem(id).context.contains(QString::fromLatin1(reply)), qPrintable(work.problem(id).context));
    QVERIFY(!work.item(id).lastError.contains(kPassword));
    QVERIFY(server.messages().isEmpty());

    // The server comes to its senses: what may pass is tried again by itself, the rest when people say so.
    server.answer("EHLO", ehlo);
    if (stage != "EHLO")
        server.answer(stage, stage.isEmpty() ? "220 fake" : stage == "AUTH" ? "235 welcome" : stage == "DATA" ? "354 go on" : "250 good");
    if (stage == "STARTTLS")
        useServer(work, server, false);
    work.clock.advanceSeconds(3600);
    if (state == OutboxState::Failed) {
        desk.sender.wake();
        QTRY_VERIFY(!desk.sender.isSending());
        QVERIFY(server.messages().isEmpty());
        QVERIFY(work.run(RetryOutbox{id}));
    }
    desk.sender.accountChanged();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QCOMPARE(server.messages(), QList<QByteArray>{mailFor("stage")});
}

void TestOutboxFaults::everyRefusedRecipientIsNamed_data()
{
    QTest::addColumn<QStringList>("refused");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<OutboxState>("state");
    const QStringList some{QStringLiteral("mehmet@example.org"), QStringLiteral("zeynep@example.org")};
    QTest::newRow("some for good") << some << QByteArray("550 5.1.1 no such user") << OutboxState::Failed;
    QTest::newRow("some for now") << some << QByteArray("450 4.2.0 greylisted") << OutboxState::Queued;
    QTest::newRow("the first") << QStringList{QStringLiteral("ayse@example.org")} << QByteArray("550-5.1.1 nobody\r\n550 5.1.1 here")
                               << OutboxState::Failed;
    QTest::newRow("all") << (some + QStringList{QStringLiteral("ayse@example.org")}) << QByteArray("550 5.1.1 no such user")
                         << OutboxState::Failed;
}

void TestOutboxFaults::everyRefusedRecipientIsNamed()
{
    QFETCH(QStringList, refused);
    QFETCH(QByteArray, reply);
    QFETCH(OutboxState, state);
    FakeSmtpServer server;
    for (const QString& one : refused)
        server.answer("RCPT TO:<" + one.toLatin1() + '>', reply);
    OutboxFixture work;
    useServer(work, server, false);
    work.to = {QStringLiteral("ayse@example.org"), QStringLiteral("mehmet@example.org"), QStringLiteral("zeynep@example.org")};
    const OutboxId id = work.reply(mailFor("several"));
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()));
    desk.sender.start();
    QTRY_VERIFY(work.item(id).attempts == 1 && work.item(id).state != OutboxState::Sending);
    QVERIFY(work.item(id).state == state);
    const QString words = work.problem(id).context;
    for (const QString& one : work.to)
        QVERIFY2(words.contains(one + QStringLiteral(": ") + QString::fromLatin1(reply.left(3))) == refused.contains(one), qPrintable(words));
    QVERIFY2(server.messages().isEmpty(), "nobody gets it while one of them is refused");
}

void TestOutboxFaults::diesInTheMiddleOfTheMessage()
{
    FakeSmtpServer server;
    server.hangUpAfter(20'000);
    OutboxFixture work;
    useServer(work, server, false);
    const QByteArray mail = mailFor("long", 12'000'000);  // more than the sockets hold: not all was handed over
    const OutboxId id = work.reply(mail);
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()));
    desk.sender.start();
    QTRY_VERIFY(work.item(id).attempts == 1 && work.item(id).state != OutboxState::Sending && !desk.sender.isSending());
    QVERIFY2(work.item(id).state == OutboxState::Queued, qPrintable(work.item(id).lastError));
    server.hangUpAfter(-1);
    work.clock.advanceSeconds(3600);
    desk.sender.wake();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QCOMPARE(server.messages(), QList<QByteArray>{mail});
}

// Slower than any limit allows: given up with nothing sent, and the next one isn't held back by it.
void TestOutboxFaults::talksAByteAtATime()
{
    FakeSmtpServer server;
    server.dribble(1000);
    OutboxFixture work;
    useServer(work, server, false);
    const OutboxId id = work.reply(mailFor("slow"));
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()));
    desk.sender.start();
    QTRY_VERIFY_WITH_TIMEOUT(work.item(id).attempts == 1 && work.item(id).state != OutboxState::Sending, 15'000);
    QVERIFY2(work.item(id).state == OutboxState::Queued, qPrintable(work.item(id).lastError));
    QVERIFY(work.problem(id).trouble == OutboxTrouble::Unreachable);
    QVERIFY(server.messages().isEmpty());
}

// It is called what it is, for no waiting helps: people have to look at the certificate. Nothing was sent, nothing said.
void TestOutboxFaults::nobodyVouchesForItsCertificate()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    SmtpServer server;
    QVERIFY2(server.start(SmtpServer::Tls::Implicit, QStringLiteral("destek"), kPassword), qPrintable(server.problem()));
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.host = QStringLiteral("localhost");
    account.port = server.port();
    account.tls = TlsMode::Implicit;
    account.user = QStringLiteral("destek");
    work.setAccount(account);
    const OutboxId id = work.reply(mailFor("pinned"));
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>());
    desk.secrets.set(work.mailAccount().smtp().secretKey(), kPassword, this, {});
    QSignalSpy delays(&desk.sender, &OutboxSender::delayChanged);
    desk.sender.start();
    QTRY_VERIFY_WITH_TIMEOUT(work.item(id).attempts == 1 && work.item(id).state != OutboxState::Sending && !desk.sender.isSending(), 15'000);
    QVERIFY2(work.item(id).state == OutboxState::Queued, qPrintable(work.item(id).lastError));
    QVERIFY2(work.problem(id).trouble == OutboxTrouble::Untrusted, qPrintable(work.item(id).lastError));
    QTRY_VERIFY(!delays.isEmpty() && delays.last().first().value<OutboxTrouble>() == OutboxTrouble::Untrusted);
    QVERIFY(server.messages().isEmpty());
    // people look at it and trust exactly this key
    account.pinnedKey = SmtpSender().testLogin(account, kPassword, nullptr).certificate.pinnedKey;
    QVERIFY(!account.pinnedKey.isEmpty());
    work.setAccount(account);
    work.clock.advanceSeconds(3600);
    desk.sender.wake();
    QTRY_VERIFY2_WITH_TIMEOUT(work.item(id).state == OutboxState::Sent, qPrintable(work.item(id).lastError), 15'000);
    QCOMPARE(server.messages().size(), 1);
}

// The server has taken it and nobody can write that down: however long that lasts, it is not sent again.
void TestOutboxFaults::theDiskIsFullBehindTheMessage()
{
    FakeSmtpServer server;
    OutboxFixture work;
    useServer(work, server, false);
    const OutboxId id = work.reply(mailFor("once"));
    work.afterDelay();
    bool isFull = false;
    server.onTaken([&](const QByteArray&) { isFull = work.fillDisk(true); });
    constexpr qint64 pauseMs = 50;
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()), pauseMs);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_VERIFY(isFull && desk.sender.isPaused());
    for (int i = 0; i < 5; ++i) {
        work.clock.advanceSeconds(3600);  // past every hold
        desk.sender.wake();
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.hasExpired(2 * pauseMs));  // it is tried again, and in vain
        QVERIFY2(work.item(id).state == OutboxState::Sending, qPrintable(work.item(id).lastError));
    }
    QVERIFY(work.fillDisk(false));
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(server.messages(), QList<QByteArray>{mailFor("once")});
}

// Every fifth line breaks somewhere: before, in or behind the message. What broke behind it is looked up; the rest is sent
// again. MEMNUN_SENDS messages, 20 without it.
void TestOutboxFaults::cutsLinesAtRandom()
{
    const int count = qEnvironmentVariableIntValue("MEMNUN_SENDS") > 0 ? qEnvironmentVariableIntValue("MEMNUN_SENDS") : 20;
    FakeSmtpServer server;
    QRandomGenerator dice(1122);
    // From the greeting to the answer to its end an exchange has some 560 bytes.
    int cuts = 0;
    server.cutBy([&]() -> qsizetype { return dice.bounded(5) == 0 ? (++cuts, 1 + dice.bounded(560)) : -1; });
    OutboxFixture work;
    useServer(work, server, false);
    work.changeAccount([](MailAccount& one) {
        one.incoming = {QStringLiteral("imap.example.com"), 993, TlsMode::Implicit, AuthKind::Password, QStringLiteral("destek"), {}};
    });
    QVector<OutboxId> all;
    for (int i = 0; i < count; ++i)
        all.append(work.reply(mailFor("m" + QByteArray::number(i))));
    work.afterDelay();
    AnyDesk desk(work, OutboxSender::Sharing::Alone, std::make_shared<SmtpSender>(quick()));
    desk.secrets.set(work.mailAccount().incomingSecretKey(), kPassword, this, {});
    FilingFolder folder(server);
    SentFolderKeeper keeper({desk.executor, desk.bus, desk.changes, work.clock, desk.logins, folder});
    keeper.start();
    desk.sender.start();
    int rounds = 0;
    int askedPeople = 0;
    const auto isQuiet = [&] {
        const Instant now = work.clock.now();
        for (const OutboxItem& item : work.waiting()) {
            const bool due = item.state == OutboxState::Sending || (item.state == OutboxState::Queued && item.notBefore <= now);
            if (due || (item.folderAt && *item.folderAt <= now))
                return false;
        }
        return !desk.sender.isSending() && !keeper.isAsking();
    };
    const auto allSent = [&] { return work.waiting().isEmpty(); };
    while (!allSent() && ++rounds < 40) {
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 120'000);
        for (const OutboxItem& item : work.waiting()) {
            // The folder said twice that it is not there: then people send it again.
            if (item.isUncertain() && !item.folderAt) {
                ++askedPeople;
                QVERIFY(work.run(RetryOutbox{item.id}));
            }
        }
        work.clock.advanceSeconds(3600);
        keeper.wake();
        desk.sender.wake();
    }
    QVERIFY2(allSent(), qPrintable(QString::number(rounds)));
    QSet<QByteArray> there;
    for (const QByteArray& message : server.messages())
        there.insert(idOf(message));
    QCOMPARE(there.size(), count);
    QCOMPARE(server.messages().size(), count);
    qInfo("%d messages, %d connections, %d of them cut, %d times people were asked", count, server.connections(), cuts, askedPeople);
    QVERIFY(cuts >= count / 10);
}

QTEST_GUILESS_MAIN(TestOutboxFaults)
#include "tst_outbox_faults.moc"
