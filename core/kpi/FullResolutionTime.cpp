// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    if (ticket.times.fullResolution && ticket.times.lastSolvedAt)
        verdict.count(*ticket.times.lastSolvedAt, static_cast<double>(*ticket.times.fullResolution));
    else
        verdict.leaveOut(ticket.times.firstSolvedAt ? Exclusion::OpenAgain : Exclusion::NotSolved);
}

}  // namespace

/// From a ticket's creation to its last solve; none while it is open again.
const Kpi fullResolutionTime{"full_resolution", Unit::Duration, Better::Lower, Shape::Median, true, measure};

}  // namespace memnun::kpi
