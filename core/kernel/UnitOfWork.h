// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Changes.h"
#include "core/kernel/Stores.h"
#include "core/people/User.h"

#include <QSet>

#include <memory>

namespace memnun {

class AnyCommand;

/// What a command's run() works with, inside its transaction. Changes, audit rows and the inverse collected here take
/// effect only when the transaction commits.
class UnitOfWork {
public:
    UnitOfWork(Stores& stores, const Actor& actor, Instant now) : m_stores(stores), m_actor(actor), m_now(now) {}

    Stores& stores() { return m_stores; }
    const Actor& actor() const { return m_actor; }
    Instant now() const { return m_now; }

    /// A row was written: audited under the command's verb and announced after the commit.
    void touched(Entity entity, qint64 id);
    /// Announced but not audited (drafts, read marks).
    void announce(Entity entity, qint64 id);
    /// The command that takes this one back. The last call wins.
    void undoWith(std::shared_ptr<AnyCommand> inverse) { m_inverse = std::move(inverse); }

    const ChangeSet& changes() const { return m_changes; }
    const QVector<Change>& audited() const { return m_audited; }
    std::shared_ptr<AnyCommand> inverse() const { return m_inverse; }

private:
    Stores& m_stores;
    Actor m_actor;
    Instant m_now;
    using Key = std::pair<int, qint64>;
    ChangeSet m_changes;
    QSet<Key> m_announced;  ///< those of m_changes: a bulk change touches very many
    QSet<Key> m_touched;
    QVector<Change> m_audited;
    std::shared_ptr<AnyCommand> m_inverse;
};

}  // namespace memnun
