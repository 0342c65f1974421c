// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketDelegate.h"

#include "core/base/Clock.h"
#include "ui/inbox/TicketListModel.h"
#include "ui/inbox/TicketMarks.h"
#include "ui/shared/Chip.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"
#include "ui/tickets/TicketWords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace memnun {

namespace {

constexpr int kMargin = 24;  // dot or check box
constexpr int kPad = 10;
constexpr int kGap = 3;
constexpr int kIcon = 14;

}  // namespace

TicketDelegate::TicketDelegate(TicketListModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

int TicketDelegate::rowHeight()
{
    return 2 * kPad + 3 * (bodyLineHeight() + kGap) + kGap + chipSize(QStringLiteral("X")).height();
}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, rowHeight()};
}

void TicketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TicketRow* row = m_model.ticketAt(index);
    if (!row)
        return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    paintRowGround(*painter, option, theme);
    paintMargin(painter, option, *row, theme);
    const QRect box = option.rect.adjusted(kMargin, kPad, -space::l, -kPad);
    paintLines(painter, box, *row, theme);
    paintChips(painter, box, *row, theme);
    painter->restore();
}

void TicketDelegate::paintMargin(QPainter* painter, const QStyleOptionViewItem& option, const TicketRow& row,
                                 const Theme& theme) const
{
    const int centre = option.rect.top() + kPad + bodyLineHeight() / 2;
    const bool ticked = m_model.isChecked(row.ticket.id);
    if (ticked || m_model.checkedCount() > 0 || option.state.testFlag(QStyle::State_MouseOver)) {
        const double dpr = painter->device()->devicePixelRatioF();
        const QString name = ticked ? QStringLiteral("square-check") : QStringLiteral("square");
        painter->drawPixmap(option.rect.left() + 5, centre - 8,
                            iconPixmap(name, 16, dpr, ticked ? theme.accent : theme.outline));
        return;
    }
    if (!row.ticket.unread)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.accent);
    painter->drawEllipse(QPointF(option.rect.left() + 13, centre), 3.5, 3.5);
}

void TicketDelegate::paintLines(QPainter* painter, const QRect& box, const TicketRow& row, const Theme& theme) const
{
    const Ticket& ticket = row.ticket;
    const QFont::Weight weight = ticket.unread ? QFont::Bold : QFont::Normal;
    const QFont strong = typeFont(TypeStep::Body, weight);
    const QFont caption = typeFont(TypeStep::Caption);
    const QString when = Format().relative(ticket.lastAt, m_clock.now());
    const int whenWidth = QFontMetrics(caption).horizontalAdvance(when) + 2;
    const int step = bodyLineHeight() + kGap;
    const auto line = [&](int number, const QFont& font, const QColor& ink, const QString& text, int reserve) {
        paintLine(*painter, {box.left(), box.top() + number * step, box.width() - reserve, bodyLineHeight()}, text, font, ink);
    };
    const QString who = row.customerName.isEmpty() ? tr("Unknown sender") : row.customerName;
    const int clip = row.hasAttachment ? 18 : 0;
    line(0, strong, theme.text, who, whenWidth + space::s + clip);
    line(1, strong, theme.text, ticket.subject.isEmpty() ? tr("(no subject)") : ticket.subject, 0);
    line(2, typeFont(TypeStep::Body), theme.muted, ticket.snippet, 0);
    paintLine(*painter, {box.right() - whenWidth + 1, box.top(), whenWidth, bodyLineHeight()}, when, caption, theme.muted,
              Qt::AlignRight);
    if (clip > 0)
        painter->drawPixmap(box.right() - whenWidth - 17, box.top() + (bodyLineHeight() - 12) / 2,
                            iconPixmap(QStringLiteral("paperclip"), 12, painter->device()->devicePixelRatioF(),
                                       theme.muted));
}

/// Urgency, then state where the queue doesn't say it already, then what it is about; the way it came at the right end.
void TicketDelegate::paintChips(QPainter* painter, const QRect& box, const TicketRow& row, const Theme& theme) const
{
    const int height = chipSize(QStringLiteral("X")).height();
    const int y = box.bottom() - height + 1;
    const QRect mark(box.right() - kIcon + 1, y + (height - kIcon) / 2, kIcon, kIcon);
    painter->drawPixmap(mark.topLeft(), iconPixmap(channelIcon(row.ticket.channel), kIcon,
                                                   painter->device()->devicePixelRatioF(), theme.muted));
    const int end = mark.left() - space::s;
    int x = box.left();
    for (const TicketMark& one : ticketMarks(row, m_model.queue(), m_clock.now())) {
        const int room = end - x;
        if (room < std::min(one.icon.isEmpty() ? 48 : 72, chipSize(one.text, one.icon).width()))
            break;
        x += paintChip(*painter, {x, y}, one.text, one.tone, theme, std::min(room, 140), one.icon) + 6;
    }
}

bool TicketDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const bool inMargin = mouse->position().x() < option.rect.left() + kMargin;
    if (mouse->button() != Qt::LeftButton || !inMargin)
        return false;
    m_model.toggleChecked(index);
    return true;
}

}  // namespace memnun
