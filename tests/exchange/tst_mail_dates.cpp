// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word is taken for when a mail was written.
#include "core/exchange/mail/MailIndex.h"

#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

class TestMailDates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void believes_data();
    void believes();
};

void TestMailDates::believes_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("written");
    const QByteArray received = "Received: from a by b with ESMTP id 1;\r\n\tFri, 20 Nov 2026 10:00:00 +0300\r\n"
                                "Received: from c by a; Fri, 20 Nov 2026 09:00:00 +0300\r\n";
    const QString then = QStringLiteral("2026-11-20T07:00:00Z");
    const QString now = QStringLiteral("2026-11-22T09:00:00Z");
    const QString june = QStringLiteral("2019-06-03T12:00:00Z");
    QTest::newRow("its own") << received + "Date: Thu, 19 Nov 2026 10:00:00 +0300\r\n" << QStringLiteral("2026-11-19T07:00:00Z") << now;
    QTest::newRow("1980") << received + "Date: Tue, 1 Jan 1980 00:00:00 +0000\r\n" << QStringLiteral("1980-01-01T00:00:00Z") << now;
    QTest::newRow("tomorrow") << received + "Date: Mon, 23 Nov 2026 08:00:00 +0000\r\n" << QStringLiteral("2026-11-23T08:00:00Z") << now;
    QTest::newRow("1901") << received + "Date: Tue, 1 Jan 1901 10:00:00 +0000\r\n" << then << now;
    QTest::newRow("1970") << received + "Date: Thu, 1 Jan 1970 00:00:01 +0000\r\n" << then << now;
    QTest::newRow("2199") << received + "Date: Tue, 1 Jan 2199 10:00:00 +0000\r\n" << then << now;
    QTest::newRow("none") << received << then << now;
    QTest::newRow("nobody says") << QByteArray("Date: Tue, 1 Jan 2199 10:00:00 +0000\r\n") << now << now;
    QTest::newRow("the server's is no better") << QByteArray("Received: from a by b; Tue, 1 Jan 2199 10:00:00 +0000\r\n") << now << now;
    QTest::newRow("the server says none") << QByteArray("Received: from a by b\r\nDate: Tue, 1 Jan 1901 10:00:00 +0000\r\n") << now << now;
    QTest::newRow("its file") << QByteArray() << june << june;
    QTest::newRow("its file, but the server knows") << received << then << june;
    QTest::newRow("its file is of tomorrow") << QByteArray() << now << QStringLiteral("2026-11-23T08:00:00Z");
    QTest::newRow("behind a long header") << "Subject: " + QByteArray(400'000, 'x') + "\r\nDate: Thu, 19 Nov 2026 10:00:00 +0300\r\n"
                                          << QStringLiteral("2026-11-19T07:00:00Z") << now;
    QTest::newRow("its file has no date") << QByteArray() << now << QStringLiteral("1970-01-01T00:00:00Z");
}

void TestMailDates::believes()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, at);
    QFETCH(QString, written);
    const QTemporaryDir folder;
    QFile mail(folder.filePath(QStringLiteral("a.eml")));
    QVERIFY(mail.open(QIODevice::WriteOnly));
    mail.write("Message-ID: <a@x>\r\nFrom: a@x.example\r\n" + headers + "\r\nMerhaba\r\n");
    mail.flush();
    QVERIFY(mail.setFileTime(QDateTime::fromString(written, Qt::ISODate), QFileDevice::FileModificationTime));
    mail.close();
    MailIndex index({{mail.fileName(), false}}, *Instant::fromIso(QStringLiteral("2026-11-22T09:00:00Z")));
    while (*index.scan(100)) {}
    index.finish();
    QCOMPARE(index.records().size(), std::size_t{1});
    QCOMPARE(Instant{index.records().front().dateMs}.toIso(), at);
}

QTEST_GUILESS_MAIN(TestMailDates)
#include "tst_mail_dates.moc"
