// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiWords.h"

#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

#include <cmath>

namespace memnun {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KpiWords)
};

}  // namespace

QString kpiTitle(const QString& id)
{
    if (id == QLatin1String("frt"))
        return Words::tr("First response time");
    if (id == QLatin1String("resolution"))
        return Words::tr("Resolution time");
    if (id == QLatin1String("full_resolution"))
        return Words::tr("Full resolution time");
    if (id == QLatin1String("volume_in"))
        return Words::tr("New tickets");
    if (id == QLatin1String("volume_solved"))
        return Words::tr("Solved tickets");
    if (id == QLatin1String("backlog"))
        return Words::tr("Backlog");
    return id;
}

QString kpiFormula(const QString& id, kpi::TimeBase time)
{
    const QString clock = time == kpi::TimeBase::Business ? Words::tr("Only opening hours count.")
                                                          : Words::tr("Every hour counts, day and night.");
    QString text;
    if (id == QLatin1String("frt"))
        text = Words::tr("From a ticket's creation to the first public reply written by a person; for a call answered "
                         "live, its wait in the queue. It counts on the day of the reply.");
    else if (id == QLatin1String("resolution"))
        text = Words::tr("From a ticket's creation to its first solve. It counts on the day of that solve.");
    else if (id == QLatin1String("full_resolution"))
        text = Words::tr("From a ticket's creation to its last solve. It counts on the day of that solve.");
    else if (id == QLatin1String("volume_in"))
        return Words::tr("Tickets created in the period.");
    else if (id == QLatin1String("volume_solved"))
        return Words::tr("Tickets solved at least once in the period; each counts once.");
    else if (id == QLatin1String("backlog"))
        return Words::tr("Tickets neither solved, closed nor merged at the period's last moment. Those that wait for "
                         "the customer count.");
    return text + QLatin1Char(' ') + clock;
}

QString exclusionText(kpi::Exclusion why)
{
    switch (why) {
    case kpi::Exclusion::OpenedByAgent: return Words::tr("opened by an agent");
    case kpi::Exclusion::NotAnswered: return Words::tr("not answered yet");
    case kpi::Exclusion::NotSolved: return Words::tr("not solved yet");
    case kpi::Exclusion::OpenAgain: return Words::tr("open again");
    case kpi::Exclusion::Later: return Words::tr("counts in a later period");
    case kpi::Exclusion::Merged: return Words::tr("merged into another ticket");
    }
    return {};
}

QString timeBaseText(kpi::TimeBase time)
{
    return time == kpi::TimeBase::Business ? Words::tr("Business hours") : Words::tr("Calendar time");
}

QString kpiValueText(kpi::Unit unit, std::optional<double> value, kpi::TimeBase time)
{
    if (!value)
        return QString(QChar(0x2014));
    const qint64 whole = std::llround(*value);
    if (unit == kpi::Unit::Count)
        return Format().number(whole);
    return durationText(whole, time == kpi::TimeBase::Calendar ? DurationDays::FromThreeOn : DurationDays::Never);
}

QString kpiIntervalText(const kpi::KpiRow& row, kpi::TimeBase time)
{
    if (!row.lo || !row.hi)
        return {};
    return Words::tr("%1 interval: %2 – %3")
        .arg(Format().percent(95), kpiValueText(row.unit, row.lo, time), kpiValueText(row.unit, row.hi, time));
}

QString periodText(QDate from, QDate to)
{
    const Format format;
    const QString first = format.date(from);
    const QString last = format.date(to.addDays(-1));
    return first == last ? first : Words::tr("%1 – %2", "period").arg(first, last);
}

QString kpiKeyText(const kpi::KpiRow& row)
{
    if (row.by == kpi::By::Channel)
        return channelText(fromKeyOr(row.key, Channel::Email));
    if (row.by == kpi::By::Month && row.from.day() == 1)
        return QLocale().toString(row.from, QStringLiteral("MMMM yyyy"));
    return periodText(row.from, row.to);
}

QString kpiTip(const kpi::KpiRow& row, kpi::TimeBase time)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(kpiKeyText(row).toHtmlEscaped())};
    const QString value = kpiValueText(row.unit, row.value, time);
    if (row.unit == kpi::Unit::Duration) {
        lines << Words::tr("median %1").arg(value);
        if (row.p90)
            lines << Words::tr("P90 %1").arg(kpiValueText(row.unit, row.p90, time));
        if (row.lo)
            lines << kpiIntervalText(row, time);
        lines << Words::tr("n = %1").arg(Format().number(row.n));
    } else {
        lines << QStringLiteral("%1: %2").arg(kpiTitle(row.kpi), value);
    }
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

}  // namespace memnun
