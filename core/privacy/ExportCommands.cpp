// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/ExportCommands.h"

#include "core/customers/CustomerStore.h"

namespace memnun {

Result<> run(const ExportCustomer& command, UnitOfWork& work)
{
    const auto customer = work.stores().customers.byId(command.id);
    if (!customer) {
        return fail(customer.error());
    }
    work.touched(Entity::Customer, command.id.value());
    return {};
}

}  // namespace memnun
