// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/UnitOfWork.h"

namespace memnun {

void UnitOfWork::touched(Entity entity, qint64 id)
{
    const Key key(static_cast<int>(entity), id);
    if (!m_touched.contains(key)) {
        m_touched.insert(key);
        m_audited.append({entity, id});
    }
    announce(entity, id);
}

void UnitOfWork::announce(Entity entity, qint64 id)
{
    const Key key(static_cast<int>(entity), id);
    if (!m_announced.contains(key)) {
        m_announced.insert(key);
        m_changes.changes.append({entity, id});
    }
}

}  // namespace memnun
