// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Kpi.h"

namespace memnun::kpi {

extern const Kpi firstResponseTime;   ///< frt
extern const Kpi nextReplyTime;       ///< next_reply
extern const Kpi resolutionTime;      ///< resolution: to the first solve
extern const Kpi fullResolutionTime;  ///< full_resolution: to the last one
extern const Kpi requesterWait;       ///< requester_wait
extern const Kpi volumeIn;            ///< volume_in
extern const Kpi volumeSolved;        ///< volume_solved
extern const Kpi contacts;            ///< contacts
extern const Kpi reopenRate;          ///< reopen_rate
extern const Kpi reopens;             ///< reopens
extern const Kpi transfers;           ///< transfers
extern const Kpi backlog;             ///< backlog

/// Every KPI, in the order of reports.
std::span<const Kpi* const> builtinKpis();
/// Null for an unknown id.
const Kpi* kpiById(const QString& id);

}  // namespace memnun::kpi
