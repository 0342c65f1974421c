// SPDX-License-Identifier: GPL-3.0-or-later
// Every command on tickets: what it writes, what it refuses, and that undo leaves no trace where KPIs look.
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestTicketCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static ChangeTickets change(const Ticket& ticket)
    {
        ChangeTickets command;
        command.tickets = {{ticket.id, ticket.revision}};
        return command;
    }

private Q_SLOTS:
    void createdTicketAndItsFirstWords_data()
    {
        QTest::addColumn<bool>("fromCustomer");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("origin");
        QTest::newRow("what the customer said") << true << QStringLiteral("new") << QStringLiteral("customer");
        QTest::newRow("an agent's note") << false << QStringLiteral("open") << QStringLiteral("agent");
    }
    void createdTicketAndItsFirstWords()
    {
        QFETCH(bool, fromCustomer);
        QFETCH(QString, status);
        QFETCH(QString, origin);
        CreateTicket create;
        create.subject = QStringLiteral("  Fatura ");
        create.customerId = addCustomer(QStringLiteral("Ali"));
        create.channel = Channel::Chat;
        create.priority = Priority::High;
        create.assignee = agent().id;
        create.text = QStringLiteral("Faturam\n  yanlış");
        create.textFromCustomer = fromCustomer;
        const Ticket made = must(act(create));
        const Ticket back = ticket(made.id);
        QCOMPARE(back.revision, made.revision);
        QCOMPARE(back.subject, QStringLiteral("Fatura"));
        QCOMPARE(back.customerId, create.customerId);
        QCOMPARE(back.assigneeId, agent().id);
        QVERIFY(back.channel == Channel::Chat && back.priority == Priority::High);
        QCOMPARE(toKey(back.status), status);
        QCOMPARE(toKey(back.origin), origin);
        QCOMPARE(back.snippet, QStringLiteral("Faturam yanlış"));
        QCOMPARE(back.createdAt, clock.now());
        const QVector<Interaction> thread = must(stores().conversations.thread(made.id));
        QCOMPARE(thread.size(), 1);
        QCOMPARE(thread.first().isPublic, fromCustomer);
        QCOMPARE(toKey(thread.first().direction), fromCustomer ? QStringLiteral("in") : QStringLiteral("internal"));
        QCOMPARE(thread.first().userId, fromCustomer ? UserId() : agent().id);
        QCOMPARE(eventsOf(made.id), QStringList({QStringLiteral("created >") + status}));
        QVERIFY(lastChanges().touches(Entity::Ticket, made.id.value()));

        must(undo());
        QCOMPARE(ticket(made.id).discarded, true);
        QVERIFY(must(stores().facts.tickets()).isEmpty());
        QVERIFY(must(stores().facts.messages()).isEmpty());
    }

    /// With the ticket everything in it would vanish from lists, search and figures.
    void ticketThatWentOnIsNotTakenBack_data()
    {
        QTest::addColumn<QString>("since");
        QTest::newRow("a note") << QStringLiteral("note");
        QTest::newRow("a colleague's change") << QStringLiteral("change");
        QTest::newRow("nothing but what was undone") << QString();
    }
    void ticketThatWentOnIsNotTakenBack()
    {
        QFETCH(QString, since);
        CreateTicket create;
        create.subject = QStringLiteral("Fatura");
        create.text = QStringLiteral("Faturam yanlış");
        const Ticket made = must(act(create));
        const auto inverse = lastInverse();
        if (since == QLatin1String("note")) {
            AddNote note;
            note.ticketId = made.id;
            note.body = QStringLiteral("arandı");
            must(act(note));
        } else {
            ChangeTickets urgent = change(made);
            urgent.priority = Priority::Urgent;
            must(act(urgent));
            if (since.isEmpty())
                must(undo());
        }
        const auto undone = execute(inverse, agent());
        QCOMPARE(outcome(undone), since.isEmpty() ? QStringLiteral("ok") : QStringLiteral("conflict"));
        QCOMPARE(ticket(made.id).discarded, since.isEmpty());
    }

    void ticketWithoutSubjectIsRefused()
    {
        CreateTicket create;
        create.subject = QStringLiteral("   ");
        QCOMPARE(outcome(act(create)), QStringLiteral("invalid"));
        QVERIFY(must(stores().tickets.page({})).isEmpty());
        QCOMPARE(audited(), QStringList());
    }

    void onlyAllowedMovesAreMade_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const auto& [from, fromName] : EnumKeys<TicketStatus>::keys) {
            for (const auto& [to, toName] : EnumKeys<TicketStatus>::keys) {
                QTest::addRow("%s to %s", fromName, toName) << QString::fromLatin1(fromName) << QString::fromLatin1(toName);
            }
        }
    }
    void onlyAllowedMovesAreMade()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        // domain.md, part 2, written down once more
        static const QHash<QString, QString> allowed{
            {QStringLiteral("new"), QStringLiteral("open pending_customer on_hold solved merged")},
            {QStringLiteral("open"), QStringLiteral("pending_customer on_hold solved merged")},
            {QStringLiteral("pending_customer"), QStringLiteral("open on_hold solved")},
            {QStringLiteral("on_hold"), QStringLiteral("open pending_customer solved")},
            {QStringLiteral("solved"), QStringLiteral("open closed")}};
        const bool expected = allowed.value(from).split(QLatin1Char(' ')).contains(to);
        const Ticket before = addTicket(fromKeyOr(from, TicketStatus::New));
        const QStringList eventsBefore = eventsOf(before.id);
        ChangeTickets command = change(before);
        command.priority = Priority::Urgent;
        command.status = fromKeyOr(to, TicketStatus::New);
        const auto done = act(command);
        const Ticket after = ticket(before.id);
        if (expected) {
            QCOMPARE(outcome(done), QStringLiteral("ok"));
            QCOMPARE(toKey(after.status), to);
            QCOMPARE(eventsOf(before.id).size(), eventsBefore.size() + 2);
        } else {
            QCOMPARE(outcome(done), QStringLiteral("invalid"));
            QCOMPARE(done.error().fields, QVector<FieldError>({{QStringLiteral("status"), QStringLiteral("transition")}}));
            QCOMPARE(toKey(after.status), from);
            QVERIFY(after.priority == Priority::Normal);  // nothing of a refused command stays
            QCOMPARE(after.revision, before.revision);
            QCOMPARE(eventsOf(before.id), eventsBefore);
        }
    }

    void everyFieldIsChangedNotedAndUndone()
    {
        const Ticket before = addTicket();
        ChangeTickets command = change(before);
        command.status = TicketStatus::Open;
        command.priority = Priority::Urgent;
        command.assignee = agent().id;
        command.category = CategoryId(3);
        command.snoozedUntil = std::optional(kMonday.plusSeconds(10));
        command.dueAt = std::optional(kMonday.plusSeconds(20));
        command.addTags = {QStringLiteral("VIP"), QStringLiteral("vip"), QStringLiteral("acil")};
        const Ticket after = must(act(command)).value(0);
        QCOMPARE(ticket(before.id).revision, after.revision);
        const QString due = QString::number(kMonday.plusSeconds(20).ms);
        QCOMPARE(eventsOf(before.id).mid(1),
                 QStringList({QStringLiteral("priority normal>urgent"), QStringLiteral("assignee >%1").arg(agent().id.value()),
                              QStringLiteral("category >3"), QStringLiteral("snooze >%1").arg(kMonday.plusSeconds(10).ms),
                              QStringLiteral("due >") + due, QStringLiteral("status new>open"),
                              QStringLiteral("tag_added >1"), QStringLiteral("tag_added >2")}));

        must(undo());
        const Ticket back = ticket(before.id);
        QVERIFY(back.status == TicketStatus::New && back.priority == Priority::Normal);
        QCOMPARE(back.assigneeId, UserId());
        QCOMPARE(back.categoryId, CategoryId());
        QVERIFY(!back.snoozedUntil && !back.dueAt);
        QVERIFY(must(stores().tickets.rows({before.id})).first().tags.isEmpty());
        QCOMPARE(eventsOf(before.id).size(), 17);
        QCOMPARE(factsOf(before.id), QStringList());
    }

    void nothingToChangeWritesNothing()
    {
        const Ticket before = addTicket();
        ChangeTickets command = change(before);
        command.priority = Priority::Normal;
        command.removeTags = {TagId(7)};
        must(act(command));
        QCOMPARE(ticket(before.id).revision, before.revision);
        QVERIFY(!canUndo());
        QCOMPARE(eventsOf(before.id).size(), 1);
    }

    void removedTagComesBackByUndo()
    {
        const Ticket made = addTicket();
        ChangeTickets add = change(made);
        add.addTags = {QStringLiteral("VIP")};
        ChangeTickets remove = change(must(act(add)).value(0));
        remove.removeTags = {TagId(1)};
        must(act(remove));
        QVERIFY(must(stores().tickets.rows({made.id})).first().tags.isEmpty());
        must(undo());
        QCOMPARE(must(stores().tickets.rows({made.id})).first().tags, QStringList({QStringLiteral("VIP")}));
    }

    void staleRevisionRefusesTheWholeCommand()
    {
        const Ticket first = addTicket();
        const Ticket second = addTicket();
        ChangeTickets command = change(second);
        command.priority = Priority::Low;
        must(act(command));
        ChangeTickets both = change(first);
        both.tickets.append({second.id, second.revision});
        both.priority = Priority::Urgent;
        QCOMPARE(outcome(act(both)), QStringLiteral("conflict"));
        QVERIFY(ticket(first.id).priority == Priority::Normal);
        QVERIFY(ticket(second.id).priority == Priority::Low);
        both.tickets = {{first.id, first.revision}, {TicketId(99), 1}};
        QCOMPARE(outcome(act(both)), QStringLiteral("not_found"));
        QVERIFY(ticket(first.id).priority == Priority::Normal);
    }

    void resolvedManyAndUndoneAsOne()
    {
        const Ticket first = addTicket();
        Ticket second = addTicket(TicketStatus::OnHold);
        ChangeTickets categorise = change(second);
        categorise.category = CategoryId(5);
        second = must(act(categorise)).value(0);
        clock.advanceSeconds(60);
        ResolveTickets resolve;
        resolve.tickets = {{first.id, first.revision}, {second.id, second.revision}};
        resolve.confirmed = Confirmed::Yes;
        must(act(resolve));
        const Ticket solved = ticket(first.id);
        QVERIFY(solved.status == TicketStatus::Solved && solved.confirmed == Confirmed::Yes);
        QCOMPARE(solved.solvedAt, std::optional(clock.now()));
        QCOMPARE(solved.categoryId, CategoryId());  // an agent's key chooses none in their name
        QCOMPARE(ticket(second.id).categoryId, CategoryId(5));
        QCOMPARE(factsOf(first.id), QStringList({QStringLiteral("solved@60")}));

        clock.advanceSeconds(5);
        must(undo());
        const Ticket back = ticket(first.id);
        QVERIFY(back.status == TicketStatus::New && back.confirmed == Confirmed::NotApplicable);
        QVERIFY(!back.solvedAt.has_value());
        QCOMPARE(back.categoryId, CategoryId());
        QCOMPARE(factsOf(first.id), QStringList());  // neither a solve nor a reopen
        QCOMPARE(factsOf(second.id), QStringList({QStringLiteral("on_hold@0")}));
        QVERIFY(!canUndo());
    }

    void undoneReopenIsSolvedAsOfThen()
    {
        const Ticket made = addTicket(TicketStatus::Solved);
        clock.advanceSeconds(100);
        ChangeTickets reopen = change(made);
        reopen.status = TicketStatus::Open;
        QVERIFY(!must(act(reopen)).value(0).solvedAt.has_value());
        must(undo());
        QCOMPARE(ticket(made.id).solvedAt, std::optional(kMonday));
        QCOMPARE(factsOf(made.id), QStringList({QStringLiteral("solved@0")}));
    }

    void undoIsRefusedAfterAnotherChange()
    {
        const Ticket made = addTicket();
        ChangeTickets raise = change(made);
        raise.priority = Priority::High;
        raise.assignee = agent().id;
        const Ticket raised = must(act(raise)).value(0);
        const auto inverse = must(execute(anyCommand(ChangeTickets(change(raised))), agent()));
        ChangeTickets lower = change(raised);
        lower.priority = Priority::Low;
        must(act(lower));
        RevertEvents revert;
        for (const TicketEvent& event : must(stores().tickets.events(made.id)).mid(1, 2)) {
            revert.events.append(event.id);
        }
        QCOMPARE(outcome(act(revert)), QStringLiteral("conflict"));
        QVERIFY(ticket(made.id).priority == Priority::Low);
        QCOMPARE(ticket(made.id).assigneeId, agent().id);  // the other field was not taken back either
        QVERIFY(inverse.inverse == nullptr);
    }

    void sameEventIsNotTakenBackTwice()
    {
        const Ticket made = addTicket();
        ChangeTickets raise = change(made);
        raise.addTags = {QStringLiteral("VIP")};
        must(act(raise));
        RevertEvents revert;
        revert.events = {must(stores().tickets.events(made.id)).last().id};
        must(act(revert));
        QCOMPARE(outcome(act(revert)), QStringLiteral("conflict"));
    }

    void readMarkIsAnnouncedButNotAudited()
    {
        const Ticket made = addTicket();
        const QStringList before = audited();
        must(act(MarkRead{{made.id}, true}));
        QCOMPARE(ticket(made.id).unread, true);
        QVERIFY(lastChanges().touches(Entity::Ticket, made.id.value()));
        must(act(MarkRead{{made.id}, false}));
        QCOMPARE(ticket(made.id).unread, false);
        must(act(MarkRead{{made.id}, false}));
        QVERIFY(lastChanges().changes.isEmpty());
        QCOMPARE(audited(), before);
    }

    void auditNamesVerbAndRows()
    {
        const Ticket made = addTicket();
        ResolveTickets resolve;
        resolve.tickets = {{made.id, made.revision}};
        must(act(resolve));
        must(undo());
        QCOMPARE(audited(), QStringList({QStringLiteral("ticket.create interaction 1"), QStringLiteral("ticket.create ticket 1"),
                                         QStringLiteral("ticket.resolve ticket 1"), QStringLiteral("ticket.revert ticket 1")}));
        QCOMPARE(must(stores().audit.recent(1)).first().actorId, agent().id);
    }

    void viewerMayReadOnly()
    {
        const Ticket made = addTicket();
        Actor viewer = agent();
        viewer.role = Role::Viewer;
        ChangeTickets raise = change(made);
        raise.priority = Priority::High;
        QCOMPARE(outcome(execute(anyCommand(raise), viewer)), QStringLiteral("forbidden"));
        QVERIFY(ticket(made.id).priority == Priority::Normal);
        QCOMPARE(outcome(execute(anyCommand(MarkRead{{made.id}, true}), viewer)), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(TestTicketCommands)
#include "tst_ticket_commands.moc"
