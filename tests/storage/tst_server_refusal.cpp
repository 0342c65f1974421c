// SPDX-License-Identifier: GPL-3.0-or-later
// Why a server can't be used is told apart by codes, also where it and this computer speak another language.
#include "core/storage/Connection.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <clocale>

using namespace memnun;
using namespace memnun::test;

class TestServerRefusal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasARule_data();
    void hasARule();

private:
    PgCluster m_cluster;
};

void TestServerRefusal::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    // Both sides translate by this where their catalogues are installed.
    qputenv("LANGUAGE", "de");
    std::setlocale(LC_ALL, "C.UTF-8");
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
}

void TestServerRefusal::hasARule_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no such place") << m_cluster.host() + QStringLiteral("/none") << m_cluster.user() << "host_unknown";
    QTest::newRow("nobody listens") << "127.0.0.1" << m_cluster.user() << "no_answer";
    QTest::newRow("user") << m_cluster.host() << "ayse" << "login";
    QTest::newRow("database") << m_cluster.host() << m_cluster.user() << "no_database";
}

void TestServerRefusal::hasARule()
{
    QFETCH(QString, host);
    QFETCH(QString, user);
    QFETCH(QString, rule);
    Location location;
    location.host = host;
    location.port = host.startsWith(QLatin1Char('/')) ? 5432 : 1;
    location.user = user;
    location.database = QStringLiteral("dükkan");
    const auto opened = openConnection(location, Access::ReadOnly);
    QVERIFY(!opened);
    qInfo("%s", qPrintable(opened.error().context));
    QVERIFY(opened.error().code == Code::Unavailable);
    QCOMPARE(opened.error().fields.value(0).rule, rule);
}

QTEST_MAIN(TestServerRefusal)
#include "tst_server_refusal.moc"
