// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    TicketStatus status = TicketStatus::New;
    bool everSolved = false;
    for (const TicketFact& fact : ticket.facts) {
        if (fact.kind != TicketFact::Kind::Status)
            continue;
        if (isSolve(status, fact.status)) {
            verdict.count(fact.at);
            everSolved = true;
        }
        status = fact.status;
    }
    if (!everSolved)
        verdict.leaveOut(Exclusion::NotSolved);
}

}  // namespace

/// Tickets solved at least once in the period. One that came back and was solved again in a later period counts in
/// both, for the work was done in both.
const Kpi volumeSolved{"volume_solved", Unit::Count, Better::Higher, Shape::Count, false, measure};

}  // namespace memnun::kpi
