// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    for (const ReplyTime& reply : ticket.times.nextReplies)
        verdict.count(reply.at, static_cast<double>(reply.seconds));
    if (!ticket.times.nextReplies.empty())
        return;
    verdict.leaveOut(ticket.times.unansweredSince ? Exclusion::NotAnswered : Exclusion::NoMessage);
}

}  // namespace

/// For each reply after the first that answered something: from the oldest message still unanswered. A ticket has as many
/// values as it has such replies.
const Kpi nextReplyTime{"next_reply", Unit::Duration, Better::Lower, Shape::Median, true, measure};

}  // namespace memnun::kpi
