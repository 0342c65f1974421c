// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailBuilder.h"
#include "core/mime/MailParser.h"

#include <QtTest>

#include <algorithm>

using namespace memnun;
using namespace memnun::mime;

namespace {

OutgoingMail sample()
{
    OutgoingMail mail;
    mail.messageId = QStringLiteral("m2@x.com");
    mail.date = {1'763'000'000'000};
    mail.from = {QStringLiteral("Ayşe Kaya"), QStringLiteral("destek@x.com")};
    mail.to = {{QStringLiteral("Veli, Ali \"A\""), QStringLiteral("ali@y.com")}};
    mail.subject = QStringLiteral("Re: Şikâyetiniz hakkında uzun, çok uzun, gerçekten de epeyce uzun bir konu başlığı [#1042]");
    mail.text = QStringLiteral("Merhaba,\n\nFrom now on: ışık = 100 %\n.nokta\nsonda boşluk \n");
    mail.inReplyTo = QStringLiteral("m1@y.com");
    mail.references = {QStringLiteral("m0@y.com"), QStringLiteral("m1@y.com")};
    return mail;
}

}  // namespace

class tst_mail_builder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent();
    void attachments_data();
    void attachments();
    void linesAreLegal();
    void injection_data();
    void injection();
    void controlCharactersVanish();
    void answersMailWithABrokenId_data();
    void answersMailWithABrokenId();
    void refuses_data();
    void refuses();
    void idsDiffer();
};

void tst_mail_builder::comesBackAsItWent()
{
    const OutgoingMail out = sample();
    const auto raw = buildMail(out);
    QVERIFY(raw.has_value());
    const auto mail = parseMail(*raw);
    QVERIFY(mail.has_value());
    QCOMPARE(mail->messageId, out.messageId);
    QCOMPARE(mail->date, std::optional(out.date));
    QCOMPARE(mail->from, out.from);
    QCOMPARE(mail->to, out.to);
    QCOMPARE(mail->subject, out.subject);
    QCOMPARE(mail->textFull, out.text);
    QCOMPARE(mail->inReplyTo, out.inReplyTo);
    QCOMPARE(mail->references, out.references);
    QCOMPARE(mail->charsetProblems, 0);
}

void tst_mail_builder::attachments_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("ascii") << "fatura 1.pdf";
    QTest::newRow("Turkish") << QStringLiteral("Işık şirketi faturası.pdf");
    QTest::newRow("long") << QStringLiteral("ğüşıöç ").repeated(20).trimmed() + QStringLiteral(".pdf");
}

void tst_mail_builder::attachments()
{
    QFETCH(QString, name);
    OutgoingMail out = sample();
    const QByteArray content = QByteArray("\0\r\n--=_\xff", 9).repeated(1000);
    out.attachments = {{name, QStringLiteral("application/pdf"), content}, {QStringLiteral("a.bin"), {}, {}}};
    const auto raw = buildMail(out);
    QVERIFY(raw.has_value());
    const auto mail = parseMail(*raw);
    QCOMPARE(mail->attachments.size(), 2);
    QCOMPARE(mail->attachments[0].name, name);
    QCOMPARE(mail->attachments[0].type, QStringLiteral("application/pdf"));
    QCOMPARE(*extractAttachment(*raw, mail->attachments[0].partIndex), content);
    QCOMPARE(mail->textFull.trimmed(), out.text.trimmed());
}

void tst_mail_builder::linesAreLegal()
{
    OutgoingMail out = sample();
    out.text = QStringLiteral("ş").repeated(5000) + QStringLiteral("\n") + QStringLiteral("x").repeated(5000);
    out.subject = QStringLiteral("x").repeated(3000);
    out.attachments = {{QStringLiteral("ş").repeated(190), {}, QByteArray(5000, 'x')}};
    const auto raw = buildMail(out);
    QVERIFY(raw.has_value());
    QByteArray rest = *raw;
    rest.replace("\r\n", "");
    QVERIFY(!rest.contains('\n') && !rest.contains('\r'));
    const QList<QByteArray> lines = raw->split('\n');
    for (const QByteArray& line : lines) {
        QVERIFY2(line.size() <= 100, line.constData());
        QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return static_cast<uchar>(c) < 0x80; }));
    }
}

void tst_mail_builder::injection_data()
{
    QTest::addColumn<OutgoingMail>("mail");
    const QString evil = QStringLiteral("x\r\nBcc: spy@z.com\r\n\r\nbody");
    OutgoingMail mail = sample();
    mail.subject = evil;
    QTest::newRow("subject") << mail;
    mail = sample();
    mail.from.name = evil;
    QTest::newRow("name") << mail;
    mail = sample();
    mail.attachments = {{evil, evil, "x"}};
    QTest::newRow("attachment") << mail;
    mail = sample();
    mail.to[0].address = QStringLiteral("a@x.com\r\nBcc: spy@z.com");
    QTest::newRow("address") << mail;
    mail = sample();
    mail.references = {evil};
    QTest::newRow("references") << mail;
    mail = sample();
    mail.messageId = QStringLiteral("a@x>\r\nBcc: spy@z.com");
    QTest::newRow("message id") << mail;
}

void tst_mail_builder::injection()
{
    QFETCH(OutgoingMail, mail);
    const auto raw = buildMail(mail);
    QVERIFY(!raw || !raw->contains("\nBcc:"));
    if (raw) {
        QCOMPARE(parseMail(*raw)->to.size(), 1);
    }
}

void tst_mail_builder::controlCharactersVanish()
{
    OutgoingMail out = sample();
    out.subject = QStringLiteral("a\r\n\tb");
    QCOMPARE(parseMail(*buildMail(out))->subject, QStringLiteral("a b"));
}

void tst_mail_builder::answersMailWithABrokenId_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("space") << QStringLiteral("abc def@x.com");
    QTest::newRow("angle") << QStringLiteral("abc<def@x.com");
    QTest::newRow("closing angle") << QStringLiteral("abc>def@x.com");
    QTest::newRow("Turkish") << QStringLiteral("şikayet@x.com");
    QTest::newRow("line break") << QStringLiteral("a@x.com>\r\nBcc: <spy@z.com");
    QTest::newRow("too long") << QString(1000, u'a');
}

void tst_mail_builder::answersMailWithABrokenId()
{
    QFETCH(QString, id);
    OutgoingMail out = sample();
    out.inReplyTo = id;
    out.references = {QStringLiteral("m0@y.com"), id};
    const auto raw = buildMail(out);
    QVERIFY(raw.has_value());
    QVERIFY(!raw->contains("In-Reply-To"));
    QVERIFY(!raw->contains("Bcc"));
    QCOMPARE(parseMail(*raw)->references, QStringList{QStringLiteral("m0@y.com")});
    out = sample();
    out.messageId = id;
    QVERIFY(!buildMail(out));
}

void tst_mail_builder::refuses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << "";
    QTest::newRow("no at") << "ali";
    QTest::newRow("space") << "a li@x.com";
    QTest::newRow("two") << "a@x.com, b@x.com";
    QTest::newRow("angle") << "<a@x.com>";
    QTest::newRow("no domain") << "a@";
}

void tst_mail_builder::refuses()
{
    QFETCH(QString, address);
    OutgoingMail out = sample();
    out.to[0].address = address;
    const auto raw = buildMail(out);
    QVERIFY(!raw);
    QVERIFY(raw.error().code == Code::Invalid);
    QCOMPARE(raw.error().fields.value(0).field, QStringLiteral("to"));
}

void tst_mail_builder::idsDiffer()
{
    const QString id = newMessageId(QStringLiteral("destek@x.com"));
    QVERIFY(id.endsWith(QLatin1String("@x.com")));
    QVERIFY(id != newMessageId(QStringLiteral("destek@x.com")));
}

QTEST_GUILESS_MAIN(tst_mail_builder)
#include "tst_mail_builder.moc"
