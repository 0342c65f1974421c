// SPDX-License-Identifier: GPL-3.0-or-later
// What one program commits the others hear; and a server that goes away loses and doubles nothing.
#include "core/conversations/ConversationStore.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/PresenceBoard.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/people/PeopleCommands.h"
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/StorageSession.h"
#include "core/storage/TableCopy.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/ManyNotes.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QSignalSpy>
#include <QTest>

#include <signal.h>

using namespace memnun;
using memnun::test::ManyNotes;
using memnun::test::PgCluster;

namespace {

/// One window's kernel: its own connections, buses and ear.
struct Desk {
    explicit Desk(const Location& location)
        : workspace(*Workspace::open(location)), executor(workspace.sessions()), bus(executor, clock, changes),
          link(workspace.link()), presence(*link, clock)
    {
        bus.setActor(Actor::system());
        QObject::connect(link.get(), &LiveLink::changed, &changes, &ChangeBus::publish);
        QObject::connect(link.get(), &LiveLink::reachable, &changes, [this](bool yes) { states.append(yes); });
        QObject::connect(&changes, &ChangeBus::changed, &changes, [this](const ChangeSet& set) { heard.append(set); });
        link->start();
    }
    int count(const ChangeSet& set) const { return static_cast<int>(heard.count(set)); }

    SystemClock clock;
    Workspace workspace;
    ThreadedExecutor executor;
    ChangeBus changes;
    CommandBus bus;
    std::unique_ptr<LiveLink> link;
    PresenceBoard presence;
    QVector<ChangeSet> heard;
    QVector<bool> states;
};

Ticket named(const char* subject)
{
    Ticket ticket;
    ticket.subject = QString::fromLatin1(subject);
    return ticket;
}

}  // namespace

class TestServerLive : public QObject {
    Q_OBJECT

private:
    TicketId makeTicket(Desk& desk);
    QStringList bodies(Desk& desk, TicketId ticket);
    Result<std::unique_ptr<Session>> session() { return Workspace::open(m_location)->sessions()(Access::ReadWrite); }

    PgCluster m_cluster;
    Location m_location;

private Q_SLOTS:
    void initTestCase();
    void init();
    void upgradesEveryOlderVersion();
    void aChangeIsHeardByOthersOnceAndAtOnce();
    void whatIsSaidBeforeTheFirstWordIsNotLost();
    void nothingIsReadTwiceWhereNothingHappened();
    void aBigChangeSaysItsKinds();
    void presenceIsSeenAndEnds();
    void aRestartIsNoticedAndReadsComeBack();
    void anEndedConnectionIsReplacedSilently();
    void whatBecameOfACommitIsFoundOut();
    void aThousandCommandsThroughRestarts_data();
    void aThousandCommandsThroughRestarts();
};

void TestServerLive::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
}

void TestServerLive::init()
{
    const auto location = Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
    QVERIFY(location);
    m_location = *location;
    const auto made = Workspace::create(m_location);
    QVERIFY2(made, made ? "" : qPrintable(made.error().context));
}

TicketId TestServerLive::makeTicket(Desk& desk)
{
    TicketId id;
    CreateTicket create;
    create.subject = QStringLiteral("Kargo");
    desk.bus.submit(create, &desk.changes, [&id](const Result<Ticket>& made) { id = made ? made->id : TicketId(-1); });
    (void)QTest::qWaitFor([&id] { return id != TicketId(); });
    return id;
}

QStringList TestServerLive::bodies(Desk& desk, TicketId ticket)
{
    QStringList found;
    bool done = false;
    desk.executor.read<QVector<Interaction>>(
        &desk.changes, [ticket](Stores& stores) { return stores.conversations.thread(ticket); },
        [&](const Result<QVector<Interaction>>& thread) {
            for (const Interaction& one : thread.value_or(QVector<Interaction>()))
                found.append(one.body);
            done = true;
        });
    (void)QTest::qWaitFor([&done] { return done; }, 20000);
    return found;
}

void TestServerLive::upgradesEveryOlderVersion()
{
    const auto all = Migrator::builtin();
    QVERIFY(all && all->size() > 1);
    const auto shapes = [](const Location& location) {
        QStringList found;
        auto database = openConnection(location, Access::ReadOnly);
        const auto tables = database ? tablesOf(**database) : Result<QVector<TableShape>>(fail(database.error()));
        for (const TableShape& table : tables.value_or(QVector<TableShape>()))
            found.append(table.name + QLatin1Char(' ') + table.columns.join(QLatin1Char(' ')));
        return found;
    };
    const QStringList fresh = shapes(m_location);
    QVERIFY(fresh.size() > 15);
    for (qsizetype age = 1; age < all->size(); ++age) {
        const auto location = Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
        {
            auto database = openConnection(*location, Access::ReadWrite);
            QVERIFY(database && Migrator(all->first(age)).migrate(**database));
            QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO app_user(id, name, role) VALUES (1,'x','agent')")));
            QVERIFY((*database)->execOnce(QStringLiteral(
                "INSERT INTO ticket(id, subject, status, priority, channel, origin, created_at, last_at) "
                "VALUES (1,'x','open','normal','email','customer',1,1)")));
        }
        const auto workspace = Workspace::open(*location);
        QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().context));
        QCOMPARE(shapes(*location), fresh);
        auto opened = workspace->sessions()(Access::ReadOnly);
        QVERIFY(opened && (*opened)->stores().tickets.byId(TicketId(1)));
    }
}

void TestServerLive::aChangeIsHeardByOthersOnceAndAtOnce()
{
    Desk one(m_location);
    Desk two(m_location);
    // the ear needs a moment to connect: who speaks is heard once it listens
    QTRY_VERIFY([&] { makeTicket(one); return !two.heard.isEmpty(); }());
    two.heard.clear();
    one.heard.clear();
    const TicketId id = makeTicket(one);
    QVERIFY(id.isValid());
    const ChangeSet set{{{Entity::Ticket, id.value()}}};
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(two.count(set), 1);
    qInfo("heard after %lld ms", timer.elapsed());
    // an answer from the other side, and by then an echo would have come too
    const TicketId answer = makeTicket(two);
    QTRY_COMPARE(one.count({{{Entity::Ticket, answer.value()}}}), 1);
    QCOMPARE(one.count(set), 1);
    QVERIFY(one.states.isEmpty());
}

/// Between the first list and the first LISTEN a colleague is quicker.
void TestServerLive::whatIsSaidBeforeTheFirstWordIsNotLost()
{
    const auto workspace = Workspace::open(m_location);
    auto colleague = session();
    QVERIFY(workspace && colleague);
    CreateTicket create;
    create.subject = QStringLiteral("Kargo");
    QVERIFY(execute(*anyCommand(create), **colleague, Actor::system(), Instant{1}));
    const auto link = workspace->link();
    QVector<ChangeSet> heard;
    connect(link.get(), &LiveLink::changed, this, [&heard](const ChangeSet& set) { heard.append(set); });
    link->start();
    QTRY_COMPARE(heard, QVector<ChangeSet>{ChangeSet::everything()});
}

/// A window that opens in quiet must not read its pages twice. The server's own housekeeping counts as something, so that
/// one of some tries is enough.
void TestServerLive::nothingIsReadTwiceWhereNothingHappened()
{
    bool quiet = false;
    for (int i = 0; i < 5 && !quiet; ++i) {
        const auto workspace = Workspace::open(m_location);
        auto admin = session();
        QVERIFY(workspace && admin);
        auto& database = static_cast<StorageSession&>(**admin).database();
        const auto link = workspace->link();
        QVector<ChangeSet> heard;
        connect(link.get(), &LiveLink::changed, this, [&heard](const ChangeSet& set) { heard.append(set); });
        link->start();
        QTRY_COMPARE(*database.number("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle' AND datname = current_database() "
                                      "AND query LIKE 'BEGIN; LISTEN%'"), std::optional<qint64>(1));
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        QVERIFY(execute(*anyCommand(create), **admin, Actor::system(), Instant{1}));
        QTRY_VERIFY(!heard.isEmpty());
        quiet = heard.first() != ChangeSet::everything();
    }
    QVERIFY(quiet);
}

void TestServerLive::aBigChangeSaysItsKinds()
{
    ChangeSet big;
    for (qint64 id = 1; id <= 5000; ++id)
        big.changes.append({id % 2 ? Entity::Ticket : Entity::Interaction, id + 1000000});
    const QString text = toText(big, 7000);
    QVERIFY(text.size() <= 7000);
    QCOMPARE(changesFromText(text), (ChangeSet{{{Entity::Ticket, 0}, {Entity::Interaction, 0}}}));
    QVERIFY(changesFromText(QStringLiteral("ticket:1,novelty:2")).touches(Entity::Customer, 7));
    const ChangeSet small{{{Entity::Ticket, 12}, {Entity::Outbox, 3}}};
    QCOMPARE(changesFromText(toText(small, 7000)), small);
}

void TestServerLive::presenceIsSeenAndEnds()
{
    Desk one(m_location);
    Desk two(m_location);
    one.presence.setMe(UserId(1));
    two.presence.setMe(UserId(2));
    QTRY_VERIFY([&] { makeTicket(one); return !two.heard.isEmpty(); }());
    QTRY_VERIFY([&] { makeTicket(two); return one.heard.size() > 3; }());
    using Colleagues = QVector<PresenceBoard::Colleague>;
    const TicketId ticket(7);
    one.presence.setDoing(ticket, Doing::Answering);
    QTRY_COMPARE(two.presence.at(ticket), (Colleagues{{UserId(1), Doing::Answering}}));
    QVERIFY(one.presence.at(ticket).isEmpty());
    // whoever comes in is seen, and sees without waiting for a beat
    two.presence.setDoing(ticket);
    QTRY_COMPARE(one.presence.at(ticket), (Colleagues{{UserId(2), Doing::Reading}}));
    QSignalSpy left(&two.presence, &PresenceBoard::changed);
    one.presence.setDoing({});
    QTRY_VERIFY(!left.isEmpty());
    QVERIFY(two.presence.at(ticket).isEmpty());
}

void TestServerLive::aRestartIsNoticedAndReadsComeBack()
{
    Desk desk(m_location);
    const TicketId ticket = makeTicket(desk);
    Desk other(m_location);
    QTRY_VERIFY([&] { makeTicket(other); return desk.heard.size() > 1; }());
    m_cluster.stop();
    QTRY_COMPARE(desk.states, QVector<bool>{false});
    std::optional<Error> refused;
    desk.bus.submit(AddNote{ticket, QStringLiteral("lost")}, &desk.changes,
                    [&](const Result<InteractionId>& added) { refused = added ? Error() : added.error(); });
    QTRY_VERIFY(refused.has_value());
    QVERIFY(refused->code == Code::Unavailable);
    QVERIFY2(refused->hasRule(rule::kServerGone), qPrintable(refused->context));
    desk.heard.clear();
    QVERIFY2(m_cluster.restart(), qPrintable(m_cluster.problem()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.states, (QVector<bool>{false, true}), 15000);
    QTRY_COMPARE(desk.count(ChangeSet::everything()), 1);
    QVERIFY(bodies(desk, ticket).isEmpty());
    // The other window comes back in its own time, and until then refuses to write.
    QTRY_COMPARE_WITH_TIMEOUT(other.states, (QVector<bool>{false, true}), 15000);
    const TicketId fresh = makeTicket(other);
    QVERIFY(fresh.value() > 0);
    QTRY_COMPARE(desk.count({{{Entity::Ticket, fresh.value()}}}), 1);
}

void TestServerLive::anEndedConnectionIsReplacedSilently()
{
    auto mine = session();
    auto admin = session();
    QVERIFY(mine && admin);
    auto& database = static_cast<StorageSession&>(**admin).database();
    const qint64 backend = static_cast<StorageSession&>(**mine).database().backend();
    QVERIFY(database.exec("SELECT pg_terminate_backend(CAST(? AS integer))", {backend}));
    CreateTicket create;
    create.subject = QStringLiteral("Kargo");
    const auto made = execute(*anyCommand(create), **mine, Actor::system(), Instant{1});
    QVERIFY2(made, made ? "" : qPrintable(made.error().context));
    QCOMPARE(*database.number("SELECT count(*) FROM ticket"), std::optional<qint64>(1));
}

/// The server ends the connection at each step of a transaction; the last time when only COMMIT is missing.
void TestServerLive::whatBecameOfACommitIsFoundOut()
{
    auto admin = session();
    QVERIFY(admin);
    auto& database = static_cast<StorageSession&>(**admin).database();
    auto mine = session();
    QVERIFY(mine);
    const auto end = [&] {
        const qint64 backend = static_cast<StorageSession&>(**mine).database().backend();
        return database.exec("SELECT pg_terminate_backend(CAST(? AS integer))", {backend}).has_value();
    };
    QVERIFY((*mine)->begin());
    QVERIFY((*mine)->stores().tickets.insert(named("x")));
    QVERIFY(end());
    const auto committed = (*mine)->commit();
    QVERIFY(!committed);
    QVERIFY((*mine)->isLost());
    QVERIFY((*mine)->restore());
    QVERIFY(!(*mine)->isLost());
    QCOMPARE(*database.number("SELECT count(*) FROM ticket"), std::optional<qint64>(0));
    // a trigger that ends its own connection at commit time: the answer to COMMIT never comes
    QVERIFY(database.execOnce(QStringLiteral(
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); "
        "PERFORM pg_sleep(5); RETURN NULL; END; $$")));
    QVERIFY(database.execOnce(QStringLiteral("CREATE CONSTRAINT TRIGGER die AFTER INSERT ON ticket DEFERRABLE INITIALLY "
                                             "DEFERRED FOR EACH ROW EXECUTE FUNCTION die()")));
    QVERIFY((*mine)->begin());
    QVERIFY((*mine)->stores().tickets.insert(named("y")));
    const auto broken = (*mine)->commit();
    QVERIFY(!broken);
    QVERIFY2(broken.error().hasRule(rule::kNotCommitted), qPrintable(broken.error().context));
    QVERIFY(!(*mine)->isLost());
}

void TestServerLive::aThousandCommandsThroughRestarts_data()
{
    QTest::addColumn<bool>("crash");
    QTest::newRow("orderly restart") << false;
    QTest::newRow("server killed") << true;
}

void TestServerLive::aThousandCommandsThroughRestarts()
{
    QFETCH(bool, crash);
    constexpr int kCommands = 1000;
    Desk desk(m_location);
    const TicketId ticket = makeTicket(desk);
    QVERIFY(ticket.isValid());
    ManyNotes notes(desk.bus, desk.changes, ticket, QStringLiteral("note"));
    notes.write(kCommands);
    QTRY_VERIFY_WITH_TIMEOUT(notes.answered() > 300, 30000);
    QVERIFY(notes.answered() < kCommands);
    QVERIFY2(m_cluster.restart(crash ? PgCluster::Ending::Crash : PgCluster::Ending::Orderly), qPrintable(m_cluster.problem()));
    QTRY_COMPARE_WITH_TIMEOUT(notes.answered(), qsizetype(kCommands), 60000);
    QCOMPARE(notes.unknown, QStringList());
    QStringList stored = bodies(desk, ticket);
    QCOMPARE(stored.size(), kCommands);
    stored.sort();
    notes.acknowledged.sort();
    QCOMPARE(stored, notes.acknowledged);
}

QTEST_GUILESS_MAIN(TestServerLive)
#include "tst_server_live.moc"
