// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"
#include "ui/shared/KpiTile.h"

#include <QHash>
#include <QWidget>

namespace memnun {

/// The page's row of headline figures.
class KpiTiles final : public QWidget {
    Q_OBJECT

public:
    explicit KpiTiles(QWidget* parent = nullptr);

    void setOverview(const KpiOverview& overview);
    KpiTile* tile(const QString& kpi) const { return m_tiles.value(kpi); }

Q_SIGNALS:
    void activated(const QString& kpi);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill(KpiTile& tile, const kpi::KpiRow& row, const KpiOverview& overview) const;
    void compare(KpiTile& tile, const kpi::KpiRow& row, const kpi::KpiRow& before, kpi::TimeBase time) const;
    QString detailOf(const kpi::KpiRow& row, const KpiOverview& overview) const;

    QHash<QString, KpiTile*> m_tiles;
    KpiOverview m_overview;
    bool m_wide = false;  ///< room for the mean
};

}  // namespace memnun
