// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RailButton.h"

#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace memnun {

namespace {

/// Grows with the text.
int iconPx()
{
    return typePixels(TypeStep::Body, typeFont(TypeStep::Body).pixelSize()) * 18 / 13;
}

}

RailButton::RailButton(const QString& iconName, QWidget* parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setCount(int count)
{
    m_count = count;
    describe();
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void RailButton::setLabel(const QString& label)
{
    setText(label);
    describe();
    updateGeometry();
}

void RailButton::describe()
{
    const QString counted = m_count > 0 ? text() + QStringLiteral(", ") + Format().number(qint64(m_count)) : text();
    setAccessibleName(counted);
    setToolTip(m_collapsed ? counted : QString());
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(typeFont(TypeStep::Body, QFont::DemiBold));
    const int height = qMax(32, metrics.height() + space::m);
    if (m_collapsed)
        return {40, height};
    return {metrics.horizontalAdvance(text()) + iconPx() + 2 * space::m + space::s + 44, height};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme& t = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        p.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        p.setBrush(isChecked() ? t.soft : underMouse() ? t.hover : t.raised);
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    const QColor ink = isChecked() ? t.accent : t.text;
    const double left = m_collapsed ? (width() - iconPx()) / 2.0 : space::m - 2;
    p.drawPixmap(QPointF(left, (height() - iconPx()) / 2.0), iconPixmap(m_iconName, iconPx(), devicePixelRatioF(), ink));
    if (m_collapsed)
        return;

    int right = width() - space::m;
    if (m_count > 0) {
        const QString number = Format().number(qint64(m_count));
        p.setFont(typeFont(TypeStep::Caption));
        p.setPen(isChecked() ? t.accent : t.muted);
        p.drawText(QRect(0, 0, right, height()), Qt::AlignVCenter | Qt::AlignRight, number);
        right -= QFontMetrics(p.font()).horizontalAdvance(number) + space::s;
    }
    p.setFont(typeFont(TypeStep::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
    p.setPen(ink);
    const int x = space::m + iconPx() + space::s;
    p.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
               QFontMetrics(p.font()).elidedText(text(), Qt::ElideRight, right - x));
}

}  // namespace memnun
