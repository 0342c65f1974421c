// SPDX-License-Identifier: GPL-3.0-or-later
// memnun-cli sync against a real IMAP server: all of a mailbox and nothing twice, also when it is killed on the way or two of
// them share a workspace. MEMNUN_KILLS sets how often it is killed; the ordinary run does a few, the long one a hundred.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/acceptance/CliRun.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/acceptance/SyncPlace.h"
#include "tests/channels/imap/FakeImapServer.h"
#include "tests/support/PgCluster.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace memnun;
using namespace memnun::test;

namespace {

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "Message-ID: <m" + n + "@x>\r\nFrom: musteri" + QByteArray::number(number % 311) + "@example.org\r\nTo: destek@ladin.example\r\n"
           "Subject: Sipari=?utf-8?Q?=C5=9F?= " + n + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n"
           + (number % 5 == 0 ? "In-Reply-To: <m" + QByteArray::number(number - 1) + "@x>\r\n" : QByteArray())
           + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
           + QByteArray("Merhaba, sipari\xc5\x9fimin durumunu \xc3\xb6\xc4\x9frenebilir miyim?\r\n").repeated(1 + number % 30) + n + "\r\n";
}

QList<QByteArray> mails(int first, int last)
{
    QList<QByteArray> all;
    for (int i = first; i <= last; ++i)
        all.append(mail(i));
    return all;
}

QJsonObject account(const CliRun& run, int at = 0)
{
    return run.json().object().value(QStringLiteral("accounts")).toArray().at(at).toObject();
}

/// The limits a running process has, as the system tells them: a login that is fetching has its password in memory.
bool leavesNoDump(qint64 pid)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(pid));
    if (!limits.open(QIODevice::ReadOnly))
        return false;
    const QByteArray all = limits.readAll();
    const qsizetype at = all.indexOf("Max core file size");
    return at >= 0 && all.mid(at, all.indexOf('\n', at) - at).simplified().startsWith("Max core file size 0 0 ");
}

}  // namespace

class TestCliSync final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tenThousandAndNothingTwice();
    void saysWhatIsWrong();
    void emptiesTheOutbox();
    void watchesUntilItIsEnded();
    void killedAtRandomPoints();
    void theOtherProgramTakesOver();
    void aWorkspaceThatIsGoneIsSaid();

private:
    CliRun sync(const Location& place, const QStringList& more = {}, int killAfterMs = -1) const
    {
        return runCli(QStringList{QStringLiteral("--db"), place.shown(), QStringLiteral("--json"), QStringLiteral("sync")} + more, killAfterMs);
    }
    Location file() { return Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count))); }
    void watch(QProcess& process, const Location& place) const;

    QTemporaryDir m_folder;
    std::unique_ptr<SyncPlace> m_place;
    std::unique_ptr<Dovecot> m_server;
    int m_count = 0;
};

void TestCliSync::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    m_place = std::make_unique<SyncPlace>(m_folder.path());
}

void TestCliSync::init()
{
    m_server = std::make_unique<Dovecot>();
    QVERIFY(m_server->addUser(SyncPlace::kUser, SyncPlace::kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void TestCliSync::tenThousandAndNothingTwice()
{
    QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(1, 10'000)), qPrintable(m_server->problem()));
    const Location place = file();
    QCOMPARE(m_place->create(place, plainAccount(m_server->imapPort(), SyncPlace::kUser)), QString());
    QElapsedTimer timer;
    timer.start();
    const CliRun first = sync(place);
    qInfo("10,000 messages in %.1f s", static_cast<double>(timer.elapsed()) / 1000.0);
    QVERIFY2(first.exit == 0, first.err + first.out);
    QCOMPARE(account(first).value(QStringLiteral("fetched")).toInt(), 10'000);
    QCOMPARE(account(first).value(QStringLiteral("state")).toString(), QStringLiteral("watching"));
    const QJsonObject inbox = account(first).value(QStringLiteral("folders")).toArray().at(0).toObject();
    QCOMPARE(inbox.value(QStringLiteral("here")).toInt(), 10'000);
    QCOMPARE(inbox.value(QStringLiteral("on_server")).toInt(), 10'000);
    qint64 count = 0;
    const auto here = m_place->here(place, &count);
    const auto there = SyncPlace::onServer(*m_server);
    QCOMPARE(there.size(), 10'000);
    QCOMPARE(count, 10'000);
    int differ = 0;
    for (auto at = there.begin(); at != there.end(); ++at)
        differ += here.value(at.key()) == at.value() ? 0 : 1;
    QCOMPARE(differ, 0);
    const CliRun second = sync(place);
    QCOMPARE(second.exit, 0);
    QCOMPARE(account(second).value(QStringLiteral("fetched")).toInt(), 0);
}

void TestCliSync::saysWhatIsWrong()
{
    const Location place = file();
    QCOMPARE(m_place->create(place, plainAccount(m_server->imapPort(), QStringLiteral("nobody"))), QString());
    const CliRun refused = sync(place);
    QCOMPARE(refused.exit, 2);
    QCOMPARE(account(refused).value(QStringLiteral("state")).toString(), QStringLiteral("needs_attention"));
    QCOMPARE(account(refused).value(QStringLiteral("cause")).toString(), QStringLiteral("login"));
    const QStringList words{QStringLiteral("--db"), place.shown(), QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("sync")};
    QVERIFY2(runCli(words).out.contains("user name or password is wrong"), runCli(words).out);
    qputenv("MEMNUN_PASSPHRASE", "not this one at all");
    const CliRun closed = sync(place);
    qputenv("MEMNUN_PASSPHRASE", SyncPlace::kPassphrase.toUtf8());
    QCOMPARE(closed.exit, 2);
    QVERIFY2(closed.err.contains("passwords"), closed.err);
    const CliRun piped = runLine(QStringLiteral("unset MEMNUN_PASSPHRASE; printf '%s\\n' '%1' | $CLI --db '%2' --json sync --passphrase-stdin")
                                     .arg(SyncPlace::kPassphrase, place.shown()), m_folder.path());
    QCOMPARE(account(piped).value(QStringLiteral("cause")).toString(), QStringLiteral("login"));
    const CliRun none = runLine(QStringLiteral("unset MEMNUN_PASSPHRASE; $CLI --db '%1' --json sync").arg(place.shown()), m_folder.path());
    QCOMPARE(none.exit, 2);
    QCOMPARE(account(none).value(QStringLiteral("state")).toString(), QStringLiteral("needs_attention"));
    const Location demo = file();
    QCOMPARE(runCli({QStringLiteral("--db"), demo.shown(), QStringLiteral("demo"), QStringLiteral("--size"), QStringLiteral("20")}).exit, 0);
    QCOMPARE(sync(demo).exit, 2);
    QVERIFY2(sync(demo).err.contains("demo company"), sync(demo).err);
    m_server->stop();
    const CliRun offline = sync(place);
    QCOMPARE(offline.exit, 2);
    QCOMPARE(account(offline).value(QStringLiteral("state")).toString(), QStringLiteral("offline"));
}

void TestCliSync::emptiesTheOutbox()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("the SMTP server is not installed."));
    SmtpServer smtp;
    QVERIFY2(smtp.start(), qPrintable(smtp.problem()));
    MailAccount both = plainAccount(m_server->imapPort(), SyncPlace::kUser);
    both.outgoing = {QStringLiteral("127.0.0.1"), smtp.port(), TlsMode::None, AuthKind::None, {}, {}};
    const Location place = file();
    QCOMPARE(m_place->create(place, both), QString());
    {
        ServiceRun run(place);
        Stores& stores = run.stores();
        Ticket ticket;
        ticket.subject = QStringLiteral("Soru");
        ticket.createdAt = ticket.lastAt = Instant{1'772'438'400'000};
        ticket.id = stores.tickets.insert(ticket).value();
        Interaction out;
        out.ticketId = ticket.id;
        out.direction = Direction::Out;
        out.at = ticket.createdAt;
        out.messageId = QStringLiteral("answer@ladin.example");
        const BlobId raw = stores.blobs.put("Message-ID: <answer@ladin.example>\r\nFrom: destek@ladin.example\r\nTo: a@example.org\r\n"
                                            "Subject: Soru\r\n\r\nCevap\r\n").value();
        OutboxItem item;
        item.ticketId = ticket.id;
        item.interactionId = stores.conversations.insert(out).value();
        item.rawBlob = raw;
        item.sender = both.address;
        item.recipients = QStringList{QStringLiteral("a@example.org")};
        item.notBefore = ticket.createdAt;
        QVERIFY(stores.outbox.insert(item));
    }
    const CliRun run = sync(place);
    QVERIFY2(run.exit == 0, run.err + run.out);
    QCOMPARE(run.json().object().value(QStringLiteral("sent")).toInt(), 1);
    QCOMPARE(run.json().object().value(QStringLiteral("waiting")).toInt(), 0);
    QCOMPARE(smtp.messages().size(), 1);
    QVERIFY(smtp.messages().first().contains("answer@ladin.example"));
    // and its copy lies where the account's other programs look for it
    const auto copies = [this] {
        return m_server->doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), SyncPlace::kUser, QStringLiteral("hdr.message-id"),
                                  QStringLiteral("mailbox"), QStringLiteral("Sent")}).value_or(QByteArray()).count("<answer@ladin.example>");
    };
    QCOMPARE(copies(), 1);
    QCOMPARE(sync(place).exit, 0);
    QCOMPARE(copies(), 1);
    QCOMPARE(smtp.messages().size(), 1);
}

void TestCliSync::watch(QProcess& process, const Location& place) const
{
    process.start(QStringLiteral(MEMNUN_CLI), {QStringLiteral("--db"), place.shown(), QStringLiteral("--lang"), QStringLiteral("en"),
                                               QStringLiteral("sync"), QStringLiteral("--watch")});
}

void TestCliSync::watchesUntilItIsEnded()
{
    QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(1, 10)), qPrintable(m_server->problem()));
    const Location place = file();
    QCOMPARE(m_place->create(place, plainAccount(m_server->imapPort(), SyncPlace::kUser)), QString());
    for (const int ending : {SIGTERM, SIGINT}) {
        QProcess process;
        QByteArray said;
        connect(&process, &QProcess::readyReadStandardError, this, [&] { said += process.readAllStandardError(); });
        QSignalSpy finished(&process, &QProcess::finished);
        watch(process, place);
        QTRY_VERIFY2_WITH_TIMEOUT(said.contains("up to date"), said.constData(), 30'000);
        QVERIFY(leavesNoDump(process.processId()));
        ServiceRun look(place);
        const int before = static_cast<int>(look.messageIds().size());
        QVERIFY(m_server->deliver(SyncPlace::kUser, mail(before + 1)));
        QTRY_COMPARE_WITH_TIMEOUT(look.messageIds().size(), before + 1, 20'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), ending), 0);
        QVERIFY(!finished.isEmpty() || finished.wait(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(process.readAllStandardOutput().contains("1 fetched") || ending == SIGTERM, said.constData());
    }
}

void TestCliSync::killedAtRandomPoints()
{
    const int kills = qEnvironmentVariableIsSet("MEMNUN_KILLS") ? qEnvironmentVariableIntValue("MEMNUN_KILLS") : 6;
    QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(1, 3'000)), qPrintable(m_server->problem()));
    const Location place = file();
    QCOMPARE(m_place->create(place, plainAccount(m_server->imapPort(), SyncPlace::kUser)), QString());
    QRandomGenerator random(20'261'122);
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        killed += sync(place, {}, random.bounded(50, 600)).killed ? 1 : 0;
        QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(3'001 + i * 100, 3'100 + i * 100)), qPrintable(m_server->problem()));
    }
    qInfo("killed %d of %d times before its end", killed, kills);
    QVERIFY(killed > 0);
    const CliRun last = sync(place);
    QVERIFY2(last.exit == 0, last.err + last.out);
    qint64 count = 0;
    const auto here = m_place->here(place, &count);
    QCOMPARE(count, 3'000 + kills * 100);
    QVERIFY(here == SyncPlace::onServer(*m_server));
}

void TestCliSync::theOtherProgramTakesOver()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    PgCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    const Location place = Location::fromText(cluster.uri(cluster.createDatabase())).value();
    QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(1, 400)), qPrintable(m_server->problem()));
    QCOMPARE(m_place->create(place, plainAccount(m_server->imapPort(), SyncPlace::kUser)), QString());
    QProcess one, two;
    QByteArray oneSaid, twoSaid;
    connect(&one, &QProcess::readyReadStandardError, this, [&] { oneSaid += one.readAllStandardError(); });
    connect(&two, &QProcess::readyReadStandardError, this, [&] { twoSaid += two.readAllStandardError(); });
    watch(one, place);
    QTRY_VERIFY2_WITH_TIMEOUT(oneSaid.contains("up to date"), oneSaid.constData(), 60'000);
    watch(two, place);
    QTRY_VERIFY2_WITH_TIMEOUT(twoSaid.contains("another program"), twoSaid.constData(), 30'000);
    QSignalSpy gone(&one, &QProcess::finished);
    one.kill();
    QVERIFY(!gone.isEmpty() || gone.wait(10'000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY2(m_server->deliverAll(SyncPlace::kUser, mails(401, 420)), qPrintable(m_server->problem()));
    ServiceRun look(place);
    QTRY_COMPARE_WITH_TIMEOUT(look.messageIds().size(), 420, 30'000);
    qInfo("the other program had fetched all after %.1f s", static_cast<double>(timer.elapsed()) / 1000.0);
    qint64 count = 0;
    QCOMPARE(look.messageIds(&count).size(), 420);
    QCOMPARE(count, 420);
    QSignalSpy finished(&two, &QProcess::finished);
    two.terminate();
    QVERIFY(!finished.isEmpty() || finished.wait(20'000));
    QCOMPARE(two.exitCode(), 0);
}

/// A server that never answers keeps the run busy; with its workspace gone there is nothing to be busy for.
void TestCliSync::aWorkspaceThatIsGoneIsSaid()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    PgCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    const Location place = Location::fromText(cluster.uri(cluster.createDatabase())).value();
    FakeImapServer silent([](const QByteArray&) { return QByteArray("* OK wait\r\n"); });
    QCOMPARE(m_place->create(place, plainAccount(silent.port(), SyncPlace::kUser)), QString());
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(MEMNUN_CLI), {QStringLiteral("--db"), place.shown(), QStringLiteral("--lang"), QStringLiteral("en"),
                                               QStringLiteral("sync")});
    QTRY_VERIFY_WITH_TIMEOUT(!silent.lines.isEmpty(), 30'000);
    cluster.stop();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(finished.wait(55'000));
    qInfo("ended %.1f s after its workspace had gone", static_cast<double>(timer.elapsed()) / 1000.0);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("does not answer"), said.constData());
}

QTEST_GUILESS_MAIN(TestCliSync)
#include "tst_cli_sync.moc"
