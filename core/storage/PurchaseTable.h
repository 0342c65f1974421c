// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/purchases/PurchaseStore.h"

namespace memnun {

class Database;

class PurchaseTable final : public PurchaseStore {
public:
    explicit PurchaseTable(Database& database) : m_database(database) {}
    Result<ProductId> productFor(const Product& product) override;
    Result<Product> product(ProductId id) override;
    Result<PurchaseId> insert(const Purchase& purchase) override;
    Result<int> update(const Purchase& purchase) override;
    Result<> remove(PurchaseId id) override;
    Result<Purchase> byId(PurchaseId id) override;
    Result<std::optional<Purchase>> byRef(const QString& ref) override;
    Result<QVector<PurchaseRow>> ofCustomer(CustomerId customer, int limit) override;
    Result<PurchaseFigures> figures(CustomerId customer, Instant now) override;
    Result<qint64> count() override;
    Result<QVector<LeftCart>> leftCarts(Instant before, int limit) override;
    Result<bool> markReminded(PurchaseId id, Instant at) override;

private:
    Database& m_database;
};

}  // namespace memnun
