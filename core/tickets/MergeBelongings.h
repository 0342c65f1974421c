// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"

/// Tasks and drafts that go with a merged ticket, and come back with it.
namespace memnun::ticketing {

/// "user:note" of those drafts that came to where there was none of their kind, so that they can come back alone; the words
/// of the others stand below what their author had begun there.
Result<QString> moveDrafts(UnitOfWork& work, TicketId from, TicketId to);
/// Those of such a list that are still there.
Result<> returnDrafts(UnitOfWork& work, const QString& list, TicketId from, TicketId to);
/// All of a ticket's tasks, done ones too.
Result<QVector<TaskId>> moveTasks(UnitOfWork& work, TicketId from, TicketId to);
/// Those of them that are still there.
Result<> returnTasks(UnitOfWork& work, const QVector<TaskId>& ids, TicketId from, TicketId to);

}  // namespace memnun::ticketing
