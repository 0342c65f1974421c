// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Backlog.h"

#include <algorithm>
#include <numeric>

namespace memnun::kpi {
namespace {

/// How the backlog changes at an instant.
struct Change {
    Instant at;
    int unfinished;
    int pending;
};

}  // namespace

std::vector<BacklogStep> backlogSteps(const TicketHistory& ticket)
{
    std::vector<BacklogStep> steps{{ticket.createdAt, true, false}};
    Instant latest = ticket.createdAt;
    for (const StatusStep& change : ticket.changes) {
        // A change noted before the creation (clock skew) takes effect with it.
        latest = std::max(change.at, latest);
        const BacklogStep next{latest, isUnfinished(change.status), change.status == TicketStatus::PendingCustomer};
        if (next.unfinished != steps.back().unfinished || next.pending != steps.back().pending)
            steps.push_back(next);
    }
    return steps;
}

BacklogCount backlogAt(std::span<const TicketHistory> tickets, Instant at)
{
    BacklogCount count;
    for (const TicketHistory& ticket : tickets) {
        if (ticket.createdAt > at)
            continue;
        TicketStatus status = TicketStatus::New;
        for (const StatusStep& change : ticket.changes) {
            if (change.at <= at)
                status = change.status;
        }
        count.unfinished += isUnfinished(status) ? 1 : 0;
        count.pending += status == TicketStatus::PendingCustomer ? 1 : 0;
    }
    return count;
}

std::vector<BacklogCount> backlogSeries(std::span<const TicketHistory> tickets, std::span<const Instant> instants)
{
    std::vector<Change> changes;
    changes.reserve(tickets.size() * 3);
    for (const TicketHistory& ticket : tickets) {
        BacklogStep before{ticket.createdAt, false, false};
        for (const BacklogStep& step : backlogSteps(ticket)) {
            changes.push_back({step.at, int(step.unfinished) - int(before.unfinished), int(step.pending) - int(before.pending)});
            before = step;
        }
    }
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.at < b.at; });

    std::vector<size_t> order(instants.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return instants[a] < instants[b]; });
    std::vector<BacklogCount> counts(instants.size());
    BacklogCount running;
    auto change = changes.cbegin();
    for (const size_t index : order) {
        for (; change != changes.cend() && change->at <= instants[index]; ++change) {
            running.unfinished += change->unfinished;
            running.pending += change->pending;
        }
        counts[index] = running;
    }
    return counts;
}

}  // namespace memnun::kpi
