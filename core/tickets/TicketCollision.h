// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "core/tickets/TicketCommands.h"

namespace memnun::ticketing {

/// What `error` is about when it is the Conflict of `refused`, one of the command's tickets, with what is stored now: the
/// same error with its Collision. Saving over it saves over this one only; when another one moved on too, that comes next.
/// Any other error comes back as it is.
Error explained(Error error, const ChangeTickets& command, TicketId refused, UnitOfWork& work);
Error explained(Error error, const ResolveTickets& command, TicketId refused, UnitOfWork& work);

}  // namespace memnun::ticketing
