// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/kernel/Command.h"

namespace memnun {

/// Letters of a customer's name; fields that take one stop there.
inline constexpr int kLongestCustomerName = 500;

/// Invalid with a field error when the name is empty or a contact point can't be what it claims to be.
struct CreateCustomer {
    using Outcome = Customer;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.create";
    Customer customer;
};
Result<Customer> run(const CreateCustomer& command, UnitOfWork& work);

/// NotFound also for one who was erased: nobody comes back by a form that stood open, or by an undo.
struct EditCustomer {
    using Outcome = Customer;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.edit";
    Customer customer;  ///< with the revision its editor saw
};
Result<Customer> run(const EditCustomer& command, UnitOfWork& work);

/// Only for a customer without tickets: what "undo" of a creation does.
struct RemoveCustomer {
    using Outcome = void;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.remove";
    CustomerId id;
};
Result<> run(const RemoveCustomer& command, UnitOfWork& work);

}  // namespace memnun
