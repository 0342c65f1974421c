// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchPeople.h"

#include "core/demo/Names.h"

namespace memnun::bench {

namespace {

QString personName(demo::Dice& dice)
{
    if (dice.chance(20))
        return dice.pick(demo::foreignNames()).name.toString();
    QString name = dice.pick(demo::firstNames()).name.toString();
    if (dice.chance(25))
        name += QLatin1Char(' ') + dice.pick(demo::firstNames()).name.toString();
    return name + QLatin1Char(' ') + dice.pick(demo::surnames()).toString();
}

ContactPoint mobile(demo::Dice& dice)
{
    const QString digits = QStringLiteral("5%1%2").arg(dice.between(30, 59)).arg(dice.below(10'000'000), 7, 10, QLatin1Char('0'));
    return {{}, ContactKind::Phone, QLatin1Char('0') + digits, QStringLiteral("+90") + digits, true};
}

}  // namespace

Customer madeCustomer(demo::Dice& dice, qint64 n, Instant createdAt)
{
    static const QStringList domains{QStringLiteral("gmail.example"), QStringLiteral("hotmail.example"),
                                     QStringLiteral("posta.example"), QStringLiteral("firma.example")};
    Customer customer;
    customer.createdAt = createdAt;
    customer.kind = dice.chance(10) ? CustomerKind::Company : CustomerKind::Person;
    customer.name = customer.kind == CustomerKind::Person
                        ? personName(dice)
                        : QStringLiteral("%1 %2").arg(dice.pick(demo::companyNames()), dice.pick(demo::surnames()));
    customer.city = dice.pick(demo::places()).city.toString();
    const QString address = QStringLiteral("%1%2@%3").arg(demo::asciiName(customer.name, QLatin1Char('.'))).arg(n).arg(dice.pick(domains));
    customer.contactPoints.append({{}, ContactKind::Email, address, address, true});
    if (dice.chance(80))
        customer.contactPoints.append(mobile(dice));
    return customer;
}

}  // namespace memnun::bench
