// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/RailCounts.h"

#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/Task.h"
#include "ui/shared/Format.h"
#include "ui/shell/MainWindow.h"

namespace memnun {

namespace {

struct Counts {
    qint64 open = 0;
    qint64 customers = 0;
    qint64 due = 0;
};

Instant endOfDay(Instant now)
{
    return Format::at(Format::dayOf(now).addDays(1));
}

Result<Counts> countIn(Stores& stores, const QueueContext& context)
{
    const auto queues = stores.tickets.counts(context);
    const auto customers = stores.customers.count();
    const auto tasks = stores.tasks.open(context.me, context.endOfToday);
    const auto tickets = stores.tickets.agenda(context.me, context.endOfToday.plusSeconds(-86400), context.endOfToday);
    if (!queues || !customers)
        return fail(!queues ? queues.error() : customers.error());
    if (!tasks || !tickets)
        return fail(!tasks ? tasks.error() : tickets.error());
    Counts counts{queues->value(Queue::Open), *customers, tickets->size()};
    for (const TaskRow& row : *tasks)
        counts.due += row.task.dueAt ? 1 : 0;
    return counts;
}

}  // namespace

RailCounts::RailCounts(const AppContext& context, MainWindow& window)
    : QObject(&window), m_context(context), m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &RailCounts::read);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        const bool counts = changes.touches(Entity::Ticket) || changes.touches(Entity::Customer)
                            || changes.touches(Entity::Task) || changes.touches(Entity::Workspace);
        if (counts && !m_soon.isActive())
            m_soon.start();
    });
    read();
}

void RailCounts::read()
{
    const Instant now = m_context.clock.now();
    const QueueContext queue{m_context.me.id, now, endOfDay(now)};
    m_context.executor.read<Counts>(
        this, [queue](Stores& stores) { return countIn(stores, queue); },
        [this](Result<Counts> counts) {
            if (!counts)
                return;
            m_window.setCount(QStringLiteral("inbox"), static_cast<int>(counts->open));
            m_window.setCount(QStringLiteral("customers"), static_cast<int>(counts->customers));
            m_window.setCount(QStringLiteral("today"), counts->due > 0 ? static_cast<int>(counts->due) : -1);
        });
}

}  // namespace memnun
