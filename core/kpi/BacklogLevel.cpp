// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void stand(const TicketHistory& ticket, Verdict& verdict)
{
    for (const BacklogStep& step : backlogSteps(ticket))
        verdict.count(step.at, !step.unfinished ? standing::out : step.pending ? standing::pending : standing::in);
}

}  // namespace

/// Tickets neither solved, closed nor merged at a period's last moment; pending ones count.
const Kpi backlog{"backlog", Unit::Count, Better::Lower, Shape::Level, false, nullptr, stand};

}  // namespace memnun::kpi
