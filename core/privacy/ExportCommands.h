// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

namespace memnun {

/// Says in the audit log that everything about a customer is handed out; who writes the files submits it first.
struct ExportCustomer {
    using Outcome = void;
    static constexpr auto permission = Permission::Export;
    static constexpr auto verb = "customer.export";
    CustomerId id;
};
Result<> run(const ExportCustomer& command, UnitOfWork& work);

}  // namespace memnun
