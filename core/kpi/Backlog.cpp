// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Backlog.h"

#include <algorithm>
#include <numeric>

namespace memnun::kpi {
namespace {

struct Step {
    qint64 atMs;
    int unfinished;
    int pending;
};

void appendSteps(std::vector<Step>& steps, const TicketHistory& ticket)
{
    Step now{ticket.createdAt.ms, 1, 0};
    steps.push_back(now);
    for (const StatusStep& change : ticket.changes) {
        // A change noted before the creation (clock skew) takes effect with it.
        const Step next{std::max(change.at.ms, now.atMs), isUnfinished(change.status) ? 1 : 0,
                        change.status == TicketStatus::PendingCustomer ? 1 : 0};
        if (next.unfinished != now.unfinished || next.pending != now.pending)
            steps.push_back({next.atMs, next.unfinished - now.unfinished, next.pending - now.pending});
        now = next;
    }
}

}  // namespace

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
    std::vector<Step> steps;
    steps.reserve(tickets.size() * 3);
    for (const TicketHistory& ticket : tickets)
        appendSteps(steps, ticket);
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.atMs < b.atMs; });

    std::vector<size_t> order(instants.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return instants[a] < instants[b]; });
    std::vector<BacklogCount> counts(instants.size());
    BacklogCount running;
    auto step = steps.cbegin();
    for (const size_t index : order) {
        for (; step != steps.cend() && step->atMs <= instants[index].ms; ++step) {
            running.unfinished += step->unfinished;
            running.pending += step->pending;
        }
        counts[index] = running;
    }
    return counts;
}

}  // namespace memnun::kpi
