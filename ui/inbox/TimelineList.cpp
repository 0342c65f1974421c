// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TimelineList.h"

#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/tickets/TicketWords.h"

namespace memnun {

namespace {

/// A mail's text from behind its greeting to the first quote, in one line; empty where there is none.
QString firstWords(const QString& body)
{
    QStringList words;
    for (const QString& line : body.split(QLatin1Char('\n'))) {
        const QString said = line.simplified();
        if (said.startsWith(QLatin1Char('>')))
            break;
        const bool greeting = words.isEmpty() && said.size() < 40 && (said.endsWith(QLatin1Char(',')) || said.endsWith(QLatin1Char('!')));
        if (!said.isEmpty() && !greeting)
            words << said;
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace

TimelineList::TimelineList(const AppContext& context, QObject* parent) : RowListModel(40, parent), m_context(context)
{
    follow(context.changes, {Entity::Interaction, Entity::Ticket});
}

void TimelineList::setCustomer(CustomerId customer)
{
    m_customer = customer;
    reload();
}

QVariant TimelineList::cell(const TimelineRow& row, int, int role) const
{
    const Interaction& what = row.interaction;
    switch (role) {
    case Qt::DisplayRole: {
        if (what.channel == Channel::Phone && what.direction != Direction::Internal)
            return what.talkS > 0 ? callTitle(what) + QLatin1Char(' ') + durationText(what.talkS) : callTitle(what);
        if (what.direction == Direction::Internal)
            return tr("Internal note: %1").arg(what.body.simplified());
        // What a conversation is about stands at its first mail; later ones are told apart by their words.
        if (const QString words = what.inReplyTo.isEmpty() ? QString() : firstWords(what.body); !words.isEmpty())
            return words;
        return what.subject.isEmpty() ? row.ticketSubject : what.subject;
    }
    case Qt::DecorationRole: return icon(interactionIcon(what), IconRole::Muted);
    case Qt::ToolTipRole:
        return QStringList{Format().dateTime(what.at), what.subject, what.body.left(200)}.join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(cell(row, 0, Qt::DisplayRole).toString(), Format().dateTime(what.at));
    case TicketRole: return what.ticketId.value();
    case WhenRole: return Format().relative(what.at, m_context.clock.now());
    default: return {};
    }
}

void TimelineList::request(const PageRequest& page)
{
    TimelineQuery query;
    query.customer = m_customer;
    query.limit = page.limit;
    if (const TimelineRow* last = lastRow(); last && !page.refresh)
        query.before = {last->interaction.at, last->interaction.id};
    using Rows = QVector<TimelineRow>;
    m_context.executor.read<Rows>(
        this,
        [query](Stores& stores) -> Result<Rows> {
            if (!query.customer.isValid())
                return Rows();
            return stores.conversations.timeline(query);
        },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
