// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ElidedLabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace memnun {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent, Qt::TextElideMode mode) : QLabel(parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text.simplified();
    setAccessibleName(m_full);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_full) + 2, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), QFontMetrics(font()).averageCharWidth() * 4), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    const QString shown = QFontMetrics(font()).elidedText(m_full, m_mode, width());
    const QString tip = shown == m_full ? QString() : m_full;
    if (toolTip() != tip)
        setToolTip(tip);
    QPainter painter(this);
    const int align = static_cast<int>(alignment()) | Qt::TextSingleLine;
    style()->drawItemText(&painter, rect(), align, palette(), isEnabled(), shown, foregroundRole());
}

}  // namespace memnun
