// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketMenus.h"

#include "core/tickets/TicketStatus.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/SnoozeDialog.h"
#include "ui/inbox/TagDialog.h"
#include "ui/inbox/TicketActions.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QMenu>

namespace memnun {

namespace {

/// What all tickets have in common, if they have.
template <class Field>
auto common(const QVector<Ticket>& tickets, Field field)
{
    std::optional<std::decay_t<decltype(field(tickets.first()))>> value;
    for (const Ticket& ticket : tickets) {
        if (value && *value != field(ticket))
            return decltype(value)();
        value = field(ticket);
    }
    return value;
}

}  // namespace

SnoozePresets snoozePresets(Instant now)
{
    const QDate today = Format::dayOf(now);
    return {now.plusSeconds(2 * 3600), Format::at(today.addDays(1), 9), Format::at(today.addDays(8 - today.dayOfWeek()), 9)};
}

QVector<TicketStatus> reachableStates(const QVector<Ticket>& tickets)
{
    QVector<TicketStatus> out;
    for (const Ticket& ticket : tickets) {
        for (const TicketStatus status : nextStates(ticket.status)) {
            // Merging needs a second ticket and has a place of its own.
            if (status != TicketStatus::Merged && !out.contains(status))
                out.append(status);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

TicketMenus::TicketMenus(const AppContext& context, InboxLists& lists, TicketActions& actions, QWidget* window)
    : QObject(window), m_context(context), m_lists(lists), m_actions(actions), m_window(window)
{
}

QMenu* TicketMenus::menu()
{
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void TicketMenus::popup(QMenu* menu, const QPoint& place)
{
    QAction* first = menu->actions().value(0);
    menu->popup(place);
    if (first)
        menu->setActiveAction(first);
}

void TicketMenus::assign(const QVector<Ticket>& tickets, const QPoint& place)
{
    if (tickets.isEmpty())
        return;
    QMenu* list = menu();
    list->setObjectName(QStringLiteral("assignMenu"));
    const auto holder = common(tickets, [](const Ticket& ticket) { return ticket.assigneeId; });
    const auto add = [&](const QString& text, UserId user) {
        QAction* action = list->addAction(text);
        action->setCheckable(true);
        action->setChecked(holder && *holder == user);
        connect(action, &QAction::triggered, this, [this, tickets, user] { m_actions.assign(tickets, user); });
    };
    add(tr("Assign to me"), m_context.me.id);
    for (const User& user : m_lists.users()) {
        if (user.active && user.id != m_context.me.id && user.role != Role::Viewer)
            add(user.name, user.id);
    }
    list->addSeparator();
    add(tr("Nobody"), UserId());
    popup(list, place);
}

void TicketMenus::status(const QVector<Ticket>& tickets, const QPoint& place)
{
    if (tickets.isEmpty())
        return;
    QMenu* list = menu();
    list->setObjectName(QStringLiteral("statusMenu"));
    for (const TicketStatus status : reachableStates(tickets)) {
        QAction* action = list->addAction(statusText(status));
        connect(action, &QAction::triggered, this, [this, tickets, status] { m_actions.setStatus(tickets, status); });
    }
    if (list->isEmpty())
        list->addAction(tr("A closed ticket stays closed"))->setEnabled(false);
    popup(list, place);
}

void TicketMenus::priority(const QVector<Ticket>& tickets, const QPoint& place)
{
    if (tickets.isEmpty())
        return;
    QMenu* list = menu();
    list->setObjectName(QStringLiteral("priorityMenu"));
    const auto now = common(tickets, [](const Ticket& ticket) { return ticket.priority; });
    for (const Priority value : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low}) {
        QAction* action = list->addAction(priorityText(value));
        action->setCheckable(true);
        action->setChecked(now && *now == value);
        connect(action, &QAction::triggered, this, [this, tickets, value] { m_actions.setPriority(tickets, value); });
    }
    popup(list, place);
}

void TicketMenus::category(const QVector<Ticket>& tickets, const QPoint& place)
{
    if (tickets.isEmpty())
        return;
    QMenu* list = menu();
    list->setObjectName(QStringLiteral("categoryMenu"));
    const auto now = common(tickets, [](const Ticket& ticket) { return ticket.categoryId; });
    for (const Category& category : m_lists.categories()) {
        if (!category.active)
            continue;
        QAction* action = list->addAction(m_lists.categoryPath(category.id));
        action->setCheckable(true);
        action->setChecked(now && *now == category.id);
        connect(action, &QAction::triggered, this,
                [this, tickets, id = category.id] { m_actions.setCategory(tickets, id); });
    }
    if (list->isEmpty())
        list->addAction(tr("No categories yet"))->setEnabled(false);
    popup(list, place);
}

void TicketMenus::snooze(const QVector<Ticket>& tickets, const QPoint& place)
{
    if (tickets.isEmpty())
        return;
    QMenu* list = menu();
    list->setObjectName(QStringLiteral("snoozeMenu"));
    const SnoozePresets presets = snoozePresets(m_context.clock.now());
    const Format format;
    const auto add = [&](const QString& text, Instant until) {
        QAction* action = list->addAction(text);
        connect(action, &QAction::triggered, this, [this, tickets, until] { m_actions.snooze(tickets, until); });
    };
    // With the day itself: "Monday" alone leaves open whether that is tomorrow's or the one after.
    add(tr("In 2 hours · %1").arg(format.dayAndTime(presets.soon)), presets.soon);
    add(tr("Tomorrow · %1").arg(format.dayAndTime(presets.tomorrow)), presets.tomorrow);
    if (presets.tomorrow != presets.monday)  // the same on a Sunday
        add(tr("Next week · %1").arg(format.dayAndTime(presets.monday)), presets.monday);
    connect(list->addAction(tr("Pick a time…")), &QAction::triggered, this, [this, tickets] { pickSnooze(tickets); });
    const bool asleep = std::any_of(tickets.begin(), tickets.end(), [](const Ticket& t) { return t.snoozedUntil; });
    if (asleep) {
        list->addSeparator();
        connect(list->addAction(tr("Wake up now")), &QAction::triggered, this,
                [this, tickets] { m_actions.snooze(tickets, std::nullopt); });
    }
    popup(list, place);
}

void TicketMenus::pickSnooze(const QVector<Ticket>& tickets)
{
    auto* dialog = new SnoozeDialog(m_context.clock.now(), m_window);
    connect(dialog, &SnoozeDialog::picked, this, [this, tickets](Instant until) { m_actions.snooze(tickets, until); });
    dialog->open();
}

void TicketMenus::tags(const QVector<Ticket>& tickets, const QStringList& current)
{
    if (tickets.isEmpty())
        return;
    auto* dialog = new TagDialog(m_lists.tags(), current, m_window);
    connect(dialog, &TagDialog::chosen, this, [this, tickets](const QStringList& added, const QVector<TagId>& removed) {
        if (!added.isEmpty() || !removed.isEmpty())
            m_actions.changeTags(tickets, added, removed);
    });
    dialog->open();
}

}  // namespace memnun
