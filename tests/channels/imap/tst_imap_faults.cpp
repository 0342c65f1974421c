// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong on the way: nothing is lost, nothing comes twice, and one bad message stops nobody.
#include "tests/channels/imap/SyncedFolder.h"

#include <QRandomGenerator>

using namespace memnun;
using namespace memnun::test;

class TestImapFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
            folder.memory.atOnce = cut % 2 == 0 ? 1 : 5;
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

    void twoHundredRunsOnABadLine_data() { withAbilities(); }
    void twoHundredRunsOnABadLine()
    {
        QFETCH(QByteArray, extensions);
        QRandomGenerator random(20261122);
        Folder folder;
        folder.server.extensions = extensions;
        folder.memory.atOnce = 4;
        int number = 0;
        int cuts = 0;
        for (int i = 0; i < 200; ++i) {
            for (int added = random.bounded(8); added > 0; --added) {
                folder.server.add(mail(++number, random.bounded(3000)));
            }
            if (folder.server.mails.size() > 10 && random.bounded(3) == 0) {
                auto some = folder.server.mails.begin();
                std::advance(some, random.bounded(static_cast<int>(folder.server.mails.size())));
                if (random.bounded(2) == 0) {
                    folder.server.expunge(some->first);
                } else {
                    folder.server.setFlags(some->first, {"\\Seen"});
                }
            }
            folder.server.server.cutAfter = random.bounded(5) == 0 ? random.bounded(3000) : -1;
            const auto report = folder.run();
            QVERIFY(report || report.error().hasRule(rules::kServerClosed));
            cuts += report ? 0 : 1;
        }
        folder.server.server.cutAfter = -1;
        QVERIFY(folder.run(FolderSync::Depth::Full));
        QVERIFY2(cuts > 10, qPrintable(QString::number(cuts)));
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(folder.memory.twice, 0);
        QVERIFY(folder.memory.quarantined.empty());
        for (const auto& [uid, one] : folder.server.mails) {
            QCOMPARE(folder.memory.flagsOf[MemoryFolder::idIn(one.bytes)], one.flags);
        }
    }

    void aCancelledRunIsGoneOnWith()
    {
        Folder folder;
        folder.fill(200);
        Client client;
        std::optional<Result<SyncReport>> report;
        folder.memory.tellAt = 70;
        folder.memory.told = [&client] { client.cancel(); };
        folder.open(client, [&](const Result<>&) {
            folder.sync.run(client, FolderSync::Depth::Quick, [&](const Result<SyncReport>& answer) { report = answer; });
        });
        QTRY_VERIFY(report.has_value());
        QVERIFY(!*report && (*report).error().code == Code::Cancelled);
        QVERIFY(folder.memory.taken >= 70 && folder.memory.taken < 200);
        folder.memory.tellAt = -1;
        QVERIFY(folder.run());
        QCOMPARE(folder.difference(), QString());
        QCOMPARE(folder.memory.twice, 0);
    }

    void aRunWhoseOwnerGoesAwayIsHarmless()
    {
        Folder folder;
        folder.fill(200);
        Client client;
        auto sync = std::make_unique<FolderSync>(QStringLiteral("INBOX"), folder.memory, folder.memory);
        bool answered = false;
        folder.memory.tellAt = 30;
        folder.memory.told = [&sync] { sync.reset(); };
        folder.open(client, [&](const Result<>&) {
            sync->run(client, FolderSync::Depth::Quick, [&](const Result<SyncReport>&) { answered = true; });
        });
        QTRY_VERIFY(!sync);
        std::optional<Result<>> done;
        client.noop([&](const Result<>& answer) { done = answer; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->has_value() && !answered);
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

QTEST_GUILESS_MAIN(TestImapFaults)
#include "tst_imap_faults.moc"
