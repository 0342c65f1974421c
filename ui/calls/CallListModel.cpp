// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallListModel.h"

#include "core/text/PhoneNumber.h"
#include "ui/shell/AppContext.h"
#include "ui/tickets/TicketWords.h"

namespace memnun {

CallListModel::CallListModel(const AppContext& context, QObject* parent) : RowListModel(60, parent), m_context(context)
{
    follow(context.changes, {Entity::Interaction, Entity::Ticket, Entity::Customer});
}

void CallListModel::setMissedOnly(bool missed)
{
    m_missedOnly = missed;
    reload();
}

QString callNumber(const Interaction& call)
{
    return phoneText(call.direction == Direction::Out ? call.toAddresses : call.fromAddress);
}

QString callerText(const TimelineRow& call)
{
    if (!call.customerName.isEmpty())
        return call.customerName;
    const QString number = callNumber(call.interaction);
    return number.isEmpty() ? CallListModel::tr("Unknown number") : number;
}

QVariant CallListModel::cell(const TimelineRow& row, int, int role) const
{
    const Interaction& call = row.interaction;
    if (role == Qt::DisplayRole)
        return callerText(row);
    if (role == Qt::AccessibleTextRole) {
        const QStringList parts{callTitle(call), callerText(row), call.reason, callOutcomeText(call.outcome, call.direction)};
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

void CallListModel::request(const PageRequest& page)
{
    CallQuery query;
    query.missedOnly = m_missedOnly;
    query.limit = page.limit;
    if (const TimelineRow* last = lastRow(); last && !page.refresh)
        query.before = {last->interaction.at, last->interaction.id};
    using Rows = QVector<TimelineRow>;
    m_context.executor.read<Rows>(
        this,
        [query](Stores& stores) { return stores.conversations.calls(query); },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
