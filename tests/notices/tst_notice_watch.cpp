// SPDX-License-Identifier: GPL-3.0-or-later
// What one person is told, and when: on each engine, with a clock that stands still and a reader that waits.
#include "core/conversations/ConversationStore.h"
#include "core/notices/NoticeWatch.h"
#include "core/people/UserStore.h"
#include "core/tasks/TaskCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <QCoreApplication>

using namespace memnun;
using memnun::test::must;

class TestNoticeWatch : public memnun::test::CommandTest {
    Q_OBJECT

private:
    /// A watch of the agent's with what it said, as "kind subject" lines; one that was held back begins with "held".
    struct Desk {
        Desk(SessionFactory factory, const Clock& clock, UserId me) : executor(std::move(factory))
        {
            rules.wanted = {HappeningKind::Message, HappeningKind::NewTicket, HappeningKind::Assigned, HappeningKind::TaskDue};
            watch = std::make_unique<NoticeWatch>(NoticeWatch::Parts{executor, changes, clock, me, [this] { return rules; },
                                                                     [] { return BusinessCalendar(); },
                                                                     [this](TicketId id) { return id == open; }});
            QObject::connect(watch.get(), &NoticeWatch::told, watch.get(), [this](const Notice& notice) {
                QStringList lines;
                for (const Happening& one : notice.happenings)
                    lines << toKey(one.kind) + QLatin1Char(' ') + one.subject;
                told << (notice.heldBack ? QStringLiteral("held: ") : QString()) + lines.join(QStringLiteral(", "));
            });
            QObject::connect(watch.get(), &NoticeWatch::unreadCounted, watch.get(), [this](int count) { unread = count; });
            watch->start();
            settle();
        }
        void settle()
        {
            while (executor.runPending() > 0)
                QCoreApplication::sendPostedEvents();
        }
        /// What happens when the timers ring: look, then (later) tell.
        void beat()
        {
            watch->beat();
            settle();
        }
        ManualExecutor executor;
        ChangeBus changes;
        NoticeRules rules;
        TicketId open;
        std::unique_ptr<NoticeWatch> watch;
        QStringList told;
        int unread = -1;
    };

    Ticket mine(const char* subject)
    {
        CreateTicket create;
        create.subject = QString::fromUtf8(subject);
        create.assignee = agent().id;
        return must(act(create));
    }
    void written(TicketId ticket)
    {
        Interaction word;
        word.ticketId = ticket;
        word.at = clock.now().plusMs(1);  // not what the ticket was opened with
        must(stores().conversations.insert(word));
    }

private Q_SLOTS:
    void whatWasThereBeforeIsNotTold()
    {
        const Ticket ticket = mine("Masa");
        written(ticket.id);
        Desk desk(factory(), clock, agent().id);
        clock.advanceSeconds(10);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
        QCOMPARE(desk.unread, 0);
    }

    /// A server that was away while the window opened: nothing would be told for the rest of the day.
    void aFirstLookThatFailsIsMadeAgain()
    {
        const Ticket table = mine("Masa");
        bool away = true;
        const SessionFactory whole = factory();
        Desk desk([&away, whole](Access access) { return away ? fail(Code::Unavailable, QStringLiteral("away")) : whole(access); },
                  clock, agent().id);
        away = false;
        desk.beat();
        QCOMPARE(desk.told, QStringList());
        QCOMPARE(desk.unread, 0);
        written(table.id);
        desk.beat();
        clock.advanceSeconds(3);
        desk.beat();
        QCOMPARE(desk.told, QStringList{QStringLiteral("message Masa")});
    }

    void severalAreToldAtOnceAndEachOnce()
    {
        const Ticket table = mine("Masa");
        const Ticket shelf = mine("Raf");
        Desk desk(factory(), clock, agent().id);
        written(table.id);
        desk.beat();
        clock.advanceSeconds(1);
        written(shelf.id);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
        clock.advanceSeconds(3);
        desk.beat();
        QCOMPARE(desk.told, QStringList{QStringLiteral("message Masa, message Raf")});
        clock.advanceSeconds(30);
        desk.beat();
        QCOMPARE(desk.told.size(), 1);
    }

    void aChangeIsHeardWithoutABeat()
    {
        const Ticket table = mine("Masa");
        Desk desk(factory(), clock, agent().id);
        written(table.id);
        desk.changes.publish({{{Entity::Interaction, 1}}});
        int ran = 0;
        QTRY_VERIFY((ran += desk.executor.runPending()) > 0);
        QCoreApplication::sendPostedEvents();
        clock.advanceSeconds(4);
        desk.watch->beat();
        QCOMPARE(desk.told, QStringList{QStringLiteral("message Masa")});
    }

    void theTicketThatIsLookedAtIsNotTold()
    {
        const Ticket table = mine("Masa");
        Desk desk(factory(), clock, agent().id);
        desk.open = table.id;
        written(table.id);
        desk.beat();
        desk.open = {};
        clock.advanceSeconds(5);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
    }

    void aTicketOpenedWhileItWaitedIsNotTold()
    {
        const Ticket table = mine("Masa");
        Desk desk(factory(), clock, agent().id);
        written(table.id);
        desk.beat();
        desk.watch->seen(table.id);
        clock.advanceSeconds(5);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
    }

    void whatIsNotWantedIsNotTold()
    {
        const Ticket table = mine("Masa");
        Desk desk(factory(), clock, agent().id);
        desk.rules.wanted.remove(HappeningKind::Message);
        written(table.id);
        desk.beat();
        desk.rules.wanted.insert(HappeningKind::Message);
        clock.advanceSeconds(5);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
    }

    void quietHoursSumUpAtTheirEnd()
    {
        const Ticket table = mine("Masa");
        Desk desk(factory(), clock, agent().id);
        desk.rules.quiet.mutedUntil = clock.now().plusSeconds(3600);
        written(table.id);
        desk.beat();
        clock.advanceSeconds(1800);
        written(table.id);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
        clock.advanceSeconds(1800);
        desk.beat();
        QCOMPARE(desk.told, QStringList{QStringLiteral("held: message Masa, message Masa")});
        clock.advanceSeconds(60);
        desk.beat();
        QCOMPARE(desk.told.size(), 1);
    }

    void takingATicketTellsNothingOfItsPast()
    {
        User other;
        other.name = QStringLiteral("Deniz");
        other.role = Role::Agent;
        CreateTicket create;
        create.subject = QStringLiteral("Masa");
        create.assignee = must(stores().users.insert(other));
        const Ticket theirs = must(act(create));
        Desk desk(factory(), clock, agent().id);
        written(theirs.id);
        desk.beat();
        const Ticket now = ticket(theirs.id);
        ChangeTickets take;
        take.tickets = {{now.id, now.revision}};
        take.assignee = agent().id;
        must(act(take));
        desk.beat();
        clock.advanceSeconds(5);
        desk.beat();
        QCOMPARE(desk.told, QStringList());
    }

    void aTaskIsToldWhenItFallsDue()
    {
        Desk desk(factory(), clock, agent().id);
        CreateTask create;
        create.task.title = QStringLiteral("Ara");
        create.task.assigneeId = agent().id;
        create.task.dueAt = clock.now().plusSeconds(600);
        must(act(create));
        clock.advanceSeconds(599);
        desk.beat();
        clock.advanceSeconds(20);
        desk.beat();
        clock.advanceSeconds(20);
        desk.beat();
        QCOMPARE(desk.told, QStringList{QStringLiteral("task_due Ara")});
    }
};

QTEST_GUILESS_MAIN(TestNoticeWatch)
#include "tst_notice_watch.moc"
