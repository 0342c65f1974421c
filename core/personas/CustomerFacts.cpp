// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personas/CustomerFacts.h"

#include "core/customers/Profile.h"
#include "core/text/TurkishText.h"

#include <QSet>

namespace memnun {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kMostKnownWords = 20'000;
constexpr int kOldest = 130;  ///< years; more is a slip of the pen

/// Folded, as they are compared.
constexpr const char* kBigCities[] = {"adana", "ankara", "antalya", "aydin", "balikesir", "bursa", "denizli", "diyarbakir",
    "erzurum", "eskisehir", "gaziantep", "hatay", "istanbul", "izmir", "kahramanmaras", "kayseri", "kocaeli", "konya", "malatya",
    "manisa", "mardin", "mersin", "mugla", "ordu", "sakarya", "samsun", "sanliurfa", "tekirdag", "trabzon", "van"};

/// A hash of keys is asked a million times over; the text of each is made once.
const QString& keyOf(CustomerFact fact)
{
    static const QVector<QString> keys = [] {
        QVector<QString> all;
        for (const auto& [each, key] : EnumKeys<CustomerFact>::keys) {
            all.append(QString::fromLatin1(key));
        }
        return all;
    }();
    return keys.at(static_cast<qsizetype>(fact));
}

template <class E>
QStringList keysOf()
{
    QStringList all;
    for (const auto& [value, key] : EnumKeys<E>::keys) {
        all.append(QString::fromLatin1(key));
    }
    return all;
}

std::optional<int> ageOn(QDate today, QDate birth)
{
    if (!birth.isValid() || birth > today) {
        return std::nullopt;
    }
    const bool had = std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
    const int years = today.year() - birth.year() - (had ? 0 : 1);
    return years <= kOldest ? std::optional(years) : std::nullopt;
}

void addPurchases(FactSet& facts, const PurchaseFigures& figures, Instant now, FactWords& words)
{
    const QString home(kFactCurrency);
    facts.setNumber(keyOf(CustomerFact::Orders), static_cast<double>(figures.orders));
    facts.setNumber(keyOf(CustomerFact::OrdersLastYear), static_cast<double>(figures.ordersLastYear));
    facts.setNumber(keyOf(CustomerFact::Returns), static_cast<double>(figures.returns));
    const auto money = figures.money.value(home);
    facts.setNumber(keyOf(CustomerFact::Amount), static_cast<double>(money.amount) / 100);
    facts.setNumber(keyOf(CustomerFact::AmountLastYear), static_cast<double>(money.amountLastYear) / 100);
    if (figures.orders == 0) {
        return;
    }
    if (money.orders > 0) {
        facts.setNumber(keyOf(CustomerFact::AverageAmount), static_cast<double>(money.amount) / 100 / static_cast<double>(money.orders));
    }
    if (figures.lastAt && *figures.lastAt <= now) {
        facts.setNumber(keyOf(CustomerFact::LastOrderDays), static_cast<double>((now.ms - figures.lastAt->ms) / kDayMs));
    }
    if (figures.usualChannel) {
        facts.addWord(keyOf(CustomerFact::Channel), words.word(toKey(*figures.usualChannel)));
    }
    for (const QString& category : figures.categories) {
        facts.addWord(keyOf(CustomerFact::Category), words.word(category));
    }
}

}  // namespace

bool isNumber(CustomerFact fact)
{
    switch (fact) {
    case CustomerFact::City:
    case CustomerFact::CityType:
    case CustomerFact::Kind:
    case CustomerFact::Lifecycle:
    case CustomerFact::Tier:
    case CustomerFact::Channel:
    case CustomerFact::Category: return false;
    case CustomerFact::Age:
    case CustomerFact::Orders:
    case CustomerFact::OrdersLastYear:
    case CustomerFact::LastOrderDays:
    case CustomerFact::Amount:
    case CustomerFact::AmountLastYear:
    case CustomerFact::AverageAmount:
    case CustomerFact::Returns:
    case CustomerFact::CustomerDays:
    case CustomerFact::TicketsLastYear: break;
    }
    return true;
}

QStringList choicesOf(CustomerFact fact)
{
    switch (fact) {
    case CustomerFact::CityType: return {QStringLiteral("big"), QStringLiteral("other")};
    case CustomerFact::Kind: return keysOf<CustomerKind>();
    case CustomerFact::Lifecycle: return keysOf<Lifecycle>().mid(0, 4);
    case CustomerFact::Tier: return keysOf<Tier>();
    case CustomerFact::Channel: return keysOf<SalesChannel>();
    default: return {};
    }
}

FactSet::Word FactWords::word(const QString& text)
{
    if (m_known.size() > kMostKnownWords) {
        m_known.clear();
    }
    auto found = m_known.find(text);
    if (found == m_known.end()) {
        const QString tidy = text.simplified();
        found = m_known.insert(text, {tidy, foldForSearch(tidy)});
    }
    return *found;
}

FactSet factsOf(const KnownOfCustomer& known, Instant now, FactWords& words)
{
    FactSet facts;
    if (const auto age = ageOn(now.toUtc().date(), known.birth)) {
        facts.setNumber(keyOf(CustomerFact::Age), *age);
    }
    const FactSet::Word city = words.word(known.city);
    if (!city.text.isEmpty()) {
        facts.addWord(keyOf(CustomerFact::City), city);
        facts.addWord(keyOf(CustomerFact::CityType), words.word(isBigCity(city.folded) ? QStringLiteral("big") : QStringLiteral("other")));
    }
    facts.addWord(keyOf(CustomerFact::Kind), words.word(known.kind));
    facts.addWord(keyOf(CustomerFact::Lifecycle), words.word(known.lifecycle));
    if (!known.tier.isEmpty()) {
        facts.addWord(keyOf(CustomerFact::Tier), words.word(known.tier));
    }
    if (known.since <= now) {
        facts.setNumber(keyOf(CustomerFact::CustomerDays), static_cast<double>((now.ms - known.since.ms) / kDayMs));
    }
    facts.setNumber(keyOf(CustomerFact::TicketsLastYear), static_cast<double>(known.ticketsLastYear));
    addPurchases(facts, known.purchases, now, words);
    return facts;
}

bool isBigCity(const QString& folded)
{
    static const QSet<QString> cities = [] {
        QSet<QString> all;
        for (const char* city : kBigCities) {
            all.insert(QString::fromLatin1(city));
        }
        return all;
    }();
    return cities.contains(folded);
}

}  // namespace memnun
