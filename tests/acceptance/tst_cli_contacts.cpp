// SPDX-License-Identifier: GPL-3.0-or-later
// The command line with the files people have: what it says they hold, what it brings in, what comes out again.
#include "tests/acceptance/CliRun.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runCli;
using memnun::test::runLine;

class TestCliContacts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspectKeepsToTheContract();
    void inspectSaysWhatIsWrong_data();
    void inspectSaysWhatIsWrong();
    void allOfTheCollection();
    void importsAndCounts();
    void exportsAndImportsAgain_data();
    void exportsAndImportsAgain();
    void refuses_data();
    void refuses();
    void aFullDiskLeavesNoFile();

private:
    CliRun run(const QString& line) const { return runLine(line, m_folder.path()); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QTemporaryDir m_folder;
};

void TestCliContacts::inspectKeepsToTheContract()
{
    put(QStringLiteral("t.csv"), "Ad;\xDE" "ehir\nAyla;\xDDzmir\n");
    put(QStringLiteral("k.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Ayla\nEND:VCARD\n");
    const QJsonObject csv = run(QStringLiteral("$CLI inspect t.csv --json")).json().object();
    QCOMPARE(csv, (QJsonObject{{QStringLiteral("source"), QStringLiteral("t.csv")}, {QStringLiteral("format"), QStringLiteral("csv")},
                               {QStringLiteral("encoding"), QStringLiteral("windows-1254")}, {QStringLiteral("delimiter"), QStringLiteral(";")},
                               {QStringLiteral("sheets"), QJsonValue()}, {QStringLiteral("rows"), 2}, {QStringLiteral("cards"), QJsonValue()},
                               {QStringLiteral("problem"), QJsonValue()}}));
    const CliRun both = run(QStringLiteral("$CLI inspect t.csv k.vcf --json"));
    QCOMPARE(both.exit, 0);
    QCOMPARE(both.out.count('\n'), 2);  // one object a line
    QVERIFY(both.out.contains("\"cards\":1"));
}

void TestCliContacts::inspectSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a program") << QByteArray("\x7F" "ELF\2\1\1\0\0\0\0\0", 12) << 2 << QByteArray("neither a table nor a contact file");
    QTest::newRow("Excel 97") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << 2 << QByteArray("before 2007");
    QTest::newRow("a broken workbook") << QByteArray("PK\3\4broken") << 2 << QByteArray("damaged");
    QTest::newRow("a quote that never ends") << QByteArray("a,b\n1,\"2\n") << 3 << QByteArray("has no end (row 2)");
    QTest::newRow("half a card") << QByteArray("BEGIN:VCARD\nFN:A\n") << 3 << QByteArray("in the middle of a card (card 1)");
}

void TestCliContacts::inspectSaysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, exit);
    QFETCH(QByteArray, words);
    put(QStringLiteral("bad"), bytes);
    const CliRun people = run(QStringLiteral("$CLI inspect bad"));
    QCOMPARE(people.exit, exit);
    QVERIFY2(people.out.contains(words), people.out.constData());
    QVERIFY(run(QStringLiteral("$CLI inspect bad --json")).json().object()[QStringLiteral("problem")].toString().contains(QString::fromUtf8(words)));
    QCOMPARE(run(QStringLiteral("$CLI inspect nowhere.csv")).exit, 2);
}

/// Every card, table and workbook of the shared material in one run, whatever is in it.
void TestCliContacts::allOfTheCollection()
{
    MEMNUN_NEED_DATA("contacts");
    const QString folder = memnun::test::dataPath(QStringLiteral("contacts"));
    const CliRun all = run(QStringLiteral("find '%1' -name '*.vcf' -o -name '*.xlsx' -o -name '*.csv' | sort | xargs -d '\\n' $CLI inspect --json").arg(folder));
    QVERIFY2(all.exit == 0, all.err.constData());
    qint64 cards = 0;
    qint64 files = 0;
    for (const QByteArray& line : all.out.split('\n')) {
        const QJsonObject one = QJsonDocument::fromJson(line).object();
        cards += one[QStringLiteral("cards")].toInteger();
        files += one.isEmpty() ? 0 : 1;
    }
    QCOMPARE(cards, 29);
    QVERIFY(files >= 21 + 87 + 12);
}

void TestCliContacts::importsAndCounts()
{
    put(QStringLiteral("kisi.csv"), "Ad Soyad;E-posta;Telefon;Firma\nAyla Kaya;a@x.example;0532 123 45 67;Kaya Ltd\nVeli;;;\n;;;\n");
    QCOMPARE(run(QStringLiteral("$CLI --db i.memnun init")).exit, 0);
    const CliRun rehearsal = run(QStringLiteral("$CLI --db i.memnun import customers kisi.csv --dry-run --json"));
    QCOMPARE(rehearsal.exit, 0);
    QCOMPARE(rehearsal.json()[QStringLiteral("added")].toInt(), 2);
    QCOMPARE(run(QStringLiteral("$CLI --db i.memnun customers list --json")).json().array().size(), 0);
    const QJsonDocument first = run(QStringLiteral("$CLI --db i.memnun import customers kisi.csv --json")).json();
    QStringList keys = first.object().keys();
    QCOMPARE(keys, (QStringList{QStringLiteral("added"), QStringLiteral("changed"), QStringLiteral("present"), QStringLiteral("read"),
                                QStringLiteral("refused"), QStringLiteral("seconds")}));
    QCOMPARE(first[QStringLiteral("read")].toInt(), 2);
    QCOMPARE(first[QStringLiteral("added")].toInt(), 2);
    const QJsonDocument second = run(QStringLiteral("$CLI --db i.memnun import customers kisi.csv --json")).json();
    QCOMPARE(second[QStringLiteral("added")].toInt(), 0);
    QCOMPARE(second[QStringLiteral("present")].toInt(), 2);
    put(QStringLiteral("gap.csv"), "name,city\nCan,\n,Muş\n");
    const CliRun refused = run(QStringLiteral("$CLI --db i.memnun import customers gap.csv --json"));
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.json()[QStringLiteral("refused")][0][QStringLiteral("row")].toInt(), 3);
    QVERIFY(run(QStringLiteral("$CLI --lang tr --db i.memnun import customers gap.csv")).out.contains("satır 3: ne ad"));
}

void TestCliContacts::exportsAndImportsAgain_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"csv", "vcf", "json"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

/// The demo company's thousand customers out, into an empty workspace, and out again: the same bytes.
void TestCliContacts::exportsAndImportsAgain()
{
    QFETCH(QString, ending);
    const CliRun done = run(QStringLiteral("rm -rf out && mkdir out && $CLI --db out/a.memnun demo --size small && $CLI --db out/a.memnun export customers out/a.%1 && "
                                           "$CLI --db out/b.memnun init && $CLI --db out/b.memnun import customers out/a.%1 && "
                                           "$CLI --db out/b.memnun export customers out/b.%1 && cmp out/a.%1 out/b.%1 && "
                                           "$CLI --db out/b.memnun import customers out/b.%1 --json").arg(ending));
    QVERIFY2(done.exit == 0, (done.out + done.err).constData());
    QVERIFY(done.out.contains("\"added\":0,\"changed\":0"));
    const CliRun turkish = run(QStringLiteral("$CLI --lang tr --db out/a.memnun export customers out/tr.csv && head -c 60 out/tr.csv"));
    QVERIFY2(turkish.out.contains("\xEF\xBB\xBFTür;Ad;Firma;"), turkish.out.constData());
}

void TestCliContacts::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* line, int exit, const char* words) {
        QTest::newRow(line) << QString::fromUtf8(line) << exit << QByteArray(words);
    };
    row("import customers", 1, "which files?");
    row("import customers nowhere.csv", 2, "could not be read");
    row("import customers odd.csv", 2, "None of the columns is known: Foo, Bar");
    row("import customers odd.csv --map nomap.json", 1, "is not a map file");
    row("import customers odd.csv --map map.json", 2, "lacks");
    row("export customers", 1, "into which file?");
    row("export customers x.pdf", 1, "which format?");
    row("export customers x.csv --format pdf", 1, "--format is csv, xlsx, vcard or json");
    row("export customers odd.csv", 2, "already something at odd.csv");
    row("export customers nowhere/x.csv", 2, "Nothing can be written");
}

void TestCliContacts::refuses()
{
    QFETCH(QString, line);
    QFETCH(int, exit);
    QFETCH(QByteArray, words);
    put(QStringLiteral("odd.csv"), "Foo,Bar\n1,2\n");
    put(QStringLiteral("nomap.json"), "[1");
    put(QStringLiteral("map.json"), "{\"kind\":\"customers\",\"columns\":{\"name\":\"Baz\"}}");
    const CliRun done = run(QStringLiteral("test -e r.memnun || $CLI --db r.memnun init >/dev/null; $CLI --db r.memnun ") + line);
    QCOMPARE(done.exit, exit);
    QVERIFY2((done.out + done.err).contains(words), (done.out + done.err).constData());
}

void TestCliContacts::aFullDiskLeavesNoFile()
{
    for (const QString& ending : {QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("vcf"), QStringLiteral("json")}) {
        // /dev/full can't be renamed over; a limit on a file's size fails as a full disk does
        const CliRun done = run(QStringLiteral("rm -rf full && mkdir full && $CLI --db f.memnun demo --size small >/dev/null 2>&1; "
                                               "bash -c 'trap \"\" XFSZ; ulimit -f 4; exec $0 --db f.memnun export customers full/a.%1' $CLI; "
                                               "echo exit $?; ls -A full").arg(ending));
        QVERIFY2(done.out.contains("exit 2"), (ending.toUtf8() + ": " + done.out + done.err).constData());
        QVERIFY2(done.out.trimmed().endsWith("exit 2"), (ending.toUtf8() + " left: " + done.out).constData());
    }
}

QTEST_GUILESS_MAIN(TestCliContacts)
#include "tst_cli_contacts.moc"
