// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

#include <QWidget>

#include <utility>

namespace memnun {

struct Theme;

/// Weekdays down, hours across, the more the darker. A legend under them says how many the lightest
/// and the darkest are. Hours and weekend days without anything are left out at the edges.
/// The arrow keys move along, Enter or a click opens a cell.
class HeatMap final : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// 168 rows of By::WeekHour, Monday's first hour first.
    void setRows(const QVector<kpi::KpiRow>& rows, kpi::TimeBase time);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Where a cell is painted; empty for one that is not shown.
    QRect cellRect(int day, int hour) const;
    /// The lowest and the highest count among the cells shown, which the legend names.
    std::pair<qint64, qint64> range() const;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        int day = -1;  ///< 0 = Monday; -1 for none
        int hour = 0;
        bool operator==(const Cell&) const = default;
    };
    qint64 countAt(int day, int hour) const;
    void paintScales(QPainter& painter, const Theme& theme) const;
    QColor colourOf(qint64 count, const Theme& theme) const;
    Cell cellAt(const QPoint& position) const;
    void setCurrent(Cell cell);
    void open(Cell cell);
    int labelWidth() const;
    int labelHeight() const;
    int legendHeight() const;
    void paintLegend(QPainter& painter, const Theme& theme) const;

    QVector<kpi::KpiRow> m_rows;
    QStringList m_tips;
    int m_days = 5;
    int m_firstHour = 9;
    int m_lastHour = 18;
    qint64 m_highest = 0;
    Cell m_current;
};

}  // namespace memnun
