// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/kernel/UnitOfWork.h"

#include <optional>

namespace memnun {

/// The customer a contact of a file already is, by the rules of CustomerImport. None: nobody's.
Result<std::optional<Customer>> matchOf(const Customer& contact, UnitOfWork& work);

/// Fills what `stored` lacks from `contact`. False when it lacked nothing.
bool fillGaps(Customer& stored, const Customer& contact);

/// The company of that name; invalid when there is none.
Result<CustomerId> companyNamed(const QString& name, UnitOfWork& work);

}  // namespace memnun
