// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/IdentitySection.h"

#include "core/people/PeopleCommands.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/text/EmailAddress.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace memnun {

IdentitySection::IdentitySection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_name(new QLineEdit(this)),
      m_email(new QLineEdit(this)),
      m_job(new QLineEdit(this)),
      m_signature(new QPlainTextEdit(this)),
      m_company(new QLineEdit(this)),
      m_nameRow(addRow(QStringLiteral("name"), m_name)),
      m_emailRow(addRow(QStringLiteral("email"), m_email)),
      m_jobRow(addRow(QStringLiteral("title"), m_job)),
      m_signatureRow(addRow(QStringLiteral("signature"), m_signature)),
      m_companyRow(addRow(QStringLiteral("company"), m_company))
{
    placeBeside(m_nameRow, {{m_jobRow, 1}});
    placeBeside(m_emailRow, {{m_companyRow, 1}});
    body()->addWidget(m_signatureRow);  // last
    m_signature->setFixedHeight(88);
    m_signature->setTabChangesFocus(true);
    for (QLineEdit* field : {m_name, m_email, m_job, m_company})
        connect(field, &QLineEdit::textEdited, this, [this] { edited(); });
    connect(m_signature, &QPlainTextEdit::textChanged, this, [this] {
        if (m_signature->hasFocus())
            edited();
    });
    retranslate();
}

void IdentitySection::retranslate()
{
    setTexts(title(), tr("Your name signs what you do in this workspace; customers see it in your answers."));
    m_nameRow->setLabel(tr("&Name"));
    m_emailRow->setLabel(tr("&E-mail"));
    m_jobRow->setLabel(tr("&Job title"));
    m_signatureRow->setLabel(tr("Si&gnature"));
    m_signatureRow->setHint(tr("Stands below every answer you send."));
    m_companyRow->setLabel(tr("&Company"));
}

void IdentitySection::load()
{
    if (isEdited())
        return;
    context().executor.read<User>(
        this, [id = context().me.id](Stores& stores) { return stores.users.byId(id); },
        [this](Result<User> user) {
            if (!user)
                showError(user.error());
            else if (!isEdited())
                show(*user);
        });
    readSetting(setting::kCompany, [this](const QJsonValue& company) { m_company->setText(company.toString()); });
}

void IdentitySection::show(const User& user)
{
    m_user = user;
    m_name->setText(user.name);
    m_email->setText(user.email);
    m_job->setText(user.title);
    m_signature->setPlainText(user.signature);
}

void IdentitySection::save()
{
    User user = m_user;
    user.name = m_name->text();
    user.title = m_job->text().trimmed();
    user.signature = m_signature->toPlainText().trimmed();
    user.email = m_email->text().trimmed();
    if (!user.email.isEmpty()) {
        const auto address = normalizeEmail(user.email);
        if (!address) {
            setFieldError(QStringLiteral("email"), errorSentence(address.error()));
            m_email->setFocus();
            return;
        }
        user.email = *address;
    }
    context().commands.submit(SaveUser{user}, this, [this](Result<User> saved) {
        if (!saved) {
            showError(saved.error());
            return;
        }
        m_user = *saved;
        saveSetting(setting::kCompany, m_company->text().simplified());
    });
}

}  // namespace memnun
