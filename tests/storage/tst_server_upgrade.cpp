// SPDX-License-Identifier: GPL-3.0-or-later
// A server's workspace of an older schema is brought up to date: killed in the middle it stands as it stood, the next
// opening goes on, and a program that is still at work there hears that it must not write any more.
//
// MEMNUN_UPGRADE_TICKETS=100000 makes it that big, on a server that writes with care, and prints how long it took.
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/Workspace.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace memnun;
using memnun::test::PgCluster;

class TestServerUpgrade final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWholeOrNotThere();
    void whoIsAtWorkHears();

private:
    static constexpr int kBefore = 11;
    bool fill(const Location& location) const;
    Location database();

    int m_tickets = 2'000;
    QTemporaryDir m_data;
    std::unique_ptr<PgCluster> m_cluster;
};

void TestServerUpgrade::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    const bool big = qEnvironmentVariableIsSet("MEMNUN_UPGRADE_TICKETS");
    m_tickets = big ? qEnvironmentVariableIntValue("MEMNUN_UPGRADE_TICKETS") : m_tickets;
    QVERIFY(QFile::setPermissions(m_data.path(), QFile::Permissions(0x7755)));
    m_cluster = big ? std::make_unique<PgCluster>(m_data.filePath(QStringLiteral("server"))) : std::make_unique<PgCluster>();
    QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
}

Location TestServerUpgrade::database()
{
    return *Location::fromText(m_cluster->uri(m_cluster->createDatabase()));
}

/// As many customers as tickets and three messages each, of some thousand words.
bool TestServerUpgrade::fill(const Location& location) const
{
    const auto all = Migrator::builtin();
    auto opened = openConnection(location, Access::ReadWrite);
    if (!all || !opened || !Migrator(all->first(kBefore)).migrate(**opened)) {
        return false;
    }
    const QString n = QString::number(m_tickets);
    Result<> done = (*opened)->begin();
    for (const QString& sql : {
             QStringLiteral("INSERT INTO customer(kind, lifecycle, name, sort_key, find_text, created_at) SELECT 'person', 'active', "
                            "'Musteri ' || i, convert_to('musteri ' || i, 'UTF8'), 'musteri ' || i || ' 90555' || i, i FROM generate_series(1, %1) i"),
             QStringLiteral("INSERT INTO ticket(subject, customer_id, status, priority, channel, origin, created_at, last_at) "
                            "SELECT 'Kargo ' || i, i, CASE i % 10 WHEN 0 THEN 'open' ELSE 'solved' END, 'normal', 'email', 'customer', i, i "
                            "FROM generate_series(1, %1) i"),
             QStringLiteral("INSERT INTO interaction(ticket_id, customer_id, channel, direction, is_public, at, subject, body) "
                            "SELECT 1 + i % %1, 1 + i % %1, 'email', 'in', 1, i, 'Kargo ' || i, (SELECT string_agg('soz' || (i::bigint * w * 7919) % 30011, ' ') "
                            "FROM generate_series(1, 40) w) FROM generate_series(1, 3 * %1) i"),
             QStringLiteral("UPDATE interaction SET words = to_tsvector('simple', subject || ' ' || body)"), QStringLiteral("COMMIT")}) {
        done = done ? (*opened)->execOnce(QString(sql).replace(QLatin1String("%1"), n)) : done;
    }
    if (!done) {
        qWarning("%s", qPrintable(done.error().context));
    }
    return done.has_value();
}

void TestServerUpgrade::isWholeOrNotThere()
{
    const Location location = database();
    QVERIFY(fill(location));
    auto other = openConnection(location, Access::ReadWrite);
    QVERIFY(other);
    const auto number = [&](const char* sql) { return (*other)->number(sql).value_or(std::nullopt).value_or(-1); };

    // Somebody's command holds the upgrade up in the middle, where it is killed.
    QVERIFY((*other)->begin() && (*other)->execOnce(QStringLiteral("LOCK TABLE customer IN ROW EXCLUSIVE MODE")));
    auto upgrading = std::async(std::launch::async, [location] { return Workspace::open(location).has_value(); });
    const char* waiting = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                          "AND datname = current_database() AND query LIKE '%customer_walk%'";
    auto watch = openConnection(location, Access::ReadOnly);  // within a transaction the server shows one picture all the time
    QVERIFY(watch);
    bool ended = false;
    const auto end = [&] { return ended = ended || (*watch)->number(waiting).value_or(std::nullopt).value_or(0) > 0; };
    QTRY_VERIFY_WITH_TIMEOUT(end(), 600'000);
    QVERIFY(!upgrading.get());
    QVERIFY((*other)->commit());
    QCOMPARE(*Migrator::versionOf(**other), kBefore);
    QCOMPARE(number("SELECT count(*) FROM pg_class WHERE relname = 'interaction_found'"), 0);
    QCOMPARE(number("SELECT count(*) FROM interaction"), qint64(3) * m_tickets);

    QElapsedTimer timer;
    timer.start();
    const auto workspace = Workspace::open(location);
    const double took = static_cast<double>(timer.elapsed()) / 1000.0;
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().context));
    QCOMPARE(*Migrator::versionOf(**other), static_cast<int>(Migrator::builtin()->size()));
    QCOMPARE(number("SELECT count(*) FROM interaction_found"), qint64(3) * m_tickets);
    QCOMPARE(number("SELECT sum(n) FROM customer_tally"), qint64(m_tickets));
    qInfo("schema %d to %d at %d tickets, %d messages: %.1f s", kBefore, int(Migrator::builtin()->size()), m_tickets, 3 * m_tickets, took);
    QCOMPARE(*Workspace::wantsUpgrade(location), false);
}

void TestServerUpgrade::whoIsAtWorkHears()
{
    const Location location = database();
    const auto workspace = Workspace::create(location);
    QVERIFY(workspace);
    const auto mine = workspace->sessions()(Access::ReadWrite);
    QVERIFY(mine);
    const auto add = [&mine](const char* name) {
        Customer customer;
        customer.name = QString::fromLatin1(name);
        const auto done = execute(*anyCommand(CreateCustomer{customer}), **mine, Actor::system(), Instant{1});
        return done ? QStringLiteral("done") : done.error().fields.value(0).rule;
    };
    auto colleague = openConnection(location, Access::ReadWrite);
    QVERIFY(colleague);
    QCOMPARE(add("first"), QStringLiteral("done"));
    // of a schema that older programs may write to as well
    QVERIFY((*colleague)->execOnce(QStringLiteral("INSERT INTO schema_version VALUES (9998, 'next', 'x', 1)")));
    QCOMPARE(add("second"), QStringLiteral("done"));
    QVERIFY((*colleague)->execOnce(QStringLiteral("INSERT INTO schema_version VALUES (9999, 'over next', 'x', 9999)")));
    QCOMPARE(add("third"), QStringLiteral("newer_schema"));
    QCOMPARE((*mine)->stores().customers.page({})->size(), 2);  // it can still be read
}

QTEST_GUILESS_MAIN(TestServerUpgrade)
#include "tst_server_upgrade.moc"
