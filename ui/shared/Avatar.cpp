// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Avatar.h"

#include "ui/shared/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

QString initialsOf(const QString& name)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = name.split(between, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.at(1).left(1);
    return QLocale(QLocale::Turkish, QLocale::Turkey).toUpper(letters);
}

void paintAvatar(QPainter& painter, const QRect& box, const QString& name, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.soft);
    painter.drawEllipse(box);
    QFont font = typeFont(TypeStep::Body, QFont::DemiBold);
    font.setPixelSize(std::max(9, box.height() * 36 / 100));
    painter.setFont(font);
    painter.setPen(theme.accent);
    painter.drawText(box, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

Avatar::Avatar(const QString& name, int px, QWidget* parent) : QWidget(parent), m_name(name), m_px(px)
{
    setFixedSize(px, px);
    setAccessibleName(name);
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name, Theme::of(palette()));
}

}  // namespace memnun
