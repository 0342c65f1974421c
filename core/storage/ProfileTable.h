// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/ProfileStore.h"

namespace memnun {

class Database;

class ProfileTable final : public ProfileStore {
public:
    explicit ProfileTable(Database& database) : m_database(database) {}
    Result<CustomerProfile> of(CustomerId customer) override;
    Result<int> save(const CustomerProfile& profile) override;
    Result<QString> findText(CustomerId customer) override;
    Result<QHash<CustomerId, Tier>> tiers(const QVector<CustomerId>& customers) override;
    Result<QVector<CustomerName>> peopleOf(CustomerId company, int limit) override;
    Result<> setVerified(CustomerId customer, ContactKind kind, const QString& norm, std::optional<Instant> at) override;
    Result<QVector<Tag>> tags(CustomerId customer) override;
    Result<bool> addTag(CustomerId customer, TagId tag) override;
    Result<bool> removeTag(CustomerId customer, TagId tag) override;
    Result<QVector<CustomField>> fields(bool withRemoved) override;
    Result<CustomFieldId> insertField(const CustomField& field) override;
    Result<int> updateField(const CustomField& field) override;
    Result<qint64> valueCount(CustomFieldId field) override;
    Result<ChannelChoiceId> note(const ChannelChoice& choice) override;
    Result<> forget(ChannelChoiceId id) override;
    Result<QVector<ChannelChoice>> choicesOf(CustomerId customer, int limit) override;

private:
    Result<> writeRow(const CustomerProfile& profile);
    Result<> writeValues(const CustomerProfile& profile, const QVector<CustomField>& fields);
    Database& m_database;
};

}  // namespace memnun
