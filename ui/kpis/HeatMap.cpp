// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/HeatMap.h"

#include "ui/kpis/KpiWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace memnun {
namespace {

constexpr int kGap = 3;
constexpr int kHours = 24;
constexpr int kLegendSteps = 5;
constexpr int kLegendCell = 12;

}

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

qint64 HeatMap::countAt(int day, int hour) const
{
    const qsizetype at = qsizetype(day) * kHours + hour;
    return at < m_rows.size() ? m_rows.at(at).n : 0;
}

void HeatMap::setRows(const QVector<kpi::KpiRow>& rows, kpi::TimeBase time)
{
    m_rows = rows;
    m_tips.clear();
    m_days = 5;
    m_firstHour = 9;
    m_lastHour = 17;
    m_highest = 0;
    m_current = {};
    for (int at = 0; at < rows.size(); ++at) {
        const kpi::KpiRow& row = rows.at(at);
        m_tips.append(kpiTip(row, time));
        if (row.n == 0)
            continue;
        m_days = std::max(m_days, at / kHours + 1);
        m_firstHour = std::min(m_firstHour, at % kHours);
        m_lastHour = std::max(m_lastHour, at % kHours);
        m_highest = std::max(m_highest, row.n);
    }
    updateGeometry();
    update();
}

int HeatMap::labelWidth() const
{
    const QFontMetrics metrics(typeFont(TypeStep::Caption));
    int width = 0;
    for (int day = 0; day < m_days; ++day)
        width = std::max(width, metrics.horizontalAdvance(locale().standaloneDayName(day + 1, QLocale::ShortFormat)));
    return width + space::s;
}

std::pair<qint64, qint64> HeatMap::range() const
{
    qint64 lowest = m_highest;
    for (int day = 0; day < m_days; ++day) {
        for (int hour = m_firstHour; hour <= m_lastHour; ++hour)
            lowest = std::min(lowest, countAt(day, hour));
    }
    return {lowest, m_highest};
}

int HeatMap::legendHeight() const
{
    return labelHeight() + space::s;
}

int HeatMap::labelHeight() const
{
    return QFontMetrics(typeFont(TypeStep::Caption)).height() + space::xs;
}

QSize HeatMap::sizeHint() const
{
    return {320, m_days * 24 + labelHeight() + legendHeight()};
}

QRect HeatMap::cellRect(int day, int hour) const
{
    if (day < 0 || day >= m_days || hour < m_firstHour || hour > m_lastHour)
        return {};
    const int left = labelWidth();
    const int columns = m_lastHour - m_firstHour + 1;
    const int column = hour - m_firstHour;
    const int room = width() - left;
    const int high = std::min(36, (height() - labelHeight() - legendHeight()) / m_days);
    const int from = left + room * column / columns;
    const int to = left + room * (column + 1) / columns;
    return {from, day * high, to - from - kGap, high - kGap};
}

QColor HeatMap::colourOf(qint64 count, const Theme& theme) const
{
    const QColor& full = theme.series.first();
    const QColor& none = theme.surface;
    // The root keeps quiet hours apart from empty ones.
    const double share = m_highest > 0 ? std::sqrt(static_cast<double>(count) / static_cast<double>(m_highest)) : 0;
    const auto mix = [share](int from, int to) { return from + static_cast<int>(std::lround((to - from) * share)); };
    return {mix(none.red(), full.red()), mix(none.green(), full.green()), mix(none.blue(), full.blue())};
}

void HeatMap::paintScales(QPainter& painter, const Theme& theme) const
{
    painter.setFont(typeFont(TypeStep::Caption));
    painter.setPen(theme.muted);
    for (int day = 0; day < m_days; ++day) {
        const QRect cell = cellRect(day, m_firstHour);
        painter.drawText(QRect(0, cell.top(), labelWidth() - space::s, cell.height()), Qt::AlignVCenter | Qt::AlignRight,
                         QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
    }
    const int needed = painter.fontMetrics().horizontalAdvance(QStringLiteral("00")) + space::xs;
    const int every = std::max(1, (needed + cellRect(0, m_firstHour).width()) / std::max(1, cellRect(0, m_firstHour).width() + kGap));
    for (int hour = m_firstHour; hour <= m_lastHour; hour += every) {
        const QRect cell = cellRect(m_days - 1, hour);
        painter.drawText(QRect(cell.left() - 20, cell.bottom() + 1, cell.width() + 40, labelHeight()), Qt::AlignCenter,
                         QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
    }
}

/// "0 ▭▭▭▭▭ 12" under the hours: what the colours mean.
void HeatMap::paintLegend(QPainter& painter, const Theme& theme) const
{
    const auto [lowest, highest] = range();
    const Format format;
    const int top = height() - labelHeight();
    const auto place = [&](int x, int width) { return QRect(x, top, width, labelHeight()); };
    painter.setFont(typeFont(TypeStep::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString least = format.number(lowest);
    int x = labelWidth();
    painter.setPen(theme.muted);
    painter.drawText(place(x, metrics.horizontalAdvance(least)), Qt::AlignVCenter, least);
    x += metrics.horizontalAdvance(least) + space::s;
    for (int step = 0; step < kLegendSteps; ++step, x += kLegendCell + kGap) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(lowest + (highest - lowest) * step / (kLegendSteps - 1), theme));
        painter.drawRoundedRect(QRect(x, top + (labelHeight() - kLegendCell) / 2, kLegendCell, kLegendCell), 3, 3);
    }
    painter.setPen(theme.muted);
    painter.drawText(place(x + space::s - kGap, width()), Qt::AlignVCenter, format.number(highest));
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScales(painter, theme);
    paintLegend(painter, theme);
    for (int day = 0; day < m_days; ++day) {
        for (int hour = m_firstHour; hour <= m_lastHour; ++hour) {
            painter.setPen(m_current == Cell{day, hour} ? QPen(hasFocus() ? theme.accent : theme.text, 2) : QPen(Qt::NoPen));
            painter.setBrush(colourOf(countAt(day, hour), theme));
            painter.drawRoundedRect(cellRect(day, hour), 3, 3);
        }
    }
    if (hasFocus() && m_current.day < 0) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
}

HeatMap::Cell HeatMap::cellAt(const QPoint& position) const
{
    for (int day = 0; day < m_days; ++day) {
        for (int hour = m_firstHour; hour <= m_lastHour; ++hour) {
            if (cellRect(day, hour).adjusted(0, 0, kGap, kGap).contains(position))
                return {day, hour};
        }
    }
    return {};
}

void HeatMap::setCurrent(Cell cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    const QString tip = cell.day < 0 ? QString() : m_tips.value(cell.day * kHours + cell.hour);
    setAccessibleDescription(tip.isEmpty() ? QString() : kpiKeyText(m_rows.at(cell.day * kHours + cell.hour)) + QStringLiteral(": ")
                                                           + QString::number(countAt(cell.day, cell.hour)));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(cellRect(cell.day, cell.hour).bottomRight()), tip, this);
    update();
}

void HeatMap::open(Cell cell)
{
    if (cell.day >= 0 && countAt(cell.day, cell.hour) > 0)
        Q_EMIT activated(m_rows.at(cell.day * kHours + cell.hour).key);
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const Cell cell = cellAt(event->position().toPoint());
    setCursor(cell.day >= 0 && countAt(cell.day, cell.hour) > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(cell);
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        open(cellAt(event->position().toPoint()));
}

void HeatMap::leaveEvent(QEvent* event)
{
    setCurrent({});
    QWidget::leaveEvent(event);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (across != 0 || down != 0) {
        const Cell from = m_current.day < 0 ? Cell{0, m_firstHour} : m_current;
        const Cell to{std::clamp(from.day + down, 0, m_days - 1), std::clamp(from.hour + across, m_firstHour, m_lastHour)};
        setCurrent(m_current.day < 0 ? from : to);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        open(m_current);
    } else {
        event->ignore();
    }
}

}  // namespace memnun
