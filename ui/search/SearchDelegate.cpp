// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchDelegate.h"

#include "ui/customers/MatchList.h"
#include "ui/search/SearchModel.h"
#include "ui/shared/Avatar.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"
#include "ui/tickets/TicketWords.h"

#include <QPainter>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kPad = 10;
constexpr int kGap = 3;
constexpr int kAvatar = 28;
constexpr int kIcon = 16;
constexpr int kWhenWidth = 96;

/// One line of text, the words found in bold on the accent's soft ground. Returns the width used.
int paintMarked(QPainter& painter, const QRect& box, const QString& marked, QFont::Weight weight, const QColor& ink,
                const Theme& theme)
{
    int x = box.left();
    for (const SnippetPart& part : snippetParts(marked)) {
        const QFont font = typeFont(TypeStep::Body, part.found ? QFont::DemiBold : weight);
        const QFontMetrics metrics(font);
        const int room = box.right() - x;
        if (room < 12)
            break;
        const int width = std::min(metrics.horizontalAdvance(part.text) + 1, room);
        const QRect place(x, box.top(), width, box.height());
        if (part.found) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.soft);
            painter.drawRoundedRect(place.adjusted(-1, 1, 1, -1), 3, 3);
        }
        paintLine(painter, place, part.text, font, part.found ? theme.accent : ink);
        x += width;
    }
    return x - box.left();
}

/// What kind of contact was found; the ticket's own sign where only its subject holds the words.
QString iconOf(const TicketHit& hit)
{
    return hit.best.id.isValid() ? interactionIcon(hit.best) : QStringLiteral("inbox");
}

}  // namespace

SearchDelegate::SearchDelegate(SearchModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int row = m_model.customerAt(index.row()) ? kAvatar + 2 * space::s : 2 * kPad + 2 * bodyLineHeight() + kGap;
    return {240, row + (m_model.startsSection(index.row()) ? sectionHeight() : 0)};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QStyleOptionViewItem row = option;
    if (m_model.startsSection(index.row())) {
        const bool customers = m_model.customerAt(index.row()) != nullptr;
        paintSection(*painter, row.rect, customers ? tr("Customers") : tr("Tickets"), {}, theme);
    }
    paintRowGround(*painter, row, theme);
    const QRect box = row.rect.adjusted(space::xl, 0, -space::xl, 0);
    if (const CustomerRow* customer = m_model.customerAt(index.row()))
        paintCustomer(*painter, box, *customer, theme);
    else if (const TicketHit* hit = m_model.ticketAt(index.row()))
        paintTicket(*painter, box.adjusted(0, kPad, 0, -kPad), *hit, theme);
    painter->restore();
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

void SearchDelegate::paintTicket(QPainter& painter, const QRect& box, const TicketHit& hit, const Theme& theme) const
{
    const int line = bodyLineHeight();
    painter.drawPixmap(box.left() + (kAvatar - kIcon) / 2, box.top() + (line - kIcon) / 2,
                       iconPixmap(iconOf(hit), kIcon, painter.device()->devicePixelRatioF(), theme.muted));
    const QRect text = box.adjusted(kAvatar + space::m, 0, 0, 0);
    const QFont caption = typeFont(TypeStep::Caption);
    const QString number = QStringLiteral("#%1").arg(hit.ticketId.value());
    const QString about = hit.customerName.isEmpty() ? number : hit.customerName + QStringLiteral(" · ") + number;
    // The subject gives way to whom it is from, not the other way round.
    const int aboutWidth = std::min(QFontMetrics(caption).horizontalAdvance(about) + 2, text.width() / 3);
    QRect first(text.left(), text.top(), text.width() - kWhenWidth - aboutWidth - space::m, line);
    const QString subject = hit.subject.isEmpty() ? tr("(no subject)") : hit.subject;
    const int used = paintMarked(painter, first, subject, QFont::DemiBold, theme.text, theme);
    paintLine(painter, QRect(first.left() + used + space::m, first.top(), aboutWidth, line), about, caption, theme.muted);
    const QRect when(text.right() - kWhenWidth + 1, text.top(), kWhenWidth, line);
    paintLine(painter, when, Format().relative(hit.best.at, m_clock.now()), caption, theme.muted, Qt::AlignRight);
    const QRect second(text.left(), text.top() + line + kGap, text.width() - kWhenWidth, line);
    paintMarked(painter, second, hit.snippet, QFont::Normal, theme.muted, theme);
    if (hit.further > 0)
        paintLine(painter, when.translated(0, line + kGap), tr("%n more", nullptr, hit.further), caption, theme.muted,
                  Qt::AlignRight);
}

}  // namespace memnun
