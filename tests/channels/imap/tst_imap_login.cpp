// SPDX-License-Identifier: GPL-3.0-or-later
// How the client comes in, and what it says when it does not: against a loopback server whose words stand here.
#include "tests/channels/imap/Talked.h"

using namespace memnun;
using namespace memnun::test;

class TestImapLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logsIn_data()
    {
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<bool>("byToken");
        QTest::addColumn<QByteArrayList>("said");
        const QByteArray plain = QByteArray("\0ayşe\0çok gizli", 17).toBase64();
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
        Talked talked(usual([&capabilities](const QByteArray& line) -> QByteArray {
            if (line == "CAPABILITY") {
                return "* CAPABILITY IMAP4rev1 IDLE " + capabilities + "\r\n%t OK\r\n";
            }
            return line == "AUTHENTICATE PLAIN" ? QByteArray("+ \r\n") : QByteArray();
        }));
        talked.server.greeting = "* OK hello\r\n";
        talked.login.kind = byToken ? Login::Kind::Token : Login::Kind::Password;
        talked.open();
        QCOMPARE(talked.rule(), QString());
        QCOMPARE(talked.server.lines.mid(1, said.size()), said);
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
};

QTEST_GUILESS_MAIN(TestImapLogin)
#include "tst_imap_login.moc"
