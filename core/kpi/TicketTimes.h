// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/kpi/TicketFact.h"

#include <optional>
#include <span>
#include <vector>

namespace memnun {
class CalendarHistory;
}

namespace memnun::kpi {

struct TimeRules {
    const CalendarHistory* calendar = nullptr;  ///< not owned; null measures by the wall clock
    StatusSet paused{TicketStatus::PendingCustomer};  ///< not part of the requester's wait
};

struct ReplyTime {
    Instant at;  ///< of the reply: the instant by which the figure belongs to a period
    qint64 seconds = 0;
    bool operator==(const ReplyTime&) const = default;
};

/// Seconds, in opening or wall-clock time. Empty = not happened (yet), never 0.
struct TicketTimes {
    /// Creation to the first public human reply. If the ticket was solved before any human answered and then came
    /// back, the clock starts at the reopening.
    std::optional<qint64> firstReply;
    /// For each later reply that answered something: from the oldest message that was still unanswered.
    std::vector<ReplyTime> nextReplies;
    std::optional<qint64> firstResolution;  ///< creation to first solved
    std::optional<qint64> fullResolution;   ///< creation to last solved; empty while open again
    std::optional<qint64> requesterWait;    ///< unfinished and not paused, up to the last solved
    int reopens = 0;
    int transfers = 0;

    std::optional<Instant> firstReplyAt;
    std::optional<Instant> firstSolvedAt;
    std::optional<Instant> lastSolvedAt;     ///< set only while it is resolved
    std::optional<Instant> unansweredSince;  ///< creation or oldest message nobody has replied to
};

/// One ticket's facts, best in order of time (else they are sorted). Fails with Code::Invalid without a creation.
Result<TicketTimes> ticketTimes(std::span<const TicketFact> facts, const TimeRules& rules = {});

}  // namespace memnun::kpi
