// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/inbox/MoveDialog.h"
#include "ui/shell/AppContext.h"

#include <QObject>

namespace memnun {

class InboxPage;

/// Tickets that become one, messages that change their ticket, and spam: the keys and menus of it, and their dialogs.
class TicketMoves final : public QObject {
    Q_OBJECT

public:
    TicketMoves(const AppContext& context, InboxPage& page);

    void merge();
    void moveMessages() { openMove(MoveDialog::Where::Another); }
    void splitMessages() { openMove(MoveDialog::Where::New); }
    void nextMessage();
    void previousMessage();
    void chooseMessage();
    void spam();

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    /// The ticked tickets, or the one that is open.
    QVector<Ticket> targets() const;
    void openMove(MoveDialog::Where where);
    void messageMenu(InteractionId message, const QPoint& place);
    void mark(const QVector<Ticket>& tickets, int block);
    void unmark(const QVector<Ticket>& tickets);

    const AppContext& m_context;
    InboxPage& m_page;
};

}  // namespace memnun
