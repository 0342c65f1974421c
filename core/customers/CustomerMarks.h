// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/kernel/Command.h"

#include <QStringList>

namespace memnun {

/// Gives tags to customers and takes others away; what is so already is passed over, and taking back touches only what was
/// changed. Tags are those of tickets too: a name is one tag everywhere.
struct TagCustomers {
    using Outcome = int;  ///< customers that were changed
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.tag";
    QVector<CustomerId> customers;
    QStringList add;
    QStringList remove;
};
Result<int> run(const TagCustomers& command, UnitOfWork& work);

/// The way back of TagCustomers: exactly these links.
struct SetCustomerTags {
    using Outcome = int;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.tag";
    using Link = std::pair<CustomerId, TagId>;
    QVector<Link> add;
    QVector<Link> remove;
};
Result<int> run(const SetCustomerTags& command, UnitOfWork& work);

/// Somebody made sure that a customer is reached there (no moment: nobody did). The name and the rest of the customer stay
/// as they are, and so does who is editing them.
struct VerifyContact {
    using Outcome = void;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "contact.verify";
    CustomerId customer;
    ContactKind kind = ContactKind::Email;
    QString norm;
    std::optional<Instant> at;
};
Result<> run(const VerifyContact& command, UnitOfWork& work);

}  // namespace memnun
