// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/customers/Customer.h"

#include <QStringList>

#include <optional>

namespace memnun {

enum class CustomerOrder { Name, LastContact, OpenTickets };
template <>
struct EnumKeys<CustomerOrder> {
    static constexpr auto keys = std::to_array<EnumKey<CustomerOrder>>({{CustomerOrder::Name, "name"},
        {CustomerOrder::LastContact, "last_contact"}, {CustomerOrder::OpenTickets, "open_tickets"}});
};

/// A page of customers, usually in Turkish name order, by keyset. An empty `text` lists all; otherwise every word of it must
/// occur in the name, a phone or an address (folded, any part).
struct CustomerQuery {
    QString text;
    std::optional<std::pair<QByteArray, CustomerId>> after;  ///< sort key and id of the last row had
    int limit = 50;
    CustomerOrder order = CustomerOrder::Name;
    /// Newest contact or most tickets first; equals stand in name order, unless the order is that of names.
    bool descending = false;
    qint64 afterRank = 0;  ///< rankIn() of the last row had
};

struct CustomerRow {
    Customer customer;
    QByteArray sortKey;
    int openTickets = 0;
    Instant lastContact;  ///< 0 when there was none

    /// What it is ordered by, beyond its name.
    qint64 rankIn(CustomerOrder order) const
    {
        return order == CustomerOrder::OpenTickets ? openTickets : order == CustomerOrder::LastContact ? lastContact.ms : 0;
    }
    bool operator==(const CustomerRow&) const = default;
};

class CustomerStore {
public:
    virtual ~CustomerStore() = default;
    /// Inserts with its contact points; their `norm` must be filled.
    virtual Result<CustomerId> insert(const Customer& customer) = 0;
    /// Replaces the row and its contact points. Conflict when `customer.revision` is not the stored one.
    virtual Result<> update(const Customer& customer) = 0;
    /// Only for a customer nothing refers to; Conflict otherwise.
    virtual Result<> remove(CustomerId id) = 0;
    virtual Result<Customer> byId(CustomerId id) = 0;
    virtual Result<QVector<CustomerId>> byContact(ContactKind kind, const QString& norm) = 0;
    /// Those of that very name, whatever its case, by id; no anonymous ones. `unreachable`: only those without an e-mail
    /// address and a phone.
    virtual Result<QVector<CustomerId>> namesakes(CustomerKind kind, const QString& name, bool unreachable, int limit) = 0;
    /// Mail to that address came back; for whoever has it. An older failure than the one known changes nothing.
    virtual Result<> markBounced(const QString& norm, Instant at, const QString& status) = 0;
    /// Somebody wrote from there at `at`: failures before that are over.
    virtual Result<> clearBounced(const QString& norm, Instant at) = 0;
    /// The addresses that are marked.
    virtual Result<QStringList> bouncedAddresses() = 0;
    virtual Result<QVector<CustomerRow>> page(const CustomerQuery& query) = 0;
    virtual Result<qint64> count() = 0;
    /// How many customers stand before this one in the list of all, up to `most`.
    virtual Result<qint64> placeOf(CustomerId id, qint64 most) = 0;
};

}  // namespace memnun
