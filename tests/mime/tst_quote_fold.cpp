// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/QuoteFold.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace memnun::mime;

class tst_quote_fold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newPart_data();
    void newPart();
    void rangesCoverTheText();
    void signatureIsItsOwnRange();
    void realReplies();
    void otherPeoplesReplies();
    void longLinesTakeNoTime();
};

void tst_quote_fold::newPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString reply = QStringLiteral("Tamam.");
    QTest::newRow("nothing to fold") << "Hello\n\nBye\n" << "Hello\n\nBye";
    QTest::newRow("quote below") << "Tamam.\n\nOn Mon, 3 Mar 2025, Ann wrote:\n> a\n> b\n" << reply;
    QTest::newRow("wrapped attribution") << "Tamam.\n\nOn Mon, 3 Mar 2025 at 10:00, Ann\n<ann@x.com> wrote:\n\n> a\n" << reply;
    QTest::newRow("attribution without marks") << "Tamam.\n\nOn Mon, 3 Mar 2025, Ann wrote:\n\nold text\n" << reply;
    QTest::newRow("Turkish") << QStringLiteral("Tamam.\n\n12 Kas 2026 Per, 14:03 tarihinde Ali Veli <ali@x.com> şunu yazdı:\n\n> eski\n") << reply;
    QTest::newRow("Turkish wrapped")
        << QStringLiteral("Tamam.\n\n12 Kas 2026 Per, 14:03 tarihinde Ali\n<ali@x.com> şunları yazdı:\neski\n") << reply;
    QTest::newRow("Turkish, name first")
        << QStringLiteral("Tamam.\n\nAli Veli <ali@x.com>, 12 Kas 2026 Per, 14:03 tarihinde şunu yazdı:\n\n> eski\n") << reply;
    QTest::newRow("Turkish, name first, wrapped")
        << QStringLiteral("Tamam.\n\nAli Veli <ali@x.com>, 12 Kas 2026 Per, 14:03\ntarihinde şunu yazdı:\n\n> eski\n") << reply;
    QTest::newRow("Turkish, name first, wrapped, no marks")
        << QStringLiteral("Tamam.\n\nAli Veli <ali@x.com>, 12 Kas 2026 Per, 14:03\ntarihinde şunu yazdı:\n\neski\n") << reply;
    QTest::newRow("Turkish, Apple") << QStringLiteral("Tamam.\n\nAli Veli <ali@x.com> şunları yazdı (12 Kas 2026 14:03):\n\n> eski\n") << reply;
    QTest::newRow("Turkish, Yandex") << QStringLiteral("Tamam.\n\n12.11.2026, 14:03, \"Ali Veli\" <ali@x.com>:\n> eski\n") << reply;
    QTest::newRow("Turkish, Outlook for phones") << QStringLiteral("Tamam.\n\nAndroid için Outlook'u edinin\n") << reply;
    QTest::newRow("address broken") << "Tamam.\n\nOn 12 Nov 2026 14:03, \"Ann\" <ann@x.com\n> wrote:\n\n> old\n" << reply;
    QTest::newRow("German, in two lines")
        << "Tamam.\n\nAnn <ann@x.com> schrieb am Fr., 28.\nApr. 2017 um 11:53 Uhr:\n\n> alt\n" << reply;
    QTest::newRow("Gmail's stamp") << "Tamam.\n\n2016-03-03 17:21 GMT+01:00 Ann\n\nold\n" << reply;
    QTest::newRow("marks at the end") << "Tamam.\n\n***\n--\nAnn\n" << reply;
    QTest::newRow("marks in the middle") << "Tamam.\n***\nYine tamam.\n" << "Tamam.\n***\nYine tamam.";
    QTest::newRow("a person with an address")
        << "Ann <ann@x.com> wrote at 14:03.\nPlease call her:\n0532\n" << "Ann <ann@x.com> wrote at 14:03.\nPlease call her:\n0532";
    QTest::newRow("Outlook") << "Tamam.\n\nFrom: Ann <a@x.com>\nSent: Monday\nTo: Bob\nSubject: x\n\nold\n" << reply;
    QTest::newRow("Outlook Turkish")
        << QStringLiteral("Tamam.\n\n________________________________\nKimden: Ann\nGönderildi: Pazartesi\nKime: Bob\nKonu: x\n\neski\n") << reply;
    QTest::newRow("original message") << "Tamam.\n\n-----Original Message-----\nFrom: x\nold\n" << reply;
    QTest::newRow("Turkish original") << QStringLiteral("Tamam.\n-----Özgün İleti-----\neski\n") << reply;
    QTest::newRow("signature") << "Tamam.\n-- \nAnn\nx.com\n" << reply;
    QTest::newRow("phone") << "Tamam.\n\nSent from my iPhone\n" << reply;
    QTest::newRow("Turkish phone") << QStringLiteral("Tamam.\n\niPhone’umdan gönderildi\n") << reply;
    QTest::newRow("signature, then a quote") << "Tamam.\n-- \nAnn\n\nOn 3 Mar 2025 Bob wrote:\n> a\n" << reply;
    QTest::newRow("answers between") << "> one?\nyes\n> two?\nno\n" << "yes\nno";
    QTest::newRow("only a quote") << "> a\n> b\n" << "";
    QTest::newRow("not an attribution") << "On Monday I wrote to you:\nplease answer\n" << "On Monday I wrote to you:\nplease answer";
    QTest::newRow("a form in the text") << "From: the station\nwe walked\n" << "From: the station\nwe walked";
    QTest::newRow("dashes in the text") << "a\n--- b\nc\n" << "a\n--- b\nc";
}

void tst_quote_fold::newPart()
{
    QFETCH(QString, text);
    QTEST(newText(text), "expected");
}

void tst_quote_fold::rangesCoverTheText()
{
    const QString text = QStringLiteral("a\n\n> q\n\nb\n-- \nsig");
    qsizetype at = 0;
    const auto ranges = foldQuotes(text);
    for (const TextRange& range : ranges) {
        QCOMPARE(range.begin, at);
        QVERIFY(range.end > range.begin);
        at = range.end;
    }
    QCOMPARE(at, text.size());
    QVERIFY(foldQuotes(QStringView()).isEmpty());
}

void tst_quote_fold::signatureIsItsOwnRange()
{
    const QString text = QStringLiteral("a\n-- \nsig\n");
    const QVector<TextRange> expected{{TextRange::Kind::New, 0, 2}, {TextRange::Kind::Signature, 2, 10}};
    QCOMPARE(foldQuotes(text).size(), 2);
    QVERIFY(foldQuotes(text) == expected);
}

/// To the letter, as the reference trims them.
void tst_quote_fold::realReplies()
{
    MEMNUN_NEED_DATA("mail/quoted-replies/discourse-trimmer/emails");
    const QMap<QString, QString> why{
        {QStringLiteral("embedded_email_17.txt"), QStringLiteral("a mail that begins with the attribution of an unmarked text: we take it for a bare forward")},
        {QStringLiteral("embedded_email_7.txt"), QStringLiteral("a quotation with words below: they keep it, we fold it")},
    };
    const QDir emails(memnun::test::dataPath(QStringLiteral("mail/quoted-replies/discourse-trimmer/emails")));
    const auto unix = [](QByteArray bytes) { return QString::fromUtf8(bytes.replace("\r\n", "\n")); };
    int equal = 0;
    const QStringList names = emails.entryList(QDir::Files);
    for (const QString& name : names) {
        QFile mail(emails.filePath(name));
        QFile trimmed(emails.filePath(QStringLiteral("../trimmed/") + name));
        QVERIFY(mail.open(QIODevice::ReadOnly) && trimmed.open(QIODevice::ReadOnly));
        const QString ours = replyText(unix(mail.readAll()));
        const bool same = ours == unix(trimmed.readAll()).trimmed();
        equal += same ? 1 : 0;
        if (!same) {
            qInfo().noquote() << "differs:" << name << "--" << why.value(name, QStringLiteral("NOT EXPLAINED"));
            QVERIFY2(why.contains(name), qPrintable(ours));
        }
    }
    qInfo() << equal << "of" << names.size() << "exactly as the reference trims them";
    QCOMPARE(names.size(), 32);
    QVERIFY(equal >= 30);
}

/// No expected texts came with these; nothing written may vanish, and a quotation marked by ">" may not stay.
void tst_quote_fold::otherPeoplesReplies()
{
    MEMNUN_NEED_DATA("mail/quoted-replies/willdurand");
    int read = 0, folded = 0;
    for (const char* folder : {"github-email_reply_parser", "willdurand"}) {
        const QDir emails(memnun::test::dataPath(QStringLiteral("mail/quoted-replies/") + QLatin1String(folder)));
        for (const QString& name : emails.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
            QFile mail(emails.filePath(name));
            QVERIFY(mail.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(mail.readAll()).remove(u'\r');
            const QString reply = replyText(text);
            ++read;
            folded += reply.size() < text.trimmed().size() ? 1 : 0;
            QVERIFY2(!reply.trimmed().isEmpty() || text.trimmed().isEmpty(), qPrintable(name));
            for (const QString& line : newText(text).split(u'\n')) {
                QVERIFY2(!line.startsWith(QLatin1String("> ")), qPrintable(name + u' ' + line));
            }
        }
    }
    qInfo() << "replies" << read << "of which folded" << folded;
    QVERIFY(read >= 65 && folded * 100 >= read * 80);
}

void tst_quote_fold::longLinesTakeNoTime()
{
    QElapsedTimer timer;
    timer.start();
    for (const char* piece : {"On 1 ", "wrote ", "a@b.c <x> 2026 ", "Am 1 schrieb ", ">", "-", "From: a ", "On 1 <\n", "\n> wrote:", "12:00 <a@b> 2026\n", "Ann wrote:\n\n"}) {
        const QString text = QString::fromLatin1(piece).repeated(200'000);
        qsizetype at = 0;
        for (const TextRange& range : foldQuotes(text)) {
            QCOMPARE(range.begin, at);
            at = range.end;
        }
        QCOMPARE(at, text.size());
    }
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_quote_fold)
#include "tst_quote_fold.moc"
