// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side of the conversation, against a loopback server whose words stand here.
#include "tests/channels/imap/Talked.h"

#include <QSignalSpy>

using namespace memnun;
using namespace memnun::test;

class TestImapClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForEverything()
    {
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            if (line.startsWith("LIST")) {
                return "* LIST (\\HasNoChildren \\SENT) \"/\" \"G&APY-nderilen\"\r\n* LIST (\\Noselect) \".\" x\r\n* LIST () NIL inbox\r\n%t OK\r\n";
            }
            if (line.startsWith("STATUS")) {
                return "* STATUS \"a b\" (MESSAGES 3 UIDNEXT 40 UIDVALIDITY 9 HIGHESTMODSEQ 12)\r\n%t OK\r\n";
            }
            if (line.startsWith("UID SEARCH")) {
                return "* SEARCH 5 1 2 3\r\n%t OK\r\n";
            }
            if (line.startsWith("APPEND")) {
                return "%t OK [APPENDUID 9 41] in\r\n";
            }
            return {};
        }));
        talked.open();
        std::optional<Result<QVector<Mailbox>>> boxes;
        std::optional<Result<MailboxStatus>> status;
        std::optional<Result<Selected>> selected;
        std::optional<Result<UidSet>> found;
        std::optional<Result<Appended>> appended;
        talked.client.list(into(boxes));
        talked.client.status(QStringLiteral("a b"), into(status));
        talked.client.select(QStringLiteral("Gönderilen"), Client::Access::ReadWrite, {}, {}, into(selected));
        talked.client.search("UID 1:*", into(found));
        talked.client.append(QStringLiteral("INBOX"), {"\\Seen"}, {0}, "Subject: x\r\n\r\ny", into(appended));
        QTRY_VERIFY(appended.has_value());
        QCOMPARE((*boxes)->size(), 3);
        QCOMPARE((*boxes)->at(0).name, QStringLiteral("Gönderilen"));
        QCOMPARE((*boxes)->at(0).specialUse, QByteArray("\\Sent"));
        QVERIFY(!(*boxes)->at(1).selectable);
        QCOMPARE((*boxes)->at(2).name, QStringLiteral("INBOX"));
        QVERIFY((*status)->messages == 3 && (*status)->uidNext == 40 && (*status)->uidValidity == 9 && (*status)->modSeq == 12);
        QVERIFY((*selected)->exists == 3 && (*selected)->uidNext == 40 && (*selected)->uidValidity == 9 &&
                (*selected)->modSeq == 12 && !(*selected)->readOnly);
        QCOMPARE((*found)->text(), QByteArray("1:3,5"));
        QVERIFY((*appended)->uidValidity == 9 && (*appended)->uid == 41);
        QVERIFY(talked.server.lines.contains("SELECT \"G&APY-nderilen\" (CONDSTORE)"));
        QVERIFY(talked.server.lines.contains(
            "APPEND \"INBOX\" (\\Seen) \" 1-Jan-1970 00:00:00 +0000\" {15+}\r\nSubject: x\r\n\r\ny"));
    }

    void aSearchMayNotFindMoreThanThereIs()
    {
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            return line.startsWith("UID SEARCH") ? "* ESEARCH (TAG \"%t\") UID ALL 1:4000000000\r\n%t OK\r\n" : QByteArray();
        }));
        talked.open();
        std::optional<Result<UidSet>> found;
        talked.client.search("ALL", into(found));
        QTRY_VERIFY(found.has_value());
        QCOMPARE(ruleOf(found), QString(rules::kProtocol));
    }

    void fetchesGoTogetherAndFindTheirOwn()
    {
        // the second is answered first, and something unasked comes in between
        QByteArray firstTag;
        Talked talked(usual([&firstTag](const QByteArray& line) -> QByteArray {
            if (line.startsWith("UID FETCH 1 ")) {
                return "";
            }
            if (line.startsWith("UID FETCH 2 ")) {
                return "* 2 FETCH (UID 2 BODY[] {2}\r\nzw)\r\n* 7 FETCH (UID 70 FLAGS (\\Seen))\r\n%t OK\r\n"
                       "* 1 FETCH (FLAGS () UID 1 BODY[] \"ei\")\r\n" + firstTag + " OK\r\n";
            }
            return {};
        }));
        talked.open();
        QSignalSpy changed(&talked.client, &Client::changed);
        QByteArrayList bodies;
        const auto note = [&bodies](const Fetched& fetched) {
            bodies << QByteArray::number(fetched.uid) + fetched.sections.value("").bytes;
        };
        int done = 0;
        firstTag = "A3";  // after login and NOOP
        talked.client.fetch(UidSet(1, 1), "BODY.PEEK[]", note, [&](const Result<>& answer) { done += answer ? 1 : 100; });
        talked.client.fetch(UidSet(2, 2), "BODY.PEEK[]", note, [&](const Result<>& answer) { done += answer ? 1 : 100; });
        QTRY_COMPARE(done, 2);
        QCOMPARE(bodies, (QByteArrayList{"2zw", "1ei"}));
        QTRY_COMPARE(changed.size(), 1);
    }

    void downloadsInPieces()
    {
        const QByteArray part = QByteArray("0123456789").repeated(25);
        Talked talked(usual([part](const QByteArray& line) -> QByteArray {
            if (!line.startsWith("UID FETCH 5")) {
                return line.startsWith("UID FETCH") ? QByteArray("%t OK\r\n") : QByteArray();
            }
            const qsizetype from = line.mid(line.indexOf('<') + 1).split('.').first().toLongLong();
            const QByteArray piece = part.mid(from, 100);
            return "* 1 FETCH (UID 5 BODY[2]<" + QByteArray::number(from) + "> {" + QByteArray::number(piece.size()) + "}\r\n" +
                   piece + ")\r\n%t OK\r\n";
        }));
        talked.open();
        QByteArray all;
        std::optional<Result<>> done;
        talked.client.download(5, "2", 100, [&](const QByteArray& piece) { all += piece; }, [&](const Result<>& answer) { done = answer; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->has_value());
        QCOMPARE(all, part);
        done.reset();
        talked.client.download(6, "2", 100, [](const QByteArray&) {}, [&](const Result<>& answer) { done = answer; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->error().code == Code::NotFound);
    }

    void watchesByIdleAndLetsOthersThrough()
    {
        Timeouts timeouts = quick();
        timeouts.idleRenewMs = 700;  // longer than a stall may be: idling is not stalling
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            return line == "DONE" ? QByteArray("%t OK idled\r\n") : QByteArray();
        }), timeouts);
        talked.open();
        QSignalSpy changed(&talked.client, &Client::changed);
        talked.client.watch();
        QTRY_VERIFY(talked.server.lines.contains("IDLE"));
        talked.server.push("* 4 EXISTS\r\n");
        QTRY_COMPARE(changed.size(), 1);
        int done = 0;
        talked.client.noop([&](const Result<>& answer) { done += answer ? 1 : 100; });
        talked.client.noop([&](const Result<>& answer) { done += answer ? 1 : 100; });
        QTRY_COMPARE(done, 2);
        QTRY_COMPARE(talked.server.lines.count("IDLE"), 2);  // again
        QTRY_COMPARE(talked.server.lines.count("IDLE"), 3);  // renewed
        QVERIFY(talked.client.isOpen());
        talked.client.unwatch();
        QTRY_COMPARE(talked.server.lines.count("DONE"), 3);
    }

    void watchesByAskingWhereThereIsNoIdle()
    {
        Timeouts timeouts;
        timeouts.pollMs = 20;
        int count = 0;
        Talked talked(usual([&count](const QByteArray& line) -> QByteArray {
            if (line.startsWith("LOGIN")) {
                return "%t OK [CAPABILITY IMAP4rev1] in\r\n";
            }
            return line == "NOOP" ? "* " + QByteArray::number(++count) + " EXISTS\r\n%t OK\r\n" : QByteArray();
        }), timeouts);
        talked.open();
        QSignalSpy changed(&talked.client, &Client::changed);
        talked.client.watch();
        QTRY_VERIFY(changed.size() >= 2);
        QVERIFY(!talked.server.lines.contains("IDLE"));
    }

    void aCutLineIsToldToEverybodyOnce()
    {
        Talked talked;
        talked.open();
        QSignalSpy closed(&talked.client, &Client::closed);
        QStringList told;
        const auto note = [&told](const char* who) {
            return [&told, who](const Result<>& answer) { told << QString::fromLatin1(who) + answer.error().fields.value(0).rule; };
        };
        talked.server.cutAfter = talked.server.sent;
        talked.client.noop(note("a "));
        talked.client.noop(note("b "));
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(told, (QStringList{QStringLiteral("a server_closed"), QStringLiteral("b server_closed")}));
        talked.client.noop(note("c "));
        QTRY_COMPARE(told.size(), 3);
        // and the same client comes back
        talked.server.cutAfter = -1;
        talked.opened.reset();
        talked.open();
        QCOMPARE(talked.rule(), QString());
    }

    void cancellingEndsWhatIsOpen()
    {
        Talked talked(usual([](const QByteArray& line) -> QByteArray { return line == "NOOP" ? QByteArray("") : QByteArray(); }));
        talked.server.greeting = "* OK [CAPABILITY IMAP4rev1 ID] hi\r\n";
        Talked open(usual([](const QByteArray& line) -> QByteArray { return line.startsWith("STATUS") ? QByteArray("") : QByteArray(); }));
        open.open();
        QCOMPARE(open.rule(), QString());
        std::optional<Result<MailboxStatus>> status;
        open.client.status(QStringLiteral("x"), into(status));
        open.client.cancel();
        QVERIFY(status.has_value());
        QCOMPARE(ruleOf(status), QString(rules::kCancelled));
        QVERIFY(status->error().code == Code::Cancelled);
    }

    void passesOnWhatPeopleMustRead()
    {
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            return line.startsWith("STATUS") ? QByteArray("* NO [ALERT] full,  çok gizli\r\n%t OK [ALERT] really\r\n") : QByteArray();
        }));
        talked.open();
        QSignalSpy alert(&talked.client, &Client::alert);
        talked.client.status(QStringLiteral("x"), [](const Result<MailboxStatus>&) {});
        QTRY_COMPARE(alert.size(), 2);
        QCOMPARE(alert.at(0).at(0).toString(), QStringLiteral("full, ***"));
        QCOMPARE(alert.at(1).at(0).toString(), QStringLiteral("really"));
    }

    void saysGoodbye()
    {
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            return line == "LOGOUT" ? QByteArray("* BYE bye\r\n%t OK\r\n") : QByteArray();
        }));
        talked.open();
        QSignalSpy closed(&talked.client, &Client::closed);
        std::optional<Result<>> done;
        talked.client.logout([&](const Result<>& answer) { done = answer; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->has_value());
        QVERIFY(!talked.client.isOpen());
        QCOMPARE(closed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImapClient)
#include "tst_imap_client.moc"
