// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {
namespace {

void measure(const Measured& ticket, Verdict& verdict)
{
    verdict.count(ticket.head.createdAt, ticket.times.transfers);
}

}  // namespace

/// How often a ticket went from one agent to another, per ticket created in the period; up to now.
const Kpi transfers{"transfers", Unit::Ratio, Better::Lower, Shape::Mean, false, measure};

}  // namespace memnun::kpi
