// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <QSet>

namespace memnun::ticketing {

Result<> TicketChange::note(EventField field, const QString& before, const QString& after, Instant at)
{
    auto id = m_work.stores().tickets.append({{}, m_ticket.id, at, m_author, field, before, after, {}});
    if (!id) {
        return fail(id.error());
    }
    m_events.append(*id);
    return {};
}

Result<> TicketChange::moveTo(TicketStatus status, Instant at)
{
    if (const auto allowed = checkTransition(m_ticket.status, status); !allowed) {
        return allowed;
    }
    if (const auto noted = note(EventField::Status, toKey(m_ticket.status), toKey(status), at); !noted) {
        return noted;
    }
    m_ticket.status = status;
    m_ticket.solvedAt = status == TicketStatus::Solved ? std::optional(at)
                        : isDone(status)               ? m_ticket.solvedAt
                                                       : std::nullopt;
    return {};
}

Result<> TicketChange::beganWith(Instant at, Direction direction)
{
    const Instant before = m_ticket.createdAt;
    if (at >= before) {
        return {};
    }
    Result<> done = note(EventField::Began, QString::number(before.ms), QString::number(at.ms), before);
    m_ticket.createdAt = at;
    const Origin origin = direction == Direction::In ? Origin::Customer : Origin::Agent;
    if (done && origin != m_ticket.origin) {
        done = note(EventField::Origin, toKey(m_ticket.origin), toKey(origin), before);
        m_ticket.origin = origin;
    }
    return done;
}

Result<> TicketChange::save()
{
    auto revision = m_work.stores().tickets.update(m_ticket);
    if (!revision) {
        return fail(revision.error());
    }
    m_ticket.revision = *revision;
    m_work.touched(Entity::Ticket, m_ticket.id.value());
    return {};
}

bool followsUp(const Ticket& ticket, Instant at)
{
    if (ticket.discarded || ticket.status == TicketStatus::Closed || ticket.status == TicketStatus::Merged) {
        return true;
    }
    return ticket.status == TicketStatus::Solved && ticket.solvedAt
           && at > ticket.solvedAt->plusSeconds(kReopenDays * 86400LL);
}

Result<Ticket> load(UnitOfWork& work, const TicketRef& ref)
{
    auto ticket = work.stores().tickets.byId(ref.id);
    if (ticket && ref.revision != 0 && ticket->revision != ref.revision) {
        return fail(Code::Conflict, QStringLiteral("ticket %1: revision %2 is now %3")
                                        .arg(ref.id.value()).arg(ref.revision).arg(ticket->revision));
    }
    return ticket;
}

QString number(std::optional<Instant> instant)
{
    return instant ? QString::number(instant->ms) : QString();
}

QString snippetOf(const QString& text)
{
    return text.left(600).simplified().left(160);
}

Result<QVector<TicketEvent>> movesInForce(UnitOfWork& work, TicketId id)
{
    auto events = work.stores().tickets.events(id);
    if (!events) {
        return events;
    }
    QSet<EventId> undone;
    for (const TicketEvent& event : std::as_const(*events)) {
        if (event.undoes.isValid()) {
            undone.insert(event.undoes);
        }
    }
    events->removeIf([&undone](const TicketEvent& event) {
        const bool moves = event.field == EventField::Status || event.field == EventField::Created;
        return !moves || event.undoes.isValid() || undone.contains(event.id);
    });
    return events;
}

}  // namespace memnun::ticketing
