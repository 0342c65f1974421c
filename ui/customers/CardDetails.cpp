// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardDetails.h"

#include "ui/customers/CustomerWords.h"
#include "ui/shared/FocusKept.h"
#include "ui/shared/Format.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace memnun {

namespace {

constexpr int kSendMs = 1500;  ///< after the last letter of the notes

QLabel* caption(QVBoxLayout* layout, QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextRole(label, QStringLiteral("caption"));
    layout->addSpacing(space::s);
    layout->addWidget(label);
    return label;
}

QVBoxLayout* column(QVBoxLayout* layout)
{
    auto* inner = new QVBoxLayout;
    inner->setSpacing(0);
    layout->addLayout(inner);
    return inner;
}

}  // namespace

CardDetails::CardDetails(QWidget* parent)
    : QWidget(parent), m_facts(new QFormLayout), m_notes(new QPlainTextEdit(this)), m_wait(new QTimer(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    m_facts->setVerticalSpacing(space::xs);
    m_facts->setHorizontalSpacing(space::l);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addLayout(m_facts);
    m_ticketsTitle = caption(layout, this);
    m_tickets = column(layout);
    m_peopleTitle = caption(layout, this);
    m_people = column(layout);
    m_notesTitle = caption(layout, this);
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(90);
    m_notes->installEventFilter(this);
    layout->addWidget(m_notes);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kSendMs);
    connect(m_wait, &QTimer::timeout, this, &CardDetails::settle);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        m_unsent = true;
        m_wait->start();
    });
}

void CardDetails::settle()
{
    m_wait->stop();
    if (std::exchange(m_unsent, false))
        Q_EMIT notesWanted(m_notes->toPlainText().trimmed());
}

bool CardDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        settle();
    return QWidget::eventFilter(watched, event);
}

void CardDetails::show(const CardFacts& facts)
{
    const FocusKept kept(*this);
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    fillFacts(facts);
    fillFields(facts);
    fillTickets(facts);
    fillPeople(facts);
    // what is being written is not taken away
    const bool other = std::exchange(m_customer, facts.customer.id) != facts.customer.id;
    if (other || (!m_unsent && m_notes->toPlainText().trimmed() != facts.customer.notes)) {
        m_notes->setPlainText(facts.customer.notes);
        m_wait->stop();
        m_unsent = false;
    }
}

void CardDetails::addFact(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* title = new QLabel(name, this);
    title->setTextFormat(Qt::PlainText);
    setTextRole(title, QStringLiteral("muted"));
    auto* label = new QLabel(value, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(title, label);
}

void CardDetails::fillFacts(const CardFacts& facts)
{
    const CustomerProfile& one = facts.profile;
    const Format format;
    const auto day = [&](QDate date) { return date.isValid() ? format.date(date) : QString(); };
    addFact(tr("Relation"), lifecycleText(facts.customer.lifecycle));
    addFact(tr("Given name"), one.given);
    addFact(tr("Family name"), one.family);
    addFact(tr("Tax number"), one.vkn.isEmpty() || one.taxOffice.isEmpty() ? one.vkn + one.taxOffice : one.vkn + QStringLiteral(" · ") + one.taxOffice);
    addFact(tr("Customer since"), day(one.since));
    addFact(tr("Customer until"), day(one.until));
    addFact(tr("Born"), day(one.birth));
    addFact(tr("Gender"), genderText(one.gender));
    addFact(tr("District"), one.district);
    addFact(tr("Occupation"), one.occupation);
    addFact(tr("Education"), educationText(one.education));
    addFact(tr("Income"), incomeText(one.income));
    addFact(tr("Interests"), one.psychographic.join(QStringLiteral(", ")));
    addFact(tr("Habits"), one.behavioural.join(QStringLiteral(", ")));
    addFact(tr("Language"), one.locale.isEmpty() ? QString() : QLocale(one.locale).nativeLanguageName());
    addFact(tr("Time zone"), one.zone);
    addFact(tr("Last verified"), one.verifiedAt ? format.date(*one.verifiedAt) : QString());
}

void CardDetails::fillFields(const CardFacts& facts)
{
    for (const CustomField& field : facts.fields)
        addFact(field.name, fieldValueText(field, facts.profile.value(field.id)));
}

QPushButton* CardDetails::link(const QString& text)
{
    auto* button = new QPushButton(this);
    setStyleProperty(button, "kind", QStringLiteral("link"));
    button->setText(button->fontMetrics().elidedText(text, Qt::ElideRight, 300).replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void CardDetails::fillPeople(const CardFacts& facts)
{
    emptyOut(*m_people);
    QVector<CustomerName> people = facts.people;
    const bool more = people.size() > kMostPeople;
    people.resize(std::min<qsizetype>(people.size(), kMostPeople));
    const bool isPerson = facts.company.id.isValid();
    if (isPerson)
        people.prepend(facts.company);
    m_peopleTitle->setText(isPerson ? tr("Company") : tr("People"));
    m_peopleTitle->setVisible(!people.isEmpty());
    for (const CustomerName& one : std::as_const(people)) {
        QPushButton* button = link(one.name);
        connect(button, &QPushButton::clicked, this, [this, id = one.id] { Q_EMIT customerWanted(id); });
        m_people->addWidget(button, 0, Qt::AlignLeft);
    }
    if (more)
        m_people->addWidget(new QLabel(tr("and more"), this));
}

void CardDetails::fillTickets(const CardFacts& facts)
{
    emptyOut(*m_tickets);
    m_ticketsTitle->setText(facts.totals.open > 0 ? tr("Open tickets") + QLatin1Char(' ') + Format().number(facts.totals.open)
                                                  : tr("No open tickets"));
    for (const Ticket& ticket : facts.open) {
        QPushButton* button = link(QStringLiteral("#%1 %2").arg(ticket.id.value()).arg(ticket.subject));
        button->setToolTip(ticket.subject + QLatin1Char('\n') + statusText(ticket.status));
        connect(button, &QPushButton::clicked, this, [this, id = ticket.id] { Q_EMIT ticketWanted(id); });
        m_tickets->addWidget(button, 0, Qt::AlignLeft);
    }
}

void CardDetails::retranslate()
{
    m_notesTitle->setText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What everybody should know of this customer"));
}

}  // namespace memnun
