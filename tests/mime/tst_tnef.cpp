// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailParser.h"
#include "core/mime/RtfText.h"
#include "core/mime/Tnef.h"
#include "core/mime/TnefGuard.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

#include <sys/resource.h>

#include <algorithm>

using namespace memnun::mime;
using namespace memnun::test;

namespace {

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList tnefFiles()
{
    return QDir(dataPath(QStringLiteral("mail/mimekit/tnef"))).entryList({QStringLiteral("*.tnef")}, QDir::Files, QDir::Name);
}

QByteArray little(quint32 number, int width)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes.first(width);
}

QByteArray attribute(int level, quint32 id, const QByteArray& content)
{
    quint32 sum = 0;
    for (const char c : content) {
        sum += static_cast<uchar>(c);
    }
    return little(static_cast<quint32>(level), 1) + little(id, 4) + little(static_cast<quint32>(content.size()), 4) + content + little(sum & 0xffffU, 2);
}

QByteArray mapiProperty(quint32 type, quint32 id, const QByteArray& value)
{
    return little(type, 2) + little(id, 2) + little(1, 4) + little(static_cast<quint32>(value.size()), 4) + value +
           QByteArray((4 - value.size() % 4) % 4, '\0');
}

QByteArray utf16(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text + QChar(u'\0')) {
        bytes += little(c.unicode(), 2);
    }
    return bytes;
}

constexpr quint32 kRender = 0x00069002, kTitle = 0x00018010, kData = 0x0006800F, kFileProps = 0x00069005, kProps = 0x00069003,
                  kCodePage = 0x00069007, kBody = 0x0002800C;

QByteArray stream(const QByteArray& attributes)
{
    return little(0x223E9F78, 4) + little(1, 2) + attributes;
}

QByteArray winmail(const QByteArray& tnef, const QByteArray& text = {})
{
    return "From: a@b.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n"
           + (text.isEmpty() ? QByteArray() : "--q\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n")
           + "--q\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n" + tnef.toBase64() + "\n--q--\n";
}

/// What the reference's file holds where line ends were made Unix ones, or the id in front of an OLE object was kept.
bool sameContent(const QByteArray& ours, const QByteArray& theirs)
{
    const auto unix = [](QByteArray bytes) { return bytes.replace("\r\n", "\n").replace('\0', ""); };
    return ours == theirs || ours == theirs.mid(16) || unix(ours) == unix(theirs);
}

}  // namespace

class tst_tnef : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAgreeWithTheLists();
    void bytesAgreeWithTheExtractedFiles();
    void realMailsOpen();
    void turkishNamesAndBody();
    void largeValuesComeWhole();
    void bodyIsShownWhereTheMailHasNone();
    void rtfIsReadAsText_data();
    void rtfIsReadAsText();
    void damagedStreamsAreHarmless();
};

void tst_tnef::namesAgreeWithTheLists()
{
    MEMNUN_NEED_DATA("mail/mimekit/tnef/body.tnef");
    // The lists leave out what their reader of then could not find; ours are in the extracted files of the next test.
    const QMap<QString, QString> more{
        {QStringLiteral("long-filename"), QStringLiteral("the list has the body alone, the folder of extracted files has ours")},
        {QStringLiteral("missing-filenames"), QStringLiteral("the list has the body alone, the folder of extracted files has ours")},
        {QStringLiteral("triples"), QStringLiteral("we give the plain text beside the RTF, as the extracted files do")},
        {QStringLiteral("unicode-mapi-attr"), QStringLiteral("we give the HTML body, which the list leaves out")},
        {QStringLiteral("christmas"), QStringLiteral("attached messages: we open them, the list has them closed")},
        {QStringLiteral("unicode-mapi-attr-name"), QStringLiteral("we give the HTML body, which the list leaves out")},
        {QStringLiteral("winmail"), QStringLiteral("we give the RTF body, as the extracted files do")},
    };
    int same = 0;
    QStringList unexplained;
    for (const QString& name : tnefFiles()) {
        const QString base = name.chopped(5);
        QStringList theirs = QString::fromUtf8(readFile(dataPath(QStringLiteral("mail/mimekit/tnef/") + base + QStringLiteral(".list"))))
                                 .replace(u'_', u' ').split(u'\n', Qt::SkipEmptyParts);
        QStringList ours;
        for (const TnefPart& part : readTnef(readFile(dataPath(QStringLiteral("mail/mimekit/tnef/") + name)))) {
            const QString type = QString::fromLatin1(part.type);
            ours += part.body ? QStringLiteral("body.") + type.mid(5) : QString(part.name).replace(u'_', u' ');
        }
        theirs.sort();
        ours.sort();
        if (ours == theirs) {
            ++same;
            continue;
        }
        qInfo().noquote() << "differs:" << base << "ours" << ours << "list" << theirs << "--" << more.value(base, QStringLiteral("NOT EXPLAINED"));
        unexplained += more.contains(base) ? QStringList() : QStringList{base};
    }
    qInfo() << "TNEF lists:" << same << "of" << tnefFiles().size() << "the same";
    QCOMPARE(unexplained, QStringList());
    QVERIFY(same >= 12);
}

void tst_tnef::bytesAgreeWithTheExtractedFiles()
{
    MEMNUN_NEED_DATA("mail/mimekit/tnef/body.tnef");
    int same = 0, all = 0;
    QStringList missing;
    for (const QString& name : tnefFiles()) {
        const QDir folder(dataPath(QStringLiteral("mail/mimekit/tnef/") + name.chopped(5)));
        const QVector<TnefPart> parts = readTnef(readFile(dataPath(QStringLiteral("mail/mimekit/tnef/") + name)));
        for (const QString& file : folder.exists() ? folder.entryList(QDir::Files) : QStringList()) {
            const QByteArray theirs = readFile(folder.filePath(file));
            ++all;
            const bool found = std::any_of(parts.begin(), parts.end(), [&](const TnefPart& part) { return sameContent(part.content, theirs); });
            same += found ? 1 : 0;
            missing += found ? QStringList() : QStringList{name + u'/' + file};
        }
    }
    qInfo().noquote() << "extracted files:" << same << "of" << all << "the same;" << missing.join(QStringLiteral(", "));
    // attached messages, which we open and they extract closed
    QCOMPARE(missing.filter(QStringLiteral("christmas.tnef/Untitled Attachment")), missing);
    QVERIFY(all > 40 && same >= all - 4);
}

void tst_tnef::realMailsOpen()
{
    MEMNUN_NEED_DATA("mail/mimekit/tnef/ukr.eml");
    for (const char* name : {"ukr.eml", "rich-text.eml"}) {
        const QByteArray raw = readFile(dataPath(QStringLiteral("mail/mimekit/tnef/") + QLatin1String(name)));
        const auto mail = parseMail(raw);
        QVERIFY(mail.has_value());
        QStringList names;
        for (const Attachment& file : mail->attachments) {
            names += file.name;
            const auto content = extractAttachment(raw, file.partIndex);
            QVERIFY(content && content->size() == file.size);
        }
        qInfo().noquote() << name << "holds" << names.join(QStringLiteral(", "));
        QVERIFY(!names.contains(QStringLiteral("winmail.dat")));
        QVERIFY(names.isEmpty() == (QLatin1String(name) == QLatin1String("ukr.eml")));  // which holds the text alone
        QVERIFY(!mail->textFull.isEmpty());
    }
}

void tst_tnef::turkishNamesAndBody()
{
    const QString name = QStringLiteral("Ağustos faturası ığüşöç İĞÜŞÖÇ.pdf");
    QByteArray latin5("\xDE" "ikayet \xFD\xF0.txt");  // windows-1254
    const auto parts = readTnef(stream(attribute(1, kCodePage, little(1254, 4) + QByteArray(4, '\0')) + attribute(1, kBody, QByteArray("G\xFCnayd\xFDn")) +
                                       attribute(2, kRender, QByteArray(14, '\0')) + attribute(2, kTitle, "AUSTOS~1.PDF") + attribute(2, kData, "%PDF") +
                                       attribute(2, kFileProps, little(1, 4) + mapiProperty(0x1F, 0x3707, utf16(name))) +
                                       attribute(2, kRender, QByteArray(14, '\0')) + attribute(2, kTitle, latin5) + attribute(2, kData, "x")));
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0].name, name);
    QCOMPARE(parts[0].content, QByteArray("%PDF"));
    QCOMPARE(parts[1].name, QStringLiteral("Şikayet ığ.txt"));
    QVERIFY(parts[2].body);
    QCOMPARE(QString::fromUtf8(parts[2].content), QStringLiteral("Günaydın"));
}

void tst_tnef::largeValuesComeWhole()
{
    const QByteArray big = QByteArray("0123456789abcde\n").repeated(300'000);
    const QByteArray iid(16, '\7');
    const QString longName = QString(300, u'ğ') + QStringLiteral(".bin");
    const QString body = QStringLiteral("Şikâyet ").repeated(100'000);
    const auto parts = readTnef(stream(
        attribute(1, kProps, little(1, 4) + mapiProperty(0x1F, 0x1000, utf16(body))) +
        attribute(2, kRender, QByteArray(14, '\0')) + attribute(2, kTitle, QByteArray(5000, 'n')) + attribute(2, kData, big) +
        attribute(2, kRender, QByteArray(14, '\0')) + attribute(2, kTitle, "object") +
        attribute(2, kFileProps, little(2, 4) + mapiProperty(0x0D, 0x3701, iid + big) + mapiProperty(0x1F, 0x3707, utf16(longName)))));
    QCOMPARE(parts.size(), 3);
    QVERIFY(parts[0].content == big);
    QVERIFY(parts[1].content == big);
    QCOMPARE(parts[1].name, longName);
    QVERIFY(QString::fromUtf8(parts[2].content) == body);
}

void tst_tnef::bodyIsShownWhereTheMailHasNone()
{
    const QByteArray tnef = stream(attribute(1, kCodePage, little(65001, 4) + QByteArray(4, '\0')) + attribute(1, kBody, "Yaln\xC4\xB1zca burada") + attribute(2, kRender, QByteArray(14, '\0')) +
                                   attribute(2, kTitle, "a.txt") + attribute(2, kData, "dosya"));
    const auto alone = parseMail(winmail(tnef));
    QVERIFY(alone.has_value());
    QCOMPARE(alone->textFull.trimmed(), QStringLiteral("Yalnızca burada"));
    QCOMPARE(alone->attachments.size(), 1);
    QCOMPARE(alone->attachments[0].name, QStringLiteral("a.txt"));
    const auto content = extractAttachment(winmail(tnef), alone->attachments[0].partIndex);
    QVERIFY(content.has_value());
    QCOMPARE(*content, QByteArray("dosya"));
    const auto beside = parseMail(winmail(tnef, "Merhaba"));
    QCOMPARE(beside->textFull.trimmed(), QStringLiteral("Merhaba"));
    QCOMPARE(beside->attachments.size(), 1);
    const auto broken = parseMail(winmail("no TNEF at all"));
    QCOMPARE(broken->attachments.size(), 1);
    QCOMPARE(broken->attachments[0].name, QStringLiteral("winmail.dat"));
}

void tst_tnef::rtfIsReadAsText_data()
{
    QTest::addColumn<QByteArray>("rtf");
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << QByteArray("{\\rtf1\\ansi\\ansicpg1254 \\'deik\\'e2yet {\\b \\'fd\\'f0}\\par ikinci}") << QStringLiteral("Şikâyet ığ\nikinci");
    QTest::newRow("Unicode") << QByteArray("{\\rtf1\\uc1 \\u350?\\u305?k \\u-10179?\\u-8704?}") << QStringLiteral("Şık 😀");
    QTest::newRow("destinations") << QByteArray("{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}{\\colortbl;\\red0;}Metin}") << QStringLiteral("Metin");
    QTest::newRow("wrapped HTML") << QByteArray("{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Merhaba\\htmlrtf \\par }\\htmlrtf0{\\*\\htmltag72 </p>}}")
                                  << QStringLiteral("Merhaba");
    QTest::newRow("escapes") << QByteArray("{\\rtf1 a\\\\b\\{c\\}\\tab d}") << QStringLiteral("a\\b{c}\td");
    QTest::newRow("cut") << QByteArray("{\\rtf1 abc\\'") << QStringLiteral("abc");
    QTest::newRow("deep") << "{\\rtf1 a" + QByteArray(100'000, '{') << QStringLiteral("a");
    QTest::newRow("none") << QByteArray("abc") << QString();
}

void tst_tnef::rtfIsReadAsText()
{
    QFETCH(QByteArray, rtf);
    QTEST(rtfToText(rtf).remove(QChar(u'\0')), "text");
}

/// Cut, overwritten and with wrong lengths, in a bounded memory: nothing crashes, hangs or asks for more.
void tst_tnef::damagedStreamsAreHarmless()
{
    MEMNUN_NEED_DATA("mail/mimekit/tnef/body.tnef");
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    QRandomGenerator random(20261122);
    int read = 0;
    for (const QString& name : tnefFiles()) {
        const QByteArray whole = readFile(dataPath(QStringLiteral("mail/mimekit/tnef/") + name));
        const int rounds = whole.size() > 100'000 ? 40 : 400;
        for (int round = 0; round < rounds; ++round) {
            QByteArray damaged = whole;
            for (int hit = random.bounded(1, 12); hit > 0; --hit) {
                const qsizetype at = random.bounded(static_cast<int>(damaged.size()) - 4);
                static constexpr quint32 evil[] = {0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 0xfffffff0, 65536};
                qToLittleEndian(hit % 3 == 0 ? random.generate() : evil[random.bounded(7)], damaged.data() + at);
            }
            if (round % 4 == 0) {
                damaged.truncate(random.bounded(static_cast<int>(damaged.size())));
            }
            const QVector<TnefPart> parts = readTnef(damaged);
            for (const TnefPart& part : parts) {
                QVERIFY(part.type == "text/rtf" || part.content.size() <= 3 * damaged.size() + 64);
            }
            read += parts.isEmpty() ? 0 : 1;
        }
    }
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    qInfo() << "damaged streams that still gave something:" << read << "memory grew by KiB" << after.ru_maxrss - before.ru_maxrss;
    QVERIFY(read > 100);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(after.ru_maxrss - before.ru_maxrss < 400 * 1024, "a damaged stream took 400 MB");
#endif
}

QTEST_GUILESS_MAIN(tst_tnef)
#include "tst_tnef.moc"
