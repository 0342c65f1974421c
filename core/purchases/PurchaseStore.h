// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/purchases/Purchase.h"

#include <QVector>

namespace memnun {

/// A cart nobody came back to.
struct LeftCart {
    PurchaseId id;
    CustomerId customer;
    QString product;  ///< empty: not known
    Instant at;
    bool operator==(const LeftCart&) const = default;
};

/// A line as it is listed.
struct PurchaseRow {
    Purchase purchase;
    QString product;
    bool operator==(const PurchaseRow&) const = default;
};

class PurchaseStore {
public:
    virtual ~PurchaseStore() = default;
    /// The product of that code or name: the stored one, with what was not known of it filled in, or a new one.
    virtual Result<ProductId> productFor(const Product& product) = 0;
    virtual Result<Product> product(ProductId id) = 0;

    /// Conflict where another line has its ref.
    virtual Result<PurchaseId> insert(const Purchase& purchase) = 0;
    /// Conflict when `purchase.revision` is not the stored one. Whether it was reminded of is not changed here.
    virtual Result<int> update(const Purchase& purchase) = 0;
    /// Conflict where a return names it.
    virtual Result<> remove(PurchaseId id) = 0;
    virtual Result<Purchase> byId(PurchaseId id) = 0;
    virtual Result<std::optional<Purchase>> byRef(const QString& ref) = 0;
    /// Newest first.
    virtual Result<QVector<PurchaseRow>> ofCustomer(CustomerId customer, int limit) = 0;
    virtual Result<PurchaseFigures> figures(CustomerId customer, Instant now) = 0;
    virtual Result<qint64> count() = 0;

    /// Carts from before `before` without a task, whose customer ordered nothing since; oldest first.
    virtual Result<QVector<LeftCart>> leftCarts(Instant before, int limit) = 0;
    /// False when it was reminded of already.
    virtual Result<bool> markReminded(PurchaseId id, Instant at) = 0;
};

}  // namespace memnun
