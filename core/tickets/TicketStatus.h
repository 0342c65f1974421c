// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/tickets/Ticket.h"

namespace memnun {

/// The state machine of a ticket (domain.md, part 2). Invalid with the field "status" and the rule
/// "transition" for a move that is not in it. Staying in a state is no move and is refused as well.
Result<> checkTransition(TicketStatus from, TicketStatus to);

/// The states a ticket may go to from here, in the order menus show them.
QVector<TicketStatus> nextStates(TicketStatus from);

/// Solved, closed and merged tickets are done; all others are the backlog.
constexpr bool isDone(TicketStatus status)
{
    return status == TicketStatus::Solved || status == TicketStatus::Closed || status == TicketStatus::Merged;
}

}  // namespace memnun
