// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkBar.h"

#include "ui/keys/KeyText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace memnun {

BulkBar::BulkBar(const ActionRegistry& actions, QWidget* parent)
    : QFrame(parent), m_actions(actions), m_text(new QLabel(this)), m_every(new QPushButton(this)), m_clear(new QToolButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("bar-bottom"));
    setTextRole(m_text, QStringLiteral("strong"));
    setStyleProperty(m_every, "kind", QStringLiteral("link"));
    connect(m_every, &QPushButton::clicked, this, &BulkBar::allWanted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    auto* words = new QHBoxLayout;
    words->addWidget(m_text, 1);
    words->addWidget(m_every);
    column->addLayout(words);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    row->setSpacing(2);
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
    row->addStretch();
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

void BulkBar::setMatching(qint64 total)
{
    m_matching = total;
    retranslate();
}

void BulkBar::setAll(bool all)
{
    m_all = all;
    retranslate();
}

bool BulkBar::offersAll() const
{
    return !m_all && m_matching > m_count;
}

QPoint BulkBar::menuPlace(Act act) const
{
    return m_buttons.at(static_cast<int>(act))->mapToGlobal(QPoint(0, 0));
}

void BulkBar::retranslate()
{
    m_text->setText(tr("%n selected", nullptr, m_count));
    m_every->setText(tr("Select all %1 that match").arg(Format().number(m_matching)));
    m_every->setVisible(offersAll());
    const QStringList words{tr("Assign"), tr("Status"), tr("Tags"), tr("Priority"), tr("Snooze"), tr("Resolve")};
    static const char* const actions[] = {"ticket.assign", "ticket.status", "ticket.tag", "ticket.priority", "ticket.snooze", "ticket.resolve"};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString keys = keysText(m_actions.keys(QString::fromLatin1(actions[i])));
        m_buttons.at(i)->setToolTip(keys.isEmpty() ? words.at(i) : QStringLiteral("%1 (%2)").arg(words.at(i), keys));
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
