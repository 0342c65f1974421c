// SPDX-License-Identifier: GPL-3.0-or-later
// What a server sends as bytes comes as it was put there, and what goes wrong has the errors every statement has.
#include "core/storage/BinaryRows.h"
#include "core/storage/Connection.h"
#include "core/storage/Workspace.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <limits>

using namespace memnun;
using memnun::test::PgCluster;

class TestBinaryRows final : public QObject {
    Q_OBJECT

private:
    PgCluster m_cluster;
    std::unique_ptr<Database> m_database;

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void bytesAreAsTheyWerePut();
    void integersOfEverySize();
    void asksForTheseOnly();
    void goesOnBesideOtherStatements();
    void aMistakeHasItsCode();
    void aServerThatWentAwayIsLost();
};

void TestBinaryRows::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    const auto location = Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
    QVERIFY(location && Workspace::create(*location));
    auto opened = openConnection(*location, Access::ReadWrite);
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestBinaryRows::cleanup()
{
    if (m_database && !m_database->isLost())
        QVERIFY(m_database->exec("DELETE FROM kpi_part"));
}

void TestBinaryRows::bytesAreAsTheyWerePut()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    all = all.repeated(500);
    QVERIFY(m_database->exec("INSERT INTO kpi_part(part, block, bytes) VALUES (?,?,?)", {1, 2, all}));
    QVERIFY(m_database->exec("INSERT INTO kpi_part(part, block, bytes) VALUES (?,?,?)", {2, 2, QByteArray("")}));
    QVector<QByteArray> came;
    QVERIFY(eachBinary(*m_database, "SELECT bytes FROM kpi_part ORDER BY part", {}, [&](const BinaryRow& row) { came.append(row.bytes(0)); }));
    QCOMPARE(came, (QVector<QByteArray>{all, QByteArray("")}));
}

void TestBinaryRows::integersOfEverySize()
{
    QVector<qint64> came;
    QVERIFY(eachBinary(*m_database, "SELECT (-2)::smallint, (-70000)::integer, 9223372036854775807, -9223372036854775807 - 1, NULL::bigint, 0", {},
                       [&](const BinaryRow& row) {
                           for (int column = 0; column < 6; ++column)
                               came.append(row.integer(column));
                       }));
    QCOMPARE(came, (QVector<qint64>{-2, -70000, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), 0, 0}));
}

void TestBinaryRows::asksForTheseOnly()
{
    QVector<qint64> came;
    const auto take = [&](const BinaryRow& row) { came.append(row.integer(0)); };
    QVERIFY(eachBinary(*m_database, "SELECT i FROM generate_series(1, 9) i WHERE i = ANY($1) AND i <> ALL($2) ORDER BY i",
                       {{3, 5, 7, 11}, {5}}, take));
    QCOMPARE(came, (QVector<qint64>{3, 7}));
    QVERIFY(eachBinary(*m_database, "SELECT i FROM generate_series(1, 9) i WHERE i = ANY($1)", {{}}, take));
    QCOMPARE(came.size(), 2);
}

void TestBinaryRows::goesOnBesideOtherStatements()
{
    QVERIFY(m_database->begin());
    QVERIFY(m_database->exec("INSERT INTO kpi_part(part, block, bytes) VALUES (?,?,?)", {1, 2, QByteArray("ab")}));
    int rows = 0;
    QVERIFY(eachBinary(*m_database, "SELECT bytes FROM kpi_part WHERE block = ANY($1)", {{2}}, [&](const BinaryRow&) { ++rows; }));
    QCOMPARE(rows, 1);  // its own transaction
    m_database->rollback();
    QCOMPARE(m_database->number("SELECT count(*) FROM kpi_part").value_or(-1), std::optional<qint64>(0));
}

void TestBinaryRows::aMistakeHasItsCode()
{
    const auto never = [](const BinaryRow&) { QFAIL("a row"); };
    const auto wrong = eachBinary(*m_database, "SELECT nothing FROM nowhere", {}, never);
    QVERIFY(!wrong && wrong.error().code == Code::Storage && wrong.error().context.contains(QLatin1String("[42P01]")));
    QVERIFY(!m_database->isLost());
    QVERIFY(m_database->execOnce(QStringLiteral("CREATE ROLE guest")));
    QVERIFY(m_database->execOnce(QStringLiteral("SET ROLE guest")));
    const auto refused = eachBinary(*m_database, "SELECT bytes FROM kpi_part", {}, never);
    QVERIFY(!refused && refused.error().code == Code::Forbidden);
    QVERIFY(m_database->execOnce(QStringLiteral("RESET ROLE")));
    QVERIFY(m_database->execOnce(QStringLiteral("DROP ROLE guest")));
}

void TestBinaryRows::aServerThatWentAwayIsLost()
{
    QVERIFY2(m_cluster.restart(PgCluster::Ending::Crash), qPrintable(m_cluster.problem()));
    const auto gone = eachBinary(*m_database, "SELECT 1", {}, [](const BinaryRow&) {});
    QVERIFY(!gone && gone.error().code == Code::Unavailable);
    QVERIFY(m_database->isLost());
}

QTEST_GUILESS_MAIN(TestBinaryRows)
#include "tst_binary_rows.moc"
