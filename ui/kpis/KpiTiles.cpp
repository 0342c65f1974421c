// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiTiles.h"

#include "core/kpi/Difference.h"
#include "core/kpi/builtin.h"
#include "ui/kpis/KpiWords.h"
#include "ui/shared/Format.h"

#include <QHBoxLayout>

#include <cmath>

namespace memnun {

namespace {

/// "6 mo:" where a period's second half is compared with its first, which nobody would guess.
QString leadOf(const kpi::KpiRow& recent, const KpiOverview& overview)
{
    if (recent.from == overview.whole.from)
        return {};
    const qint64 days = recent.from.daysTo(recent.to);
    const QDate today = overview.report->now().toUtc().toTimeZone(overview.report->zone()).date();
    if (recent.to <= today)
        return KpiTiles::tr("second half:", "before a change");
    return days < 60 ? KpiTiles::tr("last %1 d:", "days, before a change").arg(days)
                     : KpiTiles::tr("last %1 mo:", "months, before a change").arg(std::lround(static_cast<double>(days) / 30.4));
}

}  // namespace

KpiTiles::Slots KpiTiles::headlines()
{
    return {{"frt", 23}, {"resolution", 23}, {"volume_in", 18}, {"volume_solved", 18}, {"backlog", 16}};
}

KpiTiles::Slots KpiTiles::others()
{
    return {{"next_reply", 5}, {"full_resolution", 5}, {"requester_wait", 5}, {"reopen_rate", 5}, {"transfers", 4}};
}

KpiTiles::KpiTiles(const Slots& shown, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
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
    for (const kpi::KpiRow& row : overview.totals) {
        KpiTile* tile = m_tiles.value(row.kpi);
        if (tile)
            fill(*tile, row, overview);
    }
}

void KpiTiles::fill(KpiTile& tile, const kpi::KpiRow& row, const KpiOverview& overview) const
{
    const kpi::TimeBase time = overview.whole.time;
    const bool timed = row.unit == kpi::Unit::Duration;
    QString title = kpiTitle(row.kpi);
    if (timed)
        title += tr(" · median", "after a KPI's name");
    else if (row.kpi == QLatin1String("backlog"))
        title += overview.report->now() < kpi::periodOf(row.from, row.to, overview.report->zone()).end
                     ? tr(" · unfinished now", "after a KPI's name")
                     : QStringLiteral(" · ") + Format().date(row.to.addDays(-1));
    tile.setTitle(title);
    tile.setValue(kpiValueText(row.unit, row.value, time));
    tile.setFewData((timed || row.unit == kpi::Unit::Percent) && row.n > 0 && row.n < kFewData);
    tile.setDetail(detailOf(row, overview));
    const bool counted = timed || row.unit == kpi::Unit::Percent || row.unit == kpi::Unit::Ratio;
    tile.setCount(counted ? tr("n = %1").arg(Format().number(row.n)) : QString());
    const QByteArray id = row.kpi.toLatin1();
    const kpi::KpiRow recent = rowsOf(overview.recent, id.constData()).value(0);
    const kpi::KpiRow before = rowsOf(overview.before, id.constData()).value(0);
    compare(tile, recent, before, overview);
    QStringList tip{kpiFormula(row.kpi, time)};
    if (row.kpi == QLatin1String("backlog"))
        tip << tr("“Open” in the inbox is fewer: it leaves out what waits for the customer, is on hold or snoozed.");
    if (row.mean)
        tip << tr("mean %1").arg(kpiValueText(row.unit, row.mean, time));
    if (const QString interval = kpiIntervalText(row, time); !interval.isEmpty())
        tip << interval;
    for (const kpi::KpiRow* one : {&recent, &before})
        tip << tr("%1: %2").arg(periodText(one->from, one->to), kpiValueText(row.unit, one->value, time));
    tile.setToolTip(tip.join(QLatin1Char('\n')));
}

QString KpiTiles::detailOf(const kpi::KpiRow& row, const KpiOverview& overview) const
{
    const kpi::TimeBase time = overview.whole.time;
    QStringList parts;
    if (row.unit == kpi::Unit::Duration) {
        if (row.p90)
            parts << tr("P90 %1").arg(kpiValueText(row.unit, row.p90, time));
        if (row.mean)
            parts << tr("mean %1").arg(kpiValueText(row.unit, row.mean, time));
    } else if (row.unit == kpi::Unit::Percent || row.unit == kpi::Unit::Ratio) {
        if (const QString range = kpiRangeText(row, time); !range.isEmpty())
            parts << range;
    } else if (row.oldest) {
        if (row.pending > 0)
            parts << tr("%n waiting for customer", nullptr, static_cast<int>(row.pending));
        const qint64 days = overview.report->now().secondsSince(*row.oldest) / 86'400;
        parts << tr("oldest %n day(s)", nullptr, static_cast<int>(days));
    } else if (row.value) {
        const double days = static_cast<double>(row.from.daysTo(row.to));
        parts << tr("%1 per week").arg(Format().number(*row.value * 7 / days, 1));
    }
    return parts.join(QStringLiteral(" · "));
}

void KpiTiles::compare(KpiTile& tile, const kpi::KpiRow& row, const kpi::KpiRow& before,
                       const KpiOverview& overview) const
{
    const kpi::TimeBase time = overview.whole.time;
    const kpi::Kpi* kpi = kpi::kpiById(row.kpi);
    if (!kpi || !row.value || !before.value) {
        tile.setDelta({}, KpiTile::Arrow::None, Tone::Neutral);
        return;
    }
    double difference = *row.value - *before.value;
    if (row.unit == kpi::Unit::Duration && std::abs(difference) >= 60)
        difference = std::round(difference / 60) * 60;
    const double least = row.unit == kpi::Unit::Duration ? 60
                         : row.unit == kpi::Unit::Percent ? 0.05
                         : row.unit == kpi::Unit::Ratio   ? 0.005
                                                          : 0.5;
    const bool same = std::abs(difference) < least;
    if (same) {
        tile.setDelta(tr("as before"), KpiTile::Arrow::None, Tone::Neutral, leadOf(row, overview));
        return;
    }
    QString text = kpiValueText(row.unit, std::abs(difference), time);
    if (row.unit == kpi::Unit::Percent)
        text = tr("%1 points", "difference of two percentages").arg(Format().number(std::abs(difference), 1));
    if (kpi->shape == kpi::Shape::Count && *before.value > 0)
        text = Format().percent(100 * std::abs(difference) / *before.value, 0);
    else if (row.unit == kpi::Unit::Count)
        text = tr("%n ticket(s)", nullptr, static_cast<int>(std::lround(std::abs(difference))));
    // What could be chance is told without praise or blame.
    const kpi::Certainty certainty = kpi::certaintyOf(row, before);
    if (certainty != kpi::Certainty::Unknown)
        text = (certainty == kpi::Certainty::Meaningful ? tr("%1, significant", "a change that is more than chance")
                                                        : tr("%1, not significant", "a change that may be chance")).arg(text);
    Tone tone = Tone::Neutral;
    if (kpi->better != kpi::Better::Neutral && certainty == kpi::Certainty::Meaningful)
        tone = (difference < 0) == (kpi->better == kpi::Better::Lower) ? Tone::Positive : Tone::Danger;
    tile.setDelta(text, difference < 0 ? KpiTile::Arrow::Down : KpiTile::Arrow::Up, tone, leadOf(row, overview));
}

}  // namespace memnun
