// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/TicketFact.h"

#include <span>
#include <vector>

namespace memnun::kpi {

struct StatusStep {
    Instant at;
    TicketStatus status = TicketStatus::New;
};

struct TicketHistory {
    Instant createdAt;
    std::vector<StatusStep> changes;  ///< in order of time; a new ticket's status is New
};

struct BacklogCount {
    qint64 unfinished = 0;  ///< neither solved, closed nor merged; pending ones count
    qint64 pending = 0;     ///< of those: waiting for the customer
    bool operator==(const BacklogCount&) const = default;
};

/// What a ticket is in the backlog from an instant on.
struct BacklogStep {
    Instant at;
    bool unfinished = true;
    bool pending = false;
};
/// From the creation on, in order of time; only where something changes.
std::vector<BacklogStep> backlogSteps(const TicketHistory& ticket);

/// Tickets created at or before `at` by the status they had then. Rebuilt from history, so any past instant works.
BacklogCount backlogAt(std::span<const TicketHistory> tickets, Instant at);

/// The same for many instants at once (in any order), for charts: one pass over the tickets.
std::vector<BacklogCount> backlogSeries(std::span<const TicketHistory> tickets, std::span<const Instant> instants);

}  // namespace memnun::kpi
