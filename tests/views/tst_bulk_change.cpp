// SPDX-License-Identifier: GPL-3.0-or-later
// All that match, changed in batches: progress, cancel between two of them, one undo of all of it.
#include "core/kernel/CommandBus.h"
#include "core/tickets/BulkChange.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <QSignalSpy>

using namespace memnun;
using memnun::test::must;

namespace {

constexpr qsizetype kMany = 2 * BulkChange::kBatch + 50;

}  // namespace

class TestBulkChange : public memnun::test::CommandTest {
    Q_OBJECT

private:
    /// Straight into the store, so that many are there quickly.
    QVector<TicketId> add(qsizetype count, TicketStatus status = TicketStatus::Open)
    {
        QVector<TicketId> ids;
        must(session().begin());
        for (qsizetype i = 0; i < count; ++i) {
            Ticket ticket;
            ticket.subject = QStringLiteral("Kargo %1").arg(i);
            ticket.status = status;
            ticket.createdAt = ticket.lastAt = kMonday;
            ids.append(must(stores().tickets.insert(ticket)));
        }
        must(session().commit());
        return ids;
    }
    qint64 solved()
    {
        TicketQuery query;
        query.filter = TicketFilter{Condition::of({TicketField::Trait, TestOp::Is, TicketTrait::Solved}), {}};
        return must(stores().tickets.count(query, 100'000));
    }

    /// A bus on the same workspace whose jobs run when told.
    struct Bus {
        explicit Bus(TestBulkChange& test)
            : executor(test.factory()), commands(executor, test.clock, changes)
        {
            commands.setActor(test.agent());
        }
        void stream(const std::shared_ptr<BulkChange>& bulk)
        {
            commands.stream(BulkChange::permission, QString::fromLatin1(BulkChange::verb),
                            [bulk](UnitOfWork& work) { return bulk->step(work); }, cancel, &guard,
                            [this](Result<> result) { ended = result; }, [bulk] { bulk->settle(false); });
        }
        /// As BulkTask does it.
        void keep(BulkChange& bulk)
        {
            bulk.settle(*ended || ended->error().code == Code::Cancelled);
            if (const auto inverse = bulk.inverse())
                commands.keep({QString::fromLatin1(BulkChange::verb), qsizetype(bulk.progress().changed), inverse});
            run();
        }
        QString undo()
        {
            QString answer;
            commands.undo(&guard, [&answer](const Result<QString>& verb) { answer = verb ? *verb : codeKey(verb.error().code); });
            run();
            return answer;
        }
        /// One job and its answer.
        bool turn()
        {
            const int ran = executor.runPending();
            QCoreApplication::sendPostedEvents();
            return ran > 0;
        }
        void run()
        {
            while (turn()) {
            }
        }
        ManualExecutor executor;
        ChangeBus changes;
        CommandBus commands;
        QObject guard;
        CancelFlag cancel = std::make_shared<std::atomic<bool>>(false);
        std::optional<Result<>> ended;
    };

private Q_SLOTS:
    void allAreChangedAndTakenBackAtOnce()
    {
        const QVector<TicketId> ids = add(kMany);
        Bus bus(*this);
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        QVERIFY(!bus.ended);
        bus.run();
        QVERIFY(bus.ended && *bus.ended);
        QSignalSpy offered(&bus.commands, &CommandBus::undoable);
        bus.keep(*bulk);
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().first().value<UndoEntry>().rows, kMany);
        QCOMPARE(solved(), qint64(kMany));
        QCOMPARE(bulk->progress().done, qint64(kMany));
        QCOMPARE(bus.undo(), QStringLiteral("ticket.bulk"));
        QCOMPARE(solved(), qint64(0));
        QCOMPARE(ticket(ids.first()).status == TicketStatus::Open, true);
        QVERIFY(eventsOf(ids.last()).last().startsWith(QLatin1Char('-')));
        QCOMPARE(bus.undo(), QStringLiteral("not_found"));  // it was one
    }

    void everyBatchIsATransactionOfItsOwn()
    {
        add(kMany);
        const QVector<TicketId> ids = must(stores().tickets.matching({}));
        Bus bus(*this);
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        QVERIFY(bus.turn());
        QCOMPARE(solved(), qint64(BulkChange::kBatch));
        QCOMPARE(audited().filter(QStringLiteral("ticket.bulk")).size(), BulkChange::kBatch);
        bus.run();
        QCOMPARE(solved(), qint64(kMany));
    }

    void cancelKeepsWhatWasDoneAndUndoTakesItBack()
    {
        const QVector<TicketId> ids = add(kMany);
        Bus bus(*this);
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        QVERIFY(bus.turn());
        bus.cancel->store(true);
        bus.run();
        QVERIFY(bus.ended && !*bus.ended);
        QVERIFY(bus.ended->error().code == Code::Cancelled);
        const qint64 kept = solved();
        QVERIFY(kept >= BulkChange::kBatch && kept < kMany);
        bus.keep(*bulk);
        QCOMPARE(bulk->progress().changed, kept);
        bus.undo();
        QCOMPARE(solved(), qint64(0));
    }

    void thoseThatCannotBeChangedArePassedOver()
    {
        QVector<TicketId> ids = add(3);
        ids += add(2, TicketStatus::Closed);
        ids += add(1, TicketStatus::Solved);
        ids.append(TicketId(99'999));  // gone
        Bus bus(*this);
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        bus.run();
        QVERIFY(bus.ended && *bus.ended);
        bus.keep(*bulk);
        QCOMPARE(bulk->progress().done, qint64(7));
        QCOMPARE(bulk->progress().changed, qint64(3));
        QVERIFY(ticket(ids.at(3)).status == TicketStatus::Closed);

        // a field may be set on any of them; what is so already is no change
        ChangeTickets change;
        change.priority = Priority::Normal;
        auto none = std::make_shared<BulkChange>(change, ids);
        bus.stream(none);
        bus.run();
        bus.keep(*none);
        QCOMPARE(none->progress().changed, qint64(0));
        QVERIFY(!none->inverse());
        change.addTags = {QStringLiteral("toplu")};
        auto tagged = std::make_shared<BulkChange>(change, ids);
        bus.stream(tagged);
        bus.run();
        bus.keep(*tagged);
        QCOMPARE(tagged->progress().changed, qint64(6));
    }

    void aViewerMayNot()
    {
        const QVector<TicketId> ids = add(3);
        Bus bus(*this);
        bus.commands.setActor({agent().id, Role::Viewer});
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        bus.run();
        QVERIFY(bus.ended && !*bus.ended);
        QVERIFY(bus.ended->error().code == Code::Forbidden);
        bus.keep(*bulk);
        QVERIFY(!bulk->inverse());
        QCOMPARE(solved(), qint64(0));
    }

    void aBatchThatFailedIsDoneAgain()
    {
        const QVector<TicketId> ids = add(kMany);
        BulkChange bulk(ResolveTickets{}, ids);
        const auto step = [&] {
            UnitOfWork work(stores(), agent(), clock.now());
            return must(bulk.step(work));
        };
        must(session().begin());
        QVERIFY(step());
        must(session().commit());
        must(session().begin());
        QVERIFY(step());
        session().rollback();  // the commit failed, or somebody was quicker
        bulk.settle(false);
        QCOMPARE(bulk.progress().done, qint64(BulkChange::kBatch));
        must(session().begin());
        QVERIFY(step());
        must(session().commit());
        must(session().begin());
        QVERIFY(!step());
        must(session().commit());
        bulk.settle(true);
        QCOMPARE(solved(), qint64(kMany));
        QCOMPARE(bulk.progress().changed, qint64(kMany));
        must(execute(bulk.inverse(), agent()));
        QCOMPARE(solved(), qint64(0));
    }

    void undoIsAllOrNothing()
    {
        const QVector<TicketId> ids = add(3);
        Bus bus(*this);
        auto bulk = std::make_shared<BulkChange>(ResolveTickets{}, ids);
        bus.stream(bulk);
        bus.run();
        bus.keep(*bulk);
        ChangeTickets reopen;
        reopen.tickets = {{ids.first(), 0}};
        reopen.status = TicketStatus::Open;
        must(act(reopen));
        QCOMPARE(bus.undo(), QStringLiteral("conflict"));
        QCOMPARE(solved(), qint64(2));
    }
};

QTEST_GUILESS_MAIN(TestBulkChange)
#include "tst_bulk_change.moc"
