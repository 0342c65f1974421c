// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallsPage.h"

#include "ui/calls/CallDelegate.h"
#include "ui/calls/CallDialog.h"
#include "ui/calls/CallListModel.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/Icon.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Navigator.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace memnun {

CallsPage::CallsPage(const AppContext& context, Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_navigator(navigator),
      m_model(new CallListModel(context, this)),
      m_view(new QListView),
      m_title(new QLabel(this)),
      m_tabs(new QTabBar(this)),
      m_log(new QPushButton(this))
{
    m_view->setItemDelegate(new CallDelegate(*m_model, context.clock, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_pane = new ListPane(m_view, m_model, CallDelegate::rowHeight(), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_pane, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_model->setMissedOnly(tab == 1);
        retranslate();
    });
    connect(m_log, &QPushButton::clicked, this, &CallsPage::logCall);
    connect(m_pane->emptyState(), &EmptyState::primaryClicked, this, &CallsPage::logCall);
    connect(m_view, &QListView::activated, this, &CallsPage::openCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CallsPage::showMenu);
    setFocusProxy(m_view);
    connect(&context.actions, &ActionRegistry::keysChanged, this, &CallsPage::retranslate);
    // One accented action at a time: an empty page offers the same in its middle.
    connect(m_model, &ListModel::rowsSettled, this,
            [this] { m_log->setVisible(m_model->missedOnly() || !m_model->isEmpty()); });
    retranslate();
    m_model->reload();
}

QWidget* CallsPage::makeHeader()
{
    auto* bar = new QFrame(this);
    setStyleProperty(bar, "panel", QStringLiteral("bar-top"));
    setTextRole(m_title, QStringLiteral("title"));
    setStyleProperty(m_log, "kind", QStringLiteral("primary"));
    m_log->setIcon(icon(QStringLiteral("phone"), IconRole::OnAccent));
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_log);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(space::xl, space::l, space::xl, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(m_tabs);
    return bar;
}

void CallsPage::logCall()
{
    openCallDialog(m_context, window());
}

void CallsPage::openCurrent()
{
    if (const TimelineRow* call = m_model->callAt(m_view->currentIndex()))
        m_navigator.openTicket(call->interaction.ticketId);
}

void CallsPage::callBack()
{
    const TimelineRow* call = m_model->callAt(m_view->currentIndex());
    if (!call)
        return;
    CallDialog* dialog = openCallDialog(m_context, window(), call->interaction.customerId, call->interaction.ticketId);
    if (!call->interaction.customerId.isValid())
        dialog->setNumber(callNumber(call->interaction));
    dialog->setDirection(Direction::Out);
}

void CallsPage::showMenu(const QPoint& at)
{
    const TimelineRow* call = m_model->callAt(m_view->indexAt(at));
    if (!call)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("inbox")), tr("Open the ticket"), this, &CallsPage::openCurrent);
    const CustomerId customer = call->interaction.customerId;
    if (customer.isValid())
        menu->addAction(icon(QStringLiteral("user")), tr("Open the customer"), this,
                        [this, customer] { m_navigator.openCustomer(customer); });
    menu->addAction(icon(QStringLiteral("phone-outgoing")), tr("Call back"), this, &CallsPage::callBack);
    menu->addSeparator();
    m_context.actions.fillGroup(menu, QStringLiteral("call"));
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void CallsPage::retranslate()
{
    m_title->setText(tr("Calls"));
    m_log->setText(tr("Log a call"));
    const QString keys = keysText(m_context.actions.keys(QStringLiteral("call.log")));
    m_log->setToolTip(keys.isEmpty() ? QString() : tr("Log a call (%1)").arg(keys));
    m_tabs->setTabText(0, tr("All calls"));
    m_tabs->setTabText(1, tr("Missed"));
    m_tabs->setAccessibleName(tr("Which calls"));
    m_view->setAccessibleName(tr("Calls"));
    EmptyState* empty = m_pane->emptyState();
    if (m_model->missedOnly()) {
        empty->setIconName(QStringLiteral("phone-missed"));
        empty->setTexts(tr("No missed calls"), tr("Calls nobody took, hang-ups and voice mails wait here to be called back."));
        empty->setPrimary({});
        return;
    }
    empty->setIconName(QStringLiteral("phone"));
    empty->setTexts(tr("No calls yet"),
                    tr("Log a call while you talk or afterwards: who, why and what was agreed. It takes ten seconds."));
    empty->setPrimary(tr("Log a call"), QStringLiteral("phone"));
}

void CallsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void registerCallActions(const AppContext& context, QWidget* window)
{
    context.actions.addGroup(QStringLiteral("call"), [] { return CallsPage::tr("Calls"); });
    context.actions.add({QStringLiteral("call.log"), QStringLiteral("call"), [] { return CallsPage::tr("Log a call"); },
                         {QKeySequence(Qt::CTRL | Qt::Key_L)}, QStringLiteral("phone"),
                         [&context, window] { openCallDialog(context, window); }},
                        window);
}

}  // namespace memnun
