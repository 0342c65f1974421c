// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Workspace.h"

#include <QMap>

namespace memnun {

class Database;

struct MoveProgress {
    QString table;
    qint64 done = 0;   ///< rows of all tables so far
    qint64 total = 0;
};

struct Moved {
    int tables = 0;
    qint64 rows = 0;
};

/// Copies a whole workspace, ids and all, to where there is none yet or only an empty one: from a file to a server, back,
/// or between two of a kind. One transaction: it arrives whole, is compared row by row with its source, or nothing of it
/// stays. The source is only read. Conflict with the rule "not_empty" when somebody works at the target already.
Result<Moved> moveWorkspace(const Location& from, const Location& to, const std::function<void(const MoveProgress&)>& progress = {});

/// A digest of all rows of each table, the same on both engines when the workspaces hold the same. What is derived (the
/// search index) is left out.
Result<QMap<QString, QByteArray>> workspaceDigest(const Location& location);

}  // namespace memnun
