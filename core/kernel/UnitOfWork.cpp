// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/UnitOfWork.h"

namespace memnun {

void UnitOfWork::touched(Entity entity, qint64 id)
{
    const Change change{entity, id};
    if (!m_audited.contains(change)) {
        m_audited.append(change);
    }
    announce(entity, id);
}

void UnitOfWork::announce(Entity entity, qint64 id)
{
    const Change change{entity, id};
    if (!m_changes.changes.contains(change)) {
        m_changes.changes.append(change);
    }
}

}  // namespace memnun
