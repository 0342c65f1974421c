// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/conditions/FactCondition.h"
#include "core/purchases/Purchase.h"

#include <QDate>

namespace memnun {

/// What personas can ask of a customer.
enum class CustomerFact { Age, City, CityType, Kind, Lifecycle, Tier, Channel, Orders, OrdersLastYear, LastOrderDays, Amount,
                          AmountLastYear, AverageAmount, Returns, Category, CustomerDays, TicketsLastYear };
template <>
struct EnumKeys<CustomerFact> {
    static constexpr auto keys = std::to_array<EnumKey<CustomerFact>>({{CustomerFact::Age, "age"}, {CustomerFact::City, "city"},
        {CustomerFact::CityType, "city_type"}, {CustomerFact::Kind, "kind"}, {CustomerFact::Lifecycle, "lifecycle"},
        {CustomerFact::Tier, "tier"}, {CustomerFact::Channel, "channel"}, {CustomerFact::Orders, "orders"},
        {CustomerFact::OrdersLastYear, "orders_12m"}, {CustomerFact::LastOrderDays, "last_order_days"},
        {CustomerFact::Amount, "amount"}, {CustomerFact::AmountLastYear, "amount_12m"},
        {CustomerFact::AverageAmount, "average_amount"}, {CustomerFact::Returns, "returns"},
        {CustomerFact::Category, "category"}, {CustomerFact::CustomerDays, "customer_days"},
        {CustomerFact::TicketsLastYear, "tickets_12m"}});
};

/// Whether it is a number; else words.
bool isNumber(CustomerFact fact);
/// The words one can be, as keys; none where anything goes.
QStringList choicesOf(CustomerFact fact);

/// What is known of a customer, before it is asked. Money in minor units of kFactCurrency.
struct KnownOfCustomer {
    QDate birth;         ///< invalid: not known
    QString city;
    QString kind;        ///< key of CustomerKind
    QString lifecycle;   ///< key of Lifecycle
    QString tier;        ///< key of Tier; empty: not known
    Instant since;
    qint64 ticketsLastYear = 0;
    PurchaseFigures purchases;
};
inline constexpr QLatin1String kFactCurrency("TRY");

/// Words folded once: cities and categories come again and again.
class FactWords {
public:
    FactSet::Word word(const QString& text);

private:
    QHash<QString, FactSet::Word> m_known;
};

/// Where there was no order there is no channel, last day, category or average either; the number of orders is known, and 0.
FactSet factsOf(const KnownOfCustomer& known, Instant now, FactWords& words);

/// One of the thirty metropolitan provinces of Türkiye (law 6360), in any spelling of the search.
bool isBigCity(const QString& folded);

}  // namespace memnun
