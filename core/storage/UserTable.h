// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/UserStore.h"

namespace memnun {

class Database;

/// The people who work here, in the table app_user.
class UserTable final : public UserStore {
public:
    explicit UserTable(Database& database) : m_database(database) {}

    Result<UserId> insert(const User& user) override;
    Result<> update(const User& user) override;
    Result<User> byId(UserId id) override;
    Result<QVector<User>> all() override;

private:
    Database& m_database;
};

}  // namespace memnun
