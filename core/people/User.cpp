// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/User.h"

namespace memnun {

bool allows(Role role, Permission permission)
{
    switch (permission) {
    case Permission::Read: return true;
    case Permission::WorkTickets:
    case Permission::EditCustomers: return role != Role::Viewer;
    case Permission::Import:
    case Permission::Export:
    case Permission::Configure: return role == Role::Owner || role == Role::Manager;
    case Permission::Erase: return role == Role::Owner || role == Role::Manager;
    }
    return false;
}

}  // namespace memnun
