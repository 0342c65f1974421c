// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that change their ticket, and tickets that become one: all that belongs to them goes along, figures count it
// where it lies, and it comes back as it was.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/Outbox.h"
#include "core/kpi/FactStore.h"
#include "core/kpi/PackStore.h"
#include "core/kpi/Packing.h"
#include "core/tasks/TaskCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestTicketMoves : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static TicketRef ref(const Ticket& ticket) { return {ticket.id, ticket.revision}; }
    static QString ruleOf(const Error& error) { return error.fields.isEmpty() ? codeKey(error.code) : error.fields.first().rule; }

    InteractionId say(TicketId id, Direction direction, int minute, const QString& text, const QString& messageId = {})
    {
        Interaction said;
        said.ticketId = id;
        said.direction = direction;
        said.isPublic = direction != Direction::Internal;
        said.userId = direction == Direction::In ? UserId() : agent().id;
        said.at = kMonday.plusSeconds(60LL * minute);
        said.body = text;
        said.subject = QStringLiteral("Konu ") + text;
        said.messageId = messageId;
        const InteractionId made = must(stores().conversations.insert(said));
        if (!messageId.isEmpty())
            must(stores().tickets.linkMessageIds(id, {messageId}));
        must(stores().tickets.setLastAt(id, said.at));
        if (said.isPublic)
            must(stores().tickets.setSnippet(id, text));
        if (said.isPublic)
            must(stores().tickets.setUnread(id, direction == Direction::In));
        return made;
    }
    /// A customer's ticket of `minute` with one message.
    Ticket opened(const QString& text, int minute, TicketStatus status = TicketStatus::New)
    {
        Ticket ticket;
        ticket.subject = text;
        ticket.customerId = addCustomer(text);
        ticket.status = status;
        ticket.createdAt = ticket.lastAt = kMonday.plusSeconds(60LL * minute);
        ticket.snippet = text;
        ticket.unread = true;
        ticket.id = must(stores().tickets.insert(ticket));
        ticket.revision = 1;
        must(stores().tickets.append({{}, ticket.id, ticket.createdAt, {}, EventField::Created, {}, toKey(status), {}}));
        say(ticket.id, Direction::In, minute, text, text + QStringLiteral("@x"));
        return this->ticket(ticket.id);
    }
    QStringList bodies(TicketId id)
    {
        QStringList out;
        for (const Interaction& message : must(stores().conversations.thread(id)))
            out << message.body;
        return out;
    }
    /// All of a ticket but how often it was written.
    Ticket state(TicketId id)
    {
        Ticket found = ticket(id);
        found.revision = 0;
        return found;
    }
    TicketId ofMail(const QString& messageId) { return must(stores().tickets.ofMessageIds({messageId})).value_or(TicketId()); }
    TicketRow row(TicketId id) { return must(stores().tickets.rows({id})).value(0); }
    void at(int minute) { clock.set(kMonday.plusSeconds(60LL * minute)); }
    /// The facts of the ticket, as figures read them: head and messages.
    QString figures(TicketId id)
    {
        QString out = QStringLiteral("none");
        for (const kpi::TicketHead& head : must(stores().facts.tickets())) {
            if (head.id == id)
                out = QStringLiteral("%1 %2 %3").arg(head.createdAt.secondsSince(kMonday) / 60).arg(toKey(head.origin), toKey(head.status));
        }
        for (const kpi::Message& message : must(stores().facts.messages())) {
            if (message.ticketId == id)
                out += QStringLiteral(" %1@%2").arg(toKey(message.direction)).arg(message.at.secondsSince(kMonday) / 60);
        }
        return out;
    }

private Q_SLOTS:
    void movedMessagesLiveInTheOtherTicket()
    {
        const Ticket right = opened(QStringLiteral("fatura"), 10, TicketStatus::PendingCustomer);
        say(right.id, Direction::Out, 20, QStringLiteral("buyurun"));
        const Ticket wrong = opened(QStringLiteral("kargo"), 5);
        const InteractionId lost = say(wrong.id, Direction::In, 30, QStringLiteral("fatura hâlâ yok"), QStringLiteral("lost@x"));
        const InteractionId reply = say(wrong.id, Direction::Out, 32, QStringLiteral("bakıyoruz"), QStringLiteral("reply@x"));
        say(wrong.id, Direction::In, 33, QStringLiteral("kargo nerede"));
        must(stores().conversations.attach({{}, lost, QStringLiteral("fatura.pdf"), QStringLiteral("application/pdf"), 3, QStringLiteral("ab"), {}, 1}));
        const BlobId raw = must(stores().blobs.put("raw"));
        const OutboxId outbox = must(stores().outbox.insert({{}, wrong.id, reply, raw, QStringLiteral("a@x"), {QStringLiteral("b@x")}, OutboxState::Queued, clock.now(), 0, {}}));
        const Ticket wasRight = state(right.id), wasWrong = state(wrong.id);

        at(60);
        must(act(MoveMessages{ref(wrong), ref(right), {lost, reply}}));
        QCOMPARE(bodies(right.id), QStringList({QStringLiteral("fatura"), QStringLiteral("buyurun"), QStringLiteral("fatura hâlâ yok"), QStringLiteral("bakıyoruz")}));
        QCOMPARE(bodies(wrong.id), QStringList({QStringLiteral("kargo"), QStringLiteral("kargo nerede")}));
        QCOMPARE(ticket(right.id).snippet, QStringLiteral("bakıyoruz"));
        QCOMPARE(ticket(right.id).lastAt, kMonday.plusSeconds(32 * 60));
        QCOMPARE(must(stores().conversations.attachments(right.id)).size(), 1);
        QCOMPARE(must(stores().outbox.byId(outbox)).ticketId, right.id);
        QCOMPARE(ofMail(QStringLiteral("lost@x")), right.id);
        QCOMPARE(figures(right.id), QStringLiteral("10 customer pending_customer in@10 out@20 in@30 out@32"));
        QCOMPARE(figures(wrong.id), QStringLiteral("5 customer new in@5 in@33"));
        QCOMPARE(eventsOf(wrong.id).last(), QStringLiteral("moved_to %1,%2>%3").arg(lost.value()).arg(reply.value()).arg(right.id.value()));
        QCOMPARE(eventsOf(right.id).last(), QStringLiteral("moved_from %1,%2>%3").arg(lost.value()).arg(reply.value()).arg(wrong.id.value()));

        must(undo());
        QCOMPARE(state(right.id), wasRight);
        QCOMPARE(state(wrong.id), wasWrong);
        QCOMPARE(bodies(wrong.id).size(), 4);
        QCOMPARE(must(stores().outbox.byId(outbox)).ticketId, wrong.id);
        QCOMPARE(ofMail(QStringLiteral("lost@x")), wrong.id);
        QCOMPARE(figures(right.id), QStringLiteral("10 customer pending_customer in@10 out@20"));
    }

    /// What nobody answered yet wakes the ticket it comes to, and a ticket begins with the first of its messages.
    void movedQuestionWakesItsNewTicket()
    {
        const Ticket right = opened(QStringLiteral("fatura"), 10, TicketStatus::PendingCustomer);
        say(right.id, Direction::Out, 20, QStringLiteral("buyurun"));
        const Ticket wrong = opened(QStringLiteral("kargo"), 5);
        const InteractionId first = must(stores().conversations.thread(wrong.id)).first().id;
        const InteractionId later = say(wrong.id, Direction::In, 30, QStringLiteral("yine ben"));
        const Ticket wasRight = state(right.id), wasWrong = state(wrong.id);
        at(60);
        must(act(MoveMessages{ref(wrong), ref(right), {later}}));
        QVERIFY(ticket(right.id).status == TicketStatus::Open);
        QCOMPARE(row(right.id).waitingSince, kMonday.plusSeconds(30 * 60));
        must(undo());
        QCOMPARE(state(right.id), wasRight);

        must(act(MoveMessages{{wrong.id, 0}, {right.id, 0}, {first}}));
        QCOMPARE(figures(right.id), QStringLiteral("5 customer pending_customer in@5 in@10 out@20"));
        QCOMPARE(figures(wrong.id), QStringLiteral("30 customer new in@30"));
        must(undo());
        QCOMPARE(state(right.id), wasRight);
        QCOMPARE(state(wrong.id), wasWrong);
    }

    void refusedMoves_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("rule");
        QTest::newRow("into itself") << QStringLiteral("same") << QStringLiteral("same_ticket");
        QTest::newRow("nothing chosen") << QStringLiteral("none") << QStringLiteral("no_message");
        QTest::newRow("all of it") << QStringLiteral("all") << QStringLiteral("all_messages");
        QTest::newRow("somebody else's message") << QStringLiteral("other") << QStringLiteral("conflict");
        QTest::newRow("into a closed one") << QStringLiteral("closed") << QStringLiteral("ticket_closed");
        QTest::newRow("into a merged one") << QStringLiteral("merged") << QStringLiteral("ticket_gone");
        QTest::newRow("from an old revision") << QStringLiteral("old") << QStringLiteral("conflict");
    }
    void refusedMoves()
    {
        QFETCH(QString, what);
        QFETCH(QString, rule);
        const Ticket from = opened(QStringLiteral("kargo"), 5);
        const InteractionId second = say(from.id, Direction::In, 30, QStringLiteral("yine ben"));
        const TicketStatus status = what == QLatin1String("closed") ? TicketStatus::Closed
                                    : what == QLatin1String("merged") ? TicketStatus::Merged : TicketStatus::Open;
        const Ticket to = opened(QStringLiteral("fatura"), 10, status);
        MoveMessages move{ref(from), ref(to), {second}};
        if (what == QLatin1String("same"))
            move.to = ref(from);
        if (what == QLatin1String("none"))
            move.messages.clear();
        if (what == QLatin1String("all"))
            move.messages = must(stores().conversations.allOf(from.id));
        if (what == QLatin1String("other"))
            move.messages += must(stores().conversations.allOf(to.id));
        if (what == QLatin1String("old"))
            move.from.revision = 7;
        const auto done = act(move);
        QVERIFY(!done);
        QCOMPARE(ruleOf(done.error()), rule);
        QCOMPARE(bodies(from.id).size(), 2);
        QCOMPARE(audited(), QStringList());
    }

    void splitMessagesBecomeATicket()
    {
        Ticket from = opened(QStringLiteral("kargo"), 5, TicketStatus::Open);
        from.assigneeId = agent().id;
        must(stores().tickets.update(from));
        from = ticket(from.id);
        say(from.id, Direction::Out, 7, QStringLiteral("yolda"));
        const InteractionId other = say(from.id, Direction::In, 30, QStringLiteral("iade de istiyorum"), QStringLiteral("iade@x"));
        const InteractionId note = say(from.id, Direction::Internal, 31, QStringLiteral("bu ayrı bir konu"));
        const Ticket was = state(from.id);

        at(60);
        SplitTicket split{ref(from), {note, other}, {}, QStringLiteral("t1")};
        const Ticket made = must(act(split));
        QCOMPARE(made.subject, QStringLiteral("Konu iade de istiyorum"));
        QCOMPARE(made.customerId, from.customerId);
        QCOMPARE(made.assigneeId, agent().id);
        QCOMPARE(made.snippet, QStringLiteral("iade de istiyorum"));
        QVERIFY(made.status == TicketStatus::New && made.unread);
        QCOMPARE(bodies(made.id), QStringList({QStringLiteral("iade de istiyorum"), QStringLiteral("bu ayrı bir konu")}));
        QCOMPARE(figures(made.id), QStringLiteral("30 customer new in@30 internal@31"));
        QCOMPARE(figures(from.id), QStringLiteral("5 customer open in@5 out@7"));
        QCOMPARE(ofMail(QStringLiteral("iade@x")), made.id);
        QCOMPARE(eventsOf(made.id).last(), QStringLiteral("split_from %1,%2>%3").arg(other.value()).arg(note.value()).arg(from.id.value()));
        const auto inverse = lastInverse();
        QCOMPARE(must(act(split)).id, made.id);  // the same split, sent again

        must(execute(inverse, agent()));
        QCOMPARE(state(from.id), was);
        QVERIFY(ticket(made.id).discarded);
        QCOMPARE(ofMail(QStringLiteral("iade@x")), from.id);
        QCOMPARE(figures(made.id), QStringLiteral("none"));
    }

    void splitThatWentOnIsNotTakenBack()
    {
        const Ticket from = opened(QStringLiteral("kargo"), 5);
        const InteractionId other = say(from.id, Direction::In, 30, QStringLiteral("iade"));
        const Ticket made = must(act(SplitTicket{ref(from), {other}, {}, {}}));
        const auto inverse = lastInverse();
        must(act(AddNote{made.id, QStringLiteral("arandı"), {}}));
        QCOMPARE(outcome(execute(inverse, agent())), QStringLiteral("conflict"));
        QCOMPARE(bodies(made.id).size(), 2);
    }

    void mergedTicketsAreOne()
    {
        const Ticket survivor = opened(QStringLiteral("fatura"), 10, TicketStatus::PendingCustomer);
        say(survivor.id, Direction::Out, 20, QStringLiteral("buyurun"));
        const Ticket child = opened(QStringLiteral("kargo"), 5);
        say(child.id, Direction::In, 30, QStringLiteral("cevap bekliyorum"), QStringLiteral("late@x"));
        must(stores().tickets.addTag(child.id, must(stores().tickets.tagNamed(QStringLiteral("acil")))));
        Task task;
        task.title = QStringLiteral("Ara");
        task.ticketId = child.id;
        task = must(act(CreateTask{task}));
        must(act(SaveDraft{child.id, false, QStringLiteral("Merhaba,"), {}}));
        must(act(AttachToDraft{child.id, {{QStringLiteral("a.txt"), QStringLiteral("text/plain"), "a"}}}));
        must(act(SaveDraft{child.id, true, QStringLiteral("hatırla"), {}}));
        must(act(SaveDraft{survivor.id, true, QStringLiteral("benim notum"), {}}));
        const Ticket wasSurvivor = state(survivor.id), wasChild = state(child.id);

        at(60);
        const Ticket merged = must(act(MergeTickets{{survivor.id, 0}, {{child.id, 0}}}));
        QCOMPARE(merged.id, survivor.id);
        QVERIFY(merged.status == TicketStatus::Open && merged.unread);
        QCOMPARE(merged.snippet, QStringLiteral("cevap bekliyorum"));
        QCOMPARE(row(survivor.id).waitingSince, kMonday.plusSeconds(30 * 60));
        QCOMPARE(row(survivor.id).tags, QStringList{QStringLiteral("acil")});
        QVERIFY(ticket(child.id).status == TicketStatus::Merged);
        QCOMPARE(bodies(survivor.id).size(), 4);
        QCOMPARE(bodies(child.id), QStringList());
        QCOMPARE(must(stores().tasks.byId(task.id)).ticketId, survivor.id);
        const QVector<Draft> drafts = must(stores().conversations.drafts(survivor.id, agent().id));
        QCOMPARE(drafts.size(), 2);
        QCOMPARE(drafts.at(0).body, QStringLiteral("Merhaba,"));
        QCOMPARE(drafts.at(0).files.size(), 1);
        QCOMPARE(drafts.at(1).body, QStringLiteral("benim notum\n\nhatırla"));
        QVERIFY(must(stores().conversations.drafts(child.id, agent().id)).isEmpty());
        QCOMPARE(figures(survivor.id), QStringLiteral("5 customer open in@5 in@10 out@20 in@30"));
        QCOMPARE(figures(child.id), QStringLiteral("5 customer merged"));
        QCOMPARE(must(ticketing::home(stores(), child.id)), survivor.id);

        must(undo());
        QCOMPARE(state(survivor.id), wasSurvivor);
        QCOMPARE(state(child.id), wasChild);
        QCOMPARE(figures(survivor.id), QStringLiteral("10 customer pending_customer in@10 out@20"));
        QCOMPARE(figures(child.id), QStringLiteral("5 customer new in@5 in@30"));
        QCOMPARE(ofMail(QStringLiteral("late@x")), child.id);
        QCOMPARE(row(survivor.id).tags, QStringList());
        QCOMPARE(must(stores().tasks.byId(task.id)).ticketId, child.id);
        QCOMPARE(must(stores().conversations.drafts(child.id, agent().id)).value(0).body, QStringLiteral("Merhaba,"));
        QVERIFY(factsOf(survivor.id).isEmpty() && factsOf(child.id).isEmpty());
    }

    /// Also by a program that has no undo stack any more, and after work went on.
    void mergeIsUndoneForADay_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("rule");
        QTest::newRow("the next morning") << 23 << QString();
        QTest::newRow("to the hour") << 24 << QString();
        QTest::newRow("too late") << 25 << QStringLiteral("merge_too_old");
    }
    void mergeIsUndoneForADay()
    {
        QFETCH(int, hours);
        QFETCH(QString, rule);
        const Ticket survivor = opened(QStringLiteral("fatura"), 10);
        const Ticket child = opened(QStringLiteral("kargo"), 5, TicketStatus::OnHold);
        at(60);
        must(act(MergeTickets{ref(survivor), {ref(child)}}));
        at(70);
        must(act(AddNote{child.id, QStringLiteral("birleşti"), {}}));  // written where it was, kept where it is
        QCOMPARE(bodies(survivor.id).last(), QStringLiteral("birleşti"));
        const Ticket now = ticket(survivor.id);
        must(act(ResolveTickets{{ref(now)}, {}, {}}));
        at(60 + hours * 60);
        const auto back = act(UndoMerge{{child.id}});
        QCOMPARE(back ? QString() : ruleOf(back.error()), rule);
        if (!rule.isEmpty())
            return;
        QVERIFY(ticket(child.id).status == TicketStatus::OnHold);
        QCOMPARE(bodies(child.id), QStringList{QStringLiteral("kargo")});
        QCOMPARE(bodies(survivor.id), QStringList({QStringLiteral("fatura"), QStringLiteral("birleşti")}));
        QVERIFY(ticket(survivor.id).status == TicketStatus::Solved);  // as people decided since
        QCOMPARE(figures(survivor.id), QStringLiteral("10 customer solved in@10 internal@70"));
        const auto again = act(UndoMerge{{child.id}});
        QCOMPARE(again ? QString() : ruleOf(again.error()), QStringLiteral("not_merged"));
    }

    void severalMergesComeApartInAnyOrder()
    {
        const Ticket survivor = opened(QStringLiteral("fatura"), 10);
        const Ticket one = opened(QStringLiteral("kargo"), 5);
        const Ticket two = opened(QStringLiteral("iade"), 2);
        const Ticket was = state(survivor.id);
        at(60);
        must(act(MergeTickets{ref(survivor), {ref(one), ref(two)}}));
        QCOMPARE(figures(survivor.id), QStringLiteral("2 customer new in@2 in@5 in@10"));
        must(act(UndoMerge{{one.id}}));
        QCOMPARE(figures(survivor.id), QStringLiteral("2 customer new in@2 in@10"));
        must(act(UndoMerge{{two.id}}));
        QCOMPARE(state(survivor.id), was);
        must(undo());  // merged again
        QCOMPARE(figures(survivor.id), QStringLiteral("2 customer new in@2 in@10"));
    }

    void mergesInARowLeadToTheLast()
    {
        const Ticket a = opened(QStringLiteral("a"), 1), b = opened(QStringLiteral("b"), 2), c = opened(QStringLiteral("c"), 3);
        at(60);
        must(act(MergeTickets{ref(b), {ref(a)}}));
        must(act(MergeTickets{{c.id, 0}, {{b.id, 0}}}));
        QCOMPARE(must(ticketing::home(stores(), a.id)), c.id);
        QCOMPARE(bodies(c.id).size(), 3);
        const auto early = act(UndoMerge{{a.id}});
        QCOMPARE(early ? QString() : ruleOf(early.error()), QStringLiteral("merged_on"));
        must(act(UndoMerge{{b.id}}));
        must(act(UndoMerge{{a.id}}));
        QCOMPARE(bodies(a.id), QStringList{QStringLiteral("a")});
        QCOMPARE(bodies(b.id), QStringList{QStringLiteral("b")});
    }

    void refusedMerges_data()
    {
        QTest::addColumn<QString>("survivor");
        QTest::addColumn<QString>("child");
        QTest::addColumn<QString>("rule");
        QTest::newRow("closed child") << QStringLiteral("open") << QStringLiteral("closed") << QStringLiteral("ticket_closed");
        QTest::newRow("closed survivor") << QStringLiteral("closed") << QStringLiteral("open") << QStringLiteral("ticket_closed");
        QTest::newRow("merged child") << QStringLiteral("open") << QStringLiteral("merged") << QStringLiteral("ticket_gone");
        QTest::newRow("merged survivor") << QStringLiteral("merged") << QStringLiteral("open") << QStringLiteral("ticket_gone");
        QTest::newRow("itself") << QStringLiteral("open") << QString() << QStringLiteral("same_ticket");
    }
    void refusedMerges()
    {
        QFETCH(QString, survivor);
        QFETCH(QString, child);
        QFETCH(QString, rule);
        const Ticket into = opened(QStringLiteral("fatura"), 10, fromKeyOr(survivor, TicketStatus::Open));
        const Ticket from = child.isEmpty() ? into : opened(QStringLiteral("kargo"), 5, fromKeyOr(child, TicketStatus::Open));
        const auto done = act(MergeTickets{ref(into), {ref(from)}});
        QVERIFY(!done);
        QCOMPARE(ruleOf(done.error()), rule);
        QCOMPARE(audited(), QStringList());
    }

    /// Figures that were packed before know that both tickets changed.
    void packedFiguresAreRenewed()
    {
        const Ticket survivor = opened(QStringLiteral("fatura"), 10);
        const Ticket child = opened(QStringLiteral("kargo"), 5);
        must(act(kpi::BeginPacks{}));
        const qint64 past = child.id.value() + 1;
        QVERIFY(must(stores().packs.marked(0, past)).isEmpty());
        must(act(MergeTickets{ref(survivor), {ref(child)}}));
        QCOMPARE(must(stores().packs.marked(0, past)), QVector<qint64>({survivor.id.value(), child.id.value()}));
    }
};

QTEST_GUILESS_MAIN(TestTicketMoves)
#include "tst_ticket_moves.moc"
