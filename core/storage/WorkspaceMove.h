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
    int heldMail = 0;  ///< messages that waited to be sent: they leave from the new place only, and are held in the old one
};

/// Copies a whole workspace, ids and all, to where there is none yet or only an empty one: from a file to a server, back,
/// or between two of a kind. One transaction: it arrives whole, is compared row by row with its source, or nothing of it
/// stays, also after the program was killed. Of the source only mail that waits to be sent is changed, see holdMoved().
/// Conflict with the rule "not_empty" when somebody works at the target already; Workspace::create() has the others.
/// `trouble` becomes the place an error is of.
Result<Moved> moveWorkspace(const Location& from, const Location& to, const std::function<void(const MoveProgress&)>& progress = {},
                            Location* trouble = nullptr);

/// A digest of all rows of each table, the same on both engines when the workspaces hold the same. What is derived (the
/// search index) is left out.
Result<QMap<QString, QByteArray>> workspaceDigest(const Location& location);

}  // namespace memnun
