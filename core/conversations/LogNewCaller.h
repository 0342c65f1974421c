// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "core/customers/Customer.h"

namespace memnun {

/// A call of somebody who is no customer yet: both are made and taken back together. `call.customerId` is not looked at.
struct LogNewCaller {
    using Outcome = LogCall::Outcome;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "call.log_new_caller";
    Customer customer;
    LogCall call;
};
Result<LogCall::Outcome> run(const LogNewCaller& command, UnitOfWork& work);

}  // namespace memnun
