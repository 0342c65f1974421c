// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AddressStep.h"

#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

AddressStep::AddressStep(QWidget* parent)
    : QWidget(parent), m_displayName(new QLineEdit), m_address(new QLineEdit), m_password(new QLineEdit), m_name(new QLineEdit),
      m_vault(new QLabel(this)), m_message(new InlineMessage(this)), m_byHand(new QPushButton(tr("Enter the servers by hand"), this))
{
    const auto add = [this](const char* key, const QString& label, QLineEdit* field) {
        auto* row = new FormRow(label, field, this);
        field->setObjectName(QString::fromLatin1(key));
        m_rows.insert(field->objectName(), row);
        connect(field, &QLineEdit::textEdited, this, &AddressStep::edited);
        return row;
    };
    m_password->setEchoMode(QLineEdit::Password);
    m_vault->setTextFormat(Qt::PlainText);
    m_vault->setWordWrap(true);
    setTextRole(m_vault, QStringLiteral("caption"));
    m_byHand->setObjectName(QStringLiteral("by_hand"));
    m_byHand->setAutoDefault(false);
    setStyleProperty(m_byHand, "kind", QStringLiteral("link"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    FormRow* name = add("display_name", tr("Sender's name"), m_displayName);
    name->setHint(tr("What customers read beside the address, such as your company's name."));
    layout->addWidget(name);
    layout->addWidget(add("address", tr("E-mail address"), m_address));
    FormRow* password = add("password", tr("Password"), m_password);
    password->setHint(tr("Leave it empty if you sign in at the provider, or to keep the one that is stored."));
    layout->addWidget(password);
    layout->addWidget(m_vault);
    FormRow* label = add("name", tr("Name of the account"), m_name);
    label->setHint(tr("Only you and your colleagues see it. Empty: the address."));
    layout->addWidget(label);
    layout->addWidget(m_message);
    layout->addWidget(m_byHand, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_address, &QLineEdit::textEdited, this, &AddressStep::addressEdited);
    connect(m_password, &QLineEdit::textEdited, this, &AddressStep::passwordEdited);
    connect(m_byHand, &QPushButton::clicked, this, &AddressStep::byHandWanted);
    setFocusProxy(m_displayName);
}

void AddressStep::show(const MailAccount& account)
{
    m_displayName->setText(account.displayName);
    m_address->setText(account.address);
    m_name->setText(account.name);
    m_byHand->setVisible(!account.id.isValid());
}

void AddressStep::read(MailAccount& account) const
{
    account.displayName = m_displayName->text().simplified();
    account.address = address();
    account.name = m_name->text().simplified();
    if (account.name.isEmpty())
        account.name = account.address;
}

QString AddressStep::address() const
{
    return m_address->text().trimmed();
}

QString AddressStep::password() const
{
    return m_password->text();
}

void AddressStep::setPassword(const QString& password)
{
    m_password->setText(password);
}

void AddressStep::setVaultSentence(const QString& sentence)
{
    m_vault->setText(sentence);
    m_vault->setVisible(!sentence.isEmpty());
}

void AddressStep::setFieldError(const QString& field, const QString& sentence)
{
    if (FormRow* row = m_rows.value(field))
        row->setError(sentence);
}

void AddressStep::clearErrors()
{
    for (FormRow* row : std::as_const(m_rows))
        row->setError({});
    m_message->clear();
}

void AddressStep::showLooking(const QString& domain)
{
    m_message->say(domain.isEmpty() ? QString() : tr("Looking for the servers of %1…").arg(domain), Tone::Neutral);
}

void AddressStep::say(const QString& sentence)
{
    m_message->say(sentence);
}

}  // namespace memnun
