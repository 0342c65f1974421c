// SPDX-License-Identifier: GPL-3.0-or-later
// Call logs through the command line: counts as the contract has them, nothing twice, and a sentence for what can't come in.
#include "tests/acceptance/CliRun.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runLine;

class TestCliCalls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsOnce();
    void androidsFile();
    void ourNumbersTellTheDirection();
    void whatIsRefusedIsListed();
    void refuses_data();
    void refuses();
    void theCollection();

private:
    CliRun run(const QString& line) const { return runLine(line, m_folder.path()); }
    static QString counts(const CliRun& run)
    {
        const QJsonObject told = run.json().object();
        return QStringLiteral("read %1 added %2 present %3 changed %4").arg(told[u"read"].toInt(-1)).arg(told[u"added"].toInt(-1))
            .arg(told[u"present"].toInt(-1)).arg(told[u"changed"].toInt(-1));
    }
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QTemporaryDir m_folder;
};

void TestCliCalls::initTestCase()
{
    write("a.csv", "Tarih;Saat;Yön;Numara;Konuşma süresi\n20.11.2025;10:00;gelen;0532 123 45 67;0:42\n20.11.2025;11:00;giden;0533 765 43 21;0\n");
    write("calls.xml", "<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"2\">\n"
                       "<call number=\"+905321234567\" duration=\"61\" date=\"1763629906123\" type=\"1\" contact_name=\"Ay\xc5\x9f""e\" />\n"
                       "<call number=\"+905321234567\" duration=\"0\" date=\"1763729906123\" type=\"3\" contact_name=\"Ay\xc5\x9f""e\" />\n</calls>\n");
    write("sides.csv", "src,dst,calldate,billsec\n05321112233,02125550000,2025-11-20 10:00,5\n02125550000,05321112233,2025-11-20 11:00,5\n");
    write("odd.csv", "src,dst,calldate,billsec\nanonymous,101,2025-11-20 10:00,5\n05321112233,101,sometime,5\n");
    write("other.csv", "a,b\n1,2\n");
    write("nomap.json", "[]");
    write("tickets.json", "{\"kind\":\"tickets\"}");
    write("zone.json", "{\"kind\":\"calls\",\"tz\":\"Moon/Sea\"}");
    write("field.json", "{\"kind\":\"calls\",\"columns\":{\"who\":1}}");
    for (const char* name : {"a", "b", "c", "d"})
        QCOMPARE(run(QStringLiteral("$CLI --db %1.memnun init").arg(QLatin1String(name))).exit, 0);
}

void TestCliCalls::importsOnce()
{
    const CliRun dry = run(QStringLiteral("$CLI --db a.memnun import calls a.csv --dry-run --json"));
    QCOMPARE(dry.exit, 0);
    QCOMPARE(counts(dry), QStringLiteral("read 2 added 2 present 0 changed 0"));
    QVERIFY(run(QStringLiteral("$CLI --db a.memnun customers list --json")).json().array().isEmpty());
    QCOMPARE(counts(run(QStringLiteral("$CLI --db a.memnun import calls a.csv --json"))), QStringLiteral("read 2 added 2 present 0 changed 0"));
    QCOMPARE(counts(run(QStringLiteral("$CLI --db a.memnun import calls a.csv --json"))), QStringLiteral("read 2 added 0 present 2 changed 0"));
    QCOMPARE(run(QStringLiteral("$CLI --db a.memnun customers list --json")).json().array().size(), 2);
    const CliRun turkish = run(QStringLiteral("$CLI --lang tr --db a.memnun import calls a.csv"));
    QVERIFY2(turkish.out.startsWith("2 okundu"), turkish.out.constData());
    QCOMPARE(run(QStringLiteral("$CLI --db a.memnun check")).exit, 0);
}

void TestCliCalls::androidsFile()
{
    QCOMPARE(counts(run(QStringLiteral("$CLI --db b.memnun import calls calls.xml --json"))), QStringLiteral("read 2 added 2 present 0 changed 0"));
    const QJsonArray customers = run(QStringLiteral("$CLI --db b.memnun customers list --json")).json().array();
    QCOMPARE(customers.size(), 1);
    QCOMPARE(customers.first()[u"name"].toString(), QStringLiteral("Ayşe"));
}

void TestCliCalls::ourNumbersTellTheDirection()
{
    const CliRun done = run(QStringLiteral("$CLI --db c.memnun import calls sides.csv --us '0212 555 00 00' --json"));
    QCOMPARE(counts(done), QStringLiteral("read 2 added 2 present 0 changed 0"));
    QCOMPARE(run(QStringLiteral("$CLI --db c.memnun customers list --json")).json().array().size(), 1);
}

void TestCliCalls::whatIsRefusedIsListed()
{
    const CliRun done = run(QStringLiteral("$CLI --db d.memnun import calls odd.csv nowhere2.csv --json; $CLI --db d.memnun import calls odd.csv --json"));
    QCOMPARE(done.exit, 3);
    QVERIFY2(done.err.contains("nowhere2.csv"), done.err.constData());
    const QJsonArray refused = done.json().object()[u"refused"].toArray();
    QCOMPARE(refused.size(), 2);
    QCOMPARE(refused.first()[u"row"].toInt(), 2);
    QCOMPARE(refused.first()[u"reason"].toString(), QStringLiteral("no_number"));
    const CliRun words = run(QStringLiteral("$CLI --db d.memnun import calls odd.csv"));
    QVERIFY2(words.out.contains("odd.csv, row 3: the time can't be read"), words.out.constData());
}

void TestCliCalls::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* line, int exit, const char* words) { QTest::newRow(line) << QString::fromUtf8(line) << exit << QByteArray(words); };
    row("import calls", 1, "which files?");
    row("import calls nowhere.csv", 2, "nowhere.csv");
    row("import calls other.csv", 2, "None of the columns is known: a, b");
    row("import calls a.csv --map nomap.json", 1, "is not a map file");
    row("import calls a.csv --map tickets.json", 2, "The map is one for something else");
    row("import calls a.csv --map zone.json", 1, "there is no time zone “Moon/Sea”");
    row("import calls a.csv --map field.json", 2, "a field “who”");
    row("import calls a.csv --close-quiet-days soon", 1, "number of days");
}

void TestCliCalls::refuses()
{
    QFETCH(QString, line);
    QFETCH(int, exit);
    QFETCH(QByteArray, words);
    const CliRun refused = run(QStringLiteral("$CLI --db a.memnun ") + line);
    QCOMPARE(refused.exit, exit);
    QVERIFY2(refused.err.contains(words), refused.err.constData());
}

void TestCliCalls::theCollection()
{
    MEMNUN_NEED_DATA("phone/cdr-stats");
    write("voip.json", "{\"kind\":\"calls\",\"columns\":{\"from\":1,\"to\":2,\"outcome\":3,\"duration\":4,\"talk\":5,\"start\":7}}");
    const QString samples = memnun::test::dataPath(QStringLiteral("phone/cdr-stats/addons/samples/"));
    const auto import = [&](const char* file, const char* more) {
        return counts(run(QStringLiteral("$CLI --db c.memnun import calls '%1%2' %3 --json").arg(samples, QLatin1String(file), QLatin1String(more))));
    };
    QCOMPARE(import("import_cdr.txt", ""), QStringLiteral("read 5 added 5 present 0 changed 0"));
    QCOMPARE(import("import_cdr_100.txt", ""), QStringLiteral("read 100 added 100 present 0 changed 0"));
    QCOMPARE(import("cdrimport/CDRImport-2015-10-26.csv", ""), QStringLiteral("read 5 added 5 present 0 changed 0"));
    QCOMPARE(import("billing/import_voipcall_report.txt", "--map voip.json"), QStringLiteral("read 10 added 9 present 0 changed 0"));  // one has no time
    QCOMPARE(import("import_cdr_100.txt", ""), QStringLiteral("read 100 added 0 present 100 changed 0"));
}

QTEST_GUILESS_MAIN(TestCliCalls)
#include "tst_cli_calls.moc"
