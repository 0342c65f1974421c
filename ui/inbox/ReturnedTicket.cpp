// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReturnedTicket.h"

#include "core/kernel/CommandBus.h"

namespace memnun {

namespace {

/// As many as can be undone.
constexpr qsizetype kMost = 50;

}  // namespace

ReturnedTicket::ReturnedTicket(const CommandBus& commands, const ChangeBus& changes, QObject* parent) : QObject(parent)
{
    connect(&changes, &ChangeBus::changed, this, [this](const ChangeSet& set) { m_newest = set; });
    connect(&commands, &CommandBus::undone, this, &ReturnedTicket::look);
}

void ReturnedTicket::left(TicketId ticket)
{
    m_left.removeOne(ticket);
    m_left.append(ticket);
    if (m_left.size() > kMost)
        m_left.removeFirst();
}

void ReturnedTicket::look()
{
    for (qsizetype at = m_left.size() - 1; at >= 0; --at) {
        if (!m_newest.touches(Entity::Ticket, m_left.at(at).value()))
            continue;
        Q_EMIT returned(m_left.takeAt(at));
        return;
    }
}

}  // namespace memnun
