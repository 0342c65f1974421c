// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/TicketFacts.h"

#include <algorithm>
#include <array>

namespace memnun::kpi {
namespace {

using Kind = TicketFact::Kind;

struct MessageFacts {
    std::array<TicketFact, 2> facts;
    size_t count = 1;
};

MessageFacts factsOf(const Message& message)
{
    const auto one = [&](Kind kind) { return MessageFacts{{TicketFact{message.at, kind}}, 1}; };
    if (!message.isPublic || message.direction == Direction::Internal || message.channel == Channel::System)
        return one(Kind::InternalNote);
    if (message.automated)
        return one(Kind::AutoReply);
    const bool isCall = message.channel == Channel::Phone;
    if (message.direction == Direction::Out)
        return one(isCall && !message.answered ? Kind::InternalNote : Kind::AgentReply);
    if (!isCall || !message.answered)
        return one(Kind::CustomerMessage);
    return {{TicketFact{message.at, Kind::CustomerMessage},
             TicketFact{message.at.plusSeconds(message.waitS), Kind::AgentReply}}, 2};
}

TicketFact creationOf(const TicketHead& head)
{
    return {head.createdAt, head.origin == Origin::Agent ? Kind::CreatedByAgent : Kind::Created};
}

}  // namespace

TicketFacts::TicketFacts(QVector<TicketHead> heads, const QVector<StatusChange>& changes,
                         const QVector<Message>& messages, const QVector<Assignment>& assignments,
                         const QVector<Tagging>& taggings)
    : m_heads(std::move(heads))
{
    const auto byId = [](const TicketHead& a, const TicketHead& b) { return a.id < b.id; };
    if (!std::is_sorted(m_heads.cbegin(), m_heads.cend(), byId))
        std::sort(m_heads.begin(), m_heads.end(), byId);

    // Creation, then messages, then statuses: of one instant, the reply comes before the status it brought about.
    Rows rows;
    rows.reserve(size() + static_cast<size_t>(changes.size() + messages.size() * 2));
    for (size_t i = 0; i < size(); ++i)
        rows.emplace_back(i, creationOf(head(i)));
    for (const Message& message : messages) {
        const std::optional<size_t> index = indexOf(message.ticketId);
        const MessageFacts made = factsOf(message);
        for (size_t i = 0; index && i < made.count; ++i)
            rows.emplace_back(*index, made.facts[i]);
    }
    for (const StatusChange& change : changes) {
        if (const std::optional<size_t> index = indexOf(change.ticketId))
            rows.emplace_back(*index, TicketFact{change.at, Kind::Status, change.to});
    }
    addTransfers(assignments, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.at < b.second.at;
    });
    m_facts.reserve(rows.size());
    for (const auto& [index, fact] : rows) {
        if (m_begin.size() == index) {
            dropUnworkedSolve();
            m_begin.push_back(m_facts.size());
        }
        m_facts.push_back(fact);
    }
    dropUnworkedSolve();
    m_begin.push_back(m_facts.size());
    keepTags(taggings);
}

/// An import closes old threads by the one allowed way, over solved, in one instant. Where nobody ever answered, nobody
/// solved anything either: a mailbox of newsletters would else look like a year of splendid work.
void TicketFacts::dropUnworkedSolve()
{
    if (m_begin.empty())
        return;
    const auto begin = m_facts.begin() + static_cast<std::ptrdiff_t>(m_begin.back());
    const auto isReply = [](const TicketFact& fact) { return fact.kind == Kind::AgentReply; };
    if (std::any_of(begin, m_facts.end(), isReply))
        return;
    const auto closesAtOnce = [](const TicketFact& solved, const TicketFact& closed) {
        return solved.kind == Kind::Status && solved.status == TicketStatus::Solved && closed.kind == Kind::Status
               && closed.status == TicketStatus::Closed && solved.at == closed.at;
    };
    const auto found = std::adjacent_find(begin, m_facts.end(), closesAtOnce);
    if (found != m_facts.end())
        m_facts.erase(found);
}

void TicketFacts::addTransfers(const QVector<Assignment>& assignments, Rows& rows) const
{
    TicketId ticket;
    UserId holder;
    for (const Assignment& assignment : assignments) {
        if (assignment.ticketId != ticket) {
            ticket = assignment.ticketId;
            holder = assignment.from;  // one who had it from its birth left no event of that
        }
        if (!assignment.to.isValid() || assignment.to == holder)
            continue;
        const std::optional<size_t> index = holder.isValid() ? indexOf(ticket) : std::nullopt;
        if (index)
            rows.emplace_back(*index, TicketFact{assignment.at, Kind::Transfer});
        holder = assignment.to;
    }
}

void TicketFacts::keepTags(const QVector<Tagging>& taggings)
{
    auto next = taggings.cbegin();
    for (const TicketHead& head : m_heads) {
        m_tagBegin.push_back(m_tags.size());
        while (next != taggings.cend() && next->ticketId < head.id)
            ++next;
        for (; next != taggings.cend() && next->ticketId == head.id; ++next)
            m_tags.push_back(next->tagId);
    }
    m_tagBegin.push_back(m_tags.size());
}

std::span<const TagId> TicketFacts::tags(size_t index) const
{
    return std::span(m_tags).subspan(m_tagBegin[index], m_tagBegin[index + 1] - m_tagBegin[index]);
}

Result<TicketFacts> TicketFacts::read(FactStore& store, const FactScope& scope)
{
    auto heads = store.tickets(scope);
    if (!heads)
        return fail(heads.error());
    const auto changes = store.statusChanges(scope);
    if (!changes)
        return fail(changes.error());
    const auto messages = store.messages(scope);
    if (!messages)
        return fail(messages.error());
    const auto assignments = store.assignments(scope);
    if (!assignments)
        return fail(assignments.error());
    const auto taggings = store.taggings(scope);
    if (!taggings)
        return fail(taggings.error());
    return TicketFacts(std::move(*heads), *changes, *messages, *assignments, *taggings);
}

std::optional<size_t> TicketFacts::indexOf(TicketId id) const
{
    const auto found = std::lower_bound(m_heads.cbegin(), m_heads.cend(), id,
                                        [](const TicketHead& head, TicketId wanted) { return head.id < wanted; });
    if (found == m_heads.cend() || found->id != id)
        return std::nullopt;
    return static_cast<size_t>(found - m_heads.cbegin());
}

std::span<const TicketFact> TicketFacts::facts(size_t index) const
{
    return std::span(m_facts).subspan(m_begin[index], m_begin[index + 1] - m_begin[index]);
}

TicketHistory TicketFacts::history(size_t index) const
{
    TicketHistory history{head(index).createdAt, {}};
    for (const TicketFact& fact : facts(index)) {
        if (fact.kind == Kind::Status)
            history.changes.push_back({fact.at, fact.status});
    }
    return history;
}

}  // namespace memnun::kpi
