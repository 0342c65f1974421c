// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/DropList.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QPainter>

namespace memnun {

namespace {

constexpr int kIcon = 24;

}  // namespace

DropList::DropList(QWidget* parent) : QListWidget(parent)
{
    // The border is painted here: a style sheet's would be solid.
    setStyleProperty(this, "list", QStringLiteral("plain"));
    setFrameShape(QFrame::NoFrame);
    setAttribute(Qt::WA_MacShowFocusRect, false);
}

void DropList::setHint(const QString& hint)
{
    m_hint = hint;
    viewport()->update();
}

void DropList::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::of(palette());
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(viewport()->rect(), theme.surface);
        QPen pen(hasFocus() ? theme.accent : theme.outline, hasFocus() ? 2 : 1, count() > 0 ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
        if (count() == 0) {
            const QRect text = painter.fontMetrics().boundingRect(
                viewport()->rect().adjusted(space::l, 0, -space::l, 0), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
            const int top = text.top() - kIcon / 2 - space::xs;
            painter.drawPixmap((viewport()->width() - kIcon) / 2, top - space::xs,
                               iconPixmap(QStringLiteral("upload"), kIcon, devicePixelRatioF(), theme.muted));
            painter.setPen(theme.muted);
            painter.drawText(text.translated(0, kIcon / 2 + space::s), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        }
    }
    QListWidget::paintEvent(event);
}

}  // namespace memnun
