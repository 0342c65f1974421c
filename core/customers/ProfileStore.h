// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/customers/Profile.h"

#include <QHash>

namespace memnun {

/// Who belongs to a company, or a company itself: enough for a link.
struct CustomerName {
    CustomerId id;
    QString name;
    bool operator==(const CustomerName&) const = default;
};

/// What is known of customers beyond their names and addresses.
class ProfileStore {
public:
    virtual ~ProfileStore() = default;
    /// An empty one of revision 0 where nothing was saved, also for a customer who is not there.
    virtual Result<CustomerProfile> of(CustomerId customer) = 0;
    /// With its values, and what the customer is found by. Conflict when `profile.revision` is not the stored one, NotFound
    /// without the customer. Returns the new revision.
    virtual Result<int> save(const CustomerProfile& profile) = 0;
    /// All that the customer is found by: findTextOf() and what the profile adds.
    virtual Result<QString> findText(CustomerId customer) = 0;
    /// For the rows of a list: only those that are not standard.
    virtual Result<QHash<CustomerId, Tier>> tiers(const QVector<CustomerId>& customers) = 0;
    /// In the order of names, up to `limit`.
    virtual Result<QVector<CustomerName>> peopleOf(CustomerId company, int limit) = 0;
    /// Somebody made sure that the customer is reached there, or (no moment) took that back. NotFound without such a point.
    virtual Result<> setVerified(CustomerId customer, ContactKind kind, const QString& norm, std::optional<Instant> at) = 0;

    /// In Turkish order.
    virtual Result<QVector<Tag>> tags(CustomerId customer) = 0;
    /// True when the link was not there yet.
    virtual Result<bool> addTag(CustomerId customer, TagId tag) = 0;
    virtual Result<bool> removeTag(CustomerId customer, TagId tag) = 0;

    /// In their places; removed ones only where they are asked for.
    virtual Result<QVector<CustomField>> fields(bool withRemoved = false) = 0;
    /// Conflict where another one, not removed, has that name (folded).
    virtual Result<CustomFieldId> insertField(const CustomField& field) = 0;
    /// Also its place and whether it is removed. Conflict as above, or when `field.revision` is not the stored one.
    virtual Result<int> updateField(const CustomField& field) = 0;
    /// How many customers have something in it.
    virtual Result<qint64> valueCount(CustomFieldId field) = 0;

    virtual Result<ChannelChoiceId> note(const ChannelChoice& choice) = 0;
    virtual Result<> forget(ChannelChoiceId id) = 0;
    /// Newest first.
    virtual Result<QVector<ChannelChoice>> choicesOf(CustomerId customer, int limit) = 0;
};

}  // namespace memnun
