// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/SkeletonList.h"

#include "ui/shared/Theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <cmath>

namespace memnun {

namespace {

constexpr int kFrameMs = 80;
constexpr int kFrames = 20;

}

SkeletonList::SkeletonList(int rowHeight, QWidget* parent) : QWidget(parent), m_rowHeight(rowHeight)
{
    setAccessibleName(tr("Loading"));
}

void SkeletonList::paintEvent(QPaintEvent*)
{
    const Theme& t = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(rect(), t.raised);
    const double wave = 0.5 + 0.5 * std::cos(2 * M_PI * m_phase / kFrames);
    QColor bar = t.line;
    bar.setAlphaF(static_cast<float>(0.55 + 0.45 * wave));
    for (int row = 0; row * m_rowHeight < height(); ++row) {
        const double top = row * m_rowHeight;
        const double left = space::xl;
        const double room = width() - 2 * left;
        p.setPen(Qt::NoPen);
        p.setBrush(bar);
        const double first = 0.34 + 0.06 * (row % 3);
        p.drawRoundedRect(QRectF(left, top + m_rowHeight * 0.20, room * first, 9), 4, 4);
        p.drawRoundedRect(QRectF(left + room - 36, top + m_rowHeight * 0.20, 36, 9), 4, 4);
        if (m_rowHeight >= 48)
            p.drawRoundedRect(QRectF(left, top + m_rowHeight * 0.44, room * (0.62 + 0.07 * (row % 4)), 9), 4, 4);
        if (m_rowHeight >= 64)
            p.drawRoundedRect(QRectF(left, top + m_rowHeight * 0.68, room * (0.5 + 0.1 * (row % 2)), 9), 4, 4);
        p.fillRect(QRectF(0, top + m_rowHeight - 1, width(), 1), t.line);
    }
}

void SkeletonList::showEvent(QShowEvent* event)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_timer.start(kFrameMs, this);
    QWidget::showEvent(event);
}

void SkeletonList::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void SkeletonList::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) {
        m_phase = (m_phase + 1) % kFrames;
        update();
    } else {
        QWidget::timerEvent(event);
    }
}

}  // namespace memnun
