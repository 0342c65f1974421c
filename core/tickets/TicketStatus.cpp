// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/TicketStatus.h"

namespace memnun {

QVector<TicketStatus> nextStates(TicketStatus from)
{
    using enum TicketStatus;
    switch (from) {
    case New: return {Open, PendingCustomer, OnHold, Solved, Merged};
    case Open: return {PendingCustomer, OnHold, Solved, Merged};
    case PendingCustomer: return {Open, OnHold, Solved};
    case OnHold: return {Open, PendingCustomer, Solved};
    case Solved: return {Open, Closed};
    case Closed:
    case Merged: return {};
    }
    return {};
}

Result<> checkTransition(TicketStatus from, TicketStatus to)
{
    if (nextStates(from).contains(to)) {
        return {};
    }
    return fail(Code::Invalid, QStringLiteral("%1 -> %2").arg(toKey(from), toKey(to)),
                {{QStringLiteral("status"), QStringLiteral("transition")}});
}

}  // namespace memnun
