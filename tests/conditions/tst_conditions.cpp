// SPDX-License-Identifier: GPL-3.0-or-later
// A condition lets the same tickets through on both engines and in memory.
#include "core/conditions/ConditionCheck.h"
#include "core/conditions/ConditionText.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/search/SearchStore.h"
#include "core/text/Words.h"
#include "core/tickets/TicketStore.h"
#include "tests/conditions/ConditionRows.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestConditions : public memnun::test::StoreTest {
    Q_OBJECT

private:
    UserId m_sule;
    UserId m_irem;
    QStringList m_names;  ///< of the tickets, by id from 1 on

    CustomerId customer(const char* name, const char* mail, const char* phone)
    {
        Customer one;
        one.name = QString::fromUtf8(name);
        one.contactPoints = {{{}, ContactKind::Email, QString::fromLatin1(mail), {}, true},
                             {{}, ContactKind::Phone, QString::fromLatin1(phone), {}, true}};
        for (ContactPoint& point : one.contactPoints)
            normalise(point);
        return must(stores().customers.insert(one));
    }

    Ticket& base()
    {
        m_ticket = Ticket();
        m_ticket.createdAt = m_ticket.lastAt = kMonday;
        return m_ticket;
    }

    void add(const char* name, const char* text, const char* to = "destek@dukkan.example", const QStringList& tags = {})
    {
        m_ticket.subject = QString::fromUtf8(name);
        const TicketId id = must(stores().tickets.insert(m_ticket));
        m_names.append(m_ticket.subject);
        Interaction mail;
        mail.ticketId = id;
        mail.subject = QStringLiteral("Konu");
        mail.body = QString::fromUtf8(text);
        mail.toAddresses = QString::fromUtf8(to);
        mail.at = m_ticket.lastAt;
        m_last = must(stores().conversations.insert(mail));
        for (const QString& tag : tags)
            must(stores().tickets.addTag(id, must(stores().tickets.tagNamed(tag))));
    }

    void note(qint64 ticket, const char* text, UserId by, bool withdrawn = false)
    {
        Interaction note;
        note.ticketId = TicketId(ticket);
        note.userId = by;
        note.direction = Direction::Internal;
        note.isPublic = false;
        note.body = QString::fromUtf8(text);
        note.at = kMonday;
        const InteractionId id = must(stores().conversations.insert(note));
        if (withdrawn)
            must(stores().conversations.setWithdrawn(id, true));
    }

    /// An answer on its way out of the `ticket`th ticket.
    void answer(qint64 ticket, OutboxState state)
    {
        OutboxItem item;
        item.ticketId = TicketId(ticket);
        item.interactionId = m_last;
        item.rawBlob = must(stores().blobs.put("Subject: x\r\n\r\nx"));
        item.state = state;
        must(stores().outbox.insert(item));
    }

    void fill()
    {
        m_names.clear();
        m_sule = must(stores().users.insert({{}, QString::fromUtf8("Şule Işık"), QStringLiteral("sule@dukkan.example"), {}, {}, Role::Agent, true, 0}));
        m_irem = must(stores().users.insert({{}, QString::fromUtf8("İrem Öz"), QStringLiteral("irem@dukkan.example"), {}, {}, Role::Agent, true, 0}));
        const CustomerId kilic = customer("Derya Kılıç", "derya@ornek.example", "0532 123 45 67");
        const CustomerId mobilya = customer("Çınar Mobilya %5_A.Ş.", "info@cinar.example", "0224 555 55 10");
        Ticket& t = base();
        t.customerId = kilic;
        t.status = TicketStatus::New;
        t.unread = true;
        t.priority = Priority::Urgent;
        add("Sarı kargo gecikti", "Kargom nerede? IŞIKLI sokak", "Destek <DESTEK@dukkan.example>, iade@dukkan.example",
            {QString::fromUtf8("Geç Kargo"), QStringLiteral("vip")});
        base();
        t.customerId = mobilya;
        t.status = TicketStatus::Open;
        t.assigneeId = m_sule;
        t.channel = Channel::Phone;
        t.priority = Priority::High;
        t.lastAt = kMonday.plusSeconds(-86400);
        t.snoozedUntil = kMonday.plusSeconds(3600);
        add("Masa ayağı kırık", "sol ön ayağı kırık çıktı, iade istiyorum", "info@dukkan.example", {QStringLiteral("iade")});
        must(stores().conversations.attach({{}, m_last, QStringLiteral("masa.jpg"), QStringLiteral("image/jpeg"), 10, QStringLiteral("00"), {}, 1}));
        base();
        t.status = TicketStatus::PendingCustomer;
        t.assigneeId = m_irem;
        t.lastAt = kMonday.plusSeconds(-10 * 86400);
        t.dueAt = kMonday.plusSeconds(-60);
        add("Fatura istiyorum", "Vergi numaram 100%_kesin \\ doğru", "sol@dukkan.example");
        answer(3, OutboxState::Queued);
        answer(2, OutboxState::Failed);
        answer(2, OutboxState::Sent);
        answer(1, OutboxState::Sent);
        answer(1, OutboxState::Cancelled);
        base();
        t.customerId = kilic;
        t.status = TicketStatus::Solved;
        t.channel = Channel::Chat;
        t.priority = Priority::Low;
        t.lastAt = Instant::from(QDateTime(QDate(2026, 1, 31), QTime(20, 59), Qt::UTC));  // 23:59 in Istanbul
        add("Kargolar hakkında", "kırık sol ayağı", "destek@dukkan.example", {QStringLiteral("vip")});
        must(stores().conversations.setWithdrawn(m_last, true));
        base();
        t.status = TicketStatus::Closed;
        t.snoozedUntil = kMonday.plusSeconds(-3600);
        t.dueAt = kMonday.plusSeconds(3600);
        t.lastAt = Instant::from(QDateTime(QDate(2026, 1, 31), QTime(21, 0), Qt::UTC));  // midnight in Istanbul
        add("İade süreci", "kargo sol");
        base();
        t.status = TicketStatus::Merged;
        add("Sarı kargo, birleşen", "başka");
        base();
        t.discarded = true;
        add("Sarı kargo, geri alınan", "kargo");
        base();
        t.customerId = kilic;
        t.status = TicketStatus::Merged;
        t.spam = true;
        add("Bedava kargo", "kargo sizden, kârı bizden", "destek@dukkan.example", {QStringLiteral("vip")});
    }

    /// Notes that call Şule, and others that do not.
    void callPeople()
    {
        must(stores().users.insert({{}, QString::fromUtf8("Şule"), QStringLiteral("s2@dukkan.example"), {}, {}, Role::Agent, true, 0}));
        note(1, "@ŞULE IŞIK bakar mısın?", m_irem);
        note(1, "Tekrar: @Şule Işık", m_irem);
        note(2, "@Şule, bu başkası; @İrem Öz sen de", m_irem);  // not the one with the longer name
        note(3, "@Şule Işık", m_irem, true);                    // taken back
        note(4, "@Şule Işık, bilgine", m_irem);                 // of a ticket that is done
        note(7, "@Şule Işık", m_irem);                          // of one that was taken back
    }

    ConditionAt at() const { return {m_sule, kMonday}; }

    QStringList namesOf(const QVector<TicketId>& ids) const
    {
        QStringList names;
        for (const TicketId id : ids)
            names.append(m_names.value(int(id.value()) - 1).section(QLatin1Char(' '), 0, 0));
        names.sort();
        return names;
    }

    Ticket m_ticket;
    InteractionId m_last;

private Q_SLOTS:
    void sameTicketsEverywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tickets");
        for (const auto& row : memnun::test::kConditionRows)
            QTest::newRow(row.text) << QString::fromUtf8(row.text) << QString::fromUtf8(row.tickets);
    }
    void sameTicketsEverywhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, tickets);
        fill();
        const Condition condition = must(conditionOf(text));
        TicketQuery query;
        query.filter = TicketFilter{condition, at()};
        QCOMPARE(namesOf(must(stores().tickets.matching(query))).join(QLatin1Char(',')), tickets);
        QCOMPARE(must(stores().tickets.count(query, 100)), tickets.isEmpty() ? 0 : tickets.split(QLatin1Char(',')).size());
        QCOMPARE(must(stores().tickets.count(query, 1)), qint64(tickets.isEmpty() ? 0 : 1));
        query.limit = 2;
        QVector<TicketId> paged;
        for (int page = 0; page < 5; ++page) {
            const auto rows = must(stores().tickets.page(query));
            for (const TicketRow& row : rows) {
                paged.append(row.ticket.id);
                query.after = {row.ticket.lastAt, row.ticket.id};
            }
        }
        QCOMPARE(namesOf(paged).join(QLatin1Char(',')), tickets);

        WordFolder folder;
        QVector<TicketId> inMemory;
        QVector<qint64> ids{1, 2, 3, 4, 5};
        if (asksForSpam(condition))
            ids.append(8);
        for (const qint64 id : std::as_const(ids)) {
            if (holds(condition, must(subjectOf(stores(), TicketId(id))), at(), folder))
                inMemory.append(TicketId(id));
        }
        QCOMPARE(namesOf(inMemory).join(QLatin1Char(',')), tickets);
    }

    void mentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("irem");  // who asks
        QTest::addColumn<QString>("tickets");
        QTest::newRow("mine") << QStringLiteral("is:mentioned") << false << QStringLiteral("Sarı");
        QTest::newRow("hers") << QStringLiteral("is:mentioned") << true << QStringLiteral("Masa");
        QTest::newRow("the others") << QStringLiteral("-is:mentioned") << false << QStringLiteral("Fatura,Kargolar,Masa,İade");
        QTest::newRow("one of two") << QStringLiteral("{is:mentioned channel:chat}") << false << QStringLiteral("Kargolar,Sarı");
        QTest::newRow("with words") << QStringLiteral("is:mentioned kargo") << false << QStringLiteral("Sarı");
        QTest::newRow("and a colleague's") << QStringLiteral("is:mentioned assignee:irem") << false << QString();
    }
    void mentions()
    {
        QFETCH(QString, text);
        QFETCH(bool, irem);
        fill();
        callPeople();
        const Condition condition = must(conditionOf(text));
        const ConditionAt asked{irem ? m_irem : m_sule, kMonday};
        TicketQuery query;
        query.filter = TicketFilter{condition, asked};
        QTEST(namesOf(must(stores().tickets.matching(query))).join(QLatin1Char(',')), "tickets");
        WordFolder folder;
        QVector<TicketId> inMemory;
        for (const qint64 id : {1, 2, 3, 4, 5}) {
            if (holds(condition, must(subjectOf(stores(), TicketId(id))), asked, folder))
                inMemory.append(TicketId(id));
        }
        QTEST(namesOf(inMemory).join(QLatin1Char(',')), "tickets");
    }

    void pagesFromTheOldest()
    {
        fill();
        TicketQuery query;
        query.oldestFirst = true;
        query.limit = 2;
        QStringList names;
        for (int page = 0; page < 3; ++page) {
            for (const TicketRow& row : must(stores().tickets.page(query))) {
                names.append(row.ticket.subject.section(QLatin1Char(' '), 0, 0));
                query.after = {row.ticket.lastAt, row.ticket.id};
            }
        }
        QCOMPARE(names.join(QLatin1Char(',')), QString::fromUtf8("Kargolar,İade,Fatura,Masa,Sarı"));
        QCOMPARE(must(stores().tickets.matching(query)).size(), qsizetype(5));
    }

    void aQueueIsNarrowed()
    {
        fill();
        TicketQuery query;
        query.queue = Queue::Open;
        query.context = {m_sule, kMonday, kMonday.plusSeconds(86400)};
        query.filter = TicketFilter{must(conditionOf(QStringLiteral("-is:urgent"))), at()};
        QCOMPARE(must(stores().tickets.count(query, 100)), qint64(0));  // the other open one is snoozed
        query.queue = Queue::Snoozed;
        QCOMPARE(namesOf(must(stores().tickets.matching(query))), QStringList{QStringLiteral("Masa")});
    }

    void searchIsNarrowed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("tickets");
        QTest::addColumn<int>("hits");
        const auto row = [](const char* typed, const char* tickets, int hits) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(tickets) << hits;
        };
        row("kargo", "Kargolar,Sarı,İade", 3);
        row("kargo is:active", "Sarı", 1);
        row("tag:vip kargo", "Kargolar,Sarı", 2);
        row("-tag:vip kargo", "İade", 1);
        row("is:active", "Fatura,Masa,Sarı", 3);
        row("is:active is:done", "", 0);
        row("{kargo fatura} -is:new", "Fatura,Kargolar,İade", 3);
        row("sizden", "", 0);
        row("kargo -is:spam", "Kargolar,Sarı,İade", 3);
        row("is:spam", "Bedava", 1);
        row("bedava is:spam", "Bedava", 1);
        row("sizden is:spam", "Bedava", 1);
        row("kargo {is:spam is:new}", "Bedava,Sarı", 2);
    }
    void searchIsNarrowed()
    {
        QFETCH(QString, typed);
        QFETCH(QString, tickets);
        QFETCH(int, hits);
        fill();
        const SearchQuery query = must(searchQueryOf(typed, at()));
        const TicketHits found = must(stores().search.tickets(query, 10));
        QVector<TicketId> ids;
        for (const TicketHit& hit : found.rows)
            ids.append(hit.ticketId);
        QCOMPARE(namesOf(ids).join(QLatin1Char(',')), tickets);
        QCOMPARE(qsizetype(found.tickets), ids.size());
        QCOMPARE(must(stores().search.search(query, 10)).total, hits);
        const TicketHits some = must(stores().search.tickets(query, 2));
        QCOMPARE(some.rest.size(), std::max<qsizetype>(0, ids.size() - 2));
        QCOMPARE(must(stores().search.hits(query, some.rest)).size(), some.rest.size());
    }

    void tooMuchIsRefused()
    {
        QVector<Condition> many(101, must(conditionOf(QStringLiteral("is:new"))));
        TicketQuery query;
        query.filter = TicketFilter{Condition::any(many), at()};
        QCOMPARE(outcome(stores().tickets.matching(query)), QStringLiteral("invalid"));
        QCOMPARE(outcome(stores().tickets.page(query)), QStringLiteral("invalid"));
        QCOMPARE(outcome(stores().search.tickets(SearchQuery{{}, query.filter}, 10)), QStringLiteral("invalid"));
        many.removeLast();
        query.filter = TicketFilter{Condition::any(many), at()};
        QCOMPARE(outcome(stores().tickets.matching(query)), QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
