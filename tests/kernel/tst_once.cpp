// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that are sent again because nobody knew whether they took effect: once, on every engine.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/LogNewCaller.h"
#include "core/conversations/Once.h"
#include "core/customers/CustomerStore.h"
#include "core/storage/StorageSession.h"
#include "core/tasks/Task.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <thread>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestOnce : public memnun::test::CommandTest {
    Q_OBJECT

private:
    /// What the command of that name made: "ticket interaction".
    using Made = QPair<qint64, qint64>;
    using Runner = std::function<Result<std::any>(UnitOfWork&)>;

    LogCall call(const QString& token) const
    {
        LogCall command;
        command.customerId = m_customer;
        command.startedAt = clock.now().plusSeconds(-300);
        command.talkS = 120;
        command.reason = QStringLiteral("Kargo nerede");
        command.followUpTitle = QStringLiteral("Ara");
        command.token = token;
        return command;
    }
    Runner runner(const QString& what, const QString& token)
    {
        if (what == QLatin1String("note")) {
            return perform(AddNote{m_ticket.id, QStringLiteral("Depoya sordum"), token});
        }
        if (what == QLatin1String("call")) {
            return perform(call(token));
        }
        if (what == QLatin1String("new caller")) {
            LogNewCaller command;
            command.customer.name = QStringLiteral("Liman Cafe");
            command.call = call(token);
            return perform(command);
        }
        CreateTicket command;
        command.subject = QStringLiteral("Yeni");
        command.text = what == QLatin1String("ticket with words") ? QStringLiteral("Merhaba") : QString();
        command.token = token;
        return perform(command);
    }
    template <class C>
    static Runner perform(const C& command)
    {
        return [shared = anyCommand(command)](UnitOfWork& work) { return shared->perform(work); };
    }
    Result<Made> again(const QString& what, const QString& token)
    {
        struct Step final : AnyCommand {
            explicit Step(Runner run) : m_run(std::move(run)) {}
            Permission permission() const override { return Permission::WorkTickets; }
            QString verb() const override { return QStringLiteral("test"); }
            Result<std::any> perform(UnitOfWork& work) const override { return m_run(work); }
            Runner m_run;
        };
        const auto done = execute(std::make_shared<Step>(runner(what, token)), agent());
        return done ? Result<Made>(madeBy(done->outcome)) : fail(done.error());
    }
    static Made madeBy(const std::any& made)
    {
        if (const auto* note = std::any_cast<InteractionId>(&made)) {
            return {0, note->value()};
        }
        if (const auto* logged = std::any_cast<LogCall::Outcome>(&made)) {
            return {logged->ticket.value(), logged->interaction.value()};
        }
        return {std::any_cast<Ticket>(made).id.value(), 0};
    }
    /// Everything there is: "tickets messages customers tasks".
    QVector<qsizetype> counts()
    {
        qsizetype messages = 0;
        const auto rows = must(stores().tickets.page({}));
        for (const TicketRow& row : rows) {
            messages += must(stores().conversations.thread(row.ticket.id)).size();
        }
        return {rows.size(), messages, static_cast<qsizetype>(must(stores().customers.count())),
                must(stores().tasks.open({}, kMonday.plusSeconds(86400))).size()};
    }
    /// Another transaction stands still until this one ends. SQLite lets nobody begin a second one anyway.
    bool isWaitedFor()
    {
        QFETCH_GLOBAL(QString, engine);
        if (engine == QLatin1String("sqlite")) {
            return true;
        }
        auto& database = static_cast<StorageSession&>(session()).database();
        return must(database.number("SELECT count(*) FROM pg_locks WHERE NOT granted")).value_or(0) > 0;
    }
    static void kinds()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"note", "call", "new caller", "ticket with words", "ticket"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    CustomerId m_customer;
    Ticket m_ticket;

private Q_SLOTS:
    void sameTokenTakesEffectOnce_data() { kinds(); }
    void sameTokenTakesEffectOnce()
    {
        QFETCH(QString, what);
        m_customer = addCustomer(QStringLiteral("Ali"));
        m_ticket = addTicket();
        const auto before = counts();
        const Made first = must(again(what, QStringLiteral("t1")));
        const auto after = counts();
        QVERIFY(after != before);
        clock.advanceSeconds(30);
        if (what == QLatin1String("note")) {
            must(act(SaveDraft{m_ticket.id, true, QStringLiteral("Depoya sordum")}));
        }
        QCOMPARE(must(again(what, QStringLiteral("t1"))), first);
        QCOMPARE(counts(), after);
        QVERIFY(!canUndo());  // nothing was done, so nothing is offered to be undone
        QVERIFY(must(stores().conversations.drafts(m_ticket.id, agent().id)).isEmpty());
        // Another token, and none at all, is another thing.
        QVERIFY(must(again(what, QStringLiteral("t2"))) != first);
        const Made free = must(again(what, {}));
        QVERIFY(must(again(what, {})) != free);
    }

    void whatWasTakenBackIsNotMadeAgain_data() { kinds(); }
    void whatWasTakenBackIsNotMadeAgain()
    {
        QFETCH(QString, what);
        m_customer = addCustomer(QStringLiteral("Ali"));
        m_ticket = addTicket();
        must(again(what, QStringLiteral("t1")));
        must(undo());
        const auto before = counts();
        const auto second = again(what, QStringLiteral("t1"));
        QCOMPARE(outcome(second), QStringLiteral("conflict"));
        QCOMPARE(second.error().fields.value(0).rule, QString(rule::kTokenUsed));
        QCOMPARE(counts(), before);
    }

    void twoAtTheSameMomentMakeOne_data() { kinds(); }
    /// The first one's answer was lost while the server still worked on it, and the second one comes already.
    void twoAtTheSameMomentMakeOne()
    {
        QFETCH(QString, what);
        m_customer = addCustomer(QStringLiteral("Ali"));
        m_ticket = addTicket();
        const Actor me = agent();
        const Instant now = clock.now();
        const Runner first = runner(what, QStringLiteral("t1"));
        must(session().begin());
        UnitOfWork slow(stores(), me, now);
        const Made made = madeBy(must(first(slow)));
        std::atomic<bool> begun = false;
        QString ended;
        std::thread other([&, sessions = factory()] {
            auto mine = sessions(Access::ReadWrite);
            begun = true;
            auto started = mine ? (*mine)->begin() : Result<>(fail(mine.error()));
            if (!started) {
                ended = outcome(started);
                return;
            }
            UnitOfWork work((*mine)->stores(), me, now);
            const auto done = first(work);
            ended = done ? outcome((*mine)->commit()) : outcome(done);
            if (!done) {
                (*mine)->rollback();
            }
        });
        QTRY_VERIFY(begun);
        QTRY_VERIFY(isWaitedFor());
        must(session().commit());
        const auto after = counts();
        other.join();
        QVERIFY2(ended == QStringLiteral("ok") || ended == QStringLiteral("conflict"), qPrintable(ended));
        QCOMPARE(counts(), after);
        QCOMPARE(must(again(what, QStringLiteral("t1"))), made);
        QCOMPARE(counts(), after);
    }
};

QTEST_GUILESS_MAIN(TestOnce)
#include "tst_once.moc"
