// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ViewList.h"

#include "core/tickets/TicketStore.h"
#include "core/views/ViewStore.h"
#include "ui/shared/Format.h"
#include "ui/shell/AppContext.h"

namespace memnun {

namespace {

Result<QVector<ListedView>> readViews(Stores& stores, UserId me, Instant now)
{
    const auto views = stores.views.visibleTo(me);
    if (!views)
        return fail(views.error());
    QVector<ListedView> listed;
    for (const SavedView& view : *views) {
        const auto count = stores.tickets.count(queryOf(view, me, now), ViewList::kMost + 1);
        if (!count)
            return fail(count.error());
        listed.append({view, *count});
    }
    return listed;
}

}  // namespace

TicketQuery queryOf(const SavedView& view, UserId me, Instant now)
{
    TicketQuery query;
    query.context = {me, now, now};
    query.filter = TicketFilter{view.condition, ConditionAt{me, now, Format::businessZone()}};
    query.oldestFirst = view.sort == ViewSort::Oldest;
    return query;
}

QString viewCountText(qint64 count)
{
    return count > ViewList::kMost ? Format().number(ViewList::kMost) + QLatin1Char('+') : Format().number(count);
}

ViewList::ViewList(const AppContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &ViewList::read);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::View))
            refresh();
        else if ((changes.touches(Entity::Ticket) || changes.touches(Entity::Customer) || changes.touches(Entity::Outbox))
                 && !m_soon.isActive())
            m_soon.start();
    });
}

void ViewList::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_stale)
        refresh();
}

void ViewList::refresh()
{
    m_soon.stop();
    read();
}

/// One read at a time: a bulk change announces more than counts can follow.
void ViewList::read()
{
    m_stale = !m_shown;
    if (m_stale)
        return;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    using Views = QVector<ListedView>;
    m_context.executor.read<Views>(
        this, [me = m_context.me.id, now = m_context.clock.now()](Stores& stores) { return readViews(stores, me, now); },
        [this](Result<Views> views) {
            m_reading = false;
            if (std::exchange(m_again, false))
                m_soon.start();
            if (!views || *views == m_views)
                return;  // what went wrong is said by the list of tickets
            m_views = std::move(*views);
            Q_EMIT changed();
        });
}

const ListedView* ViewList::find(ViewId id) const
{
    for (const ListedView& one : m_views) {
        if (one.view.id == id)
            return &one;
    }
    return nullptr;
}

}  // namespace memnun
