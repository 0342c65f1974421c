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

/// Fills in the totals and what they are compared with: the period before, or the whole's own two halves. Two periods apart
/// from each other are read in one go.
Result<> compare(Stores& stores, KpiOverview& overview, const DayRange& earlier)
{
    const kpi::KpiQuery& whole = overview.whole;
    const bool halves = whole.from.addDays(1) < whole.to && beganWithin(*overview.report, earlier);
    const QDate middle = whole.from.addDays(whole.from.daysTo(whole.to) / 2);
    using Days = std::pair<QDate, QDate>;
    const QVector<Days> periods = halves ? QVector<Days>{{whole.from, middle}, {middle, whole.to}}
                                         : QVector<Days>{{earlier.from, earlier.to}, {whole.from, whole.to}};
    const auto rows = overview.report->rows(whole, periods, &stores);
    if (!rows)
        return fail(rows.error());
    for (const kpi::KpiRow& row : *rows)
        (row.from == periods.first().first ? overview.before : overview.recent).append(row);
    if (!halves) {
        overview.totals = overview.recent;
        return {};
    }
    auto totals = overview.report->rows(whole, &stores);
    if (!totals)
        return fail(totals.error());
    overview.totals = std::move(*totals);
    return {};
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

Result<KpiOverview> KpiOverview::of(Stores& stores, std::shared_ptr<const kpi::KpiReport> report, const KpiView& view)
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
    if (auto compared = compare(stores, overview, earlier); !compared)
        return fail(compared.error());

    const std::pair<QVector<kpi::KpiRow>*, const kpi::KpiQuery*> asked[] = {
        {&overview.trendRows, &overview.trend}, {&overview.dayRows, &overview.days},
        {&overview.groupRows, &overview.group}, {&overview.ageRows, &overview.ages},
        {&overview.hourRows, &overview.hours}};
    for (const auto& [rows, query] : asked) {
        auto found = report->rows(*query, &stores);
        if (!found)
            return fail(found.error());
        *rows = std::move(*found);
    }
    return overview;
}

}  // namespace memnun
