// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/RecentList.h"

#include "ui/shared/ElidedLabel.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

constexpr int kShown = 4;

}  // namespace

RecentList::RecentList(QWidget* parent) : QWidget(parent), m_title(new QLabel(this)), m_rows(new QVBoxLayout)
{
    setTextRole(m_title, QStringLiteral("muted"));
    m_rows->setSpacing(space::s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    retranslate();
    hide();
}

void RecentList::setWorkspaces(const QVector<RecentWorkspace>& workspaces)
{
    emptyOut(*m_rows);
    for (const RecentWorkspace& workspace : workspaces.mid(0, kShown)) {
        auto* row = new QWidget(this);
        auto* open = new QPushButton(icon(QStringLiteral("database"), IconRole::Muted), workspace.label, row);
        setStyleProperty(open, "kind", QStringLiteral("link"));
        open->setAutoDefault(false);
        open->setAccessibleDescription(workspace.shown);
        connect(open, &QPushButton::clicked, this, [this, shown = workspace.shown] { Q_EMIT chosen(shown); });
        auto* place = new ElidedLabel(workspace.shown, row);
        setTextRole(place, QStringLiteral("caption"));
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        line->addWidget(open);
        line->addWidget(place, 1);
        m_rows->addWidget(row);
    }
    setVisible(!workspaces.isEmpty());
}

void RecentList::retranslate()
{
    m_title->setText(tr("Opened last"));
}

void RecentList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
