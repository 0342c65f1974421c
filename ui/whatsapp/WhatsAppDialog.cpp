// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatsapp/WhatsAppDialog.h"

#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/templates/TemplateStore.h"
#include "core/templates/TemplateUse.h"
#include "core/text/PhoneNumber.h"
#include "ui/calls/TicketChoice.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/DesktopPort.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace memnun {

struct WhatsAppDialog::Loaded {
    Customer customer;
    QVector<Template> templates;
    TemplateValues values;
    TextLanguage language = TextLanguage::Turkish;
};

WhatsAppDialog::WhatsAppDialog(const AppContext& context, CustomerId customer, TicketId ticket, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_customer(customer),
      m_who(new QLabel(this)),
      m_number(new QComboBox),
      m_template(new QComboBox),
      m_ticket(new TicketChoice(context)),
      m_text(new QPlainTextEdit),
      m_message(new InlineMessage(this)),
      m_open(new QPushButton(tr("&Open WhatsApp"), this)),
      m_sent(new QPushButton(tr("It was &sent: log it"), this)),
      m_change(new QPushButton(tr("&Change the text"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Write by WhatsApp"));
    DialogFrame::dress(*this);
    build();
    m_ticket->setCustomer(customer, ticket);
    connect(m_ticket, &QComboBox::currentIndexChanged, this, &WhatsAppDialog::load);
    connect(m_template, &QComboBox::activated, this, &WhatsAppDialog::takeTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { row(QStringLiteral("text"))->setError({}); });
    connect(m_open, &QPushButton::clicked, this, &WhatsAppDialog::openLink);
    connect(m_sent, &QPushButton::clicked, this, &WhatsAppDialog::log);
    connect(m_change, &QPushButton::clicked, this, [this] { setOpened(false); });
    setOpened(false);
    load();
}

void WhatsAppDialog::build()
{
    setTextRole(m_who, QStringLiteral("strong"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(6 * QFontMetrics(font()).lineSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_who);
    const auto place = [&](const char* name, const QString& label, QWidget* field, int stretch) {
        auto* made = new FormRow(label, field, this);
        made->setObjectName(QString::fromLatin1(name));
        layout->addWidget(made, stretch);
    };
    place("number", tr("&Number"), m_number, 0);
    place("ticket", tr("&Ticket"), m_ticket, 0);
    place("template", tr("T&emplate"), m_template, 0);
    place("text", tr("Te&xt"), m_text, 1);
    layout->addWidget(m_message);
    layout->addWidget(footRow());
    resize(560, 520);
}

QWidget* WhatsAppDialog::footRow()
{
    auto* foot = new QWidget(this);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    line->addWidget(m_change);
    line->addStretch(1);
    line->addWidget(cancel);
    for (QPushButton* button : {m_open, m_sent}) {
        setStyleProperty(button, "kind", QStringLiteral("primary"));
        line->addWidget(button);
    }
    for (QPushButton* button : {cancel, m_change, m_open, m_sent})
        button->setAutoDefault(false);
    m_open->setIcon(icon(QStringLiteral("external-link"), IconRole::OnAccent));
    m_sent->setIcon(icon(QStringLiteral("check"), IconRole::OnAccent));
    return foot;
}

FormRow* WhatsAppDialog::row(const QString& name) const
{
    return findChild<FormRow*>(name);
}

/// Placeholders stand for something of the ticket that is chosen.
void WhatsAppDialog::load()
{
    ++m_loading;
    m_context.executor.read<Loaded>(
        this,
        [customer = m_customer, ticket = m_ticket->ticket(), me = m_context.me.id, now = m_context.clock.now()](Stores& stores) -> Result<Loaded> {
            const auto known = stores.customers.byId(customer);
            const auto templates = stores.templates.all();
            const auto values = ticket.isValid() ? templateValues(stores, ticket, me, now) : templateValues(stores, customer, me, now);
            const auto thread = ticket.isValid() ? stores.conversations.thread(ticket) : Result<QVector<Interaction>>(QVector<Interaction>());
            for (const Error* error : {known ? nullptr : &known.error(), templates ? nullptr : &templates.error(),
                                       values ? nullptr : &values.error(), thread ? nullptr : &thread.error()}) {
                if (error)
                    return fail(*error);
            }
            return Loaded{*known, *templates, *values, answerLanguage(*thread)};
        },
        [this](const Result<Loaded>& found) { loaded(found); });
}

void WhatsAppDialog::loaded(const Result<Loaded>& found)
{
    --m_loading;
    if (!found) {
        m_message->say(errorSentence(found.error()));
        return;
    }
    m_values = found->values;
    m_language = found->language;
    if (m_ready)
        return;
    m_ready = true;
    m_who->setText(found->customer.name);
    fillNumbers(found->customer);
    fillTemplates(found->templates);
    m_text->setFocus();
}

/// Those for WhatsApp first. Numbers nobody can dial from abroad (444…) have no place in a link.
void WhatsAppDialog::fillNumbers(const Customer& customer)
{
    for (const ContactKind kind : {ContactKind::WhatsApp, ContactKind::Phone}) {
        for (const ContactPoint& point : customer.contactPoints) {
            if (point.kind == kind && whatsAppLink(point.norm, {}).isValid() && m_number->findData(point.norm) < 0)
                m_number->addItem(displayPhone(point.norm), point.norm);
        }
    }
    m_open->setEnabled(m_number->count() > 0);
    if (m_number->count() == 0)
        row(QStringLiteral("number"))->setError(tr("This customer has no number WhatsApp could write to. Add one in the customer's card."));
}

void WhatsAppDialog::fillTemplates(const QVector<Template>& all)
{
    m_templates = all;
    std::stable_sort(m_templates.begin(), m_templates.end(), [](const Template& one, const Template& other) { return one.uses > other.uses; });
    m_template->addItem(tr("No template"), -1);
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        const Template& one = m_templates.at(i);
        m_template->addItem(one.folder.isEmpty() ? one.name : one.folder + QStringLiteral(" / ") + one.name, static_cast<int>(i));
    }
}

/// Takes the place of the last template's words while nobody has changed them; else it stands at the cursor.
void WhatsAppDialog::takeTemplate()
{
    const int index = m_template->currentData().toInt();
    const bool untouched = m_text->toPlainText().trimmed().isEmpty() || m_text->toPlainText() == m_rendered;
    if (untouched) {
        m_used.clear();
        m_rendered.clear();
    }
    const Template* chosen = index >= 0 ? &m_templates.at(index) : nullptr;
    if (chosen) {
        const TextLanguage language = chosen->nearest(m_language);
        m_rendered = memnun::render(chosen->text(language), m_values, language).text;
        m_used.append(chosen->id);
    }
    if (untouched)
        m_text->setPlainText(m_rendered);
    else if (chosen)
        m_text->insertPlainText(m_rendered);
    m_text->setFocus();
}

bool WhatsAppDialog::isFilled()
{
    const QString text = m_text->toPlainText().trimmed();
    const auto gap = m_used.isEmpty() ? std::nullopt : unfilled(text);
    QString sentence;
    if (text.isEmpty())
        sentence = tr("Please write something first.");
    else if (gap)
        sentence = tr("“%1” is still to be filled in.").arg(gap->name);
    else if (text.size() > kMostLinkText)
        sentence = tr("The text is too long for WhatsApp's link: at most %n character(s).", nullptr, kMostLinkText);
    row(QStringLiteral("text"))->setError(sentence);
    if (!sentence.isEmpty())
        m_text->setFocus();
    return sentence.isEmpty();
}

void WhatsAppDialog::openLink()
{
    if (!isFilled())
        return;
    if (!m_context.nothingIsSent)
        m_context.desktop.open(whatsAppLink(m_number->currentData().toString(), m_text->toPlainText().trimmed()));
    setOpened(true);
    m_message->say(m_context.nothingIsSent
                       ? tr("This is the demo company: WhatsApp was not opened. You can log the message as if it had been sent.")
                       : tr("Your text stands in WhatsApp. Send it there, then say here that it was sent; otherwise nothing is logged."),
                   Tone::Neutral);
}

void WhatsAppDialog::setOpened(bool opened)
{
    for (QWidget* field : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_template), static_cast<QWidget*>(m_ticket)})
        field->setEnabled(!opened);
    m_text->setReadOnly(opened);
    m_open->setVisible(!opened);
    m_sent->setVisible(opened);
    m_change->setVisible(opened);
    m_message->clear();
    if (opened)
        m_sent->setFocus();
}

void WhatsAppDialog::log()
{
    LogMessage message;
    message.ticketId = m_ticket->ticket();
    message.customerId = m_customer;
    message.at = m_context.clock.now();
    message.text = m_text->toPlainText().trimmed();
    message.address = m_number->currentData().toString();
    message.templates = m_used;
    message.token = m_token.of({QString::number(m_customer.value()), QString::number(message.ticketId.value()), message.address, message.text});
    m_sent->setEnabled(false);
    m_context.commands.submit(message, this, [this](const Result<LogMessage::Outcome>& outcome) {
        m_token.landed(outcome);
        m_sent->setEnabled(true);
        if (!outcome) {
            m_message->say(errorSentence(outcome.error(), tr("Logging the message")));
            return;
        }
        Q_EMIT logged(*outcome);
        accept();
    });
}

WhatsAppDialog* openWhatsAppDialog(const AppContext& context, QWidget* parent, CustomerId customer, TicketId ticket)
{
    auto* dialog = new WhatsAppDialog(context, customer, ticket, parent);
    dialog->show();
    return dialog;
}

}  // namespace memnun
