// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side of the conversation, against a loopback server whose words stand here.
#include "core/channels/imap/Client.h"
#include "tests/channels/imap/FakeImapServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::imap;
using memnun::test::FakeImapServer;

namespace {

// What most servers say; `more` goes first and may say nothing.
FakeImapServer::Talk usual(FakeImapServer::Talk more = {})
{
    return [more](const QByteArray& line) -> QByteArray {
        if (more) {
            if (const QByteArray said = more(line); !said.isNull()) {
                return said;
            }
        }
        if (line.startsWith("LOGIN ") || line.startsWith("AUTHENTICATE ")) {
            return "%t OK [CAPABILITY IMAP4rev1 IDLE LITERAL+ CONDSTORE] in\r\n";
        }
        if (line.startsWith("SELECT ")) {
            return "* 3 EXISTS\r\n* OK [UIDVALIDITY 9] x\r\n* OK [UIDNEXT 40] x\r\n* OK [HIGHESTMODSEQ 12] x\r\n%t OK [READ-WRITE] x\r\n";
        }
        return line.startsWith("IDLE") ? "+ idling\r\n" : "%t OK done\r\n";
    };
}

Timeouts quick()
{
    Timeouts timeouts;
    timeouts.connectMs = 2000;
    timeouts.stallMs = 300;
    timeouts.answerMs = 600;
    return timeouts;
}

struct Talked {
    explicit Talked(FakeImapServer::Talk talk = usual(), const Timeouts& timeouts = {}, const Limits& limits = {})
        : server(std::move(talk)), client(timeouts, limits)
    {
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.tls = TlsMode::None;
        endpoint.plainOnLoopback = true;
    }

    void open()
    {
        endpoint.port = server.port();
        client.open(endpoint, login, [this](const Result<>& done) { opened = done; });
        QTRY_VERIFY(opened.has_value());
    }

    // The rule that came, "" when all went well, "?" when nothing came.
    QString rule() const { return !opened ? QStringLiteral("?") : *opened ? QString() : opened->error().fields.value(0).rule; }

    FakeImapServer server;
    Client client;
    Endpoint endpoint;
    Login login{Login::Kind::Password, QStringLiteral("ayşe"), QStringLiteral("çok gizli")};
    std::optional<Result<>> opened;
};

template <class T>
std::function<void(Result<T>)> into(std::optional<Result<T>>& place)
{
    return [&place](Result<T> answer) { place = std::move(answer); };
}

QString ruleOf(const auto& answer)
{
    return *answer ? QString() : answer->error().fields.value(0).rule;
}

}  // namespace

class TestImapClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logsIn_data()
    {
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<bool>("byToken");
        QTest::addColumn<QByteArrayList>("said");
        const QByteArray plain = QByteArray("\0ayşe\0çok gizli", 18).toBase64();
        const QByteArray xoauth = QByteArray("user=ayşe\1auth=Bearer çok gizli\1\1").toBase64();
        QTest::newRow("LOGIN") << QByteArray("") << false << QByteArrayList{"LOGIN {5}\r\nayşe {10}\r\nçok gizli"};
        QTest::newRow("PLAIN") << QByteArray("AUTH=PLAIN") << false << QByteArrayList{"AUTHENTICATE PLAIN", plain};
        QTest::newRow("PLAIN at once") << QByteArray("AUTH=PLAIN SASL-IR") << false
                                       << QByteArrayList{"AUTHENTICATE PLAIN " + plain};
        QTest::newRow("XOAUTH2") << QByteArray("AUTH=XOAUTH2 SASL-IR") << true
                                 << QByteArrayList{"AUTHENTICATE XOAUTH2 " + xoauth};
    }
    void logsIn()
    {
        QFETCH(QByteArray, capabilities);
        QFETCH(bool, byToken);
        QFETCH(QByteArrayList, said);
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            return line == "AUTHENTICATE PLAIN" ? QByteArray("+ \r\n") : QByteArray();
        }));
        talked.server.greeting = "* OK hello\r\n";
        FakeImapServer server([&](const QByteArray& line) -> QByteArray {
            if (line == "CAPABILITY") {
                return "* CAPABILITY IMAP4rev1 " + capabilities + "\r\n%t OK\r\n";
            }
            return line == "AUTHENTICATE PLAIN" ? "+ \r\n" : usual()(line);
        });
        server.greeting = "* OK hello\r\n";
        talked.endpoint.port = server.port();
        talked.login.kind = byToken ? Login::Kind::Token : Login::Kind::Password;
        talked.client.open(talked.endpoint, talked.login, [&](const Result<>& done) { talked.opened = done; });
        QTRY_VERIFY(talked.opened.has_value());
        QCOMPARE(talked.rule(), QString());
        QCOMPARE(server.lines.mid(1, said.size()), said);
        QVERIFY(talked.client.isOpen());
        QVERIFY(talked.client.has("IDLE"));
        QVERIFY(!talked.client.has("QRESYNC"));
    }

    void saysWhyItCameNotIn_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QByteArray>("toLogin");
        QTest::addColumn<bool>("byToken");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* greeting, const char* toLogin, bool byToken, QLatin1String rule) {
            QTest::newRow(name) << QByteArray(greeting) << QByteArray(toLogin) << byToken << QString(rule);
        };
        const char* usualGreeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] hi\r\n";
        row("refused", usualGreeting, "%t NO [AUTHENTICATIONFAILED] no, çok gizli is wrong\r\n", false, rules::kLoginRefused);
        row("app password", usualGreeting, "%t NO Application-specific password required\r\n", false, rules::kAppPasswordNeeded);
        row("tokens only", "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2] hi\r\n", "", false, rules::kOauthNeeded);
        row("no tokens", "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n", "", true, rules::kLoginRefused);
        row("not now", usualGreeting, "%t NO [UNAVAILABLE] later\r\n", false, rules::kServerSaidNo);
        row("full", "* BYE too many\r\n", "", false, rules::kServerClosed);
        row("bye at login", usualGreeting, "* BYE overloaded\r\n", false, rules::kServerClosed);
        row("another server", "220 smtp.example.com ESMTP\r\n", "", false, rules::kProtocol);
        row("nonsense", usualGreeting, "* 1 FETCH ((\r\n", false, rules::kProtocol);
        row("silent", "", "", false, rules::kTimeout);
        row("silent at login", usualGreeting, "", false, rules::kTimeout);
    }
    void saysWhyItCameNotIn()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(QByteArray, toLogin);
        QFETCH(bool, byToken);
        QFETCH(QString, rule);
        Talked talked([toLogin](const QByteArray&) { return toLogin; }, quick());
        talked.server.greeting = greeting;
        talked.login.kind = byToken ? Login::Kind::Token : Login::Kind::Password;
        talked.open();
        QCOMPARE(talked.rule(), rule);
        QVERIFY2(!talked.opened->error().context.contains(QStringLiteral("gizli")), qPrintable(talked.opened->error().context));
        QVERIFY(!talked.client.isOpen());
    }

    void aRefusedTokenIsAnsweredToTheEnd()
    {
        Talked talked([](const QByteArray& line) -> QByteArray {
            if (line.startsWith("AUTHENTICATE XOAUTH2 ")) {
                return "+ eyJzdGF0dXMiOiI0MDEifQ==\r\n";
            }
            return line.isEmpty() ? "%t NO [AUTHENTICATIONFAILED] no\r\n" : "%t BAD ?\r\n";
        });
        talked.server.greeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hi\r\n";
        talked.login.kind = Login::Kind::Token;
        talked.open();
        QCOMPARE(talked.rule(), QString(rules::kLoginRefused));
        QVERIFY(talked.opened->error().context.contains(QLatin1String("401")));
    }

    void noSecretGoesInTheClear_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<TlsMode>("tls");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("rule");
        QTest::newRow("not allowed") << QStringLiteral("127.0.0.1") << TlsMode::None << false << QString(rules::kNeedsTls);
        QTest::newRow("no STARTTLS") << QStringLiteral("127.0.0.1") << TlsMode::StartTls << true << QString(rules::kTlsFailed);
        QTest::newRow("no TLS") << QStringLiteral("127.0.0.1") << TlsMode::Implicit << true << QString(rules::kTlsFailed);
    }
    void noSecretGoesInTheClear()
    {
        QFETCH(QString, host);
        QFETCH(TlsMode, tls);
        QFETCH(bool, allowed);
        QFETCH(QString, rule);
        Talked talked;
        talked.endpoint.host = host;
        talked.endpoint.tls = tls;
        talked.endpoint.plainOnLoopback = allowed;
        talked.open();
        QCOMPARE(talked.rule(), rule);
        for (const QByteArray& line : std::as_const(talked.server.lines)) {
            QVERIFY2(!line.contains("gizli") && !line.startsWith("LOGIN") && !line.startsWith("AUTH"), line.constData());
        }
    }

    void whatIsSaidBeforeTheEncryptionIsNotBelieved()
    {
        Talked talked([](const QByteArray& line) -> QByteArray {
            return line == "STARTTLS" ? "%t OK go\r\n* 1 EXISTS\r\n" : "%t OK\r\n";
        });
        talked.server.greeting = "* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n";
        talked.endpoint.tls = TlsMode::StartTls;
        talked.open();
        QCOMPARE(talked.rule(), QString(rules::kProtocol));
        Talked early;
        early.server.greeting = "* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n";
        early.endpoint.tls = TlsMode::StartTls;
        early.open();
        QCOMPARE(early.rule(), QString(rules::kTlsFailed));
    }

    void nobodyThereIsUnreachable()
    {
        Talked talked;
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        talked.endpoint.port = nobody.serverPort();
        nobody.close();
        talked.client.open(talked.endpoint, talked.login, [&](const Result<>& done) { talked.opened = done; });
        QTRY_VERIFY(talked.opened.has_value());
        QCOMPARE(talked.rule(), QString(rules::kUnreachable));
    }

    void oneByteNowAndThenIsNotEnough()
    {
        Talked talked(usual(), quick());
        talked.server.dribbleMs = 100;  // never silent for long, and never done
        QElapsedTimer clock;
        clock.start();
        talked.endpoint.port = talked.server.port();
        talked.client.open(talked.endpoint, talked.login, [&](const Result<>& done) { talked.opened = done; });
        QTRY_VERIFY_WITH_TIMEOUT(talked.opened.has_value(), 4000);
        QCOMPARE(talked.rule(), QString(rules::kTimeout));
    }

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
            "APPEND \"INBOX\" (\\Seen) \" 1-Jan-1970 00:00:00 +0000\" {16+}\r\nSubject: x\r\n\r\ny"));
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
        Talked talked(usual([](const QByteArray& line) -> QByteArray {
            if (line.startsWith("LOGIN")) {
                return "%t OK [CAPABILITY IMAP4rev1] in\r\n";
            }
            return line == "NOOP" ? QByteArray("* 8 EXISTS\r\n%t OK\r\n") : QByteArray();
        }), timeouts);
        talked.open();
        QSignalSpy changed(&talked.client, &Client::changed);
        talked.client.watch();
        QTRY_COMPARE(changed.size(), 1);
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
