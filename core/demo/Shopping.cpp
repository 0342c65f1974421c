// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Shopping.h"

#include "core/demo/Names.h"
#include "core/purchases/PurchaseStore.h"

namespace memnun::demo {

namespace {

constexpr int kAtOnce = 500;
constexpr int kSmallPrice = 6'000;  ///< lira: what is carried home
constexpr qint64 kDaySeconds = 86'400;

QString categoryOf(const demo::Product& product)
{
    return product.office ? QStringLiteral("Ofis") : product.fabric ? QStringLiteral("Ev tekstili")
           : product.furniture ? QStringLiteral("Mobilya") : QStringLiteral("Dekorasyon");
}

}  // namespace

Result<> Shopping::makeCatalogue(UnitOfWork& work)
{
    const auto all = products();
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const auto& product = all[static_cast<std::size_t>(i)];
        const auto id = work.stores().purchases.productFor(
            {{}, QStringLiteral("LE-%1").arg(100 + i), product.name.toString(), categoryOf(product)});
        if (!id) {
            return fail(id.error());
        }
        m_catalogue.ids.append(*id);
        m_catalogue.all.append(i);
        if (product.price <= kSmallPrice && !product.office) {
            m_catalogue.small.append(i);
        }
        if (product.office) {
            m_catalogue.office.append(i);
        }
    }
    return {};
}

Shopping::Habit Shopping::habitOf(const PersonaCandidate& customer, Dice& dice)
{
    const bool company = customer.facts.words(toKey(CustomerFact::Kind)).contains(QStringLiteral("company"));
    const auto age = customer.facts.number(toKey(CustomerFact::Age));
    const int at = dice.below(100);
    if (company) {
        return at < 80 ? Habit::Office : Habit::Nothing;
    }
    if (age) {
        return *age <= 36 ? (at < 75 ? Habit::Modern : Habit::Office) : *age >= 45 ? (at < 75 ? Habit::Traditional : Habit::Nothing)
               : at < 40 ? Habit::Office : Habit::Nothing;
    }
    return at < 30 ? Habit::Modern : at < 55 ? Habit::Traditional : at < 70 ? Habit::Office : Habit::Nothing;
}

Result<> Shopping::buy(CustomerId customer, Habit habit, int number, Instant at, Dice& dice, UnitOfWork& work)
{
    const auto& choice = habit == Habit::Modern && !m_catalogue.small.isEmpty() ? m_catalogue.small
                         : habit == Habit::Office && !m_catalogue.office.isEmpty() ? m_catalogue.office : m_catalogue.all;
    const int which = dice.pick(choice);
    const int price = products()[static_cast<std::size_t>(which)].price;
    Purchase one;
    one.customer = customer;
    one.at = at;
    one.product = m_catalogue.ids.at(which);
    one.quantity = habit == Habit::Office ? dice.between(2, 8) : 1;
    one.amount = one.quantity * price * 100;
    one.cost = one.amount * 62 / 100;
    one.channel = habit == Habit::Modern ? (dice.chance(85) ? SalesChannel::Mobile : SalesChannel::Web)
                  : habit == Habit::Traditional ? (dice.chance(75) ? SalesChannel::Phone : SalesChannel::Store)
                  : dice.chance(70) ? SalesChannel::Web : SalesChannel::Store;
    one.ref = QStringLiteral("LE%1-%2").arg(customer.value()).arg(number);
    const bool fresh = m_now.ms - at.ms < 3 * kDaySeconds * 1000;
    one.status = fresh ? PurchaseStatus::Ordered : dice.chance(4) ? PurchaseStatus::Cancelled : PurchaseStatus::Delivered;
    const auto id = work.stores().purchases.insert(one);
    if (!id) {
        return fail(id.error());
    }
    if (one.status == PurchaseStatus::Delivered && dice.chance(6)) {
        Purchase back = one;
        back.refundOf = *id;
        back.status = PurchaseStatus::Refunded;
        back.at = std::min(m_now, at.plusSeconds(8 * kDaySeconds));
        back.ref = one.ref + QStringLiteral("-R");
        const auto returned = work.stores().purchases.insert(back);
        return returned ? Result<>() : Result<>(fail(returned.error()));
    }
    return {};
}

Result<> Shopping::shop(const PersonaCandidate& customer, UnitOfWork& work)
{
    Dice dice(m_seed ^ (static_cast<quint64>(customer.customer.value()) * 0xA24BAED4963EE407ULL));
    const Habit habit = habitOf(customer, dice);
    if (habit == Habit::Nothing) {
        return {};
    }
    const int orders = habit == Habit::Modern ? dice.between(3, 9) : habit == Habit::Office ? dice.between(1, 4) : dice.between(1, 2);
    int daysAgo = dice.between(1, habit == Habit::Modern ? 40 : 200);
    for (int i = 0; i < orders; ++i) {
        const Instant at = m_now.plusSeconds(-daysAgo * kDaySeconds - dice.below(6 * 3600));
        if (auto bought = buy(customer.customer, habit, orders - i, at, dice, work); !bought) {
            return bought;
        }
        daysAgo += habit == Habit::Modern ? dice.between(18, 50) : dice.between(60, 260);
    }
    return {};
}

Result<bool> Shopping::next(UnitOfWork& work)
{
    if (m_shopped) {
        return m_pass.next(work);
    }
    if (m_catalogue.ids.isEmpty()) {
        if (auto made = makeCatalogue(work); !made) {
            return fail(made.error());
        }
    }
    const auto some = work.stores().personas.candidates(m_after, kAtOnce, m_now);
    if (!some) {
        return fail(some.error());
    }
    for (const PersonaCandidate& customer : *some) {
        if (auto bought = shop(customer, work); !bought) {
            return fail(bought.error());
        }
        m_after = customer.customer;
    }
    m_shopped = some->size() < kAtOnce;
    work.announce(Entity::Purchase, 0);
    return true;
}

}  // namespace memnun::demo
