// SPDX-License-Identifier: GPL-3.0-or-later
// What the server is told of mail that was read here: every place where a message lies, and once more, after a while, where it
// said NO.
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketCommands.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/channels/imap/ModelServer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kArchive = QStringLiteral("Arsiv");
const QByteArray kNo = "%t NO [INUSE] another program has it\r\n";

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "Message-ID: <m" + n + "@x>\r\nFrom: a" + n + "@example.org\r\nSubject: Konu " + n
           + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n\r\nMerhaba\r\n";
}

/// A server whose two folders, where it has two, hold the same messages; it notes what it is told, and says NO when the test does.
struct Place {
    struct Told {
        QByteArray folder;
        QByteArray uids;
        qint64 atMs = 0;
    };

    explicit Place(const QTemporaryDir& folder, bool hasArchive) : run(Location::ofFile(folder.filePath(QStringLiteral("w.memnun"))))
    {
        timer.start();
        server.add(mail(1));
        server.add(mail(2));
        server.instead = [this, hasArchive](const QByteArray& line) -> QByteArray {
            if (line.startsWith("SELECT ")) {
                open = line.contains("Arsiv") ? "Arsiv" : "INBOX";
            }
            if (hasArchive && line.startsWith("LIST")) {
                return "* LIST () \"/\" INBOX\r\n* LIST () \"/\" Arsiv\r\n%t OK\r\n";
            }
            if (!line.startsWith("UID STORE")) {
                return {};
            }
            told.append({open, line.split(' ').value(2), timer.elapsed()});
            return refuses(open) ? kNo : QByteArray();
        };
        MailAccount account = plainAccount(server.port(), QStringLiteral("destek"));
        if (hasArchive) {
            account.watchedFolders.append(kArchive);
        }
        id = run.add(account, QStringLiteral("gizli-parola"));
        run.start();
    }
    /// Mail that old comes in as history, which is read already.
    void read(int number)
    {
        const auto message = run.stores().conversations.byMessageId(QStringLiteral("m%1@x").arg(number)).value();
        for (const bool unread : {true, false}) {
            run.bus.submit(MarkRead{{message->ticketId}, unread}, &run.service, {});
        }
    }
    qsizetype untold() { return run.stores().mailSync.openMarks(id, 10).value_or(QVector<OpenMark>(99)).size(); }
    QVector<Told> in(const QByteArray& folder) const
    {
        QVector<Told> found;
        std::copy_if(told.begin(), told.end(), std::back_inserter(found), [&](const Told& one) { return one.folder == folder; });
        return found;
    }

    ModelServer server;
    QElapsedTimer timer;
    QByteArray open;
    QVector<Told> told;
    std::function<bool(const QByteArray& folder)> refuses = [](const QByteArray&) { return false; };
    ServiceRun run;
    MailAccountId id;
};

}  // namespace

class TestFlagWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aNoIsTriedAgainAfterAWhile();
    void everyPlaceIsTold();
    void whatRestsHoldsNobodyUp();
    void whatMayNotBeWrittenIsGivenUp();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFlagWriter::aNoIsTriedAgainAfterAWhile()
{
    Place place(*m_folder, false);
    QVERIFY2(place.run.becomes(MailActivity::Watching), qPrintable(place.run.told()));
    place.refuses = [&place](const QByteArray&) { return place.told.size() <= 3; };
    place.read(1);
    QTRY_COMPARE(place.told.size(), 4);
    QTRY_COMPARE(place.untold(), 0);
    // longer each time, so that a server in trouble is not asked without end
    const auto pause = [&place](int at) { return place.told.at(at).atMs - place.told.at(at - 1).atMs; };
    QVERIFY2(pause(1) >= 45 && pause(2) >= 95 && pause(3) >= 195,
             qPrintable(QStringLiteral("%1 %2 %3").arg(pause(1)).arg(pause(2)).arg(pause(3))));
    QCOMPARE(place.told.last().uids, QByteArray("1"));
    QVERIFY(place.run.state().activity == MailActivity::Watching);
    QVERIFY(place.run.stop());
}

void TestFlagWriter::everyPlaceIsTold()
{
    Place place(*m_folder, true);
    QVERIFY2(place.run.becomes(MailActivity::Watching), qPrintable(place.run.told()));
    QCOMPARE(place.run.messageIds().size(), 2);
    bool isBusy = true;
    place.refuses = [&isBusy](const QByteArray& folder) { return isBusy && folder == "Arsiv"; };
    place.read(1);
    QTRY_VERIFY(place.in("Arsiv").size() >= 2);
    QCOMPARE(place.untold(), 2);  // both its places: it is not done with while one does not know
    isBusy = false;
    QTRY_COMPARE(place.untold(), 0);
    QCOMPARE(place.in("INBOX").size(), 1);
    QCOMPARE(place.in("Arsiv").last().uids, QByteArray("1"));
    QVERIFY(place.run.stop());
}

void TestFlagWriter::whatRestsHoldsNobodyUp()
{
    Place place(*m_folder, true);
    QVERIFY2(place.run.becomes(MailActivity::Watching), qPrintable(place.run.told()));
    place.refuses = [](const QByteArray& folder) { return folder == "Arsiv"; };
    place.read(1);
    QTRY_VERIFY(!place.in("Arsiv").isEmpty());
    place.read(2);
    QTRY_COMPARE(place.in("INBOX").size(), 2);
    QCOMPARE(place.in("INBOX").last().uids, QByteArray("2"));
    QVERIFY(place.run.stop());
}

void TestFlagWriter::whatMayNotBeWrittenIsGivenUp()
{
    Place place(*m_folder, false);
    QVERIFY2(place.run.becomes(MailActivity::Watching), qPrintable(place.run.told()));
    place.server.isReadOnly = true;
    place.read(1);
    QTRY_COMPARE_WITH_TIMEOUT(place.untold(), 0, 20'000);
    QVERIFY(place.told.isEmpty());
    QVERIFY(place.run.stop());
}

QTEST_GUILESS_MAIN(TestFlagWriter)
#include "tst_flag_writer.moc"
