// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Id.h"

namespace memnun {

enum class Role { Owner, Manager, Agent, Trainee, Viewer };
template <>
struct EnumKeys<Role> {
    static constexpr auto keys = std::to_array<EnumKey<Role>>({{Role::Owner, "owner"}, {Role::Manager, "manager"},
        {Role::Agent, "agent"}, {Role::Trainee, "trainee"}, {Role::Viewer, "viewer"}});
};

struct User {
    UserId id;
    QString name;
    QString email;
    QString title;
    QString signature;
    Role role = Role::Agent;
    bool active = true;
    int revision = 0;
};

/// What a command may demand of its author.
enum class Permission { Read, WorkTickets, EditCustomers, Import, Export, Configure, Erase };

/// Roles carry permissions in code, not in data, so that a workspace file can't grant more than the program means.
bool allows(Role role, Permission permission);

/// The author of every act; imports and the program's own clean-up act as the system with id 0.
struct Actor {
    UserId id;
    Role role = Role::Viewer;
    static Actor system() { return {UserId(), Role::Owner}; }
};

}  // namespace memnun
