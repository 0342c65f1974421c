// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets, their events, tags, categories and thread references.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <cstring>
#include <functional>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestTicketStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    static Ticket sample(const QString& subject, int second)
    {
        Ticket ticket;
        ticket.subject = subject;
        ticket.createdAt = ticket.lastAt = kMonday.plusSeconds(second);
        return ticket;
    }

    TicketId add(const QString& subject, int second, const std::function<void(Ticket&)>& change = {})
    {
        Ticket ticket = sample(subject, second);
        if (change) {
            change(ticket);
        }
        return must(stores().tickets.insert(ticket));
    }

    UserId user(const QString& name)
    {
        return must(stores().users.insert({{}, name, {}, {}, {}, Role::Agent, true, 0}));
    }

    QStringList subjects(Queue queue, const QueueContext& context, int limit = 50)
    {
        QStringList found;
        for (const TicketRow& row : must(stores().tickets.page({queue, context, {}, limit}))) {
            found.append(row.ticket.subject);
        }
        return found;
    }

    /// One ticket for each way to be in a queue or out of it; the subject says which.
    void fillQueues(UserId me, UserId other)
    {
        add(QStringLiteral("mine"), 1, [&](Ticket& t) { t.assigneeId = me; t.status = TicketStatus::Open; });
        add(QStringLiteral("other's"), 2, [&](Ticket& t) { t.assigneeId = other; t.status = TicketStatus::PendingCustomer; });
        add(QStringLiteral("nobody's"), 3);
        add(QStringLiteral("asleep"), 4, [&](Ticket& t) { t.assigneeId = me; t.snoozedUntil = kMonday.plusSeconds(5000); });
        add(QStringLiteral("awake again"), 5, [&](Ticket& t) {
            t.assigneeId = me;
            t.status = TicketStatus::OnHold;
            t.snoozedUntil = kMonday.plusSeconds(1000);
        });
        add(QStringLiteral("due"), 6, [&](Ticket& t) { t.assigneeId = other; t.dueAt = kMonday.plusSeconds(1999); });
        add(QStringLiteral("due tomorrow"), 7, [&](Ticket& t) { t.assigneeId = other; t.dueAt = kMonday.plusSeconds(2000); });
        add(QStringLiteral("solved"), 8, [&](Ticket& t) {
            t.assigneeId = me;
            t.status = TicketStatus::Solved;
            t.dueAt = kMonday;
        });
        add(QStringLiteral("merged"), 9, [&](Ticket& t) { t.assigneeId = me; t.status = TicketStatus::Merged; });
        add(QStringLiteral("discarded"), 10, [&](Ticket& t) { t.assigneeId = me; t.discarded = true; });
    }

private Q_SLOTS:
    void everyFieldComesBack()
    {
        Customer customer;
        customer.name = QStringLiteral("Ali");
        Ticket wanted = sample(QStringLiteral("Kırık \"bardak\" ✓"), 0);
        wanted.customerId = must(stores().customers.insert(customer));
        wanted.categoryId = CategoryId(4);
        wanted.status = TicketStatus::Solved;
        wanted.priority = Priority::Urgent;
        wanted.channel = Channel::Phone;
        wanted.origin = Origin::Agent;
        wanted.assigneeId = user(QStringLiteral("Şule"));
        wanted.lastAt = kMonday.plusSeconds(5);
        wanted.solvedAt = kMonday.plusSeconds(6);
        wanted.snoozedUntil = kMonday.plusSeconds(7);
        wanted.dueAt = kMonday.plusSeconds(8);
        wanted.confirmed = Confirmed::Asked;
        wanted.parentId = add(QStringLiteral("önceki"), 0);
        wanted.unread = true;
        wanted.snippet = QStringLiteral("Merhaba, bardak kırık geldi");
        const TicketId id = must(stores().tickets.insert(wanted));
        const Ticket back = must(stores().tickets.byId(id));
        QCOMPARE(back.id, id);
        QCOMPARE(back.subject, wanted.subject);
        QCOMPARE(back.customerId, wanted.customerId);
        QCOMPARE(back.categoryId, wanted.categoryId);
        QVERIFY(back.status == wanted.status && back.priority == wanted.priority && back.channel == wanted.channel);
        QVERIFY(back.origin == wanted.origin && back.confirmed == wanted.confirmed);
        QCOMPARE(back.assigneeId, wanted.assigneeId);
        QCOMPARE(back.createdAt, wanted.createdAt);
        QCOMPARE(back.lastAt, wanted.lastAt);
        QCOMPARE(back.solvedAt, wanted.solvedAt);
        QCOMPARE(back.snoozedUntil, wanted.snoozedUntil);
        QCOMPARE(back.dueAt, wanted.dueAt);
        QCOMPARE(back.parentId, wanted.parentId);
        QCOMPARE(back.unread, true);
        QCOMPARE(back.discarded, false);
        QCOMPARE(back.snippet, wanted.snippet);
        QCOMPARE(back.revision, 1);
    }

    void everyEnumValueIsAdmitted()
    {
        const auto inserted = [this](const std::function<void(Ticket&)>& change) {
            return must(stores().tickets.byId(add(QStringLiteral("x"), 0, change)));
        };
        for (const auto& entry : EnumKeys<TicketStatus>::keys) {
            QVERIFY(inserted([&](Ticket& t) { t.status = entry.first; }).status == entry.first);
        }
        for (const auto& entry : EnumKeys<Priority>::keys) {
            QVERIFY(inserted([&](Ticket& t) { t.priority = entry.first; }).priority == entry.first);
        }
        for (const auto& entry : EnumKeys<Channel>::keys) {
            QVERIFY(inserted([&](Ticket& t) { t.channel = entry.first; }).channel == entry.first);
        }
        for (const auto& entry : EnumKeys<Confirmed>::keys) {
            QVERIFY(inserted([&](Ticket& t) { t.confirmed = entry.first; }).confirmed == entry.first);
        }
    }

    void staleTicketIsRefused()
    {
        Ticket ticket = must(stores().tickets.byId(add(QStringLiteral("eski"), 0)));
        ticket.subject = QStringLiteral("yeni");
        QCOMPARE(must(stores().tickets.update(ticket)), 2);
        QCOMPARE(outcome(stores().tickets.update(ticket)), QStringLiteral("conflict"));
        QCOMPARE(must(stores().tickets.byId(ticket.id)).subject, QStringLiteral("yeni"));
        ticket.id = TicketId(99);
        QCOMPARE(outcome(stores().tickets.update(ticket)), QStringLiteral("not_found"));
        QCOMPARE(outcome(stores().tickets.byId(ticket.id)), QStringLiteral("not_found"));
    }

    void queuesHoldWhatBelongsThere()
    {
        const UserId me = user(QStringLiteral("Ben"));
        fillQueues(me, user(QStringLiteral("Öteki")));
        const QueueContext context{me, kMonday.plusSeconds(1000), kMonday.plusSeconds(2000)};
        const auto list = [](std::initializer_list<const char*> names) {
            QStringList texts;
            for (const char* name : names) {
                texts.append(QString::fromLatin1(name));
            }
            return texts;
        };
        QCOMPARE(subjects(Queue::Mine, context), list({"awake again", "mine"}));
        QCOMPARE(subjects(Queue::Unassigned, context), list({"nobody's"}));
        QCOMPARE(subjects(Queue::Open, context), list({"due tomorrow", "due", "nobody's", "mine"}));
        QCOMPARE(subjects(Queue::Waiting, context), list({"awake again", "other's"}));
        QCOMPARE(subjects(Queue::Snoozed, context), list({"asleep"}));
        QCOMPARE(subjects(Queue::DueToday, context), list({"due"}));
        QCOMPARE(subjects(Queue::All, context), list({"solved", "due tomorrow", "due", "awake again", "asleep", "nobody's",
                                                      "other's", "mine"}));
        const QHash<Queue, qint64> counts = must(stores().tickets.counts(context));
        for (const Queue queue : {Queue::Mine, Queue::Unassigned, Queue::Open, Queue::Waiting, Queue::Snoozed,
                                  Queue::DueToday, Queue::All}) {
            QVERIFY2(counts.value(queue, -1) == subjects(queue, context).size(), qPrintable(toKey(queue)));
        }
        QCOMPARE(counts.value(Queue::Quarantine, -1), 0);
    }

    /// Each letter is a contact, one a minute: q the customer's mail, a our answer, n a note, r an automatic reply, m a
    /// missed call, c a call that was taken, p words by phone written down, t a try to call back, w a withdrawn answer.
    void customerWaitsSinceTheFirstUnansweredWord_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<int>("minute");  // -1: nobody waits
        QTest::newRow("nothing") << "" << -1;
        QTest::newRow("asked") << "q" << 0;
        QTest::newRow("asked twice") << "qq" << 0;
        QTest::newRow("answered") << "qa" << -1;
        QTest::newRow("asked again") << "qaqq" << 2;
        QTest::newRow("a note answers nobody") << "qn" << 0;
        QTest::newRow("an automatic reply answers nobody") << "qr" << 0;
        QTest::newRow("missed call") << "qam" << 2;
        QTest::newRow("call taken") << "qc" << -1;
        QTest::newRow("called back in vain") << "mt" << 0;
        QTest::newRow("answer taken back") << "qw" << 0;
        QTest::newRow("words that came by phone") << "qap" << 2;
    }
    void customerWaitsSinceTheFirstUnansweredWord()
    {
        QFETCH(QString, story);
        QFETCH(int, minute);
        const TicketId ticket = add(QStringLiteral("bekleyen"), 0);
        static const QHash<char, CallOutcome> calls{{'m', CallOutcome::Missed}, {'c', CallOutcome::Answered},
                                                    {'p', CallOutcome::None}, {'t', CallOutcome::NoAnswer}};
        for (qsizetype i = 0; i < story.size(); ++i) {
            const char what = story.at(i).toLatin1();
            Interaction one;
            one.ticketId = ticket;
            one.at = kMonday.plusSeconds(60 * i);
            one.direction = what == 'n' ? Direction::Internal : std::strchr("qmcp", what) ? Direction::In : Direction::Out;
            one.automated = what == 'r' ? AutomatedKind::AutoReply : AutomatedKind::None;
            one.outcome = calls.value(what);
            one.channel = calls.contains(what) ? Channel::Phone : Channel::Email;
            const InteractionId id = must(stores().conversations.insert(one));
            must(stores().conversations.setWithdrawn(id, what == 'w'));
        }
        const TicketRow row = must(stores().tickets.rows({ticket})).first();
        QCOMPARE(row.waitingSince.has_value(), minute >= 0);
        if (minute >= 0) {
            QCOMPARE(row.waitingSince->ms, kMonday.plusSeconds(60 * minute).ms);
        }
    }

    void emptyWorkspaceCountsZero()
    {
        const QHash<Queue, qint64> counts = must(stores().tickets.counts({}));
        for (const auto& [queue, key] : EnumKeys<Queue>::keys) {
            QVERIFY2(counts.value(queue, -1) == 0, key);
        }
    }

    void pagesNeitherSkipNorRepeat_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("1") << 1;
        QTest::newRow("4") << 4;
        QTest::newRow("5") << 5;
    }
    void pagesNeitherSkipNorRepeat()
    {
        QFETCH(int, limit);
        QVector<TicketId> newestFirst;
        for (int i = 0; i < 20; ++i) {
            newestFirst.prepend(add(QStringLiteral("t"), i / 3));  // three share each second: the id decides
        }
        QVector<TicketId> seen;
        TicketQuery query;
        query.limit = limit;
        while (true) {
            const QVector<TicketRow> page = must(stores().tickets.page(query));
            for (const TicketRow& row : page) {
                seen.append(row.ticket.id);
            }
            if (page.size() < limit || seen.size() > 100) {
                break;
            }
            query.after = std::pair(page.last().ticket.lastAt, page.last().ticket.id);
        }
        QCOMPARE(seen, newestFirst);
    }

    void rowsCarryNamesTagsAndAttachment()
    {
        Customer customer;
        customer.name = QStringLiteral("Çağla");
        const CustomerId customerId = must(stores().customers.insert(customer));
        const UserId assignee = user(QStringLiteral("Şule"));
        const TicketId plain = add(QStringLiteral("plain"), 0);
        const TicketId rich = add(QStringLiteral("rich"), 1, [&](Ticket& t) {
            t.customerId = customerId;
            t.assigneeId = assignee;
            t.categoryId = CategoryId(3);
        });
        must(stores().tickets.addTag(rich, must(stores().tickets.tagNamed(QStringLiteral("VIP")))));
        must(stores().tickets.addTag(rich, must(stores().tickets.tagNamed(QStringLiteral("acil")))));
        Interaction mail;
        mail.ticketId = rich;
        mail.at = kMonday;
        Attachment file;
        file.interactionId = must(stores().conversations.insert(mail));
        file.name = QStringLiteral("fatura.pdf");
        must(stores().conversations.attach(file));

        const QVector<TicketRow> rows = must(stores().tickets.rows({plain, TicketId(99), rich, plain}));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).ticket.id, plain);
        QCOMPARE(rows.at(0).customerName, QString(QLatin1String("")));
        QCOMPARE(rows.at(0).hasAttachment, false);
        QVERIFY(rows.at(0).tags.isEmpty());
        QCOMPARE(rows.at(1).ticket.id, rich);
        QCOMPARE(rows.at(1).customerName, QStringLiteral("Çağla"));
        QCOMPARE(rows.at(1).assigneeName, QStringLiteral("Şule"));
        QCOMPARE(rows.at(1).categoryName, QStringLiteral("delivery"));
        QCOMPARE(rows.at(1).tags, QStringList({QStringLiteral("acil"), QStringLiteral("VIP")}));
        QCOMPARE(rows.at(1).hasAttachment, true);
        QVERIFY(must(stores().tickets.rows({})).isEmpty());
        QCOMPARE(must(stores().tickets.page({})).first().tags.size(), 2);
    }

    void customersTicketsComeNewestFirst()
    {
        Customer customer;
        customer.name = QStringLiteral("Ali");
        const CustomerId id = must(stores().customers.insert(customer));
        const auto his = [&](Ticket& t) { t.customerId = id; };
        const TicketId old = add(QStringLiteral("old"), 1, his);
        const TicketId newer = add(QStringLiteral("new"), 2, his);
        add(QStringLiteral("merged"), 3, [&](Ticket& t) { his(t); t.status = TicketStatus::Merged; });
        add(QStringLiteral("discarded"), 4, [&](Ticket& t) { his(t); t.discarded = true; });
        add(QStringLiteral("another's"), 5);
        const QVector<Ticket> all = must(stores().tickets.ofCustomer(id, 10));
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().id, newer);
        QCOMPARE(all.last().id, old);
        QCOMPARE(must(stores().tickets.ofCustomer(id, 1)).size(), 1);
    }

    void eventsAreAppendOnlyAndUndoneOnce()
    {
        TicketStore& store = stores().tickets;
        const TicketId id = add(QStringLiteral("t"), 0);
        const EventId first = must(store.append({{}, id, kMonday, UserId(3), EventField::Status, QStringLiteral("new"),
                                                 QStringLiteral("open"), {}}));
        const EventId undo = must(store.append({{}, id, kMonday, {}, EventField::Status, QStringLiteral("open"),
                                                QStringLiteral("new"), first}));
        QCOMPARE(outcome(store.append({{}, id, kMonday, {}, EventField::Status, {}, {}, first})), QStringLiteral("conflict"));
        QCOMPARE(outcome(store.append({{}, TicketId(99), kMonday, {}, EventField::Status, {}, {}, {}})),
                 QStringLiteral("conflict"));
        const QVector<TicketEvent> events = must(store.events(id));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.first().id, first);
        QCOMPARE(events.first().ticketId, id);
        QCOMPARE(events.first().at, kMonday);
        QCOMPARE(events.first().actorId, UserId(3));
        QVERIFY(events.first().field == EventField::Status);
        QCOMPARE(events.first().oldValue, QStringLiteral("new"));
        QCOMPARE(events.first().newValue, QStringLiteral("open"));
        QCOMPARE(events.first().undoes, EventId());
        QCOMPARE(events.last().id, undo);
        QCOMPARE(events.last().undoes, first);
        QCOMPARE(must(store.event(undo)).undoes, first);
        QCOMPARE(outcome(store.event(EventId(99))), QStringLiteral("not_found"));
        QCOMPARE(outcome(exec(QStringLiteral("UPDATE ticket_event SET at = 0"))), QStringLiteral("storage"));
        QCOMPARE(outcome(exec(QStringLiteral("DELETE FROM ticket_event"))), QStringLiteral("storage"));
        QCOMPARE(must(store.events(id)).first().at, kMonday);
    }

    void tagsAreComparedFolded()
    {
        TicketStore& store = stores().tickets;
        const TagId tag = must(store.tagNamed(QStringLiteral("  İade   talebi ")));
        QCOMPARE(must(store.tagNamed(QStringLiteral("iade talebi"))), tag);
        QCOMPARE(must(store.tagNamed(QStringLiteral("IADE TALEBI"))), tag);
        QVERIFY(must(store.tagNamed(QStringLiteral("acil"))) != tag);
        QCOMPARE(outcome(store.tagNamed(QStringLiteral("   "))), QStringLiteral("invalid"));
        const QVector<Tag> tags = must(store.tags());
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags.first().name, QStringLiteral("acil"));
        QCOMPARE(tags.last().name, QStringLiteral("İade talebi"));

        const TicketId id = add(QStringLiteral("t"), 0);
        QCOMPARE(must(store.addTag(id, tag)), true);
        QCOMPARE(must(store.addTag(id, tag)), false);
        QCOMPARE(must(store.removeTag(id, tag)), true);
        QCOMPARE(must(store.removeTag(id, tag)), false);
    }

    void categoriesGrow()
    {
        const QVector<Category> given = must(stores().tickets.categories());
        QCOMPARE(given.size(), 9);
        QCOMPARE(given.at(2).parentId, CategoryId(2));
        const CategoryId id = must(stores().tickets.insertCategory({{}, CategoryId(6), QStringLiteral("Değişim"), false}));
        QCOMPARE(id, CategoryId(10));
        const Category added = must(stores().tickets.categories()).last();
        QCOMPARE(added.name, QStringLiteral("Değişim"));
        QCOMPARE(added.parentId, CategoryId(6));
        QCOMPARE(added.active, false);
    }

    void threadIsFoundByMessageIds()
    {
        TicketStore& store = stores().tickets;
        const TicketId first = add(QStringLiteral("first"), 0);
        const TicketId second = add(QStringLiteral("second"), 1);
        must(store.linkMessageIds(second, {QStringLiteral("b@x"), QString(), QStringLiteral("c@x")}));
        must(store.linkMessageIds(first, {QStringLiteral("a@x"), QStringLiteral("c@x")}));
        QCOMPARE(must(store.ofMessageIds({QStringLiteral("b@x")})), std::optional(second));
        QCOMPARE(must(store.ofMessageIds({QStringLiteral("c@x")})), std::optional(second));
        QCOMPARE(must(store.ofMessageIds({QStringLiteral("b@x"), QStringLiteral("a@x")})), std::optional(first));
        QVERIFY(!must(store.ofMessageIds({QStringLiteral("B@X"), QString()})).has_value());
        QVERIFY(!must(store.ofMessageIds({})).has_value());
        QStringList many;
        for (int i = 0; i < 1000; ++i) {
            many.append(QStringLiteral("%1@x").arg(i));
        }
        many.append(QStringLiteral("a@x"));
        QCOMPARE(must(store.ofMessageIds(many)), std::optional(first));
    }
};

QTEST_GUILESS_MAIN(TestTicketStore)
#include "tst_ticket_store.moc"
