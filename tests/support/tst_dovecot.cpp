// SPDX-License-Identifier: GPL-3.0-or-later
// The server that the tests of mail start: comes up, takes mail, and can be killed and brought back.
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using memnun::test::Dovecot;

namespace {

// What the server says first on that port; empty when nobody answers.
QByteArray greeting(int port)
{
    QTcpSocket socket;
    QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
    (void)QTest::qWaitFor([&] { return socket.canReadLine() || !failed.isEmpty(); }, 10'000);
    return socket.readLine();
}

}  // namespace

class TestDovecot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed.")); }

    void takesMailAndOutlivesAKill()
    {
        Dovecot server;
        const QString ayse = QStringLiteral("ayse");
        QVERIFY(server.addUser(ayse, QStringLiteral("gizli")));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY2(greeting(server.imapPort()).startsWith("* OK [CAPABILITY IMAP4rev1"), qPrintable(server.log()));
        QVERIFY2(server.deliver(ayse, "Subject: one\r\n\r\nbody\r\n"), qPrintable(server.problem()));
        QList<QByteArray> many;
        for (int i = 0; i < 50; ++i)
            many << "Subject: many " + QByteArray::number(i) + "\r\n\r\nFrom here\r\nFrom there\r\n";
        QVERIFY2(server.deliverAll(ayse, many), qPrintable(server.problem()));
        server.kill();
        QCOMPARE(greeting(server.imapPort()), QByteArray());
        QVERIFY2(server.start(), qPrintable(server.problem()));
        const auto counted = server.doveadm({QStringLiteral("mailbox"), QStringLiteral("status"), QStringLiteral("-u"),
                                             ayse, QStringLiteral("messages"), QStringLiteral("INBOX")});
        QVERIFY2(counted.has_value(), qPrintable(server.problem()));
        QCOMPARE(counted->trimmed(), QByteArray("INBOX messages=51"));
    }

    void showsTheCertificateAskedFor_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("authority") << static_cast<int>(Dovecot::Certificate::Authority);
        QTest::newRow("expired") << static_cast<int>(Dovecot::Certificate::ExpiredAuthority);
    }
    void showsTheCertificateAskedFor()
    {
        QFETCH(int, kind);
        Dovecot server;
        server.setCertificate(static_cast<Dovecot::Certificate>(kind));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.certificate().startsWith("-----BEGIN CERTIFICATE"));
        QVERIFY(server.authority() != server.certificate());
    }
};

QTEST_GUILESS_MAIN(TestDovecot)
#include "tst_dovecot.moc"
