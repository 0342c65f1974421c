// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/ChoiceButton.h"

#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"

#include <QPainter>

namespace memnun {

namespace {

constexpr int kIcon = 20;
constexpr int kTextLeft = space::l + kIcon + space::m;

}  // namespace

ChoiceButton::ChoiceButton(const QString& iconName, QWidget* parent) : QAbstractButton(parent), m_iconName(iconName)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceButton::setTexts(const QString& title, const QString& sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(QString(title).remove(QLatin1Char('&')));
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

void ChoiceButton::setPreferred(bool preferred)
{
    m_preferred = preferred;
    update();
}

QRect ChoiceButton::sentenceRect(int width) const
{
    const QFontMetrics metrics(typeFont(TypeStep::Body));
    const int top = space::m + metrics.height() + 2;
    return metrics.boundingRect(QRect(kTextLeft, top, width - kTextLeft - space::l, 400),
                                Qt::AlignLeft | Qt::TextWordWrap, m_sentence);
}

int ChoiceButton::heightForWidth(int width) const
{
    return sentenceRect(width).bottom() + 1 + space::m;
}

QSize ChoiceButton::sizeHint() const
{
    return {480, heightForWidth(480)};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_preferred && isEnabled();
    painter.setPen(QPen(hasFocus() || strong ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() || underMouse() ? theme.hover : strong ? theme.soft : theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    const QColor ink = isEnabled() ? theme.text : theme.muted;
    painter.drawPixmap(space::l, space::m,
                       iconPixmap(m_iconName, kIcon, devicePixelRatioF(), strong ? theme.accent : ink));
    painter.setPen(ink);
    painter.setFont(typeFont(TypeStep::Body, QFont::DemiBold));
    const int line = QFontMetrics(painter.font()).height();
    painter.drawText(QRect(kTextLeft, space::m, width() - kTextLeft - space::l, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    painter.setPen(theme.muted);
    painter.setFont(typeFont(TypeStep::Body));
    painter.drawText(sentenceRect(width()), Qt::AlignLeft | Qt::TextWordWrap, m_sentence);
}

void ChoiceButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

}  // namespace memnun
