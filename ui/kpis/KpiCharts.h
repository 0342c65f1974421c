// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"

#include <QWidget>

namespace memnun {

class Card;
class TrendChart;
struct Trend;

/// The page's charts: times, volume and backlog over the period.
class KpiCharts final : public QWidget {
    Q_OBJECT

public:
    explicit KpiCharts(QWidget* parent = nullptr);

    void setOverview(const KpiOverview& overview);
    TrendChart* times() const { return m_frt; }

Q_SIGNALS:
    /// A point or bar was opened.
    void activated(const QString& kpi, const memnun::kpi::KpiQuery& query, const QString& key);

private:
    struct Panel {
        Card* card;
        TrendChart* chart;
    };
    Panel makePanel();
    void showTimes(TrendChart& chart, Card& card, const char* kpi);
    void showVolume();
    void showBacklog();
    void openTrend(const char* kpi, int point);
    QString subtitle(const QString& more) const;
    QString stepped(const char* kpi) const;

    KpiOverview m_overview;
    Card* m_frtCard;
    Card* m_resolutionCard;
    Card* m_volumeCard;
    Card* m_backlogCard;
    TrendChart* m_frt;
    TrendChart* m_resolution;
    TrendChart* m_volume;
    TrendChart* m_backlog;
};

}  // namespace memnun
