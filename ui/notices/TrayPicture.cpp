// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/TrayPicture.h"

#include "ui/shared/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace memnun {

namespace {

/// In a square of 32.
void paintFace(QPainter& painter, const QColor& ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 8, 8);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(11, 12.5), 2.2, 2.2);
    painter.drawEllipse(QPointF(21, 12.5), 2.2, 2.2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap));
    QPainterPath smile(QPointF(8.5, 18.5));
    smile.quadTo(QPointF(16, 27.5), QPointF(23.5, 18.5));
    painter.drawPath(smile);
}

void paintCount(QPainter& painter, int unread, const QColor& ground)
{
    const QString text = unread > 99 ? QStringLiteral("99+") : QString::number(unread);
    const QRectF badge(32 - 10 - 6 * qreal(text.size()), 0, 10 + 6 * qreal(text.size()), 17);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(badge.adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    QFont font;
    font.setPixelSize(12);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace

QIcon trayPicture(int unread, bool quiet)
{
    // A panel's colour is not known: the light theme's strong colours stand out on both.
    const Theme& theme = Theme::light();
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 32.0, size / 32.0);
        paintFace(painter, quiet ? theme.muted : theme.accent);
        if (unread > 0)
            paintCount(painter, unread, quiet ? theme.muted.darker(140) : theme.danger);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

}  // namespace memnun
