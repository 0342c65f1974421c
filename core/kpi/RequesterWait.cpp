// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    if (ticket.times.requesterWait && ticket.times.lastSolvedAt)
        verdict.count(*ticket.times.lastSolvedAt, static_cast<double>(*ticket.times.requesterWait));
    else
        verdict.leaveOut(ticket.times.firstSolvedAt ? Exclusion::OpenAgain : Exclusion::NotSolved);
}

}  // namespace

/// How long a ticket was new, open or on hold until its last solve: without the time in which the business waited for the
/// customer.
const Kpi requesterWait{"requester_wait", Unit::Duration, Better::Lower, Shape::Median, true, measure};

}  // namespace memnun::kpi
