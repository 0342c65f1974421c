// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HeaderScan.h"
#include "core/mime/MailParser.h"
#include "core/mime/ParsedMailJson.h"
#include "tests/support/CpuTimer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QThreadPool>
#include <QtTest>

#include <atomic>

using namespace memnun;
using namespace memnun::mime;

namespace {

/// A guard against hangs, wide enough for a loaded machine and for sanitizers; alone, all of them take under 2 s.
constexpr qint64 kHangMs = 20000;

ParsedMail parsed(const QByteArray& raw)
{
    const auto mail = parseMail(raw);
    return mail ? *mail : ParsedMail();
}

QByteArray nested(int depth)
{
    QByteArray raw = "From: a@x.com\nSubject: deep\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray b = 'b' + QByteArray::number(i);
        raw += "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n";
    }
    return raw + "\nbottom\n";
}

const QByteArray withFiles = "Message-ID: <m1@x.com>\nFrom: a@x.com\nDate: Fri, 7 Feb 2003 18:35:25 +0200\n"
                             "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"q\"\n\n"
                             "--q\nContent-Type: text/plain; charset=windows-1254\nContent-Transfer-Encoding: 8bit\n\n"
                             "I\xfe\xfdk \xfeirketi\n"
                             "--q\nContent-Type: application/pdf; name=\"../../etc/fatura.pdf\"\n"
                             "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\naGVsbG8\n"
                             "--q\nContent-Type: image/png; name=logo.png\nContent-ID: <logo@x>\n"
                             "Content-Disposition: inline\nContent-Transfer-Encoding: base64\n\nAAEC\n--q--\n";

}  // namespace

class tst_mail_parser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subjects_data();
    void subjects();
    void dates_data();
    void dates();
    void senders_data();
    void senders();
    void ids();
    void attachments();
    void htmlOnly();
    void charsets_data();
    void charsets();
    void automated_data();
    void automated();
    void bounceReport();
    void hostileNesting_data();
    void hostileNesting();
    void hostileHtml_data();
    void hostileHtml();
    void refusesOtherFiles();
    void manyThreads();
    void json();
    void scanSeesWhatTheParserSees();
};

void tst_mail_parser::subjects_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("Hello  there") << "Hello there";
    QTest::newRow("Turkish") << QByteArray("=?iso-8859-9?Q?=DEikayet?=") << QStringLiteral("Şikayet");
    QTest::newRow("cut mid-letter with padding") << QByteArray("=?utf-8?B?xZ5pa2HFnw==?= =?utf-8?B?xQ==?=\n =?utf-8?B?nw==?= son")
                                                << QStringLiteral("Şikaşş son");
    QTest::newRow("between words") << QByteArray("=?utf-8?Q?a?= \n =?utf-8?Q?b?= c") << "ab c";
    QTest::newRow("with language") << QByteArray("=?utf-8*tr?Q?=C5=9E?=") << QStringLiteral("Ş");
    QTest::newRow("raw 8-bit") << QByteArray("\xdeikayet") << QStringLiteral("Şikayet");
    QTest::newRow("raw utf-8") << QByteArray("\xc5\x9eikayet") << QStringLiteral("Şikayet");
    QTest::newRow("not a word") << QByteArray("=?what?") << "=?what?";
    QTest::newRow("control characters") << QByteArray("=?utf-8?Q?a=00=0D=0Ab?=") << "a b";
}

void tst_mail_parser::subjects()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, expected);
    const QByteArray raw = "From: a@x.com\nSubject: " + header + "\n\nx\n";
    QCOMPARE(parsed(raw).subject, expected);
    QCOMPARE(scanHeaders(raw).subject.simplified(), expected);
}

void tst_mail_parser::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("usual") << QByteArray("Fri, 7 Feb 2003 18:35:25 +0200") << "2003-02-07T16:35:25Z";
    QTest::newRow("no zone") << QByteArray("Fri, 7 Feb 2003 18:35:25") << "2003-02-07T18:35:25Z";
    QTest::newRow("no seconds") << QByteArray("7 Feb 2003 18:35 EST") << "2003-02-07T23:35:00Z";
    QTest::newRow("two-digit year") << QByteArray("Tue, 1 Jul 97 10:00:00 GMT") << "1997-07-01T10:00:00Z";
    QTest::newRow("asctime") << QByteArray("Fri Feb  7 18:35:25 2003") << "2003-02-07T18:35:25Z";
    QTest::newRow("comment") << QByteArray("Fri, 7 Feb 2003 18:35:25 +0300 (TRT)") << "2003-02-07T15:35:25Z";
    QTest::newRow("iso") << QByteArray("2003-02-07T18:35:25Z") << "2003-02-07T18:35:25Z";
    QTest::newRow("no such day") << QByteArray("Fri, 31 Feb 2003 18:35:25 +0200") << "";
    QTest::newRow("no such hour") << QByteArray("Fri, 7 Feb 2003 28:35:25 +0200") << "";
    QTest::newRow("far too many hours") << QByteArray("11 Apr 1999 690911000:30 -0500") << "";
    QTest::newRow("far too many zones") << QByteArray("11 Apr 1999 10:30 +999999999") << "";
    QTest::newRow("prose") << QByteArray("yesterday") << "";
    QTest::newRow("empty") << QByteArray("") << "";
}

void tst_mail_parser::dates()
{
    QFETCH(QByteArray, text);
    const auto date = parseMailDate(text);
    QTEST(date ? date->toIso() : QString(QLatin1String("")), "expected");
}

void tst_mail_parser::senders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::newRow("bare") << QByteArray("ayse@x.com") << "" << "ayse@x.com";
    QTest::newRow("angle") << QByteArray("Ayse <ayse@x.com>") << "Ayse" << "ayse@x.com";
    QTest::newRow("quoted comma") << QByteArray("\"Kaya, Ayse\" <ayse@x.com>") << "Kaya, Ayse" << "ayse@x.com";
    QTest::newRow("comma in an encoded word") << QByteArray("=?utf-8?Q?Kaya,_Ay=C5=9Fe?= <a@x.com>") << QStringLiteral("Kaya, Ayşe")
                                              << "a@x.com";
    QTest::newRow("comment") << QByteArray("a@x.com (Ayse)") << "Ayse" << "a@x.com";
    QTest::newRow("group") << QByteArray("Team: a@x.com, b@x.com;") << "" << "a@x.com";
    QTest::newRow("no address") << QByteArray("\"Somebody\"") << "Somebody" << "";
    QTest::newRow("broken") << QByteArray("Ayse <ayse@x.com") << "Ayse" << "ayse@x.com";
}

void tst_mail_parser::senders()
{
    QFETCH(QByteArray, header);
    const QByteArray raw = "From: " + header + "\nSubject: s\n\nx\n";
    QTEST(parsed(raw).from.name, "name");
    QTEST(parsed(raw).from.address, "address");
    QTEST(scanHeaders(raw).fromAddress, "address");
}

void tst_mail_parser::ids()
{
    const QByteArray raw = "From: a@x.com\nMessage-ID: <m3@x>\nReferences: <m1@x>\n <m2@x> <m1@x>\nIn-Reply-To: <m0@x> (note)\n\nx\n";
    const ParsedMail mail = parsed(raw);
    QCOMPARE(mail.messageId, QStringLiteral("m3@x"));
    QCOMPARE(mail.references, QStringList({QStringLiteral("m1@x"), QStringLiteral("m2@x")}));
    QCOMPARE(mail.inReplyTo, QStringLiteral("m0@x"));
    QCOMPARE(scanHeaders(raw).references, QStringList({QStringLiteral("m1@x"), QStringLiteral("m2@x"), QStringLiteral("m0@x")}));
}

void tst_mail_parser::attachments()
{
    const ParsedMail mail = parsed(withFiles);
    QCOMPARE(mail.textFull.trimmed(), QStringLiteral("Işık şirketi"));
    QCOMPARE(mail.attachments.size(), 2);
    const Attachment& pdf = mail.attachments[0];
    QCOMPARE(pdf.name, QStringLiteral("fatura.pdf"));
    QCOMPARE(pdf.size, 5);  // the padding is missing, the bytes are not
    QCOMPARE(pdf.sha256, QString::fromLatin1(QCryptographicHash::hash("hello", QCryptographicHash::Sha256).toHex()));
    QVERIFY(pdf.declared);
    QCOMPARE(*extractAttachment(withFiles, pdf.partIndex), QByteArray("hello"));
    QCOMPARE(*extractAttachment(withFiles, mail.attachments[1].partIndex), QByteArray("\0\1\2", 3));
    QVERIFY(extractAttachment(withFiles, 99).error().code == Code::NotFound);
    QVERIFY(extractAttachment(withFiles, 0).error().code == Code::NotFound);
}

void tst_mail_parser::htmlOnly()
{
    const ParsedMail mail = parsed("From: a@x.com\nContent-Type: text/html; charset=utf-8\n\n<p>Merhaba</p><p>iyi &amp; güzel</p>\n");
    QVERIFY(mail.hasHtml);
    QCOMPARE(mail.text, QStringLiteral("Merhaba\n\niyi & güzel"));
    QVERIFY(mail.html.contains(QLatin1String("<p>Merhaba</p>")));
}

void tst_mail_parser::charsets_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("problems");
    QTest::newRow("utf-8") << QByteArray("utf-8") << QByteArray("\xc5\x9f") << QStringLiteral("ş") << 0;
    QTest::newRow("latin5") << QByteArray("iso-8859-9") << QByteArray("\xfe") << QStringLiteral("ş") << 0;
    QTest::newRow("unknown") << QByteArray("x-bogus") << QByteArray("\xfe") << QStringLiteral("ş") << 1;
    QTest::newRow("wrongly utf-8") << QByteArray("utf-8") << QByteArray("\xfe i\xfe") << QStringLiteral("ş iş") << 1;
    QTest::newRow("undeclared utf-8") << QByteArray("us-ascii") << QByteArray("\xc5\x9f") << QStringLiteral("ş") << 1;
    QTest::newRow("japanese") << QByteArray("iso-2022-jp") << QByteArray("\x1b$B$F\x1b(B") << QStringLiteral("て") << 0;
}

void tst_mail_parser::charsets()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, body);
    const ParsedMail mail = parsed("From: a@x.com\nContent-Type: text/plain; charset=" + charset + "\n\n" + body + "\n");
    QTEST(mail.text, "expected");
    QTEST(mail.charsetProblems, "problems");
}

void tst_mail_parser::automated_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("expected");
    QTest::newRow("person") << QByteArray("From: a@x.com\nAuto-Submitted: no\n") << "none";
    QTest::newRow("rfc 3834") << QByteArray("From: a@x.com\nAuto-Submitted: auto-replied\n") << "auto_reply";
    QTest::newRow("x-autoreply") << QByteArray("From: a@x.com\nX-Autoreply: yes\n") << "auto_reply";
    QTest::newRow("precedence") << QByteArray("From: a@x.com\nPrecedence: auto_reply\n") << "auto_reply";
    QTest::newRow("null sender") << QByteArray("From: a@x.com\nReturn-Path: <>\n") << "auto_reply";
    QTest::newRow("daemon") << QByteArray("From: MAILER-DAEMON@x.com\n") << "bounce";
    QTest::newRow("postmaster") << QByteArray("From: postmaster@x.com\nSubject: Undeliverable: hi\n") << "bounce";
    QTest::newRow("list") << QByteArray("From: a@x.com\nList-Id: <l.x.com>\n") << "list";
}

void tst_mail_parser::automated()
{
    QFETCH(QByteArray, headers);
    QTEST(toString(parsed(headers + "\nx\n").automated), "expected");
}

void tst_mail_parser::bounceReport()
{
    const ParsedMail mail = parsed("From: mta@x.com\nContent-Type: multipart/report; report-type=delivery-status; boundary=q\n\n"
                                   "--q\n\nsorry\n--q\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
                                   "Final-Recipient: rfc822; <kim@y.com>\nAction: failed\nStatus: 5.1.1 (no such user)\n\n--q--\n");
    QVERIFY(mail.automated == Automated::Bounce);
    QCOMPARE(mail.bounce->recipient, QStringLiteral("kim@y.com"));
    QCOMPARE(mail.bounce->status, QStringLiteral("5.1.1"));
    QCOMPARE(mail.text, QStringLiteral("sorry"));
}

void tst_mail_parser::hostileNesting_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("2,000 deep") << nested(2000);
    QTest::newRow("100,000 deep") << nested(100'000);
    QByteArray messages = "From: a@x.com\n";
    for (int i = 0; i < 50'000; ++i) {
        messages += "Content-Type: message/rfc822\n\n";
    }
    QTest::newRow("messages in messages") << messages;
    QTest::newRow("2,000 messages in messages") << "From: a@x.com\n" + QByteArray("Content-Type: message/rfc822\n\n").repeated(2000) + "\nx";
    QByteArray folded = "From: a@x.com\n";
    for (int i = 0; i < 50'000; ++i) {
        const QByteArray b = 'b' + QByteArray::number(i);
        folded += "CONTENT-TYPE : multipart/mixed;\n\tcharset=x;\n\tBoundary (deep) = " + b + "\n\n--" + b + "\n";
    }
    QTest::newRow("folded and commented") << folded;
    QTest::newRow("many parts") << QByteArray("From: a@x.com\nContent-Type: multipart/mixed; boundary=q\n\n") + QByteArray("--q\n\nx\n").repeated(100'000);
    QTest::newRow("one long header") << QByteArray("From: a@x.com\nSubject: ") + QByteArray("=?utf-8?Q?a?= ").repeated(300'000) + "\n\nx";
    QTest::newRow("many addresses") << QByteArray("From: a@x.com\nTo: ") + QByteArray("a@x.com, ").repeated(300'000) + "\n\nx";
    QTest::newRow("open comments") << QByteArray("From: ") + QByteArray("(").repeated(1'000'000) + "\n\nx";
    QTest::newRow("many headers") << QByteArray("From: a@x.com\n") + QByteArray("X: y\n").repeated(500'000) + "\nx";
    QTest::newRow("attributions") << QByteArray("From: a@x.com\n\n") + QByteArray("On 1 wrote\n").repeated(200'000);
}

void tst_mail_parser::hostileNesting()
{
    QFETCH(QByteArray, raw);
    const memnun::test::CpuTimer timer;
    QVERIFY(parseMail(raw).has_value());
    QVERIFY2(timer.elapsed() < kHangMs, qPrintable(QString::number(timer.elapsed())));
}

void tst_mail_parser::hostileHtml_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("deep") << QByteArray("<div>").repeated(400'000) + "x";
    QTest::newRow("unclosed styles") << QByteArray("<font size=1><b id=2><i>").repeated(3000) + QByteArray("<p>x").repeated(100'000);
    QTest::newRow("tables") << QByteArray("<table><tr><td>").repeated(100'000) + "x";
    QTest::newRow("attributes") << "<p " + QByteArray("a=1 ").repeated(20'000) + ">x";
    QTest::newRow("open angle") << QByteArray("<").repeated(1'000'000) + "x";
}

void tst_mail_parser::hostileHtml()
{
    QFETCH(QByteArray, html);
    const memnun::test::CpuTimer timer;
    const ParsedMail mail = parsed("From: a@x.com\nContent-Type: text/html\n\n" + html);
    QVERIFY(mail.hasHtml);
    QVERIFY2(timer.elapsed() < kHangMs, qPrintable(QString::number(timer.elapsed())));
}

void tst_mail_parser::refusesOtherFiles()
{
    QVERIFY(parseMail(QByteArray("\x89PNG\r\n\x1a\n")).error().code == Code::Invalid);
    QVERIFY(parseMail(QByteArray()).error().code == Code::Invalid);
    QVERIFY(parseMail(QByteArray("name;phone\nAyse;0532\n")).error().code == Code::Invalid);
}

void tst_mail_parser::manyThreads()
{
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    std::atomic_int good = 0;
    for (int i = 0; i < 8; ++i) {
        pool.start([&good] {
            for (int k = 0; k < 100; ++k) {
                good += parsed(withFiles).attachments.size() == 2 ? 1 : 0;
            }
        });
    }
    QVERIFY(pool.waitForDone(30'000));
    QCOMPARE(good.load(), 800);
}

void tst_mail_parser::json()
{
    const QJsonObject pdf = toJson(parsed("From: a@x.com\nContent-Type: application/pdf\n\n%PDF\n"), {});
    QCOMPARE(pdf[QStringLiteral("attachments")].toArray().size(), 0);
    const QJsonObject object = toJson(parsed(withFiles), QStringLiteral("f.eml"));
    const QStringList expected{QStringLiteral("attachments"), QStringLiteral("automated"), QStringLiteral("bounce"),
                               QStringLiteral("cc"), QStringLiteral("charset_problems"), QStringLiteral("date"),
                               QStringLiteral("from"), QStringLiteral("has_html"), QStringLiteral("message_id"),
                               QStringLiteral("references"), QStringLiteral("source"), QStringLiteral("subject"),
                               QStringLiteral("text"), QStringLiteral("text_full"), QStringLiteral("to")};
    QCOMPARE(object.keys(), expected);
    QCOMPARE(object[QStringLiteral("date")].toString(), QStringLiteral("2003-02-07T16:35:25Z"));
    QVERIFY(object[QStringLiteral("bounce")].isNull());
    QCOMPARE(object[QStringLiteral("attachments")].toArray().size(), 2);
}

/// The first pass of an import and the parser must not see two different mails.
void tst_mail_parser::scanSeesWhatTheParserSees()
{
    for (const char* head : {"Date: Sun, 8 Sep 200m\nDate: Sun, 8 Sep 2002 10:21:13 -0700\n", "Message-ID:\nMessage-ID: <b@x>\n",
                             "Message-ID: <a@l.\r\rooo\n", "Date: Thu, 29 Apr 2008 23:45:\r10 -0000\n", "From:\nFrom: b@x.com\n", "From: \"\nSender: c@x.com\n",
                             "References:\nReferences: <r@x>\nIn-Reply-To: <p@x>\n"}) {
        const QByteArray raw = head + QByteArray("Subject: x\n\nMerhaba\n");
        const auto mail = parseMail(raw);
        QVERIFY(mail.has_value());
        const HeaderSummary scan = scanHeaders(raw);
        QCOMPARE(scan.messageId, mail->messageId);
        QCOMPARE(scan.fromAddress, mail->from.address);
        QCOMPARE(scan.threadIds, mail->threadIds);
        QVERIFY(scan.date == mail->date);
    }
}

QTEST_GUILESS_MAIN(tst_mail_parser)
#include "tst_mail_parser.moc"
