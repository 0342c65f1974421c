// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkBar.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace memnun {

BulkBar::BulkBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_clear(new QToolButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("bar-bottom"));
    setTextRole(m_text, QStringLiteral("strong"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(2);
    row->addWidget(m_text, 1);
    // In the order of Act.
    for (const char* name : {"user-check", "circle-dot", "tag", "flag", "clock", "check"}) {
        auto* button = new QToolButton(this);
        button->setIcon(icon(QString::fromLatin1(name)));
        button->setIconSize({18, 18});
        const Act act = static_cast<Act>(m_buttons.size());
        connect(button, &QToolButton::clicked, this, [this, act] { Q_EMIT wanted(act); });
        m_buttons.append(button);
        row->addWidget(button);
    }
    m_clear->setIcon(icon(QStringLiteral("x")));
    m_clear->setIconSize({18, 18});
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::clearWanted);
    row->addWidget(m_clear);
    retranslate();
    hide();
}

void BulkBar::setCount(int count)
{
    m_count = count;
    retranslate();
    setVisible(count > 0);
}

QPoint BulkBar::menuPlace(Act act) const
{
    return m_buttons.at(static_cast<int>(act))->mapToGlobal(QPoint(0, 0));
}

void BulkBar::retranslate()
{
    m_text->setText(tr("%n selected", nullptr, m_count));
    const QStringList words{tr("Assign"), tr("Status"), tr("Tags"), tr("Priority"), tr("Snooze"), tr("Resolve")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setToolTip(words.at(i));
        m_buttons.at(i)->setAccessibleName(words.at(i));
    }
    m_clear->setToolTip(tr("Select nothing"));
    m_clear->setAccessibleName(m_clear->toolTip());
}

void BulkBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
