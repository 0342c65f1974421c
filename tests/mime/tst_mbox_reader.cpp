// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MboxReader.h"
#include "tests/support/TestData.h"

#include <QBuffer>
#include <QFile>
#include <QtTest>

using namespace memnun;
using namespace memnun::mime;

namespace {

QVector<MboxEntry> split(QByteArray mbox, qint64 most = MboxReader::MaxMessage)
{
    QBuffer buffer(&mbox);
    QVector<MboxEntry> entries;
    if (!buffer.open(QIODevice::ReadOnly)) {
        return entries;
    }
    MboxReader reader(buffer, most);
    for (auto entry = reader.next(); entry && *entry; entry = reader.next()) {
        entries.append(**entry);
    }
    return entries;
}

QByteArray shared(const QString& path)
{
    QFile file(test::dataPath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray trimmedEnd(QByteArray text)
{
    while (text.endsWith('\n') || text.endsWith('\r')) {
        text.chop(1);
    }
    return text;
}

const QByteArray separator = "From a@x.com Fri Feb  7 18:35:25 2003\n";

}  // namespace

class tst_mbox_reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void entriesAreTheBytes();
    void chunksDontMatter();
    void tooLarge();
    void refusesOtherFiles();
    void unquote();
    void rlug();
    void mimekit_data();
    void mimekit();
};

void tst_mbox_reader::counts_data()
{
    QTest::addColumn<QByteArray>("mbox");
    QTest::addColumn<int>("count");
    const QByteArray message = separator + "Subject: a\n\nbody\n\n";
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("one") << message << 1;
    QTest::newRow("three") << message.repeated(3) << 3;
    QTest::newRow("crlf") << (message.repeated(2).replace('\n', "\r\n")) << 2;
    QTest::newRow("blank lines first") << "\n\n" + message << 1;
    QTest::newRow("From in prose") << separator + "Subject: a\n\nbody\n\nFrom here on we walk\nTo: the end\n\n" + message << 2;
    QTest::newRow("real line inside a paragraph") << separator + "Subject: a\n\nbody\n" + separator + "Subject: b\n\n" << 1;
    QTest::newRow("no header after it") << separator + "Subject: a\n\nbody\n\n" + separator + "just text\n\n" << 1;
    QTest::newRow("quoted") << separator + "Subject: a\n\nbody\n\n>" + separator + "Subject: b\n\n" << 1;
    QTest::newRow("no line break at the end") << message + separator + "Subject: b\n\nx" << 2;
    QTest::newRow("netscape") << QByteArray("From - \nSubject: a\n\nx\n\nFrom - Mon Jun  3 12:50:27 1996\nSubject: b\n\n") << 2;
}

void tst_mbox_reader::counts()
{
    QFETCH(QByteArray, mbox);
    QTEST(static_cast<int>(split(mbox).size()), "count");
}

void tst_mbox_reader::entriesAreTheBytes()
{
    const QByteArray mbox = separator + "Subject: a\n\nbody\n\n" + separator + "Subject: b\n\nlast\n";
    const auto entries = split(mbox);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].raw, QByteArray("Subject: a\n\nbody\n"));
    QCOMPARE(entries[1].raw, QByteArray("Subject: b\n\nlast\n"));
    for (const MboxEntry& entry : entries) {
        QCOMPARE(mbox.mid(entry.offset, entry.length), entry.raw);
    }
}

void tst_mbox_reader::chunksDontMatter()
{
    // Messages of every length around the size of a read, so that separators fall on every seam.
    QByteArray mbox;
    for (int i = 0; i < 120; ++i) {
        mbox += separator + "Subject: " + QByteArray::number(i) + "\n\n" + QByteArray(64 * 1024 - 110 + i, 'x') + "\n\n";
    }
    const auto entries = split(mbox);
    QCOMPARE(entries.size(), 120);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QVERIFY(entries[i].raw.startsWith("Subject: " + QByteArray::number(i) + "\n"));
    }
}

void tst_mbox_reader::tooLarge()
{
    const QByteArray small = separator + "Subject: s\n\nx\n\n";
    const QByteArray large = separator + "Subject: l\n\n" + QByteArray(3'000'000, 'x') + "\n\n";
    const auto entries = split(small + large + small, 1'000'000);
    QCOMPARE(entries.size(), 3);
    QVERIFY(entries[1].tooLarge);
    QVERIFY(entries[1].raw.isEmpty());
    QCOMPARE(entries[1].length, large.size() - separator.size() - 1);
    QVERIFY(!entries[2].tooLarge);
    QCOMPARE(entries[2].raw, entries[0].raw);
}

void tst_mbox_reader::refusesOtherFiles()
{
    QByteArray text = "Subject: a message alone\n\nx\n";
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    MboxReader reader(buffer);
    QVERIFY(reader.next().error().code == Code::Invalid);
    QVERIFY(!looksLikeMbox(text));
    QVERIFY(looksLikeMbox(separator + "Subject: a\n"));
}

void tst_mbox_reader::unquote()
{
    QCOMPARE(unquoteFrom("a\n>From b\n>>From c\n> From d\nx >From e\n"), QByteArray("a\nFrom b\n>From c\n> From d\nx >From e\n"));
}

void tst_mbox_reader::rlug()
{
    MEMNUN_NEED_DATA("mail/mime4j-mbox/mbox.rlug");
    const auto entries = split(shared(QStringLiteral("mail/mime4j-mbox/mbox.rlug")));
    QCOMPARE(entries.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const QByteArray expected = shared(QStringLiteral("mail/mime4j-mbox/mbox.rlug-%1").arg(i));
        QCOMPARE(trimmedEnd(entries[i].raw), trimmedEnd(expected));
    }
}

void tst_mbox_reader::mimekit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("simple") << "simple" << 3;
    QTest::newRow("many programs") << "content-length" << 29;
    QTest::newRow("no date") << "issue1189" << 4;
    QTest::newRow("From in bodies") << "unmunged" << 2;
}

void tst_mbox_reader::mimekit()
{
    MEMNUN_NEED_DATA("mail/mimekit/mbox");
    QFETCH(QString, name);
    const auto entries = split(shared(QStringLiteral("mail/mimekit/mbox/%1.mbox.txt").arg(name)));
    QTEST(static_cast<int>(entries.size()), "count");
}

QTEST_GUILESS_MAIN(tst_mbox_reader)
#include "tst_mbox_reader.moc"
