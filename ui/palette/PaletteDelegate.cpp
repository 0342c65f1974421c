// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteDelegate.h"

#include "ui/palette/PaletteModel.h"
#include "ui/shared/Chip.h"
#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"

#include <QPainter>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kIcon = 16;

/// The title, the letters found in the accent's colour and heavier. Returns the width used.
int paintTitle(QPainter& painter, const QRect& box, const PaletteLine& line, const Theme& theme)
{
    int x = box.left();
    int at = 0;
    const auto part = [&](int length, bool found) {
        const QString text = line.title.mid(at, length);
        at += length;
        const int room = box.right() - x;
        if (text.isEmpty() || room < 8)
            return;
        const QFont font = typeFont(TypeStep::Body, found ? QFont::DemiBold : QFont::Medium);
        const int width = std::min(QFontMetrics(font).horizontalAdvance(text), room);
        paintLine(painter, QRect(x, box.top(), width + 1, box.height()), text, font, found ? theme.accent : theme.text);
        x += width;
    };
    for (const auto& [from, length] : line.found) {
        part(from - at, false);
        part(length, true);
    }
    part(static_cast<int>(line.title.size()) - at, false);
    return x - box.left();
}

int paintCaps(QPainter& painter, const QRect& box, const QStringList& caps, const Theme& theme)
{
    int right = box.right();
    for (auto cap = caps.crbegin(); cap != caps.crend(); ++cap) {
        const QSize size = chipSize(*cap);
        paintChip(painter, {right - size.width(), box.top() + (box.height() - size.height()) / 2}, *cap, Tone::Neutral, theme);
        right -= size.width() + space::xs;
    }
    return box.right() - right;
}

}  // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

int PaletteDelegate::rowHeight()
{
    return bodyLineHeight() + 2 * 10;
}

int PaletteDelegate::headingHeight()
{
    return sectionHeight();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {240, m_model.choiceAt(index.row()) ? rowHeight() : headingHeight()};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    const PaletteLine* line = m_model.choiceAt(index.row());
    const QRect inner = option.rect.adjusted(space::l, 0, -space::l, 0);
    painter->fillRect(option.rect, theme.raised);
    if (!line) {
        paintLine(*painter, inner.adjusted(0, space::xs, 0, 0), index.data().toString(),
                  typeFont(TypeStep::Caption, QFont::DemiBold), theme.muted);
        painter->restore();
        return;
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? theme.soft : theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(space::s, 1, -space::s, -1), space::radius, space::radius);
    }
    painter->drawPixmap(inner.left(), inner.center().y() - kIcon / 2 + 1,
                        iconPixmap(line->icon.isEmpty() ? QStringLiteral("chevron-right") : line->icon, kIcon,
                                   painter->device()->devicePixelRatioF(), current ? theme.accent : theme.muted));
    QRect text = inner.adjusted(kIcon + space::m, 0, 0, 0);
    text.setRight(text.right() - paintCaps(*painter, text, line->caps, theme) - (line->caps.isEmpty() ? 0 : space::s));
    // Of a long title and a long detail both keep a part that says something.
    const QRect title(text.left(), text.top(), line->detail.isEmpty() ? text.width() : text.width() * 2 / 3, text.height());
    const int used = paintTitle(*painter, title, *line, theme);
    paintLine(*painter, text.adjusted(used + space::m, 0, 0, 0), line->detail, typeFont(TypeStep::Caption), theme.muted);
    painter->restore();
}

}  // namespace memnun
