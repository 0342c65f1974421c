// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiOverview.h"

namespace memnun {
namespace {

kpi::By stepOf(const DayRange& range)
{
    const qint64 days = range.from.daysTo(range.to);
    if (days <= 14)
        return kpi::By::Day;
    if (days <= 62)
        return kpi::By::Week;
    return days <= 1100 ? kpi::By::Month : kpi::By::Quarter;
}

kpi::KpiQuery broken(const kpi::KpiQuery& whole, kpi::By by, const QStringList& kpis)
{
    kpi::KpiQuery query = whole;
    query.by = by;
    query.kpis = kpis;
    return query;
}

/// A period that began before the first ticket is no measure for another.
bool beganWithin(const kpi::KpiReport& report, const DayRange& range)
{
    return report.firstAt() >= kpi::periodOf(range.from, range.to, report.zone()).begin;
}

}  // namespace

QVector<kpi::KpiRow> rowsOf(const QVector<kpi::KpiRow>& rows, const char* kpi)
{
    QVector<kpi::KpiRow> found;
    for (const kpi::KpiRow& row : rows) {
        if (row.kpi == QLatin1String(kpi))
            found.append(row);
    }
    return found;
}

Result<KpiOverview> KpiOverview::of(std::shared_ptr<const kpi::KpiReport> report, const KpiView& view)
{
    const QDate today = report->now().toUtc().toTimeZone(report->zone()).date();
    const DayRange range = view.period.range(today);
    const DayRange earlier = view.period.previous(today);
    KpiOverview overview;
    overview.report = report;
    overview.whole = {range.from, range.to, kpi::By::None, view.time, view.channels, {}};
    overview.trend = broken(overview.whole, stepOf(range),
                            {QStringLiteral("frt"), QStringLiteral("resolution"), QStringLiteral("volume_in"),
                             QStringLiteral("volume_solved")});
    overview.days = broken(overview.whole, range.from.daysTo(range.to) > 800 ? kpi::By::Week : kpi::By::Day,
                           {QStringLiteral("backlog")});
    overview.group = broken(overview.whole, view.by, {view.measure, QStringLiteral("volume_in")});
    overview.ages = broken(overview.whole, kpi::By::Age, {QStringLiteral("backlog")});
    overview.hours = broken(overview.whole, kpi::By::WeekHour, {QStringLiteral("contacts")});
    kpi::KpiQuery before = overview.whole;
    before.from = earlier.from;
    before.to = earlier.to;
    kpi::KpiQuery recent = overview.whole;
    if (beganWithin(*report, earlier)) {
        const QDate middle = range.from.addDays(range.from.daysTo(range.to) / 2);
        before.from = range.from;
        before.to = recent.from = middle;
    }

    const std::pair<QVector<kpi::KpiRow>*, const kpi::KpiQuery*> asked[] = {
        {&overview.totals, &overview.whole}, {&overview.recent, &recent}, {&overview.before, &before},
        {&overview.trendRows, &overview.trend}, {&overview.dayRows, &overview.days},
        {&overview.groupRows, &overview.group}, {&overview.ageRows, &overview.ages},
        {&overview.hourRows, &overview.hours}};
    for (const auto& [rows, query] : asked) {
        if (rows == &overview.recent && recent == overview.whole) {
            overview.recent = overview.totals;
            continue;
        }
        auto found = report->rows(*query);
        if (!found)
            return fail(found.error());
        *rows = std::move(*found);
    }
    return overview;
}

}  // namespace memnun
