// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TimelineDelegate.h"

#include "ui/inbox/TimelineList.h"
#include "ui/shared/Theme.h"

#include <QIcon>
#include <QPainter>

namespace memnun {

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    if (focused || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, focused ? theme.selection : theme.hover);
    const QRect box = option.rect.adjusted(space::xs, 0, -space::xs, 0);
    const QRect mark(box.left(), box.center().y() - 7, 16, 16);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
    const QString when = index.data(TimelineList::WhenRole).toString();
    const QFont caption = typeFont(TypeStep::Caption);
    const int whenWidth = QFontMetrics(caption).horizontalAdvance(when);
    painter->setFont(caption);
    painter->setPen(theme.muted);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, when);
    const QFont body = typeFont(TypeStep::Body);
    const QRect text = box.adjusted(24, 0, -whenWidth - space::s, 0);
    painter->setFont(body);
    painter->setPen(theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, QFontMetrics(typeFont(TypeStep::Body)).height() + 10};
}

}  // namespace memnun
