// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    bool wrote = false;
    for (const TicketFact& fact : ticket.facts) {
        if (fact.kind != TicketFact::Kind::CustomerMessage)
            continue;
        verdict.count(fact.at);
        wrote = true;
    }
    if (!wrote)
        verdict.leaveOut(Exclusion::NoMessage);
}

}  // namespace

/// Messages and calls that came from customers; automatic ones are none.
const Kpi contacts{"contacts", Unit::Count, Better::Neutral, Shape::Events, false, measure};

}  // namespace memnun::kpi
