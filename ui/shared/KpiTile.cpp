// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/KpiTile.h"

#include "ui/shared/Chip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace memnun {

namespace {

constexpr int kArrow = 9;
constexpr int kBetween = 3;  // px between the lines

int heightOf(TypeStep step)
{
    return QFontMetrics(typeFont(step)).height();
}

void paintArrow(QPainter& p, const QPointF& at, bool up, const QColor& colour)
{
    QPainterPath path;
    const double h = kArrow * 0.85;
    path.moveTo(at.x(), up ? at.y() + h / 2 : at.y() - h / 2);
    path.lineTo(at.x() + kArrow, up ? at.y() + h / 2 : at.y() - h / 2);
    path.lineTo(at.x() + kArrow / 2.0, up ? at.y() - h / 2 : at.y() + h / 2);
    path.closeSubpath();
    p.fillPath(path, colour);
}

/// What doesn't fit is left to the tool tip whole, rather than cut in the middle of a figure.
QString fitted(QString text, int room, const QFontMetrics& metrics)
{
    static const QString dot = QStringLiteral(" · ");
    while (metrics.horizontalAdvance(text) > room && text.lastIndexOf(dot) > 0)
        text.truncate(text.lastIndexOf(dot));
    return metrics.elidedText(text, Qt::ElideRight, room);
}

}  // namespace

KpiTile::KpiTile(QWidget* parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiTile::setTitle(const QString& title)
{
    m_title = title;
    describe();
}

void KpiTile::setValue(const QString& value)
{
    m_value = value;
    describe();
}

void KpiTile::setCount(const QString& text)
{
    m_count = text;
    describe();
}

void KpiTile::setDelta(const QString& text, Arrow arrow, Tone tone, const QString& lead)
{
    m_delta = text;
    m_lead = lead;
    m_arrow = arrow;
    m_tone = tone;
    describe();
}

void KpiTile::setDetail(const QString& text)
{
    m_detail = text;
    describe();
}

void KpiTile::setFewData(bool few)
{
    m_few = few;
    describe();
}

void KpiTile::describe()
{
    setAccessibleName(m_title + QStringLiteral(": ") + m_value);
    QStringList parts;
    for (const QString& part : {m_detail, m_count, m_lead.isEmpty() ? m_delta : m_lead + QLatin1Char(' ') + m_delta}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (m_few)
        parts << tr("few data");
    setAccessibleDescription(parts.join(QStringLiteral(" · ")));
    update();
}

QSize KpiTile::sizeHint() const
{
    const int text = heightOf(TypeStep::Caption) * 3 + heightOf(TypeStep::Display);
    return {220, text + 2 * space::m + 3 * kBetween};
}

QSize KpiTile::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void KpiTile::paintTitle(QPainter& p, const QRect& box, const Theme& t) const
{
    p.setFont(typeFont(TypeStep::Caption));
    p.setPen(t.muted);
    const QFontMetrics metrics(p.font());
    int room = box.width();
    if (m_few) {
        const QString badge = tr("few data");
        const int w = chipSize(badge).width();
        paintChip(p, {box.right() - w + 1, box.top() - 3}, badge, Tone::Neutral, t);
        p.setPen(t.muted);
        p.setFont(typeFont(TypeStep::Caption));
        room -= w + space::s;
    } else if (const int w = metrics.horizontalAdvance(m_count); w > 0) {
        p.drawText(box, Qt::AlignVCenter | Qt::AlignRight, m_count);
        room -= w + space::s;
    }
    p.drawText(QRect(box.left(), box.top(), room, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
               metrics.elidedText(m_title, Qt::ElideRight, room));
}

void KpiTile::paintDelta(QPainter& p, const QRect& box, const Theme& t) const
{
    const QFontMetrics metrics(p.font());
    int x = box.left();
    if (!m_lead.isEmpty()) {
        p.setPen(t.muted);
        p.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, m_lead);
        x += metrics.horizontalAdvance(m_lead) + space::xs;
    }
    const QColor ink = t.foreground(m_tone);
    if (m_arrow != Arrow::None) {
        paintArrow(p, QPointF(x, box.center().y() + 0.5), m_arrow == Arrow::Up, ink);
        x += kArrow + space::xs;
    }
    p.setPen(ink);
    p.drawText(QRect(x, box.top(), box.right() - x + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
               metrics.elidedText(m_delta, Qt::ElideRight, box.right() - x + 1));
}

void KpiTile::paintEvent(QPaintEvent*)
{
    const Theme& t = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double pen = hasFocus() ? 2 : 1;
    p.setPen(QPen(hasFocus() ? t.accent : t.line, pen));
    p.setBrush(underMouse() ? t.hover : t.raised);
    p.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), space::radius, space::radius);

    QRect line = rect().adjusted(space::m, space::m, -space::m, -space::m);
    line.setHeight(heightOf(TypeStep::Caption));
    paintTitle(p, line, t);
    line = QRect(line.left(), line.bottom() + 1 + kBetween, line.width(), heightOf(TypeStep::Display));
    p.setFont(typeFont(TypeStep::Display, QFont::DemiBold));
    p.setPen(t.text);
    p.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(p.font()).elidedText(m_value, Qt::ElideRight, line.width()));
    p.setFont(typeFont(TypeStep::Caption));
    line = QRect(line.left(), line.bottom() + 1 + kBetween, line.width(), heightOf(TypeStep::Caption));
    p.setPen(t.muted);
    p.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, fitted(m_detail, line.width(), QFontMetrics(p.font())));
    line.translate(0, line.height() + kBetween);
    if (!m_delta.isEmpty())
        paintDelta(p, line, t);
}

void KpiTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

}  // namespace memnun
