// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "core/tickets/TicketCommands.h"

namespace memnun::ticketing {

/// What `error` is about when it is the Conflict of one of these tickets with what is stored now: the same error with
/// its Collision. Any other error comes back as it is.
Error explained(Error error, const ChangeTickets& command, UnitOfWork& work);
Error explained(Error error, const ResolveTickets& command, UnitOfWork& work);

}  // namespace memnun::ticketing
