// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketUrgency.h"

#include "core/tickets/TicketStatus.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct TicketUrgency {
    Q_DECLARE_TR_FUNCTIONS(TicketUrgency)
};

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;

QString waitingText(qint64 seconds)
{
    if (seconds < 60)
        return TicketUrgency::tr("just came in");
    if (seconds < kHour)
        return TicketUrgency::tr("waiting %1 min").arg(seconds / 60);
    if (seconds < 2 * kDay)
        return TicketUrgency::tr("waiting %1 h").arg(seconds / kHour);
    return TicketUrgency::tr("waiting %1 d").arg(Format().number(seconds / kDay));
}

/// A day that the business is usually open, in seconds; 0 when it never is.
qint64 openDaySeconds(const WeeklyHours& weekly)
{
    qint64 sum = 0;
    int days = 0;
    for (const QVector<OpeningInterval>& hours : weekly) {
        days += hours.isEmpty() ? 0 : 1;
        for (const OpeningInterval& open : hours)
            sum += open.to - open.from;
    }
    return days > 0 ? sum / days : 0;
}

Tone waitingTone(Instant since, Instant now)
{
    const BusinessCalendar calendar = businessCalendar();
    const qint64 day = openDaySeconds(calendar.weekly());
    const qint64 open = calendar.businessSeconds(since, now);
    if (open > 3 * day)
        return Tone::Danger;
    return open > day ? Tone::Warning : Tone::Neutral;
}

}  // namespace

Urgency ticketUrgency(const TicketRow& row, Instant now)
{
    const Ticket& ticket = row.ticket;
    if (isDone(ticket.status))
        return {};
    if (ticket.dueAt && *ticket.dueAt < now)
        return {TicketUrgency::tr("overdue"), Tone::Danger};
    if (ticket.dueAt && Format::dayOf(*ticket.dueAt) == Format::dayOf(now))
        return {TicketUrgency::tr("due today"), Tone::Warning};
    if (ticket.snoozedUntil && *ticket.snoozedUntil > now)
        return {TicketUrgency::tr("snoozed · %1").arg(Format().relative(*ticket.snoozedUntil, now)), Tone::Neutral};
    if (row.waitingSince && *row.waitingSince <= now && ticket.status != TicketStatus::PendingCustomer)
        return {waitingText(now.secondsSince(*row.waitingSince)), waitingTone(*row.waitingSince, now)};
    if (ticket.dueAt)
        return {TicketUrgency::tr("due · %1").arg(Format().relative(*ticket.dueAt, now)), Tone::Neutral};
    return {};
}

}  // namespace memnun
