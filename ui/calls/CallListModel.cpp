// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallListModel.h"

#include "core/text/PhoneNumber.h"
#include "ui/shell/AppContext.h"
#include "ui/tickets/TicketWords.h"

namespace memnun {

bool CallLine::operator==(const CallLine& other) const
{
    const Interaction& a = row.interaction;
    const Interaction& b = other.row.interaction;
    return a.id == b.id && a.withdrawn == b.withdrawn && a.body == b.body && row.customerName == other.row.customerName
           && row.ticketSubject == other.row.ticketSubject && row.ticketStatus == other.row.ticketStatus;
}

CallListModel::CallListModel(const AppContext& context, QObject* parent) : RowListModel(60, parent), m_context(context)
{
    follow(context.changes, {Entity::Interaction, Entity::Ticket, Entity::Customer});
}

void CallListModel::setMissedOnly(bool missed)
{
    m_missedOnly = missed;
    reload();
}

const TimelineRow* CallListModel::callAt(const QModelIndex& index) const
{
    const CallLine* line = rowAt(index);
    return line ? &line->row : nullptr;
}

QString callNumber(const Interaction& call)
{
    const QString number = call.direction == Direction::Out ? call.toAddresses : call.fromAddress;
    const PhoneNumber phone = normalizePhone(number);
    return phone.isValid() ? displayPhone(phone.normalized) : number;
}

QString callerText(const TimelineRow& call)
{
    if (!call.customerName.isEmpty())
        return call.customerName;
    const QString number = callNumber(call.interaction);
    return number.isEmpty() ? CallListModel::tr("Unknown number") : number;
}

QVariant CallListModel::cell(const CallLine& line, int, int role) const
{
    const Interaction& call = line.row.interaction;
    if (role == Qt::DisplayRole)
        return callerText(line.row);
    if (role == Qt::AccessibleTextRole) {
        const QStringList parts{callTitle(call), callerText(line.row), call.reason, callOutcomeText(call.outcome)};
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

void CallListModel::request(const PageRequest& page)
{
    CallQuery query;
    query.missedOnly = m_missedOnly;
    query.limit = page.limit;
    if (const CallLine* last = lastRow(); last && !page.refresh)
        query.before = {last->row.interaction.at, last->row.interaction.id};
    using Rows = QVector<CallLine>;
    m_context.executor.read<Rows>(
        this,
        [query](Stores& stores) -> Result<Rows> {
            const auto found = stores.conversations.calls(query);
            if (!found)
                return fail(found.error());
            Rows out;
            out.reserve(found->size());
            for (const TimelineRow& row : *found)
                out.append({row});
            return out;
        },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
