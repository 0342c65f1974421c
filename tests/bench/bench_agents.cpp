// SPDX-License-Identifier: GPL-3.0-or-later
// Fifty agents on one server, each with a connection, pausing between their actions as people do. A file has one user,
// so this is about PostgreSQL whatever the environment says.
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/Stores.h"
#include "core/search/SearchStore.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/BenchTable.h"

#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace memnun;
using namespace memnun::bench;

namespace {

constexpr int kSimulated = 50;
constexpr int kRounds = 12;

/// What all agents saw, and what they failed at.
struct Diary {
    std::mutex mutex;
    QMap<QString, Times> times;
    QMap<QString, int> refused;

    void add(const char* what, double ms, bool done)
    {
        const std::lock_guard lock(mutex);
        times[QString::fromLatin1(what)].add({ms, 0});
        refused[QString::fromLatin1(what)] += done ? 0 : 1;
    }
};

class Agent {
public:
    Agent(const SessionFactory& sessions, qint64 tickets, const BenchWords& words, quint64 seed, Diary& diary)
        : m_sessions(sessions), m_tickets(tickets), m_words(words), m_dice(seed), m_diary(diary),
          m_me(1 + static_cast<qint64>(seed % kAgents))
    {
    }

    void work()
    {
        auto session = m_sessions(Access::ReadWrite);
        if (!session) {
            m_diary.add("connect", 0, false);
            return;
        }
        m_session = std::move(*session);
        for (int round = 0; round < kRounds; ++round)
            oneRound();
        m_session.reset();
    }

private:
    Stores& stores() { return m_session->stores(); }

    template <class F>
    void act(const char* what, F&& action)
    {
        bool done = false;
        const Took took = timed([&] { done = action(); });
        m_diary.add(what, took.wall, done);
        // a person reads before the next click
        std::unique_lock lock(m_mutex);
        m_never.wait_for(lock, std::chrono::milliseconds(m_dice.between(300, 1500)), [] { return false; });
    }

    template <class C>
    bool command(const C& given)
    {
        return execute(*anyCommand(given), *m_session, Actor{m_me, Role::Agent}, kNow).has_value();
    }

    void oneRound()
    {
        const QueueContext context{m_me, kNow, kNow.plusSeconds(9 * 3600)};
        QVector<TicketRow> rows;
        act("queue counts", [&] { return stores().tickets.counts(context).has_value(); });
        act("open a queue", [&] {
            auto page = stores().tickets.page({m_dice.chance(50) ? Queue::Open : Queue::Unassigned, context, {}, 60});
            rows = page.value_or(QVector<TicketRow>());
            return page && !rows.isEmpty();
        });
        const TicketId ticket = rows.isEmpty() ? TicketId(m_tickets) : rows.at(m_dice.below(static_cast<int>(rows.size()))).ticket.id;
        act("open a ticket", [&] {
            return stores().tickets.rows({ticket}) && stores().conversations.thread(ticket) && stores().tickets.events(ticket);
        });
        act("find a customer", [&] {
            const auto customer = stores().customers.byId(CustomerId(1 + m_dice.below(static_cast<int>(m_tickets))));
            return customer && stores().customers.page({customer->name.left(4), {}, 50}).has_value();
        });
        act("search", [&] { return stores().search.tickets(m_words.word(m_words.draw(m_dice)), 50).has_value(); });
        act("write a note", [&] { return command(AddNote{ticket, m_words.text(m_dice, 20)}); });
        act("change a ticket", [&] {
            const auto there = stores().tickets.byId(ticket);
            ChangeTickets change;
            change.priority = m_dice.chance(50) ? Priority::High : Priority::Normal;
            change.tickets = {{ticket, there ? there->revision : 0}};
            return command(change);
        });
    }

    const SessionFactory& m_sessions;
    qint64 m_tickets;
    const BenchWords& m_words;
    demo::Dice m_dice;
    Diary& m_diary;
    UserId m_me;
    std::unique_ptr<Session> m_session;
    std::mutex m_mutex;
    std::condition_variable m_never;
};

}  // namespace

class BenchAgents final : public QObject {
    Q_OBJECT

public:
    explicit BenchAgents(BenchPlace& place) : m_place(place), m_table(place.folder(), place.engine(), place.size()) {}

private Q_SLOTS:
    void workday()
    {
        QVERIFY2(m_place.prepare(), qPrintable(m_place.problem()));
        const auto workspace = Workspace::open(m_place.location());
        QVERIFY(workspace);
        const SessionFactory sessions = workspace->sessions();
        const BenchWords words(20261122);
        Diary diary;
        QElapsedTimer since;
        since.start();
        std::vector<std::thread> team;
        for (quint64 seed = 1; seed <= kSimulated; ++seed)
            team.emplace_back([&, seed] { Agent(sessions, m_place.tickets(), words, seed, diary).work(); });
        for (std::thread& agent : team)
            agent.join();
        const double seconds = static_cast<double>(since.elapsed()) / 1000;
        for (auto it = diary.times.cbegin(); it != diary.times.cend(); ++it) {
            m_table.add({QStringLiteral("50 agents: %1, p95").arg(it.key()), it->percentile(0.95)});
            m_table.note(QStringLiteral("%1: %2 times, %3 of them refused").arg(it.key()).arg(it->size()).arg(diary.refused.value(it.key())));
        }
        m_table.note(QStringLiteral("%1 agents with %2 rounds each, in %3 s").arg(kSimulated).arg(kRounds).arg(seconds, 0, 'f', 0));
        m_table.print();
        m_table.keep();
        // a figure of what was not done is none
        QVERIFY2(!diary.times.contains(QStringLiteral("connect")), "an agent could not connect");
        for (auto it = diary.times.cbegin(); it != diary.times.cend(); ++it) {
            QCOMPARE(it->size(), kSimulated * kRounds);
            // two may change the same ticket at the same time, and the second is told so
            const int most = it.key() == QLatin1String("change a ticket") ? it->size() / 10 : 0;
            QVERIFY2(diary.refused.value(it.key()) <= most, qPrintable(it.key()));
        }
    }

private:
    BenchPlace& m_place;
    BenchTable m_table;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const auto done = BenchPlace::doneByArguments(application.arguments()))
        return *done;
    qputenv("MEMNUN_BENCH_ENGINE", "postgres");
    BenchPlace place;
    BenchAgents bench(place);
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_agents.moc"
