// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/BulkBar.h"
#include "ui/shell/AppContext.h"

#include "core/tickets/TicketStore.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;

namespace memnun {

class CustomerPanel;
class InboxLists;
class InboxViews;
class InlineMessage;
class ReturnedTicket;
class ThreadView;
class TicketActions;
class TicketListPane;
class TicketMenus;
class TicketMoves;
class TicketWindow;

/// The inbox: queues and list, thread with reply box, customer panel. Everything without leaving the window and
/// without a mouse.
class InboxPage final : public QWidget {
    Q_OBJECT

public:
    explicit InboxPage(const AppContext& context, QWidget* parent = nullptr);
    ~InboxPage() override;

    TicketListPane* list() const { return m_list; }
    ThreadView* thread() const { return m_thread; }
    CustomerPanel* customer() const { return m_customer; }
    /// Shows a ticket wherever it lies; in the list too when it is loaded there.
    void openTicket(TicketId ticket);
    void openQueue(Queue queue);
    InboxViews& views() const { return *m_views; }
    TicketMoves& moves() const { return *m_moves; }
    void say(const QString& sentence);
    /// Tickets were changed; `away` when they left the working queue.
    void actionDone(const QVector<TicketId>& tickets, bool away);

public Q_SLOTS:
    void next();
    void previous();
    void openThread();
    /// A window of its own for the ticket that is read; the one that is there, where there is one.
    void openWindow();
    void reply();
    void note();
    void replyAll();
    void insertTemplate();
    void send();
    void assign();
    void tag();
    void status();
    void priority();
    void category();
    void snooze();
    void resolve();
    void toggleSelected();
    void selectAll();
    void newView();
    void newTicket();
    /// To the customer of the ticket that is read.
    void writeWhatsApp();
    void newCustomer();
    /// The ticket is to be read anew: it stays unread until somebody comes back to it.
    void markUnread();
    void toggleCustomer();
    void undo();

Q_SIGNALS:
    /// The card of a customer, on their own page.
    void customerWanted(memnun::CustomerId customer);
    /// The empty inbox's first step.
    void importWanted();
    /// Something that the message about what was just done asks for as well.
    void moreOffered(const QString& text, const std::function<void()>& run);
    /// There is no mail yet: the mailbox it comes from wants to be added.
    void accountWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPanels();
    void offerCategory(const QVector<Ticket>& solved);
    void askForCategory(TicketId solved);
    void build();
    void wire();
    void wireActions();
    void wireBulk();
    void showTicket(TicketId ticket);
    void threadLoaded();
    void settleConflict(const std::shared_ptr<const Collision>& collision, const QVector<TicketId>& tickets, bool away);
    void replySent(TicketId ticket, bool note, std::optional<TicketStatus> then);
    void goOn(const QVector<TicketId>& left);
    void bulk(BulkBar::Act act);
    void restore();
    void remember();
    /// The ticked tickets, or the one that is open.
    QVector<Ticket> targets() const;
    QPoint menuPlace(const QString& actionId) const;

    AppContext m_context;
    InboxLists* m_lists;
    TicketActions* m_actions;
    TicketMenus* m_menus;
    InboxViews* m_views = nullptr;
    ReturnedTicket* m_returned;
    QVector<QPointer<TicketWindow>> m_windows;
    TicketId m_unread;  ///< marked so while it is looked at
    TicketMoves* m_moves = nullptr;
    QSplitter* m_splitter;
    TicketListPane* m_list;
    ThreadView* m_thread;
    CustomerPanel* m_customer;
    InlineMessage* m_message;
    QTimer m_read;      ///< a ticket looked at for a while is read
    QTimer m_fade;      ///< takes the message away
    bool m_started = false;
    bool m_focused = false;
    bool m_crowded = false;  ///< three panes don't fit
    bool m_peeking = false;  ///< at the customer, in the list's place
    bool m_focusReply = false;
};

}  // namespace memnun
