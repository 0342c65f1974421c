// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Changes.h"

#include <algorithm>

namespace memnun {

bool ChangeSet::touches(Entity entity, qint64 id) const
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
        return change.entity == entity && (id == 0 || change.id == 0 || change.id == id);
    });
}

}  // namespace memnun
