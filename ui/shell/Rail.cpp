// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Rail.h"

#include "ui/shared/StyleSheet.h"
#include "ui/shell/RailButton.h"

#include <QButtonGroup>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kNarrow = 56;
constexpr int kWide = 192;

}  // namespace

Rail::Rail(QWidget* parent)
    : QFrame(parent),
      m_top(new QVBoxLayout),
      m_bottom(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_fold(new RailButton(QStringLiteral("panel-left"), this))
{
    setStyleProperty(this, "panel", QStringLiteral("side-left"));
    m_fold->setCheckable(false);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::m, space::s, space::s);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_bottom);
    layout->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    retranslate();
}

void Rail::setPages(const QVector<Page>& pages)
{
    for (const Entry& entry : std::as_const(m_entries))
        delete entry.button;
    m_entries.clear();
    for (const Page& page : pages) {
        auto* button = new RailButton(page.icon, this);
        button->setObjectName(QStringLiteral("rail.") + page.id);
        m_group->addButton(button);
        (page.atBottom ? m_bottom : m_top)->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
        m_entries.append({page, button});
        button->setCollapsed(showsIconsOnly());
    }
    retranslate();
}

RailButton* Rail::button(const QString& pageId) const
{
    for (const Entry& entry : m_entries) {
        if (entry.page.id == pageId)
            return entry.button;
    }
    return nullptr;
}

void Rail::setCurrent(const QString& pageId)
{
    if (RailButton* found = button(pageId)) {
        found->setChecked(true);
    } else if (QAbstractButton* lit = m_group->checkedButton()) {
        m_group->setExclusive(false);
        lit->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Rail::setCount(const QString& pageId, int count)
{
    if (RailButton* found = button(pageId))
        found->setCount(count);
}

void Rail::setCollapsed(bool collapsed)
{
    const bool differs = collapsed != m_collapsed;
    m_collapsed = collapsed;
    retranslate();
    if (differs)
        Q_EMIT collapsedChanged(collapsed);
}

void Rail::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    m_fold->setHidden(narrow);
    retranslate();
}

void Rail::retranslate()
{
    int wide = kWide;
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.button->setCollapsed(showsIconsOnly());
        entry.button->setLabel(entry.page.title());
        wide = std::max(wide, entry.button->sizeHint().width() + 2 * space::s);
    }
    // Long words and large text widen the rail, within reason; beyond that labels are elided.
    setFixedWidth(showsIconsOnly() ? kNarrow : std::min(wide, 2 * kWide));
    m_fold->setCollapsed(m_collapsed);
    m_fold->setLabel(m_collapsed ? tr("Expand the menu") : tr("Collapse the menu"));
}

}  // namespace memnun
