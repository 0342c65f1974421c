// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TopBar.h"

#include "ui/shared/Icon.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace memnun {

namespace {

constexpr int kSearchWidth = 560;

}

TopBar::TopBar(QWidget* parent)
    : QFrame(parent),
      m_mark(new QLabel(QStringLiteral("Memnun"), this)),
      m_search(new SearchBox(this)),
      m_bell(new QToolButton(this)),
      m_menu(new QToolButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("bar-top"));
    setTextRole(m_mark, QStringLiteral("mark"));
    m_search->setMaximumWidth(kSearchWidth);
    m_search->setMinimumWidth(200);
    setStyleProperty(m_search, "kind", QStringLiteral("sunken"));
    m_menu->setIcon(icon(QStringLiteral("menu")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::s, space::m, space::s);
    layout->setSpacing(space::xs);
    layout->addWidget(m_mark);
    layout->addWidget(m_search, 4);
    layout->addStretch(1);
    for (QToolButton* button : {m_bell, m_menu}) {
        button->setIconSize(QSize(18, 18));
        layout->addWidget(button);
    }
    connect(m_bell, &QToolButton::clicked, this, &TopBar::bellClicked);
    setTroubles(0);
    retranslate();
}

void TopBar::setMarkWidth(int px)
{
    const int own = m_mark->fontMetrics().horizontalAdvance(m_mark->text()) + space::l;
    m_mark->setFixedWidth(qMax(own, px));
}

void TopBar::setTroubles(int count)
{
    m_troubles = count;
    m_bell->setIcon(icon(QStringLiteral("bell"), count > 0 ? IconRole::Danger : IconRole::Text));
    retranslate();
}

void TopBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_search->setPlaceholderText(tr("Search customers, tickets and calls"));
    m_search->setAccessibleName(tr("Search"));
    name(m_bell, m_troubles > 0 ? tr("%n problem(s)", nullptr, m_troubles) : tr("What happened"));
    name(m_menu, tr("Menu"));
}

}  // namespace memnun
