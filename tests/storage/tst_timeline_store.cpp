// SPDX-License-Identifier: GPL-3.0-or-later
// One timeline of messages, changes of tickets and tasks: complete, in order, in pages, and read along indexes.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/storage/StorageSession.h"
#include "core/storage/TimelineSql.h"
#include "core/tasks/Task.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <QRegularExpression>

using namespace memnun;
using memnun::test::must;

class TestTimelineStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    CustomerId person(const char* name)
    {
        Customer customer;
        customer.name = QString::fromUtf8(name);
        return must(stores().customers.insert(customer));
    }
    TicketId ticketOf(CustomerId customer)
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("İade");
        ticket.customerId = customer;
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }
    InteractionId said(TicketId ticket, CustomerId customer, int second, Channel channel, bool isPublic = true)
    {
        Interaction item;
        item.ticketId = ticket;
        item.customerId = customer;
        item.channel = channel;
        item.isPublic = isPublic;
        item.direction = isPublic ? Direction::In : Direction::Internal;
        item.at = kMonday.plusSeconds(second);
        item.body = QString(1000, QLatin1Char('x'));
        return must(stores().conversations.insert(item));
    }
    EventId changed(TicketId ticket, int second, EventField field, const char* value = "open", EventId undoes = {})
    {
        return must(stores().tickets.append({{}, ticket, kMonday.plusSeconds(second), {}, field, {}, QString::fromLatin1(value), undoes}));
    }
    void todo(CustomerId customer, int second, TicketId ticket = {})
    {
        Task task;
        task.title = QStringLiteral("Ara");
        task.customerId = customer;
        task.ticketId = ticket;
        task.createdAt = kMonday.plusSeconds(second);
        must(stores().tasks.insert(task));
    }
    /// "mail@30 ticket_change@20 …", read in pages of that size.
    QString told(CustomerId customer, int limit = 50, std::optional<EntryKind> only = {})
    {
        QStringList lines;
        CustomerTimelineQuery query{customer, only, {}, limit};
        for (;;) {
            const auto page = must(stores().timelines.page(query));
            for (const TimelineEntry& entry : page)
                lines << QStringLiteral("%1@%2").arg(toKey(entry.kind)).arg(entry.at.secondsSince(kMonday));
            if (page.size() < limit)
                return lines.join(QLatin1Char(' '));
            query.before = page.last().place();
        }
    }
    QString planOf(const QString& sql, CustomerId customer)
    {
        Database& database = static_cast<StorageSession&>(session()).database();
        QString text = sql;
        for (const QString& value : {QString::number(customer.value()), QString::number(kMonday.plusSeconds(50'000).ms),
                                     QStringLiteral("9000000000"), QStringLiteral("50")})
            text.replace(text.indexOf(QLatin1Char('?')), 1, value);
        QStringList lines;
        QSqlQuery query(database.connection());  // not prepared: PostgreSQL takes no EXPLAIN that way
        const QString explain = database.isSqlite() ? QStringLiteral("EXPLAIN QUERY PLAN ") : QStringLiteral("EXPLAIN ");
        if (!query.exec(explain + text))
            QTest::qFail(qPrintable(query.lastError().text()), __FILE__, __LINE__);
        while (query.next())
            lines << query.value(database.isSqlite() ? 3 : 0).toString();
        return lines.join(QLatin1Char('\n'));
    }
    void fill(CustomerId customer, TicketId ticket)
    {
        const bool sqlite = static_cast<StorageSession&>(session()).database().isSqlite();
        const QString n = sqlite ? QStringLiteral("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%1) SELECT i FROM n) g")
                                 : QStringLiteral("(SELECT i FROM generate_series(1, %1) i) g");
        const QString at = QStringLiteral("%1 + g.i * 1000").arg(kMonday.ms);
        const auto ids = QStringList{QString::number(ticket.value()), QString::number(customer.value())};
        must(exec(QStringLiteral("INSERT INTO interaction(ticket_id, customer_id, channel, direction, is_public, at, subject, body) "
                                 "SELECT %1, %2, 'email', 'in', 1, %3, '', 'x' FROM ").arg(ids[0], ids[1], at) + n.arg(80'000)));
        must(exec(QStringLiteral("INSERT INTO ticket_event(ticket_id, customer_id, at, field, new_value) SELECT %1, %2, %3, 'priority', 'high' FROM ")
                      .arg(ids[0], ids[1], at) + n.arg(15'000)));
        must(exec(QStringLiteral("INSERT INTO task(title, customer_id, created_at) SELECT 'x', %1, %2 FROM ").arg(ids[1], at) + n.arg(5'000)));
        if (!sqlite) {
            for (const char* table : {"interaction", "ticket_event", "task", "ticket"})
                must(exec(QStringLiteral("ANALYZE ") + QLatin1String(table)));
        }
    }

private Q_SLOTS:
    void tellsAllInOrder_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("one by one") << 1;
        QTest::newRow("by three") << 3;
        QTest::newRow("all at once") << 50;
    }
    void tellsAllInOrder()
    {
        QFETCH(int, limit);
        const CustomerId ali = person("Ali");
        const CustomerId ece = person("Ece");
        const TicketId ticket = ticketOf(ali);
        said(ticket, ali, 10, Channel::Email);
        changed(ticket, 10, EventField::Status);
        todo(ali, 10);
        said(ticket, ali, 20, Channel::Phone);
        said(ticket, ali, 30, Channel::Email, false);
        said(ticket, ali, 40, Channel::Messaging);
        changed(ticket, 50, EventField::Assignee, "1");
        changed(ticket, 60, EventField::TagAdded, "1");  // not worth telling
        said(ticketOf(ece), ece, 35, Channel::Email);
        QCOMPARE(told(ali, limit), QStringLiteral("ticket_change@50 message@40 note@30 call@20 mail@10 ticket_change@10 task@10"));
        QCOMPARE(told(ali, limit, EntryKind::Call), QStringLiteral("call@20"));
        QCOMPARE(told(ali, limit, EntryKind::Note), QStringLiteral("note@30"));
        QCOMPARE(told(ali, limit, EntryKind::Message), QStringLiteral("message@40"));
        QCOMPARE(told(ali, limit, EntryKind::Mail), QStringLiteral("mail@10"));
        QCOMPARE(told(ali, limit, EntryKind::TicketChange), QStringLiteral("ticket_change@50 ticket_change@10"));
        QCOMPARE(told(ali, limit, EntryKind::Task), QStringLiteral("task@10"));
        QCOMPARE(told(person("Nobody"), limit), QString());
    }

    void bringsWhatALineShows()
    {
        const CustomerId ali = person("Ali");
        const TicketId ticket = ticketOf(ali);
        const InteractionId call = said(ticket, ali, 10, Channel::Phone);
        todo(ali, 20, ticket);
        const auto page = must(stores().timelines.page({ali, {}, {}, 10}));
        QCOMPARE(page.size(), 2);
        QCOMPARE(page.first().task.title, QStringLiteral("Ara"));
        QCOMPARE(page.first().ticketSubject, QStringLiteral("İade"));
        QVERIFY(page.last().interaction.id == call && page.last().ticket == ticket);
        QCOMPARE(page.last().interaction.body.size(), 300);
    }

    void whatWasTakenBackIsNotTold()
    {
        const CustomerId ali = person("Ali");
        const TicketId ticket = ticketOf(ali);
        must(stores().conversations.setWithdrawn(said(ticket, ali, 10, Channel::Email), true));
        const EventId solved = changed(ticket, 20, EventField::Status, "solved");
        changed(ticket, 30, EventField::Status, "new", solved);
        QCOMPARE(told(ali), QString());
        said(ticket, ali, 40, Channel::Email);
        Ticket spam = must(stores().tickets.byId(ticket));
        spam.spam = true;
        spam.status = TicketStatus::Merged;
        must(stores().tickets.update(spam));
        QCOMPARE(told(ali), QString());
    }

    void changesGoAlongWithTheirTicket()
    {
        const CustomerId ali = person("Ali");
        const CustomerId ece = person("Ece");
        const TicketId ticket = ticketOf({});
        changed(ticket, 10, EventField::Status);
        changed(ticket, 15, EventField::TagAdded, "1");
        for (const CustomerId customer : {ali, ece}) {
            Ticket moved = must(stores().tickets.byId(ticket));
            moved.customerId = customer;
            must(stores().tickets.update(moved));
        }
        QCOMPARE(told(ali), QString());
        QCOMPARE(told(ece), QStringLiteral("ticket_change@10"));
        // all else about an event is written once
        QVERIFY(!exec(QStringLiteral("UPDATE ticket_event SET new_value='closed'")));
        QVERIFY(!exec(QStringLiteral("DELETE FROM ticket_event")));
    }

    void walksAlongIndexes()
    {
        const CustomerId ali = person("Ali");
        const TicketId ticket = ticketOf(ali);
        said(ticket, ali, 5, Channel::Phone);
        fill(ali, ticket);
        const auto check = [&](const QString& sql, const char* index) {
            const QString plan = planOf(sql, ali);
            static const QRegularExpression sorts(QStringLiteral("TEMP B-TREE|Sort|Seq Scan on (interaction|ticket_event|task)|Bitmap"));
            QVERIFY2(plan.contains(QLatin1String(index)) && !sorts.match(plan).hasMatch(), qPrintable(sql + QLatin1Char('\n') + plan));
        };
        check(timelineSql::interactions({}), "interaction_by_customer");
        check(timelineSql::interactions(EntryKind::Mail), "interaction_by_customer");
        check(QString::fromLatin1(timelineSql::kChanges), "ticket_event_by_customer");
        check(QString::fromLatin1(timelineSql::kTasks), "task_timeline");
        QCOMPARE(told(ali, 50, EntryKind::Call), QStringLiteral("call@5"));  // the one behind 80,000 mails
        CustomerTimelineQuery query{ali, {}, {}, 50};
        qsizetype seen = 0;
        for (int page = 0; page < 20; ++page) {
            const auto rows = must(stores().timelines.page(query));
            seen += rows.size();
            QVERIFY(!query.before || rows.first().place() < *query.before);
            query.before = rows.last().place();
        }
        QCOMPARE(seen, 1000);
    }
};

QTEST_GUILESS_MAIN(TestTimelineStore)
#include "tst_timeline_store.moc"
