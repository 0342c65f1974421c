// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketListModel.h"

#include "ui/shared/Format.h"
#include "ui/shell/SettingsPort.h"
#include "ui/tickets/TicketUrgency.h"
#include "ui/tickets/TicketWords.h"
#include "ui/views/ViewList.h"

namespace memnun {

namespace {

const QString kOldestFirst = QStringLiteral("inbox/oldest_first");

}  // namespace

QueueContext queueContextAt(UserId me, Instant now)
{
    return {me, now, Format::at(Format::dayOf(now).addDays(1))};
}

TicketListModel::TicketListModel(const AppContext& context, QObject* parent)
    : RowListModel(60, parent), m_context(context)
{
    follow(context.changes, {Entity::Ticket, Entity::Interaction, Entity::Customer, Entity::User, Entity::Outbox});
    connect(this, &ListModel::rowsSettled, this, &TicketListModel::dropMissingChecks);
}

void TicketListModel::setQueue(Queue queue)
{
    m_queue = queue;
    m_view.reset();
    clearChecked();
    reload();
}

void TicketListModel::setView(const SavedView& view)
{
    m_queue = Queue::All;
    m_view = view;
    clearChecked();
    reload();
}

bool TicketListModel::isOldestFirst() const
{
    return m_context.settings.value(kOldestFirst, false).toBool();
}

void TicketListModel::setOldestFirst(bool oldestFirst)
{
    m_context.settings.setValue(kOldestFirst, oldestFirst);
}

TicketQuery TicketListModel::query() const
{
    const Instant now = m_context.clock.now();
    TicketQuery query = m_view ? queryOf(*m_view, m_context.me.id, now) : TicketQuery();
    if (!m_view)
        query.oldestFirst = isOldestFirst();
    query.queue = m_queue;
    query.context = queueContextAt(m_context.me.id, now);
    return query;
}

void TicketListModel::checkEverything(qint64 total)
{
    m_checked.clear();
    m_everything = true;
    m_total = total;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT checkedChanged(static_cast<int>(checkedCount()));
}

void TicketListModel::toggleChecked(const QModelIndex& index)
{
    const TicketRow* row = rowAt(index);
    if (!row)
        return;
    if (std::exchange(m_everything, false)) {
        for (const TicketRow& loaded : rows())
            m_checked.insert(idOf(loaded));
        Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, 0));
    }
    const qint64 id = idOf(*row);
    if (!m_checked.remove(id))
        m_checked.insert(id);
    Q_EMIT dataChanged(index, index);
    Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
}

void TicketListModel::checkRange(int first, int last)
{
    m_everything = false;
    for (int row = std::min(first, last); row <= std::max(first, last) && row < rowCount(); ++row) {
        if (row >= 0)
            m_checked.insert(idOf(rows().at(row)));
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
}

void TicketListModel::clearChecked()
{
    if (checkedCount() == 0)
        return;
    m_everything = false;
    m_checked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT checkedChanged(0);
}

QVector<Ticket> TicketListModel::checkedTickets() const
{
    QVector<Ticket> out;
    for (const TicketRow& row : rows()) {
        if (isChecked(row.ticket.id))
            out.append(row.ticket);
    }
    return out;
}

void TicketListModel::dropMissingChecks()
{
    if (m_everything)
        return;
    QSet<qint64> shown;
    for (const TicketRow& row : rows())
        shown.insert(idOf(row));
    const qsizetype before = m_checked.size();
    m_checked.intersect(shown);
    if (m_checked.size() != before)
        Q_EMIT checkedChanged(static_cast<int>(m_checked.size()));
}

QVariant TicketListModel::cell(const TicketRow& row, int, int role) const
{
    const Ticket& ticket = row.ticket;
    switch (role) {
    case CheckedRole: return isChecked(ticket.id);
    case Qt::DisplayRole: return ticket.subject;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.customerName, ticket.subject, statusText(ticket.status)};
        if (const Urgency urgency = ticketUrgency(row, m_context.clock.now()); !urgency.isNone())
            parts << urgency.text;
        parts << channelText(ticket.channel);
        if (ticket.unread)
            parts.prepend(tr("unread"));
        if (isChecked(ticket.id))
            parts.prepend(tr("selected"));
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

void TicketListModel::request(const PageRequest& page)
{
    TicketQuery query = this->query();
    query.limit = page.limit;
    if (const TicketRow* last = lastRow(); last && !page.refresh)
        query.after = {last->ticket.lastAt, last->ticket.id};
    using Rows = QVector<TicketRow>;
    m_context.executor.read<Rows>(
        this,
        [query](Stores& stores) { return stores.tickets.page(query); },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
