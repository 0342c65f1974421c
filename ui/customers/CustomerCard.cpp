// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerCard.h"

#include "core/customers/CustomerCommands.h"
#include "core/customers/ProfileCommands.h"
#include "ui/customers/CardContacts.h"
#include "ui/customers/CardDetails.h"
#include "ui/customers/CardTags.h"
#include "ui/customers/CardTimeline.h"
#include "ui/customers/CustomerConflict.h"
#include "ui/customers/CustomerWords.h"
#include "ui/customers/ProfileDialog.h"
#include "ui/shared/Avatar.h"
#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <utility>

namespace memnun {

namespace {

constexpr int kFactsWidth = 380;

}  // namespace

CustomerCard::CustomerCard(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_back(new QToolButton(this)), m_avatar(new Avatar({}, 40, this)),
      m_name(new ElidedLabel({}, this)), m_line(new ElidedLabel({}, this)), m_tier(new Chip({}, Tone::Neutral, this)),
      m_edit(new QPushButton(this)), m_more(new QPushButton(this)), m_message(new InlineMessage(this)),
      m_contacts(new CardContacts(context)), m_habits(new CardHabits), m_tags(new CardTags(context)), m_details(new CardDetails),
      m_timeline(new CardTimeline(context))
{
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeFacts());
    body->addWidget(m_timeline, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(body, 1);
    setFocusProxy(m_timeline->view());
    wire();
    retranslate();
}

QWidget* CustomerCard::makeHead()
{
    auto* bar = new QFrame(this);
    setStyleProperty(bar, "panel", QStringLiteral("bar-top"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    setTextRole(m_name, QStringLiteral("title"));
    setTextRole(m_line, QStringLiteral("muted"));
    m_more->setIcon(icon(QStringLiteral("list")));
    m_edit->setIcon(icon(QStringLiteral("pencil")));
    auto* title = new QHBoxLayout;
    title->setSpacing(space::s);
    title->addWidget(m_name);
    title->addWidget(m_tier, 0, Qt::AlignVCenter);
    title->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(title);
    words->addWidget(m_line);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::m, space::m, space::xl, space::m);
    layout->setSpacing(space::m);
    layout->addWidget(m_back);
    layout->addWidget(m_avatar);
    layout->addLayout(words, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_edit);
    return bar;
}

QWidget* CustomerCard::makeFacts()
{
    auto* column = new QFrame;
    setStyleProperty(column, "panel", QStringLiteral("raised"));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::xl, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    layout->addWidget(m_contacts);
    layout->addWidget(m_habits);
    layout->addWidget(m_tags);
    layout->addWidget(m_details);
    layout->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kFactsWidth);
    area->setWidget(column);
    return area;
}

void CustomerCard::wire()
{
    connect(m_back, &QToolButton::clicked, this, &CustomerCard::backWanted);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(m_facts.customer); });
    connect(m_more, &QPushButton::clicked, this, &CustomerCard::editDetails);
    connect(m_habits, &CardHabits::changeWanted, this, &CustomerCard::change);
    connect(m_details, &CardDetails::notesWanted, this, &CustomerCard::writeNotes);
    connect(m_details, &CardDetails::ticketWanted, this, &CustomerCard::ticketWanted);
    connect(m_details, &CardDetails::customerWanted, this, &CustomerCard::customerWanted);
    connect(m_timeline, &CardTimeline::ticketWanted, this, &CustomerCard::ticketWanted);
    const auto tell = [this](const QString& sentence) { m_message->say(sentence); };
    connect(m_contacts, &CardContacts::failed, this, tell);
    connect(m_tags, &CardTags::failed, this, tell);
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Customer, m_id.value()) || changes.touches(Entity::Ticket) || changes.touches(Entity::CustomField))
            reload();
    });
}

void CustomerCard::setCustomer(CustomerId id)
{
    if (id == m_id)
        return;
    m_details->settle();
    m_id = id;
    m_wanted.reset();
    m_message->clear();
    m_timeline->model().setCustomer(id);
    reload();
}

void CustomerCard::reload()
{
    m_stale = !isVisible();
    if (m_stale || !m_id.isValid())
        return;
    m_context.executor.read<CardFacts>(
        this, [id = m_id](Stores& stores) { return readCardFacts(stores, id); },
        [this, id = m_id](Result<CardFacts> facts) {
            if (id != m_id)
                return;
            if (facts)
                showFacts(*facts);
            else
                m_message->say(errorSentence(facts.error()));
        });
}

void CustomerCard::showFacts(const CardFacts& facts)
{
    m_facts = facts;
    showHead();
    m_contacts->show(m_facts);
    m_tags->show(m_facts);
    m_details->show(m_facts);
    CardFacts shown = m_facts;
    if (m_wanted)
        shown.profile = *m_wanted;  // what was chosen a moment ago is not taken back under one's hands
    m_habits->show(shown);
}

void CustomerCard::showHead()
{
    const Customer& customer = m_facts.customer;
    m_avatar->setName(customer.name);
    m_name->setFullText(customer.name);
    QStringList line{customer.kind == CustomerKind::Company ? tr("Company") : tr("Person")};
    if (!customer.city.isEmpty())
        line << customer.city;
    line << tr("since %1").arg(Format().month(customer.createdAt.toUtc().date()));
    if (m_facts.totals.all > 0)
        line << tr("Last contact %1").arg(Format().moment(m_facts.totals.lastAt, m_context.clock.now()));
    m_line->setFullText(line.join(QStringLiteral(" · ")));
    m_tier->setText(tierText(m_facts.profile.tier));
    m_tier->setTone(tierTone(m_facts.profile.tier));
    m_tier->setVisible(m_facts.profile.tier != Tier::Standard);
}

/// Changes come as fast as somebody clicks; each goes over the one before, which may still be on its way.
void CustomerCard::change(const ProfileChange& how)
{
    if (m_facts.customer.id != m_id)
        return;
    if (!m_wanted)
        m_wanted = m_facts.profile;
    how(*m_wanted);
    m_changedMeanwhile = m_sending;
    if (!m_sending)
        sendProfile();
}

void CustomerCard::sendProfile()
{
    m_sending = true;
    m_sentFor = m_id;
    m_changedMeanwhile = false;
    m_context.commands.submit(EditProfile{*m_wanted}, this, [this](const Result<CustomerProfile>& outcome) { profileSaved(outcome); });
}

void CustomerCard::profileSaved(const Result<CustomerProfile>& outcome)
{
    m_sending = false;
    if (m_sentFor != m_id) {  // another customer is shown by now, who may have been changed meanwhile
        if (!outcome)
            m_message->say(errorSentence(outcome.error()));
        if (m_wanted)
            sendProfile();
        return;
    }
    if (outcome) {
        m_message->clear();
        m_facts.profile = *outcome;
        m_wanted->revision = outcome->revision;
        if (m_changedMeanwhile)
            return sendProfile();
    }
    m_wanted.reset();
    showFacts(CardFacts(m_facts));
    if (!outcome && outcome.error().collision)
        settle(outcome.error().collision, profileConflict(*outcome.error().collision, m_facts));
    else if (!outcome)
        m_message->say(errorSentence(outcome.error()));
}

void CustomerCard::writeNotes(const QString& text)
{
    if (text == m_facts.customer.notes || m_facts.customer.id != m_id)
        return;
    m_notes = text;
    if (m_sendingNotes)
        return;
    m_sendingNotes = true;
    Customer wanted = m_facts.customer;
    wanted.notes = *std::exchange(m_notes, std::nullopt);
    m_context.commands.submit(EditCustomer{wanted}, this, [this](const Result<Customer>& outcome) { notesSaved(outcome); });
}

void CustomerCard::notesSaved(const Result<Customer>& outcome)
{
    m_sendingNotes = false;
    if (outcome && outcome->id == m_facts.customer.id) {
        m_facts.customer = *outcome;
        if (const auto next = std::exchange(m_notes, std::nullopt))
            writeNotes(*next);
        return;
    }
    m_notes.reset();
    if (!outcome && outcome.error().collision)
        settle(outcome.error().collision, customerConflict(*outcome.error().collision));
    else if (!outcome)
        m_message->say(errorSentence(outcome.error()));
}

void CustomerCard::settle(const std::shared_ptr<const Collision>& collision, const QVector<ConflictRow>& rows)
{
    auto* dialog = new ConflictDialog(m_facts.customer.name, rows, window(), {collision->by, Format().moment(collision->at, m_context.clock.now())});
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, collision] {
        m_context.commands.submitAny(collision->anyway, this, [this](const Result<std::any>& outcome) {
            if (!outcome)
                m_message->say(errorSentence(outcome.error()));
        });
    });
    connect(dialog, &ConflictDialog::reloadWanted, this, &CustomerCard::reload);
    dialog->open();
}

void CustomerCard::editDetails()
{
    if (m_facts.customer.id != m_id)
        return;  // still being read
    auto* dialog = new ProfileDialog(m_context, m_facts, window());
    dialog->open();
}

void CustomerCard::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (!back)
        return QFrame::keyPressEvent(event);
    m_details->settle();
    Q_EMIT backWanted();
}

void CustomerCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (m_stale)
        reload();
}

void CustomerCard::hideEvent(QHideEvent* event)
{
    m_details->settle();
    QFrame::hideEvent(event);
}

void CustomerCard::retranslate()
{
    m_back->setToolTip(tr("Back to the customers (Esc)"));
    m_back->setAccessibleName(tr("Back to the customers"));
    m_more->setText(tr("Details"));
    m_more->setToolTip(tr("Write what we know of this customer"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Change name, phones and addresses"));
    m_habits->retranslate();
    m_tags->retranslate();
    m_details->retranslate();
}

void CustomerCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_facts.customer.id.isValid())
            showFacts(CardFacts(m_facts));
    }
    QFrame::changeEvent(event);
}

}  // namespace memnun
