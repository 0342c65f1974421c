// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/TrendChart.h"

#include "ui/shared/Theme.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QKeyEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace memnun {
namespace {

constexpr int kLegendHeight = 20;

/// 1, 2 or 5 times a power of ten, so that about four steps reach `highest`; whole numbers for counts.
double niceStep(double highest, bool whole)
{
    const double raw = std::max(highest, 1e-9) / 4;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    const double step = (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    return whole ? std::max(1.0, step) : step;
}

}  // namespace

TrendChart::TrendChart(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(0, kLegendHeight + 4, 4, -2));
}

void TrendChart::setTrend(const Trend& trend)
{
    m_trend = trend;
    m_current = -1;
    rebuild();
}

double TrendChart::highest() const
{
    double highest = 0;
    for (const TrendLine& line : m_trend.lines) {
        for (const std::optional<double>& value : line.values)
            highest = std::max(highest, value.value_or(0));
    }
    return highest;
}

bool TrendChart::hasBars() const
{
    return !m_trend.lines.isEmpty() && m_trend.lines.first().kind == TrendLine::Kind::Bars;
}

void TrendChart::rebuild()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        axis->hide();  // its grid is deleted later, but must not be painted again
        chart()->removeAxis(axis);
        delete axis;
    }
    m_x = m_y = nullptr;
    const Theme& theme = Theme::of(palette());
    chart()->setLocale(QLocale());
    addAxes(theme);
    if (hasBars()) {
        addBars(theme);
    } else {
        for (const TrendLine& line : m_trend.lines)
            addLine(line, theme);
    }
    // New axes get their place now, not with the next round of the event loop: a picture taken at once is whole.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
    viewport()->update();
}

void TrendChart::addAxes(const Theme& theme)
{
    const double top = highest();
    const bool hours = top >= 2 * 3600;
    const bool whole = m_trend.unit == kpi::Unit::Count;
    m_divisor = whole ? 1 : hours ? 3600 : 60;
    const double step = niceStep(top / m_divisor, whole);
    const QString unit = whole ? QString() : hours ? tr(" h", "hours on an axis") : tr(" min", "minutes on an axis");

    auto* y = new QValueAxis;
    y->setTickType(QValueAxis::TicksDynamic);
    y->setTickInterval(step);
    y->setRange(0, std::max(step, std::ceil(top / m_divisor / step - 1e-9) * step));
    y->setLabelFormat((step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f")) + unit);
    auto* x = new QCategoryAxis;
    x->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    x->setRange(-0.5, std::max(1.0, static_cast<double>(m_trend.ticks.size())) - 0.5);
    for (int i = 0; i < m_trend.ticks.size(); ++i) {
        // Labels of an axis must differ: a thirteenth month gets an invisible mark.
        if (!m_trend.ticks.at(i).isEmpty())
            x->append(m_trend.ticks.at(i) + QString(x->count() / 12, QChar(0x200B)), i);
    }
    for (QValueAxis* axis : {static_cast<QValueAxis*>(x), y}) {
        axis->setLabelsColor(theme.muted);
        axis->setLabelsFont(typeFont(TypeStep::Caption));
        axis->setGridLinePen(QPen(theme.line, 1));
        axis->setLinePen(QPen(theme.line, 1));
    }
    x->setGridLineVisible(false);
    y->setLineVisible(false);
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    m_x = x;
    m_y = y;
}

void TrendChart::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void TrendChart::addLine(const TrendLine& line, const Theme& theme)
{
    const QColor colour = theme.series.at(line.colour % theme.series.size());
    QVector<QPointF> stretch;
    // Each stretch without a gap is a series of its own.
    const auto flush = [&] {
        if (stretch.isEmpty())
            return;
        auto* series = new QLineSeries;
        series->append(stretch);
        series->setPen(QPen(colour, 2, line.kind == TrendLine::Kind::Dashed ? Qt::DashLine : Qt::SolidLine,
                            Qt::FlatCap, Qt::RoundJoin));
        if (line.kind != TrendLine::Kind::Area && stretch.size() < 40) {
            series->setMarkerSize(3);
            series->setPointsVisible(true);
        }
        if (line.kind == TrendLine::Kind::Area) {
            auto* area = new QAreaSeries(series);
            series->setParent(area);
            QColor fill = colour;
            fill.setAlphaF(0.14F);
            area->setBrush(fill);
            area->setPen(Qt::NoPen);
            attach(area);
            auto* edge = new QLineSeries;
            edge->append(stretch);
            edge->setPen(series->pen());
            attach(edge);
        } else {
            attach(series);
        }
        stretch.clear();
    };
    for (int i = 0; i < line.values.size(); ++i) {
        if (line.values.at(i))
            stretch.append(QPointF(i, *line.values.at(i) / m_divisor));
        else
            flush();
    }
    flush();
}

void TrendChart::addBars(const Theme& theme)
{
    auto* bars = new QBarSeries;
    for (const TrendLine& line : m_trend.lines) {
        auto* set = new QBarSet(line.name);
        for (const std::optional<double>& value : line.values)
            *set << value.value_or(0) / m_divisor;
        set->setColor(theme.series.at(line.colour % theme.series.size()));
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    bars->setBarWidth(0.68);
    attach(bars);
}

QPointF TrendChart::positionOf(int point, double value) const
{
    const QRectF plot = chart()->plotArea();
    const auto* y = qobject_cast<const QValueAxis*>(m_y);
    const double width = plot.width() / std::max(1.0, static_cast<double>(m_trend.ticks.size()));
    return {plot.left() + (point + 0.5) * width, plot.bottom() - value / m_divisor / y->max() * plot.height()};
}

double TrendChart::pointAt(const QPointF& position) const
{
    const QRectF plot = chart()->plotArea();
    if (plot.width() <= 0 || position.x() < plot.left() || position.x() >= plot.right())
        return -1;
    return (position.x() - plot.left()) / plot.width() * static_cast<double>(m_trend.ticks.size());
}

void TrendChart::paintLegend(QPainter& painter, const Theme& theme) const
{
    painter.setFont(typeFont(TypeStep::Caption));
    const QFontMetrics metrics(painter.font());
    double x = 2;
    const double middle = kLegendHeight / 2.0;
    for (const TrendLine& line : m_trend.lines) {
        const QColor colour = theme.series.at(line.colour % theme.series.size());
        if (line.kind == TrendLine::Kind::Bars) {
            painter.fillRect(QRectF(x, middle - 5, 10, 10), colour);
            x += 16;
        } else {
            painter.setPen(QPen(colour, 2, line.kind == TrendLine::Kind::Dashed ? Qt::DashLine : Qt::SolidLine,
                                Qt::FlatCap));
            painter.drawLine(QPointF(x, middle), QPointF(x + 20, middle));
            x += 26;
        }
        painter.setPen(theme.muted);
        painter.drawText(QRectF(x, 0, 400, kLegendHeight), Qt::AlignVCenter | Qt::AlignLeft, line.name);
        x += metrics.horizontalAdvance(line.name) + 18;
    }
}

void TrendChart::paintMark(QPainter& painter, const Theme& theme) const
{
    if (m_current < 0)
        return;
    const QRectF plot = chart()->plotArea();
    const double x = positionOf(m_current, 0).x();
    painter.setPen(QPen(theme.outline, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const TrendLine& line : m_trend.lines) {
        const std::optional<double> value = line.values.value(m_current);
        if (!value || line.kind == TrendLine::Kind::Bars)
            continue;
        painter.setPen(QPen(theme.raised, 2));
        painter.setBrush(theme.series.at(line.colour % theme.series.size()));
        painter.drawEllipse(positionOf(m_current, *value), 5, 5);
    }
}

void TrendChart::drawForeground(QPainter* painter, const QRectF&)
{
    const Theme& theme = Theme::of(palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (highest() <= 0) {
        painter->setPen(theme.muted);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter | Qt::TextWordWrap, m_trend.emptyText);
    } else {
        paintLegend(*painter, theme);
        paintMark(*painter, theme);
    }
    if (hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    painter->restore();
}

void TrendChart::setCurrent(int point)
{
    if (point == m_current)
        return;
    m_current = point;
    const QString tip = m_trend.tips.value(point);
    if (point < 0 || tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(viewport()->mapToGlobal(positionOf(point, highest() / 2).toPoint()), tip, viewport());
    viewport()->update();
}

void TrendChart::mouseMoveEvent(QMouseEvent* event)
{
    const double point = pointAt(event->position());
    setCursor(point < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setCurrent(point < 0 ? -1 : static_cast<int>(point));
}

void TrendChart::mouseReleaseEvent(QMouseEvent* event)
{
    const double point = pointAt(event->position());
    if (event->button() != Qt::LeftButton || point < 0)
        return;
    const auto bars = static_cast<double>(m_trend.lines.size());
    const int bar = hasBars() ? static_cast<int>((point - std::floor(point)) * bars) : 0;
    Q_EMIT pointActivated(static_cast<int>(point), bar);
}

void TrendChart::leaveEvent(QEvent* event)
{
    setCurrent(-1);
    QChartView::leaveEvent(event);
}

void TrendChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_trend.ticks.size()) - 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        setCurrent(m_current < 0 ? last : std::clamp(m_current + step, 0, last));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        Q_EMIT pointActivated(m_current, 0);
    } else {
        event->ignore();
    }
}

void TrendChart::wheelEvent(QWheelEvent* event)
{
    event->ignore();  // the page scrolls
}

void TrendChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
    QChartView::changeEvent(event);
}

}  // namespace memnun
