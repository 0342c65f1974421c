// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Chip.h"

#include "ui/shared/Icon.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kIcon = 12;

QFont chipFont()
{
    return typeFont(TypeStep::Caption);
}

int iconWidth(const QString& iconName)
{
    return iconName.isEmpty() ? 0 : kIcon + space::xs;
}

}  // namespace

QSize chipSize(const QString& text, const QString& iconName)
{
    const QFontMetrics metrics(chipFont());
    return {metrics.horizontalAdvance(text) + 2 * space::s + iconWidth(iconName), metrics.height() + 6};
}

int paintChip(QPainter& painter, const QPoint& at, const QString& text, Tone tone, const Theme& theme, int maxWidth,
              const QString& iconName)
{
    QSize size = chipSize(text, iconName);
    size.setWidth(std::min(size.width(), maxWidth));
    const QRectF box(at, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone == Tone::Neutral ? QPen(theme.line, 1) : QPen(theme.background(tone), 1));
    painter.setBrush(theme.background(tone));
    const double radius = box.height() / 2 - 0.5;
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QColor ink = theme.foreground(tone);
    QRectF inner = box.adjusted(space::s, 0, -space::s, 0);
    if (!iconName.isEmpty()) {
        const double dpr = painter.device()->devicePixelRatioF();
        painter.drawPixmap(QPointF(inner.left(), inner.center().y() - kIcon / 2.0),
                           iconPixmap(iconName, kIcon, dpr, ink));
        inner.setLeft(inner.left() + iconWidth(iconName));
    }
    painter.setFont(chipFont());
    painter.setPen(ink);
    const int room = static_cast<int>(inner.width()) + 1;
    const QString shown = QFontMetrics(chipFont()).elidedText(text, Qt::ElideRight, room);
    painter.drawText(inner.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter.restore();
    return size.width();
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_text, m_icon);
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 48), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(painter, {0, 0}, m_text, m_tone, Theme::of(palette()), width(), m_icon);
}

void Chip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace memnun
