// SPDX-License-Identifier: GPL-3.0-or-later
// Personas over a company: what the databases tell of customers, who is worked out to be of which persona, the preview of rules
// that are not saved yet, and shares.
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/personas/PersonaCommands.h"
#include "core/personas/PersonaPass.h"
#include "core/personas/PersonaStore.h"
#include "core/purchases/PurchaseStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestPersonaPass : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static constexpr qint64 kDay = 86'400;

    CustomerId customer(const char* name, const char* city = "", Lifecycle lifecycle = Lifecycle::Active)
    {
        Customer one;
        one.name = QString::fromUtf8(name);
        one.city = QString::fromUtf8(city);
        one.lifecycle = lifecycle;
        one.createdAt = kMonday.plusSeconds(-400 * kDay);
        return must(stores().customers.insert(one));
    }
    PurchaseId buys(CustomerId who, int daysAgo, qint64 amount, SalesChannel channel, PurchaseStatus status = PurchaseStatus::Delivered,
                    PurchaseId refundOf = {}, const char* category = "")
    {
        Purchase one;
        one.customer = who;
        one.at = kMonday.plusSeconds(-daysAgo * kDay);
        one.amount = amount;
        one.channel = channel;
        one.status = status;
        one.refundOf = refundOf;
        if (*category)
            one.product = must(stores().purchases.productFor({{}, {}, QString::fromUtf8(category), QString::fromUtf8(category)}));
        return must(stores().purchases.insert(one));
    }
    PersonaId persona(const char* name, const QVector<PersonaRule>& rules, double least = 0.6)
    {
        Persona one;
        one.name = QString::fromUtf8(name);
        one.rules = rules;
        one.minScore = least;
        return must(stores().personas.insert(one));
    }
    static PersonaRule asks(const char* field, FactOp op, double number, double weight = 1)
    {
        return {FactCondition::of({QString::fromLatin1(field), op, {number}, {}}), weight};
    }
    static PersonaRule asks(const char* field, const char* word, double weight = 1)
    {
        return {FactCondition::of({QString::fromLatin1(field), FactOp::Eq, {}, {QString::fromUtf8(word)}}), weight};
    }
    /// Runs the pass to its end, each step in a transaction of its own; how many rows were written.
    qint64 assignAll()
    {
        PersonaPass pass;
        for (bool more = true; more;) {
            must(session().begin());
            UnitOfWork work(stores(), agent(), clock.now());
            more = must(pass.next(work));
            must(session().commit());
        }
        return pass.changed();
    }
    QString shares()
    {
        QStringList all;
        for (const PersonaShare& each : must(stores().personas.shares()))
            all << QStringLiteral("%1:%2/%3/%4").arg(each.persona.value()).arg(each.customers).arg(each.chosen).arg(each.tickets);
        return all.join(QLatin1Char(' '));
    }
    FactSet facts(CustomerId who) { return must(stores().personas.candidate(who, kMonday)).facts; }

private Q_SLOTS:
    void purchasesBecomeFacts()
    {
        const CustomerId other = customer("Önce");
        const CustomerId ali = customer("Ali", "İzmir");
        const CustomerId last = customer("Sonra");
        buys(other, 1, 99, SalesChannel::Store);
        buys(last, 1, 99, SalesChannel::Store);
        buys(ali, 500, 10'000, SalesChannel::Web, PurchaseStatus::Delivered, {}, "Masa");
        const PurchaseId lamp = buys(ali, 20, 30'000, SalesChannel::Mobile, PurchaseStatus::Delivered, {}, "Lamba");
        buys(ali, 10, 20'000, SalesChannel::Mobile, PurchaseStatus::Ordered, {}, "Lamba");
        buys(ali, 5, 5'000, SalesChannel::Mobile, PurchaseStatus::Refunded, lamp);        // a part of the lamp
        buys(ali, 4, 77'777, SalesChannel::Phone, PurchaseStatus::Cancelled, {}, "Sandalye");
        buys(ali, 3, 88'888, SalesChannel::Phone, PurchaseStatus::Cart);
        buys(ali, 2, 66'666, SalesChannel::Phone, PurchaseStatus::Refunded);              // taken back whole
        buys(ali, -1, 55'555, SalesChannel::Phone);                                       // not yet
        const FactSet known = facts(ali);
        const auto number = [&known](const char* key) { return known.number(QString::fromLatin1(key)).value_or(-1); };
        QCOMPARE(number("orders"), 3.0);
        QCOMPARE(number("orders_12m"), 2.0);
        QCOMPARE(number("returns"), 2.0);
        QCOMPARE(number("last_order_days"), 10.0);
        QCOMPARE(number("amount"), 550.0);
        QCOMPARE(number("amount_12m"), 450.0);
        QCOMPARE(known.words(QStringLiteral("channel")), QStringList{QStringLiteral("mobile")});
        QStringList categories = known.words(QStringLiteral("category"));
        categories.sort();
        QCOMPARE(categories, (QStringList{QStringLiteral("Lamba"), QStringLiteral("Masa")}));
        QCOMPARE(known.words(QStringLiteral("city_type")), QStringList{QStringLiteral("big")});
        QCOMPARE(number("customer_days"), 400.0);
        // one at a time or all at once is the same
        QCOMPARE(must(stores().personas.candidates({}, 10, kMonday)).at(1).facts, known);
        const PurchaseFigures figures = must(stores().purchases.figures(ali, kMonday));
        QCOMPARE(figures.orders, 3);
        QCOMPARE(figures.money.value(QStringLiteral("TRY")).amount, 55'000);
    }

    void theProfileBecomesFacts()
    {
        const CustomerId ali = customer("Ali");
        QVERIFY(!facts(ali).knows(QStringLiteral("age")));
        QVERIFY(!facts(ali).knows(QStringLiteral("tier")));
        CustomerProfile profile;
        profile.customer = ali;
        profile.birth = QDate(1998, 1, 5);
        profile.tier = Tier::Vip;
        must(stores().profiles.save(profile));
        QCOMPARE(facts(ali).number(QStringLiteral("age")).value_or(-1), 28.0);
        QCOMPARE(facts(ali).words(QStringLiteral("tier")), QStringList{QStringLiteral("vip")});
    }

    void othersMoneyIsKeptApart()
    {
        const CustomerId ali = customer("Ali");
        Purchase euros;
        euros.customer = ali;
        euros.at = kMonday;
        euros.amount = 1'000'000;
        euros.currency = QStringLiteral("EUR");
        must(stores().purchases.insert(euros));
        buys(ali, 1, 2'500, SalesChannel::Web);
        QCOMPARE(facts(ali).number(QStringLiteral("amount")).value_or(-1), 25.0);
        QCOMPARE(facts(ali).number(QStringLiteral("average_amount")).value_or(-1), 25.0);
        QCOMPARE(facts(ali).number(QStringLiteral("orders")).value_or(-1), 2.0);
    }

    void everybodyIsWorkedOutOnce()
    {
        const PersonaId big = persona("Kentli", {asks("city_type", "big")});
        const PersonaId buyer = persona("Alıcı", {asks("city_type", "big"), asks("orders", FactOp::Gte, 1, 3)});
        const CustomerId ali = customer("Ali", "Ankara");
        const CustomerId ayse = customer("Ayşe", "ANKARA");
        customer("Can", "Bolu");
        customer("Silinmiş", "Ankara", Lifecycle::Anonymized);
        buys(ayse, 1, 100, SalesChannel::Web);
        QCOMPARE(assignAll(), 2);
        QCOMPARE(shares(), QStringLiteral("%1:1/0/0 %2:1/0/0").arg(big.value()).arg(buyer.value()));
        QCOMPARE(assignAll(), 0);  // nothing changed
        buys(ali, 1, 100, SalesChannel::Web);
        QCOMPARE(assignAll(), 1);
        QCOMPARE(shares(), QStringLiteral("%1:2/0/0").arg(buyer.value()));
        QCOMPARE(must(personaOf(ali, stores(), kMonday)).persona.id, buyer);
    }

    void theHandGoesBeforeTheRules()
    {
        const PersonaId big = persona("Kentli", {asks("city_type", "big")});
        const PersonaId hand = persona("Elle", {});
        const CustomerId ali = customer("Ali", "Ankara");
        must(stores().personas.choose(ali, hand));
        assignAll();
        QCOMPARE(shares(), QStringLiteral("%1:1/1/0").arg(hand.value()));
        PersonaOfCustomer found = must(personaOf(ali, stores(), kMonday));
        QCOMPARE(found.persona.id, hand);
        QVERIFY(found.byHand);
        Persona resting = must(stores().personas.byId(hand));
        resting.active = false;
        must(stores().personas.update(resting));
        QCOMPARE(shares(), QStringLiteral("%1:1/0/0").arg(big.value()));
        found = must(personaOf(ali, stores(), kMonday));
        QCOMPARE(found.persona.id, big);
        QVERIFY(!found.byHand);
    }

    void whatIsTypedIsTriedOnEverybody()
    {
        const PersonaId old = persona("Eski", {asks("orders", FactOp::Gte, 3)});
        const CustomerId ali = customer("Ali");
        const CustomerId ayse = customer("Ayşe");
        const CustomerId hand = customer("Elle");
        const CustomerId others = customer("Başka el");
        must(stores().personas.choose(hand, old));
        must(stores().personas.choose(others, persona("Başka", {})));
        for (const CustomerId who : {ali, ayse, others})
            buys(who, 1, 100, SalesChannel::Web);
        buys(ayse, 2, 100, SalesChannel::Web);
        Persona draft = must(stores().personas.byId(old));
        PersonaPreview preview = must(previewOf(draft, stores(), kMonday, 10));
        QCOMPARE(preview.matching, 1);  // by hand alone
        QCOMPARE(preview.customers, 4);
        draft.rules = {asks("orders", FactOp::Gte, 1, 3), asks("orders", FactOp::Gte, 2, 1)};
        preview = must(previewOf(draft, stores(), kMonday, 10));
        QCOMPARE(preview.matching, 3);
        QCOMPARE(preview.byHand, 1);
        QCOMPARE(preview.fits.size(), 3);
        QCOMPARE(preview.fits.at(0).customer, hand);
        QCOMPARE(preview.fits.at(1).customer, ayse);
        QCOMPARE(preview.fits.at(1).score.score, 1.0);
        QCOMPARE(preview.fits.at(2).customer, ali);
        QCOMPARE(preview.fits.at(2).score.rules, (QVector<RuleOutcome>{RuleOutcome::Satisfied, RuleOutcome::Failed}));
        preview = must(previewOf(draft, stores(), kMonday, 2));
        QCOMPARE(preview.matching, 3);
        QCOMPARE(preview.fits.size(), 2);
        QCOMPARE(preview.fits.at(1).customer, ayse);
        QCOMPARE(outcome(previewOf(draft, stores(), kMonday, 2, [] { return true; })), QStringLiteral("cancelled"));
        QCOMPARE(must(stores().personas.byId(old)).rules, (QVector<PersonaRule>{asks("orders", FactOp::Gte, 3)}));
    }

    void whoIsRemovedTakesTheirRowAlong()
    {
        const PersonaId hand = persona("Elle", {});
        const CustomerId ali = customer("Ali");
        must(stores().personas.choose(ali, hand));
        must(stores().customers.remove(ali));
        QCOMPARE(shares(), QString());
    }

    void moreThanOneBatchIsWalkedThrough()
    {
        const PersonaId all = persona("Hepsi", {asks("orders", FactOp::Lte, 0)});
        must(session().begin());
        for (int i = 0; i < 4'001; ++i)
            customer("x");
        must(session().commit());
        QCOMPARE(assignAll(), 4'001);
        QCOMPARE(shares(), QStringLiteral("%1:4001/0/0").arg(all.value()));
    }
};

QTEST_GUILESS_MAIN(TestPersonaPass)
#include "tst_persona_pass.moc"
