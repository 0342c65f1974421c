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

void BarRow::setFewData(bool few)
{
    m_few = few;
    if (few)
        m_detail = tr("few data") + QStringLiteral(" · ") + m_detail;
    setAccessibleDescription(m_detail);
    update();
}

QFont BarRow::valueFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

BarRow::Columns BarRow::needed() const
{
    return {fontMetrics().horizontalAdvance(m_name), QFontMetrics(valueFont()).horizontalAdvance(m_value),
            QFontMetrics(typeFont(TypeStep::Caption)).horizontalAdvance(m_detail)};
}

void BarRow::align(const QVector<BarRow*>& bars)
{
    Columns widest;
    for (const BarRow* bar : bars) {
        const Columns own = bar->needed();
        widest = {std::max(widest.name, own.name), std::max(widest.value, own.value), std::max(widest.detail, own.detail)};
    }
    for (BarRow* bar : bars) {
        bar->m_columns = widest;
        bar->update();
    }
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

    const QRect box = rect().adjusted(space::s, 0, -space::s, 0);
    const Columns columns = m_columns.value > 0 ? m_columns : needed();
    const int nameWidth = std::min(columns.name + 1, box.width() / 3);
    const int valueWidth = columns.value + space::m;
    const int detailWidth = columns.detail + (columns.detail > 0 ? space::m : 0);
    p.setPen(theme.text);
    p.drawText(QRect(box.left(), 0, nameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
               fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth));
    const QRectF track(box.left() + nameWidth + space::s, height() / 2.0 - 7,
                       std::max(20, box.width() - nameWidth - space::s - valueWidth - detailWidth), 14);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.surface);
    p.drawRoundedRect(track, 3, 3);
    p.setBrush(m_few ? theme.muted : theme.series.first());
    if (m_share > 0)
        p.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(4.0, track.width() * m_share), track.height())), 3, 3);
    p.setFont(valueFont());
    p.setPen(theme.text);
    p.drawText(QRect(static_cast<int>(track.right()), 0, valueWidth, height()), Qt::AlignVCenter | Qt::AlignRight, m_value);
    p.setFont(typeFont(TypeStep::Caption));
    p.setPen(theme.muted);
    p.drawText(QRect(box.right() - detailWidth, 0, detailWidth, height()), Qt::AlignVCenter | Qt::AlignRight, m_detail);
}

}  // namespace memnun
