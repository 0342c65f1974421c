// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace memnun {

using ProductId = Id<struct ProductTag>;
using PurchaseId = Id<struct PurchaseTag>;

enum class PurchaseStatus { Cart, Ordered, Delivered, Cancelled, Refunded };
template <>
struct EnumKeys<PurchaseStatus> {
    static constexpr auto keys = std::to_array<EnumKey<PurchaseStatus>>({{PurchaseStatus::Cart, "cart"},
        {PurchaseStatus::Ordered, "ordered"}, {PurchaseStatus::Delivered, "delivered"},
        {PurchaseStatus::Cancelled, "cancelled"}, {PurchaseStatus::Refunded, "refunded"}});
};

/// Where somebody bought.
enum class SalesChannel { Web, Mobile, Phone, Store, Marketplace, Chat, Other };
template <>
struct EnumKeys<SalesChannel> {
    static constexpr auto keys = std::to_array<EnumKey<SalesChannel>>({{SalesChannel::Web, "web"}, {SalesChannel::Mobile, "mobile"},
        {SalesChannel::Phone, "phone"}, {SalesChannel::Store, "store"}, {SalesChannel::Marketplace, "marketplace"},
        {SalesChannel::Chat, "chat"}, {SalesChannel::Other, "other"}});
};

/// Found by its stock code, or by its name (folded) where it has none.
struct Product {
    ProductId id;
    QString code;
    QString name;
    QString category;
    bool operator==(const Product&) const = default;
};

/// One line of an order. A return is a line of its own that names the one it takes back, with the money that went back
/// (above 0) and the status Refunded; a line that is Refunded itself was taken back whole.
struct Purchase {
    PurchaseId id;
    CustomerId customer;
    Instant at;
    ProductId product;
    qint64 quantity = 1;
    qint64 amount = 0;             ///< of the line, minor units
    std::optional<qint64> cost{};  ///< what it cost us, minor units
    QString currency = QStringLiteral("TRY");  ///< ISO 4217
    SalesChannel channel = SalesChannel::Other;
    PurchaseStatus status = PurchaseStatus::Ordered;
    QString ref;                   ///< in the shop's books, unique; empty: none
    PurchaseId refundOf;
    std::optional<Instant> remindedAt{};  ///< a cart: when its task was made
    int revision = 0;

    bool isOrder() const
    {
        return !refundOf.isValid() && (status == PurchaseStatus::Ordered || status == PurchaseStatus::Delivered);
    }
    bool operator==(const Purchase&) const = default;
};

/// One currency's part; returns are taken off.
struct PurchaseMoney {
    qint64 orders = 0;
    qint64 amount = 0;
    qint64 amountLastYear = 0;
    bool operator==(const PurchaseMoney&) const = default;
};

/// Recency, frequency and amount. Carts and what was cancelled or taken back whole count for nothing.
struct PurchaseFigures {
    qint64 orders = 0;
    qint64 ordersLastYear = 0;  ///< in the 365 days before the question
    qint64 returns = 0;         ///< lines taken back, whole or in part
    std::optional<Instant> lastAt{};
    QHash<QString, PurchaseMoney> money{};         ///< by currency
    std::optional<SalesChannel> usualChannel{};    ///< most orders; of equals the first in the list
    QStringList categories{};                      ///< of what was ordered
    bool operator==(const PurchaseFigures&) const = default;
};

/// Sums that no shop reaches: more is a slip of the pen and would overflow sums.
inline constexpr qint64 kBiggestAmount = 1'000'000'000'000'00;
inline constexpr qint64 kMostPieces = 1'000'000'000;
inline constexpr int kLongestRef = 200;
inline constexpr int kLongestProductName = 300;

}  // namespace memnun
