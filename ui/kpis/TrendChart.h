// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Kpi.h"

#include <QChartView>
#include <QVector>

class QAbstractAxis;
class QXYSeries;

namespace memnun {

struct Theme;

struct TrendLine {
    enum class Kind { Line, Dashed, Bars, Area };
    QString name;
    Kind kind = Kind::Line;
    int colour = 0;                          ///< index into Theme::series
    QVector<std::optional<double>> values;   ///< seconds or counts; an empty one is a gap
};

/// What a trend shows: points at equal distances along time.
struct Trend {
    kpi::Unit unit = kpi::Unit::Count;
    QVector<QString> ticks;  ///< under each point; empty for points that get no label
    QVector<QString> tips;   ///< rich text, one a point
    QVector<TrendLine> lines;
    QString emptyText;       ///< where there is no value at all
};

/// Lines, bars or an area over time: thin grid, units on the axis, its legend on top, a tool tip with all values of the
/// point under the pointer. A click or Enter opens a point; arrow keys move along.
class TrendChart final : public QChartView {
    Q_OBJECT

public:
    explicit TrendChart(QWidget* parent = nullptr);

    void setTrend(const Trend& trend);
    const Trend& trend() const { return m_trend; }

Q_SIGNALS:
    /// `line` is the bar group's bar that was hit, 0 for the others.
    void pointActivated(int point, int line);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    QSize sizeHint() const override { return {360, 178}; }

private:
    void rebuild();
    void addAxes(const Theme& theme);
    void addLine(const TrendLine& line, const Theme& theme);
    void addBars(const Theme& theme);
    void attach(QAbstractSeries* series);
    void paintLegend(QPainter& painter, const Theme& theme) const;
    void paintMark(QPainter& painter, const Theme& theme) const;
    void setCurrent(int point);
    double highest() const;
    bool hasBars() const;
    /// Where a point lies; in seconds or counts.
    QPointF positionOf(int point, double value) const;
    double pointAt(const QPointF& position) const;

    Trend m_trend;
    double m_divisor = 1;  ///< seconds in the axis' unit
    int m_current = -1;
    QAbstractAxis* m_x = nullptr;
    QAbstractAxis* m_y = nullptr;
};

}  // namespace memnun
