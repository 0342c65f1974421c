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

/// What a change is told between: the period before and this one, or the whole's own two halves. Two periods apart from
/// each other are read in one go.
using Days = std::pair<QDate, QDate>;
QVector<Days> comparedOf(const kpi::KpiQuery& whole, const DayRange& earlier, bool halves)
{
    const QDate middle = whole.from.addDays(whole.from.daysTo(whole.to) / 2);
    return halves ? QVector<Days>{{whole.from, middle}, {middle, whole.to}}
                  : QVector<Days>{{earlier.from, earlier.to}, {whole.from, whole.to}};
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
    const bool halves = range.from.addDays(1) < range.to && beganWithin(*report, earlier);
    const QVector<Days> compared = comparedOf(overview.whole, earlier, halves);

    QVector<kpi::KpiReport::Asked> asked{{overview.whole, compared}, {overview.trend}, {overview.days},
                                         {overview.group}, {overview.ages}, {overview.hours}};
    if (halves)
        asked.append({overview.whole});
    auto found = report->rows(asked, &stores);
    if (!found)
        return fail(found.error());
    for (const kpi::KpiRow& row : std::as_const(found->first()))
        (row.from == compared.first().first ? overview.before : overview.recent).append(row);
    QVector<kpi::KpiRow>* const rows[] = {&overview.trendRows, &overview.dayRows, &overview.groupRows, &overview.ageRows, &overview.hourRows};
    for (qsizetype i = 0; i < 5; ++i)
        *rows[i] = std::move((*found)[i + 1]);
    overview.totals = halves ? std::move(found->last()) : overview.recent;
    return overview;
}

}  // namespace memnun
