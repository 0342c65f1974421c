// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    if (ticket.times.firstResolution && ticket.times.firstSolvedAt)
        verdict.count(*ticket.times.firstSolvedAt, static_cast<double>(*ticket.times.firstResolution));
    else
        verdict.leaveOut(Exclusion::NotSolved);
}

}  // namespace

/// From a ticket's creation to its first solve; a later reopening does not change it.
const Kpi resolutionTime{"resolution", Unit::Duration, Better::Lower, Shape::Median, true, measure};

}  // namespace memnun::kpi
