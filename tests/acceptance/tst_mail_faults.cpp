// SPDX-License-Identifier: GPL-3.0-or-later
// The service and everything that goes wrong between it and a server: nothing is lost, nothing comes twice, and people see
// a state that says what to do. MEMNUN_CUTS sets how many runs a bad line is tried for; the long run does two hundred.
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationStore.h"
#include "tests/acceptance/CutProxy.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/channels/imap/ModelServer.h"
#include "tests/support/BadDisk.h"
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("gizli-parola");

QByteArray mail(int number, const QByteArray& more = {})
{
    return "Message-ID: <m" + QByteArray::number(number) + "@x>\r\nFrom: ayse@example.org\r\nTo: destek@ladin.example\r\nSubject: Konu "
           + QByteArray::number(number) + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n\r\nMerhaba " + QByteArray::number(number)
           + "\r\n" + more;
}

QList<QByteArray> mails(int first, int last, qsizetype size = 0)
{
    QByteArray noise(size, 'x');
    QRandomGenerator random(7);
    for (qsizetype i = 0; i < size; ++i)
        noise[i] = i % 70 == 69 ? '\n' : static_cast<char>('!' + random.bounded(90));
    QList<QByteArray> all;
    for (int i = first; i <= last; ++i)
        all.append(mail(i, noise.isEmpty() ? noise : QByteArray::number(i) + noise + "\r\n"));
    return all;
}

}  // namespace

class TestMailFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serverKilledInTheMiddleOfFetching();
    void aBadLine();
    void oneByteASecond();
    void vanishedBeforeItWasFetched();
    void numberedAnew();
    void aHugeAttachment();
    void aFullDisk();

private:
    void startDovecot();
    Location file() { return Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count))); }
    std::unique_ptr<Dovecot> m_server;
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestMailFaults::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
}

void TestMailFaults::startDovecot()
{
    m_server = std::make_unique<Dovecot>();
    QVERIFY(m_server->addUser(kUser, kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void TestMailFaults::serverKilledInTheMiddleOfFetching()
{
    startDovecot();
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 1500, 3000)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    run.start();
    for (const int at : {100, 700}) {
        QTRY_VERIFY2_WITH_TIMEOUT(run.state().fetched > at, qPrintable(run.told()), 30'000);
        QVERIFY(run.state().fetched < 1500);
        m_server->kill();
        QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
        QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    }
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    qint64 count = 0;
    QCOMPARE(run.messageIds(&count).size(), 1500);
    QCOMPARE(count, 1500);
    QVERIFY(run.stop());
}

void TestMailFaults::aBadLine()
{
    startDovecot();
    const int runs = qEnvironmentVariableIsSet("MEMNUN_CUTS") ? qEnvironmentVariableIntValue("MEMNUN_CUTS") : 20;
    CutProxy line(m_server->imapPort(), 20'261'122);
    line.percent = 20;
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 40, 400)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    run.add(plainAccount(line.port(), kUser), kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    int there = 40;
    for (int i = 0; i < runs; ++i) {
        QVERIFY2(m_server->deliverAll(kUser, mails(there + 1, there + 3, 400)), qPrintable(m_server->problem()));
        there += 3;
        line.hangUp();
        QTRY_COMPARE_WITH_TIMEOUT(run.state().fetched, there, 30'000);
        QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    }
    qInfo("%d connections, %d of them cut", line.connections, line.cuts);
    QVERIFY2(line.cuts > runs / 20, qPrintable(QString::number(line.cuts)));  // else it shows little
    qint64 count = 0;
    QCOMPARE(run.messageIds(&count).size(), there);
    QCOMPARE(count, there);
    QVERIFY(run.stop());
}

void TestMailFaults::oneByteASecond()
{
    ModelServer server;
    server.add(mail(1));
    server.server.dribbleMs = 1'000;
    MailPace pace = ServiceRun::hurried();
    pace.timeouts.answerMs = 1'500;
    ServiceRun run(file(), pace);
    run.add(plainAccount(server.port(), kUser), kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
    QCOMPARE(toKey(run.state().trouble.cause), QStringLiteral("server"));
    QVERIFY(run.state().retryAt);
    server.server.dribbleMs = 0;
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.state().fetched, 1);
    QVERIFY(run.stop());
}

void TestMailFaults::vanishedBeforeItWasFetched()
{
    ModelServer server;
    for (int i = 1; i <= 9; ++i)
        server.add(mail(i));
    bool isGone = false;
    server.before = [&](const QByteArray& line) {
        if (line.startsWith("UID FETCH") && !std::exchange(isGone, true))
            server.expunge(4);
    };
    ServiceRun run(file());
    const MailAccountId id = run.add(plainAccount(server.port(), kUser), kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.messageIds().size(), 8);
    QVERIFY(!run.messageIds().contains(QStringLiteral("m4@x")));
    QTRY_COMPARE(run.folder(id).localCount.value_or(-1), 8);
    QCOMPARE(run.folder(id).serverCount.value_or(-1), 8);
    QCOMPARE(run.state().quarantined, 0);
    QVERIFY(run.stop());
}

void TestMailFaults::numberedAnew()
{
    startDovecot();
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 50)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    const MailAccountId id = run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    const quint32 before = run.folder(id).uidValidity;
    QVERIFY2(m_server->doveadm({QStringLiteral("mailbox"), QStringLiteral("update"), QStringLiteral("-u"), kUser,
                                QStringLiteral("--uid-validity"), QString::number(before + 100), QStringLiteral("INBOX")}),
             qPrintable(m_server->problem()));
    run.service.fetchNow(id);
    QTRY_COMPARE_WITH_TIMEOUT(run.folder(id).uidValidity, before + 100, 20'000);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QTRY_COMPARE(run.folder(id).localCount.value_or(-1), 50);
    qint64 count = 0;
    QCOMPARE(run.messageIds(&count).size(), 50);
    QCOMPARE(count, 50);
    QCOMPARE(run.state().fetched, 50);
    QVERIFY(run.stop());
}

void TestMailFaults::aHugeAttachment()
{
    startDovecot();
    const qsizetype lines = 1'840'000;  // of 57 bytes each: 105 MB
    QByteArray message = "Message-ID: <huge@x>\r\nFrom: a@example.org\r\nSubject: Huge\r\nMIME-Version: 1.0\r\n"
                         "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBkz. ek\r\n"
                         "--b\r\nContent-Type: video/mp4; name=\"film.mp4\"\r\nContent-Disposition: attachment\r\n"
                         "Content-Transfer-Encoding: base64\r\n\r\n";
    message += (QByteArray(57, 'm').toBase64() + "\r\n").repeated(lines) + "--b--\r\n";
    QVERIFY2(m_server->deliver(kUser, message), qPrintable(m_server->problem()));
    QVERIFY(m_server->deliver(kUser, mail(1)));
    ServiceRun run(file());
    run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    QElapsedTimer timer;
    timer.start();
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    qInfo("both messages were here after %lld ms", timer.elapsed());
    QCOMPARE(run.state().fetched, 2);
    const auto message1 = run.stores().conversations.byMessageId(QStringLiteral("huge@x")).value();
    QVERIFY(message1 && message1->body.contains(QLatin1String("Bkz. ek")));
    const Attachment film = run.stores().conversations.attachments(message1->ticketId).value().value(0);
    QVERIFY(film.onServer());
    std::optional<Result<>> done;
    run.service.download(film.id, this, [&](const Result<>& result) { done = result; });
    QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), 60'000);
    QVERIFY2(*done, *done ? "" : qPrintable((*done).error().context));
    QCOMPARE(run.stores().conversations.attachment(film.id)->size, 57 * lines);
    QVERIFY(run.stop());
}

void TestMailFaults::aFullDisk()
{
#ifdef Q_OS_UNIX
    startDovecot();
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 600, 20'000)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    const bool said = onFullDisk([&run] {
        run.start();
        return run.becomes(MailActivity::Offline);
    });
    QVERIFY2(said, qPrintable(run.told()));
    QVERIFY2(run.state().isTroubleHere, qPrintable(run.told()));
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    qint64 count = 0;
    QCOMPARE(run.messageIds(&count).size(), 600);
    QCOMPARE(count, 600);
    QCOMPARE(run.state().quarantined, 0);
    QVERIFY(run.stop());
#endif
}

QTEST_GUILESS_MAIN(TestMailFaults)
#include "tst_mail_faults.moc"
