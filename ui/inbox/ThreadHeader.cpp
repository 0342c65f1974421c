// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ThreadHeader.h"

#include "core/tickets/TicketStatus.h"
#include "ui/inbox/InboxLists.h"
#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/tickets/TicketUrgency.h"
#include "ui/tickets/TicketWords.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace memnun {

namespace {

/// Below these the subject would have no room beside all the buttons, or beside the one with words, px.
constexpr int kMiddle = 760;
constexpr int kNarrow = 380;

/// What the first chip says in short, to the minute.
QString momentsText(const TicketRow& row)
{
    QStringList lines;
    if (row.waitingSince)
        lines << ThreadHeader::tr("Waiting since %1").arg(Format().dateTime(*row.waitingSince));
    if (row.ticket.snoozedUntil)
        lines << ThreadHeader::tr("Snoozed until %1").arg(Format().dateTime(*row.ticket.snoozedUntil));
    if (row.ticket.dueAt)
        lines << ThreadHeader::tr("Due %1").arg(Format().dateTime(*row.ticket.dueAt));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ThreadHeader::ThreadHeader(const ActionRegistry& actions, const InboxLists& lists, QWidget* parent)
    : QFrame(parent), m_actions(actions), m_lists(lists), m_subject(new ElidedLabel({}, this)),
      m_chipArea(new QWidget(this)), m_chips(new FlowLayout(m_chipArea, 6)), m_grid(new QGridLayout(this)),
      m_iconArea(new QWidget(this)), m_icons(new QHBoxLayout(m_iconArea)), m_resolve(new QPushButton(this))
{
    setStyleProperty(this, "panel", QStringLiteral("bar-top"));
    setTextRole(m_subject, QStringLiteral("title"));
    m_subject->setMostLines(2);
    m_icons->setSpacing(space::s);
    m_icons->setContentsMargins(0, 0, 0, 0);
    addButton(QStringLiteral("ticket.assign"), QStringLiteral("user-check"));
    addButton(QStringLiteral("ticket.tag"), QStringLiteral("tag"));
    addButton(QStringLiteral("ticket.status"), QStringLiteral("circle-dot"));
    addButton(QStringLiteral("ticket.snooze"), QStringLiteral("clock"));
    m_resolve->setIcon(icon(QStringLiteral("check")));
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        if (QAction* action = m_actions.action(QStringLiteral("ticket.resolve")))
            action->trigger();
    });
    m_grid->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
    place(Room::Wide);
    connect(&actions, &ActionRegistry::keysChanged, this, &ThreadHeader::retranslate);
    retranslate();
}

/// Subject and buttons on one line, the chips below; with less room the icons stand beside the chips, so that the subject
/// can be read, and with very little all of them take a line.
void ThreadHeader::place(Room room)
{
    m_room = room;
    for (QWidget* part : {static_cast<QWidget*>(m_subject), m_iconArea, static_cast<QWidget*>(m_resolve), m_chipArea})
        m_grid->removeWidget(part);
    const bool narrow = room == Room::Narrow;
    m_grid->addWidget(m_subject, 0, 0, 1, narrow ? 3 : room == Room::Middle ? 2 : 1);
    m_grid->addWidget(m_resolve, narrow ? 1 : 0, 2, Qt::AlignTop | Qt::AlignRight);
    if (room == Room::Wide)
        m_grid->addWidget(m_iconArea, 0, 1, Qt::AlignTop | Qt::AlignRight);
    else
        m_grid->addWidget(m_iconArea, 1, narrow ? 0 : 1, 1, narrow ? 1 : 2, Qt::AlignTop | (narrow ? Qt::AlignLeft : Qt::AlignRight));
    m_grid->addWidget(m_chipArea, narrow ? 2 : 1, 0, 1, room == Room::Middle ? 1 : 3, Qt::AlignTop);
}

void ThreadHeader::setSide(int side)
{
    m_grid->setContentsMargins(side, space::m, side, space::m);
}

void ThreadHeader::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const Room room = width() < kNarrow ? Room::Narrow : width() < kMiddle ? Room::Middle : Room::Wide;
    if (room != m_room)
        place(room);
}

void ThreadHeader::addButton(const QString& actionId, const QString& iconName)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    setStyleProperty(button, "kind", QStringLiteral("outlined"));
    connect(button, &QToolButton::clicked, this, [this, actionId] {
        if (QAction* action = m_actions.action(actionId))
            action->trigger();
    });
    m_byAction.append({actionId, button});
    m_icons->addWidget(button);
}

QPoint ThreadHeader::menuPlace(const QString& actionId) const
{
    for (const auto& [id, button] : m_byAction) {
        if (id == actionId)
            return button->mapToGlobal(QPoint(0, button->height() + 2));
    }
    return m_resolve->mapToGlobal(QPoint(0, m_resolve->height() + 2));
}

void ThreadHeader::setTicket(const TicketRow& row, Instant now)
{
    m_subject->setFullText(row.ticket.subject.isEmpty() ? tr("(no subject)") : row.ticket.subject);
    m_resolve->setEnabled(!isDone(row.ticket.status));
    fillChips(row, now);
}

void ThreadHeader::fillChips(const TicketRow& row, Instant now)
{
    emptyOut(*m_chips);
    const Ticket& ticket = row.ticket;
    const auto add = [this](const QString& text, Tone tone, const QString& tip = {}, const QString& iconName = {}) {
        auto* chip = new Chip(text, tone, m_chipArea);
        chip->setIconName(iconName);
        chip->setToolTip(tip);
        m_chips->addWidget(chip);
        chip->show();
    };
    const Urgency urgency = ticketUrgency(row, now);
    const QString status = ticket.spam ? queueText(Queue::Spam) : statusText(ticket.status);
    add(urgency.isNone() ? status : QStringLiteral("%1 · %2").arg(status, urgency.text),
        urgency.tone == Tone::Neutral ? statusTone(ticket.status) : urgency.tone,
        momentsText(row));
    add(QLatin1Char('#') + QString::number(ticket.id.value()), Tone::Neutral);
    if (const QString path = m_lists.categoryPath(ticket.categoryId); !path.isEmpty())
        add(path, Tone::Neutral);
    else if (!row.categoryName.isEmpty())
        add(categoryText(row.categoryName), Tone::Neutral);
    if (ticket.priority != Priority::Normal)
        add(priorityText(ticket.priority), priorityTone(ticket.priority));
    const QString who = m_lists.userName(ticket.assigneeId);
    const QString assignee = who.isEmpty() ? row.assigneeName : who;
    add(assignee.isEmpty() ? tr("Unassigned") : tr("Assigned to %1").arg(assignee), Tone::Neutral);
    for (const QString& tag : row.tags)
        add(tag, Tone::Accent, {}, QStringLiteral("tag"));
    m_chipArea->updateGeometry();
}

void ThreadHeader::retranslate()
{
    m_resolve->setText(tr("Resolve"));
    if (const QAction* action = m_actions.action(QStringLiteral("ticket.resolve")))
        m_resolve->setToolTip(action->toolTip());
    for (const auto& [id, button] : std::as_const(m_byAction)) {
        if (const QAction* action = m_actions.action(id)) {
            button->setToolTip(action->toolTip());
            button->setAccessibleName(action->text());
        }
    }
}

void ThreadHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
