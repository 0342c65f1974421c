// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/BulkChange.h"

namespace memnun {

class InboxLists;

/// What a command did to these tickets, as they are now: "Solved · #1042 Kargom gelmedi", "Priority: High · 3 tickets".
QString doneText(const ChangeTickets& command, const QVector<Ticket>& tickets, const InboxLists& lists, UserId me);
QString doneText(const ResolveTickets& command, const QVector<Ticket>& tickets, const InboxLists& lists, UserId me);
/// The same of so many: "Solved · 312 tickets".
QString doneText(const BulkChange::Change& change, qint64 tickets, const InboxLists& lists, UserId me);

}  // namespace memnun
