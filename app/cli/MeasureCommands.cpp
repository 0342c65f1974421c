// SPDX-License-Identifier: GPL-3.0-or-later
// kpi
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/conditions/ConditionText.h"
#include "core/kpi/KpiJson.h"
#include "core/kpi/KpiReport.h"
#include "core/kpi/builtin.h"

#include <QLocale>

namespace memnun::cli {

namespace {

constexpr qint64 kMostDays = 36'525;  ///< what kpi::split() takes: a hundred years

/// The day an option names, as a search takes it; none when it is there and is no date.
std::optional<QDate> dayIn(const Arguments& arguments, const char* option, QDate today, QDate otherwise)
{
    const QString name = QString::fromLatin1(option);
    if (!arguments.has(name)) {
        return otherwise;
    }
    if (const QDate far = QDate::fromString(arguments.value(name), Qt::ISODate); far.isValid()) {
        return far;  // also of centuries nobody searches in
    }
    const auto day = dayOf(arguments.value(name));
    return !day ? std::nullopt : std::optional(day->date.isValid() ? day->date : today.addDays(-day->ago));
}

Result<kpi::KpiQuery> queryOf(const Arguments& arguments, const kpi::KpiReport& report)
{
    const QDate today = report.now().toUtc().toTimeZone(report.zone()).date();
    const auto first = report.firstAt();
    const auto from = dayIn(arguments, "from", today, first ? first->toUtc().toTimeZone(report.zone()).date() : today);
    const auto to = dayIn(arguments, "to", today, today.addDays(1));
    const auto by = fromKey<kpi::By>(arguments.value(QStringLiteral("by"), QStringLiteral("none")));
    const auto time = fromKey<kpi::TimeBase>(arguments.value(QStringLiteral("time"), QStringLiteral("business")));
    if (!from || !to || *from >= *to) {
        return usage(Cli::tr("--from and --to are days such as 2026-01-31, 31.01.2026, today or 7d, and the first comes before the second"));
    }
    if (!by) {
        return usage(Cli::tr("--by is none, day, week, month, quarter, channel, agent, category, tag, priority, age or "
                                    "week_hour"));
    }
    if (!time) {
        return usage(Cli::tr("--time is business or calendar"));
    }
    if (from->daysTo(*to) > kMostDays) {
        return usage(Cli::tr("the period has too many days for --by %1: %2 at most").arg(toKey(*by)).arg(kMostDays));
    }
    for (const QString& id : arguments.values(QStringLiteral("kpi"))) {
        if (!kpi::kpiById(id)) {
            return usage(Cli::tr("there is no KPI called %1").arg(id));
        }
    }
    kpi::KpiQuery query;
    query.from = *from;
    query.to = *to;
    query.by = *by;
    query.time = *time;
    query.kpis = arguments.values(QStringLiteral("kpi"));
    return query;
}

QString valueText(const kpi::KpiRow& row)
{
    if (!row.value) {
        return QStringLiteral("—");
    }
    switch (row.unit) {
    case kpi::Unit::Duration: return durationText(*row.value);
    case kpi::Unit::Percent: return Cli::tr("%1%", "percent").arg(QLocale().toString(*row.value, 'f', 1));
    case kpi::Unit::Ratio: return QLocale().toString(*row.value, 'f', 2);
    case kpi::Unit::Count: break;
    }
    return QString::number(*row.value, 'f', 0);
}

/// Its days as people say them: the last one is in it.
QString lineOf(const kpi::KpiRow& row)
{
    const QString key = row.by == kpi::By::Day ? dayText(row.from) : row.name.isEmpty() ? row.key : row.name;
    QString line = QStringLiteral("%1  %2 … %3  ").arg(row.kpi, dayText(row.from), dayText(row.to.addDays(-1)));
    if (!key.isEmpty() || !kpi::isCalendar(row.by)) {
        line += (key.isEmpty() ? QStringLiteral("—") : key) + QStringLiteral("  ");
    }
    // put together without arg(): "%0,0" of a value would be taken for a place
    return line + valueText(row) + QStringLiteral("  n=") + QString::number(row.n);
}

Result<Answer> runKpi(const Context& context, const Arguments& arguments)
{
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto report = kpi::KpiReport::read((*session)->stores(), context.clock.now());
    if (!report) {
        return fail(report.error());
    }
    const auto query = queryOf(arguments, **report);
    if (!query) {
        return fail(query.error());
    }
    const auto rows = (*report)->rows(*query, &(*session)->stores());
    if (!rows) {
        return rows.error().code == Code::Invalid ? usage(Cli::tr("these figures can't be broken down by %1").arg(toKey(query->by)))
                                                  : fail(rows.error());
    }
    QStringList lines;
    for (const kpi::KpiRow& row : *rows) {
        lines.append(lineOf(row));
    }
    return Answer{kpi::toJson(*rows), lines.join(QLatin1Char('\n'))};
}

}  // namespace

void addMeasureCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("kpi"), Cli::tr("[--from DATE] [--to DATE] [--kpi ID]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]"),
                 Cli::tr("Measures over a period in the workspace's time zone. --to is the first day that is not in it."),
                 {text("from"), text("to"), text("kpi"), text("by"), text("time")}, {}, runKpi, 0});
}

}  // namespace memnun::cli
