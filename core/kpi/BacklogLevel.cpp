// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {

/// Tickets neither solved, closed nor merged at a period's last moment; pending ones count.
const Kpi backlog{"backlog", Unit::Count, Better::Lower, Shape::Level, false, nullptr, backlogSeries};

}  // namespace memnun::kpi
