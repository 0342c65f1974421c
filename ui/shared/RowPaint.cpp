// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/RowPaint.h"

#include <QPainter>

namespace memnun {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect& box = option.rect;
    painter.fillRect(box, selected ? theme.selection : hovered ? theme.hover : theme.raised);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height() - 1), theme.accent);
}

void paintLine(QPainter& painter, const QRect& box, const QString& text, const QFont& font, const QColor& ink,
               Qt::Alignment side)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, static_cast<int>(Qt::AlignVCenter | side) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}

void paintSection(QPainter& painter, QRect& row, const QString& title, const QString& count, const Theme& theme)
{
    const QRect box(row.left(), row.top(), row.width(), sectionHeight());
    row.setTop(box.bottom() + 1);
    painter.fillRect(box, theme.surface);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    const QFont strong = typeFont(TypeStep::Caption, QFont::DemiBold);
    const QRect inner = box.adjusted(space::xl, 0, -space::xl, 0);
    paintLine(painter, inner, title, strong, theme.muted);
    const int shift = QFontMetrics(strong).horizontalAdvance(title) + space::s;
    paintLine(painter, inner.adjusted(shift, 0, 0, 0), count, typeFont(TypeStep::Caption), theme.muted);
}

int sectionHeight()
{
    return bodyLineHeight() + space::m;
}

void paintVeil(QPainter& painter, const QRect& box, const Theme& theme)
{
    painter.fillRect(box, QColor(0, 0, 0, theme.isDark() ? 110 : 70));
}

QRect rowBox(const QRect& row, int padding)
{
    return row.adjusted(space::xl, padding, -space::xl, -padding);
}

int bodyLineHeight()
{
    return QFontMetrics(typeFont(TypeStep::Body)).height();
}

}  // namespace memnun
