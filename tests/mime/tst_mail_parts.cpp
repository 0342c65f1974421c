// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of parts that nobody named, of attached messages, and of words that look like structure.
#include "core/mime/FileName.h"
#include "core/mime/MailParser.h"
#include "core/mime/PartTree.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace memnun;
using namespace memnun::mime;

namespace {

ParsedMail parsed(const QByteArray& raw)
{
    const auto mail = parseMail(raw);
    return mail ? *mail : ParsedMail();
}

}  // namespace

class tst_mail_parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodedMessagesAreOpened();
    void bodyWithoutPartsIsShown();
    void headerWithoutEndKeepsItsPart();
    void nothingVanishes_data();
    void nothingVanishes();
    void attachedMessage();
    void fileNames_data();
    void fileNames();
    void wordsAreNoStructure_data();
    void wordsAreNoStructure();
};

void tst_mail_parts::nothingVanishes_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("text");
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=q\n\n--q\n\nhello\n";
    QTest::newRow("photo") << mixed + "--q\nContent-Type: image/jpeg\n\nJ\n--q--\n" << QStringList{QStringLiteral("photo.jpg")} << "hello";
    QTest::newRow("two photos") << mixed + "--q\nContent-Type: image/jpeg\n\nJ\n--q\nContent-Type: image/jpeg\n\nK\n--q--\n"
                                << QStringList{QStringLiteral("photo.jpg"), QStringLiteral("photo-2.jpg")} << "hello";
    QTest::newRow("only a PDF") << QByteArray("Content-Type: application/pdf\n\n%PDF\n")
                                << QStringList{QStringLiteral("document.pdf")} << "";
    QTest::newRow("only a photo, said to be attached") << QByteArray("Content-Type: image/png\nContent-Disposition: attachment\n\nP\n")
                                                       << QStringList{QStringLiteral("image.png")} << "";
    QTest::newRow("invitation") << QByteArray("Content-Type: multipart/alternative; boundary=q\n\n--q\n\nhello\n"
                                              "--q\nContent-Type: text/html\n\n<p>hello</p>\n--q\nContent-Type: text/calendar\n\n"
                                              "BEGIN:VCALENDAR\n--q--\n")
                                << QStringList{QStringLiteral("invite.ics")} << "hello";
    QTest::newRow("other forms of the text are no files")
        << QByteArray("Content-Type: multipart/alternative; boundary=q\n\n--q\n\nhello\n--q\nContent-Type: text/x-amp-html\n\n<p>h\n--q--\n")
        << QStringList() << "hello";
    QTest::newRow("empty part") << mixed + "--q\nContent-Type: image/jpeg\n\n--q--\n" << QStringList() << "hello";
    QTest::newRow("report") << QByteArray("Content-Type: multipart/report; boundary=q\n\n--q\n\nhello\n--q\nContent-Type: message/delivery-status"
                                          "\n\nReporting-MTA: dns; x\n\n--q\nContent-Type: text/rfc822-headers\n\nSubject: s\n--q--\n")
                            << QStringList{QStringLiteral("delivery-status.txt"), QStringLiteral("headers.txt")} << "hello";
}

void tst_mail_parts::nothingVanishes()
{
    QFETCH(QByteArray, rest);
    const QByteArray raw = "From: a@x.com\nSubject: s\n" + rest;
    const ParsedMail mail = parsed(raw);
    QStringList files;
    for (const Attachment& file : mail.attachments) {
        files += file.name;
        const auto bytes = extractAttachment(raw, file.partIndex);
        QVERIFY(bytes.has_value());
        QVERIFY(!bytes->isEmpty());
        QCOMPARE(file.size, bytes->size());
        QCOMPARE(file.sha256, QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()));
    }
    QTEST(files, "files");
    QTEST(mail.text, "text");
}

// As it came, with what it holds itself; and not its texts and unnamed parts a second time.
void tst_mail_parts::attachedMessage()
{
    const QByteArray inner = "From: b@y.com\nSubject: =?utf-8?Q?Fatura_12/2025_=C5=9Eikayet?=\nContent-Type: multipart/mixed; boundary=r\n\n"
                             "--r\n\nwords\n--r\nContent-Type: image/jpeg\n\nJ\n--r--\n";
    for (const QByteArray& head : {QByteArray("Content-Type: message/rfc822"), QByteArray("Content-Type: message/rfc822; name=\"eski.eml\"")}) {
        const QByteArray raw = "From: a@x.com\nSubject: s\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nhello\n--q\n" + head +
                               "\n\n" + inner + "--q--\n";
        const ParsedMail mail = parsed(raw);
        QCOMPARE(mail.text, QStringLiteral("hello"));
        QCOMPARE(mail.attachments.size(), 1);
        QCOMPARE(mail.attachments[0].name, head.contains("name") ? QStringLiteral("eski.eml") : QStringLiteral("Fatura 12-2025 Şikayet.eml"));
        QVERIFY(!mail.attachments[0].declared);
        const QByteArray bytes = extractAttachment(raw, mail.attachments[0].partIndex).value_or(QByteArray());
        QCOMPARE(bytes.trimmed(), inner.trimmed());
        QCOMPARE(parsed(bytes).attachments.value(0).name, QStringLiteral("photo.jpg"));
    }
}

void tst_mail_parts::fileNames_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("jpeg") << QByteArray("image/jpeg") << "photo.jpg";
    QTest::newRow("webp") << QByteArray("image/webp") << "image.webp";
    QTest::newRow("long ending") << QByteArray("image/vnd.adobe.photoshop") << "image";
    QTest::newRow("hostile ending") << QByteArray("image/../x") << "image";
    QTest::newRow("other text") << QByteArray("text/richtext") << "text.txt";
    QTest::newRow("anything") << QByteArray("application/x-sh") << "attachment.bin";
    QTest::newRow("no half") << QByteArray("image/") << "image";
    QTest::newRow("nothing") << QByteArray() << "attachment.bin";
}

void tst_mail_parts::fileNames()
{
    QFETCH(QByteArray, type);
    QTEST(fileNameFor(type), "name");
}

void tst_mail_parts::wordsAreNoStructure_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("boundary") << QByteArray("7;the boundary of the field;boundary=3\n").repeated(2600);
    QTest::newRow("message/") << QByteArray("https://x.com/message/1\n").repeated(2600);
    QTest::newRow("indented") << QByteArray(" boundary=x\n").repeated(2600);
}

void tst_mail_parts::wordsAreNoStructure()
{
    QFETCH(QByteArray, words);
    const ParsedMail mail = parsed("From: a@x.com\nSubject: s\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nhello\n"
                                   "--q\nContent-Type: text/csv; name=land.csv\n\n" + words + "--q--\n");
    QCOMPARE(mail.text, QStringLiteral("hello"));
    QCOMPARE(mail.attachments.value(0).name, QStringLiteral("land.csv"));
}

void tst_mail_parts::encodedMessagesAreOpened()
{
    const QByteArray inner = "From: a@b.com\nSubject: Fatura\nContent-Type: text/plain\n\nMerhaba\n";
    const QByteArray raw = "From: c@d.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\n"
                           "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + inner.toBase64() + "\n--q\n"
                           "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--q--\n";
    const PartTree tree(raw);
    QByteArrayList types;
    for (const PartTree::Part& part : tree.parts()) {
        types += part.type;
    }
    QCOMPARE(types, QByteArrayList({"multipart/mixed", "message/rfc822", "text/plain", "application/pdf"}));
    QVERIFY(tree.parts()[1].message && tree.parts()[2].parent == 1);
    QCOMPARE(tree.content(1), inner);
    const auto mail = parseMail(raw);
    QVERIFY(mail.has_value());
    QCOMPARE(mail->attachments.size(), 2);
    QCOMPARE(extractAttachment(raw, mail->attachments[0].partIndex).value_or(QByteArray()), inner);
}

void tst_mail_parts::bodyWithoutPartsIsShown()
{
    const auto mail = parseMail("From: a@b.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n"
                                "--other\nContent-Type: text/plain\n\nBu metin kaybolmaz.\n--other--\n");
    QVERIFY(mail.has_value());
    QVERIFY(mail->textFull.contains(QStringLiteral("Bu metin kaybolmaz.")));
}

/// And one whose fields are only badly folded stays as it is.
void tst_mail_parts::headerWithoutEndKeepsItsPart()
{
    const QByteArray head = "From: a@b.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\n"
                            "Content-Type: text/plain\n\nMerhaba\n--q\nContent-Type: application/zip;\nname=a.zip\n"
                            "Content-Transfer-Encoding: base64\n";
    for (const char* rest : {"UEsDBA==\n--q--\n", "UEsDBA==\n\n--q--\n", "UEsDBA==\n"}) {
        const PartTree tree("From: a@b.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\n"
                            "Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n" + QByteArray(rest));
        QCOMPARE(tree.parts().size(), 2);
        QCOMPARE(tree.parts()[1].type, QByteArray("application/zip"));
    }
    const PartTree folded(head + "\nUEsDBA==\n--q--\n");
    QCOMPARE(folded.parts().size(), 3);
    QCOMPARE(folded.content(2), QByteArray("PK\3\4"));
}

QTEST_GUILESS_MAIN(tst_mail_parts)
#include "tst_mail_parts.moc"
