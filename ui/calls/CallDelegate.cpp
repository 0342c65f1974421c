// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallDelegate.h"

#include "ui/calls/CallListModel.h"
#include "ui/shared/Chip.h"
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
constexpr int kWhenWidth = 96;
constexpr int kTalkWidth = 92;
constexpr int kChipWidth = 128;

Tone outcomeTone(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Missed:
    case CallOutcome::Abandoned: return Tone::Danger;
    case CallOutcome::Voicemail:
    case CallOutcome::NoAnswer:
    case CallOutcome::Busy: return Tone::Warning;
    case CallOutcome::Answered: return Tone::Positive;
    case CallOutcome::None: break;
    }
    return Tone::Neutral;
}

}  // namespace

CallDelegate::CallDelegate(CallListModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

int CallDelegate::rowHeight()
{
    return 2 * kPad + 2 * bodyLineHeight() + kGap;
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {240, rowHeight()};
}

int CallDelegate::paintEnd(QPainter& painter, const QRect& box, const TimelineRow& call, const Theme& theme) const
{
    const Interaction& entry = call.interaction;
    const QFont caption = typeFont(TypeStep::Caption);
    int right = box.right() + 1;
    paintLine(painter, QRect(right - kWhenWidth, box.top(), kWhenWidth, box.height()),
              Format().moment(entry.at, m_clock.now()), caption, theme.muted, Qt::AlignRight);
    right -= kWhenWidth;
    if (entry.talkS > 0)
        paintLine(painter, QRect(right - kTalkWidth, box.top(), kTalkWidth, box.height()), durationText(entry.talkS),
                  typeFont(TypeStep::Body), theme.text, Qt::AlignRight);
    right -= kTalkWidth;
    const QString outcome = callOutcomeText(entry.outcome, entry.direction);
    right -= kChipWidth;
    if (!outcome.isEmpty()) {
        const QSize size = chipSize(outcome);
        paintChip(painter, {right + std::max(0, kChipWidth - size.width()), box.center().y() - size.height() / 2}, outcome,
                  outcomeTone(entry.outcome), theme, kChipWidth);
    }
    return right - space::l;
}

void CallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const TimelineRow* call = m_model.callAt(index);
    if (!call)
        return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    paintRowGround(*painter, option, theme);
    const Interaction& entry = call->interaction;
    const QRect box = rowBox(option.rect, kPad);
    const QColor mark = wasMissed(entry.outcome) ? theme.danger : theme.muted;
    painter->drawPixmap(box.left(), box.top() + (bodyLineHeight() - 16) / 2,
                        iconPixmap(interactionIcon(entry), 16, painter->device()->devicePixelRatioF(), mark));
    const int end = paintEnd(*painter, box, *call, theme);
    const QRect text(box.left() + 16 + space::m, box.top(), end - box.left() - 16 - space::m, bodyLineHeight());
    const QFont strong = typeFont(TypeStep::Body, QFont::DemiBold);
    const QString who = callerText(*call);
    const int whoWidth = std::min(QFontMetrics(strong).horizontalAdvance(who) + 2, text.width());
    paintLine(*painter, QRect(text.left(), text.top(), whoWidth, text.height()), who, strong, theme.text);
    if (const QString number = callNumber(entry); number != who)
        paintLine(*painter, text.adjusted(whoWidth + space::s, 0, 0, 0), number, typeFont(TypeStep::Caption), theme.muted);
    const QString reason = entry.reason.isEmpty() ? call->ticketSubject : entry.reason;
    const QString summary = entry.body.simplified();
    const QRect second = text.translated(0, bodyLineHeight() + kGap);
    const QFont body = typeFont(TypeStep::Body);
    const int reasonWidth = std::min(QFontMetrics(body).horizontalAdvance(reason) + 2, second.width());
    paintLine(*painter, QRect(second.left(), second.top(), reasonWidth, second.height()), reason, body, theme.text);
    if (!summary.isEmpty())
        paintLine(*painter, second.adjusted(reasonWidth + space::s, 0, 0, 0), summary, body, theme.muted);
    painter->restore();
}

}  // namespace memnun
