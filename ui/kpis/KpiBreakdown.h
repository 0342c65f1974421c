// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace memnun {

class BarRow;
class Card;
class HeatMap;

/// The page's lower half: one figure and the volume by channel, agent, category, tag or priority; how old the unfinished
/// tickets are; when customers write and call.
class KpiBreakdown final : public QWidget {
    Q_OBJECT

public:
    explicit KpiBreakdown(QWidget* parent = nullptr);

    void setOverview(const KpiOverview& overview);
    /// Which figure is broken down, and by what.
    QString measure() const;
    kpi::By by() const;
    void setBy(kpi::By by);
    HeatMap* hours() const { return m_hours; }

Q_SIGNALS:
    /// A bar or cell was opened.
    void activated(const QString& kpi, const memnun::kpi::KpiQuery& query, const QString& key);
    /// Another figure or breakdown was chosen: the overview has to be worked out anew.
    void viewChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillBars(Card& card, const QVector<kpi::KpiRow>& rows, const kpi::KpiQuery& query);
    BarRow* makeBar(Card& card, const kpi::KpiRow& row, double longest, double total) const;
    /// The line below the bars: so many are not shown.
    void addMore(Card& card, int count);
    void showWhole();
    QString hoursSubtitle() const;
    QString subtitle(const kpi::KpiRow& row) const;

    KpiOverview m_overview;
    bool m_whole = false;  ///< all bars are shown
    QLabel* m_title;
    QComboBox* m_measure;
    QComboBox* m_by;
    Card* m_left;
    Card* m_right;
    Card* m_ages;
    Card* m_hoursCard;
    HeatMap* m_hours;
};

}  // namespace memnun
