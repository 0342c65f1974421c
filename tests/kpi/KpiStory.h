// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

namespace memnun::test {

using namespace memnun::kpi;

inline Instant at(const char* iso)
{
    return Instant::fromIso(QString::fromLatin1(iso)).value();
}

/// Monday to Friday 09–18 in Istanbul (UTC+3), no holidays.
inline KpiRules rules()
{
    const QTimeZone zone("Europe/Istanbul");
    WeeklyHours weekly;
    for (size_t day = 0; day < 5; ++day)
        weekly[day] = {{9 * 3600, 18 * 3600}};
    return {zone, CalendarHistory(BusinessCalendar(zone, weekly))};
}

/// A small workspace, told ticket by ticket.
struct Story {
    QVector<TicketHead> heads;
    QVector<StatusChange> changes;
    QVector<Message> messages;
    QVector<Assignment> assignments;
    QVector<Tagging> taggings;

    void ticket(qint64 id, const char* created, Channel channel = Channel::Email, Origin origin = Origin::Customer)
    {
        heads.append({TicketId(id), channel, origin, at(created), TicketStatus::Open});
    }
    void reply(qint64 id, const char* when, bool automated = false)
    {
        messages.append({TicketId(id), at(when), Direction::Out, Channel::Email, automated});
    }
    void mail(qint64 id, const char* when)
    {
        messages.append({TicketId(id), at(when), Direction::In, Channel::Email});
    }
    void assign(qint64 id, qint64 agent, Instant when) { assignments.append({TicketId(id), when, UserId(agent)}); }
    void status(qint64 id, const char* when, TicketStatus to) { changes.append({TicketId(id), at(when), to}); }
    KpiReport report(const char* now = "2025-12-15T09:00:00Z") const
    {
        return KpiReport(TicketFacts(heads, changes, messages, assignments, taggings), rules(), at(now),
                         {{{1, QStringLiteral("Ayşe")}, {2, QStringLiteral("Can")}}, {}, {{5, QStringLiteral("kargo")}}});
    }
};

inline KpiQuery query(const char* kpi, QDate from, QDate to, By by = By::None, TimeBase time = TimeBase::Calendar)
{
    return {from, to, by, time, {}, {QString::fromLatin1(kpi)}};
}

inline const QDate october(2025, 10, 1);
inline const QDate november(2025, 11, 1);
inline const QDate december(2025, 12, 1);

inline KpiRow one(const KpiReport& report, const KpiQuery& asked)
{
    const auto rows = report.rows(asked);
    return rows && rows->size() == 1 ? rows->first() : KpiRow{};
}

inline QVector<qint64> idsOf(const DrillDown& list)
{
    QVector<qint64> ids;
    for (const auto& counted : list.counted)
        ids.append(counted.id.value());
    return ids;
}

}  // namespace memnun::test

