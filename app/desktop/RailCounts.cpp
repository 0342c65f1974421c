// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/RailCounts.h"

#include "core/customers/CustomerStore.h"
#include "core/tasks/Task.h"
#include "ui/inbox/TicketListModel.h"
#include "ui/shared/Format.h"
#include "ui/shell/MainWindow.h"

#include <utility>

namespace memnun {

RailCounts::RailCounts(const AppContext& context, MainWindow& window)
    : QObject(&window), m_context(context), m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &RailCounts::read);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        m_changed.changes += changes.changes;
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_changed.changes.append({Entity::Workspace, 0});
    read();
}

void RailCounts::read()
{
    const ChangeSet changed = std::exchange(m_changed, {});
    const auto moves = [&changed](Entity kind) { return changed.touches(kind) || changed.touches(Entity::Workspace); };
    const QueueContext at = queueContextAt(m_context.me.id, m_context.clock.now());
    if (moves(Entity::Ticket))
        count("inbox", [at](Stores& stores) { return stores.tickets.count(Queue::Open, at); });
    if (moves(Entity::Customer))
        count("customers", [](Stores& stores) { return stores.customers.count(); });
    if (moves(Entity::Ticket) || moves(Entity::Task)) {
        count("today", [at](Stores& stores) -> Result<qint64> {
            const auto tasks = stores.tasks.dueCount(at.me, at.endOfToday);
            const auto tickets = stores.tickets.agendaCount(at.me, Format::at(Format::dayOf(at.now)), at.endOfToday);
            if (!tasks || !tickets)
                return fail(!tasks ? tasks.error() : tickets.error());
            const qint64 due = *tasks + *tickets;
            return due > 0 ? due : -1;
        });
    }
}

void RailCounts::count(const char* page, const std::function<Result<qint64>(Stores&)>& query)
{
    m_context.executor.read<qint64>(this, query, [this, page](Result<qint64> found) {
        if (found)
            m_window.setCount(QString::fromLatin1(page), static_cast<int>(*found));
    });
}

}  // namespace memnun
