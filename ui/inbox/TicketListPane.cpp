// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketListPane.h"

#include "ui/inbox/QuarantinePane.h"
#include "ui/inbox/QueueBar.h"
#include "ui/inbox/TicketDelegate.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/tickets/TicketWords.h"
#include "ui/views/ViewBar.h"
#include "ui/views/ViewList.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace memnun {

namespace {

/// "All that match" is a number people read.
constexpr qint64 kCountTo = 100'000'000;

}  // namespace

TicketListPane::TicketListPane(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_model(context), m_title(new QLabel(this)), m_count(new QLabel(this)),
      m_new(new QToolButton(this)), m_filter(new QToolButton(this)), m_queues(new QueueBar(context, this)),
      m_views(new ViewList(context, this)), m_viewBar(new ViewBar(context, *m_views, this)), m_view(new QListView),
      m_quarantine(new QuarantinePane(context)), m_stack(new QStackedWidget(this)), m_bulk(new BulkBar(context.actions, this))
{
    setStyleProperty(this, "panel", QStringLiteral("raised"));
    setMinimumWidth(300);
    buildList();
    m_list = new ListPane(m_view, &m_model, TicketDelegate::rowHeight(), this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_quarantine);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead(layout);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bulk);
    connect(m_queues, &QueueBar::chosen, this, &TicketListPane::openQueue);
    connect(m_queues, &QueueBar::countsChanged, this, &TicketListPane::retranslate);
    connect(&m_model, &ListModel::rowsSettled, this, &TicketListPane::follow);
    connect(&m_model, &TicketListModel::checkedChanged, this, &TicketListPane::followChecks);
    connect(m_bulk, &BulkBar::clearWanted, &m_model, &TicketListModel::clearChecked);
    connect(m_bulk, &BulkBar::allWanted, this, [this] { m_model.checkEverything(m_bulk->matching()); });
    connect(m_views, &ViewList::changed, this, &TicketListPane::followViews);
    connect(m_viewBar, &ViewBar::chosen, this, &TicketListPane::openView);
    connect(m_list->emptyState(), &EmptyState::primaryClicked, this, [this] {
        if (m_queues->count(Queue::All) == 0)
            Q_EMIT importWanted();
        else
            openQueue(Queue::All);
    });
    connect(m_list->emptyState(), &EmptyState::secondaryClicked, this, [this] {
        if (m_queues->count(Queue::All) == 0)
            Q_EMIT accountWanted();
        else
            Q_EMIT newTicketWanted();
    });
    connect(m_new, &QToolButton::clicked, this, &TicketListPane::newTicketWanted);
    connect(&context.actions, &ActionRegistry::keysChanged, this, &TicketListPane::retranslate);
    // "waiting 3 h" grows older by itself.
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
    retranslate();
}

void TicketListPane::buildHead(QVBoxLayout* layout)
{
    setTextRole(m_title, QStringLiteral("heading"));
    setTextRole(m_count, QStringLiteral("muted"));
    m_new->setIcon(icon(QStringLiteral("plus")));
    m_new->setIconSize({18, 18});
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space::l, space::m, space::m, space::xs);
    line->setSpacing(space::m);
    line->addWidget(m_title);
    line->addWidget(m_count, 1);
    m_filter->setIcon(icon(QStringLiteral("funnel")));
    m_filter->setIconSize({18, 18});
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(new QMenu(m_filter));
    connect(m_filter->menu(), &QMenu::aboutToShow, this, [this] {
        m_viewBar->fillMenu(m_filter->menu());
        addOrder();
    });
    line->addWidget(m_filter);
    line->addWidget(m_new);
    auto* head = new QFrame(this);
    setStyleProperty(head, "panel", QStringLiteral("bar-top"));
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addLayout(line);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::l - QueueBar::kInset, 0, space::xs, 0);
    tabs->addWidget(m_queues);
    column->addLayout(tabs);
    auto* views = new QHBoxLayout;
    views->setContentsMargins(space::l, space::xs, space::xs, 0);
    views->addWidget(m_viewBar);
    column->addLayout(views);
    layout->addWidget(head);
}

/// Who was let wait the longest stands on top, in every queue; a saved view says its own order.
void TicketListPane::addOrder()
{
    m_filter->menu()->addSeparator();
    QAction* oldest = m_filter->menu()->addAction(tr("Oldest first"));
    oldest->setCheckable(true);
    oldest->setChecked(m_model.isOldestFirst());
    oldest->setEnabled(!m_savedView);
    connect(oldest, &QAction::triggered, this, &TicketListPane::turnOrder);
}

void TicketListPane::turnOrder()
{
    if (m_savedView)
        return;
    m_model.setOldestFirst(!m_model.isOldestFirst());
    openQueue(queue());
}

void TicketListPane::buildList()
{
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    // Before the view hears of it and moves to a neighbour by itself: which row is next is settled in follow().
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_resting = true; });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_resting = false; });
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TicketDelegate(m_model, m_context.clock, m_view));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TicketListPane::take);
    // The row the list rests on can be chosen too.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& now) {
        if ((m_asked.isValid() || m_idle) && !now.isEmpty())
            take(now.indexes().first());
    });
    connect(m_view, &QListView::doubleClicked, this, [this] { Q_EMIT windowWanted(m_current); });
}

void TicketListPane::start()
{
    m_queues->setCurrent(m_model.queue());
    m_queues->refresh();
    m_views->refresh();
    m_model.reload();
}

Queue TicketListPane::queue() const
{
    return m_queues->current();
}

void TicketListPane::openQueue(Queue queue)
{
    m_queues->setCurrent(queue);
    m_savedView.reset();
    m_viewBar->setCurrent({});
    beginAnew(queue == Queue::Quarantine ? m_quarantine : static_cast<QWidget*>(m_list));
    if (queue == Queue::Quarantine) {
        m_model.clearChecked();
        m_quarantine->model().reload();
    } else {
        m_model.setQueue(queue);
        m_view->setFocus();
    }
    retranslate();
}

void TicketListPane::openView(ViewId id)
{
    const ListedView* one = m_views->find(id);
    if (!one)
        return;
    m_savedView = one->view;
    m_queues->leave();
    m_viewBar->setCurrent(id);
    beginAnew(m_list);
    m_model.setView(one->view);
    m_view->setFocus();
    retranslate();
}

/// The user wants to see something else: nothing of it is chosen yet.
void TicketListPane::beginAnew(QWidget* face)
{
    m_stack->setCurrentWidget(face);
    m_current = {};
    m_asked = {};
    m_idle = false;
    m_currentRow = 0;
    Q_EMIT currentChanged({});
}

/// A view that was changed shows what it is now; one that went leaves the open tickets. A colleague may have done it: who
/// reads or writes here keeps the ticket and the focus, or the next letter typed would be a command.
void TicketListPane::followViews()
{
    if (!m_savedView)
        return;
    const ListedView* one = m_views->find(m_savedView->id);
    if (one && one->view == *m_savedView)
        return;
    const bool hadFocus = m_view->hasFocus();
    hold(m_current);
    if (!one) {
        m_savedView.reset();
        m_queues->setCurrent(Queue::Open);
        m_viewBar->setCurrent({});
        m_model.setQueue(Queue::Open);
    } else {
        const bool sameTickets = one->view.condition == m_savedView->condition && one->view.sort == m_savedView->sort;
        m_savedView = one->view;
        if (!sameTickets)
            m_model.setView(one->view);
    }
    if (hadFocus)
        m_view->setFocus();
    retranslate();
}

void TicketListPane::selectAll()
{
    m_model.checkRange(0, m_model.rowCount() - 1);
}

/// How many match is asked for when something is ticked: only then it is wanted.
void TicketListPane::followChecks(int count)
{
    const bool first = m_bulk->isHidden();
    m_bulk->setAll(m_model.isEverythingChecked());
    m_bulk->setCount(count);
    if (count == 0 || m_model.isEverythingChecked() || !first)
        return;
    m_bulk->setMatching(0);
    if (m_counting)
        m_counting->store(true);
    m_counting = m_context.executor.read<qint64>(
        this, [query = m_model.query()](Stores& stores) { return stores.tickets.count(query, kCountTo); },
        [this](Result<qint64> matching) { m_bulk->setMatching(matching.value_or(0)); });
}

QString TicketListPane::shownName() const
{
    return m_savedView ? m_savedView->name : queueText(m_queues->current());
}

void TicketListPane::retranslate()
{
    m_filter->setToolTip(tr("Views"));
    m_filter->setAccessibleName(tr("Views"));
    m_title->setText(tr("Inbox"));
    m_count->setText(m_queues->hasCounts()
                         ? tr("%1 open").arg(Format().number(m_queues->count(Queue::Open)))
                         : QString());
    const QString keys = keysText(m_context.actions.keys(QStringLiteral("ticket.new")));
    m_new->setToolTip(keys.isEmpty() ? tr("New ticket") : tr("New ticket (%1)").arg(keys));
    m_new->setAccessibleName(tr("New ticket"));
    m_view->setAccessibleName(tr("Tickets"));
    EmptyState* empty = m_list->emptyState();
    if (m_queues->hasCounts() && m_queues->count(Queue::All) > 0) {
        empty->setIconName(QStringLiteral("circle-check"));
        empty->setTexts(tr("Nothing in “%1”").arg(shownName()),
                        tr("Tickets come here by themselves when they belong here."));
        empty->setPrimary(tr("Show all tickets"), QStringLiteral("inbox"));
        empty->setSecondary(tr("New ticket"), QStringLiteral("plus"));
        return;
    }
    empty->setIconName(QStringLiteral("inbox"));
    empty->setTexts(tr("Your conversations will be here"),
                    tr("Bring in the mail you have, or add the mailbox your customers write to."));
    empty->setPrimary(tr("Import mail"), QStringLiteral("file-up"));
    empty->setSecondary(tr("Add account"), QStringLiteral("at-sign"));
}

void TicketListPane::showEvent(QShowEvent* event)
{
    m_views->setShown(true);
    QFrame::showEvent(event);
}

void TicketListPane::hideEvent(QHideEvent* event)
{
    m_views->setShown(false);
    QFrame::hideEvent(event);
}

void TicketListPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
