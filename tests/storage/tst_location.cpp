// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of workspaces, as typed, as shown and as the server gets them.
#include "core/storage/Connection.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestLocation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void serverGetsTheOptions();
};

void TestLocation::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");  // user password host port database
    QTest::addColumn<QString>("connectOptions");
    const QString alive = QStringLiteral(";keepalives_count='3';keepalives_idle='10';keepalives_interval='5'");
    const QString cut = QStringLiteral(";tcp_user_timeout='20000'");
    const QString common = QStringLiteral("application_name='memnun';connect_timeout='10'") + alive;
    const QString usual = common + cut;
    const auto row = [](const char* text, const char* parts, const QString& options) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(parts) << options;
    };
    row("postgresql://db.example/shop", "||db.example|5432|shop", usual);
    row("postgres://ayse:g%40z%2Fl%3Ai%25@db.example:6543/d%C3%BCkkan", "ayse|g@z/l:i%|db.example|6543|dükkan", usual);
    row("postgresql://a%40y%C5%9Fe@db.example/shop", "a@yşe||db.example|5432|shop", usual);
    row("postgresql://ayse@db.example/shop?sslmode=verify-full&sslrootcert=/etc/my%20ca.pem",
        "ayse||db.example|5432|shop",
        common + QStringLiteral(";sslmode='verify-full';sslrootcert='/etc/my ca.pem'") + cut);
    row("postgresql://db.example/shop?connect_timeout=3&application_name=O%27Hara", "||db.example|5432|shop",
        QStringLiteral("application_name='O\\'Hara';connect_timeout='3'") + alive + cut);
    row("postgresql://postgres@/shop?host=/tmp/my%20socket&port=6000", "postgres||/tmp/my socket|6000|shop", usual);
    row("postgresql://[::1]:6000/shop", "||::1|6000|shop", usual);
    row("postgresql:///shop?host=db.example&user=ayse&password=a%2Bb", "ayse|a+b|db.example|5432|shop", usual);
}

void TestLocation::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, parts);
    const auto said = [](const Location& location) {
        return QStringList{location.user, location.password, location.host, QString::number(location.port),
                           location.database}.join(QLatin1Char('|'));
    };
    const auto location = Location::fromText(text);
    QVERIFY(location);
    QCOMPARE(said(*location), parts);
    QTEST(location->connectOptions(), "connectOptions");
    // What is kept among the recent workspaces opens the same one, but for the password.
    auto again = Location::fromText(location->shown());
    QVERIFY2(again, qPrintable(location->shown()));
    QVERIFY(again->password.isEmpty());
    again->password = location->password;
    QCOMPARE(said(*again), parts);
    QCOMPARE(again->options, location->options);
}

void TestLocation::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no database") << QStringLiteral("postgresql://db.example");
    QTest::newRow("port") << QStringLiteral("postgresql://db.example/shop?port=zero");
    QTest::newRow("smuggled option") << QStringLiteral("postgresql://db.example/shop?sslmode=require;sslmode=disable");
    QTest::newRow("no name of an option") << QStringLiteral("postgresql://db.example/shop?a%20b=1");
    QTest::newRow("empty") << QStringLiteral(" ");
}

void TestLocation::refuses()
{
    QFETCH(QString, text);
    const auto location = Location::fromText(text);
    QVERIFY(!location);
    QCOMPARE(location.error().code, Code::Invalid);
}

void TestLocation::serverGetsTheOptions()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    PgCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    const QString address = cluster.uri(cluster.createDatabase());
    const auto open = [&](const char* more) {
        return openConnection(*Location::fromText(address + QString::fromLatin1(more)), Access::ReadWrite);
    };
    auto named = open("&application_name=Bizim%20d%27kkan&options=-c%20search_path%3Dpg_temp");
    QVERIFY2(named, named ? "" : qPrintable(named.error().context));
    QStringList seen;
    QVERIFY((*named)->each("SELECT current_setting('application_name'), current_setting('search_path')", {},
                           [&](const Row& row) { seen << row.text(0) << row.text(1); }));
    QCOMPARE(seen, (QStringList{QStringLiteral("Bizim d'kkan"), QStringLiteral("pg_temp")}));
    const auto unknown = open("&no_such_option=1");
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().context.contains(QStringLiteral("no_such_option")), qPrintable(unknown.error().context));
}

QTEST_GUILESS_MAIN(TestLocation)
#include "tst_location.moc"
