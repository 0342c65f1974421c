// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiCharts.h"

#include "ui/kpis/KpiWords.h"
#include "ui/kpis/TrendChart.h"
#include "ui/shared/Card.h"
#include "ui/shared/Theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {
namespace {

/// Under each point; of many points every second, third … has one.
QVector<QString> ticksOf(const QVector<kpi::KpiRow>& rows)
{
    QVector<QString> ticks;
    const qsizetype every = std::max<qsizetype>(1, (rows.size() + 12) / 13);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const kpi::KpiRow& row = rows.at(i);
        QString text;
        if (i % every != 0)
            text.clear();
        else if (row.by == kpi::By::Month)
            text = QLocale().toString(row.from, QStringLiteral("MMM"));
        else if (row.by == kpi::By::Quarter)
            text = row.key;
        else
            text = QLocale().toString(row.from, QStringLiteral("d MMM"));
        ticks.append(text);
    }
    return ticks;
}

/// Of a year of days, only the firsts of the months.
QVector<QString> dayTicksOf(const QVector<kpi::KpiRow>& rows)
{
    if (rows.size() <= 62 || rows.first().by != kpi::By::Day)
        return ticksOf(rows);
    QVector<QString> ticks;
    const auto months = static_cast<int>((rows.size() + 29) / 30);
    const int every = std::max(1, (months + 12) / 13);
    for (const kpi::KpiRow& row : rows) {
        const bool shown = row.from.day() == 1 && row.from.month() % every == 0;
        ticks.append(shown ? QLocale().toString(row.from, QStringLiteral("MMM")) : QString());
    }
    return ticks;
}

template <class Pick>
TrendLine lineOf(const QVector<kpi::KpiRow>& rows, const QString& name, TrendLine::Kind kind, int colour, Pick pick)
{
    TrendLine line{name, kind, colour, {}};
    for (const kpi::KpiRow& row : rows)
        line.values.append(pick(row));
    return line;
}

std::optional<double> valueOf(const kpi::KpiRow& row)
{
    return row.value;
}

}  // namespace

KpiCharts::KpiCharts(QWidget* parent) : QWidget(parent)
{
    const auto take = [this](Card*& card, TrendChart*& chart) {
        const Panel panel = makePanel();
        card = panel.card;
        chart = panel.chart;
    };
    take(m_frtCard, m_frt);
    take(m_resolutionCard, m_resolution);
    take(m_volumeCard, m_volume);
    take(m_backlogCard, m_backlog);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::m);
    Card* const cards[] = {m_frtCard, m_resolutionCard, m_volumeCard, m_backlogCard};
    for (int i = 0; i < 4; ++i)
        grid->addWidget(cards[i], i / 2, i % 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);

    connect(m_frt, &TrendChart::pointActivated, this, [this](int point) { openTrend("frt", point); });
    connect(m_resolution, &TrendChart::pointActivated, this, [this](int point) { openTrend("resolution", point); });
    connect(m_volume, &TrendChart::pointActivated, this,
            [this](int point, int bar) { openTrend(bar == 0 ? "volume_in" : "volume_solved", point); });
    connect(m_backlog, &TrendChart::pointActivated, this, [this](int point) {
        if (point < m_overview.dayRows.size())
            Q_EMIT activated(QStringLiteral("backlog"), m_overview.days, m_overview.dayRows.at(point).key);
    });
}

KpiCharts::Panel KpiCharts::makePanel()
{
    auto* card = new Card(this);
    auto* chart = new TrendChart(card);
    chart->setMinimumHeight(140);
    card->body()->addWidget(chart, 1);
    return {card, chart};
}

void KpiCharts::openTrend(const char* kpi, int point)
{
    const QVector<kpi::KpiRow> rows = rowsOf(m_overview.trendRows, kpi);
    if (point >= 0 && point < rows.size())
        Q_EMIT activated(QString::fromLatin1(kpi), m_overview.trend, rows.at(point).key);
}

QString KpiCharts::subtitle(const QString& more) const
{
    const QString period = periodText(m_overview.whole.from, m_overview.whole.to);
    return more.isEmpty() ? period : period + QStringLiteral(" · ") + more;
}

QString KpiCharts::stepped(const char* kpi) const
{
    const QString title = kpiTitle(QString::fromLatin1(kpi));
    switch (m_overview.trend.by) {
    case kpi::By::Day: return tr("%1 by day").arg(title);
    case kpi::By::Week: return tr("%1 by week").arg(title);
    case kpi::By::Quarter: return tr("%1 by quarter").arg(title);
    default: return tr("%1 by month").arg(title);
    }
}

void KpiCharts::setOverview(const KpiOverview& overview)
{
    m_overview = overview;
    showTimes(*m_frt, *m_frtCard, "frt");
    showTimes(*m_resolution, *m_resolutionCard, "resolution");
    showVolume();
    showBacklog();
}

void KpiCharts::showTimes(TrendChart& chart, Card& card, const char* kpi)
{
    const QVector<kpi::KpiRow> rows = rowsOf(m_overview.trendRows, kpi);
    card.setTitle(stepped(kpi));
    card.setSubtitle(subtitle(timeBaseText(m_overview.whole.time)));
    Trend trend;
    trend.unit = kpi::Unit::Duration;
    trend.emptyText = tr("Nothing to measure in this period.");
    trend.ticks = ticksOf(rows);
    for (const kpi::KpiRow& row : rows)
        trend.tips.append(kpiTip(row, m_overview.whole.time));
    trend.lines = {lineOf(rows, tr("Median"), TrendLine::Kind::Line, 0, valueOf),
                   lineOf(rows, tr("P90: nine of ten were faster"), TrendLine::Kind::Dashed, 2,
                          [](const kpi::KpiRow& row) { return row.p90; })};
    chart.setTrend(trend);
    chart.setAccessibleName(card.accessibleName());
}

void KpiCharts::showVolume()
{
    const QVector<kpi::KpiRow> in = rowsOf(m_overview.trendRows, "volume_in");
    const QVector<kpi::KpiRow> solved = rowsOf(m_overview.trendRows, "volume_solved");
    switch (m_overview.trend.by) {
    case kpi::By::Day: m_volumeCard->setTitle(tr("Tickets in and solved by day")); break;
    case kpi::By::Week: m_volumeCard->setTitle(tr("Tickets in and solved by week")); break;
    case kpi::By::Quarter: m_volumeCard->setTitle(tr("Tickets in and solved by quarter")); break;
    default: m_volumeCard->setTitle(tr("Tickets in and solved by month")); break;
    }
    QString counted = tr("number of tickets");
    if (const QDate end = m_overview.whole.to; m_overview.trend.by == kpi::By::Month && end.day() != 1)
        counted += QStringLiteral(" · ") + tr("the last month up to day %1").arg(end.addDays(-1).day());
    m_volumeCard->setSubtitle(subtitle(counted));
    Trend trend;
    trend.emptyText = tr("No tickets in this period.");
    trend.ticks = ticksOf(in);
    for (qsizetype i = 0; i < in.size() && i < solved.size(); ++i) {
        trend.tips.append(QStringLiteral("<p style='white-space:pre'><b>%1</b><br/>%2<br/>%3</p>")
                              .arg(kpiKeyText(in.at(i)).toHtmlEscaped(),
                                   tr("%1 new").arg(kpiValueText(kpi::Unit::Count, in.at(i).value, m_overview.whole.time)),
                                   tr("%1 solved").arg(kpiValueText(kpi::Unit::Count, solved.at(i).value,
                                                                    m_overview.whole.time))));
    }
    trend.lines = {lineOf(in, tr("New"), TrendLine::Kind::Bars, 2, valueOf),
                   lineOf(solved, tr("Solved"), TrendLine::Kind::Bars, 0, valueOf)};
    m_volume->setTrend(trend);
    m_volume->setAccessibleName(m_volumeCard->accessibleName());
}

void KpiCharts::showBacklog()
{
    const QVector<kpi::KpiRow>& rows = m_overview.dayRows;
    m_backlogCard->setTitle(tr("Backlog at the end of each day"));
    if (m_overview.days.by == kpi::By::Week)
        m_backlogCard->setTitle(tr("Backlog at the end of each week"));
    m_backlogCard->setSubtitle(subtitle(tr("number of unfinished tickets")));
    Trend trend;
    trend.emptyText = tr("No backlog in this period.");
    trend.ticks = dayTicksOf(rows);
    for (const kpi::KpiRow& row : rows)
        trend.tips.append(kpiTip(row, m_overview.whole.time));
    trend.lines = {lineOf(rows, tr("Unfinished tickets"), TrendLine::Kind::Area, 0, valueOf)};
    m_backlog->setTrend(trend);
    m_backlog->setAccessibleName(m_backlogCard->accessibleName());
}

}  // namespace memnun
