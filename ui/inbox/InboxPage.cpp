// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxPage.h"

#include "ui/customers/CustomerDialog.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/InboxKeys.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/InboxViews.h"
#include "ui/inbox/QuarantinePane.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ReturnedTicket.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketActions.h"
#include "ui/inbox/TicketConflict.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketMenus.h"
#include "ui/inbox/TicketMoves.h"
#include "ui/inbox/TicketWindow.h"
#include "ui/keys/RowMenu.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/SettingsPort.h"
#include "ui/shell/StatusCentre.h"

#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

namespace memnun {

namespace {

const QString kSizes = QStringLiteral("inbox/splitter");
const QString kQueue = QStringLiteral("inbox/queue");
const QString kView = QStringLiteral("inbox/view");
const QString kPanel = QStringLiteral("inbox/customer_panel");
/// "next", "stay" or "list".
const QString kAfter = QStringLiteral("inbox/after_resolve");
constexpr int kReadMs = 2000;

}  // namespace

InboxPage::InboxPage(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_lists(new InboxLists(m_context, this)),
      m_actions(new TicketActions(m_context, *m_lists, this)), m_menus(new TicketMenus(m_context, *m_lists, *m_actions, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_list(new TicketListPane(m_context, m_splitter)),
      m_thread(nullptr), m_customer(nullptr), m_message(new InlineMessage(this))
{
    // Before the header is made: it shows the actions' words and keys.
    registerInboxActions(m_context.actions, *this);
    m_thread = new ThreadView(m_context, *m_lists, m_splitter);
    m_customer = new CustomerPanel(m_context, m_splitter);
    build();
    wire();
    wireBulk();
    offerRowMenu(*m_list->view(), m_context.actions, {QStringLiteral("ticket")});
    restore();
}

InboxPage::~InboxPage()
{
    m_thread->replyBox()->flushDraft();
    remember();
    qDeleteAll(m_windows);
}

void InboxPage::build()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({324, 620, 244});
    m_message->setContentsMargins(12, 8, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_splitter, 1);
    m_read.setSingleShot(true);
    m_read.setInterval(kReadMs);
    m_fade.setSingleShot(true);
    m_fade.setInterval(12'000);
}

void InboxPage::wire()
{
    connect(m_list, &TicketListPane::currentChanged, this, &InboxPage::showTicket);
    connect(m_list, &TicketListPane::windowWanted, this, &InboxPage::openWindow);
    connect(m_list, &TicketListPane::newTicketWanted, this, &InboxPage::newTicket);
    connect(m_list, &TicketListPane::importWanted, this, &InboxPage::importWanted);
    connect(m_list, &TicketListPane::accountWanted, this, &InboxPage::accountWanted);
    connect(m_list->quarantine(), &QuarantinePane::failed, this, &InboxPage::say);
    // The list can take the focus only when it has replaced its skeleton.
    connect(&m_list->model(), &ListModel::rowsSettled, this, [this] {
        if (m_list->model().rowCount() > 0 && !std::exchange(m_focused, true))
            m_list->view()->setFocus();
    });
    connect(m_thread, &ThreadView::loaded, this, &InboxPage::threadLoaded);
    // The customer before is not the one of this ticket: his pencil would change the wrong person.
    connect(m_thread, &ThreadView::missing, m_customer, [this] { m_customer->setCustomer({}); });
    connect(m_thread, &ThreadView::failed, this, &InboxPage::say);
    connect(m_thread->pane(), &ThreadPane::step, m_list, &TicketListPane::step);
    connect(m_thread->replyBox(), &ReplyBox::sent, this, &InboxPage::replySent);
    connect(m_customer, &CustomerPanel::ticketWanted, this, &InboxPage::openTicket);
    connect(m_customer, &CustomerPanel::failed, this, &InboxPage::say);
    connect(m_customer, &CustomerPanel::cardWanted, this, &InboxPage::customerWanted);
    connect(m_customer, &CustomerPanel::hideWanted, this, &InboxPage::toggleCustomer);
    connect(m_customer, &CustomerPanel::editWanted, this, [this](const Customer& customer) {
        (new CustomerDialog(m_context, customer, this))->open();
    });
    m_returned = new ReturnedTicket(m_context.commands, m_context.changes, this);
    connect(m_returned, &ReturnedTicket::returned, this, [this](TicketId ticket) {
        if (!isVisible())
            return;
        m_list->select(ticket);
        showTicket(ticket);
    });
    connect(&m_read, &QTimer::timeout, this, [this] {
        if (m_thread->row() && m_thread->row()->ticket.unread)
            m_actions->markRead(m_thread->ticket());
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &InboxPage::remember);
    connect(&m_fade, &QTimer::timeout, m_message, &InlineMessage::clear);
    wireActions();
}

void InboxPage::wireActions()
{
    connect(m_actions, &TicketActions::failed, this, &InboxPage::say);
    connect(m_actions, &TicketActions::slow, this, &InboxPage::say);
    if (m_context.status)
        connect(m_actions, &TicketActions::told, m_context.status, &StatusCentre::told);
    // Solving wants a category. Whoever goes through many by key is not held up by a question, and is asked all the same.
    connect(m_actions, &TicketActions::uncategorised, this, &InboxPage::offerCategory);
    connect(m_actions, &TicketActions::done, this, &InboxPage::actionDone);
    connect(m_actions, &TicketActions::collided, this, &InboxPage::settleConflict);
    connect(m_actions, &TicketActions::alreadyDone, this, [this](TicketId ticket) {
        say(tr("A colleague already did that to ticket #%1.").arg(ticket.value()));
        m_thread->reload();
    });
}

void InboxPage::wireBulk()
{
    connect(m_list->bulkBar(), &BulkBar::wanted, this, &InboxPage::bulk);
    connect(&m_list->model(), &TicketListModel::checkedChanged, this, [this] {
        const bool all = m_list->model().isEverythingChecked();
        m_actions->setReach(all ? std::optional(m_list->model().query()) : std::nullopt);
    });
    connect(m_actions, &TicketActions::bulkBegun, &m_list->model(), &TicketListModel::clearChecked);
    m_views = new InboxViews(m_context, *m_lists, *m_list, this);
    m_moves = new TicketMoves(m_context, *this);
    connect(m_views, &InboxViews::failed, this, &InboxPage::say);
}

void InboxPage::bulk(BulkBar::Act act)
{
    const QVector<Ticket> tickets = m_list->model().checkedTickets();
    const QPoint at = m_list->bulkBar()->menuPlace(act);
    switch (act) {
    case BulkBar::Act::Assign: m_menus->assign(tickets, at); break;
    case BulkBar::Act::Status: m_menus->status(tickets, at); break;
    case BulkBar::Act::Tag: m_menus->tags(tickets, {}); break;
    case BulkBar::Act::Priority: m_menus->priority(tickets, at); break;
    case BulkBar::Act::Snooze: m_menus->snooze(tickets, at); break;
    case BulkBar::Act::Resolve: m_actions->resolve(tickets); break;
    }
}

void InboxPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_started)
        return;
    m_started = true;
    m_lists->refresh();
    m_list->start();
}

void InboxPage::restore()
{
    const QByteArray sizes = m_context.settings.value(kSizes).toByteArray();
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);
    m_splitter->setHandleWidth(1);
    fitPanels();
    const auto queue = fromKey<Queue>(m_context.settings.value(kQueue, QStringLiteral("open")).toString());
    if (queue && *queue != Queue::Quarantine)
        m_list->openQueue(*queue);
    m_views->restore(m_context.settings.value(kView).toString());
}

void InboxPage::remember()
{
    m_context.settings.setValue(kSizes, m_splitter->saveState());
    m_context.settings.setValue(kQueue, toKey(m_list->queue()));
    m_context.settings.setValue(kView, m_views->remembered());
}

void InboxPage::openQueue(Queue queue)
{
    m_list->openQueue(queue);
}

void InboxPage::openTicket(TicketId ticket)
{
    m_focused = true;  // the list leaves the focus where it is when it is first there
    m_list->select(ticket);
    showTicket(ticket);
    m_thread->pane()->setFocus();
}

void InboxPage::showTicket(TicketId ticket)
{
    m_read.stop();
    m_unread = {};
    m_thread->show(ticket);
    if (!ticket.isValid())
        m_customer->setCustomer({});
}

void InboxPage::threadLoaded()
{
    const Ticket& ticket = m_thread->row()->ticket;
    m_customer->setCustomer(ticket.customerId);
    if (ticket.unread && ticket.id != m_unread && !m_read.isActive() && isVisible())
        m_read.start();
    if (std::exchange(m_focusReply, false))
        m_thread->replyBox()->editor()->setFocus();
}

void InboxPage::toggleCustomer()
{
    const bool show = !m_customer->isVisibleTo(this);
    if (m_crowded)
        m_peeking = show;
    else
        m_context.settings.setValue(kPanel, show);
    fitPanels();
}

/// Three panes need room. Without it the customer gives way, and takes the list's place when asked for.
void InboxPage::fitPanels()
{
    m_splitter->setMinimumWidth(m_list->minimumWidth() + m_thread->minimumWidth() + m_splitter->handleWidth());
    m_crowded = width() < m_list->minimumWidth() + m_thread->minimumWidth() + m_customer->minimumWidth() + 2 * m_splitter->handleWidth();
    m_peeking = m_peeking && m_crowded;
    m_customer->setVisible(m_crowded ? m_peeking : m_context.settings.value(kPanel, true).toBool());
    m_list->setHidden(m_peeking);
}

void InboxPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPanels();
}

void InboxPage::actionDone(const QVector<TicketId>& tickets, bool away)
{
    m_message->clear();
    m_list->model().clearChecked();
    if (away)
        goOn(tickets);
}

void InboxPage::replySent(TicketId ticket, bool, std::optional<TicketStatus> then)
{
    if (then != TicketStatus::Solved) {
        m_list->view()->setFocus();
        return;
    }
    askForCategory(ticket);
    goOn({ticket});
}

void InboxPage::offerCategory(const QVector<Ticket>& solved)
{
    Q_EMIT moreOffered(tr("Choose a category…"), [this, solved] {
        if (m_list->model().isEverythingChecked())
            m_list->model().clearChecked();  // those are not the ones it is about
        m_menus->category(solved, QCursor::pos());
    });
}

/// As after resolving by key: the reply that solves a ticket says no more about what it was.
void InboxPage::askForCategory(TicketId solved)
{
    m_context.executor.read<Ticket>(
        this, [solved](Stores& stores) { return stores.tickets.byId(solved); },
        [this](const Result<Ticket>& ticket) {
            if (ticket && !ticket->categoryId.isValid())
                offerCategory({*ticket});
        });
}

/// After tickets left the queue: the next one, the same one, or the list alone, as the user chose.
void InboxPage::goOn(const QVector<TicketId>& left)
{
    const QString after = m_context.settings.value(kAfter, QStringLiteral("next")).toString();
    if (!left.contains(m_thread->ticket()))
        return;
    m_returned->left(m_thread->ticket());
    if (after == QLatin1String("next")) {
        const TicketId next = m_list->neighbourOf(left);
        if (next.isValid())
            m_list->select(next);
    } else if (after == QLatin1String("list")) {
        m_list->leave();
    }
    if (after == QLatin1String("stay"))
        m_list->hold(m_thread->ticket());
    else
        m_list->view()->setFocus();
}

void InboxPage::say(const QString& sentence)
{
    m_message->say(sentence);
    m_fade.start();
}

void InboxPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_context.actions.retranslate();
    QWidget::changeEvent(event);
}

void InboxPage::settleConflict(const std::shared_ptr<const Collision>& collision, const QVector<TicketId>& tickets, bool away)
{
    auto* dialog = new ConflictDialog(tr("Ticket #%1").arg(collision->id), ticketConflict(*collision, *m_lists), this,
                                      {collision->by, Format().moment(collision->at, m_context.clock.now())});
    connect(dialog, &ConflictDialog::reloadWanted, m_thread, &ThreadView::reload);
    connect(dialog, &ConflictDialog::overwriteWanted, m_actions,
            [this, collision, tickets, away] { m_actions->overwrite(collision, tickets, away); });
    dialog->open();
}

}  // namespace memnun
