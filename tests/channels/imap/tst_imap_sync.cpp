// SPDX-License-Identifier: GPL-3.0-or-later
// A folder is kept in step whatever the server can and does: nothing is lost, nothing comes twice.
#include "core/channels/imap/FolderSync.h"
#include "tests/channels/imap/MemoryFolder.h"
#include "tests/channels/imap/ModelServer.h"

#include <QTest>

using namespace memnun;
using namespace memnun::imap;
using memnun::test::MemoryFolder;
using memnun::test::ModelServer;

namespace {

QByteArray mail(int number, qsizetype size = 0)
{
    return "Message-ID: <m" + QByteArray::number(number) + "@x>\r\nSubject: " + QByteArray::number(number) + "\r\n\r\n" +
           QByteArray("body\r\n").repeated(1 + size / 6);
}

QByteArray idOf(int number)
{
    return "<m" + QByteArray::number(number) + "@x>";
}

struct Folder {
    explicit Folder(const SyncOptions& options = {}) : sync(QStringLiteral("INBOX"), memory, memory, options) {}

    void fill(int count)
    {
        for (int i = 1; i <= count; ++i) {
            server.add(mail(i));
        }
    }

    // One run on a new line, as a program does that reconnects.
    Result<SyncReport> run(FolderSync::Depth depth = FolderSync::Depth::Quick)
    {
        Client client;
        Endpoint endpoint;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = server.port();
        endpoint.tls = TlsMode::None;
        endpoint.plainOnLoopback = true;
        std::optional<Result<SyncReport>> report;
        client.open(endpoint, {Login::Kind::Password, QStringLiteral("u"), QStringLiteral("pw")}, [&](const Result<>& done) {
            if (!done) {
                report = fail(done.error());
                return;
            }
            sync.run(client, depth, [&](const Result<SyncReport>& answer) { report = answer; });
        });
        if (!QTest::qWaitFor([&] { return report.has_value(); }, 30'000)) {
            return fail(Code::Bug, QStringLiteral("no answer"));
        }
        return *report;
    }

    // Is everything here that the server has, byte by byte, and nothing twice?
    QString difference() const
    {
        for (const auto& [uid, one] : server.mails) {
            const auto here = memory.messages.find(MemoryFolder::idIn(one.bytes));
            if (here == memory.messages.end()) {
                return QStringLiteral("%1 is missing").arg(uid);
            }
            if (here->second != one.bytes) {
                return QStringLiteral("%1 is different").arg(uid);
            }
        }
        if (memory.places.size() != server.mails.size()) {
            return QStringLiteral("%1 places for %2 messages").arg(memory.places.size()).arg(server.mails.size());
        }
        return memory.wentBack ? QStringLiteral("highestUid went back") : QString();
    }

    ModelServer server;
    MemoryFolder memory;
    FolderSync sync;
};

void withAbilities()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::newRow("QRESYNC") << QByteArray("IDLE CONDSTORE QRESYNC ENABLE");
    QTest::newRow("CONDSTORE") << QByteArray("IDLE CONDSTORE");
    QTest::newRow("bare") << QByteArray("IDLE");
}

}  // namespace

class TestImapSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesAllAndThenNothing_data() { withAbilities(); }
    void fetchesAllAndThenNothing()
    {
        QFETCH(QByteArray, extensions);
        Folder folder;
        folder.server.extensions = extensions;
        folder.fill(1234);
        auto report = folder.run();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().context));
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(report->taken, 1234);
        QCOMPARE(report->serverCount, 1234);
        QCOMPARE(report->localCount, 1234);
        QCOMPARE(folder.memory.state.highestUid, 1234U);
        report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 0);
        QCOMPARE(folder.server.bodiesSent, 1234);
        QCOMPARE(folder.memory.twice, 0);
        report = folder.run(FolderSync::Depth::Full);
        QVERIFY(report);
        QCOMPARE(folder.server.bodiesSent, 1234);
    }

    void hearsOfWhatChanged_data() { withAbilities(); }
    void hearsOfWhatChanged()
    {
        QFETCH(QByteArray, extensions);
        Folder folder;
        folder.server.extensions = extensions;
        folder.fill(100);
        QVERIFY(folder.run());
        folder.server.setFlags(40, {"\\Seen", "\\Answered"});
        folder.server.expunge(1);
        folder.server.expunge(50);
        folder.server.expunge(100);
        folder.server.add(mail(101));
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(report->forgotten, 3);
        QCOMPARE(report->taken, 1);
        QCOMPARE(folder.memory.flagsOf[idOf(40)], (QByteArrayList{"\\Seen", "\\Answered"}));
        QCOMPARE(folder.memory.messages.size(), size_t(101));  // what vanished there stays here
        if (extensions.contains("CONDSTORE")) {
            QVERIFY2(folder.memory.flagsTold <= 2, qPrintable(QString::number(folder.memory.flagsTold)));
        }
    }

    void aNewNumberingBringsNothingTwice_data() { withAbilities(); }
    void aNewNumberingBringsNothingTwice()
    {
        QFETCH(QByteArray, extensions);
        Folder folder;
        folder.server.extensions = extensions;
        folder.fill(60);
        QVERIFY(folder.run());
        folder.server.renumber(99, 500);
        folder.server.add(mail(61));
        const auto report = folder.run();
        QVERIFY(report);
        QVERIFY(report->renumbered);
        QCOMPARE(report->recognised, 60);
        QCOMPARE(report->taken, 1);
        QCOMPARE(folder.server.bodiesSent, 61);
        QCOMPARE(folder.memory.twice, 0);
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(folder.memory.state.uidValidity, 99U);
    }

    void oneBadMessageStopsNobody()
    {
        Folder folder;
        folder.fill(130);
        folder.server.mails[3].refuses = true;   // NO for it
        folder.server.mails[70].isNil = true;    // no bytes
        folder.memory.badAt = 100;               // the sink cannot read it
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 127);
        QCOMPARE(report->quarantined, 3);
        QCOMPARE(folder.memory.quarantined[3], QStringLiteral("server_said_no"));
        QCOMPARE(folder.memory.quarantined[70], QStringLiteral("empty"));
        QCOMPARE(folder.memory.quarantined[100], QStringLiteral("unreadable"));
        QCOMPARE(report->localCount, 130);
        QCOMPARE(folder.memory.state.highestUid, 130U);
    }

    void aMessageThatKillsTheServerIsLeftAlone()
    {
        Folder folder;
        folder.fill(120);
        folder.server.mails[60].isPoison = true;
        int runs = 0;
        for (; runs < 20; ++runs) {
            if (const auto report = folder.run()) {
                break;
            }
        }
        QVERIFY2(runs > 3 && runs < 12, qPrintable(QString::number(runs)));
        QCOMPARE(folder.memory.taken, 119);
        QCOMPARE(folder.memory.twice, 0);
        QCOMPARE(folder.memory.quarantined.size(), size_t(1));
        QCOMPARE(folder.memory.quarantined[60], QStringLiteral("server_closed"));
    }

    void goesOnAfterACutAtAnyByte_data() { withAbilities(); }
    void goesOnAfterACutAtAnyByte()
    {
        QFETCH(QByteArray, extensions);
        // how much is said when nothing is cut
        Folder whole;
        whole.server.extensions = extensions;
        whole.fill(12);
        QVERIFY(whole.run());
        const qint64 all = whole.server.server.sent;
        for (qint64 cut = 0; cut < all; cut += 7) {
            Folder folder;
            folder.server.extensions = extensions;
            folder.fill(12);
            folder.server.server.cutAfter = cut;
            const auto broken = folder.run();
            QVERIFY2(!broken, qPrintable(QStringLiteral("whole in spite of a cut at %1 of %2").arg(cut).arg(all)));
            QVERIFY2(broken.error().hasRule(rules::kServerClosed), qPrintable(broken.error().context));
            folder.server.server.cutAfter = -1;
            folder.server.setFlags(2, {"\\Seen"});
            const auto report = folder.run();
            QVERIFY2(report, qPrintable(report ? QString() : report.error().context));
            QVERIFY2(folder.difference().isEmpty() && folder.memory.twice == 0 && folder.memory.quarantined.empty(),
                     qPrintable(QStringLiteral("cut at %1: %2").arg(cut).arg(folder.difference())));
            QCOMPARE(folder.memory.flagsOf[idOf(2)], QByteArrayList{"\\Seen"});
        }
    }

    void aFullDiskLosesNothing()
    {
        Folder folder;
        folder.fill(80);
        folder.memory.failAt = 33;
        const auto report = folder.run();
        QVERIFY(!report);
        QVERIFY(report.error().code == Code::Storage);
        QCOMPARE(folder.memory.state.highestUid, 32U);
        folder.memory.failAt = 0;
        QVERIFY(folder.run());
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(folder.memory.twice, 0);
    }

    void whatVanishesOnTheWayIsNoError()
    {
        Folder folder;
        folder.fill(20);
        folder.server.before = [&folder](const QByteArray& line) {
            if (line.contains("RFC822.SIZE")) {
                folder.server.expunge(5);
            } else if (line.contains("BODY.PEEK[]")) {
                folder.server.expunge(9);
            }
        };
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 18);
        QCOMPARE(report->gone, 2);
        QCOMPARE(report->quarantined, 0);
        QCOMPARE(folder.difference(), QString());
    }

    void holesAreFoundAndFilled()
    {
        Folder folder;
        folder.fill(50);
        QVERIFY(folder.run());
        // as if an older program had lost two and kept one that is gone
        folder.memory.places.erase({7, 10});
        folder.memory.places.erase({7, 20});
        folder.memory.places[{7, 4000}] = "<ghost@x>";
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 2);
        QCOMPARE(report->forgotten, 1);
        QCOMPARE(report->localCount, report->serverCount);
        QCOMPARE(folder.difference(), QString());
    }

    void onlyFromTheFirstDayOn()
    {
        SyncOptions options;
        options.from = QDate(2026, 11, 1);
        Folder folder(options);
        folder.fill(30);
        for (quint32 uid = 1; uid <= 10; ++uid) {
            folder.server.setFlags(uid, {"old"});
        }
        auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 20);
        report = folder.run(FolderSync::Depth::Full);
        QVERIFY(report);
        QCOMPARE(report->taken, 0);
        QCOMPARE(report->serverCount, 20);
        QVERIFY(std::any_of(folder.server.server.lines.begin(), folder.server.server.lines.end(),
                            [](const QByteArray& line) { return line.endsWith("SINCE 1-Nov-2026"); }));
    }

    void bigMessagesComeInPart()
    {
        SyncOptions options;
        options.sizes.whole = 10'000;
        options.sizes.part = 2'000;
        options.sizes.text = 5'000;
        Folder folder(options);
        folder.server.add(mail(1, 50'000));  // its structure cannot be had
        folder.server.add(mail(2, 50'000));
        folder.server.mails[2].structure = "(\"text\" \"plain\" NIL NIL NIL \"7bit\" 50000 1)";
        folder.server.add(mail(3, 50'000));
        folder.server.mails[3].structure = "(\"application\" \"pdf\" NIL NIL NIL \"base64\" 50000 NIL (\"attachment\" NIL))";
        folder.server.add(mail(4));
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 4);
        const auto& last = folder.memory.last;
        QVERIFY(last.at(idOf(1)).cut && last.at(idOf(1)).bytes.size() == 5'000);
        QVERIFY(last.at(idOf(1)).size > 50'000);
        QVERIFY(last.at(idOf(2)).cut && last.at(idOf(2)).bytes.startsWith("Message-ID: <m2@x>\r\n"));
        QVERIFY(!last.at(idOf(3)).cut);
        QCOMPARE(last.at(idOf(3)).leftOut, (QVector<LeftOut>{{"1", "application/pdf", 50'000}}));
        QVERIFY(last.at(idOf(3)).bytes.endsWith("X-Memnun-Left-Out: 1 50000\r\n\r\n"));
        QVERIFY(!last.at(idOf(4)).cut);
        QVERIFY(folder.memory.quarantined.empty());
    }

    void aServerThatLiesAboutASizeFillsNoMemory()
    {
        Folder folder;
        folder.server.add(mail(1));
        folder.server.add(mail(2, 9 * 1024 * 1024));
        folder.server.mails[2].claimedSize = 100;
        const auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 2);
        QVERIFY(folder.memory.last.at(idOf(2)).bytes.size() <= 1024 * 1024);
    }

    void aFolderWithoutNumbersIsTold()
    {
        Folder folder;
        folder.fill(1);
        folder.server.uidValidity = 0;
        const auto report = folder.run();
        QVERIFY(!report);
        QVERIFY(report.error().hasRule(rules::kProtocol));
    }
};

QTEST_GUILESS_MAIN(TestImapSync)
#include "tst_imap_sync.moc"
