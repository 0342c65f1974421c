// SPDX-License-Identifier: GPL-3.0-or-later
// The one write path, step by step: nothing runs until the executor is told.
#include "core/customers/CustomerStore.h"
#include "core/kernel/CommandBus.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <QSignalSpy>

#include <memory>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

namespace {

/// Writes a customer and then does what the test asks.
struct Probe {
    using Outcome = CustomerId;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "probe";
    QString name;
    Code failure = Code::Bug;  ///< Bug = succeed
};

Result<CustomerId> run(const Probe& probe, UnitOfWork& work)
{
    Customer customer;
    customer.name = probe.name;
    const auto id = work.stores().customers.insert(customer);
    work.touched(Entity::Customer, id ? id->value() : 0);
    return probe.failure == Code::Bug ? id : Result<CustomerId>(fail(probe.failure, QStringLiteral("as asked")));
}

/// Takes nothing back, and fails as often as it is told first.
struct Unsteady {
    using Outcome = void;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "unsteady.undo";
    std::shared_ptr<QVector<Code>> failures;
};

Result<> run(const Unsteady& command, UnitOfWork&)
{
    return command.failures->isEmpty() ? Result<>() : Result<>(fail(command.failures->takeFirst(), QStringLiteral("as asked")));
}

struct Undoable {
    using Outcome = void;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "unsteady";
    std::shared_ptr<QVector<Code>> failures;
};

Result<> run(const Undoable& command, UnitOfWork& work)
{
    work.undoWith(anyCommand(Unsteady{command.failures}));
    return {};
}

}  // namespace

class TestCommandBus : public memnun::test::CommandTest {
    Q_OBJECT

private:
    /// Lets queued answers arrive.
    static void deliver() { QCoreApplication::sendPostedEvents(); }
    void settle()
    {
        while (m_executor->runPending() > 0) {
            deliver();
        }
        deliver();
    }
    QStringList names()
    {
        QStringList found;
        for (const CustomerRow& row : must(stores().customers.page({{}, {}, 100}))) {
            found.append(row.customer.name);
        }
        return found;
    }
    void submit(const QString& name, Code failure = Code::Bug)
    {
        m_bus->submit(Probe{name, failure}, m_guard.get(),
                      [this, name](const Result<CustomerId>& id) { m_log.append(name + QLatin1Char(' ') + outcome(id)); });
    }

    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<ChangeBus> m_changes;
    std::unique_ptr<CommandBus> m_bus;
    std::unique_ptr<QObject> m_guard;
    QStringList m_log;

private Q_SLOTS:
    void init()
    {
        openWorkspace();
        m_executor = std::make_unique<ManualExecutor>(factory());
        m_changes = std::make_unique<ChangeBus>();
        m_bus = std::make_unique<CommandBus>(*m_executor, clock, *m_changes);
        m_bus->setActor(agent());
        m_guard = std::make_unique<QObject>();
        m_log.clear();
    }
    void cleanup()
    {
        m_bus.reset();
        m_executor.reset();
        closeWorkspace();
    }

    void nothingRunsUntilTold()
    {
        submit(QStringLiteral("a"));
        deliver();
        QCOMPARE(names(), QStringList());
        QCOMPARE(m_executor->runPending(), 1);
        QCOMPARE(names(), QStringList({QStringLiteral("a")}));
        QCOMPARE(m_log, QStringList());  // the answer comes through the event loop
        deliver();
        QCOMPARE(m_log, QStringList({QStringLiteral("a ok")}));
    }

    void commandsRunInOrder()
    {
        for (const char* name : {"c", "a", "b"}) {
            submit(QString::fromLatin1(name));
        }
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("c ok"), QStringLiteral("a ok"), QStringLiteral("b ok")}));
    }

    void changesAreAnnouncedAfterTheCommitAndBeforeTheAnswer()
    {
        connect(m_changes.get(), &ChangeBus::changed, m_guard.get(), [this](const ChangeSet& changes) {
            m_log.append(QStringLiteral("changed %1 %2").arg(changes.changes.size()).arg(names().join(QLatin1Char(','))));
        });
        submit(QStringLiteral("a"));
        m_executor->runPending();
        QCOMPARE(m_log, QStringList());
        deliver();
        QCOMPARE(m_log, QStringList({QStringLiteral("changed 1 a"), QStringLiteral("a ok")}));
    }

    void failedCommandLeavesNothing()
    {
        QSignalSpy changed(m_changes.get(), &ChangeBus::changed);
        QSignalSpy undoable(m_bus.get(), &CommandBus::undoable);
        submit(QStringLiteral("a"), Code::Unavailable);
        submit(QStringLiteral("b"));
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("a unavailable"), QStringLiteral("b ok")}));
        QCOMPARE(names(), QStringList({QStringLiteral("b")}));
        QCOMPARE(audited().size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(undoable.size(), 0);
    }

    void permissionIsAskedFirst()
    {
        m_bus->setActor({agent().id, Role::Viewer});
        submit(QStringLiteral("a"));
        m_bus->setActor(agent());
        submit(QStringLiteral("b"));
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("a forbidden"), QStringLiteral("b ok")}));
    }

    void deadGuardGetsNoAnswerButTheWorkIsDone()
    {
        QSignalSpy changed(m_changes.get(), &ChangeBus::changed);
        submit(QStringLiteral("a"));
        m_guard.reset();
        settle();
        QCOMPARE(m_log, QStringList());
        QCOMPARE(names(), QStringList({QStringLiteral("a")}));
        QCOMPARE(changed.size(), 1);
    }

    void readAnswersAndIsCancelled()
    {
        int ran = 0;
        const auto ask = [&] {
            return m_executor->read<qint64>(
                m_guard.get(), [&](Stores& s) { ++ran; return s.customers.count(); },
                [this](const Result<qint64>& n) { m_log.append(QString::number(n.value_or(-1))); });
        };
        submit(QStringLiteral("a"));
        settle();
        m_log.clear();
        ask();
        ask()->store(true);
        settle();
        QCOMPARE(ran, 1);
        QCOMPARE(m_log, QStringList({QStringLiteral("1")}));
        const auto late = ask();
        m_executor->runPending();
        late->store(true);  // asked and answered, but nobody wants it any more
        deliver();
        QCOMPARE(ran, 2);
        QCOMPARE(m_log.size(), 1);
        ask();
        m_guard.reset();
        settle();
        QCOMPARE(m_log.size(), 1);
    }

    void readerCannotWrite()
    {
        m_executor->read<CustomerId>(
            m_guard.get(), [](Stores& s) { Customer c; c.name = QStringLiteral("x"); return s.customers.insert(c); },
            [this](const Result<CustomerId>& id) { m_log.append(outcome(id)); });
        settle();
        QCOMPARE(m_log.size(), 1);
        QVERIFY(m_log.first() != QLatin1String("ok"));
        QCOMPARE(names(), QStringList());
    }

    void lastOneIsUndoneFirst()
    {
        QSignalSpy undoable(m_bus.get(), &CommandBus::undoable);
        QSignalSpy undone(m_bus.get(), &CommandBus::undone);
        Ticket made = addTicket();
        ResolveTickets resolve;
        resolve.tickets = {{made.id, made.revision}};
        ChangeTickets raise;
        raise.tickets = {{made.id, 0}};
        raise.priority = Priority::High;
        m_bus->submit(resolve, nullptr, {});
        m_bus->submit(raise, nullptr, {});
        submit(QStringLiteral("not undoable"));
        settle();
        QCOMPARE(undoable.size(), 2);
        QCOMPARE(undoable.first().first().value<UndoEntry>().verb, QStringLiteral("ticket.resolve"));
        QCOMPARE(undoable.first().first().value<UndoEntry>().rows, 1);
        QStringList verbs;
        while (m_bus->canUndo()) {
            m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { verbs.append(verb.value_or(QString())); });
            settle();
        }
        QCOMPARE(verbs, QStringList({QStringLiteral("ticket.change"), QStringLiteral("ticket.resolve")}));
        QCOMPARE(undone.size(), 2);
        QCOMPARE(undoable.size(), 2);  // an undo is not offered for undo
        QVERIFY(ticket(made.id).status == TicketStatus::New && ticket(made.id).priority == Priority::Normal);
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(outcome(verb)); });
        settle();
        QCOMPARE(m_log.last(), QStringLiteral("not_found"));
    }

    void refusedUndoSaysSo()
    {
        QSignalSpy undone(m_bus.get(), &CommandBus::undone);
        const Ticket made = addTicket();
        ChangeTickets raise;
        raise.tickets = {{made.id, made.revision}};
        raise.priority = Priority::High;
        m_bus->submit(raise, nullptr, {});
        settle();
        raise.tickets = {{made.id, 0}};
        raise.priority = Priority::Low;
        must(act(raise));
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(outcome(verb)); });
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("conflict")}));
        QCOMPARE(undone.size(), 0);
        QVERIFY(ticket(made.id).priority == Priority::Low);
    }

    void undoOvertakesNoAnswer()
    {
        const Ticket made = addTicket();
        ResolveTickets resolve;
        resolve.tickets = {{made.id, made.revision}};
        ChangeTickets raise;
        raise.tickets = {{made.id, 0}};
        raise.priority = Priority::High;
        m_bus->submit(resolve, nullptr, {});
        settle();
        m_bus->submit(raise, nullptr, {});
        m_executor->runPending();  // committed, but the answer has not come yet
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(verb.value_or(outcome(verb))); });
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("ticket.change")}));
        raise.tickets = {{made.id, 0}};
        m_bus->submit(raise, nullptr, {});  // not even begun
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(verb.value_or(outcome(verb))); });
        settle();
        QCOMPARE(m_log.last(), QStringLiteral("ticket.change"));
        QVERIFY(ticket(made.id).status == TicketStatus::Solved && ticket(made.id).priority == Priority::Normal);
    }

    void undoCanBeTriedAgain_data()
    {
        QTest::addColumn<QString>("failure");
        QTest::addColumn<bool>("again");
        QTest::newRow("out of reach") << QStringLiteral("unavailable") << true;
        QTest::newRow("disk full") << QStringLiteral("storage") << true;
        QTest::newRow("changed again") << QStringLiteral("conflict") << false;
    }
    void undoCanBeTriedAgain()
    {
        QFETCH(QString, failure);
        QFETCH(bool, again);
        auto failures = std::make_shared<QVector<Code>>();
        for (const Code code : {Code::Unavailable, Code::Storage, Code::Conflict}) {
            if (codeKey(code) == failure) {
                failures->append(code);
            }
        }
        m_bus->submit(Undoable{failures}, nullptr, {});
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(outcome(verb)); });
        settle();
        QCOMPARE(m_log, QStringList({failure}));
        QCOMPARE(m_bus->canUndo(), again);
        m_bus->undo(m_guard.get(), [&](const Result<QString>& verb) { m_log.append(outcome(verb)); });
        settle();
        QCOMPARE(m_log.last(), again ? QStringLiteral("ok") : QStringLiteral("not_found"));
        QVERIFY(!m_bus->canUndo());
    }

    void streamRunsInBatchesWithOthersBetween()
    {
        QSignalSpy undoable(m_bus.get(), &CommandBus::undoable);
        auto batch = std::make_shared<int>(0);
        m_bus->stream(Permission::EditCustomers, QStringLiteral("bulk"), [batch](UnitOfWork& work) -> Result<bool> {
            const auto done = run(Probe{QStringLiteral("batch %1").arg(++*batch)}, work);
            work.undoWith(anyCommand(Probe{QStringLiteral("no")}));
            return done ? Result<bool>(*batch < 3) : Result<bool>(fail(done.error()));
        }, {}, m_guard.get(), [this](const Result<>& done) { m_log.append(QStringLiteral("stream ") + outcome(done)); });
        submit(QStringLiteral("between"));
        settle();
        QCOMPARE(m_log, QStringList({QStringLiteral("between ok"), QStringLiteral("stream ok")}));
        QCOMPARE(names().size(), 4);
        QCOMPARE(undoable.size(), 0);
        QCOMPARE(audited().filter(QStringLiteral("bulk customer")).size(), 3);
    }

    void streamEnds_data()
    {
        QTest::addColumn<bool>("cancel");
        QTest::addColumn<QString>("end");
        QTest::newRow("cancelled between batches") << true << QStringLiteral("cancelled");
        QTest::newRow("failed batch is rolled back") << false << QStringLiteral("invalid");
    }
    void streamEnds()
    {
        QFETCH(bool, cancel);
        QFETCH(QString, end);
        auto flag = std::make_shared<std::atomic<bool>>(false);
        auto batch = std::make_shared<int>(0);
        m_bus->stream(Permission::EditCustomers, QStringLiteral("bulk"), [=](UnitOfWork& work) -> Result<bool> {
            const bool last = ++*batch == 3;
            flag->store(cancel && *batch == 2);
            const auto done = run(Probe{QString::number(*batch), last ? Code::Invalid : Code::Bug}, work);
            return done ? Result<bool>(true) : Result<bool>(fail(done.error()));
        }, flag, m_guard.get(), [this](const Result<>& done) { m_log.append(outcome(done)); });
        settle();
        QCOMPARE(m_log, QStringList({end}));
        QCOMPARE(names(), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    }

    void streamWithoutListenerStillRuns()
    {
        m_bus->stream(Permission::EditCustomers, QStringLiteral("bulk"), [](UnitOfWork& work) -> Result<bool> {
            const auto done = run(Probe{QStringLiteral("x")}, work);
            return done ? Result<bool>(false) : Result<bool>(fail(done.error()));
        }, {}, nullptr, {});
        settle();
        QCOMPARE(names(), QStringList({QStringLiteral("x")}));
    }

    void brokenWorkspaceIsReported()
    {
        ManualExecutor broken([](Access) -> Result<std::unique_ptr<Session>> {
            return fail(Code::Unavailable, QStringLiteral("no such file"));
        }, true);
        CommandBus bus(broken, clock, *m_changes);
        bus.setActor(Actor::system());
        bus.submit(Probe{QStringLiteral("a")}, m_guard.get(), [this](const Result<CustomerId>& id) { m_log.append(outcome(id)); });
        broken.read<qint64>(m_guard.get(), [](Stores& s) { return s.customers.count(); },
                            [this](const Result<qint64>& n) { m_log.append(outcome(n)); });
        deliver();
        QCOMPARE(m_log, QStringList({QStringLiteral("unavailable"), QStringLiteral("unavailable")}));
    }
};

QTEST_GUILESS_MAIN(TestCommandBus)
#include "tst_command_bus.moc"
