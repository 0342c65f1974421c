// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    TicketStatus status = TicketStatus::New;
    for (const TicketFact& fact : ticket.facts) {
        if (fact.kind != TicketFact::Kind::Status)
            continue;
        if (isResolved(status) && isUnfinished(fact.status))
            verdict.count(fact.at);
        status = fact.status;
    }
}

}  // namespace

/// How often solved tickets were opened again, each time it happened.
const Kpi reopens{"reopens", Unit::Count, Better::Lower, Shape::Events, false, measure};

}  // namespace memnun::kpi
