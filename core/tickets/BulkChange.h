// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketCommands.h"

#include <atomic>
#include <variant>

namespace memnun {

/// One change to very many tickets, in batches of which each is a transaction: step() is what CommandBus::stream() runs.
/// Tickets that are gone, that have it already or that cannot go there are passed over and counted.
class BulkChange {
public:
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.bulk";
    /// Tickets of one batch.
    static constexpr qsizetype kBatch = 200;
    /// Whatever tickets they name, `tickets` are changed.
    using Change = std::variant<ChangeTickets, ResolveTickets>;

    BulkChange(Change change, QVector<TicketId> tickets);

    /// The next batch; false when it was the last one. On the writer.
    Result<bool> step(UnitOfWork& work);
    /// Between the steps and after them: whether the last batch was committed. A step does that for the one before it.
    void settle(bool committed);
    /// What takes back all that was committed, the last batch first; null when there was nothing.
    std::shared_ptr<AnyCommand> inverse() const;

    struct Progress {
        qint64 done = 0;     ///< looked at
        qint64 changed = 0;  ///< of these
    };
    /// From any thread.
    Progress progress() const { return {m_done.load(), m_changed.load()}; }
    qint64 total() const { return m_tickets.size(); }

private:
    struct Batch {
        qsizetype end = 0;
        qint64 changed = 0;
        std::shared_ptr<AnyCommand> inverse;
    };
    /// Those of the next batch that can be changed.
    Result<QVector<TicketRef>> takers(UnitOfWork& work, qsizetype end);
    bool canTake(const Ticket& ticket) const;

    Change m_change;
    QVector<TicketId> m_tickets;
    qsizetype m_next = 0;
    std::optional<Batch> m_open;  ///< not known to be committed
    QVector<std::shared_ptr<AnyCommand>> m_inverses;
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_changed{0};
};

}  // namespace memnun
