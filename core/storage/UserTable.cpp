// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/UserTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO app_user(name, email, title, signature, role, active) VALUES (?, ?, ?, ?, ?, ?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE app_user SET name = ?, email = ?, title = ?, signature = ?, role = ?, active = ?, revision = revision + 1"
    " WHERE id = ? AND revision = ?";
constexpr const char* kExists = "SELECT 1 FROM app_user WHERE id = ?";
constexpr const char* kById =
    "SELECT id, name, email, title, signature, role, active, revision FROM app_user WHERE id = ?";
constexpr const char* kAll =
    "SELECT id, name, email, title, signature, role, active, revision FROM app_user ORDER BY id";

User userOf(const Row& row)
{
    User user;
    user.id = row.id<UserId>(0);
    user.name = row.text(1);
    user.email = row.text(2);
    user.title = row.text(3);
    user.signature = row.text(4);
    user.role = fromKeyOr(row.text(5), Role::Viewer);
    user.active = row.flag(6);
    user.revision = row.number(7);
    return user;
}

QVariantList fieldsOf(const User& user)
{
    return {asText(user.name), asText(user.email), asText(user.title), asText(user.signature), toKey(user.role),
            user.active ? 1 : 0};
}

}  // namespace

Result<UserId> UserTable::insert(const User& user)
{
    return insertedAs<UserId>(m_database.insert(kInsert, fieldsOf(user)));
}

Result<> UserTable::update(const User& user)
{
    return expectChanged(m_database, m_database.change(kUpdate, fieldsOf(user) << user.id.value() << user.revision),
                         kExists, user.id.value());
}

Result<User> UserTable::byId(UserId id)
{
    return oneRow<User>(m_database, kById, {id.value()}, userOf);
}

Result<QVector<User>> UserTable::all()
{
    return allRows<User>(m_database, kAll, {}, userOf);
}

}  // namespace memnun
