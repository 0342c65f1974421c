// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/storage/Database.h"

namespace memnun {

class CustomerTable final : public CustomerStore {
public:
    explicit CustomerTable(Database& database) : m_database(database) {}
    Result<CustomerId> insert(const Customer& customer) override;
    Result<> update(const Customer& customer) override;
    Result<> remove(CustomerId id) override;
    Result<Customer> byId(CustomerId id) override;
    Result<QVector<CustomerId>> byContact(ContactKind kind, const QString& norm) override;
    Result<QVector<CustomerId>> namesakes(CustomerKind kind, const QString& name, bool unreachable, int limit) override;
    Result<> markBounced(const QString& norm, Instant at, const QString& status) override;
    Result<> clearBounced(const QString& norm, Instant at) override;
    Result<QStringList> bouncedAddresses() override;
    Result<QVector<CustomerRow>> page(const CustomerQuery& query) override;
    Result<qint64> count() override;
    Result<qint64> placeOf(CustomerId id, qint64 most) override;

private:
    static Customer customerOf(const Row& row);
    Result<QVector<CustomerRow>> rowsOf(const QString& sql, const QVariantList& values);
    Result<QVector<CustomerRow>> pageOf(const CustomerQuery& query, const QStringList& needles);
    struct Among;
    static Among like(const QStringList& needles);
    static Among amongPlaces(const QVector<qint64>& places, qint64 end);
    static Among amongGroup(const QString& expression, qint64 group);
    Result<QVector<CustomerRow>> select(const CustomerQuery& query, const Among& among, qsizetype limit);
    Result<QVector<CustomerRow>> findByWalk(const CustomerQuery& query, const QStringList& needles, int reach);
    Result<QVector<CustomerRow>> listed(const CustomerQuery& query);
    Result<QVector<CustomerRow>> those(const QVariantList& ids);
    Result<QVector<CustomerRow>> findByParts(const CustomerQuery& query, const QStringList& needles);
    Result<QVector<CustomerRow>> findByPlace(const CustomerQuery& query, const QString& expression);
    Result<> addPoints(QVector<CustomerRow>& rows);
    Result<QVector<CustomerRow>> ordered(const CustomerQuery& query, const QStringList& needles);
    Result<QVector<CustomerRow>> byName(const CustomerQuery& query, const QStringList& needles);
    Result<QVector<CustomerRow>> ranked(const CustomerQuery& query, const QStringList& needles);
    Result<QVector<CustomerRow>> unranked(const CustomerQuery& query, const QStringList& needles);
    Result<> writePoints(CustomerId id, const QVector<ContactPoint>& points);
    Result<QVector<ContactPoint>> points(CustomerId id);
    Database& m_database;
};

}  // namespace memnun
