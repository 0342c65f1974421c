// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/builtin.h"

namespace memnun::kpi {

std::span<const Kpi* const> builtinKpis()
{
    static constexpr auto all = std::to_array<const Kpi*>({
        &firstResponseTime,
        &nextReplyTime,
        &resolutionTime,
        &fullResolutionTime,
        &requesterWait,
        &volumeIn,
        &volumeSolved,
        &contacts,
        &reopenRate,
        &reopens,
        &transfers,
        &backlog,
    });
    return all;
}

const Kpi* kpiById(const QString& id)
{
    for (const Kpi* kpi : builtinKpis()) {
        if (id == QLatin1String(kpi->id))
            return kpi;
    }
    return nullptr;
}

}  // namespace memnun::kpi
