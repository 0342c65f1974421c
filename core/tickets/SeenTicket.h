// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/tickets/Ticket.h"

namespace memnun {

struct Stores;

/// Whether all that a person decides on (status, priority, assignee, category, snooze, messages) is still as they saw
/// it, but for what they did themselves: whoever answers and resolves at once has not collided with anybody, although
/// the answer moved the ticket on before it was read again. Costs a look at the ticket's events and messages only where
/// something differs.
Result<bool> isAsSeen(Stores& stores, const Ticket& seen, const Ticket& now, UserId me);

}  // namespace memnun
