// SPDX-License-Identifier: GPL-3.0-or-later
// kpi
#include "app/cli/Cli.h"
#include "core/kpi/KpiJson.h"
#include "core/kpi/KpiReport.h"

namespace memnun::cli {

namespace {

/// The day an option names; none when it is there and is no date.
std::optional<QDate> dayOf(const Arguments& arguments, const char* option, QDate otherwise)
{
    const QString name = QString::fromLatin1(option);
    if (!arguments.has(name)) {
        return otherwise;
    }
    const QDate day = QDate::fromString(arguments.value(name), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Result<kpi::KpiQuery> queryOf(const Arguments& arguments, const kpi::KpiReport& report)
{
    const QDate today = report.now().toUtc().toTimeZone(report.zone()).date();
    const auto first = report.firstAt();
    const auto from = dayOf(arguments, "from", first ? first->toUtc().toTimeZone(report.zone()).date() : today);
    const auto to = dayOf(arguments, "to", today.addDays(1));
    const auto by = fromKey<kpi::By>(arguments.value(QStringLiteral("by"), QStringLiteral("none")));
    const auto time = fromKey<kpi::TimeBase>(arguments.value(QStringLiteral("time"), QStringLiteral("business")));
    if (!from || !to || *from >= *to) {
        return usage(QStringLiteral("--from and --to are days such as 2026-01-31, and the first comes before the second"));
    }
    if (!by) {
        return usage(QStringLiteral("--by is none, day, week, month, quarter, channel, agent, category, tag, priority, age or "
                                    "week_hour"));
    }
    if (!time) {
        return usage(QStringLiteral("--time is business or calendar"));
    }
    kpi::KpiQuery query;
    query.from = *from;
    query.to = *to;
    query.by = *by;
    query.time = *time;
    query.kpis = arguments.values(QStringLiteral("kpi"));
    return query;
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
    const auto rows = (*report)->rows(*query);
    if (!rows) {
        return rows.error().code == Code::NotFound || rows.error().code == Code::Invalid ? usage(rows.error().context) : fail(rows.error());
    }
    QStringList lines;
    for (const kpi::KpiRow& row : *rows) {
        lines.append(QStringLiteral("%1  %2  %3  n=%4").arg(row.kpi, !row.name.isEmpty() ? row.name : row.key.isEmpty() && kpi::isCalendar(row.by) ? row.from.toString(Qt::ISODate) : row.key,
                                                            row.value ? QString::number(*row.value) : QStringLiteral("—"))
                         .arg(row.n));
    }
    return Answer{kpi::toJson(*rows), lines.join(QLatin1Char('\n'))};
}

}  // namespace

void addMeasureCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("kpi"), text("[--from DATE] [--to DATE] [--kpi ID]… [--by none|day|week|month|quarter|channel|agent|category|tag|priority|age|week_hour] [--time business|calendar]"),
                 text("Measures over a half-open period in the workspace's time zone."),
                 {text("from"), text("to"), text("kpi"), text("by"), text("time")}, {}, runKpi});
}

}  // namespace memnun::cli
