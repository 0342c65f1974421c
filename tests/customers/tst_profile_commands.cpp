// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles, tags and fields of the business's own: who may change what, what is refused, and that all of it can be taken back.
#include "core/customers/CustomFieldCommands.h"
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerMarks.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileCommands.h"
#include "core/customers/ProfileStore.h"
#include "core/kernel/Collision.h"
#include "core/text/TurkishIds.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestProfileCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    CustomerProfile profileOf(CustomerId id) { return must(stores().profiles.of(id)); }
    template <class C>
    Result<typename C::Outcome> manage(C command)
    {
        const auto done = execute(anyCommand(std::move(command)), {agent().id, Role::Manager});
        if (!done)
            return fail(done.error());
        if constexpr (std::is_void_v<typename C::Outcome>)
            return {};
        else
            return std::any_cast<typename C::Outcome>(done->outcome);
    }
    CustomField made(const char* name, FieldKind kind, const QStringList& choices = {})
    {
        CustomField field;
        field.name = QString::fromUtf8(name);
        field.kind = kind;
        field.choices = choices;
        return must(manage(SaveCustomField{field}));
    }
    template <class T>
    static QString refusal(const Result<T>& result)
    {
        QStringList all;
        for (const FieldError& field : result ? QVector<FieldError>() : result.error().fields)
            all << field.field + QLatin1Char(':') + field.rule;
        return result ? QStringLiteral("ok") : all.join(QLatin1Char(','));
    }
    QStringList fieldNames()
    {
        QStringList names;
        for (const CustomField& field : must(stores().profiles.fields()))
            names << field.name;
        return names;
    }
    QStringList tagsOf(CustomerId id)
    {
        QStringList names;
        for (const Tag& tag : must(stores().profiles.tags(id)))
            names << tag.name;
        return names;
    }

private Q_SLOTS:
    void aProfileIsSavedAndTakenBack()
    {
        const CustomerId id = addCustomer(QStringLiteral("Ali"));
        CustomerProfile one;
        one.customer = id;
        one.tier = Tier::Vip;
        one.vkn = QStringLiteral(" 454 053 6920 ");
        one.style = {TalkStyle::Brief, TalkStyle::Detailed, TalkStyle::Brief};
        one.behavioural = {QStringLiteral(" mobil "), QString(), QStringLiteral("mobil")};
        const CustomerProfile saved = must(act(EditProfile{one}));
        QCOMPARE(saved.vkn, QStringLiteral("4540536920"));
        QCOMPARE(saved.style, QVector<TalkStyle>({TalkStyle::Detailed, TalkStyle::Brief}));
        QCOMPARE(saved.behavioural, QStringList({QStringLiteral("mobil")}));
        QVERIFY(lastChanges().touches(Entity::Customer, id.value()));
        QVERIFY(audited().contains(QStringLiteral("customer.profile customer %1").arg(id.value())));
        must(undo());
        QVERIFY(profileOf(id).tier == Tier::Standard && profileOf(id).vkn.isEmpty() && profileOf(id).style.isEmpty());
        must(undo());
        QVERIFY(profileOf(id).tier == Tier::Vip);
        QVERIFY(must(stores().customers.byId(id)).revision == 1);  // who edits the name is not in the way
    }

    void whatCanNotBeIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("refused");
        for (const auto& [what, refused] : {std::pair("vkn", "vkn:malformed"), std::pair("until", "until:before_since"), std::pair("birth", "birth:in_future"),
                                            std::pair("zone", "zone:malformed"), std::pair("locale", "locale:malformed"), std::pair("hours", "hours:malformed"),
                                            std::pair("district", "district:too_long:200"), std::pair("words", "psychographic:too_long:200")})
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(refused);
    }
    void whatCanNotBeIsRefused()
    {
        QFETCH(QString, what);
        CustomerProfile one;
        one.customer = addCustomer(QStringLiteral("Ali"));
        const QHash<QString, std::function<void()>> spoil{
            {QStringLiteral("vkn"), [&] { one.vkn = QStringLiteral("4540536921"); }},
            {QStringLiteral("until"), [&] { one.since = QDate(2025, 1, 2), one.until = QDate(2025, 1, 1); }},
            {QStringLiteral("birth"), [&] { one.birth = QDate(2100, 1, 1); }},
            {QStringLiteral("zone"), [&] { one.zone = QStringLiteral("Mars/Olympus"); }},
            {QStringLiteral("locale"), [&] { one.locale = QStringLiteral("qq"); }},
            {QStringLiteral("hours"), [&] { one.hours.at(2) = {{7200, 3600}}; }},
            {QStringLiteral("district"), [&] { one.district = QString(201, QLatin1Char('x')); }},
            {QStringLiteral("words"), [&] { one.psychographic = {QString(100'000, QLatin1Char('x'))}; }}};
        spoil.value(what)();
        const auto result = act(EditProfile{one});
        QTEST(refusal(result), "refused");
        QCOMPARE(profileOf(one.customer).revision, 0);
    }

    void twoEditorsSeeBothStates()
    {
        CustomerProfile mine;
        mine.customer = addCustomer(QStringLiteral("Ali"));
        CustomerProfile theirs = mine;
        const CustomFieldId plate = made("Plaka", FieldKind::Text).id;
        theirs.district = QStringLiteral("Moda");
        theirs.setValue(plate, QStringLiteral("34 A 1"));
        must(act(EditProfile{theirs}));
        mine.tier = Tier::Premium;
        const auto refused = act(EditProfile{mine});
        QCOMPARE(outcome(refused), QStringLiteral("conflict"));
        QStringList fields;
        for (const FieldDifference& one : refused.error().collision->differences)
            fields << one.field + QLatin1Char('=') + one.stored;
        QCOMPARE(fields, QStringList({QStringLiteral("tier=standard"), QStringLiteral("district=Moda"),
                                      QStringLiteral("field:%1=34 A 1").arg(plate.value())}));
        QCOMPARE(refused.error().collision->by, QStringLiteral("Şule"));
        must(execute(refused.error().collision->anyway, agent()));
        QVERIFY(profileOf(mine.customer).tier == Tier::Premium && profileOf(mine.customer).district.isEmpty());
        must(undo());
        QCOMPARE(profileOf(mine.customer).district, QStringLiteral("Moda"));
        QCOMPARE(profileOf(mine.customer).value(plate), QStringLiteral("34 A 1"));
    }

    void valuesAreKeptInOneForm_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](FieldKind kind, const char* typed, const char* kept) {
            QTest::addRow("%s %s", qPrintable(toKey(kind)), typed) << static_cast<int>(kind) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
        };
        row(FieldKind::Text, " 34 İŞ 1 ", "34 İŞ 1");
        row(FieldKind::Number, "1.234,50", "1234.5");
        row(FieldKind::Number, "1,234.50", "1234.5");
        row(FieldKind::Number, "0012,00", "12");
        row(FieldKind::Number, "-0,0", "0");
        row(FieldKind::Number, "-7.25", "-7.25");
        row(FieldKind::Number, "1.000.000", "1000000");
        row(FieldKind::Number, "100", "100");
        row(FieldKind::Number, "1e5", "?");
        row(FieldKind::Number, "1234567890123", "?");
        row(FieldKind::Number, "NaN", "?");
        row(FieldKind::Date, "17.11.2025", "2025-11-17");
        row(FieldKind::Date, "2024-02-29", "2024-02-29");
        row(FieldKind::Date, "29.02.2025", "?");
        row(FieldKind::YesNo, "EVET", "1");
        row(FieldKind::YesNo, "hayır", "0");
        row(FieldKind::YesNo, "belki", "?");
        row(FieldKind::Choice, "KIRMIZI", "Kırmızı");
        row(FieldKind::Choice, "mavi", "?");
        row(FieldKind::Choice, "  ", "");
    }
    void valuesAreKeptInOneForm()
    {
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        const CustomField field = made("Alan", static_cast<FieldKind>(kind), {QStringLiteral("Kırmızı"), QStringLiteral("Sarı")});
        CustomerProfile one;
        one.customer = addCustomer(QStringLiteral("Ali"));
        one.values = {{field.id, typed}};
        const auto saved = act(EditProfile{one});
        const QString said = refusal(saved);
        QCOMPARE(saved ? saved->value(field.id) : QStringLiteral("?"), kept);
        QVERIFY(saved || said == QStringLiteral("field:%1:malformed").arg(field.id.value()));
    }

    void sizesCompareAcrossSigns()
    {
        const QStringList rising{QStringLiteral("-999999999999.999999"), QStringLiteral("-2"), QStringLiteral("-0.5"), QStringLiteral("0"),
                                 QStringLiteral("0.000001"), QStringLiteral("1.5"), QStringLiteral("12")};
        for (int i = 1; i < rising.size(); ++i)
            QVERIFY2(*rankOfValue(FieldKind::Number, rising[i - 1]) < *rankOfValue(FieldKind::Number, rising[i]), qPrintable(rising[i]));
        QVERIFY(*rankOfValue(FieldKind::Date, QStringLiteral("2024-02-29")) + 1 == *rankOfValue(FieldKind::Date, QStringLiteral("2024-03-01")));
        QVERIFY(!rankOfValue(FieldKind::Choice, QStringLiteral("12")));
    }

    void aChoiceThatIsGoneStaysWhereItWas()
    {
        CustomField colour = made("Renk", FieldKind::Choice, {QStringLiteral("Kırmızı"), QStringLiteral("Sarı"), QStringLiteral("SARI")});
        QCOMPARE(colour.choices.size(), 2);
        CustomerProfile one;
        one.customer = addCustomer(QStringLiteral("Ali"));
        one.setValue(colour.id, QStringLiteral("sarı"));
        one = must(act(EditProfile{one}));
        colour.choices = {QStringLiteral("Kırmızı")};
        colour = must(manage(SaveCustomField{colour}));
        one.tier = Tier::Vip;
        one = must(act(EditProfile{one}));
        QCOMPARE(one.value(colour.id), QStringLiteral("Sarı"));
        CustomerProfile other;
        other.customer = addCustomer(QStringLiteral("Ece"));
        other.setValue(colour.id, QStringLiteral("Sarı"));
        QCOMPARE(outcome(act(EditProfile{other})), QStringLiteral("invalid"));
    }

    void fieldsAreTheManagersAndComeBack()
    {
        CustomField agents;
        agents.name = QStringLiteral("Plaka");
        QCOMPARE(outcome(act(SaveCustomField{agents})), QStringLiteral("forbidden"));
        CustomField plate = made("Plaka", FieldKind::Text);
        made("Alan", FieldKind::Number);
        CustomField last = made("Bülten", FieldKind::YesNo);
        QCOMPARE(fieldNames(), QStringList({QStringLiteral("Plaka"), QStringLiteral("Alan"), QStringLiteral("Bülten")}));
        QCOMPARE(refusal(manage(SaveCustomField{agents})), QStringLiteral("name:taken"));
        QCOMPARE(refusal(manage(SaveCustomField{{{}, QStringLiteral(" "), FieldKind::Text, {}}})), QStringLiteral("name:required"));
        QCOMPARE(refusal(manage(SaveCustomField{{{}, QStringLiteral("Renk"), FieldKind::Choice, {}}})), QStringLiteral("choices:required"));
        plate.kind = FieldKind::Date;
        QCOMPARE(refusal(manage(SaveCustomField{plate})), QStringLiteral("kind:fixed"));
        plate.kind = FieldKind::Text;

        CustomerProfile one;
        one.customer = addCustomer(QStringLiteral("Ali"));
        one.setValue(plate.id, QStringLiteral("34 A 1"));
        one = must(act(EditProfile{one}));
        must(manage(RemoveCustomField{plate.id}));
        const auto removed = lastInverse();
        QCOMPARE(fieldNames().size(), 2);
        must(manage(OrderCustomFields{{last.id}}));
        QCOMPARE(fieldNames().first(), QStringLiteral("Bülten"));
        must(execute(lastInverse(), {agent().id, Role::Manager}));
        QCOMPARE(fieldNames().first(), QStringLiteral("Alan"));
        must(execute(removed, {agent().id, Role::Manager}));
        QCOMPARE(fieldNames().first(), QStringLiteral("Plaka"));
        QCOMPARE(profileOf(one.customer).value(plate.id), QStringLiteral("34 A 1"));
        plate.name = QStringLiteral("Araç");
        const auto stale = manage(SaveCustomField{plate});
        QCOMPARE(outcome(stale), QStringLiteral("conflict"));
        QVERIFY(stale.error().collision && stale.error().collision->differences.first().stored == QStringLiteral("Plaka"));
    }

    void tagsComeAndGoTogether()
    {
        const CustomerId ali = addCustomer(QStringLiteral("Ali"));
        const CustomerId ece = addCustomer(QStringLiteral("Ece"));
        QCOMPARE(must(act(TagCustomers{{ali}, {QStringLiteral("Toptan")}, {}})), 1);
        QCOMPARE(must(act(TagCustomers{{ali, ece}, {QStringLiteral("TOPTAN"), QStringLiteral("Fuar")}, {}})), 2);
        QCOMPARE(tagsOf(ece), QStringList({QStringLiteral("Fuar"), QStringLiteral("Toptan")}));
        must(undo());
        QCOMPARE(tagsOf(ali), QStringList({QStringLiteral("Toptan")}));  // it had that one before
        QCOMPARE(tagsOf(ece), QStringList());
        QCOMPARE(must(act(TagCustomers{{ali, ece}, {}, {QStringLiteral("Toptan")}})), 1);
        must(undo());
        QCOMPARE(tagsOf(ali), QStringList({QStringLiteral("Toptan")}));
        QCOMPARE(outcome(act(TagCustomers{{CustomerId(99)}, {QStringLiteral("Toptan")}, {}})), QStringLiteral("conflict"));
    }

    void anAddressIsVerified()
    {
        CreateCustomer create;
        create.customer.name = QStringLiteral("Ali");
        create.customer.contactPoints = {{{}, ContactKind::Email, QStringLiteral("Ali@x.example"), {}, true}};
        const Customer ali = must(act(create));
        VerifyContact verify{ali.id, ContactKind::Email, ali.contactPoints.first().norm, kMonday};
        must(act(verify));
        QVERIFY(must(stores().customers.byId(ali.id)).contactPoints.first().verifiedAt == kMonday);
        must(undo());
        QVERIFY(!must(stores().customers.byId(ali.id)).contactPoints.first().verifiedAt);
        verify.norm = QStringLiteral("other@x.example");
        QCOMPARE(outcome(act(verify)), QStringLiteral("not_found"));
    }

    void anotherChannelNeedsAReason()
    {
        const CustomerId ali = addCustomer(QStringLiteral("Ali"));
        NoteChannelChoice note{{{}, ali, {}, {}, {}, Channel::Email, Channel::Phone, QStringLiteral(" ")}};
        QCOMPARE(refusal(act(note)), QStringLiteral("reason:required"));
        note.choice.reason = QStringLiteral("Acele cevap gerekti");
        must(act(note));
        const auto noted = must(stores().profiles.choicesOf(ali, 10));
        QCOMPARE(noted.size(), 1);
        QVERIFY(noted.first().user == agent().id && noted.first().at == kMonday && noted.first().used == Channel::Phone);
        must(undo());
        QVERIFY(must(stores().profiles.choicesOf(ali, 10)).isEmpty());
        must(undo());
        QCOMPARE(must(stores().profiles.choicesOf(ali, 10)).first().reason, note.choice.reason);
    }

    void taxNumbers()
    {
        for (const char* good : {"4540536920", "1234567890"})
            QVERIFY2(isVkn(QString::fromLatin1(good)), good);
        for (const char* bad : {"4540536921", "1234567891", "123456789", "12345678901", "454053692x", ""})
            QVERIFY2(!isVkn(QString::fromLatin1(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(TestProfileCommands)
#include "tst_profile_commands.moc"
