// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Profile.h"
#include "core/demo/Customers.h"

namespace memnun::demo {

/// What the demo company knows of its customers. Thrown by dice of its own, one for each customer, so that all else stays
/// what it was.
class Profiles {
public:
    explicit Profiles(quint64 seed) : m_seed(seed) {}

    /// The company's own fields; once, before the first customer.
    static Result<> makeFields(UnitOfWork& work);
    /// Of some customers more is known, of others nothing.
    Result<> write(const DemoCustomer& customer, Customers::Kind kind, Instant at, UnitOfWork& work) const;
    Result<> writeCompany(CustomerId company, const DemoCustomer& contact, Instant at, UnitOfWork& work) const;
    /// The customer of the ticket with everything: all there is to know, and tags.
    Result<> writeFull(CustomerId customer, UserId owner, Instant now, UnitOfWork& work) const;

private:
    Dice diceOf(CustomerId customer) const;

    quint64 m_seed;
};

}  // namespace memnun::demo
