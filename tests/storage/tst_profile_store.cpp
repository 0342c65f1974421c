// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of customers: every field comes back, fields of the business's own are found, nothing stale is written.
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestProfileStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    CustomerId add(const QString& name, const char* phone = nullptr)
    {
        Customer customer;
        customer.name = name;
        customer.createdAt = kMonday;
        if (phone) {
            ContactPoint point;
            point.kind = ContactKind::Phone;
            point.raw = QLatin1String(phone);
            normalise(point);
            customer.contactPoints = {point};
        }
        return must(stores().customers.insert(customer));
    }
    CustomFieldId field(const char* name, FieldKind kind, const QStringList& choices = {})
    {
        CustomField made;
        made.name = QString::fromUtf8(name);
        made.kind = kind;
        made.choices = choices;
        return must(stores().profiles.insertField(made));
    }
    QStringList found(const QString& text)
    {
        QStringList names;
        for (const CustomerRow& row : must(stores().customers.page({text, {}, 100})))
            names.append(row.customer.name);
        return names;
    }
    CustomerProfile sample(CustomerId id)
    {
        CustomerProfile one;
        one.customer = id;
        one.given = QStringLiteral("Işıl");
        one.family = QStringLiteral("Öztürk");
        one.vkn = QStringLiteral("4540536920");
        one.taxOffice = QStringLiteral("Kadıköy");
        one.tier = Tier::Vip;
        one.owner = must(stores().users.insert({{}, QStringLiteral("Şule"), {}, {}, {}, Role::Agent, true, 0}));
        one.since = QDate(2019, 2, 28);
        one.until = QDate(2027, 1, 1);
        one.birth = QDate(1961, 5, 19);
        one.gender = Gender::Female;
        one.district = QStringLiteral("Moda");
        one.income = IncomeBand::UpperMiddle;
        one.education = Education::Doctorate;
        one.occupation = QStringLiteral("Mühendis");
        one.locale = QStringLiteral("tr");
        one.zone = QStringLiteral("Europe/Istanbul");
        one.style = {TalkStyle::Detailed, TalkStyle::InWriting};
        one.preferred = Channel::Phone;
        one.hours.at(0) = {{9 * 3600, 12 * 3600}, {15 * 3600, 86400}};
        one.hours.at(6) = {{0, 3600}};
        one.psychographic = {QStringLiteral("doğa"), QStringLiteral("\"tasarım\"")};
        one.behavioural = {QStringLiteral("mobil")};
        one.verifiedAt = kMonday;
        return one;
    }

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const CustomerId id = add(QStringLiteral("Işıl Öztürk"));
        CustomerProfile wanted = sample(id);
        wanted.setValue(field("Sözleşme", FieldKind::Text), QStringLiteral("S-1"));
        QCOMPARE(must(stores().profiles.save(wanted)), 1);
        wanted.revision = 1;
        QVERIFY(must(stores().profiles.of(id)) == wanted);
        CustomerProfile nothing;
        nothing.customer = id;
        nothing.revision = 1;
        QCOMPARE(must(stores().profiles.save(nothing)), 2);
        nothing.revision = 2;
        QVERIFY(must(stores().profiles.of(id)) == nothing);
    }

    void nothingIsAnEmptyProfile()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        const CustomerProfile none = must(stores().profiles.of(id));
        QCOMPARE(none.revision, 0);
        QVERIFY(none.customer == id && !none.hasHours() && none.tier == Tier::Standard);
        QCOMPARE(must(stores().profiles.of(CustomerId(99))).revision, 0);
    }

    void staleOnesAreRefused()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        CustomerProfile one;
        one.customer = id;
        must(stores().profiles.save(one));
        QCOMPARE(outcome(stores().profiles.save(one)), QStringLiteral("conflict"));  // somebody was first
        one.revision = 1;
        must(stores().profiles.save(one));
        QCOMPARE(outcome(stores().profiles.save(one)), QStringLiteral("conflict"));
        one.customer = CustomerId(99);
        QCOMPARE(outcome(stores().profiles.save(one)), QStringLiteral("not_found"));
        one.revision = 0;
        QCOMPARE(outcome(stores().profiles.save(one)), QStringLiteral("not_found"));
    }

    void whatItHoldsIsFound()
    {
        const CustomerId id = add(QStringLiteral("Moda Ltd."), "0532 111 22 33");
        const CustomFieldId plate = field("Plaka", FieldKind::Text);
        const CustomFieldId opted = field("Bülten", FieldKind::YesNo);
        const CustomFieldId size = field("Alan", FieldKind::Number);
        CustomerProfile one;
        one.customer = id;
        one.vkn = QStringLiteral("4540536920");
        one.setValue(plate, QStringLiteral("34 İŞ 1453"));
        one.setValue(opted, QStringLiteral("1"));
        one.setValue(size, QStringLiteral("128.5"));
        must(stores().profiles.save(one));
        for (const char* text : {"45405369", "iş 1453", "128.5", "moda 34", "0532 111"})
            QCOMPARE(found(QString::fromUtf8(text)), QStringList({QStringLiteral("Moda Ltd.")}));
        QCOMPARE(must(stores().profiles.findText(id)).count(QLatin1Char('\n')), 6);  // two of the phone, four of the profile

        Customer renamed = must(stores().customers.byId(id));
        renamed.name = QStringLiteral("Bahariye Ltd.");
        must(stores().customers.update(renamed));
        QCOMPARE(found(QStringLiteral("iş 1453")), QStringList({QStringLiteral("Bahariye Ltd.")}));
        QCOMPARE(found(QStringLiteral("moda")), QStringList());
        one = must(stores().profiles.of(id));
        one.setValue(plate, {});
        must(stores().profiles.save(one));
        QCOMPARE(found(QStringLiteral("1453")), QStringList());
        QCOMPARE(found(QStringLiteral("bahariye 0532")), QStringList({QStringLiteral("Bahariye Ltd.")}));
    }

    void aVerifiedAddressStaysSo()
    {
        const CustomerId id = add(QStringLiteral("Ali"), "0532 111 22 33");
        Customer ali = must(stores().customers.byId(id));
        const QString norm = ali.contactPoints.first().norm;
        must(stores().profiles.setVerified(id, ContactKind::Phone, norm, kMonday));
        ali.contactPoints.first().label = QStringLiteral("iş");
        must(stores().customers.update(ali));
        ali = must(stores().customers.byId(id));
        QCOMPARE(ali.contactPoints.first().label, QStringLiteral("iş"));
        QVERIFY(ali.contactPoints.first().verifiedAt == kMonday);
        QCOMPARE(must(stores().customers.page({})).first().customer, ali);
        must(stores().profiles.setVerified(id, ContactKind::Phone, norm, {}));
        QVERIFY(!must(stores().customers.byId(id)).contactPoints.first().verifiedAt);
        QCOMPARE(outcome(stores().profiles.setVerified(id, ContactKind::Email, norm, kMonday)), QStringLiteral("not_found"));
    }

    void tagsAreThoseOfTickets()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        const TagId wholesale = must(stores().tickets.tagNamed(QStringLiteral("Toptan")));
        const TagId fair = must(stores().tickets.tagNamed(QStringLiteral("Çeyiz fuarı")));
        QVERIFY(must(stores().profiles.addTag(id, wholesale)));
        QVERIFY(!must(stores().profiles.addTag(id, wholesale)));
        QVERIFY(must(stores().profiles.addTag(id, fair)));
        QStringList names;
        for (const Tag& tag : must(stores().profiles.tags(id)))
            names << tag.name;
        QCOMPARE(names, QStringList({QStringLiteral("Çeyiz fuarı"), QStringLiteral("Toptan")}));
        QVERIFY(must(stores().profiles.removeTag(id, fair)));
        QVERIFY(!must(stores().profiles.removeTag(id, fair)));
        must(stores().customers.remove(id));  // takes its links, values and profile with it
        QVERIFY(must(stores().profiles.tags(id)).isEmpty());
    }

    void fieldsHaveOneNameEach()
    {
        const CustomFieldId size = field("Alan", FieldKind::Choice, {QStringLiteral("küçük"), QStringLiteral("büyük")});
        CustomField twin;
        twin.name = QStringLiteral("ALAN");
        QCOMPARE(outcome(stores().profiles.insertField(twin)), QStringLiteral("conflict"));
        CustomField stored = must(stores().profiles.fields()).first();
        QVERIFY(stored.id == size && stored.choices.size() == 2 && stored.kind == FieldKind::Choice && stored.revision == 1);
        stored.removed = true;
        must(stores().profiles.updateField(stored));
        QCOMPARE(outcome(stores().profiles.updateField(stored)), QStringLiteral("conflict"));
        QVERIFY(must(stores().profiles.fields()).isEmpty());
        must(stores().profiles.insertField(twin));
        QCOMPARE(must(stores().profiles.fields(true)).size(), 2);
    }

    void listsHearOfTiersAndCompaniesOfTheirPeople()
    {
        const CustomerId company = add(QStringLiteral("Moda Ltd."));
        QVector<CustomerId> people;
        for (const char* name : {"Zeki", "Çınar", "Can"}) {
            Customer one;
            one.name = QString::fromUtf8(name);
            one.companyId = company;
            people << must(stores().customers.insert(one));
        }
        QStringList names;
        for (const CustomerName& one : must(stores().profiles.peopleOf(company, 2)))
            names << one.name;
        QCOMPARE(names, QStringList({QStringLiteral("Can"), QStringLiteral("Çınar")}));
        CustomerProfile premium;
        premium.customer = people.first();
        premium.tier = Tier::Premium;
        must(stores().profiles.save(premium));
        premium.customer = people.last();
        premium.tier = Tier::Standard;
        must(stores().profiles.save(premium));
        QCOMPARE(must(stores().profiles.tiers(people)), (QHash<CustomerId, Tier>{{people.first(), Tier::Premium}}));
    }

    void whyAnotherChannelWasTaken()
    {
        const CustomerId id = add(QStringLiteral("Ali"));
        ChannelChoice choice{{}, id, {}, {}, kMonday, Channel::Email, Channel::Phone, QStringLiteral("acele")};
        choice.id = must(stores().profiles.note(choice));
        ChannelChoice later = choice;
        later.at = kMonday.plusSeconds(60);
        later.id = must(stores().profiles.note(later));
        QCOMPARE(must(stores().profiles.choicesOf(id, 10)), QVector<ChannelChoice>({later, choice}));
        QCOMPARE(must(stores().profiles.choicesOf(id, 1)), QVector<ChannelChoice>({later}));
        must(stores().profiles.forget(later.id));
        QCOMPARE(outcome(stores().profiles.forget(later.id)), QStringLiteral("not_found"));
        QCOMPARE(must(stores().profiles.choicesOf(id, 10)), QVector<ChannelChoice>({choice}));
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profile_store.moc"
