// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/DrillDownDelegate.h"

#include "ui/kpis/DrillDownModel.h"
#include "ui/shared/Theme.h"

#include <QPainter>

namespace memnun {
namespace {

void paintLine(QPainter& p, const QRect& line, const QString& left, const QColor& ink, const QString& right,
               const QColor& rightInk)
{
    const QFontMetrics metrics(p.font());
    const int width = right.isEmpty() ? 0 : metrics.horizontalAdvance(right) + space::m;
    p.setPen(ink);
    p.drawText(line.adjusted(0, 0, -width, 0), Qt::AlignVCenter | Qt::AlignLeft,
               metrics.elidedText(left, Qt::ElideRight, line.width() - width));
    p.setPen(rightInk);
    p.drawText(line, Qt::AlignVCenter | Qt::AlignRight, right);
}

}  // namespace

void DrillDownDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const DrillDownModel*>(index.model());
    const DrillDownRow* row = model->rowAt(index);
    if (!row)
        return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    const QRect box = option.rect.adjusted(space::l, space::s, -space::l, -space::s);
    painter->setFont(typeFont(TypeStep::Body));
    const QRect top(box.left(), box.top(), box.width(), box.height() / 2);
    paintLine(*painter, top, QStringLiteral("#%1  %2").arg(row->id.value()).arg(row->subject), theme.text, row->value,
              theme.text);
    painter->setFont(typeFont(TypeStep::Caption));
    const QRect bottom(box.left(), top.bottom() + 1, box.width(), box.height() - top.height());
    paintLine(*painter, bottom, row->customer, theme.muted, row->when, theme.muted);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize DrillDownDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, QFontMetrics(typeFont(TypeStep::Body)).height() + QFontMetrics(typeFont(TypeStep::Caption)).height() +
                     2 * space::s + space::xs};
}

}  // namespace memnun
