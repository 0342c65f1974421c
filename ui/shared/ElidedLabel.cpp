// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ElidedLabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

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

void ElidedLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    QSizePolicy policy = sizePolicy();
    policy.setVerticalPolicy(lines > 1 ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(lines > 1);
    setSizePolicy(policy);
    updateGeometry();
}

QStringList ElidedLabel::linesFor(int width) const
{
    const QFontMetrics metrics(font());
    if (m_mostLines == 1)
        return {metrics.elidedText(m_full, m_mode, width)};
    QStringList lines;
    QTextLayout layout(m_full, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == m_mostLines;
        lines << (last ? metrics.elidedText(m_full.mid(line.textStart()), m_mode, width)
                       : m_full.mid(line.textStart(), line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

int ElidedLabel::heightForWidth(int width) const
{
    return std::max(1, static_cast<int>(linesFor(width).size())) * QFontMetrics(font()).height() + 2;
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
    const QStringList lines = linesFor(width());
    const QString tip = lines.join(QLatin1Char(' ')) == m_full ? QString() : m_full;
    if (toolTip() != tip)
        setToolTip(tip);
    QPainter painter(this);
    const int align = static_cast<int>(alignment()) | (m_mostLines == 1 ? Qt::TextSingleLine : 0);
    style()->drawItemText(&painter, rect(), align, palette(), isEnabled(), lines.join(QLatin1Char('\n')), foregroundRole());
}

}  // namespace memnun
