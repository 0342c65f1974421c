// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    if (ticket.head.origin == Origin::Agent)
        verdict.leaveOut(Exclusion::OpenedByAgent);
    else if (ticket.times.firstReply && ticket.times.firstReplyAt)
        verdict.count(*ticket.times.firstReplyAt, static_cast<double>(*ticket.times.firstReply));
    else
        verdict.leaveOut(Exclusion::NotAnswered);
}

}  // namespace

/// From a ticket's creation to the first public reply by a human.
const Kpi firstResponseTime{"frt", Unit::Duration, Better::Lower, Shape::Median, true, measure};

}  // namespace memnun::kpi
