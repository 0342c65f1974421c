// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/tickets/TicketStatus.h"

#include <cstdint>
#include <initializer_list>

namespace memnun::kpi {

/// Is done with: solved, or closed – also without ever having been solved, as old mail that nobody answered.
constexpr bool isResolved(TicketStatus status)
{
    return status == TicketStatus::Solved || status == TicketStatus::Closed;
}

/// The step that figures count as a solve. Closing what was solved is none, nor is closing what nobody solved.
constexpr bool isSolve(TicketStatus from, TicketStatus to)
{
    return to == TicketStatus::Solved && !isResolved(from);
}

/// Counts in the backlog: somebody still has to do something.
constexpr bool isUnfinished(TicketStatus status)
{
    return !isDone(status);
}

/// A set of statuses, such as those in which the business waits for the customer.
class StatusSet {
public:
    constexpr StatusSet(std::initializer_list<TicketStatus> statuses)
    {
        for (const TicketStatus status : statuses)
            insert(status);
    }
    constexpr void insert(TicketStatus status) { m_bits |= bit(status); }
    constexpr bool contains(TicketStatus status) const { return (m_bits & bit(status)) != 0; }

private:
    static constexpr unsigned bit(TicketStatus status) { return 1U << static_cast<unsigned>(status); }
    unsigned m_bits = 0;
};

/// One thing that happened to a ticket, as far as time metrics care. Undone events are left out beforehand: an undone
/// resolve is neither a solve nor a reopen in any figure.
struct TicketFact {
    enum class Kind : std::uint8_t {
        Created,          ///< by or for the customer; starts the first-reply clock
        CreatedByAgent,   ///< outbound: there is no first reply to measure
        Status,           ///< changed to `status`
        AgentReply,       ///< public and written by a human
        CustomerMessage,
        AutoReply,        ///< acknowledgement or bot: stops no clock
        InternalNote,     ///< stops no clock
        Transfer,         ///< went from one agent to another
    };
    Instant at;
    Kind kind = Kind::Created;
    TicketStatus status = TicketStatus::New;  ///< with Kind::Status only
};

}  // namespace memnun::kpi
