// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"

#include <QScrollArea>

namespace memnun {

class KpiBreakdown;
class KpiCharts;
class KpiTiles;

/// All figures of the page: tiles, charts and breakdown. They are made by build() only, so that the page can ask for what
/// they show before.
class KpiFigures final : public QScrollArea {
    Q_OBJECT

public:
    explicit KpiFigures(QWidget* parent = nullptr);

    /// Does nothing a second time.
    void build();
    /// None of these before build().
    KpiTiles* tiles() const { return m_tiles; }
    KpiTiles* others() const { return m_others; }
    KpiCharts* charts() const { return m_charts; }
    KpiBreakdown* breakdown() const { return m_breakdown; }

    /// The figure that is broken down and by what; the view's own before build().
    void describe(KpiView& view) const;
    void setOverview(const KpiOverview& overview);

Q_SIGNALS:
    /// A tile, point, bar or cell was opened.
    void activated(const QString& kpi, const memnun::kpi::KpiQuery& query, const QString& key);
    /// Another figure or breakdown was chosen.
    void viewChanged();

private:
    kpi::KpiQuery m_whole;
    KpiTiles* m_tiles = nullptr;
    KpiCharts* m_charts = nullptr;
    KpiTiles* m_others = nullptr;
    KpiBreakdown* m_breakdown = nullptr;
};

}  // namespace memnun
