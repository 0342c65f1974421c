// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    verdict.count(ticket.head.createdAt);
}

}  // namespace

/// Tickets created, by customers or for them.
const Kpi volumeIn{"volume_in", Unit::Count, Better::Neutral, Shape::Count, false, measure};

}  // namespace memnun::kpi
