// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusBar.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/HappenedPanel.h"
#include "ui/shell/StatusCentre.h"
#include "ui/shell/ProgressRow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>

namespace memnun {

StatusBar::StatusBar(StatusCentre& centre, QWidget* parent)
    : QFrame(parent),
      m_centre(centre),
      m_left(new QHBoxLayout),
      m_right(new QHBoxLayout),
      m_task(new ProgressRow(this)),
      m_more(new QLabel(this)),
      m_happened(new QPushButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("bar-bottom"));
    setTextRole(m_more, QStringLiteral("caption"));
    setStyleProperty(m_happened, "kind", QStringLiteral("link"));
    m_left->setSpacing(space::l);
    m_right->setSpacing(space::l);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, 2, space::m, 2);
    layout->setSpacing(space::l);
    layout->addLayout(m_left);
    layout->addStretch(1);
    layout->addWidget(m_task);
    layout->addWidget(m_more);
    layout->addLayout(m_right);
    layout->addWidget(m_happened);
    setMinimumHeight(28);
    connect(m_task, &ProgressRow::cancelClicked, &m_centre, &StatusCentre::cancel);
    connect(m_happened, &QPushButton::clicked, this, &StatusBar::openPanel);
    connect(&m_centre, &StatusCentre::changed, this, &StatusBar::follow);
    follow();
}

void StatusBar::follow()
{
    followLines();
    followTasks();
    followTroubles();
}

void StatusBar::followLines()
{
    QSet<QString> alive;
    const Theme& t = Theme::of(palette());
    for (const StatusCentre::Line& entry : m_centre.lines()) {
        alive.insert(entry.id);
        if (!m_lines.contains(entry.id))
            m_lines.insert(entry.id, makeLine(entry.id, entry.line.atEnd));
        const LineWidgets& w = m_lines[entry.id];
        w.text->setText(entry.line.text);
        setTextRole(w.text, entry.line.tone == Tone::Danger ? QStringLiteral("danger") : QStringLiteral("caption"));
        w.icon->setVisible(!entry.line.icon.isEmpty());
        if (!entry.line.icon.isEmpty())
            w.icon->setPixmap(iconPixmap(entry.line.icon, 14, devicePixelRatioF(), t.foreground(entry.line.tone)));
        w.action->setText(entry.line.actionText);
        w.action->setAccessibleDescription(entry.line.text);
        w.action->setVisible(!entry.line.actionText.isEmpty());
    }
    for (const QString& id : m_lines.keys()) {
        if (!alive.contains(id))
            m_lines.take(id).box->deleteLater();
    }
}

StatusBar::LineWidgets StatusBar::makeLine(const QString& id, bool atEnd)
{
    auto* box = new QWidget(this);
    const LineWidgets w{box, new QLabel(box), new QLabel(box), new QPushButton(box)};
    setStyleProperty(w.action, "kind", QStringLiteral("link"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(w.icon);
    row->addWidget(w.text);
    row->addWidget(w.action);
    connect(w.action, &QPushButton::clicked, &m_centre, [this, id] { m_centre.triggerLine(id); });
    (atEnd ? m_right : m_left)->addWidget(box);
    return w;
}

void StatusBar::followTasks()
{
    const auto& tasks = m_centre.tasks();
    m_task->setVisible(!tasks.isEmpty());
    if (!tasks.isEmpty())
        m_task->setTask(tasks.first());
    m_more->setVisible(tasks.size() > 1);
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(tasks.size()) - 1));
}

/// Always there: an empty corner would say neither that all is well nor where to look.
void StatusBar::followTroubles()
{
    const int troubles = m_centre.troubles();
    m_happened->setText(troubles > 0 ? tr("%n problem(s)", nullptr, troubles) : tr("No problems"));
    m_happened->setIcon(troubles > 0 ? icon(QStringLiteral("triangle-alert"), IconRole::Danger)
                                     : icon(QStringLiteral("circle-check"), IconRole::Muted));
    m_happened->setToolTip(tr("What happened"));
    m_happened->setAccessibleDescription(m_happened->toolTip());
    setStyleProperty(m_happened, "tone", troubles > 0 ? QStringLiteral("danger") : QStringLiteral("calm"));
}

HappenedPanel* StatusBar::makePanel()
{
    auto* panel = new HappenedPanel(m_centre, this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->adjustSize();
    m_centre.markSeen();
    return panel;
}

void StatusBar::openPanel()
{
    HappenedPanel* panel = makePanel();
    const QPoint corner = mapToGlobal(QPoint(width() - space::m, -space::xs));
    panel->move(corner.x() - panel->width(), corner.y() - panel->height());
    panel->show();
}

void StatusBar::openPanelBelow(const QWidget& bar)
{
    HappenedPanel* panel = makePanel();
    const QPoint corner = bar.mapToGlobal(QPoint(bar.width() - space::m, bar.height() + space::xs));
    panel->move(corner.x() - panel->width(), corner.y());
    panel->show();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        follow();
    QFrame::changeEvent(event);
}

}  // namespace memnun
