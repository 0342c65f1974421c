// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiTiles.h"

#include "core/kpi/builtin.h"
#include "ui/kpis/KpiWords.h"
#include "ui/shared/Format.h"

#include <QHBoxLayout>

#include <cmath>

namespace memnun {

KpiTiles::KpiTiles(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    const std::pair<const char*, int> shown[] = {
        {"frt", 6}, {"resolution", 6}, {"volume_in", 4}, {"volume_solved", 4}, {"backlog", 5}};
    for (const auto& [id, stretch] : shown) {
        auto* tile = new KpiTile(this);
        const QString kpi = QString::fromLatin1(id);
        m_tiles.insert(kpi, tile);
        layout->addWidget(tile, stretch);
        connect(tile, &KpiTile::clicked, this, [this, kpi] { Q_EMIT activated(kpi); });
    }
}

void KpiTiles::setOverview(const KpiOverview& overview)
{
    m_overview = overview;
    for (const kpi::KpiRow& row : overview.totals) {
        KpiTile* tile = m_tiles.value(row.kpi);
        const QVector<kpi::KpiRow> before = rowsOf(overview.before, row.kpi.toLatin1().constData());
        if (tile && !before.isEmpty())
            fill(*tile, row, before.first(), overview);
    }
}

void KpiTiles::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > 90 * fontMetrics().height();
    if (wide == m_wide)
        return;
    m_wide = wide;
    if (m_overview.report)
        setOverview(KpiOverview(m_overview));
}

void KpiTiles::fill(KpiTile& tile, const kpi::KpiRow& row, const kpi::KpiRow& before,
                    const KpiOverview& overview) const
{
    const kpi::TimeBase time = overview.whole.time;
    const bool timed = row.unit == kpi::Unit::Duration;
    QString title = kpiTitle(row.kpi);
    if (timed)
        title += tr(" · median", "after a KPI's name");
    else if (row.kpi == QLatin1String("backlog"))
        title += overview.report->now() < kpi::periodOf(row.from, row.to, overview.report->zone()).end
                     ? tr(" · now", "after a KPI's name")
                     : QStringLiteral(" · ") + Format().date(row.to.addDays(-1));
    tile.setTitle(title);
    tile.setValue(kpiValueText(row.unit, row.value, time));
    tile.setFewData(timed && row.n > 0 && row.n < kFewData);
    tile.setDetail(detailOf(row, overview));
    // A period that began before the first ticket is no measure for another.
    const kpi::Period earlier = kpi::periodOf(before.from, before.to, overview.report->zone());
    compare(tile, row, overview.report->firstAt() < earlier.begin ? before : kpi::KpiRow{}, time);
    QStringList tip{kpiFormula(row.kpi, time)};
    if (row.mean)
        tip << tr("mean %1").arg(kpiValueText(row.unit, row.mean, time));
    if (const QString interval = kpiIntervalText(row, time); !interval.isEmpty())
        tip << interval;
    tip << tr("Before (%1): %2").arg(periodText(before.from, before.to), kpiValueText(row.unit, before.value, time));
    tile.setToolTip(tip.join(QLatin1Char('\n')));
}

QString KpiTiles::detailOf(const kpi::KpiRow& row, const KpiOverview& overview) const
{
    const kpi::TimeBase time = overview.whole.time;
    QStringList parts;
    if (row.unit == kpi::Unit::Duration) {
        parts << tr("n = %1").arg(Format().number(row.n));
        if (row.p90)
            parts << tr("P90 %1").arg(kpiValueText(row.unit, row.p90, time));
        if (row.mean && m_wide)
            parts << tr("mean %1").arg(kpiValueText(row.unit, row.mean, time));
    } else if (row.oldest) {
        const qint64 days = overview.report->now().secondsSince(*row.oldest) / 86'400;
        parts << tr("oldest %n day(s)", nullptr, static_cast<int>(days));
    }
    return parts.join(QStringLiteral(" · "));
}

void KpiTiles::compare(KpiTile& tile, const kpi::KpiRow& row, const kpi::KpiRow& before, kpi::TimeBase time) const
{
    const kpi::Kpi* kpi = kpi::kpiById(row.kpi);
    if (!kpi || !row.value || !before.value) {
        tile.setDelta({}, KpiTile::Arrow::None, Tone::Neutral);
        return;
    }
    double difference = *row.value - *before.value;
    if (row.unit == kpi::Unit::Duration && std::abs(difference) >= 60)
        difference = std::round(difference / 60) * 60;
    const bool same = std::abs(difference) < (row.unit == kpi::Unit::Duration ? 60 : 0.5);
    if (same) {
        tile.setDelta(tr("as before"), KpiTile::Arrow::None, Tone::Neutral);
        return;
    }
    // A plain difference; with few data it is told without praise or blame.
    const bool few = kpi->shape == kpi::Shape::Median && std::min(row.n, before.n) < kFewData;
    Tone tone = Tone::Neutral;
    if (kpi->better != kpi::Better::Neutral && !few)
        tone = (difference < 0) == (kpi->better == kpi::Better::Lower) ? Tone::Positive : Tone::Danger;
    tile.setDelta(kpiValueText(row.unit, std::abs(difference), time),
                  difference < 0 ? KpiTile::Arrow::Down : KpiTile::Arrow::Up, tone);
}

}  // namespace memnun
