// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Names.h"

#include "app/cli/Language.h"

namespace memnun::cli {

QString nameOf(TicketStatus status)
{
    switch (status) {
    case TicketStatus::New: return Cli::tr("new");
    case TicketStatus::Open: return Cli::tr("open", "status");
    case TicketStatus::PendingCustomer: return Cli::tr("waiting for customer");
    case TicketStatus::OnHold: return Cli::tr("on hold");
    case TicketStatus::Solved: return Cli::tr("solved");
    case TicketStatus::Closed: return Cli::tr("closed");
    case TicketStatus::Merged: return Cli::tr("merged");
    }
    return {};
}

QString nameOf(Direction direction)
{
    switch (direction) {
    case Direction::In: return Cli::tr("in", "direction of a message");
    case Direction::Out: return Cli::tr("out", "direction of a message");
    case Direction::Internal: return Cli::tr("note");
    }
    return {};
}

}  // namespace memnun::cli
