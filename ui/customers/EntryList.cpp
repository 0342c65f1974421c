// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/EntryList.h"

#include "ui/inbox/ThreadContent.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/tickets/TicketWords.h"

namespace memnun {

namespace {

QString iconOf(const TimelineEntry& row)
{
    if (row.kind == EntryKind::Task)
        return row.task.doneAt ? QStringLiteral("square-check") : QStringLiteral("square");
    return row.kind == EntryKind::TicketChange ? QStringLiteral("history") : interactionIcon(row.interaction);
}

QString withTicket(const QString& said, const TimelineEntry& row)
{
    return row.ticket.isValid() ? QStringLiteral("#%1 · %2").arg(row.ticket.value()).arg(said) : said;
}

}  // namespace

EntryList::EntryList(const AppContext& context, QObject* parent) : RowListModel(50, parent), m_context(context), m_lists(context)
{
    follow(context.changes, {Entity::Interaction, Entity::Ticket, Entity::Task});
    connect(&m_lists, &InboxLists::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void EntryList::setCustomer(CustomerId customer)
{
    if (!m_customer.isValid())
        m_lists.refresh();
    m_customer = customer;
    reload();
}

void EntryList::setOnly(std::optional<EntryKind> only)
{
    m_only = only;
    reload();
}

QString EntryList::title(const TimelineEntry& row) const
{
    const Interaction& what = row.interaction;
    switch (row.kind) {
    case EntryKind::Task:
        return row.task.doneAt ? tr("Task, done: %1").arg(row.task.title) : tr("Task: %1").arg(row.task.title);
    case EntryKind::TicketChange: return withTicket(eventSentence({row.event}, m_lists), row);
    case EntryKind::Note: return withTicket(tr("Internal note: %1").arg(what.body.simplified()), row);
    case EntryKind::Call: {
        const QString call = what.talkS > 0 ? callTitle(what) + QLatin1Char(' ') + durationText(what.talkS) : callTitle(what);
        return what.body.isEmpty() ? call : call + QStringLiteral(" · ") + what.body.simplified();
    }
    case EntryKind::Message:
    case EntryKind::Mail: break;
    }
    const QString subject = what.subject.isEmpty() ? row.ticketSubject : what.subject;
    return subject + QStringLiteral(" · ") + what.body.simplified();
}

QVariant EntryList::cell(const TimelineEntry& row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return title(row);
    case Qt::DecorationRole: return icon(iconOf(row), IconRole::Muted);
    case Qt::ToolTipRole:
        return QStringList{Format().dateTime(row.at), row.ticketSubject, row.interaction.body.left(200)}.join(QLatin1Char('\n')).trimmed();
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(title(row), Format().dateTime(row.at));
    case TicketRole: return row.ticket.value();
    case WhenRole: return Format().moment(row.at, m_context.clock.now());
    case KindRole: return static_cast<int>(row.kind);
    default: return {};
    }
}

void EntryList::request(const PageRequest& page)
{
    CustomerTimelineQuery query{m_customer, m_only, {}, page.limit};
    if (const TimelineEntry* last = lastRow(); last && !page.refresh)
        query.before = last->place();
    using Rows = QVector<TimelineEntry>;
    m_context.executor.read<Rows>(
        this, [query](Stores& stores) { return query.customer.isValid() ? stores.timelines.page(query) : Result<Rows>(Rows()); },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
