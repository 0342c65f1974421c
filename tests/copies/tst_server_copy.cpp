// SPDX-License-Identifier: GPL-3.0-or-later
// A server's workspace copied and put back by the server's own tools.
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/ServerCopy.h"
#include "core/storage/Workspace.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using memnun::test::PgCluster;

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
    using Job = std::function<void(ServerCopy&, ServerCopy::Then)>;
    QString run(const Location& location, const Job& job);
    QString dump(const QString& file) { return run(m_location, [&](ServerCopy& copy, auto then) { copy.dump(file, then); }); }
    QString restore(const QString& file) { return run(m_location, [&](ServerCopy& copy, auto then) { copy.restore(file, then); }); }
    Result<> put(const char* word);
    QStringList words();
    QString fakeTool(const char* name, const QByteArray& script);

    PgCluster m_cluster;
    QTemporaryDir m_folder;
    Location m_location;
};

void TestServerCopy::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
}

void TestServerCopy::init()
{
    m_location = *Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
    QVERIFY(Workspace::create(m_location));
    QVERIFY(put("first"));
}

/// "ok", or the rule or the code of the error.
QString TestServerCopy::run(const Location& location, const Job& job)
{
    ServerCopy copy(location);
    QString outcome;
    job(copy, [&](const Result<>& result) {
        outcome = result ? QStringLiteral("ok")
                         : result.error().fields.isEmpty() ? codeKey(result.error().code) : result.error().fields.first().rule;
        if (!result) {
            qInfo("%s", qPrintable(result.error().context));
        }
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!outcome.isEmpty(), 60'000); }();
    return outcome;
}

Result<> TestServerCopy::put(const char* word)
{
    auto database = openConnection(m_location, Access::ReadWrite);
    return database ? (*database)->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES (?,'agent')"), {QString::fromLatin1(word)})
                    : Result<>(fail(database.error()));
}

QStringList TestServerCopy::words()
{
    QStringList found;
    auto database = openConnection(m_location, Access::ReadOnly);
    if (database) {
        (void)(*database)->each("SELECT name FROM app_user ORDER BY id", {}, [&](const Row& row) { found.append(row.text(0)); });
    }
    return found;
}

void TestServerCopy::dumpsAndRestores()
{
    const QString file = m_folder.filePath(QStringLiteral("a.dump"));
    QCOMPARE(dump(file), QStringLiteral("ok"));
    QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
    QCOMPARE(run(m_location, [&](ServerCopy& copy, auto then) { copy.check(file, then); }), QStringLiteral("ok"));
    QVERIFY(put("second"));
    {
        // what a newer program would have left: it must not be in the way
        auto database = openConnection(m_location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("CREATE TABLE later (x bigint)")));
    }
    QCOMPARE(restore(file), QStringLiteral("ok"));
    QCOMPARE(words(), QStringList{QStringLiteral("first")});
    const auto workspace = Workspace::open(m_location);
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().context));
    QVERIFY(workspace->check()->sound);
    auto database = openConnection(m_location, Access::ReadOnly);
    QCOMPARE((*database)->number("SELECT count(*) FROM pg_tables WHERE tablename='later'")->value_or(-1), 0);
    QVERIFY(put("third"));  // the sequences go on
}

void TestServerCopy::restoresIntoAnEmptyDatabase()
{
    const QString file = m_folder.filePath(QStringLiteral("b.dump"));
    QCOMPARE(dump(file), QStringLiteral("ok"));
    m_location = *Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
    QCOMPARE(restore(file), QStringLiteral("ok"));
    QCOMPARE(words(), QStringList{QStringLiteral("first")});
    QVERIFY(Workspace::open(m_location));
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
    const QString name = m_folder.filePath(QStringLiteral("c.dump"));
    QFile::remove(name);
    QCOMPARE(dump(name), QStringLiteral("ok"));
    QFile file(name);
    QVERIFY(file.resize(file.size() * keptPercent / 100));
    QVERIFY(put("second"));
    QCOMPARE(run(m_location, [&](ServerCopy& copy, auto then) { copy.check(name, then); }), rule);
    QCOMPARE(restore(name), rule);
    QCOMPARE(words(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void TestServerCopy::aFailedDumpLeavesNothing()
{
    const QString file = m_folder.filePath(QStringLiteral("none/a.dump"));
    QVERIFY(dump(file) != QLatin1String("ok"));
    Location wrong = m_location;
    wrong.database = QStringLiteral("nowhere");
    const QString other = m_folder.filePath(QStringLiteral("d.dump"));
    QCOMPARE(run(wrong, [&](ServerCopy& copy, auto then) { copy.dump(other, then); }), QStringLiteral("tool_failed"));
    QVERIFY(!QFile::exists(other) && !QFile::exists(other + QStringLiteral(".part")));
}

QString TestServerCopy::fakeTool(const char* name, const QByteArray& script)
{
    const QString folder = m_folder.filePath(QStringLiteral("tools-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + QString::fromLatin1(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return folder;
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
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", fakeTool(script.isEmpty() ? "other" : "pg_dump", script).toLocal8Bit());
    const QString outcome = dump(m_folder.filePath(QStringLiteral("e.dump")));
    qputenv("PATH", path);
    QCOMPARE(outcome, rule);
}

void TestServerCopy::thePasswordIsOnNoCommandLine()
{
    const QString told = m_folder.filePath(QStringLiteral("told"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", fakeTool("pg_dump", "echo \"$PGPASSWORD|$*\" > '" + told.toLocal8Bit() + "'; exit 1\n").toLocal8Bit());
    Location location = m_location;
    location.password = QStringLiteral("g@zli parola");
    (void)run(location, [&](ServerCopy& copy, auto then) { copy.dump(m_folder.filePath(QStringLiteral("f.dump")), then); });
    qputenv("PATH", path);
    QFile file(told);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readAll();
    QVERIFY(line.startsWith("g@zli parola|"));
    QVERIFY2(line.count("zli") == 1, line.constData());
}

void TestServerCopy::saysWhetherItsSchemaIsOld()
{
    QVERIFY(!*Workspace::wantsUpgrade(m_location));
    const auto all = Migrator::builtin();
    QVERIFY(all && all->size() > 1);
    const Location old = *Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
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
