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

int headingHeight()
{
    return bodyLineHeight() + space::m;
}

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
    return {240, rowHeight() + (m_model.startsSection(index.row()) ? headingHeight() : 0)};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TodayLine* line = m_model.taskAt(index);
    if (!line)
        return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QStyleOptionViewItem row = option;
    if (m_model.startsSection(index.row())) {
        QRect heading = option.rect;
        heading.setHeight(headingHeight());
        paintSection(*painter, heading, sectionText(line->section), Format().number(qint64(m_model.countOf(line->section))),
                     theme);
        row.rect.setTop(heading.bottom() + 1);
    }
    paintRowGround(*painter, row, theme);
    paintTask(*painter, row.rect.adjusted(space::xl, kPad, -space::xl, -kPad), *line, theme);
    painter->restore();
}

void TaskDelegate::paintTask(QPainter& painter, const QRect& box, const TodayLine& line, const Theme& theme) const
{
    QStringList about;
    if (!line.row.customerName.isEmpty())
        about << line.row.customerName;
    if (line.row.task.ticketId.isValid())
        about << QStringLiteral("#%1 %2").arg(line.row.task.ticketId.value()).arg(line.row.ticketSubject).trimmed();
    // A title alone stands in the middle of its row.
    const int height = about.isEmpty() ? box.height() : bodyLineHeight();
    painter.drawPixmap(box.left(), box.top() + (height - kBox) / 2,
                       iconPixmap(QStringLiteral("square"), kBox, painter.device()->devicePixelRatioF(), theme.outline));
    const QRect text(box.left() + kBox + space::m, box.top(), box.width() - kBox - space::m - kDueWidth, height);
    paintLine(painter, text, line.row.task.title, typeFont(TypeStep::Body, QFont::DemiBold), theme.text);
    paintLine(painter, text.translated(0, height + kGap), about.join(QStringLiteral(" · ")), typeFont(TypeStep::Body),
              theme.muted);
    if (!line.row.task.dueAt)
        return;
    const Instant now = m_clock.now();
    const Instant due = *line.row.task.dueAt;
    const bool overdue = line.section == DueSection::Overdue;
    const QString when = line.section == DueSection::Today ? Format().time(due) : Format().dateTime(due);
    const QSize size = chipSize(when, QStringLiteral("clock"));
    paintChip(painter, {box.right() - std::min(size.width(), kDueWidth) + 1, box.center().y() - size.height() / 2}, when,
              overdue ? Tone::Danger : due < now.plusSeconds(3600) ? Tone::Warning : Tone::Neutral, theme, kDueWidth,
              QStringLiteral("clock"));
}

bool TaskDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int heading = m_model.startsSection(index.row()) ? headingHeight() : 0;
    const bool onBox = mouse->position().x() < option.rect.left() + space::xl + kBox + space::s
                       && mouse->position().y() > option.rect.top() + heading;
    if (mouse->button() != Qt::LeftButton || !onBox)
        return false;
    Q_EMIT checkedOff(index);
    return true;
}

}  // namespace memnun
