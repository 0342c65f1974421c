// SPDX-License-Identifier: GPL-3.0-or-later
// A folder is kept in step, whatever its server is able to.
#include "tests/channels/imap/SyncedFolder.h"

#include <QElapsedTimer>

using namespace memnun;
using namespace memnun::test;

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

    // One connection in five breaks at a random byte while mail comes, goes and is marked.
    void aVeryFullFolderIsGoneOnWith()
    {
        Folder folder;
        folder.server.extensions = "IDLE";  // without help from the server
        folder.fill(200'000);
        for (quint32 uid = 1; uid <= 199'000; ++uid) {
            if (uid % 1000 != 0) {
                folder.memory.places[{7, uid}] = idOf(static_cast<int>(uid));
                folder.memory.messages[idOf(static_cast<int>(uid))] = folder.server.mails[uid].bytes;
            }
        }
        folder.memory.state = {7, 0, 0};
        QElapsedTimer clock;
        clock.start();
        auto report = folder.run();
        QVERIFY(report);
        QCOMPARE(report->taken, 1199);
        QCOMPARE(folder.difference(), QString());
        const qint64 first = clock.restart();
        report = folder.run();
        const qint64 quick = clock.restart();
        QVERIFY(report && report->taken == 0);
        folder.server.setFlags(5, {"\\Answered"});
        report = folder.run(FolderSync::Depth::Full);
        QVERIFY(report);
        QCOMPARE(folder.memory.flagsOf[idOf(5)], QByteArrayList{"\\Answered"});
        QCOMPARE(report->localCount, 200'000);
        qInfo("200,000 messages: 1,199 of them missing %lld ms, quick run %lld ms, full run %lld ms", first, quick, clock.elapsed());
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
};

QTEST_GUILESS_MAIN(TestImapSync)
#include "tst_imap_sync.moc"
