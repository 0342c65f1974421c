// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/DrillDownDelegate.h"

#include "ui/kpis/DrillDownModel.h"
#include "ui/shared/RowPaint.h"

#include <QPainter>

namespace memnun {
namespace {

void paintEnds(QPainter& painter, const QRect& line, const QFont& font, const QString& left, const QString& right,
               const QColor& ink)
{
    const int width = right.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(right) + space::m;
    paintLine(painter, line.adjusted(0, 0, -width, 0), left, font, ink);
    paintLine(painter, line, right, font, ink, Qt::AlignRight);
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
    paintRowGround(*painter, option, theme);
    const QRect box = option.rect.adjusted(space::l, space::s, -space::l, -space::s);
    const QRect top(box.left(), box.top(), box.width(), box.height() / 2);
    paintEnds(*painter, top, typeFont(TypeStep::Body), QStringLiteral("#%1  %2").arg(row->id.value()).arg(row->subject),
              row->value, theme.text);
    const QRect bottom(box.left(), top.bottom() + 1, box.width(), box.height() - top.height());
    paintEnds(*painter, bottom, typeFont(TypeStep::Caption), row->customer, row->when, theme.muted);
    painter->restore();
}

QSize DrillDownDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, bodyLineHeight() + QFontMetrics(typeFont(TypeStep::Caption)).height() +
                     2 * space::s + space::xs};
}

}  // namespace memnun
