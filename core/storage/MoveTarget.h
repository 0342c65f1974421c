// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/StorageSession.h"
#include "core/storage/Workspace.h"
#include "core/storage/WorkspaceGuard.h"

namespace memnun {

/// Where a workspace is moved to, while it is being filled. A new file gets its name when it is whole; on a server the
/// tables are made and filled in one transaction. So what a killed program leaves is never taken for a workspace. Gone
/// again with this object, unless it was kept.
class MoveTarget {
public:
    explicit MoveTarget(const Location& to);
    ~MoveTarget();
    Q_DISABLE_COPY_MOVE(MoveTarget)

    /// Connects and begins the transaction; beside what Workspace::create() and open() refuse: Conflict with the rule
    /// "not_empty" where somebody works already.
    Result<> open();
    StorageSession& session() { return *m_session; }
    Result<> keep();

private:
    Result<> openFile();
    Result<> openServer();
    Result<> begin(const Location& place);
    Result<> refuseWork();
    Result<> giveName();
    void removePart() const;

    Location m_to;
    QString m_part;  ///< the file's name until it is whole; empty where it has its own already
    WorkspaceGuard m_guard;
    WorkspaceGuard::Held m_held;
    std::unique_ptr<StorageSession> m_session;
};

}  // namespace memnun
