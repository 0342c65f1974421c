// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/PeopleCommands.h"

#include "core/people/UserStore.h"

namespace memnun {

Result<User> run(const SaveUser& command, UnitOfWork& work)
{
    User user = command.user;
    user.name = user.name.simplified();
    if (user.name.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("user"), {{QStringLiteral("name"), QStringLiteral("required")}});
    }
    const auto all = work.stores().users.all();
    if (!all) {
        return fail(all.error());
    }
    const bool isSelf = user.id.isValid() && user.id == work.actor().id;
    if (!all->isEmpty() && !isSelf && !allows(work.actor().role, Permission::Configure)) {
        return fail(Code::Forbidden, QStringLiteral("user.save"));
    }
    if (isSelf && !allows(work.actor().role, Permission::Configure)) {
        user.role = work.actor().role;  // nobody promotes themselves
    }
    if (user.id.isValid()) {
        if (auto saved = work.stores().users.update(user); !saved) {
            return fail(saved.error());
        }
    } else {
        const auto id = work.stores().users.insert(user);
        if (!id) {
            return fail(id.error());
        }
        user.id = *id;
    }
    work.touched(Entity::User, user.id.value());
    return work.stores().users.byId(user.id);
}

}  // namespace memnun
