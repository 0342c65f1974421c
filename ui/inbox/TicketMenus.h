// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/shell/AppContext.h"

#include <QObject>

class QMenu;

namespace memnun {

class InboxLists;
class TicketActions;

/// The ways to put a ticket off, counted from `now` in the business's time zone.
struct SnoozePresets {
    Instant soon;      ///< in two hours
    Instant tomorrow;  ///< 09:00
    Instant monday;    ///< the next one, 09:00
};
SnoozePresets snoozePresets(Instant now);

/// The states to which at least one of the tickets may go, in menu order.
QVector<TicketStatus> reachableStates(const QVector<Ticket>& tickets);

/// The menus of header, bulk bar and keys. Each pops up at a place without waiting, and acts on the tickets given.
class TicketMenus final : public QObject {
    Q_OBJECT

public:
    TicketMenus(const AppContext& context, InboxLists& lists, TicketActions& actions, QWidget* window);

    void assign(const QVector<Ticket>& tickets, const QPoint& at);
    void status(const QVector<Ticket>& tickets, const QPoint& at);
    void priority(const QVector<Ticket>& tickets, const QPoint& at);
    void snooze(const QVector<Ticket>& tickets, const QPoint& at);
    void category(const QVector<Ticket>& tickets, const QPoint& at);
    /// `current`: the tags of the one ticket, to take away; empty for many.
    void tags(const QVector<Ticket>& tickets, const QStringList& current);

private:
    QMenu* menu();
    void popup(QMenu* menu, const QPoint& at);
    void pickSnooze(const QVector<Ticket>& tickets);

    const AppContext& m_context;
    InboxLists& m_lists;
    TicketActions& m_actions;
    QWidget* m_window;
};

}  // namespace memnun
