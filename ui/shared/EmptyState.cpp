// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/EmptyState.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kTextWidth = 380;
/// Where the icon stands in the window, as a part of its height.
constexpr double kFromTop = 0.36;

}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed)),
      m_block(new QWidget(this)),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_primary(new QPushButton(this)),
      m_secondary(new QPushButton(this))
{
    setTextRole(m_title, QStringLiteral("heading"));
    setTextRole(m_sentence, QStringLiteral("muted"));
    setStyleProperty(m_primary, "kind", QStringLiteral("primary"));
    m_icon->setAlignment(Qt::AlignCenter);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_primary->hide();
    m_secondary->hide();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);

    // The block, not the labels, is limited: a label's height follows the width its layout gives it.
    auto* block = m_block;
    block->setMaximumWidth(kTextWidth * fontMetrics().height() / 16);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_icon);
    column->addSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(space::s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    column->addLayout(buttons);

    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(block, 100);
    centre->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::l, space::l, space::l, space::l);
    outer->addItem(m_above);
    outer->addLayout(centre);
    outer->addStretch();
}

void EmptyState::setIconName(const QString& name)
{
    m_iconName = name;
    renderIcon();
}

void EmptyState::renderIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, 32, devicePixelRatioF(), Theme::of(palette()).muted));
}

void EmptyState::setTexts(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setPrimary(const QString& text, const QString& iconName)
{
    setButton(m_primary, text, iconName, true);
}

void EmptyState::setSecondary(const QString& text, const QString& iconName)
{
    setButton(m_secondary, text, iconName, false);
}

void EmptyState::setButton(QPushButton* button, const QString& text, const QString& iconName, bool accented)
{
    button->setText(text);
    button->setVisible(!text.isEmpty());
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, accented ? IconRole::OnAccent : IconRole::Text));
}

void EmptyState::settle()
{
    const int wanted = static_cast<int>(window()->height() * kFromTop) - mapTo(window(), QPoint(0, 0)).y();
    const int most = height() - m_block->sizeHint().height() - 2 * space::l;
    const int above = std::max(0, std::min(wanted - space::l, most));
    if (above == m_above->sizeHint().height())
        return;
    m_above->changeSize(0, above, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        renderIcon();
    QWidget::changeEvent(event);
}

}  // namespace memnun
