// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/people/User.h"

namespace memnun {

class UserStore {
public:
    virtual ~UserStore() = default;
    virtual Result<UserId> insert(const User& user) = 0;
    /// Conflict when `user.revision` is not the stored one.
    virtual Result<> update(const User& user) = 0;
    virtual Result<User> byId(UserId id) = 0;
    virtual Result<QVector<User>> all() = 0;
};

}  // namespace memnun
