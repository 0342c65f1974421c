// SPDX-License-Identifier: GPL-3.0-or-later
// Packed figures are the figures: whatever happens to tickets, packs, rules and packers.
#include "core/calendar/CalendarJson.h"
#include "core/demo/DemoBatch.h"
#include "core/demo/DemoCompany.h"
#include "core/kernel/Stores.h"
#include "core/kpi/FigureKeeper.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/tickets/TicketStore.h"
#include "tests/kpi/PackedCompany.h"

#include <random>

using namespace memnun;
using memnun::test::must;

namespace {

/// Facts that change under the eyes of who reads them.
class BusyFacts final : public kpi::FactStore {
public:
    BusyFacts(kpi::FactStore& real, std::function<void()> once) : m_real(real), m_once(std::move(once)) {}
    Result<QVector<kpi::TicketHead>> tickets(const kpi::FactScope& scope) override
    {
        if (const auto now = std::exchange(m_once, nullptr))
            now();
        return m_real.tickets(scope);
    }
    Result<QVector<kpi::StatusChange>> statusChanges(const kpi::FactScope& scope) override { return m_real.statusChanges(scope); }
    Result<QVector<kpi::Message>> messages(const kpi::FactScope& scope) override { return m_real.messages(scope); }
    Result<QVector<kpi::Assignment>> assignments(const kpi::FactScope& scope) override { return m_real.assignments(scope); }
    Result<QVector<kpi::Tagging>> taggings(const kpi::FactScope& scope) override { return m_real.taggings(scope); }
    Result<std::optional<std::pair<qint64, qint64>>> ids() override { return m_real.ids(); }

private:
    kpi::FactStore& m_real;
    std::function<void()> m_once;
};

}  // namespace

class TestKpiPacks : public memnun::test::PackedTest {
    Q_OBJECT

private:
    /// Forty tickets in six blocks, a bit of everything.
    void makeCompany(quint32 seed)
    {
        m_dice.seed(seed);
        for (int n = 1; n <= 2; ++n) {
            User user;
            user.name = QStringLiteral("Temsilci %1").arg(n);
            user.role = Role::Agent;
            m_agents.append(must(stores().users.insert(user)));
        }
        m_tags = {must(stores().tickets.tagNamed(QStringLiteral("kargo"))), must(stores().tickets.tagNamed(QStringLiteral("iade")))};
        for (int i = 0; i < 40; ++i) {
            addTicket(i * 100 + below(50), i % 3 ? Channel::Email : Channel::Phone);
            for (int steps = below(8); steps > 0; --steps)
                happen(i + 1);
        }
    }
    int below(int n) { return static_cast<int>(m_dice() % static_cast<quint32>(n)); }

    /// Something happens to a ticket.
    void happen(qint64 number)
    {
        const TicketId id(number);
        const int hours = static_cast<int>(number) * 100 + below(900);
        switch (below(9)) {
        case 0: addMessage(id, hours, Direction::In); break;
        case 1: addMessage(id, hours, Direction::Out, below(3) ? Channel::Email : Channel::Phone); break;
        case 2: solve(id, hours); break;
        case 3: assign(id, hours); break;
        case 4: must(stores().tickets.addTag(id, m_tags.at(below(2)))); break;
        case 5: must(stores().tickets.removeTag(id, m_tags.at(below(2)))); break;
        case 6: must(exec(QStringLiteral("UPDATE ticket SET priority='%1', category_id=%2 WHERE id=%3")
                              .arg(below(2) ? QStringLiteral("high") : QStringLiteral("low")).arg(1 + below(9)).arg(number))); break;
        case 7: must(exec(QStringLiteral("UPDATE interaction SET withdrawn=1-withdrawn WHERE id=(SELECT max(id) FROM interaction WHERE ticket_id=%1)").arg(number))); break;
        default: must(exec(QStringLiteral("UPDATE ticket SET discarded=%1, status='%2' WHERE id=%3")
                               .arg(below(4) ? 0 : 1).arg(below(3) ? QStringLiteral("open") : QStringLiteral("merged")).arg(number))); break;
        }
    }
    void solve(TicketId id, int hours)
    {
        const EventId event = addEvent(id, hours, EventField::Status, QStringLiteral("open"), QStringLiteral("solved"));
        if (below(3) == 0)
            addEvent(id, hours + 1, EventField::Status, QStringLiteral("solved"), QStringLiteral("open"), event);
        else if (below(3) == 0)
            addEvent(id, hours + 30, EventField::Status, QStringLiteral("solved"), QStringLiteral("pending_customer"));
    }
    void assign(TicketId id, int hours)
    {
        const UserId to = m_agents.at(below(2));
        addEvent(id, hours, EventField::Assignee, {}, QString::number(to.value()));
        must(exec(QStringLiteral("UPDATE ticket SET assignee_id=%1 WHERE id=%2").arg(to.value()).arg(id.value())));
    }

    std::mt19937 m_dice;
    QVector<UserId> m_agents;
    QVector<TagId> m_tags;

private Q_SLOTS:
    void cleanup()
    {
        m_agents.clear();
        PackedTest::closeWorkspace();
    }
    void packedIsPlain_data();
    void packedIsPlain();
    void theDemoCompanyIsTheSame();
    void eachChangeIsSeen_data();
    void eachChangeIsSeen();
    void otherHoursAreWorkedOutAnew();
    void damageIsNotTrusted_data();
    void damageIsNotTrusted();
    void whatHappensWhilePackingIsSeen();
    void theSlowerPackerGivesWay();
    void whatWasWorkedOutBeforeAClearIsMarked();
    void anOlderReportGoesOn();
    void smallCompaniesAreNotPacked();
    void checkFindsWhatNoMarkTells();
    void checkBearsPeopleAtWork();
    void theKeeperPacks();
};

void TestKpiPacks::packedIsPlain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestKpiPacks::packedIsPlain()
{
    QFETCH(quint32, seed);
    makeCompany(seed);
    packAll();
    QCOMPARE(difference(), QString());
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 6; ++i)
            happen(1 + below(40));
        addTicket(4000 + 10 * round);  // in a block that is kept, and beyond
        QCOMPARE(difference(*must(kpi::KpiReport::read(stores(), kNow, {kSpan, 1})), *plain()), QString());
    }
    packAll();
    QVERIFY(must(stores().packs.marked(0, 1000)).isEmpty());
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::theDemoCompanyIsTheSame()
{
    DemoCompany company({150}, kNow, QTimeZone("Europe/Istanbul"));
    const DemoBatch batch(company);
    for (bool more = true; more;)
        more = std::any_cast<bool>(must(execute(batch, session(), Actor::system(), kNow)).outcome);
    packAll();
    QCOMPARE(difference(), QString());
    QVERIFY(must(kpi::differingPacks(stores(), kNow, kSpan)).isEmpty());
}

void TestKpiPacks::eachChangeIsSeen_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("discarded", "UPDATE ticket SET discarded=1 WHERE id=3");
    row("merged", "UPDATE ticket SET status='merged' WHERE id=3");
    row("channel", "UPDATE ticket SET channel='chat' WHERE id=3");
    row("origin", "UPDATE ticket SET origin='agent' WHERE id=3");
    row("priority", "UPDATE ticket SET priority='urgent' WHERE id=3");
    row("assignee", "UPDATE ticket SET assignee_id=1 WHERE id=3");
    row("category", "UPDATE ticket SET category_id=4 WHERE id=3");
    row("creation", "UPDATE ticket SET created_at=created_at-86400000 WHERE id=3");
    row("status event", "INSERT INTO ticket_event(ticket_id, at, field, old_value, new_value) VALUES (3, 1772700000000, 'status', 'open', 'solved')");
    row("undo", "INSERT INTO ticket_event(ticket_id, at, field, old_value, new_value, undoes) VALUES (3, 1772700000000, 'status', "
                "'solved', 'open', (SELECT min(id) FROM ticket_event WHERE ticket_id=3))");
    row("message", "INSERT INTO interaction(ticket_id, channel, direction, is_public, at) VALUES (3, 'email', 'in', 1, 1772700000000)");
    row("withdrawn", "UPDATE interaction SET withdrawn=1 WHERE ticket_id=3");
    row("message moved", "UPDATE interaction SET ticket_id=20 WHERE ticket_id=3");
    row("answer in the outbox", "INSERT INTO outbox(ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, last_error) "
                                "VALUES (3, (SELECT max(id) FROM interaction WHERE ticket_id=3), 1, 's', 'r', 'failed', 0, 'refused')");
    row("answer sent again", "UPDATE outbox SET state='sent' WHERE ticket_id=3");
    row("answer that may have been sent", "UPDATE outbox SET last_error='may_have_been_sent' WHERE ticket_id=3");
    row("answer given up", "DELETE FROM outbox WHERE ticket_id=3");
    row("tagged", "INSERT INTO ticket_tag(ticket_id, tag_id) VALUES (3, 2)");
    row("tag taken away", "DELETE FROM ticket_tag WHERE ticket_id=3");
    row("tag replaced", "UPDATE ticket_tag SET tag_id=2 WHERE ticket_id=3");
    row("tag moved", "UPDATE ticket_tag SET ticket_id=20, tag_id=2 WHERE ticket_id=3");
}

void TestKpiPacks::eachChangeIsSeen()
{
    QFETCH(QString, sql);
    User user;
    user.name = QStringLiteral("Temsilci");
    user.role = Role::Agent;
    must(stores().users.insert(user));
    const QVector<TagId> tags{must(stores().tickets.tagNamed(QStringLiteral("a"))), must(stores().tickets.tagNamed(QStringLiteral("b")))};
    for (int i = 1; i <= 20; ++i) {
        const TicketId id = addTicket(i);
        addMessage(id, i + 1, Direction::Out);
        addEvent(id, i + 2, EventField::Status, QStringLiteral("open"), QStringLiteral("solved"));
        must(stores().tickets.addTag(id, tags.first()));
    }
    must(exec(QStringLiteral("INSERT INTO stored_blob(id, sha256, size) VALUES (1, 'a', 1)")));
    if (sql.contains(QLatin1String("WHERE ticket_id=3")) && sql.contains(QLatin1String(" outbox")) && !sql.startsWith(QLatin1String("INSERT")))
        must(exec(QStringLiteral("INSERT INTO outbox(ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, last_error) "
                                 "VALUES (3, (SELECT max(id) FROM interaction WHERE ticket_id=3), 1, 's', 'r', 'failed', 0, 'refused')")));
    packAll();
    const auto before = packed();
    QCOMPARE(difference(*before, *plain()), QString());
    must(exec(sql));
    QVERIFY(must(stores().packs.marked(0, 100)).contains(3));
    const auto after = packed();
    QCOMPARE(difference(*after, *plain()), QString());
    packAll();
    QVERIFY(must(stores().packs.marked(0, 100)).isEmpty());
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::otherHoursAreWorkedOutAnew()
{
    makeCompany(4);
    packAll();
    WeeklyHours weekly;
    weekly.at(1) = {{10 * 3600, 11 * 3600}};
    must(stores().settings.set(QLatin1String(setting::kCalendar), toJson(BusinessCalendar(QTimeZone("Europe/Berlin"), weekly))));
    const auto refused = kpi::KpiReport::read(stores(), kNow, {kSpan, 0});
    QVERIFY(!refused && refused.error().hasRule(kpi::rule::kUnpacked));
    QCOMPARE(difference(*must(kpi::KpiReport::read(stores(), kNow, {kSpan})), *plain()), QString());
    packAll();
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::damageIsNotTrusted_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("parts of another block", "UPDATE kpi_part SET bytes=(SELECT p.bytes FROM kpi_part p WHERE p.part=kpi_part.part AND p.block=2) "
        "WHERE block=1 AND EXISTS (SELECT 1 FROM kpi_part p WHERE p.part=kpi_part.part AND p.block=2)");
    row("values are those of another figure", "UPDATE kpi_part SET bytes=(SELECT p.bytes FROM kpi_part p WHERE p.block=kpi_part.block AND p.part=200) WHERE part=202");
    row("a part is gone", "DELETE FROM kpi_part WHERE block=3");
    row("a number is gone", "UPDATE kpi_part SET bytes=substr(bytes, 1, length(bytes)-1)");
    row("all is gone", "DELETE FROM kpi_part");
}

void TestKpiPacks::damageIsNotTrusted()
{
    QFETCH(QString, sql);
    makeCompany(5);
    packAll();
    must(exec(sql));
    QCOMPARE(difference(), QString());
    happen(9);
    QCOMPARE(difference(), QString());
    must(exec(QStringLiteral("UPDATE kpi_block SET summary=(SELECT b.summary FROM kpi_block b WHERE b.block=2) WHERE block=1")));
    QVERIFY(!kpi::KpiReport::read(stores(), kNow, {kSpan, 0}));
    QCOMPARE(difference(*must(kpi::KpiReport::read(stores(), kNow, {kSpan})), *plain()), QString());
    QVERIFY(must(kpi::planPacks(stores(), kNow, kAlways)).blocks.contains(1));
}

void TestKpiPacks::whatHappensWhilePackingIsSeen()
{
    makeCompany(6);
    packAll();
    addMessage(TicketId(9), 2000, Direction::Out);
    const kpi::KeepPack pack = must(kpi::workOutPack(stores(), 1, kNow, kSpan));
    addMessage(TicketId(9), 3000, Direction::In);
    addMessage(TicketId(10), 3001, Direction::In);
    must(act(pack));
    QCOMPARE(must(stores().packs.marked(0, 100)), (QVector<qint64>{9, 10}));
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::theSlowerPackerGivesWay()
{
    makeCompany(7);
    packAll();
    addMessage(TicketId(9), 2000, Direction::Out);
    const kpi::KeepPack slow = must(kpi::workOutPack(stores(), 1, kNow, kSpan));
    addMessage(TicketId(9), 3000, Direction::In);
    must(act(must(kpi::workOutPack(stores(), 1, kNow, kSpan))));
    QCOMPARE(memnun::test::outcome(act(slow)), QStringLiteral("conflict"));
    QVERIFY(must(stores().packs.marked(0, 100)).isEmpty());
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::whatWasWorkedOutBeforeAClearIsMarked()
{
    makeCompany(12);
    must(act(kpi::BeginPacks{}));
    const kpi::KeepPack early = must(kpi::workOutPack(stores(), 1, kNow, kSpan));
    must(act(kpi::ClearPacks{}));
    addMessage(TicketId(9), 2000, Direction::Out);
    must(act(kpi::BeginPacks{}));
    must(act(early));
    QCOMPARE(difference(*must(kpi::KpiReport::read(stores(), kNow, {kSpan})), *plain()), QString());
}

/// A page that has read its report asks on after somebody packed blocks anew.
void TestKpiPacks::anOlderReportGoesOn()
{
    makeCompany(8);
    packAll();
    const auto older = packed();
    for (int i = 0; i < 8; ++i)
        happen(1 + below(40));
    packAll();
    happen(20);
    QVERIFY(must(older->rows({QDate(2026, 3, 1), QDate(2026, 9, 1)}, &stores())).size() > 0);
    QVERIFY(must(older->behind(QStringLiteral("backlog"), {QDate(2026, 3, 1), QDate(2026, 9, 1)}, {}, &stores())).row.value);
    QCOMPARE(memnun::test::outcome(older->rows({QDate(2025, 3, 1), QDate(2026, 2, 1)})), QStringLiteral("ok"));
}

void TestKpiPacks::smallCompaniesAreNotPacked()
{
    makeCompany(9);
    QVERIFY(must(kpi::planPacks(stores(), kNow)).blocks.isEmpty());
    QVERIFY(!must(stores().packs.isKept()));
    QVERIFY(must(stores().packs.marked(0, 1000)).isEmpty());
    QVERIFY(must(kpi::KpiReport::read(stores(), kNow))->firstAt());
}

void TestKpiPacks::checkFindsWhatNoMarkTells()
{
    makeCompany(10);
    packAll();
    for (qint64 id = 16; id < 24; ++id)
        addMessage(TicketId(id), 2000, Direction::In);
    QVERIFY(must(kpi::differingPacks(stores(), kNow, kSpan)).isEmpty());
    must(exec(QStringLiteral("DELETE FROM kpi_mark")));
    QCOMPARE(must(kpi::differingPacks(stores(), kNow, kSpan)), QVector<TicketId>{TicketId(16)});
    must(act(kpi::ClearPacks{}));
    packAll();
    QVERIFY(must(kpi::differingPacks(stores(), kNow, kSpan)).isEmpty());
    QCOMPARE(difference(), QString());
}

void TestKpiPacks::checkBearsPeopleAtWork()
{
    makeCompany(13);
    packAll();
    BusyFacts facts(stores().facts, [this] { addMessage(TicketId(9), 2000, Direction::Out); });
    Stores busy = memnun::test::withKpi(stores(), facts, stores().packs);
    QVERIFY(must(kpi::differingPacks(busy, kNow, kSpan)).isEmpty());
    QCOMPARE(must(stores().packs.marked(0, 100)), QVector<qint64>{9});
}

void TestKpiPacks::theKeeperPacks()
{
    makeCompany(11);
    ManualExecutor executor(factory());
    const FixedClock clock(kNow);
    ChangeBus changes;
    CommandBus commands(executor, clock, changes);
    commands.setActor(Actor::system());
    kpi::FigureKeeper keeper(executor, commands, changes, clock, {kSpan, 2, 3});
    qint64 told = 0;
    connect(&keeper, &kpi::FigureKeeper::progressed, this, [&](qint64 done, qint64 total) { told = total == 6 ? done : -1; });
    const auto work = [&] {
        keeper.look();
        QTRY_VERIFY(executor.runPending() == 0 && !keeper.isAtWork());
    };
    work();
    QCOMPARE(told, 6);
    QCOMPARE(difference(), QString());
    addMessage(TicketId(9), 2000, Direction::In);
    work();
    QCOMPARE(must(stores().packs.marked(0, 100)), QVector<qint64>{9});  // too few to pack again
    for (qint64 id = 10; id < 13; ++id)
        addMessage(TicketId(id), 2000, Direction::In);
    work();
    QVERIFY(must(stores().packs.marked(0, 100)).isEmpty());
    QCOMPARE(difference(), QString());
}

QTEST_GUILESS_MAIN(TestKpiPacks)
#include "tst_kpi_packs.moc"
