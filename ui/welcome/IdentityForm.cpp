// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/IdentityForm.h"

#include "core/text/EmailAddress.h"
#include "ui/settings/AddressesSection.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace memnun {

IdentityForm::IdentityForm(QWidget* parent)
    : QWidget(parent),
      m_company(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_email(new QLineEdit(this)),
      m_addresses(new QLineEdit(this)),
      m_companyRow(new FormRow(QString(), m_company, this)),
      m_nameRow(new FormRow(QString(), m_name, this)),
      m_emailRow(new FormRow(QString(), m_email, this)),
      m_addressesRow(new FormRow(QString(), m_addresses, this))
{
    auto* person = new QHBoxLayout;
    person->setSpacing(space::l);
    person->addWidget(m_nameRow, 1, Qt::AlignTop);
    person->addWidget(m_emailRow, 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_companyRow);
    layout->addLayout(person);
    layout->addWidget(m_addressesRow);
    connect(m_company, &QLineEdit::textEdited, this, &IdentityForm::companyEdited);
    connect(m_addresses, &QLineEdit::textEdited, this, [this] { m_addressesTyped = true; });
    // The own address is the business's until something else is typed.
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!m_addressesTyped)
            m_addresses->setText(text);
    });
    retranslate();
}

void IdentityForm::retranslate()
{
    m_companyRow->setLabel(tr("&Company"));
    m_nameRow->setLabel(tr("Your &name"));
    m_emailRow->setLabel(tr("Your &e-mail"));
    m_addressesRow->setLabel(tr("&Addresses of the business"));
    m_addressesRow->setHint(
        tr("Mail from these counts as your answer. Several with commas; @shop.com means every address of the domain."));
}

void IdentityForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IdentityForm::fill(const QString& company, const QStringList& addresses)
{
    m_company->setText(company);
    m_addresses->setText(addresses.join(QStringLiteral(", ")));
    m_addressesTyped = !addresses.isEmpty();
}

std::optional<Newcomer> IdentityForm::read()
{
    for (FormRow* row : {m_companyRow, m_nameRow, m_emailRow, m_addressesRow})
        row->setError({});
    Newcomer newcomer;
    newcomer.company = m_company->text().simplified();
    newcomer.name = m_name->text().simplified();
    bool good = true;
    if (newcomer.name.isEmpty()) {
        m_nameRow->setError(fieldErrorSentence({QStringLiteral("name"), QStringLiteral("required")}));
        good = false;
    }
    if (const auto email = normalizeEmail(m_email->text())) {
        newcomer.email = *email;
    } else {
        m_emailRow->setError(fieldErrorSentence({QStringLiteral("email"), m_email->text().trimmed().isEmpty()
                                                                              ? QStringLiteral("required")
                                                                              : QStringLiteral("email")}));
        good = false;
    }
    if (const auto addresses = ownAddressesFromText(m_addresses->text())) {
        newcomer.ownAddresses = *addresses;
    } else {
        m_addressesRow->setError(ownAddressSentence(addresses.error().context));
        good = false;
    }
    return good ? std::optional(newcomer) : std::nullopt;
}

}  // namespace memnun
