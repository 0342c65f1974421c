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

void KpiTile::setDelta(const QString& text, Arrow arrow, Tone tone)
{
    m_delta = text;
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
    if (!m_delta.isEmpty())
        parts << m_delta;
    if (!m_detail.isEmpty())
        parts << m_detail;
    if (m_few)
        parts << tr("few data");
    setAccessibleDescription(parts.join(QStringLiteral(" · ")));
    update();
}

QSize KpiTile::sizeHint() const
{
    const int text = heightOf(TypeStep::Caption) * 2 + heightOf(TypeStep::Display);
    return {220, text + 2 * space::m + space::s};
}

QSize KpiTile::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void KpiTile::paintFoot(QPainter& p, const QRect& box, const Theme& t) const
{
    p.setFont(typeFont(TypeStep::Caption));
    const QFontMetrics metrics(p.font());
    int x = box.left();
    if (!m_delta.isEmpty()) {
        const QColor ink = t.foreground(m_tone);
        if (m_arrow != Arrow::None) {
            paintArrow(p, QPointF(x, box.center().y() + 0.5), m_arrow == Arrow::Up, ink);
            x += kArrow + space::xs;
        }
        const QString shown = metrics.elidedText(m_delta, Qt::ElideRight, box.right() - x);
        p.setPen(ink);
        p.drawText(QRect(x, box.top(), box.right() - x + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        x += metrics.horizontalAdvance(shown);
    }
    if (m_detail.isEmpty() || x >= box.right())
        return;
    // What doesn't fit is left to the tool tip whole, rather than cut in the middle of a figure.
    static const QString dot = QStringLiteral(" · ");
    QString rest = m_delta.isEmpty() ? m_detail : dot + m_detail;
    while (metrics.horizontalAdvance(rest) > box.right() - x && rest.lastIndexOf(dot) > 0)
        rest.truncate(rest.lastIndexOf(dot));
    if (!m_delta.isEmpty() && metrics.horizontalAdvance(rest) > box.right() - x)
        return;
    p.setPen(t.muted);
    p.drawText(QRect(x, box.top(), box.right() - x + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
               metrics.elidedText(rest, Qt::ElideRight, box.right() - x));
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

    QRect box = rect().adjusted(space::l, space::m, -space::l, -space::m);
    int titleRoom = box.width();
    if (m_few) {
        const QString badge = tr("few data");
        const int w = chipSize(badge).width();
        paintChip(p, {box.right() - w + 1, box.top() - 3}, badge, Tone::Neutral, t);
        titleRoom -= w + space::s;
    }
    p.setFont(typeFont(TypeStep::Caption));
    p.setPen(t.muted);
    p.drawText(QRect(box.left(), box.top(), titleRoom, heightOf(TypeStep::Caption)), Qt::AlignVCenter | Qt::AlignLeft,
               QFontMetrics(p.font()).elidedText(m_title, Qt::ElideRight, titleRoom));
    box.setTop(box.top() + heightOf(TypeStep::Caption) + 2);
    p.setFont(typeFont(TypeStep::Display, QFont::DemiBold));
    p.setPen(t.text);
    p.drawText(QRect(box.left(), box.top(), box.width(), heightOf(TypeStep::Display)),
               Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(p.font()).elidedText(m_value, Qt::ElideRight, box.width()));
    box.setTop(box.top() + heightOf(TypeStep::Display) + 2);
    paintFoot(p, QRect(box.left(), box.top(), box.width(), heightOf(TypeStep::Caption)), t);
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
