// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QString>
#include <QVector>

namespace memnun {

/// One statement for a workspace that was put back from a copy: what the copy says is still to be sent, or is tried again
/// by itself, may have left since it was made. Nobody gets it twice: it waits as failed, OutboxProblem::restored(), until
/// somebody has looked. What is to leave later than `now` (SQL for milliseconds since 1970 UTC) still leaves. For every
/// version of the schema.
QString holdWaitingMail(const QString& now);

/// A message that leaves, or is tried again, by itself.
struct WaitingMail {
    qint64 id = 0;
    QString state;
    QString lastError;
};
Result<QVector<WaitingMail>> waitingMail(Database& database);

/// Of two workspaces with the same mail waiting, only `target` sends it: in `source`, in a transaction of its own, it is held
/// as OutboxProblem::moved(). What is no longer waiting there may have left by now, and is held in `target` instead, whose
/// transaction the caller has begun and ends after this: whatever is killed when, nothing leaves twice. `waiting` becomes
/// what was held in `source`.
Result<> holdMoved(Database& source, Database& target, QVector<WaitingMail>& waiting);
/// Undoes that in `source`.
Result<> giveBack(Database& source, const QVector<WaitingMail>& held);

}  // namespace memnun
