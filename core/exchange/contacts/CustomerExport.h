// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactWriter.h"
#include "core/kernel/Command.h"
#include "core/kernel/Stores.h"

namespace memnun {

/// All customers by name, those made anonymous left out. Returns how many.
Result<qint64> exportCustomers(Stores& stores, ContactWriter& writer);

/// Of the business's own fields, in their order: ContactWords::custom and ContactReading::customFields.
Result<QStringList> customFieldNames(Stores& stores);

/// What leaves the workspace leaves a trace: asked for before anything is written.
struct ExportCustomers {
    using Outcome = void;
    static constexpr auto permission = Permission::Export;
    static constexpr auto verb = "customer.export";
};
Result<> run(const ExportCustomers& command, UnitOfWork& work);

}  // namespace memnun
