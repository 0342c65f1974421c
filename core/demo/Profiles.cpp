// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Profiles.h"

#include "core/customers/ProfileStore.h"
#include "core/text/TurkishIds.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun::demo {

namespace {

constexpr const char* kOccupations[] = {"Mimar", "Öğretmen", "Mühendis", "Hemşire", "Muhasebeci", "Emekli", "İç mimar", "Avukat", "Esnaf",
                                        "Yazılımcı"};
constexpr const char* kInterests[] = {"tasarım", "doğa", "teknoloji", "aile", "tasarruf"};
constexpr const char* kHabits[] = {"mobil", "mağazadan alır", "hızlı teslimat", "kampanya izler", "yorum okur"};
constexpr const char* kAssembly[] = {"Evde kurulum", "Kendisi kurar"};

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QDate dayBefore(Instant at, int days)
{
    return at.toUtc().date().addDays(-days);
}

QString taxNumber(Dice& dice)
{
    const QString begun = QString::number(100'000'000 + dice.below(899'999'999));
    QString whole = begun + QLatin1Char('0');
    for (int last = 0; !isVkn(whole); ++last) {
        whole = begun + QString::number(last);
    }
    return whole;
}

Tier tierFor(int percent)
{
    return percent < 6 ? Tier::Vip : percent < 20 ? Tier::Premium : Tier::Standard;
}

QVector<TalkStyle> styleFor(Dice& dice)
{
    const auto& all = EnumKeys<TalkStyle>::keys;
    QVector<TalkStyle> style{dice.pick(all).first};
    if (const TalkStyle other = dice.pick(all).first; other != style.first()) {
        style.append(other);
    }
    std::sort(style.begin(), style.end());
    return style;
}

WeeklyHours evenings()
{
    WeeklyHours hours;
    for (std::size_t day = 0; day < 5; ++day) {
        hours.at(day) = {{17 * 3600, 20 * 3600}};
    }
    hours.at(5) = {{10 * 3600, 14 * 3600}};
    return hours;
}

void addPerson(CustomerProfile& one, const DemoCustomer& person, Instant at, Dice& dice)
{
    one.given = person.name.section(QLatin1Char(' '), 0, -2);
    one.family = person.name.section(QLatin1Char(' '), -1);
    if (one.given.isEmpty()) {
        std::swap(one.given, one.family);
    }
    one.gender = person.woman ? Gender::Female : Gender::Male;
    one.district = person.district;
    one.since = dayBefore(at, dice.below(1500));
    one.birth = dice.chance(50) ? dayBefore(at, 20 * 365 + dice.below(45 * 365)) : QDate();
    one.occupation = dice.chance(60) ? text(dice.pick(kOccupations)) : QString();
    one.psychographic = {text(dice.pick(kInterests))};
    one.behavioural = {text(dice.pick(kHabits))};
}

Result<> saveIn(const CustomerProfile& one, UnitOfWork& work)
{
    const auto saved = work.stores().profiles.save(one);
    return saved ? Result<>() : Result<>(fail(saved.error()));
}

}  // namespace

Dice Profiles::diceOf(CustomerId customer) const
{
    return Dice(m_seed ^ (static_cast<quint64>(customer.value()) * 0xD1B54A32D192ED03ULL));
}

Result<> Profiles::makeFields(UnitOfWork& work)
{
    const CustomField fields[] = {
        {{}, text("Kurulum"), FieldKind::Choice, {text(kAssembly[0]), text(kAssembly[1])}, 0, false, 0},
        {{}, text("Kat"), FieldKind::Number, {}, 1, false, 0},
        {{}, text("Asansör var"), FieldKind::YesNo, {}, 2, false, 0},
        {{}, text("Teslimat notu"), FieldKind::Text, {}, 3, false, 0},
        {{}, text("Taşınma tarihi"), FieldKind::Date, {}, 4, false, 0},
    };
    for (const CustomField& field : fields) {
        if (const auto made = work.stores().profiles.insertField(field); !made) {
            return fail(made.error());
        }
    }
    return {};
}

Result<> Profiles::write(const DemoCustomer& customer, Customers::Kind kind, Instant at, UnitOfWork& work) const
{
    Dice dice = diceOf(customer.id);
    if (!dice.chance(60)) {
        return {};
    }
    CustomerProfile one;
    one.customer = customer.id;
    addPerson(one, customer, at, dice);
    one.locale = kind == Customers::Kind::Foreign ? QStringLiteral("en") : QString();
    one.tier = tierFor(dice.below(100));
    if (dice.chance(45)) {
        one.style = styleFor(dice);
    }
    if (dice.chance(30)) {
        one.preferred = dice.chance(60) ? Channel::Email : Channel::Phone;
        one.hours = dice.chance(50) ? evenings() : WeeklyHours();
    }
    const auto fields = work.stores().profiles.fields();
    if (!fields) {
        return fail(fields.error());
    }
    if (fields->size() > 2 && dice.chance(40)) {
        one.setValue(fields->at(0).id, text(dice.pick(kAssembly)));
        one.setValue(fields->at(1).id, QString::number(dice.below(12)));
        one.setValue(fields->at(2).id, dice.chance(70) ? QStringLiteral("1") : QStringLiteral("0"));
    }
    return saveIn(one, work);
}

Result<> Profiles::writeCompany(CustomerId company, const DemoCustomer& contact, Instant at, UnitOfWork& work) const
{
    Dice dice = diceOf(company);
    CustomerProfile one;
    one.customer = company;
    one.vkn = taxNumber(dice);
    one.taxOffice = contact.district;
    one.district = contact.district;
    one.since = dayBefore(at, dice.below(2500));
    one.tier = tierFor(dice.below(60));
    one.preferred = Channel::Email;
    return saveIn(one, work);
}

Result<> Profiles::writeFull(CustomerId customer, UserId owner, Instant now, UnitOfWork& work) const
{
    auto one = work.stores().profiles.of(customer);
    const auto fields = work.stores().profiles.fields();
    if (!one || !fields) {
        return fail(!one ? one.error() : fields.error());
    }
    one->tier = Tier::Vip;
    one->owner = owner;
    one->since = dayBefore(now, 1400);
    one->birth = QDate(1988, 4, 23);
    one->occupation = text(kOccupations[0]);
    one->income = IncomeBand::UpperMiddle;
    one->education = Education::Master;
    one->style = {TalkStyle::Detailed, TalkStyle::Friendly, TalkStyle::InWriting};
    one->preferred = Channel::Email;
    one->hours = evenings();
    one->psychographic = {text(kInterests[0]), text(kInterests[2])};
    one->behavioural = {text(kHabits[0]), text(kHabits[2])};
    one->verifiedAt = now.plusSeconds(-9 * 86'400);
    const QStringList values{text(kAssembly[0]), QStringLiteral("4"), QStringLiteral("1"), text("Kapıcıya bırakmayın, lütfen arayın"),
                             dayBefore(now, -20).toString(Qt::ISODate)};
    for (qsizetype i = 0; i < std::min(fields->size(), values.size()); ++i) {
        one->setValue(fields->at(i).id, values.at(i));
    }
    for (const char* name : {"Mimar indirimi", "Referans olur"}) {
        const auto tag = work.stores().tickets.tagNamed(text(name));
        const auto linked = tag ? work.stores().profiles.addTag(customer, *tag) : Result<bool>(fail(tag.error()));
        if (!linked) {
            return fail(linked.error());
        }
    }
    return saveIn(*one, work);
}

}  // namespace memnun::demo
