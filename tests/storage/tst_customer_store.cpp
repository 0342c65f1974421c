// SPDX-License-Identifier: GPL-3.0-or-later
// Customers: what goes in comes back, in Turkish order, found by any part of a name, phone or address.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestCustomerStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    static ContactPoint point(ContactKind kind, const char* raw, bool primary = false)
    {
        ContactPoint made;
        made.kind = kind;
        made.raw = QString::fromUtf8(raw);
        made.primary = primary;
        normalise(made);
        return made;
    }

    CustomerId add(const QString& name, const QVector<ContactPoint>& points = {})
    {
        Customer customer;
        customer.name = name;
        customer.createdAt = kMonday;
        customer.contactPoints = points;
        return must(stores().customers.insert(customer));
    }

    TicketId ticketOf(CustomerId customer, TicketStatus status, int second)
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("İade");
        ticket.customerId = customer;
        ticket.status = status;
        ticket.createdAt = ticket.lastAt = kMonday.plusSeconds(second);
        return must(stores().tickets.insert(ticket));
    }

    QStringList found(const QString& text)
    {
        QStringList names;
        for (const CustomerRow& row : must(stores().customers.page({text, {}, 100}))) {
            names.append(row.customer.name);
        }
        return names;
    }

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const CustomerId company = add(QStringLiteral("Çınar Ltd."));
        Customer wanted;
        wanted.kind = CustomerKind::Company;
        wanted.lifecycle = Lifecycle::Dormant;
        wanted.name = QStringLiteral("İğde Şekerleme");
        wanted.companyId = company;
        wanted.city = QStringLiteral("Muğla");
        wanted.notes = QStringLiteral("Öğleden sonra aranmalı;\n'tek' tırnak");
        wanted.createdAt = kMonday;
        wanted.contactPoints = {point(ContactKind::Email, "Siparis@Igde.example"),
                                point(ContactKind::Phone, "0532 111 22 33", true)};
        const CustomerId id = must(stores().customers.insert(wanted));
        const Customer back = must(stores().customers.byId(id));
        QCOMPARE(back.id, id);
        QVERIFY(back.kind == CustomerKind::Company);
        QVERIFY(back.lifecycle == Lifecycle::Dormant);
        QCOMPARE(back.name, wanted.name);
        QCOMPARE(back.companyId, company);
        QCOMPARE(back.city, wanted.city);
        QCOMPARE(back.notes, wanted.notes);
        QCOMPARE(back.createdAt, kMonday);
        QCOMPARE(back.revision, 1);
        QCOMPARE(back.contactPoints.size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            QVERIFY(back.contactPoints.at(i).id.isValid());
            QVERIFY(back.contactPoints.at(i).kind == wanted.contactPoints.at(i).kind);
            QCOMPARE(back.contactPoints.at(i).raw, wanted.contactPoints.at(i).raw);
            QCOMPARE(back.contactPoints.at(i).norm, wanted.contactPoints.at(i).norm);
            QCOMPARE(back.contactPoints.at(i).primary, wanted.contactPoints.at(i).primary);
        }
        QCOMPARE(must(stores().customers.count()), 2);
        QCOMPARE(outcome(stores().customers.byId(CustomerId(99))), QStringLiteral("not_found"));
    }

    void updateReplacesAndRefusesStaleOnes()
    {
        const CustomerId id = add(QStringLiteral("Ali"), {point(ContactKind::Email, "ali@old.example")});
        Customer customer = must(stores().customers.byId(id));
        customer.name = QStringLiteral("Zeki");
        customer.contactPoints = {point(ContactKind::Email, "zeki@new.example", true)};
        must(stores().customers.update(customer));
        QCOMPARE(outcome(stores().customers.update(customer)), QStringLiteral("conflict"));
        const Customer back = must(stores().customers.byId(id));
        QCOMPARE(back.revision, 2);
        QCOMPARE(back.contactPoints.size(), 1);
        QCOMPARE(back.contactPoints.first().raw, QStringLiteral("zeki@new.example"));
        QCOMPARE(found(QStringLiteral("ali@old")), QStringList());
        QCOMPARE(found(QStringLiteral("zek")), QStringList({QStringLiteral("Zeki")}));
        QVERIFY(must(stores().customers.byContact(ContactKind::Email, QStringLiteral("ali@old.example"))).isEmpty());
        customer.id = CustomerId(99);
        QCOMPARE(outcome(stores().customers.update(customer)), QStringLiteral("not_found"));
    }

    void onlyOneNothingRefersToIsRemoved()
    {
        const CustomerId lone = add(QStringLiteral("Yalnız"), {point(ContactKind::Email, "y@x.example")});
        const CustomerId busy = add(QStringLiteral("Meşgul"));
        ticketOf(busy, TicketStatus::Open, 0);
        must(stores().customers.remove(lone));
        QCOMPARE(outcome(stores().customers.byId(lone)), QStringLiteral("not_found"));
        QVERIFY(must(stores().customers.byContact(ContactKind::Email, QStringLiteral("y@x.example"))).isEmpty());
        QCOMPARE(outcome(stores().customers.remove(busy)), QStringLiteral("conflict"));
        QCOMPARE(must(stores().customers.byId(busy)).name, QStringLiteral("Meşgul"));
        QCOMPARE(outcome(stores().customers.remove(lone)), QStringLiteral("not_found"));
        QCOMPARE(found(QStringLiteral("yaln")), QStringList());
    }

    void pagesInEveryOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, CustomerOrder order, bool descending, const char* names, const char* text = "") {
            QTest::newRow(name) << static_cast<int>(order) << descending << QString::fromUtf8(text) << QString::fromUtf8(names);
        };
        row("names", CustomerOrder::Name, false, "Ali Bora Can Çiğdem Derya Ece");
        row("names from the last", CustomerOrder::Name, true, "Ece Derya Çiğdem Can Bora Ali");
        // Çiğdem and Derya were met last at the same moment; Ali and Ece never.
        row("newest contact", CustomerOrder::LastContact, true, "Bora Çiğdem Derya Can Ali Ece");
        row("longest without contact", CustomerOrder::LastContact, false, "Ali Ece Can Çiğdem Derya Bora");
        row("most open", CustomerOrder::OpenTickets, true, "Derya Bora Çiğdem Ali Can Ece");
        row("fewest open", CustomerOrder::OpenTickets, false, "Ali Can Ece Bora Çiğdem Derya");
        row("newest contact of those found", CustomerOrder::LastContact, true, "Çiğdem Derya Ece", "e");
    }

    /// Two at a time: pages begin in one part of the list and end in the other.
    void pagesInEveryOrder()
    {
        QFETCH(int, order);
        QFETCH(bool, descending);
        QFETCH(QString, text);
        QHash<QString, CustomerId> people;
        for (const char* name : {"Derya", "Ali", "Ece", "Can", "Bora", "Çiğdem"}) {
            people.insert(QString::fromUtf8(name), add(QString::fromUtf8(name)));
        }
        const auto met = [&](const char* name, TicketStatus status, int second) {
            return ticketOf(people.value(QString::fromUtf8(name)), status, second);
        };
        met("Bora", TicketStatus::Open, 900);
        met("Çiğdem", TicketStatus::New, 500);
        met("Derya", TicketStatus::OnHold, 500);
        met("Derya", TicketStatus::Open, 500);
        met("Can", TicketStatus::Closed, 100);
        Ticket discarded = must(stores().tickets.byId(met("Ece", TicketStatus::Open, 5000)));
        discarded.discarded = true;
        must(stores().tickets.update(discarded));

        CustomerQuery query;
        query.text = text;
        query.limit = 2;
        query.order = static_cast<CustomerOrder>(order);
        query.descending = descending;
        QStringList names;
        for (int page = 0; page < 5; ++page) {
            const auto rows = must(stores().customers.page(query));
            for (const CustomerRow& row : rows) {
                names.append(row.customer.name);
            }
            if (rows.size() < query.limit) {
                break;
            }
            query.after = {rows.last().sortKey, rows.last().customer.id};
            query.afterRank = rows.last().rankIn(query.order);
        }
        QTEST(names.join(QLatin1Char(' ')), "names");
    }

    void whatWasTakenBackLetsGo()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        const TicketId ticket = ticketOf(id, TicketStatus::Open, 0);
        Interaction call;
        call.ticketId = ticket;
        call.customerId = id;
        call.at = kMonday;
        const InteractionId logged = must(stores().conversations.insert(call));
        Ticket discarded = must(stores().tickets.byId(ticket));
        discarded.discarded = true;
        must(stores().tickets.update(discarded));
        must(stores().customers.remove(id));
        QVERIFY(!must(stores().tickets.byId(ticket)).customerId.isValid());
        QVERIFY(!must(stores().conversations.byId(logged)).customerId.isValid());
        QCOMPARE(outcome(stores().customers.byId(id)), QStringLiteral("not_found"));
    }

    void contactIsFoundExactlyByKind()
    {
        const CustomerId a = add(QStringLiteral("A"), {point(ContactKind::Phone, "0532 111 22 33")});
        const CustomerId b = add(QStringLiteral("B"), {point(ContactKind::Phone, "+90 532 1112233"),
                                                       point(ContactKind::WhatsApp, "0533 000 00 00")});
        const QString norm = point(ContactKind::Phone, "0532 111 22 33").norm;
        QCOMPARE(must(stores().customers.byContact(ContactKind::Phone, norm)), QVector<CustomerId>({a, b}));
        QVERIFY(must(stores().customers.byContact(ContactKind::WhatsApp, norm)).isEmpty());
        QVERIFY(must(stores().customers.byContact(ContactKind::Phone, norm.chopped(1))).isEmpty());
    }

    void namesakesAreFoundWhateverTheirCase()
    {
        const CustomerId reachable = add(QStringLiteral("Işık Ay"), {point(ContactKind::Phone, "0532 111 22 33")});
        const CustomerId alone = add(QStringLiteral("IŞIK AY"), {point(ContactKind::Address, "Konak")});
        for (const char* other : {"İşık Ay", "Işık Ayla"}) add(QString::fromUtf8(other));
        const auto same = [this](CustomerKind kind, bool unreachable, int limit) {
            return must(stores().customers.namesakes(kind, QStringLiteral("ışık ay"), unreachable, limit));
        };
        QCOMPARE(same(CustomerKind::Person, false, 9), QVector<CustomerId>({reachable, alone}));
        QCOMPARE(same(CustomerKind::Person, true, 9) + same(CustomerKind::Person, false, 1), QVector<CustomerId>({alone, reachable}));
        QVERIFY(same(CustomerKind::Company, false, 9).isEmpty());
    }

    void pagesFollowTheTurkishAlphabet_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("one by one") << 1;
        QTest::newRow("by three") << 3;
        QTest::newRow("all at once") << 50;
    }
    void pagesFollowTheTurkishAlphabet()
    {
        QFETCH(int, limit);
        const QStringList order{QStringLiteral("ahmet"),  QStringLiteral("Can"),    QStringLiteral("Çağla"),
                                QStringLiteral("Dilek"),  QStringLiteral("Gül"),    QStringLiteral("Ğ"),
                                QStringLiteral("Hale"),   QStringLiteral("Irmak"),  QStringLiteral("İpek"),
                                QStringLiteral("Jale"),   QStringLiteral("Oya"),    QStringLiteral("Ödül"),
                                QStringLiteral("Sevim"),  QStringLiteral("Şule"),   QStringLiteral("Umut"),
                                QStringLiteral("Ümit"),   QStringLiteral("Zeynep")};
        for (qsizetype i = 0; i < order.size(); ++i) {
            add(order.at((i * 7 + 3) % order.size()));  // 7 and 17 share no factor: every name once, in disorder
        }
        add(QStringLiteral("Zeynep"));  // a namesake: the id decides
        QStringList names;
        CustomerQuery query;
        query.limit = limit;
        while (true) {
            const QVector<CustomerRow> page = must(stores().customers.page(query));
            for (const CustomerRow& row : page) {
                names.append(row.customer.name);
            }
            if (page.size() < limit || names.size() > 100) {
                break;
            }
            query.after = std::pair(page.last().sortKey, page.last().customer.id);
        }
        QCOMPARE(names, order + QStringList({QStringLiteral("Zeynep")}));
    }

    void placeInTheListIsCounted()
    {
        const CustomerId cem = add(QStringLiteral("Cem"));
        const CustomerId ada = add(QStringLiteral("Ada"));
        const CustomerId other = add(QStringLiteral("Cem"));
        QCOMPARE(must(stores().customers.placeOf(ada, 10)), 0);
        QCOMPARE(must(stores().customers.placeOf(cem, 10)), 1);
        QCOMPARE(must(stores().customers.placeOf(other, 10)), 2);
        QCOMPARE(must(stores().customers.placeOf(other, 1)), 1);
        QCOMPARE(must(stores().customers.placeOf(CustomerId(9999), 10)), 0);
    }

    void foundPagesFollowTheAlphabetToo_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("text");
        QTest::newRow("page by page") << 40 << QStringLiteral("yıl");
        QTest::newRow("pages smaller than a group") << 7 << QStringLiteral("yıl");
        QTest::newRow("two letters") << 7 << QStringLiteral("yı");
        QTest::newRow("one letter") << 40 << QStringLiteral("z");
        QTest::newRow("two words") << 40 << QStringLiteral("yıl şebnem");
        QTest::newRow("a short word beside") << 40 << QStringLiteral("yıl şe");
    }
    void foundPagesFollowTheAlphabetToo()
    {
        QFETCH(int, limit);
        QFETCH(QString, text);
        // more namesakes in a group of the index than any page holds, and keys with digits, blanks and foreign letters
        const QStringList firsts{QStringLiteral("Şebnem"), QStringLiteral("Ali"), QStringLiteral("7 Renk"), QStringLiteral("Şebnem Â"),
                                 QStringLiteral("Öz-Can"), QStringLiteral("Жанна")};
        must(session().begin());
        for (int i = 0; i < 360; ++i) {
            add(QStringLiteral("%1 %2 Yıldız").arg(firsts.at(i % firsts.size())).arg(QChar(u'a' + (i * 7) % 26)));
        }
        must(session().commit());
        CustomerQuery all;
        all.limit = 1000;
        QVector<CustomerId> wanted;
        for (const CustomerRow& row : must(stores().customers.page(all))) {
            if (!text.contains(QLatin1Char(' ')) || row.customer.name.contains(QStringLiteral("Şebnem"))) {
                wanted.append(row.customer.id);
            }
        }
        QVector<CustomerId> found;
        CustomerQuery query;
        query.text = text;
        query.limit = limit;
        for (bool more = true; more && found.size() < 1000;) {
            const QVector<CustomerRow> page = must(stores().customers.page(query));
            for (const CustomerRow& row : page) {
                found.append(row.customer.id);
            }
            more = page.size() == limit;
            if (more) {
                query.after = std::pair(page.last().sortKey, page.last().customer.id);
            }
        }
        QCOMPARE(found, wanted);
    }

    void anyPartIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const QString isil = QStringLiteral("IŞIL Gündoğdu");
        const QString percent = QStringLiteral("Yüzde %100_Pamuk");
        const auto row = [](const char* text, const QStringList& names) {
            QTest::newRow(text) << QString::fromUtf8(text) << names;
        };
        row("ışıl", {isil});
        row("isil", {isil});
        row("ÜNDOĞ", {isil});
        row("gündoğdu ışıl", {isil});
        row("ışıl pamuk", {});
        row("isil@def", {isil});
        row("DEFNE.example", {isil});
        row("532 111", {isil});
        row("0532 111 22 33", {isil});
        row("+90 532", {isil});
        row("1122", {isil});
        row("ül", {});
        row("%100", {percent});
        row("0_p", {percent});
        row("%", {percent});
        row("ük", {percent});
        row("amu", {percent});
        row("zk", {});
        row("k", {percent});
        row("kk", {});
        row("22", {isil});
        row("u k", {percent});
        row("u kk", {});
        row("a%k", {});
        row("'; --", {});
        row("\"ışıl", {});
        row("yok böyle biri", {});
    }
    void anyPartIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        add(QStringLiteral("IŞIL Gündoğdu"), {point(ContactKind::Email, "isil@Defne.example"),
                                              point(ContactKind::Phone, "0532 111 22 33")});
        add(QStringLiteral("Yüzde %100_Pamuk"));
        QCOMPARE(found(text), names);
    }

    void rowsCountOpenTicketsAndLastContact()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        const CustomerId quiet = add(QStringLiteral("Berk"));
        ticketOf(id, TicketStatus::Open, 10);
        ticketOf(id, TicketStatus::OnHold, 90);
        ticketOf(id, TicketStatus::Solved, 50);
        Ticket discarded = must(stores().tickets.byId(ticketOf(id, TicketStatus::New, 500)));
        discarded.discarded = true;
        must(stores().tickets.update(discarded));
        const QVector<CustomerRow> rows = must(stores().customers.page({}));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().openTickets, 2);
        QCOMPARE(rows.first().lastContact, kMonday.plusSeconds(90));
        QCOMPARE(rows.last().customer.id, quiet);
        QCOMPARE(rows.last().openTickets, 0);
        QCOMPARE(rows.last().lastContact, Instant());
    }

    void sameContactTwiceIsKeptOnce()
    {
        const CustomerId id = add(QStringLiteral("Ali"), {point(ContactKind::Email, "ali@x.example"),
                                                          point(ContactKind::Email, "ALI@X.example")});
        QCOMPARE(must(stores().customers.byId(id)).contactPoints.size(), 1);
        QCOMPARE(must(stores().customers.byContact(ContactKind::Email, point(ContactKind::Email, "ali@x.example").norm)),
                 QVector<CustomerId>({id}));
    }
};

QTEST_GUILESS_MAIN(TestCustomerStore)
#include "tst_customer_store.moc"
