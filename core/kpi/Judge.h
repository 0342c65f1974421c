// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

/// For the report's own files.
namespace memnun::kpi {

template <class Take>
void KpiReport::judge(const Kpi& kpi, const Chosen& chosen, Take take) const
{
    const std::vector<TicketTimes>& times = m_times[chosen.time == TimeBase::Business ? 0 : 1];
    Verdict verdict;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        if (!isWanted(i, chosen))
            continue;
        verdict.clear();
        if (m_facts.head(i).status == TicketStatus::Merged)
            verdict.leaveOut(Exclusion::Merged);
        else if (kpi.measure)
            kpi.measure({m_facts.head(i), m_facts.facts(i), times[i]}, verdict);
        take(i, verdict);
    }
}

}  // namespace memnun::kpi
