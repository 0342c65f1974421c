// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kpi/VectorMetrics.h"

#include "core/calendar/CalendarHistory.h"
#include "core/calendar/CalendarJson.h"
#include "core/kpi/Backlog.h"
#include "core/kpi/KpiReport.h"
#include "core/kpi/Statistics.h"
#include "core/kpi/TicketTimes.h"

#include <algorithm>
#include <cmath>

namespace memnun::test {
namespace {

template <class T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> integerOf(const QJsonValue& value)
{
    const double number = value.toDouble(0.5);
    return std::floor(number) == number ? std::optional(static_cast<qint64>(number)) : std::nullopt;
}

Answer businessSeconds(const QJsonObject& in)
{
    const auto calendar = calendarFromJson(in[key("calendar")].toObject());
    const auto start = instantOf(in[key("start")]);
    const auto end = instantOf(in[key("end")]);
    if (!calendar || !start || !end)
        return rejected(key("calendar or instants"));
    return QJsonObject{{key("business_s"), calendar->businessSeconds(*start, *end)},
                       {key("calendar_s"), std::max<qint64>(0, end->secondsSince(*start))}};
}

Answer businessDue(const QJsonObject& in)
{
    const auto calendar = calendarFromJson(in[key("calendar")].toObject());
    const auto start = instantOf(in[key("start")]);
    const auto seconds = integerOf(in[key("add_s")]);
    if (!calendar || !start || !seconds || *seconds < 0)
        return rejected(key("calendar, start or seconds"));
    const auto due = calendar->businessDue(*start, *seconds);
    return QJsonObject{{key("due"), due ? QJsonValue(due->toIso()) : QJsonValue(QJsonValue::Null)}};
}

/// Minutes of a week in which successive calendars counted: what CalendarHistory sums. One always-open calendar a
/// segment, never open between them.
Answer businessMinutesMulti(const QJsonObject& in)
{
    WeeklyHours always;
    always.fill({OpeningInterval{0, 86'400}});
    const BusinessCalendar open(QTimeZone::utc(), always);
    const Instant week = *Instant::fromIso(key("2025-01-06T00:00:00Z"));
    double minutes = 0;
    const QJsonArray segments = in[key("segments")].toArray();
    for (const QJsonValue& segment : segments) {
        if (!segment[0].isDouble() || !segment[1].isDouble())
            return rejected(key("segment"));
        CalendarHistory history;
        const auto at = [&](int i) { return week.plusMs(std::llround(segment[i].toDouble() * 60'000)); };
        history.change(week, BusinessCalendar());
        history.change(at(0), open);
        if (at(1) > at(0))
            history.change(at(1), BusinessCalendar());
        minutes += static_cast<double>(history.businessMs(week, at(1))) / 60'000;
    }
    return QJsonObject{{key("minutes"), minutes}};
}

std::optional<kpi::TicketFact> factOf(const QJsonValue& event)
{
    using Kind = kpi::TicketFact::Kind;
    static const QHash<QString, Kind> kinds{
        {key("created"), Kind::Created},           {key("status"), Kind::Status},
        {key("agent_reply"), Kind::AgentReply},    {key("customer_msg"), Kind::CustomerMessage},
        {key("auto_reply"), Kind::AutoReply},      {key("bot_reply"), Kind::AutoReply},
        {key("internal_note"), Kind::InternalNote}, {key("note"), Kind::InternalNote}};
    const auto at = instantOf(event[key("at")]);
    const auto kind = kinds.constFind(event[key("type")].toString());
    if (!at || kind == kinds.constEnd())
        return std::nullopt;
    kpi::TicketFact fact{*at, *kind};
    if (fact.kind == Kind::Status) {
        const auto status = fromKey<TicketStatus>(event[key("status")].toString());
        if (!status)
            return std::nullopt;
        fact.status = *status;
    }
    if (fact.kind == Kind::Created && event[key("by")].toString() == key("agent"))
        fact.kind = Kind::CreatedByAgent;
    return fact;
}

Answer ticketTimes(const QJsonObject& in)
{
    std::vector<kpi::TicketFact> facts;
    for (const QJsonValue& event : in[key("events")].toArray()) {
        const auto fact = factOf(event);
        if (!fact)
            return rejected(key("event"));
        facts.push_back(*fact);
    }
    CalendarHistory calendars;
    kpi::TimeRules rules;
    if (in.contains(key("paused_statuses")))
        rules.paused = {};
    if (in[key("calendar")].isObject()) {
        const auto calendar = calendarFromJson(in[key("calendar")].toObject());
        if (!calendar)
            return rejected(key("calendar"));
        calendars = CalendarHistory(*calendar);
        rules.calendar = &calendars;
    }
    for (const QJsonValue& status : in[key("paused_statuses")].toArray()) {
        if (const auto known = fromKey<TicketStatus>(status.toString()))
            rules.paused.insert(*known);
    }
    const auto times = kpi::ticketTimes(facts, rules);
    if (!times)
        return fail(times.error());
    QJsonArray next;
    for (const kpi::ReplyTime& reply : times->nextReplies)
        next.append(reply.seconds);
    return QJsonObject{{key("first_reply_s"), orNull(times->firstReply)},
                       {key("next_reply_s"), next},
                       {key("first_resolution_s"), orNull(times->firstResolution)},
                       {key("full_resolution_s"), orNull(times->fullResolution)},
                       {key("reopens"), times->reopens},
                       {key("requester_wait_s"), orNull(times->requesterWait)}};
}

Answer backlogAt(const QJsonObject& in)
{
    std::vector<kpi::TicketHistory> tickets;
    for (const QJsonValue& value : in[key("tickets")].toArray()) {
        const auto created = instantOf(value[key("created_at")]);
        if (!created)
            return rejected(key("created_at"));
        kpi::TicketHistory ticket{*created, {}};
        for (const QJsonValue& change : value[key("status")].toArray()) {
            const auto at = instantOf(change[0]);
            const auto status = fromKey<TicketStatus>(change[1].toString());
            if (!at || !status)
                return rejected(key("status"));
            ticket.changes.push_back({*at, *status});
        }
        tickets.push_back(ticket);
    }
    const auto at = instantOf(in[key("at")]);
    if (!at)
        return rejected(key("at"));
    const kpi::BacklogCount count = kpi::backlogAt(tickets, *at);
    if (kpi::backlogSeries(tickets, std::span(&*at, 1)).front() != count)
        return rejected(key("the two ways to count differ"));
    return QJsonObject{{key("backlog"), count.unfinished}, {key("pending"), count.pending}};
}

/// Through the report itself: so many tickets solved, so many of them opened again.
Answer reopenRate(const QJsonObject& in)
{
    const auto solved = integerOf(in[key("solved_tickets")]);
    const auto reopened = integerOf(in[key("tickets_reopened_at_least_once")]);
    if (!solved || !reopened || *reopened > *solved)
        return rejected(key("tickets"));
    const Instant start = Instant::from(QDateTime(QDate(2025, 9, 1), QTime(12, 0), Qt::UTC));
    QVector<kpi::TicketHead> heads;
    QVector<kpi::StatusChange> changes;
    for (qint64 id = 1; id <= *solved; ++id) {
        heads.append({TicketId(id), Channel::Email, Origin::Customer, start, TicketStatus::Solved});
        changes.append({TicketId(id), start.plusSeconds(60), TicketStatus::Solved});
        if (id <= *reopened) {
            changes.append({TicketId(id), start.plusSeconds(120), TicketStatus::Open});
            changes.append({TicketId(id), start.plusSeconds(180), TicketStatus::Solved});
        }
    }
    const QTimeZone zone = QTimeZone::utc();
    const kpi::KpiReport report(kpi::TicketFacts(heads, changes, {}), {zone, CalendarHistory(BusinessCalendar(zone, {}))},
                                start.plusSeconds(3600));
    const auto rows = report.rows({QDate(2025, 9, 1), QDate(2025, 10, 1), kpi::By::None, kpi::TimeBase::Calendar, {},
                                   {key("reopen_rate")}});
    if (!rows)
        return fail(rows.error());
    return QJsonObject{{key("pct"), orNull(rows->first().value)}};
}

Answer percentile(const QJsonObject& in)
{
    std::vector<double> values;
    for (const QJsonValue& value : in[key("data")].toArray())
        values.push_back(value.toDouble(qQNaN()));
    const auto q = kpi::percentile(values, in[key("p")].toDouble(qQNaN()));
    if (!q)
        return fail(q.error());
    return QJsonObject{{key("q"), orNull(*q)}};
}

Answer wilson(const QJsonObject& in)
{
    const auto k = integerOf(in[key("k")]);
    const auto n = integerOf(in[key("n")]);
    if (!k || !n)
        return rejected(key("k or n"));
    const auto interval = kpi::wilson(*k, *n, in[key("z")].toDouble(kpi::z95));
    if (!interval)
        return fail(interval.error());
    if (!interval->has_value())
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{key("lo"), (*interval)->lo}, {key("hi"), (*interval)->hi}};
}

}  // namespace

const QHash<QString, Metric>& builtMetrics()
{
    static const QHash<QString, Metric> metrics = [] {
        QHash<QString, Metric> all = customerMetrics();
        all.insert({
            {key("business_seconds"), businessSeconds},
            {key("business_due"), businessDue},
            {key("business_minutes_multi"), businessMinutesMulti},
            {key("ticket_times"), ticketTimes},
            {key("backlog_at"), backlogAt},
            {key("reopen_rate"), reopenRate},
            {key("percentile"), percentile},
            {key("wilson"), wilson},
        });
        return all;
    }();
    return metrics;
}

}  // namespace memnun::test
