// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiFigures.h"

#include "ui/kpis/KpiBreakdown.h"
#include "ui/kpis/KpiCharts.h"
#include "ui/kpis/KpiTiles.h"
#include "ui/shared/Theme.h"

#include <QVBoxLayout>

namespace memnun {

KpiFigures::KpiFigures(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void KpiFigures::build()
{
    if (m_tiles)
        return;
    m_tiles = new KpiTiles(KpiTiles::headlines());
    m_charts = new KpiCharts;
    m_others = new KpiTiles(KpiTiles::others());
    m_breakdown = new KpiBreakdown;
    auto* figures = new QWidget;
    auto* column = new QVBoxLayout(figures);
    column->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(m_tiles);
    column->addWidget(m_charts, 1);
    column->addWidget(m_others);
    column->addWidget(m_breakdown);
    setWidget(figures);
    for (KpiTiles* tiles : {m_tiles, m_others})
        connect(tiles, &KpiTiles::activated, this, [this](const QString& kpi) { Q_EMIT activated(kpi, m_whole, {}); });
    connect(m_charts, &KpiCharts::activated, this, &KpiFigures::activated);
    connect(m_breakdown, &KpiBreakdown::activated, this, &KpiFigures::activated);
    connect(m_breakdown, &KpiBreakdown::viewChanged, this, &KpiFigures::viewChanged);
}

void KpiFigures::describe(KpiView& view) const
{
    if (!m_breakdown)
        return;
    view.measure = m_breakdown->measure();
    view.by = m_breakdown->by();
}

void KpiFigures::setOverview(const KpiOverview& overview)
{
    build();
    m_whole = overview.whole;
    m_tiles->setOverview(overview);
    m_charts->setOverview(overview);
    m_others->setOverview(overview);
    m_breakdown->setOverview(overview);
}

}  // namespace memnun
