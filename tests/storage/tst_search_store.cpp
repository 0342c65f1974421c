// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search: the same words find the same messages on both engines.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/search/SearchStore.h"
#include "core/storage/StorageSession.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;

class TestSearchStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId ticket(const QString& subject)
    {
        Ticket ticket;
        ticket.subject = subject;
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

    InteractionId add(TicketId id, const char* subject, const char* body, int second = 0)
    {
        Interaction item;
        item.ticketId = id;
        item.subject = QString::fromUtf8(subject);
        item.body = QString::fromUtf8(body);
        item.at = kMonday.plusSeconds(second);
        return must(stores().conversations.insert(item));
    }

    QStringList subjectsOf(const QString& query)
    {
        QStringList found;
        for (const SearchHit& hit : must(stores().search.search(query, 50)).hits) {
            found.append(must(stores().conversations.byId(hit.interactionId)).subject);
        }
        found.sort();
        return found;
    }

    /// So many transactions the server has seen, each statement outside of one being its own.
    qint64 statements()
    {
        must(exec(QStringLiteral("SELECT pg_stat_force_next_flush()")));
        Database& database = static_cast<StorageSession&>(session()).database();
        return must(database.number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")).value_or(0);
    }

private Q_SLOTS:
    void wordsFindMessages_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("subjects");  // joined by a comma
        const auto row = [](const char* query, const char* subjects) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromLatin1(subjects);
        };
        row("ışıklı", "neon");
        row("ISIKLI", "neon");
        row("isikli ", "neon");
        row("istanbul", "city,neon");
        row("İSTANBUL", "city,neon");
        row("istanb", "city,neon");
        row("istanb ", "");
        row("kargo istanbul", "city");
        row("istanbul kargo", "city");
        row("kargolar", "city,late");
        row("kargo", "city,late");
        row("\"kargo\"", "city");
        row("\"kargolarım gecikti\"", "late");
        row("\"gecikti kargolarım\"", "");
        row("late", "late");
        row("yok", "");
        row("", "");
        row("   ", "");
        row("\"", "");
        row("***", "");
        row("AND OR NOT", "");
        row("kargo' OR '1'='1", "");
        row("kargo) & (a | !b:*", "");
        row("100", "late");
        row("ali@x.example", "city");
    }
    void wordsFindMessages()
    {
        QFETCH(QString, query);
        QFETCH(QString, subjects);
        const TicketId id = ticket(QStringLiteral("Konu"));
        add(id, "neon", "IŞIKLI tabela İstanbul'da asılı");
        add(id, "city", "Kargo İstanbul şubesinde bekliyor, ali@x.example yazdı");
        add(id, "late", "Kargolarım gecikti: 100 TL");
        QCOMPARE(subjectsOf(query), subjects.split(QLatin1Char(','), Qt::SkipEmptyParts));
    }

    void hitTellsWhereItIs()
    {
        Customer customer;
        customer.name = QStringLiteral("Çağla");
        Interaction item;
        item.customerId = must(stores().customers.insert(customer));
        item.ticketId = ticket(QStringLiteral("Kırık bardak"));
        item.at = kMonday.plusSeconds(7);
        item.body = QString::fromUtf8("Merhaba, ") + QStringLiteral("uzun bir giriş cümlesi burada durur. ").repeated(30)
                    + QStringLiteral("Sonunda BARDAĞI kırık buldum.");
        const InteractionId id = must(stores().conversations.insert(item));
        const SearchAnswer answer = must(stores().search.search(QStringLiteral("bardağı"), 10));
        QCOMPARE(answer.total, 1);
        QCOMPARE(answer.capped, false);
        QCOMPARE(answer.hits.size(), 1);
        const SearchHit& hit = answer.hits.first();
        QCOMPARE(hit.ticketId, item.ticketId);
        QCOMPARE(hit.interactionId, id);
        QCOMPARE(hit.subject, QStringLiteral("Kırık bardak"));
        QCOMPARE(hit.customerName, QStringLiteral("Çağla"));
        QCOMPARE(hit.at, item.at);
        QVERIFY2(hit.snippet.contains(QStringLiteral("\u0002BARDAĞI\u0003")), qPrintable(hit.snippet));
        QVERIFY(hit.snippet.size() < 400);
    }

    void withdrawnAndDiscardedAreNotFound()
    {
        Ticket gone = must(stores().tickets.byId(ticket(QStringLiteral("gone"))));
        add(gone.id, "discarded", "bardak");
        const TicketId kept = ticket(QStringLiteral("kept"));
        const InteractionId taken = add(kept, "withdrawn", "bardak");
        add(kept, "found", "bardak");
        gone.discarded = true;
        must(stores().tickets.update(gone));
        must(stores().conversations.setWithdrawn(taken, true));
        QCOMPARE(subjectsOf(QStringLiteral("bardak")), QStringList({QStringLiteral("found")}));
        QCOMPARE(must(stores().search.search(QStringLiteral("bardak"), 10)).total, 1);
    }

    void whatChangesIsFoundAsItIsNow()
    {
        const TicketId from = ticket(QStringLiteral("from"));
        const TicketId to = ticket(QStringLiteral("to"));
        const InteractionId id = add(from, "found", "bardak");
        must(stores().conversations.moveMessages({id}, from, to));
        QCOMPARE(must(stores().search.search(QStringLiteral("bardak"), 10)).hits.value(0).ticketId, to);
        must(stores().conversations.setWithdrawn(id, true));
        QCOMPARE(subjectsOf(QStringLiteral("bardak")), QStringList());
        must(stores().conversations.setWithdrawn(id, false));
        QCOMPARE(subjectsOf(QStringLiteral("bardak")), QStringList({QStringLiteral("found")}));
        QCOMPARE(must(stores().search.problems()), QStringList());
    }

    void limitHoldsAndTotalCountsAll()
    {
        const TicketId id = ticket(QStringLiteral("t"));
        must(session().begin());
        for (int i = 0; i < 1010; ++i) {
            add(id, "s", i < 30 ? "elma armut" : "elma", i);
        }
        must(session().commit());
        const SearchAnswer some = must(stores().search.search(QStringLiteral("armut"), 7));
        QCOMPARE(some.hits.size(), 7);
        QCOMPARE(some.total, 30);
        QCOMPARE(some.capped, false);
        const SearchAnswer many = must(stores().search.search(QStringLiteral("elma"), 7));
        QCOMPARE(many.hits.size(), 7);
        QCOMPARE(many.total, 1000);
        QCOMPARE(many.capped, true);
    }

    void subjectsComeFirstThenTheNewest()
    {
        const TicketId id = ticket(QStringLiteral("Konu"));
        add(id, "old body", "kargo kargo kargo kargo", 10);
        add(id, "Kargo nerede", "merhaba", 20);
        add(id, "Kargom gelmedi", "merhaba", 30);
        add(id, "new body", "bir kargo, uzun bir yazının içinde yalnızca bir kez", 40);
        add(id, "half: kargo", "iade", 50);
        QStringList found;
        for (const SearchHit& hit : must(stores().search.search(QStringLiteral("kargo"), 50)).hits) {
            found.append(must(stores().conversations.byId(hit.interactionId)).subject);
        }
        QCOMPARE(found, QStringList({QStringLiteral("half: kargo"), QStringLiteral("Kargom gelmedi"), QStringLiteral("Kargo nerede"),
                                     QStringLiteral("new body"), QStringLiteral("old body")}));
        // both words in the subject, not one of them; with a filter it is told another way
        for (const QString& query : {QStringLiteral("kargo iade"), QStringLiteral("kargo iade is:new")}) {
            add(id, "kargo iade", "merhaba", 5);
            const auto hits = must(stores().search.search(must(searchQueryOf(query, {})), 50)).hits;
            QCOMPARE(must(stores().conversations.byId(hits.first().interactionId)).subject, QStringLiteral("kargo iade"));
            QCOMPARE(must(stores().conversations.byId(hits.last().interactionId)).subject, QStringLiteral("half: kargo"));
        }
    }

    void hitsLieFarApart()
    {
        // a server looks at a large table in reaches: none may be lost or told twice between them
        const TicketId id = ticket(QStringLiteral("t"));
        must(session().begin());
        for (int i = 0; i < 3000; ++i) {
            add(id, "s", i % 100 == 0 ? "nadir" : i % 2 ? "elma" : "armut", i);
        }
        must(session().commit());
        QCOMPARE(must(stores().search.search(QStringLiteral("nadir"), 100)).total, 30);
        const SearchAnswer half = must(stores().search.search(QStringLiteral("elma"), 2000));
        QCOMPARE(half.capped, true);
        QSet<InteractionId> ids;
        for (const SearchHit& hit : half.hits) {
            ids.insert(hit.interactionId);
        }
        QCOMPARE(ids.size(), half.hits.size());
        QVERIFY(half.hits.size() >= 1000);
    }

    void ticketsAreFoundOnce()
    {
        const TicketId busy = ticket(QStringLiteral("Kargo gecikti"));
        add(busy, "Kargo", "Merhaba, kargo nerede kaldı?", 10);
        add(busy, "Re: Kargo", "KARGO yola çıktı", 20);
        add(busy, "Re: Kargo", "Teşekkürler", 30);
        const TicketId other = ticket(QStringLiteral("Fatura"));
        Interaction call;
        call.ticketId = other;
        call.channel = Channel::Phone;
        call.body = QStringLiteral("Kargo sorusu");
        call.at = kMonday.plusSeconds(40);
        const InteractionId callId = must(stores().conversations.insert(call));
        const TicketHits found = must(stores().search.tickets(QStringLiteral("kargo"), 10));
        QCOMPARE(found.tickets, 2);
        QCOMPARE(found.hits, 4);
        QVERIFY(!found.capped);
        QCOMPARE(found.rows.size(), 2);
        const TicketHit& first = found.rows.first();
        QCOMPARE(first.ticketId, busy);
        QCOMPARE(first.further, 2);
        QCOMPARE(first.subject, QStringLiteral("\u0002Kargo\u0003 gecikti"));
        const TicketHit& second = found.rows.last();
        QCOMPARE(second.best.id, callId);
        QVERIFY(second.best.channel == Channel::Phone);
        QCOMPARE(second.subject, QStringLiteral("Fatura"));
        QCOMPARE(second.snippet, QStringLiteral("\u0002Kargo\u0003 sorusu"));
        QCOMPARE(second.further, 0);
        QVERIFY(found.rest.isEmpty());
        // The next page begins where this one ends, and what is gone by then is left out.
        const TicketHits one = must(stores().search.tickets(QStringLiteral("kargo"), 1));
        QCOMPARE(one.tickets, 2);
        QCOMPARE(one.rows.size(), 1);
        QVector<HitPlace> rest = one.rest;
        QCOMPARE(rest.size(), 1);
        rest.prepend({TicketId(9999), InteractionId(9999), 0});
        const QVector<TicketHit> next = must(stores().search.hits(SearchQuery{QStringLiteral("kargo")}, rest));
        QCOMPARE(next.size(), 1);
        QCOMPARE(next.first().ticketId, other);
        QCOMPARE(next.first().subject, QStringLiteral("Fatura"));
    }

    void subjectsOfTicketsWithoutText()
    {
        const auto idsOf = [this](const char* query) {
            QVector<TicketId> ids;
            for (const TicketHit& hit : must(stores().search.tickets(QString::fromUtf8(query), 10)).rows)
                ids.append(hit.ticketId);
            return ids;
        };
        Ticket bare = must(stores().tickets.byId(ticket(QStringLiteral("IŞIKLI tabela siparişi"))));
        QCOMPARE(idsOf("ışıklı"), QVector<TicketId>{bare.id});
        QCOMPARE(idsOf("siparişler tabel"), QVector<TicketId>{bare.id});
        const SearchAnswer texts = must(stores().search.search(QStringLiteral("tabela"), 10));
        QCOMPARE(texts.total, 1);
        QCOMPARE(texts.hits.first().ticketId, bare.id);
        QVERIFY(!texts.hits.first().interactionId.isValid());
        bare.subject = QStringLiteral("Ahşap raf");
        bare.revision = must(stores().tickets.update(bare));
        QCOMPARE(idsOf("tabela"), QVector<TicketId>());
        QCOMPARE(idsOf("ahşap"), QVector<TicketId>{bare.id});
        must(stores().search.rebuild());
        QCOMPARE(idsOf("ahsap"), QVector<TicketId>{bare.id});
        bare.discarded = true;
        must(stores().tickets.update(bare));
        QCOMPARE(idsOf("ahşap"), QVector<TicketId>());
    }

    void rebuiltIndexFindsTheSame()
    {
        const TicketId id = ticket(QStringLiteral("t"));
        add(id, "neon", "IŞIKLI tabela");
        add(id, "late", "Kargolarım gecikti");
        must(stores().search.rebuild());
        QCOMPARE(subjectsOf(QStringLiteral("kargo")), QStringList({QStringLiteral("late")}));
        QCOMPARE(subjectsOf(QStringLiteral("isikli")), QStringList({QStringLiteral("neon")}));
        QCOMPARE(subjectsOf(QStringLiteral("\"kargo\"")), QStringList());
    }

    void aBrokenIndexIsFoundAndMended_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("messages") << QStringLiteral("interaction");
        QTest::newRow("subjects") << QStringLiteral("ticket");
    }
    void aBrokenIndexIsFoundAndMended()
    {
        QFETCH(QString, table);
        add(ticket(QStringLiteral("t")), "neon", "IŞIKLI tabela");
        QCOMPARE(must(stores().search.problems()), QStringList());
        QFETCH_GLOBAL(QString, engine);
        const bool sqlite = engine == QLatin1String("sqlite");
        must(exec(sqlite ? QStringLiteral("INSERT INTO %1_fts(%1_fts) VALUES ('delete-all')").arg(table)
                         : QStringLiteral("UPDATE %1 SET words = CAST('' AS tsvector)").arg(table)));
        const QStringList problems = must(stores().search.problems());
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().startsWith(table), qPrintable(problems.first()));
        must(stores().search.rebuild());
        QCOMPARE(must(stores().search.problems()), QStringList());
    }

    void aServerIsNotAskedMessageByMessage()
    {
        QFETCH_GLOBAL(QString, engine);
        if (engine == QLatin1String("sqlite")) {
            return;  // compares by itself
        }
        const TicketId on = ticket(QStringLiteral("t"));
        must(session().begin());
        for (int i = 0; i < 300; ++i) {
            add(on, qPrintable(QStringLiteral("neon %1").arg(i)), "\"I\\\\IKLI\" 'tabela' {a,b} \\");
        }
        must(session().commit());
        must(exec(QStringLiteral("UPDATE interaction SET words = CAST('' AS tsvector) WHERE id % 100 = 7")));
        const qint64 before = statements();
        const QStringList problems = must(stores().search.problems());
        const qint64 asked = statements() - before;
        QCOMPARE(problems.size(), 3);
        QVERIFY2(asked < 30, qPrintable(QString::number(asked)));
        must(stores().search.rebuild());
        QCOMPARE(must(stores().search.problems()), QStringList());
        QCOMPARE(statements() - before < 100, true);
    }

    void rowsBesideTheMessagesAreComparedAndMended_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("gone") << QStringLiteral("DELETE FROM interaction_found");
        QTest::newRow("of another ticket") << QStringLiteral("UPDATE interaction_found SET ticket_id = ticket_id + 1");
        QTest::newRow("miscounted") << QStringLiteral("INSERT INTO customer_tally VALUES (1)");
    }
    void rowsBesideTheMessagesAreComparedAndMended()
    {
        QFETCH_GLOBAL(QString, engine);
        if (engine == QLatin1String("sqlite")) {
            return;  // keeps none
        }
        QFETCH(QString, damage);
        add(ticket(QStringLiteral("t")), "neon", "tabela");
        QCOMPARE(must(stores().search.problems()), QStringList());
        must(exec(damage));
        QVERIFY(!must(stores().search.problems()).isEmpty());
        must(stores().search.rebuild());
        QCOMPARE(must(stores().search.problems()), QStringList());
        QCOMPARE(subjectsOf(QStringLiteral("tabela")), QStringList({QStringLiteral("neon")}));
    }
};

QTEST_GUILESS_MAIN(TestSearchStore)
#include "tst_search_store.moc"
