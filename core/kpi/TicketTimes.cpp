// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/TicketTimes.h"

#include "core/calendar/CalendarHistory.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

using Kind = TicketFact::Kind;

/// Reads a ticket's facts in order and keeps its clocks.
class Clocks {
public:
    Clocks(const TimeRules& rules, Instant createdAt, bool byAgent)
        : m_rules(rules), m_createdAt(createdAt), m_firstReplyFrom(createdAt), m_awaitsFirstReply(!byAgent),
          m_statusSince(createdAt)
    {
        if (m_awaitsFirstReply)
            m_times.unansweredSince = createdAt;
    }

    void take(const TicketFact& fact)
    {
        switch (fact.kind) {
        case Kind::Status: changeStatus(fact.at, fact.status); break;
        case Kind::AgentReply:
            if (fact.at >= m_createdAt)  // what was said before there was a question answers none
                reply(fact.at);
            break;
        case Kind::CustomerMessage:
            if (!m_times.unansweredSince)
                m_times.unansweredSince = fact.at;
            break;
        case Kind::Transfer: ++m_times.transfers; break;
        case Kind::Created:
        case Kind::CreatedByAgent:
        case Kind::AutoReply:
        case Kind::InternalNote: break;
        }
    }

    TicketTimes finish()
    {
        if (m_times.lastSolvedAt) {
            m_times.fullResolution = seconds(m_createdAt, *m_times.lastSolvedAt);
            m_times.requesterWait = m_waitMs / 1000;
        }
        return std::move(m_times);
    }

private:
    qint64 milliseconds(Instant from, Instant to) const
    {
        if (to <= from)
            return 0;
        return m_rules.calendar ? m_rules.calendar->businessMs(from, to) : to.ms - from.ms;
    }
    qint64 seconds(Instant from, Instant to) const { return milliseconds(from, to) / 1000; }

    void changeStatus(Instant at, TicketStatus status)
    {
        if (isUnfinished(m_status) && !m_rules.paused.contains(m_status))
            m_waitMs += milliseconds(m_statusSince, at);
        if (isSolve(m_status, status)) {
            m_times.lastSolvedAt = at;
            if (!m_times.firstSolvedAt) {
                m_times.firstSolvedAt = at;
                m_times.firstResolution = seconds(m_createdAt, at);
            }
        } else if (!isResolved(status) && isResolved(m_status)) {
            m_times.lastSolvedAt.reset();
            if (isUnfinished(status))
                reopen(at);
        }
        m_status = status;
        m_statusSince = at;
    }

    void reopen(Instant at)
    {
        ++m_times.reopens;
        if (!m_awaitsFirstReply)
            return;
        m_firstReplyFrom = at;
        m_times.unansweredSince = at;
    }

    void reply(Instant at)
    {
        if (m_awaitsFirstReply) {
            m_awaitsFirstReply = false;
            m_times.firstReplyAt = at;
            m_times.firstReply = seconds(m_firstReplyFrom, at);
        } else if (m_times.unansweredSince) {
            m_times.nextReplies.push_back({at, seconds(*m_times.unansweredSince, at)});
        }
        m_times.unansweredSince.reset();
    }

    const TimeRules& m_rules;
    Instant m_createdAt;
    Instant m_firstReplyFrom;
    bool m_awaitsFirstReply;
    TicketStatus m_status = TicketStatus::New;
    Instant m_statusSince;
    qint64 m_waitMs = 0;
    TicketTimes m_times;
};

bool isEarlier(const TicketFact& a, const TicketFact& b)
{
    return a.at < b.at;
}

}  // namespace

Result<TicketTimes> ticketTimes(std::span<const TicketFact> facts, const TimeRules& rules)
{
    std::vector<TicketFact> ordered;
    if (!std::is_sorted(facts.begin(), facts.end(), isEarlier)) {
        ordered.assign(facts.begin(), facts.end());
        std::stable_sort(ordered.begin(), ordered.end(), isEarlier);
        facts = ordered;
    }
    const auto created = std::find_if(facts.begin(), facts.end(), [](const TicketFact& fact) {
        return fact.kind == Kind::Created || fact.kind == Kind::CreatedByAgent;
    });
    if (created == facts.end())
        return fail(Code::Invalid, QStringLiteral("a ticket without its creation"));
    Clocks clocks(rules, created->at, created->kind == Kind::CreatedByAgent);
    for (const TicketFact& fact : facts)
        clocks.take(fact);
    return clocks.finish();
}

}  // namespace memnun::kpi
