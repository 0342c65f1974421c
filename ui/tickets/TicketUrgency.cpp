// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketUrgency.h"

#include "core/tickets/TicketStatus.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

#include <algorithm>

namespace memnun {

namespace {

struct TicketUrgency {
    Q_DECLARE_TR_FUNCTIONS(TicketUrgency)
};

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Format::businessZone()).date();
}

bool isWorkingDay(const QDate& day)
{
    return day.dayOfWeek() < Qt::Saturday;
}

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

Tone waitingTone(Instant since, Instant now)
{
    const double days = workingDaysBetween(since, now);
    if (days > 3)
        return Tone::Danger;
    return days > 1 ? Tone::Warning : Tone::Neutral;
}

}  // namespace

double workingDaysBetween(Instant from, Instant to)
{
    const QTimeZone zone = Format::businessZone();
    const QDate last = dayOf(to);
    double days = 0;
    // A ticket of another year is late whatever the sum; the bound keeps the list quick.
    for (QDate day = dayOf(from); day <= last && days < 30; day = day.addDays(1)) {
        if (!isWorkingDay(day))
            continue;
        const qint64 start = std::max(from.ms, Instant::from(day.startOfDay(zone)).ms);
        const qint64 end = std::min(to.ms, Instant::from(day.addDays(1).startOfDay(zone)).ms);
        days += static_cast<double>(std::max<qint64>(0, end - start)) / (1000.0 * kDay);
    }
    return days;
}

Urgency ticketUrgency(const TicketRow& row, Instant now)
{
    const Ticket& ticket = row.ticket;
    if (isDone(ticket.status))
        return {};
    if (ticket.dueAt && *ticket.dueAt < now)
        return {TicketUrgency::tr("overdue"), Tone::Danger};
    if (ticket.dueAt && dayOf(*ticket.dueAt) == dayOf(now))
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
