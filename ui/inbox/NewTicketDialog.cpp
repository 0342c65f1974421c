// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/NewTicketDialog.h"

#include "core/customers/Customer.h"
#include "ui/customers/CustomerDialog.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace memnun {

NewTicketDialog::NewTicketDialog(const AppContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_message(new InlineMessage(this)),
      m_customer(new CustomerPicker(context, CustomerPicker::NewCustomers::Elsewhere, this)),
      m_subject(new QLineEdit), m_text(new QPlainTextEdit), m_fromCustomer(new QCheckBox(this)),
      m_mine(new QCheckBox(this)), m_channel(new QComboBox), m_priority(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New ticket"));
    DialogFrame::dress(*this);
    setMinimumWidth(480);
    buildForm();
    connect(m_customer, &CustomerPicker::newWanted, this, &NewTicketDialog::addCustomer);
    m_customer->setFocus();
}

void NewTicketDialog::buildForm()
{
    for (const Channel channel : {Channel::Email, Channel::Phone, Channel::Chat, Channel::Messaging, Channel::Social,
                                  Channel::Sms, Channel::Visit})
        m_channel->addItem(icon(channelIcon(channel)), channelText(channel), static_cast<int>(channel));
    for (const Priority priority : {Priority::Low, Priority::Normal, Priority::High, Priority::Urgent})
        m_priority->addItem(priorityText(priority), static_cast<int>(priority));
    m_priority->setCurrentIndex(1);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(96);
    m_fromCustomer->setText(tr("These are the customer's words"));
    m_fromCustomer->setChecked(true);
    m_mine->setText(tr("Assign to me"));
    m_mine->setChecked(true);
    m_subjectRow = new FormRow(tr("Subject"), m_subject, this);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    pair->addWidget(new FormRow(tr("Came by"), m_channel, this), 1);
    pair->addWidget(new FormRow(tr("Priority"), m_priority, this), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Open ticket"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_create, "kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    layout->addWidget(m_customer);
    layout->addWidget(m_subjectRow);
    layout->addLayout(pair);
    layout->addWidget(new FormRow(tr("First words"), m_text, this));
    layout->addWidget(m_fromCustomer);
    layout->addWidget(m_mine);
    layout->addWidget(buttons);
    // As the eye goes: the ticks were made before the fields above them.
    QWidget* before = m_customer->field();
    for (QWidget* after : QVector<QWidget*>{m_subject, m_channel, m_priority, m_text, m_fromCustomer, m_mine, m_create})
        setTabOrder(std::exchange(before, after), after);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewTicketDialog::create);
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, m_create, [this] { m_create->click(); });
    m_create->setToolTip(tr("Open ticket (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
}

void NewTicketDialog::addCustomer(const QString& typed)
{
    Customer customer;
    ContactPoint point;
    // What was typed is an address, a number, or else a name.
    point.raw = typed;
    point.kind = typed.contains(QLatin1Char('@')) ? ContactKind::Email : ContactKind::Phone;
    if (normalise(point))
        customer.contactPoints.append(point);
    else
        customer.name = typed;
    auto* dialog = new CustomerDialog(m_context, customer, this);
    connect(dialog, &CustomerDialog::saved, this, [this](const Customer& saved) {
        m_customer->choose(saved);
        m_subject->setFocus();
    });
    dialog->open();
}

QString NewTicketDialog::subjectError() const
{
    return m_subjectRow->error();
}

CreateTicket NewTicketDialog::command()
{
    CreateTicket command;
    command.subject = m_subject->text().simplified();
    command.customerId = m_customer->customer();
    command.channel = static_cast<Channel>(m_channel->currentData().toInt());
    command.priority = static_cast<Priority>(m_priority->currentData().toInt());
    command.assignee = m_mine->isChecked() ? m_context.me.id : UserId();
    command.text = m_text->toPlainText().trimmed();
    command.textFromCustomer = m_fromCustomer->isChecked() && !command.text.isEmpty();
    command.token = m_token.of({command.subject, QString::number(command.customerId.value()), toKey(command.channel),
                                toKey(command.priority), QString::number(command.assignee.value()), command.text,
                                QString::number(command.textFromCustomer ? 1 : 0)});
    return command;
}

void NewTicketDialog::create()
{
    if (!m_create->isEnabled())
        return;  // one is on its way
    m_message->clear();
    m_subjectRow->setError({});
    m_create->setEnabled(false);
    m_context.commands.submit(command(), this, [this](const Result<Ticket>& ticket) { finished(ticket); });
}

void NewTicketDialog::finished(const Result<Ticket>& ticket)
{
    m_create->setEnabled(true);
    m_token.landed(ticket);
    if (ticket) {
        Q_EMIT created(*ticket);
        accept();
        return;
    }
    const auto& fields = ticket.error().fields;
    if (!fields.isEmpty() && fields.first().field == QLatin1String("subject"))
        m_subjectRow->setError(fieldErrorSentence(fields.first()));
    else
        m_message->say(errorSentence(ticket.error()));
}

}  // namespace memnun
