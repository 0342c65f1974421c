// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/BarRow.h"

#include "ui/shared/Theme.h"

#include <QPainter>

#include <algorithm>

namespace memnun {

BarRow::BarRow(QWidget* parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarRow::setContent(const QString& name, double share, const QString& value, const QString& detail)
{
    m_name = name;
    m_share = std::clamp(share, 0.0, 1.0);
    m_value = value;
    m_detail = detail;
    setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    setAccessibleDescription(detail);
    update();
}

QSize BarRow::sizeHint() const
{
    return {320, std::max(space::control, fontMetrics().height() + 14)};
}

QSize BarRow::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void BarRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    p.setBrush(underMouse() ? QBrush(theme.hover) : QBrush(Qt::NoBrush));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);

    const int unit = fontMetrics().averageCharWidth();
    const QRect box = rect().adjusted(space::s, 0, -space::s, 0);
    const int nameWidth = std::min(unit * 13, box.width() / 3);
    const int valueWidth = unit * 12;
    const int detailWidth = unit * 9;
    p.setPen(theme.text);
    p.drawText(QRect(box.left(), 0, nameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
               fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth));
    const QRectF track(box.left() + nameWidth + space::s, height() / 2.0 - 7,
                       std::max(20, box.width() - nameWidth - valueWidth - detailWidth - space::l), 14);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.surface);
    p.drawRoundedRect(track, 3, 3);
    p.setBrush(theme.series.first());
    if (m_share > 0)
        p.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(4.0, track.width() * m_share), track.height())), 3, 3);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    p.setFont(strong);
    p.setPen(theme.text);
    p.drawText(QRect(static_cast<int>(track.right()), 0, valueWidth, height()), Qt::AlignVCenter | Qt::AlignRight, m_value);
    p.setFont(typeFont(TypeStep::Caption));
    p.setPen(theme.muted);
    p.drawText(QRect(box.right() - detailWidth, 0, detailWidth, height()), Qt::AlignVCenter | Qt::AlignRight, m_detail);
}

}  // namespace memnun
