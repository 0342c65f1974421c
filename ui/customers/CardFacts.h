// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/ProfileStore.h"
#include "core/people/User.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

/// All that a customer's card shows besides its timeline, read at once.
struct CardFacts {
    Customer customer;
    CustomerProfile profile;
    QVector<CustomField> fields;
    QVector<Tag> tags;
    QVector<Tag> allTags;
    QVector<User> users;
    CustomerName company;
    QVector<CustomerName> people;  ///< of the company; one more than are shown tells that there are more
    CustomerTotals totals;
    QVector<Ticket> open;

    QString userName(UserId id) const;
};

struct Stores;
Result<CardFacts> readCardFacts(Stores& stores, CustomerId id);

/// Of a company, and of a customer's open tickets.
inline constexpr int kMostPeople = 12;
inline constexpr int kMostOpen = 8;

}  // namespace memnun
