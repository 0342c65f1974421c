// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"
#include "core/kernel/Command.h"

namespace memnun {

/// Takes something out of quarantine that nobody wants to know of any more.
struct RemoveQuarantined {
    using Outcome = void;
    static constexpr auto permission = Permission::Import;
    static constexpr auto verb = "quarantine.remove";
    qint64 id = 0;
};
Result<> run(const RemoveQuarantined& command, UnitOfWork& work);

/// Puts it back. Nothing happens when it was put aside again meanwhile.
struct RestoreQuarantined {
    using Outcome = void;
    static constexpr auto permission = Permission::Import;
    static constexpr auto verb = "quarantine.restore";
    QuarantineItem item;
};
Result<> run(const RestoreQuarantined& command, UnitOfWork& work);

}  // namespace memnun
