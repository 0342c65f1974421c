// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TaskDelegate.h"

#include "ui/shared/Chip.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"
#include "ui/today/TodayModel.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kPad = 10;
constexpr int kGap = 3;
constexpr int kBox = 18;
constexpr int kDueWidth = 180;
constexpr int kDueColumn = 132;
constexpr int kWhoWidth = 140;

}  // namespace

TaskDelegate::TaskDelegate(TodayModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

int TaskDelegate::rowHeight()
{
    return 2 * kPad + 2 * bodyLineHeight() + kGap;
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {240, rowHeight() + (m_model.startsSection(index.row()) ? sectionHeight() : 0)};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TodayLine* line = m_model.lineAt(index);
    if (!line)
        return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QStyleOptionViewItem row = option;
    if (m_model.startsSection(index.row())) {
        paintSection(*painter, row.rect, sectionText(line->section), Format().number(qint64(m_model.countOf(line->section))),
                     theme);
    }
    paintRowGround(*painter, row, theme);
    paintLineOf(*painter, rowBox(row.rect, kPad), *line, theme);
    painter->restore();
}

int TaskDelegate::paintEnd(QPainter& painter, const QRect& box, const TodayLine& line, const Theme& theme) const
{
    int left = box.right() + 1;
    if (line.row.task.dueAt) {
        const Instant due = *line.row.task.dueAt;
        const bool snoozed = line.kind == TodayLine::Kind::SnoozedTicket;
        const QString time = Format().moment(due, m_clock.now());
        const QString when = snoozed ? tr("back %1").arg(time) : time;
        const QString sign = snoozed ? QStringLiteral("alarm-clock") : QStringLiteral("clock");
        const bool soon = !snoozed && due < m_clock.now().plusSeconds(3600);
        const Tone tone = line.section == DueSection::Overdue ? Tone::Danger : soon ? Tone::Warning : Tone::Neutral;
        const QSize size = chipSize(when, sign);
        left -= std::min(size.width(), kDueWidth);
        paintChip(painter, {left, box.center().y() - size.height() / 2}, when, tone, theme, kDueWidth, sign);
    }
    // In a column of its own, whatever the chip's width.
    left = std::min(left, box.right() + 1 - kDueColumn) - space::m;
    const QFont caption = typeFont(TypeStep::Caption);
    const int width = std::min(QFontMetrics(caption).horizontalAdvance(line.row.assigneeName) + 2, kWhoWidth);
    paintLine(painter, QRect(left - width, box.top(), width, box.height()), line.row.assigneeName, caption, theme.muted,
              Qt::AlignRight);
    return left - width - space::m;
}

void TaskDelegate::paintLineOf(QPainter& painter, const QRect& box, const TodayLine& line, const Theme& theme) const
{
    const bool task = line.kind == TodayLine::Kind::Task;
    const TicketId ticket = line.row.task.ticketId;
    QStringList about;
    if (!line.row.customerName.isEmpty())
        about << line.row.customerName;
    if (ticket.isValid() && task)
        about << QStringLiteral("#%1 %2").arg(ticket.value()).arg(line.row.ticketSubject).trimmed();
    else if (ticket.isValid())
        about << QStringLiteral("#%1").arg(ticket.value());
    // A title alone stands in the middle of its row.
    const int height = about.isEmpty() ? box.height() : bodyLineHeight();
    painter.drawPixmap(box.left(), box.top() + (height - kBox) / 2,
                       iconPixmap(task ? QStringLiteral("square") : QStringLiteral("inbox"), kBox,
                                  painter.device()->devicePixelRatioF(), task ? theme.outline : theme.muted));
    const int end = paintEnd(painter, box, line, theme);
    const QRect text(box.left() + kBox + space::m, box.top(), end - box.left() - kBox - space::m, height);
    const QString title = line.row.task.title.isEmpty() ? tr("(no subject)") : line.row.task.title;
    paintLine(painter, text, title, typeFont(TypeStep::Body, QFont::DemiBold), theme.text);
    paintLine(painter, text.translated(0, height + kGap), about.join(QStringLiteral(" · ")), typeFont(TypeStep::Body),
              theme.muted);
}

bool TaskDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int heading = m_model.startsSection(index.row()) ? sectionHeight() : 0;
    const bool onBox = mouse->position().x() < option.rect.left() + space::xl + kBox + space::s
                       && mouse->position().y() > option.rect.top() + heading;
    const TodayLine* line = m_model.lineAt(index);
    if (mouse->button() != Qt::LeftButton || !onBox || !line || line->kind != TodayLine::Kind::Task)
        return false;
    Q_EMIT checkedOff(index);
    return true;
}

}  // namespace memnun
