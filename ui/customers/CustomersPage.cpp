// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomersPage.h"

#include "ui/customers/CustomerCard.h"
#include "ui/customers/CustomerDialog.h"
#include "ui/customers/CustomerListModel.h"
#include "ui/customers/PersonActions.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/keys/RowMenu.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/SettingsPort.h"
#include "ui/whatsapp/WhatsAppDialog.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace memnun {

namespace {

const QString kSplit = QStringLiteral("customers/split");
constexpr int kDebounceMs = 120;
constexpr int kMostSought = 2000;

}  // namespace

CustomersPage::CustomersPage(const AppContext& context, Navigator& navigator, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_navigator(navigator),
      m_model(new CustomerListModel(context, this)),
      m_view(new CustomerTableView(*m_model, context.settings)),
      m_card(new CustomerPanel(context)),
      m_faces(new QStackedWidget(this)),
      m_splitter(new QSplitter(this)),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_filter(new SearchBox(this)),
      m_new(new QPushButton(this))
{
    m_view->installEventFilter(this);
    m_pane = new ListPane(m_view, m_model, m_view->rowHeightInUse(), this);
    // The table's first letters stand below the title's.
    auto* left = new QFrame;
    setStyleProperty(left, "panel", QStringLiteral("raised"));
    auto* inset = new QHBoxLayout(left);
    inset->setContentsMargins(space::m, 0, space::m, 0);
    inset->addWidget(m_pane);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_card);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({820, 300});
    m_splitter->restoreState(context.settings.value(kSplit).toByteArray());
    m_card->hide();
    m_faces->addWidget(makeList());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_faces);
    setFocusProxy(m_filter);
    wire();
    offerRowMenu(*m_view, context.actions, {QStringLiteral("customer"), QStringLiteral("call")});
    addActions();
    new PersonActions(m_context, this, [this] {
        const Customer* customer = m_model->customerAt(m_view->currentIndex());
        return customer ? std::optional(*customer) : std::nullopt;
    });
    retranslate();
    m_view->restoreOrder();
}

QWidget* CustomersPage::makeList()
{
    auto* face = new QWidget(this);
    auto* layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    return face;
}

QWidget* CustomersPage::makeHeader()
{
    auto* bar = new QFrame(this);
    setStyleProperty(bar, "panel", QStringLiteral("bar-top"));
    setTextRole(m_title, QStringLiteral("title"));
    setTextRole(m_count, QStringLiteral("muted"));
    setStyleProperty(m_new, "kind", QStringLiteral("primary"));
    m_new->setIcon(icon(QStringLiteral("user-plus"), IconRole::OnAccent));
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(320);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto* name = new QHBoxLayout;
    name->setSpacing(space::m);
    name->addWidget(m_title, 0, Qt::AlignBaseline);
    name->addWidget(m_count, 0, Qt::AlignBaseline);
    layout->addLayout(name);
    layout->addStretch(1);
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_new);
    return bar;
}

void CustomersPage::wire()
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(kDebounceMs);
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        m_seeking = false;
        m_wait.start();
    });
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_model->setFilter(m_filter->text());
        retranslateEmpty();
    });
    connect(m_filter, &SearchBox::leaveDown, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->selectRow(0);
    });
    connect(m_view, &CustomerTableView::ordered, this, [this] { m_seeking = false; });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CustomersPage::showCurrent);
    connect(m_view, &QTableView::doubleClicked, this, [this] { openCurrent(); });
    connect(m_new, &QPushButton::clicked, this, &CustomersPage::newCustomer);
    connect(m_pane->emptyState(), &EmptyState::primaryClicked, this, &CustomersPage::newCustomer);
    connect(m_pane->emptyState(), &EmptyState::secondaryClicked, this, &CustomersPage::importWanted);
    connect(m_model, &ListModel::rowsSettled, this, [this] {
        const bool nobody = m_model->isEmpty() && m_model->filter().isEmpty();
        m_new->setVisible(!nobody);
        m_filter->setVisible(!nobody);
        selectWanted();
    });
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Customer) && isVisible())
            readCount();
    });
    connect(m_card, &CustomerPanel::ticketWanted, this, [this](TicketId id) { m_navigator.openTicket(id); });
    connect(m_card, &CustomerPanel::editWanted, this, &CustomersPage::edit);
    connect(m_card, &CustomerPanel::cardWanted, this, &CustomersPage::openCard);
    connect(m_card, &CustomerPanel::hideWanted, m_card, &QWidget::hide);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(kSplit, m_splitter->saveState()); });
}

/// For hands that stay on the keyboard: the next of the orders, and what is done with the customer who is shown.
void CustomersPage::addActions()
{
    if (m_context.actions.action(QStringLiteral("customer.order")))
        return;
    m_context.actions.add({QStringLiteral("customer.whatsapp"), QStringLiteral("customer"), [] { return tr("Write by WhatsApp…"); }, {},
                           QStringLiteral("message-square"),
                           [self = QPointer(this)] {
                               if (self && self->m_card->customer().id.isValid())
                                   openWhatsAppDialog(self->m_context, self, self->m_card->customer().id);
                           }},
                          this);
    m_context.actions.add({QStringLiteral("customer.order"), QStringLiteral("customer"), [] { return tr("Order customers differently"); }, {},
                           QStringLiteral("arrow-up-down"),
                           [view = QPointer(m_view)] {
                               if (view)
                                   view->orderByNext();
                           }},
                          this);
}

void CustomersPage::showCurrent()
{
    const Customer* customer = m_model->customerAt(m_view->currentIndex());
    if (!customer)
        return;
    m_wanted = customer->id;
    m_card->setCustomer(customer->id);
    m_card->setVisible(true);
}

void CustomersPage::openCustomer(CustomerId id)
{
    m_wanted = id;
    const bool loaded = m_model->positionOf(id.value()) >= 0;
    m_seeking = loaded;
    m_card->setCustomer(id);
    m_card->setVisible(true);
    selectWanted();
    if (!loaded)
        seekWanted();
}

void CustomersPage::openCard(CustomerId id)
{
    if (!m_whole) {
        m_whole = new CustomerCard(m_context);
        m_faces->addWidget(m_whole);
        connect(m_whole, &CustomerCard::backWanted, this, &CustomersPage::closeCard);
        connect(m_whole, &CustomerCard::editWanted, this, &CustomersPage::edit);
        connect(m_whole, &CustomerCard::customerWanted, this, &CustomersPage::openCard);
        connect(m_whole, &CustomerCard::ticketWanted, this, [this](TicketId ticket) { m_navigator.openTicket(ticket); });
    }
    m_whole->setCustomer(id);
    m_faces->setCurrentWidget(m_whole);
    setFocusProxy(m_whole);
    m_whole->setFocus();
}

void CustomersPage::closeCard()
{
    if (!showsCard())
        return;
    m_faces->setCurrentIndex(0);
    setFocusProxy(m_filter);
    openCustomer(m_whole->customer());
    m_view->setFocus();
}

bool CustomersPage::showsCard() const
{
    return m_whole && m_faces->currentWidget() == m_whole;
}

/// The row, not the panel: the panel may still be reading who is selected.
void CustomersPage::openCurrent()
{
    if (const Customer* customer = m_model->customerAt(m_view->currentIndex()))
        openCard(customer->id);
}

/// Far down a long list the card alone tells who is meant: nobody waits for thousands of rows to see one.
void CustomersPage::seekWanted()
{
    m_context.executor.read<qint64>(
        this, [id = m_wanted](Stores& stores) { return stores.customers.placeOf(id, kMostSought); },
        [this, id = m_wanted](Result<qint64> place) {
            // the place is that among names; in another order the first rows are looked through
            const bool far = place && m_model->order() == CustomerOrder::Name && *place >= kMostSought;
            if (!place || far || m_wanted != id)
                return;
            m_seeking = true;
            selectWanted();
        });
}

void CustomersPage::selectWanted()
{
    if (!m_wanted.isValid())
        return;
    const int row = m_model->positionOf(m_wanted.value());
    if (row < 0) {
        // Not loaded, or filtered away: the card alone tells who is meant.
        m_view->selectionModel()->clear();
        if (m_seeking && m_model->canFetchMore({}) && m_model->rowCount() < kMostSought)
            m_model->fetchMore({});
        return;
    }
    if (m_view->currentIndex().row() != row)
        m_view->selectRow(row);
    if (std::exchange(m_seeking, false))
        m_view->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void CustomersPage::newCustomer()
{
    edit(Customer());
}

/// The row, not the card: the card may still be reading who is selected.
void CustomersPage::editCurrent()
{
    if (const Customer* customer = m_model->customerAt(m_view->currentIndex()))
        edit(*customer);
}

void CustomersPage::edit(const Customer& customer)
{
    auto* dialog = new CustomerDialog(m_context, customer, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CustomerDialog::saved, this, [this](const Customer& saved) {
        if (!showsCard())
            openCustomer(saved.id);
        else if (saved.id != m_whole->customer())
            openCard(saved.id);
    });
    dialog->open();
}

void CustomersPage::readCount()
{
    m_context.executor.read<qint64>(
        this, [](Stores& stores) { return stores.customers.count(); },
        [this](Result<qint64> count) {
            if (!count)
                return;
            m_total = *count;
            retranslate();
        });
}

void CustomersPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readCount();
}

bool CustomersPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((opens || key == Qt::Key_F2) && m_view->currentIndex().isValid()) {
            opens ? openCurrent() : editCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CustomersPage::retranslate()
{
    m_title->setText(tr("Customers"));
    m_count->setText(m_total > 0 ? Format().number(m_total) : QString());
    m_filter->setPlaceholderText(tr("Name, phone or e-mail"));
    m_filter->setAccessibleName(tr("Filter customers"));
    m_new->setText(tr("New customer"));
    m_view->setAccessibleName(tr("Customers"));
    retranslateEmpty();
}

void CustomersPage::retranslateEmpty()
{
    EmptyState* empty = m_pane->emptyState();
    if (!m_model->filter().isEmpty()) {
        empty->setIconName(QStringLiteral("search"));
        empty->setTexts(tr("Nobody found for “%1”").arg(m_model->filter()),
                        tr("Part of a name, a phone number or an address is enough."));
        empty->setPrimary({});
        empty->setSecondary({});
        return;
    }
    empty->setIconName(QStringLiteral("users"));
    empty->setTexts(tr("No customers yet"),
                    tr("Whoever writes or calls becomes a customer by itself. You can also enter one by hand, or import "
                       "the mail you have."));
    empty->setPrimary(tr("New customer"), QStringLiteral("user-plus"));
    empty->setSecondary(tr("Import mail"), QStringLiteral("upload"));
}

void CustomersPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
