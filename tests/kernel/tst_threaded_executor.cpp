// SPDX-License-Identifier: GPL-3.0-or-later
// Real threads: work happens elsewhere, answers come home.
#include "core/customers/CustomerStore.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <QThread>

#include <algorithm>
#include <future>
#include <memory>
#include <mutex>
#include <set>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestThreadedExecutor : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static Executor::Job write(const QString& name)
    {
        return [name](Result<Session*> session) {
            Customer customer;
            customer.name = name;
            must((*session)->stores().customers.insert(customer));
        };
    }
    using Threads = std::set<QThread*>;

private Q_SLOTS:
    void answersComeInTheAskersThread()
    {
        ThreadedExecutor executor(factory(), 2);
        QObject guard;
        std::mutex mutex;
        Threads workers;
        int answers = 0;
        bool home = true;
        executor.write(write(QStringLiteral("a")));
        for (int i = 0; i < 20; ++i) {
            executor.read<qint64>(
                &guard,
                [&](Stores& stores) {
                    const std::lock_guard lock(mutex);
                    workers.insert(QThread::currentThread());
                    return stores.customers.count();
                },
                [&](const Result<qint64>& count) {
                    home = home && count && QThread::currentThread() == guard.thread();
                    ++answers;
                });
        }
        QTRY_COMPARE(answers, 20);
        QVERIFY(home);
        QVERIFY(workers.size() == 1 || workers.size() == 2);
        QVERIFY(workers.count(QThread::currentThread()) == 0);
    }

    void aLongReadHoldsUpNobodyElse()
    {
        ThreadedExecutor executor(factory(), 2);
        QObject guard;
        std::promise<void> release;
        bool longOne = false;
        int answers = 0;
        executor.read<qint64>(
            &guard,
            [end = release.get_future().share()](Stores& stores) {
                return end.wait_for(std::chrono::seconds(60)) == std::future_status::ready ? stores.customers.count()
                                                                                           : Result<qint64>(fail(Code::Bug));
            },
            [&](const Result<qint64>& count) { longOne = count.has_value(); });
        for (int i = 0; i < 10; ++i)
            executor.read<qint64>(&guard, [](Stores& stores) { return stores.customers.count(); },
                                  [&](const Result<qint64>&) { ++answers; });
        QTRY_COMPARE(answers, 10);
        QVERIFY(!longOne);
        release.set_value();
        QTRY_VERIFY(longOne);
    }

    void writesHappenInOrderInOneThread()
    {
        QStringList order;
        Threads writers;
        {
            ThreadedExecutor executor(factory());
            for (int i = 0; i < 50; ++i) {
                executor.write([&, i](Result<Session*> session) {
                    write(QString::number(i))(session);
                    order.append(QString::number(i));
                    writers.insert(QThread::currentThread());
                });
            }
        }  // destruction lets queued writes finish
        QCOMPARE(order.size(), 50);
        QCOMPARE(order.last(), QStringLiteral("49"));
        QVERIFY(std::is_sorted(order.begin(), order.end(), [](const QString& a, const QString& b) { return a.toInt() < b.toInt(); }));
        QCOMPARE(writers.size(), std::size_t(1));
        QCOMPARE(must(stores().customers.count()), 50);
    }

    void readerSeesWhatWasCommittedBefore()
    {
        ThreadedExecutor executor(factory());
        ChangeBus changes;
        CommandBus bus(executor, clock, changes);
        bus.setActor(agent());
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        QObject guard;
        QString seen;
        bus.submit(create, &guard, [&](const Result<Ticket>& made) {
            executor.read<Ticket>(
                &guard, [id = must(made).id](Stores& stores) { return stores.tickets.byId(id); },
                [&](const Result<Ticket>& back) { seen = back ? back->subject : outcome(back); });
        });
        QTRY_COMPARE(seen, QStringLiteral("Kargo"));
    }

    void deadGuardGetsNoAnswer()
    {
        ThreadedExecutor executor(factory(), 1);
        auto guard = std::make_unique<QObject>();
        QObject other;
        bool wrong = false;
        bool done = false;
        executor.read<qint64>(guard.get(), [](Stores& s) { return s.customers.count(); },
                              [&](const Result<qint64>&) { wrong = true; });
        guard.reset();
        executor.read<qint64>(&other, [](Stores& s) { return s.customers.count(); },
                              [&](const Result<qint64>&) { done = true; });
        QTRY_VERIFY(done);  // one reader: the first answer would have come before
        QVERIFY(!wrong);
    }
};

QTEST_GUILESS_MAIN(TestThreadedExecutor)
#include "tst_threaded_executor.moc"
