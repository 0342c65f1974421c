// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/purchases/Purchase.h"

#include <QTimeZone>

namespace memnun {

/// The columns of a list of orders.
enum class PurchaseColumn { Ref, Line, Date, Email, Phone, CustomerName, ProductCode, ProductName, Category, Quantity, Amount, Currency,
                            Cost, Channel, Status, RefundOf };
template <>
struct EnumKeys<PurchaseColumn> {
    static constexpr auto keys = std::to_array<EnumKey<PurchaseColumn>>({{PurchaseColumn::Ref, "ref"}, {PurchaseColumn::Line, "line"},
        {PurchaseColumn::Date, "date"}, {PurchaseColumn::Email, "email"}, {PurchaseColumn::Phone, "phone"},
        {PurchaseColumn::CustomerName, "name"}, {PurchaseColumn::ProductCode, "product_code"}, {PurchaseColumn::ProductName, "product"},
        {PurchaseColumn::Category, "category"}, {PurchaseColumn::Quantity, "quantity"}, {PurchaseColumn::Amount, "amount"},
        {PurchaseColumn::Currency, "currency"}, {PurchaseColumn::Cost, "cost"}, {PurchaseColumn::Channel, "channel"},
        {PurchaseColumn::Status, "status"}, {PurchaseColumn::RefundOf, "refund_of"}});
};

/// A line as a file tells it: whose it is, and what it takes back, are still words.
struct PurchaseLine {
    Purchase purchase;
    Product product;       ///< without a name and code: not known
    QString email;         ///< normalised; empty: not said
    QString phone;         ///< E.164; empty: not said
    QString customerName;
    QString refundOf;      ///< the ref it takes back
    bool operator==(const PurchaseLine&) const = default;
};

/// Which column of a table is what.
class PurchaseColumns {
public:
    /// By header texts, in any case, Turkish or English ("sipariş no", "order id" …).
    static PurchaseColumns fromHeader(const QStringList& header);
    /// What a mapping says goes over what the header says; an index below 0 takes it away.
    void set(PurchaseColumn column, int index);
    int at(PurchaseColumn column) const { return m_at.value(static_cast<int>(column), -1); }
    /// Invalid, with a field for each that is missing: "ref", "date", and "email" where nothing says whose it is.
    Result<> complete() const;

private:
    QHash<int, int> m_at;
};

struct PurchaseReading {
    QTimeZone zone{"Europe/Istanbul"};
    QString dateFormat;   ///< of QDateTime; empty: the usual ones are tried
    QString currency = QStringLiteral("TRY");  ///< where a line says none
    QHash<QString, QString> statuses;  ///< words of the file to keys, before the known words
    QHash<QString, QString> channels;
};

/// One row of a table. Invalid, with the column as the field and as the rule "required", "malformed", "too_long:N", "range"
/// or "unknown" (a status), where it can't be understood. A channel that is not known is Other; an amount below 0 is a return.
Result<PurchaseLine> purchaseLineOf(const QStringList& row, const PurchaseColumns& columns, const PurchaseReading& reading);

}  // namespace memnun
