// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Backlog.h"
#include "core/kpi/FactStore.h"

namespace memnun::kpi {

/// What a FactStore reads, brought together by ticket: the input of ticketTimes() and backlogAt().
///
/// A call that was answered live is a customer's message and, after its wait in the queue, the reply to it; a missed
/// call is a message, an outgoing call nobody took is no reply. A ticket that goes from one agent to another is
/// transferred, also when it lay with nobody in between; given back and taken up again by the same one it is not. Solved and
/// closed in one instant without any reply, as an import does with old mail, is closed but not solved. Rows of tickets that
/// are not among `heads` are left out.
class TicketFacts {
public:
    TicketFacts(QVector<TicketHead> heads, const QVector<StatusChange>& changes, const QVector<Message>& messages,
                const QVector<Assignment>& assignments = {}, const QVector<Tagging>& taggings = {});
    static Result<TicketFacts> read(FactStore& store, const FactScope& scope = {});

    size_t size() const { return static_cast<size_t>(m_heads.size()); }
    const TicketHead& head(size_t index) const { return m_heads[static_cast<qsizetype>(index)]; }
    /// In order of time, the creation first.
    std::span<const TicketFact> facts(size_t index) const;
    /// A ticket's tags, in the order of their ids.
    std::span<const TagId> tags(size_t index) const;
    /// A ticket's statuses over time.
    TicketHistory history(size_t index) const;

private:
    using Rows = std::vector<std::pair<size_t, TicketFact>>;
    void dropUnworkedSolve();
    void addTransfers(const QVector<Assignment>& assignments, Rows& rows) const;
    void keepTags(const QVector<Tagging>& taggings);
    std::optional<size_t> indexOf(TicketId id) const;

    QVector<TicketHead> m_heads;     ///< by id
    std::vector<size_t> m_begin;     ///< where a ticket's facts begin; one more entry holds the end
    std::vector<TicketFact> m_facts;
    std::vector<size_t> m_tagBegin;  ///< as m_begin
    std::vector<TagId> m_tags;
};

}  // namespace memnun::kpi
