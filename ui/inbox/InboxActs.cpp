// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, menus and the palette do on the inbox page.
#include "ui/inbox/InboxPage.h"

#include "ui/customers/CustomerDialog.h"
#include "ui/editor/AnswerPad.h"
#include "ui/editor/CopyFields.h"
#include "ui/editor/TemplateTyping.h"
#include "ui/inbox/InboxViews.h"
#include "ui/inbox/NewTicketDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadHeader.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketActions.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketMenus.h"
#include "ui/inbox/TicketWindow.h"
#include "ui/whatsapp/WhatsAppDialog.h"

#include <QListView>

#include <algorithm>

namespace memnun {

QVector<Ticket> InboxPage::targets() const
{
    const QVector<Ticket> ticked = m_list->model().checkedTickets();
    if (!ticked.isEmpty())
        return ticked;
    if (m_thread->row())
        return {m_thread->row()->ticket};
    // Its thread is on the way, or the server is away: as the list knows it.
    for (const TicketRow& row : m_list->model().rows()) {
        if (row.ticket.id == m_thread->ticket())
            return {row.ticket};
    }
    return {};
}

QPoint InboxPage::menuPlace(const QString& actionId) const
{
    if (m_list->model().checkedCount() > 0)
        return m_list->bulkBar()->mapToGlobal(QPoint(0, 0));
    return m_thread->header()->menuPlace(actionId);
}

void InboxPage::next()
{
    m_list->step(1);
}

void InboxPage::previous()
{
    m_list->step(-1);
}

void InboxPage::openThread()
{
    if (!m_thread->ticket().isValid())
        m_list->step(0);
    if (!m_thread->ticket().isValid())
        return;
    m_thread->pane()->setFocus();
    if (m_thread->row() && m_thread->row()->ticket.unread)
        m_actions->markRead(m_thread->ticket());
}

void InboxPage::writeWhatsApp()
{
    const QVector<Ticket> tickets = m_thread->row() ? QVector<Ticket>{m_thread->row()->ticket} : targets();
    if (!tickets.isEmpty() && tickets.first().customerId.isValid())
        openWhatsAppDialog(m_context, this, tickets.first().customerId, tickets.first().id);
}

void InboxPage::openWindow()
{
    const TicketId ticket = m_thread->ticket();
    if (!ticket.isValid())
        return;
    m_windows.removeIf([](const auto& one) { return one.isNull(); });
    const auto there = std::find_if(m_windows.begin(), m_windows.end(), [ticket](const auto& one) { return one->ticket() == ticket; });
    TicketWindow* shown = there == m_windows.end() ? new TicketWindow(m_context, *m_lists, ticket) : there->data();
    if (there == m_windows.end()) {
        m_windows.append(shown);
        const auto toInbox = [this](TicketId id) {
            openTicket(id);
            window()->raise();
            window()->activateWindow();
        };
        connect(shown, &TicketWindow::ticketWanted, this, toInbox);
        connect(shown, &TicketWindow::answerWanted, this, [this, toInbox](TicketId id) {
            toInbox(id);
            reply();
        });
    }
    shown->show();
    shown->raise();
    shown->activateWindow();
    if (m_thread->row() && m_thread->row()->ticket.unread)
        m_actions->markRead(ticket);
}

void InboxPage::markUnread()
{
    // The loaded ones alone would be a part that nobody chose.
    if (m_list->model().isEverythingChecked())
        return say(tr("All tickets together cannot be marked as unread. Please choose some of them."));
    const QVector<Ticket> tickets = targets();
    m_read.stop();
    m_unread = m_thread->ticket();
    m_actions->markUnread(tickets);
    m_list->model().clearChecked();
}

void InboxPage::reply()
{
    m_thread->replyBox()->setNote(false);
    m_thread->replyBox()->editor()->setFocus();
    m_focusReply = m_thread->row() == nullptr;
}

void InboxPage::replyAll()
{
    reply();
    m_thread->replyBox()->pad()->copies()->takeInOthers();
}

void InboxPage::insertTemplate()
{
    m_thread->replyBox()->setNote(false);
    m_thread->replyBox()->pad()->templates()->open();
}

void InboxPage::note()
{
    m_thread->replyBox()->setNote(true);
    m_thread->replyBox()->editor()->setFocus();
}

void InboxPage::send()
{
    m_thread->replyBox()->send();
}

void InboxPage::assign()
{
    m_menus->assign(targets(), menuPlace(QStringLiteral("ticket.assign")));
}

void InboxPage::tag()
{
    const bool one = m_list->model().checkedCount() == 0 && m_thread->row();
    m_menus->tags(targets(), one ? m_thread->row()->tags : QStringList());
}

void InboxPage::status()
{
    m_menus->status(targets(), menuPlace(QStringLiteral("ticket.status")));
}

void InboxPage::priority()
{
    m_menus->priority(targets(), menuPlace(QStringLiteral("ticket.status")));
}

void InboxPage::category()
{
    m_menus->category(targets(), menuPlace(QStringLiteral("ticket.tag")));
}

void InboxPage::snooze()
{
    m_menus->snooze(targets(), menuPlace(QStringLiteral("ticket.snooze")));
}

void InboxPage::resolve()
{
    const QVector<Ticket> tickets = targets();
    if (tickets.isEmpty())
        say(tr("Choose a ticket first."));
    else
        m_actions->resolve(tickets);
}

void InboxPage::toggleSelected()
{
    m_list->model().toggleChecked(m_list->view()->currentIndex());
}

/// The second time all that match, loaded or not.
void InboxPage::selectAll()
{
    const TicketListModel& model = m_list->model();
    if (model.isEverythingChecked())
        return;
    if (m_list->bulkBar()->offersAll() && model.checkedCount() == model.rowCount())
        Q_EMIT m_list->bulkBar()->allWanted();
    else
        m_list->selectAll();
}

void InboxPage::newView()
{
    m_views->make({});
}

void InboxPage::newTicket()
{
    auto* dialog = new NewTicketDialog(m_context, this);
    connect(dialog, &NewTicketDialog::created, this, [this](const Ticket& ticket) { openTicket(ticket.id); });
    dialog->open();
}

void InboxPage::newCustomer()
{
    (new CustomerDialog(m_context, Customer(), this))->open();
}

void InboxPage::undo()
{
    m_actions->undo();
}

}  // namespace memnun
