// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/LogNewCaller.h"

#include "core/customers/CustomerCommands.h"
#include "core/kernel/Part.h"

namespace memnun {

Result<LogCall::Outcome> run(const LogNewCaller& command, UnitOfWork& work)
{
    const auto before = loggedBefore(command.call, work);
    if (!before || *before) {
        return before ? Result<LogCall::Outcome>(**before) : fail(before.error());
    }
    const auto made = runPart(CreateCustomer{command.customer}, work);
    if (!made) {
        return fail(made.error());
    }
    LogCall call = command.call;
    call.customerId = made->id;
    return runPart(call, work);
}

}  // namespace memnun
