// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/SearchBox.h"

#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace memnun {

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent)
{
    addAction(icon(QStringLiteral("search"), IconRole::Muted), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    for (QAction* action : findChildren<QAction*>()) {
        if (action->objectName() == QLatin1String("_q_qlineeditclearaction"))
            action->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    }
}

void SearchBox::setKeyHint(const QKeySequence& key)
{
    m_hint = key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    update();
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_hint.isEmpty() || hasFocus())
        return;
    const Theme& t = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(typeFont(TypeStep::Caption));
    const QFontMetrics metrics(p.font());
    const QSize size(metrics.horizontalAdvance(m_hint) + 12, metrics.height() + 4);
    const QRectF box(width() - size.width() - space::s, (height() - size.height()) / 2.0, size.width(), size.height());
    p.setPen(QPen(t.line, 1));
    p.setBrush(t.raised);
    p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    p.setPen(t.muted);
    p.drawText(box, Qt::AlignCenter, m_hint);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leaveDown();
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace memnun
