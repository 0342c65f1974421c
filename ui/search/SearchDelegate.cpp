// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchDelegate.h"

#include "ui/calls/MatchList.h"
#include "ui/search/SearchModel.h"
#include "ui/shared/Avatar.h"
#include "ui/shared/Format.h"
#include "ui/shared/RowPaint.h"

#include <QPainter>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kPad = 10;
constexpr int kGap = 3;
constexpr int kAvatar = 28;
constexpr int kWhenWidth = 96;

int headingHeight()
{
    return bodyLineHeight() + space::m;
}

/// One line of a snippet: muted, the words found in bold on the accent's soft ground.
void paintSnippet(QPainter& painter, const QRect& box, const QString& snippet, const Theme& theme)
{
    int x = box.left();
    for (const SnippetPart& part : snippetParts(snippet)) {
        const QFont font = typeFont(TypeStep::Body, part.found ? QFont::DemiBold : QFont::Normal);
        const QFontMetrics metrics(font);
        const int room = box.right() - x;
        if (room < 12)
            return;
        const int width = std::min(metrics.horizontalAdvance(part.text) + 1, room);
        const QRect place(x, box.top(), width, box.height());
        if (part.found) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.soft);
            painter.drawRoundedRect(place.adjusted(-1, 1, 1, -1), 3, 3);
        }
        paintLine(painter, place, part.text, font, part.found ? theme.accent : theme.muted);
        x += width;
    }
}

}  // namespace

SearchDelegate::SearchDelegate(SearchModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int row = m_model.customerAt(index.row()) ? kAvatar + 2 * space::s : 2 * kPad + 2 * bodyLineHeight() + kGap;
    return {240, row + (m_model.startsSection(index.row()) ? headingHeight() : 0)};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QStyleOptionViewItem row = option;
    if (m_model.startsSection(index.row())) {
        QRect heading = option.rect;
        heading.setHeight(headingHeight());
        paintHeading(*painter, heading, index.row(), theme);
        row.rect.setTop(heading.bottom() + 1);
    }
    paintRowGround(*painter, row, theme);
    const QRect box = row.rect.adjusted(space::xl, 0, -space::xl, 0);
    if (const CustomerRow* customer = m_model.customerAt(index.row()))
        paintCustomer(*painter, box, *customer, theme);
    else if (const SearchHit* hit = m_model.hitAt(index.row()))
        paintHit(*painter, box.adjusted(0, kPad, 0, -kPad), *hit, theme);
    painter->restore();
}

void SearchDelegate::paintHeading(QPainter& painter, const QRect& box, int row, const Theme& theme) const
{
    const bool customers = m_model.customerAt(row) != nullptr;
    paintSection(painter, box, customers ? tr("Customers") : tr("Messages, calls and notes"), {}, theme);
}

void SearchDelegate::paintCustomer(QPainter& painter, const QRect& box, const CustomerRow& row, const Theme& theme) const
{
    paintAvatar(painter, QRect(box.left(), box.center().y() - kAvatar / 2, kAvatar, kAvatar), row.customer.name, theme);
    const QRect text = box.adjusted(kAvatar + space::m, 0, 0, 0);
    const QFont strong = typeFont(TypeStep::Body, QFont::DemiBold);
    const int width = std::min(QFontMetrics(strong).horizontalAdvance(row.customer.name) + 2, text.width());
    paintLine(painter, QRect(text.left(), text.top(), width, text.height()), row.customer.name, strong, theme.text);
    paintLine(painter, text.adjusted(width + space::m, 0, 0, 0), aboutCustomer(row.customer, row.openTickets),
              typeFont(TypeStep::Caption), theme.muted);
}

void SearchDelegate::paintHit(QPainter& painter, const QRect& box, const SearchHit& hit, const Theme& theme) const
{
    const int line = bodyLineHeight();
    const QRect first(box.left(), box.top(), box.width() - kWhenWidth, line);
    const QFont strong = typeFont(TypeStep::Body, QFont::DemiBold);
    const QString subject = hit.subject.isEmpty() ? tr("(no subject)") : hit.subject;
    const int width = std::min(QFontMetrics(strong).horizontalAdvance(subject) + 2, first.width());
    paintLine(painter, QRect(first.left(), first.top(), width, line), subject, strong, theme.text);
    const QString number = QStringLiteral("#%1").arg(hit.ticketId.value());
    const QString about = hit.customerName.isEmpty() ? number : hit.customerName + QStringLiteral(" · ") + number;
    paintLine(painter, first.adjusted(width + space::m, 0, 0, 0), about, typeFont(TypeStep::Caption), theme.muted);
    paintLine(painter, QRect(box.right() - kWhenWidth + 1, box.top(), kWhenWidth, line),
              Format().relative(hit.at, m_clock.now()), typeFont(TypeStep::Caption), theme.muted, Qt::AlignRight);
    paintSnippet(painter, QRect(box.left(), box.top() + line + kGap, box.width(), line), hit.snippet, theme);
}

}  // namespace memnun
