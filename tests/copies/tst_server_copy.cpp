// SPDX-License-Identifier: GPL-3.0-or-later
// A server's workspace copied and put back by the server's own tools.
#include "core/storage/Migrator.h"
#include "tests/copies/ServerBench.h"
#include "tests/support/TestData.h"

using namespace memnun;
using namespace memnun::test;

class TestServerCopy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void dumpsAndRestores();
    void restoresIntoAnEmptyDatabase();
    void aBrokenDumpChangesNothing_data();
    void aBrokenDumpChangesNothing();
    void aFailedDumpLeavesNothing();
    void saysWhatIsWrongWithTheTools_data();
    void saysWhatIsWrongWithTheTools();
    void thePasswordIsOnNoCommandLine();
    void saysWhetherItsSchemaIsOld();

private:
    ServerBench m_bench;
};

void TestServerCopy::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_bench.start(), qPrintable(m_bench.problem()));
}

void TestServerCopy::init()
{
    QVERIFY(m_bench.useNew());
}

void TestServerCopy::dumpsAndRestores()
{
    const QString file = m_bench.path("a.dump");
    QCOMPARE(m_bench.dump(file), QStringLiteral("ok"));
    QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
    QCOMPARE(m_bench.run(m_bench.location(), [&](ServerCopy& copy, auto then) { copy.check(file, then); }), QStringLiteral("ok"));
    QVERIFY(m_bench.put("second"));
    QCOMPARE(m_bench.restore(file), QStringLiteral("ok"));
    QCOMPARE(m_bench.words(), QStringList{QStringLiteral("first")});
    const auto workspace = Workspace::open(m_bench.location());
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().context));
    QVERIFY(workspace->check()->sound);
    QVERIFY(m_bench.put("third"));  // the sequences go on
}

void TestServerCopy::restoresIntoAnEmptyDatabase()
{
    const QString file = m_bench.path("b.dump");
    QCOMPARE(m_bench.dump(file), QStringLiteral("ok"));
    m_bench.useEmpty();
    QCOMPARE(m_bench.restore(file), QStringLiteral("ok"));
    QCOMPARE(m_bench.words(), QStringList{QStringLiteral("first")});
    QVERIFY(Workspace::open(m_bench.location()));
}

void TestServerCopy::aBrokenDumpChangesNothing_data()
{
    QTest::addColumn<int>("keptPercent");
    QTest::addColumn<QString>("rule");
    QTest::newRow("empty") << 0 << QStringLiteral("copy_damaged");
    QTest::newRow("cut in the list") << 5 << QStringLiteral("copy_damaged");
    QTest::newRow("cut in the data") << 97 << QStringLiteral("copy_damaged");
}

void TestServerCopy::aBrokenDumpChangesNothing()
{
    QFETCH(int, keptPercent);
    QFETCH(QString, rule);
    const QString name = m_bench.path("c.dump");
    QFile::remove(name);
    QCOMPARE(m_bench.dump(name), QStringLiteral("ok"));
    QFile file(name);
    QVERIFY(file.resize(file.size() * keptPercent / 100));
    QVERIFY(m_bench.put("second"));
    QCOMPARE(m_bench.run(m_bench.location(), [&](ServerCopy& copy, auto then) { copy.check(name, then); }), rule);
    QCOMPARE(m_bench.restore(name), rule);
    QCOMPARE(m_bench.words(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void TestServerCopy::aFailedDumpLeavesNothing()
{
    const QString file = m_bench.path("none/a.dump");
    QVERIFY(m_bench.dump(file) != QLatin1String("ok"));
    Location wrong = m_bench.location();
    wrong.database = QStringLiteral("nowhere");
    const QString other = m_bench.path("d.dump");
    QCOMPARE(m_bench.run(wrong, [&](ServerCopy& copy, auto then) { copy.dump(other, then); }), QStringLiteral("tool_failed"));
    QVERIFY(!QFile::exists(other) && !QFile::exists(other + QStringLiteral(".part")));
}

void TestServerCopy::saysWhatIsWrongWithTheTools_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("rule");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("tool_missing");
    QTest::newRow("older") << QByteArray("echo 'pg_dump: error: aborting because of server version mismatch' >&2; exit 1\n")
                           << QStringLiteral("tool_version");
    QTest::newRow("full") << QByteArray("echo 'pg_dump: error: could not write to output file: No space left on device' >&2; exit 1\n")
                          << QStringLiteral("copy_failed");
}

void TestServerCopy::saysWhatIsWrongWithTheTools()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, rule);
    const ToolsFirst tools(m_bench.fakeTool(script.isEmpty() ? "other" : "pg_dump", script),
                           script.isEmpty() ? ToolsFirst::Alone : ToolsFirst::AndOthers);
    QCOMPARE(m_bench.dump(m_bench.path("e.dump")), rule);
}

void TestServerCopy::thePasswordIsOnNoCommandLine()
{
    const QString told = m_bench.path("told");
    const ToolsFirst tools(m_bench.fakeTool("pg_dump", "echo \"$PGPASSWORD|$*\" > '" + told.toLocal8Bit() + "'; exit 1\n"));
    Location location = m_bench.location();
    location.password = QStringLiteral("g@zli parola");
    (void)m_bench.run(location, [&](ServerCopy& copy, auto then) { copy.dump(m_bench.path("f.dump"), then); });
    QFile file(told);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readAll();
    QVERIFY(line.startsWith("g@zli parola|"));
    QVERIFY2(line.count("zli") == 1, line.constData());
}

void TestServerCopy::saysWhetherItsSchemaIsOld()
{
    QVERIFY(!*Workspace::wantsUpgrade(m_bench.location()));
    const auto all = Migrator::builtin();
    QVERIFY(all && all->size() > 1);
    const Location old = *Location::fromText(m_bench.cluster().uri(m_bench.cluster().createDatabase()));
    QVERIFY(!Workspace::wantsUpgrade(old));
    {
        auto database = openConnection(old, Access::ReadWrite);
        QVERIFY(database && Migrator(all->first(1)).migrate(**database));
    }
    QVERIFY(*Workspace::wantsUpgrade(old));
    QVERIFY(Workspace::open(old));
    QVERIFY(!*Workspace::wantsUpgrade(old));
}

QTEST_GUILESS_MAIN(TestServerCopy)
#include "tst_server_copy.moc"
