// SPDX-License-Identifier: GPL-3.0-or-later
// Who a mail says it is from, and who says so.
#include "core/mime/MailHead.h"
#include "core/mime/ZipList.h"

#include <QtTest>

using namespace memnun;
using namespace memnun::mime;

class TestMailHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHops();
    void trustsOwnServerOnly_data();
    void trustsOwnServerOnly();
    void readsChecks();
    void seesAddressesInNames_data();
    void seesAddressesInNames();
    void decodesLines();
    void survivesNonsense_data();
    void survivesNonsense();
    void readsSource();
    void listsZip();
    void refusesBrokenZip();
};

static const QByteArray kOwn = "Received: from mx.other.example (mx.other.example [198.51.100.4])\r\n\tby mx.shop.com.tr (Postfix) with ESMTPS id 1\r\n"
                               "\tfor <destek@shop.com.tr>; Fri, 20 Nov 2026 09:00:30 +0300\r\n";
static const QByteArray kOther = "Received: from laptop (unknown [10.0.0.4]) by mx.other.example with ESMTPA id 2; Fri, 20 Nov 2026 06:00:00 +0000\r\n";

void TestMailHead::readsHops()
{
    const MailHead head = readMailHead(kOwn + kOther + "From: a@other.example\r\n\r\nx");
    QCOMPARE(head.hops.size(), 2);
    QCOMPARE(head.hops[0].from, QStringLiteral("laptop"));
    QCOMPARE(head.hops[0].by, QStringLiteral("mx.other.example"));
    QCOMPARE(head.hops[0].with, QStringLiteral("ESMTPA"));
    QCOMPARE(head.hops[1].by, QStringLiteral("mx.shop.com.tr"));
    QVERIFY(head.hops[0].at && head.hops[1].at);
    QCOMPARE(head.hops[1].at->ms - head.hops[0].at->ms, 30'000);
}

void TestMailHead::trustsOwnServerOnly_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QStringList>("failed");
    const QByteArray bad = "Authentication-Results: mx.shop.com.tr; spf=fail smtp.mailfrom=bank.example; dkim=none\r\n";
    const QByteArray good = "Authentication-Results: mx.shop.com.tr; spf=pass; dkim=pass; dmarc=pass\r\n";
    const QByteArray foreign = "Authentication-Results: mx.evil.example; spf=fail; dkim=fail\r\n";
    const QStringList spf{QStringLiteral("spf")};
    QTest::newRow("above its Received") << bad + kOwn + kOther << true << spf;
    QTest::newRow("below its Received") << kOwn + bad + kOther << true << spf;
    QTest::newRow("no other Received") << kOwn + bad << true << spf;
    QTest::newRow("came with the mail") << kOwn + kOther + bad << false << QStringList();
    QTest::newRow("of another server") << foreign + kOwn << false << QStringList();
    QTest::newRow("only the topmost") << foreign + bad + kOwn << false << QStringList();
    QTest::newRow("forged pass below the real one") << bad + kOwn + kOther + good << true << spf;
    QTest::newRow("all is well") << good + kOwn << true << QStringList();
    QTest::newRow("nobody's word") << "Authentication-Results: spf=fail; dkim=fail\r\n" + kOwn << false << QStringList();
    QTest::newRow("no Received") << bad + "X: y\r\n" << false << QStringList();
    QTest::newRow("one signature holds") << "Authentication-Results: mx.shop.com.tr 1; dkim=fail header.d=a.example; dkim=pass header.d=b.example\r\n" + kOwn
                                         << true << QStringList();
    QTest::newRow("inner server") << "Authentication-Results: in.shop.com.tr; dmarc=fail (p=reject) header.from=bank.example\r\nReceived: from mx by localhost\r\n" + kOwn
                                  << true << QStringList{QStringLiteral("dmarc")};
}

void TestMailHead::trustsOwnServerOnly()
{
    QFETCH(QByteArray, raw);
    const MailHead head = readMailHead(raw + "From: a@bank.example\r\n\r\nx");
    QTEST(head.auth.trusted, "trusted");
    QTEST(head.auth.failed(), "failed");
}

void TestMailHead::readsChecks()
{
    const MailHead head = readMailHead("Authentication-Results: mx.google.com;\r\n       dkim=pass header.i=@shop.com header.s=a (a; b=c);\r\n"
                                       "       spf=softfail (google.com: domain of x@shop.com) smtp.mailfrom=\"x@shop.com\";\r\n       dmarc=pass (p=NONE) header.from=shop.com\r\n\r\n");
    const QVector<AuthCheck> expected{{QStringLiteral("dkim"), QStringLiteral("pass"), QStringLiteral("@shop.com")},
                                      {QStringLiteral("spf"), QStringLiteral("softfail"), QStringLiteral("x@shop.com")},
                                      {QStringLiteral("dmarc"), QStringLiteral("pass"), QStringLiteral("shop.com")}};
    QCOMPARE(head.auth.server, QStringLiteral("mx.google.com"));
    QVERIFY(head.auth.checks == expected);
}

void TestMailHead::seesAddressesInNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("other");
    QTest::newRow("a name") << "Ayşe Işık" << "a@x.example" << "";
    QTest::newRow("own address") << "A@X.example" << "a@x.example" << "";
    QTest::newRow("another") << "destek@bank.com" << "x@evil.example" << "destek@bank.com";
    QTest::newRow("among words") << "Banka <destek@bank.com> Müşteri" << "x@evil.example" << "destek@bank.com";
    QTest::newRow("own and another") << "x@evil.example destek@bank.com" << "x@evil.example" << "destek@bank.com";
    QTest::newRow("at a place") << "Ali @ Depo" << "x@evil.example" << "";
    QTest::newRow("Turkish domain") << "destek@ışıkmobilya.com" << "x@evil.example" << "destek@ışıkmobilya.com";
}

void TestMailHead::seesAddressesInNames()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QTEST(addressInName(name, address), "other");
}

void TestMailHead::decodesLines()
{
    const MailHead head = readMailHead("From: =?utf-8?B?xLDFn8Sxaw==?= <a@x.example>\r\nReply-To: Biz <b@y.example>, c@z.example\r\nSubject: bir\r\n iki\r\n\r\nbody");
    QCOMPARE(head.lines.size(), 3);
    QCOMPARE(head.lines[0].value, QStringLiteral("İşık <a@x.example>"));
    QCOMPARE(head.lines[2].value, QStringLiteral("bir iki"));
    QCOMPARE(head.replyTo, QStringLiteral("b@y.example"));
}

void TestMailHead::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no fields") << QByteArray("hello");
    QTest::newRow("cut in a field") << QByteArray("Received: from a by");
    QTest::newRow("brackets") << "Received: " + QByteArray(100'000, '(') + "\r\nAuthentication-Results: " + QByteArray(100'000, '(');
    QTest::newRow("semicolons") << "Authentication-Results: a.example" + QByteArray(100'000, ';') + "\r\nReceived:;;;;\r\n";
    QTest::newRow("many fields") << QByteArray("Received: from a.example by b.example; x\r\n").repeated(10'000);
    QTest::newRow("quotes") << QByteArray("Authentication-Results: a.example; spf=\"\\\"; dkim=\"\\");
}

void TestMailHead::survivesNonsense()
{
    QFETCH(QByteArray, raw);
    const MailHead head = readMailHead(raw);
    QVERIFY(head.lines.size() <= MailHead::MaxLines);
    QVERIFY(!head.auth.trusted);
}

void TestMailHead::readsSource()
{
    QCOMPARE(readSource("a\r\nb\xc5\x9f").text, QStringLiteral("a\nbş"));
    QVERIFY(!readSource("a\r\nb\xc5\x9f").guessed);
    const MailSource turkish = readSource("k\xfe\xfd\xfd\xfe ba\xfe\xfd");
    QVERIFY(turkish.guessed);
    QCOMPARE(turkish.text, QStringLiteral("kşıış başı"));
    const MailSource big = readSource(QByteArray("\xc5\x9f\xc5\x9f\xc5\x9f\n").repeated(800'000));
    QVERIFY(big.cut && !big.guessed);
    QVERIFY(big.text.endsWith(QStringLiteral("ş\n")));
}

namespace {

QByteArray le(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(static_cast<char>(value >> (8 * i)));
    return out;
}

QByteArray entry(const QByteArray& name, quint32 size, quint32 flags)
{
    return "PK\x01\x02" + le(20, 2) + le(20, 2) + le(flags, 2) + QByteArray(14, '\0') + le(size, 4) + le(static_cast<quint32>(name.size()), 2) +
           QByteArray(16, '\0') + name;
}

QByteArray zip(const QByteArray& directory, quint32 count)
{
    return "data" + directory + "PK\x05\x06" + QByteArray(4, '\0') + le(count, 2) + le(count, 2) + le(static_cast<quint32>(directory.size()), 4) + le(4, 4) + le(0, 2);
}

}  // namespace

void TestMailHead::listsZip()
{
    const auto list = listZip(zip(entry("klasör/", 0, 0) + entry("klasör/fatura.pdf.exe", 70'000, 1) + entry("oku.txt", 12, 0), 3));
    QVERIFY(list);
    QCOMPARE(list->count, 2);
    QVERIFY(list->entries[0] == (ZipEntry{QStringLiteral("klasör/fatura.pdf.exe"), 70'000, true}));
    QVERIFY(list->entries[1] == (ZipEntry{QStringLiteral("oku.txt"), 12, false}));
}

void TestMailHead::refusesBrokenZip()
{
    QVERIFY(!listZip(""));
    QVERIFY(!listZip("PK\x05\x06"));
    QVERIFY(!listZip(QByteArray(100'000, 'P')));
    QVERIFY(!listZip(zip(entry("a", 1, 0), 2)));      // says more than there is
    QVERIFY(!listZip(zip(entry("a", 1, 0).left(30), 1)));
    QVERIFY(!listZip(zip(entry("a", 1, 0), 1).replace(le(4, 4) + le(0, 2), le(0xffffffffU, 4) + le(0, 2))));
}

QTEST_GUILESS_MAIN(TestMailHead)
#include "tst_mail_head.moc"
