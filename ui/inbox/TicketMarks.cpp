// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketMarks.h"

#include "ui/tickets/TicketUrgency.h"
#include "ui/tickets/TicketWords.h"

#include <algorithm>

namespace memnun {

bool isUsualStatus(TicketStatus status, Queue queue)
{
    if (queue == Queue::Waiting)
        return status == TicketStatus::PendingCustomer;
    if (queue == Queue::All)
        return false;
    return status == TicketStatus::New || status == TicketStatus::Open;
}

QVector<TicketMark> ticketMarks(const TicketRow& row, Queue queue, Instant now)
{
    const Ticket& ticket = row.ticket;
    QVector<TicketMark> marks;
    if (const Urgency urgency = ticketUrgency(row, now); !urgency.isNone())
        marks.append({urgency.text, urgency.tone});
    if (marks.isEmpty() || !isUsualStatus(ticket.status, queue))
        marks.append({statusText(ticket.status), statusTone(ticket.status)});
    if (ticket.priority == Priority::High || ticket.priority == Priority::Urgent)
        marks.append({priorityText(ticket.priority), priorityTone(ticket.priority)});
    if (!row.categoryName.isEmpty())
        marks.append({categoryText(row.categoryName), Tone::Neutral});
    for (const QString& tag : row.tags) {
        const auto said = [&](const TicketMark& mark) { return mark.text.compare(tag, Qt::CaseInsensitive) == 0; };
        if (std::none_of(marks.begin(), marks.end(), said))
            marks.append({tag, Tone::Neutral, QStringLiteral("tag")});
    }
    return marks;
}

}  // namespace memnun
