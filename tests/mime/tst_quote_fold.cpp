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

void tst_quote_fold::realReplies()
{
    MEMNUN_NEED_DATA("mail/quoted-replies/discourse-trimmer/emails");
    const QDir emails(memnun::test::dataPath(QStringLiteral("mail/quoted-replies/discourse-trimmer/emails")));
    int equal = 0;
    const QStringList names = emails.entryList(QDir::Files);
    for (const QString& name : names) {
        QFile mail(emails.filePath(name));
        QFile trimmed(emails.filePath(QStringLiteral("../trimmed/") + name));
        QVERIFY(mail.open(QIODevice::ReadOnly));
        const QString expected = trimmed.open(QIODevice::ReadOnly) ? QString::fromUtf8(trimmed.readAll()).simplified() : QString();
        const QString text = QString::fromUtf8(mail.readAll()).replace(QLatin1String("\r\n"), QLatin1String("\n"));
        const bool same = newText(text).simplified() == expected;
        equal += same ? 1 : 0;
        if (!same) {
            qInfo().noquote() << "differs:" << name << newText(text).simplified().left(160);
        }
    }
    qInfo() << equal << "of" << names.size() << "as the reference trims them";
    // The rest: languages other than Turkish, English and their neighbours, and matters of taste (what is a signature).
    QVERIFY(equal * 100 >= names.size() * 60);
}

QTEST_GUILESS_MAIN(tst_quote_fold)
#include "tst_quote_fold.moc"
