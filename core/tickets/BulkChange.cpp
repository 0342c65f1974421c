// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/BulkChange.h"

#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

namespace {

class BulkUndo final : public AnyCommand {
public:
    explicit BulkUndo(QVector<std::shared_ptr<AnyCommand>> batches) : m_batches(std::move(batches)) {}
    Permission permission() const override { return BulkChange::permission; }
    QString verb() const override { return QString::fromLatin1(BulkChange::verb); }
    bool isRepeatable() const override { return true; }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        for (auto batch = m_batches.rbegin(); batch != m_batches.rend(); ++batch) {
            if (auto done = (*batch)->perform(work); !done) {
                return fail(done.error());
            }
        }
        return std::any();
    }

private:
    QVector<std::shared_ptr<AnyCommand>> m_batches;
};

}  // namespace

BulkChange::BulkChange(Change change, QVector<TicketId> tickets) : m_change(std::move(change)), m_tickets(std::move(tickets)) {}

bool BulkChange::canTake(const Ticket& ticket) const
{
    if (ticket.discarded) {
        return false;
    }
    if (const auto* change = std::get_if<ChangeTickets>(&m_change)) {
        return !change->status || checkTransition(ticket.status, *change->status).has_value();
    }
    return checkTransition(ticket.status, TicketStatus::Solved).has_value();
}

Result<QVector<TicketRef>> BulkChange::takers(UnitOfWork& work, qsizetype end)
{
    QVector<TicketRef> refs;
    for (qsizetype at = m_next; at < end; ++at) {
        const auto ticket = work.stores().tickets.byId(m_tickets.at(at));
        if (!ticket && ticket.error().code != Code::NotFound) {
            return fail(ticket.error());
        }
        if (ticket && canTake(*ticket)) {
            refs.append({ticket->id, ticket->revision});
        }
    }
    return refs;
}

Result<bool> BulkChange::step(UnitOfWork& work)
{
    settle(true);  // the stream goes on only behind a commit
    const qsizetype end = std::min(m_next + kBatch, m_tickets.size());
    const auto refs = takers(work, end);
    if (!refs) {
        return fail(refs.error());
    }
    const auto before = work.audited().size();
    const auto done = std::visit([&](auto command) { command.tickets = *refs; return run(command, work); }, m_change);
    if (!done) {
        return fail(done.error());
    }
    m_open = Batch{end, work.audited().size() - before, work.inverse()};
    return end < m_tickets.size();
}

void BulkChange::settle(bool committed)
{
    if (m_open && committed) {
        m_next = m_open->end;
        m_done = m_next;
        m_changed += m_open->changed;
        if (m_open->inverse) {
            m_inverses.append(m_open->inverse);
        }
    }
    m_open.reset();
}

std::shared_ptr<AnyCommand> BulkChange::inverse() const
{
    return m_inverses.isEmpty() ? nullptr : std::make_shared<BulkUndo>(m_inverses);
}

}  // namespace memnun
