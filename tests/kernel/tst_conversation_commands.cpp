// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, answers, calls and drafts.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/LogNewCaller.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/Task.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestConversationCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static SendReply reply(TicketId id)
    {
        SendReply command;
        command.ticketId = id;
        command.subject = QStringLiteral("Re: Kargo gecikti");
        command.body = QStringLiteral("Bugün teslim edilecek.");
        command.messageId = QStringLiteral("r1@defne.example");
        command.inReplyTo = QStringLiteral("q1@x.example");
        command.fromAddress = QStringLiteral("destek@defne.example");
        command.fromName = QStringLiteral("Defne");
        command.to = {QStringLiteral("ali@x.example"), QStringLiteral("veli@x.example")};
        command.raw = "Subject: Re\r\n\r\nBugun";
        return command;
    }

    LogCall call(TicketId ticket = {})
    {
        LogCall command;
        command.ticketId = ticket;
        command.customerId = ticket.isValid() ? CustomerId() : addCustomer(QStringLiteral("Ali"));
        command.number = QStringLiteral("+905321112233");
        command.startedAt = clock.now().plusSeconds(-300);
        command.waitS = 20;
        command.talkS = 120;
        command.holdS = 5;
        command.wrapS = 30;
        command.reason = QStringLiteral("Kargo nerede");
        command.summary = QStringLiteral("Yarın aranacak");
        return command;
    }

private Q_SLOTS:
    void noteStaysInternalAndIsUndone()
    {
        const Ticket made = addTicket();
        must(act(SaveDraft{made.id, true, QStringLiteral("yarım")}));
        QVERIFY(lastChanges().touches(Entity::Draft, made.id.value()));
        clock.advanceSeconds(30);
        const InteractionId id = must(act(AddNote{made.id, QStringLiteral("Depoya sordum")}));
        const Interaction note = must(stores().conversations.byId(id));
        QVERIFY(note.direction == Direction::Internal && !note.isPublic);
        QCOMPARE(note.userId, agent().id);
        QCOMPARE(ticket(made.id).lastAt, clock.now());
        QVERIFY(ticket(made.id).status == TicketStatus::New);  // a note is no answer
        QVERIFY(must(stores().conversations.drafts(made.id, agent().id)).isEmpty());
        must(undo());
        QCOMPARE(must(stores().conversations.thread(made.id)).size(), 1);
        QCOMPARE(outcome(act(AddNote{made.id, QStringLiteral(" \n ")})), QStringLiteral("invalid"));
        QCOMPARE(outcome(act(AddNote{TicketId(99), QStringLiteral("x")})), QStringLiteral("not_found"));
    }

    void draftIsKeptAndNotAudited()
    {
        const Ticket made = addTicket();
        const QStringList before = audited();
        must(act(SaveDraft{made.id, false, QStringLiteral("Merhaba")}));
        QCOMPARE(must(stores().conversations.drafts(made.id, agent().id)).first().body, QStringLiteral("Merhaba"));
        QCOMPARE(audited(), before);
    }

    void answerWaitsInTheOutbox()
    {
        const Ticket made = addTicket();
        must(act(SaveDraft{made.id, false, QStringLiteral("Bugün")}));
        clock.advanceSeconds(600);
        SendReply command = reply(made.id);
        command.attachments = {{QStringLiteral("fiş.pdf"), QStringLiteral("application/pdf"), "%PDF"}};
        const auto sent = must(act(command));
        const Interaction answer = must(stores().conversations.byId(sent.interaction));
        QVERIFY(answer.direction == Direction::Out && answer.isPublic);
        QCOMPARE(answer.body, command.body);
        QCOMPARE(answer.messageId, command.messageId);
        QCOMPARE(answer.inReplyTo, command.inReplyTo);
        QCOMPARE(answer.toAddresses, QStringLiteral("ali@x.example, veli@x.example"));
        QCOMPARE(must(stores().blobs.get(answer.rawBlob)), command.raw);
        const OutboxItem item = must(stores().outbox.byId(sent.outbox));
        QCOMPARE(item.notBefore, clock.now().plusSeconds(kSendDelayS));
        QCOMPARE(item.recipients, command.to);
        QCOMPARE(item.sender, command.fromAddress);
        QCOMPARE(item.rawBlob, answer.rawBlob);
        const QVector<Attachment> files = must(stores().conversations.attachments(made.id));
        QCOMPARE(files.size(), 1);
        QCOMPARE(must(stores().blobs.get(files.first().blobId)), QByteArray("%PDF"));
        QCOMPARE(must(stores().tickets.ofMessageIds({command.messageId})), std::optional(made.id));
        QVERIFY(must(stores().conversations.drafts(made.id, agent().id)).isEmpty());
        const Ticket after = ticket(made.id);
        QVERIFY(after.status == TicketStatus::Open && !after.unread);
        QCOMPARE(after.lastAt, clock.now());
        QCOMPARE(after.snippet, command.body);
        QCOMPARE(factsOf(made.id), QStringList({QStringLiteral("open@600")}));
    }

    void anAnswerToOlderWordsIsHeldBack()
    {
        Interaction word;
        word.ticketId = addTicket().id;
        word.at = clock.now();
        const InteractionId id = must(stores().conversations.insert(word));
        SendReply command = reply(word.ticketId);
        command.seen = InteractionId(id.value() - 1);
        const auto refused = act(command);
        QVERIFY(!refused && refused.error().hasRule(rule::kNewerMessage));
        command.seen = id;
        must(act(command));
    }

    void answerIsTakenBackBeforeItLeaves()
    {
        const Ticket made = addTicket();
        SendReply command = reply(made.id);
        command.thenStatus = TicketStatus::Solved;
        const auto sent = must(act(command));
        QCOMPARE(ticket(made.id).categoryId, CategoryId());
        QVERIFY(ticket(made.id).status == TicketStatus::Solved);
        must(undo());
        QVERIFY(must(stores().outbox.byId(sent.outbox)).state == OutboxState::Cancelled);
        QCOMPARE(must(stores().conversations.byId(sent.interaction)).withdrawn, true);
        QVERIFY(ticket(made.id).status == TicketStatus::New);
        QVERIFY(!ticket(made.id).solvedAt.has_value());
        QCOMPARE(factsOf(made.id), QStringList());
        QCOMPARE(must(stores().facts.messages()).size(), 1);
    }

    void answerOnItsWayIsNotTakenBack_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("sending") << QStringLiteral("sending");
        QTest::newRow("sent") << QStringLiteral("sent");
    }
    void answerOnItsWayIsNotTakenBack()
    {
        QFETCH(QString, state);
        const Ticket made = addTicket();
        const auto sent = must(act(reply(made.id)));
        must(stores().outbox.move(sent.outbox, OutboxState::Queued, fromKeyOr(state, OutboxState::Failed), {}, kMonday));
        QCOMPARE(outcome(undo()), QStringLiteral("conflict"));
        QCOMPARE(toKey(must(stores().outbox.byId(sent.outbox)).state), state);
        QCOMPARE(must(stores().conversations.byId(sent.interaction)).withdrawn, false);
        QVERIFY(ticket(made.id).status == TicketStatus::Open);
    }

    void answerIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("result");
        QTest::newRow("no recipient") << QStringLiteral("to") << QStringLiteral("invalid");
        QTest::newRow("no words") << QStringLiteral("body") << QStringLiteral("invalid");
        QTest::newRow("no such ticket") << QStringLiteral("ticket") << QStringLiteral("not_found");
        QTest::newRow("no such move") << QStringLiteral("status") << QStringLiteral("invalid");
        QTest::newRow("taken back before") << QStringLiteral("back") << QStringLiteral("conflict");
        QTest::newRow("another ticket's") << QStringLiteral("other") << QStringLiteral("conflict");
    }
    void answerIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, result);
        const Ticket made = addTicket();
        SendReply command = reply(made.id);
        if (what == QLatin1String("to")) {
            command.to.clear();
        } else if (what == QLatin1String("body")) {
            command.body = QStringLiteral(" \n");
        } else if (what == QLatin1String("ticket")) {
            command.ticketId = TicketId(99);
        } else if (what == QLatin1String("status")) {
            command.thenStatus = TicketStatus::Closed;
        } else {
            must(act(command));
            if (what == QLatin1String("back")) {
                must(undo());
            } else {
                command.ticketId = addTicket().id;
            }
        }
        const qsizetype before = must(stores().outbox.waiting()).size();
        const qsizetype messages = must(stores().conversations.thread(made.id)).size();
        QCOMPARE(outcome(act(command)), result);
        QCOMPARE(must(stores().outbox.waiting()).size(), before);
        QCOMPARE(must(stores().conversations.thread(made.id)).size(), messages);
    }

    void callOpensATicket()
    {
        clock.advanceSeconds(3600);
        LogCall command = call();
        command.followUpTitle = QStringLiteral("  Ali'yi  ara ");
        command.followUpDue = clock.now().plusSeconds(86400);
        const auto logged = must(act(command));
        const Ticket made = ticket(logged.ticket);
        QCOMPARE(made.subject, command.reason);
        QVERIFY(made.channel == Channel::Phone && made.origin == Origin::Customer && made.status == TicketStatus::Open);
        QCOMPARE(made.customerId, command.customerId);
        QCOMPARE(made.assigneeId, agent().id);
        QCOMPARE(made.createdAt, command.startedAt);
        QCOMPARE(made.snippet, command.summary);
        const Interaction item = must(stores().conversations.byId(logged.interaction));
        QCOMPARE(item.endedAt, std::optional(command.startedAt.plusSeconds(145)));
        QCOMPARE(item.fromAddress, command.number);
        QVERIFY(item.outcome == CallOutcome::Answered);
        QCOMPARE(factsOf(made.id), QStringList({QStringLiteral("open@3320")}));  // answered after 20 seconds of waiting
        const Task task = must(stores().tasks.byId(logged.followUp));
        QCOMPARE(task.title, QStringLiteral("Ali'yi ara"));
        QCOMPARE(task.ticketId, made.id);
        QCOMPARE(task.customerId, command.customerId);
        QCOMPARE(task.assigneeId, agent().id);
        QCOMPARE(task.dueAt, command.followUpDue);

        must(undo());
        QCOMPARE(ticket(made.id).discarded, true);
        QCOMPARE(outcome(stores().tasks.byId(logged.followUp)), QStringLiteral("not_found"));
        QVERIFY(must(stores().conversations.calls({})).isEmpty());
        QVERIFY(must(stores().facts.tickets()).isEmpty());
    }

    void newCallerIsMadeAndTakenBackWithTheCall()
    {
        LogNewCaller command;
        command.call = call();
        command.customer.name = QStringLiteral("Liman Cafe");
        const qint64 customers = must(stores().customers.count());
        const auto logged = must(act(command));
        const CustomerId made = ticket(logged.ticket).customerId;
        QCOMPARE(must(stores().customers.byId(made)).name, QStringLiteral("Liman Cafe"));
        QCOMPARE(must(stores().conversations.byId(logged.interaction)).customerId, made);
        must(undo());
        QCOMPARE(must(stores().customers.count()), customers);
        QCOMPARE(ticket(logged.ticket).discarded, true);
        command.call.reason.clear();
        QCOMPARE(outcome(act(command)), QStringLiteral("invalid"));
        QCOMPARE(must(stores().customers.count()), customers);  // no call, no customer
    }

    void callJoinsItsTicket_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("callOutcome");
        QTest::addColumn<bool>("resolved");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* before, const char* call, bool resolved, const char* after) {
            QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(call) << resolved
                                << QString::fromLatin1(after);
        };
        row("answer opens a new one", "new", "answered", false, "open");
        row("missed leaves a new one", "new", "missed", false, "new");
        row("customer calls again", "pending_customer", "answered", false, "open");
        row("solved one is reopened", "solved", "answered", false, "open");
        row("missed does not reopen", "solved", "missed", false, "solved");
        row("settled by the call", "open", "answered", true, "solved");
        row("new one settled at once", "new", "answered", true, "solved");
    }
    void callJoinsItsTicket()
    {
        QFETCH(QString, before);
        QFETCH(QString, callOutcome);
        QFETCH(bool, resolved);
        QFETCH(QString, after);
        const Ticket made = addTicket(fromKeyOr(before, TicketStatus::New));
        clock.advanceSeconds(1000);
        LogCall command = call(made.id);
        command.outcome = fromKeyOr(callOutcome, CallOutcome::None);
        command.resolved = resolved;
        const auto logged = must(act(command));
        QCOMPARE(logged.ticket, made.id);
        QCOMPARE(logged.followUp, TaskId());
        QCOMPARE(toKey(ticket(made.id).status), after);
        QCOMPARE(ticket(made.id).categoryId, CategoryId());  // whoever logs a call has chosen none
        must(undo());
        QCOMPARE(toKey(ticket(made.id).status), before);
        QCOMPARE(must(stores().conversations.byId(logged.interaction)).withdrawn, true);
        QCOMPARE(ticket(made.id).discarded, false);
    }

    void lateLoggedCallKeepsTheOrderOfTime_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("resolved");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char* name, const char* before, bool resolved, const QStringList& facts) {
            QTest::newRow(name) << QString::fromLatin1(before) << resolved << facts;
        };
        const QString solved = QStringLiteral("solved@1000");
        row("solved since", "solved", false, {solved});
        row("solved since, by the call they say", "solved", true, {solved});
        row("waits for the customer since", "pending_customer", false, {QStringLiteral("pending_customer@1000")});
        row("put aside since, settled now", "on_hold", true,
            {QStringLiteral("on_hold@1000"), QStringLiteral("solved@1100")});
        row("the mail was stored after the call", "new", false, {QStringLiteral("open@1000")});
    }
    /// The call was at 800, the ticket came to its state at 1000, the call is logged at 1100.
    void lateLoggedCallKeepsTheOrderOfTime()
    {
        QFETCH(QString, before);
        QFETCH(bool, resolved);
        QFETCH(QStringList, facts);
        clock.advanceSeconds(1000);
        const Ticket made = addTicket(fromKeyOr(before, TicketStatus::New));
        clock.advanceSeconds(100);
        LogCall command = call(made.id);
        command.resolved = resolved;
        const auto logged = must(act(command));
        QCOMPARE(factsOf(made.id), facts);
        const std::optional<Instant> solvedAt = ticket(made.id).solvedAt;
        QCOMPARE(solvedAt.has_value(), facts.last().startsWith(QStringLiteral("solved")));
        // What the formulas say: nothing is solved before it is opened, and nothing was reopened.
        const auto events = must(stores().tickets.events(made.id));
        for (qsizetype i = 1; i < events.size(); ++i) {
            QVERIFY(events.at(i).at >= events.at(i - 1).at);
        }
        QCOMPARE(must(stores().conversations.byId(logged.interaction)).at, command.startedAt);
        must(undo());
        QCOMPARE(toKey(ticket(made.id).status), before);
    }

    /// A reopening that was taken back does not count as the ticket's last move.
    void callAfterAMoveThatWasTakenBackStillReopens()
    {
        const Ticket made = addTicket(TicketStatus::Solved);
        clock.advanceSeconds(1000);
        ChangeTickets reopen;
        reopen.tickets = {{made.id, made.revision}};
        reopen.status = TicketStatus::Open;
        must(act(reopen));
        must(undo());
        must(act(call(made.id)));  // at 700, after the solve at 0
        QCOMPARE(factsOf(made.id), QStringList({QStringLiteral("solved@0"), QStringLiteral("open@720")}));
    }

    void closedTicketIsFollowedUp()
    {
        Ticket closed = addTicket(TicketStatus::Closed);
        closed.customerId = addCustomer(QStringLiteral("Ali"));
        must(stores().tickets.update(closed));
        clock.advanceSeconds(1000);
        LogCall command = call(closed.id);
        command.reason.clear();
        const auto logged = must(act(command));
        QVERIFY(logged.ticket != closed.id);
        const Ticket next = ticket(logged.ticket);
        QCOMPARE(next.parentId, closed.id);
        QCOMPARE(next.customerId, closed.customerId);
        QCOMPARE(next.subject, closed.subject);  // nobody gave a new reason
        QVERIFY(ticket(closed.id).status == TicketStatus::Closed);
    }

    void callIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"customer", "reason", "duration", "start"}) {
            QTest::newRow(field) << QString::fromLatin1(field);
        }
    }
    void callIsRefused()
    {
        QFETCH(QString, field);
        LogCall command = call();
        if (field == QLatin1String("customer")) {
            command.customerId = {};
        } else if (field == QLatin1String("reason")) {
            command.reason = QStringLiteral(" ");
        } else if (field == QLatin1String("duration")) {
            command.holdS = -1;
        } else {
            command.startedAt = clock.now().plusSeconds(61);
        }
        const auto done = act(command);
        QCOMPARE(outcome(done), QStringLiteral("invalid"));
        QCOMPARE(done.error().fields.size(), 1);
        QCOMPARE(done.error().fields.first().field, field);
        QVERIFY(must(stores().tickets.page({})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConversationCommands)
#include "tst_conversation_commands.moc"
