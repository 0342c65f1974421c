// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    TicketStatus status = TicketStatus::New;
    Instant solvedAt;
    bool holds = false;
    bool everSolved = false;
    for (const TicketFact& fact : ticket.facts) {
        if (fact.kind != TicketFact::Kind::Status)
            continue;
        if (isSolve(status, fact.status)) {
            solvedAt = fact.at;
            everSolved = holds = true;
        } else if (holds && isUnfinished(fact.status)) {
            verdict.count(solvedAt, 1);
            holds = false;
        }
        status = fact.status;
    }
    if (holds)
        verdict.count(solvedAt, 0);
    if (!everSolved)
        verdict.leaveOut(Exclusion::NotSolved);
}

}  // namespace

/// Of the tickets solved in the period, those that came back afterwards, whenever that was. A ticket counts once, by its
/// first solve in the period: where there is a second, the first did not hold.
const Kpi reopenRate{"reopen_rate", Unit::Percent, Better::Lower, Shape::Share, false, measure};

}  // namespace memnun::kpi
