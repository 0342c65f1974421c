// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

namespace memnun {

/// The first user of a workspace is its owner and is made without a permission to ask for.
struct SaveUser {
    using Outcome = User;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "user.save";
    User user;  ///< without an id: a new one
};
Result<User> run(const SaveUser& command, UnitOfWork& work);

}  // namespace memnun
