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

/// "1-3" or "30+".
QString ageText(const QString& key)
{
    if (key.endsWith(QLatin1Char('+')))
        return Words::tr("over %n day(s)", nullptr, key.chopped(1).toInt());
    const QString from = key.section(QLatin1Char('-'), 0, 0);
    const QString to = key.section(QLatin1Char('-'), 1);
    return from == QLatin1String("0") ? Words::tr("under %n day(s)", nullptr, to.toInt())
                                      : Words::tr("%1 to %2 days").arg(from, to);
}

/// "1-09": Monday, from nine to ten.
QString hourText(const QString& key)
{
    const int hour = key.section(QLatin1Char('-'), 1).toInt();
    return Words::tr("%1 %2:00–%3:00", "weekday, from hour, to hour")
        .arg(QLocale().standaloneDayName(key.section(QLatin1Char('-'), 0, 0).toInt()))
        .arg(hour, 2, 10, QLatin1Char('0')).arg(hour + 1, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString kpiTitle(const QString& id)
{
    if (id == QLatin1String("frt"))
        return Words::tr("First response time");
    if (id == QLatin1String("next_reply"))
        return Words::tr("Next reply time");
    if (id == QLatin1String("requester_wait"))
        return Words::tr("Customer wait time");
    if (id == QLatin1String("contacts"))
        return Words::tr("Incoming contacts");
    if (id == QLatin1String("reopen_rate"))
        return Words::tr("Reopened");
    if (id == QLatin1String("reopens"))
        return Words::tr("Reopenings");
    if (id == QLatin1String("transfers"))
        return Words::tr("Transfers per ticket");
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
    else if (id == QLatin1String("next_reply"))
        text = Words::tr("For every reply after the first: from the oldest message not answered yet. It counts on the day of "
                         "the reply, and a ticket as often as it had one.");
    else if (id == QLatin1String("requester_wait"))
        text = Words::tr("The time a ticket was new, open or on hold until its last solve; not while you waited for the "
                         "customer.");
    else if (id == QLatin1String("contacts"))
        return Words::tr("Messages and calls from customers. Automatic ones do not count.");
    else if (id == QLatin1String("reopen_rate"))
        return Words::tr("Of the tickets solved in the period, those that came back afterwards. Each counts once.");
    else if (id == QLatin1String("reopens"))
        return Words::tr("How often solved tickets were opened again.");
    else if (id == QLatin1String("transfers"))
        return Words::tr("How often a ticket went from one agent to another, per ticket created in the period.");
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
    // Also of one that was closed over a word of thanks: it may never need an answer.
    case kpi::Exclusion::NotAnswered: return Words::tr("no answer followed");
    case kpi::Exclusion::NotSolved: return Words::tr("not solved");
    case kpi::Exclusion::OpenAgain: return Words::tr("open again");
    case kpi::Exclusion::Done: return Words::tr("solved by then");
    case kpi::Exclusion::Later: return Words::tr("counts in a later period");
    case kpi::Exclusion::NoMessage: return Words::tr("no further message from the customer");
    case kpi::Exclusion::Merged: return Words::tr("merged into another ticket, or spam");
    }
    return {};
}

QString byText(kpi::By by)
{
    switch (by) {
    case kpi::By::Agent: return Words::tr("by agent");
    case kpi::By::Category: return Words::tr("by category");
    case kpi::By::Tag: return Words::tr("by tag");
    case kpi::By::Priority: return Words::tr("by priority");
    default: return Words::tr("by channel");
    }
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
    if (unit == kpi::Unit::Percent)
        return Format().percent(*value, 1);
    if (unit == kpi::Unit::Ratio)
        return Format().number(*value, 2);
    return durationText(whole, time == kpi::TimeBase::Calendar ? DurationDays::FromThreeOn : DurationDays::Never);
}

QString kpiPartText(kpi::Unit unit, double value, kpi::TimeBase time)
{
    switch (unit) {
    case kpi::Unit::Duration: return kpiValueText(unit, value, time);
    case kpi::Unit::Percent: return value > 0 ? Words::tr("came back") : QString();
    case kpi::Unit::Ratio: return Format().number(value, 0);
    case kpi::Unit::Count: break;
    }
    return {};
}

QString kpiRangeText(const kpi::KpiRow& row, kpi::TimeBase time)
{
    if (!row.lo || !row.hi)
        return {};
    return QStringLiteral("%1 – %2").arg(kpiValueText(row.unit, row.lo, time), kpiValueText(row.unit, row.hi, time));
}

QString kpiIntervalText(const kpi::KpiRow& row, kpi::TimeBase time)
{
    const QString range = kpiRangeText(row, time);
    return range.isEmpty() ? QString() : Words::tr("%1 interval: %2").arg(Format().percent(95), range);
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
    const QString named = row.name.isEmpty() ? QLatin1Char('#') + row.key : row.name;
    if (row.by == kpi::By::Channel)
        return channelText(fromKeyOr(row.key, Channel::Email));
    if (row.by == kpi::By::Priority)
        return priorityText(fromKeyOr(row.key, Priority::Normal));
    if (row.by == kpi::By::Agent)
        return row.key.isEmpty() ? Words::tr("Unassigned") : named;
    if (row.by == kpi::By::Category)
        return row.key.isEmpty() ? Words::tr("No category") : categoryText(named);
    if (row.by == kpi::By::Tag)
        return row.key.isEmpty() ? Words::tr("No tag") : named;
    if (row.by == kpi::By::Age)
        return ageText(row.key);
    if (row.by == kpi::By::WeekHour)
        return hourText(row.key);
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
        if (row.lo)
            lines << kpiIntervalText(row, time);
        if (row.den)
            lines << Words::tr("n = %1").arg(Format().number(row.n));
        if (row.pending > 0)
            lines << Words::tr("%n wait(s) for the customer", nullptr, static_cast<int>(row.pending));
    }
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

}  // namespace memnun
