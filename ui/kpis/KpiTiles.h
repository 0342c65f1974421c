// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"
#include "ui/shared/KpiTile.h"

#include <QHash>
#include <QWidget>

namespace memnun {

/// One row of figures.
class KpiTiles final : public QWidget {
    Q_OBJECT

public:
    /// Which figures, and how wide each is.
    using Slots = QVector<std::pair<const char*, int>>;
    explicit KpiTiles(const Slots& shown, QWidget* parent = nullptr);
    /// The page's headline figures.
    static Slots headlines();
    /// The other times, and what comes back or moves on.
    static Slots others();

    void setOverview(const KpiOverview& overview);
    KpiTile* tile(const QString& kpi) const { return m_tiles.value(kpi); }

Q_SIGNALS:
    void activated(const QString& kpi);

private:
    void fill(KpiTile& tile, const kpi::KpiRow& row, const KpiOverview& overview) const;
    void compare(KpiTile& tile, const kpi::KpiRow& row, const kpi::KpiRow& before,
                 const KpiOverview& overview) const;
    QString detailOf(const kpi::KpiRow& row, const KpiOverview& overview) const;

    QHash<QString, KpiTile*> m_tiles;
};

}  // namespace memnun
