// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/CustomerPanel.h"

#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/purchases/PurchaseStore.h"
#include "core/text/PhoneNumber.h"
#include "ui/customers/StyleLine.h"
#include "ui/inbox/TimelineDelegate.h"
#include "ui/personas/PersonaChip.h"
#include "ui/reading/BouncedLine.h"
#include "ui/shared/Avatar.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace memnun {

namespace {

constexpr int kOpenTickets = 5;
/// Links and lines of the timeline have it inside themselves; the rest gets it, so that all begin at one edge, px.
constexpr int kInset = space::xs;

QLabel* caption(QVBoxLayout* layout, QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextRole(label, QStringLiteral("caption"));
    label->setContentsMargins(kInset, 0, 0, 2);
    layout->addSpacing(space::m);
    layout->addWidget(label);
    return label;
}

QToolButton* smallButton(QWidget* parent, const QString& iconName, int iconSize, int size)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName, IconRole::Muted));
    button->setIconSize({iconSize, iconSize});
    button->setFixedSize(size, size);
    setStyleProperty(button, "kind", QStringLiteral("small"));
    return button;
}

QVBoxLayout* column(QVBoxLayout* layout, int inset)
{
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(inset, 0, 0, 0);
    inner->setSpacing(space::xs);
    layout->addLayout(inner);
    return inner;
}

}  // namespace

CustomerPanel::CustomerPanel(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_timeline(context), m_body(new QWidget(this)), m_view(new QListView(m_body)),
      m_none(new EmptyState(this))
{
    setStyleProperty(this, "panel", QStringLiteral("raised"));
    setMinimumWidth(220);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(space::l - kInset, space::l, space::m, space::m);
    layout->setSpacing(space::xs);
    buildHead(layout);
    m_contactTitle = caption(layout, m_body);
    m_contacts = column(layout, kInset);
    m_statusTitle = caption(layout, m_body);
    m_status = new QFormLayout;
    m_status->setContentsMargins(kInset, 0, kInset, 0);
    m_status->setVerticalSpacing(space::xs);
    m_status->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(m_status);
    m_tickets = column(layout, 0);
    m_timelineTitle = caption(layout, m_body);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_view->setModel(&m_timeline);
    m_view->setItemDelegate(new TimelineDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_view, 1);
    m_none->setIconName(QStringLiteral("contact"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_body, 1);
    all->addWidget(m_none, 1);
    m_body->hide();
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT ticketWanted(TicketId(index.data(TimelineList::TicketRole).toLongLong()));
    });
    connect(m_view, &QListView::clicked, m_view, &QListView::activated);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Customer, m_id.value()) || changes.touches(Entity::Ticket)
            || changes.touches(Entity::Persona) || changes.touches(Entity::Purchase))
            reload();
    });
    retranslate();
}

void CustomerPanel::buildHead(QVBoxLayout* layout)
{
    m_avatar = new Avatar({}, 40, m_body);
    m_name = new ElidedLabel({}, m_body);
    m_line = new ElidedLabel({}, m_body);
    m_since = new ElidedLabel({}, m_body);
    m_persona = new PersonaChip(m_context, m_body);
    m_notes = new QLabel(m_body);
    m_edit = smallButton(m_body, QStringLiteral("pencil"), 14, 20);
    m_card = smallButton(m_body, QStringLiteral("contact"), 14, 20);
    m_hide = smallButton(m_body, QStringLiteral("panel-right"), 16, 24);
    m_style = new StyleLine(m_body);
    m_style->setContentsMargins(kInset, space::s, 0, 0);
    setTextRole(m_name, QStringLiteral("heading"));
    setTextRole(m_line, QStringLiteral("caption"));
    setTextRole(m_since, QStringLiteral("caption"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    setTextRole(m_notes, QStringLiteral("muted"));
    m_notes->setContentsMargins(kInset, space::s, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* title = new QHBoxLayout;
    title->setSpacing(space::xs);
    title->addWidget(m_name);
    title->addWidget(m_edit);
    title->addWidget(m_card);
    title->addStretch();
    words->addLayout(title);
    words->addWidget(m_line);
    words->addWidget(m_since);
    words->addWidget(m_persona, 0, Qt::AlignLeft);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kInset, 0, 0, 0);
    head->setSpacing(space::s);
    head->addWidget(m_avatar);
    head->addLayout(words, 1);
    head->addWidget(m_hide, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_style);
    layout->addWidget(m_notes);
    connect(m_card, &QToolButton::clicked, this, [this] { Q_EMIT cardWanted(m_id); });
    connect(m_persona, &PersonaChip::failed, this, &CustomerPanel::failed);
    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT editWanted(m_customer); });
    connect(m_hide, &QToolButton::clicked, this, &CustomerPanel::hideWanted);
}

void CustomerPanel::setCustomer(CustomerId customer)
{
    if (customer == m_id)
        return;
    m_id = customer;
    m_customer = {};
    m_body->setVisible(false);
    m_none->setVisible(!customer.isValid());
    m_timelineStale = true;
    reload();
}

void CustomerPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_timeline.setShown(true);
    if (m_stale)
        reload();
}

void CustomerPanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_timeline.setShown(false);
}

void CustomerPanel::reload()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    if (std::exchange(m_timelineStale, false))
        m_timeline.setCustomer(m_id);
    if (!m_id.isValid())
        return;
    m_context.executor.read<Facts>(
        this,
        [id = m_id, now = m_context.clock.now()](Stores& stores) -> Result<Facts> {
            const auto customer = stores.customers.byId(id);
            if (!customer)
                return fail(customer.error());
            const auto profile = stores.profiles.of(id);
            if (!profile)
                return fail(profile.error());
            const auto totals = stores.tickets.totalsOf(id);
            if (!totals)
                return fail(totals.error());
            const auto tickets = stores.tickets.ofCustomer(id, kOpenTickets, true);
            if (!tickets)
                return fail(tickets.error());
            // whom nobody has a persona for is shown all the same
            const auto persona = personaOf(id, stores, now);
            const auto purchases = stores.purchases.figures(id, now);
            return Facts{*customer, *profile, *totals, *tickets, persona.value_or(PersonaOfCustomer()), purchases.value_or(PurchaseFigures())};
        },
        [this, id = m_id](Result<Facts> facts) {
            if (facts && id == m_id)
                showFacts(*facts);
        });
}

void CustomerPanel::showFacts(const Facts& facts)
{
    m_customer = facts.customer;
    m_body->show();
    m_none->hide();
    m_avatar->setName(m_customer.name);
    m_name->setFullText(m_customer.name);
    QStringList line;
    line << (m_customer.kind == CustomerKind::Company ? tr("Company") : tr("Person"));
    if (!m_customer.city.isEmpty())
        line << m_customer.city;
    m_line->setFullText(line.join(QStringLiteral(" · ")));
    m_since->setFullText(tr("since %1").arg(Format().month(m_customer.createdAt.toUtc().date())));
    m_style->setProfile(facts.profile);
    m_notes->setText(m_customer.notes.left(400));
    m_notes->setVisible(!m_customer.notes.isEmpty());
    m_persona->show(m_customer.id, facts.persona);
    fillContacts();
    fillStatus(facts.totals, facts.purchases);
    fillTickets(facts.newestOpen);
}

void CustomerPanel::fillContacts()
{
    emptyOut(*m_contacts);
    m_contactTitle->setVisible(!m_customer.contactPoints.isEmpty());
    for (const ContactPoint& point : std::as_const(m_customer.contactPoints)) {
        const bool phone = point.kind == ContactKind::Phone || point.kind == ContactKind::WhatsApp;
        auto* label = new ElidedLabel(phone && !point.norm.isEmpty() ? displayPhone(point.norm) : point.raw, m_body,
                                      Qt::ElideMiddle);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_contacts->addWidget(label);
        if (point.bouncedAt) {
            auto* line = new BouncedLine(m_context, m_body);
            line->setPoint(point);
            connect(line, &BouncedLine::failed, this, &CustomerPanel::failed);
            m_contacts->addWidget(line);
        }
    }
}

void CustomerPanel::addFact(const QString& name, const QString& value)
{
    auto* label = new QLabel(value, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(label, QStringLiteral("strong"));
    m_status->addRow(name, label);
}

void CustomerPanel::fillStatus(const CustomerTotals& totals, const PurchaseFigures& purchases)
{
    while (m_status->rowCount() > 0)
        m_status->removeRow(0);
    const Format format;
    addFact(tr("Open tickets"), format.number(totals.open));
    if (totals.all > 0)
        addFact(tr("Last contact"), format.moment(totals.lastAt, m_context.clock.now()));
    addFact(tr("All tickets"), format.number(totals.all));
    if (purchases.orders == 0)
        return;
    addFact(tr("Orders"), format.number(purchases.orders));
    if (purchases.lastAt)
        addFact(tr("Last order"), format.date(*purchases.lastAt));
    for (auto money = purchases.money.cbegin(); money != purchases.money.cend(); ++money) {
        if (money->orders > 0)
            addFact(tr("Spent"), format.money(money->amount, money.key()));
    }
}

void CustomerPanel::fillTickets(const QVector<Ticket>& tickets)
{
    emptyOut(*m_tickets);
    for (const Ticket& ticket : tickets) {
        auto* link = new QPushButton(m_body);
        setStyleProperty(link, "kind", QStringLiteral("link"));
        const QString text = QStringLiteral("#%1 %2").arg(ticket.id.value()).arg(ticket.subject);
        link->setText(link->fontMetrics().elidedText(text, Qt::ElideRight, 210).replace(QLatin1Char('&'),
                                                                                       QStringLiteral("&&")));
        link->setToolTip(text + QStringLiteral("\n") + statusText(ticket.status));
        link->setAccessibleName(text);
        connect(link, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT ticketWanted(id); });
        m_tickets->addWidget(link, 0, Qt::AlignLeft);
    }
}

void CustomerPanel::retranslate()
{
    m_contactTitle->setText(tr("Contact"));
    m_timelineTitle->setText(tr("Timeline"));
    m_view->setAccessibleName(tr("Timeline"));
    m_statusTitle->setText(tr("Status"));
    m_edit->setToolTip(tr("Edit customer"));
    m_edit->setAccessibleName(m_edit->toolTip());
    m_card->setToolTip(tr("Open the customer's card"));
    m_card->setAccessibleName(m_card->toolTip());
    m_hide->setToolTip(tr("Hide the customer panel"));
    m_hide->setAccessibleName(m_hide->toolTip());
    m_none->setTexts(tr("No customer yet"), tr("The customer of the chosen ticket stands here."));
}

void CustomerPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
    QFrame::changeEvent(event);
}

}  // namespace memnun
