// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Collision.h"

#include "core/kernel/AuditStore.h"
#include "core/people/UserStore.h"

#include <algorithm>

namespace memnun {

namespace {

/// Whoever was quicker was so by seconds; what lies behind these rows is no longer worth a search.
constexpr int kLooked = 500;

}  // namespace

void nameLastWriter(Collision& collision, Stores& stores)
{
    const auto rows = stores.audit.recent(kLooked);
    if (!rows) {
        return;
    }
    const auto row = std::find_if(rows->begin(), rows->end(), [&](const AuditRow& one) {
        return one.entity == collision.entity && one.entityId == collision.id;
    });
    if (row == rows->end()) {
        return;
    }
    const auto user = stores.users.byId(row->actorId);
    collision.by = user ? user->name : QString();
    collision.at = row->at;
}

}  // namespace memnun
