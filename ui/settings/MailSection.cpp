// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MailSection.h"

#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "ui/settings/LoginWords.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace memnun {

MailSection::MailSection(AppContext& context, SmtpSetupPort& setup, QWidget* parent)
    : SettingsSection(context, parent),
      m_setup(setup),
      m_fromName(new QLineEdit(this)),
      m_from(new QLineEdit(this)),
      m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)),
      m_tls(new QComboBox(this)),
      m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_fromNameRow(addRow(QStringLiteral("from_name"), m_fromName)),
      m_fromRow(addRow(QStringLiteral("from"), m_from)),
      m_hostRow(addRow(QStringLiteral("host"), m_host)),
      m_portRow(addRow(QStringLiteral("port"), m_port)),
      m_tlsRow(addRow(QStringLiteral("tls"), m_tls)),
      m_userRow(addRow(QStringLiteral("user"), m_user)),
      m_passwordRow(addRow(QStringLiteral("password"), m_password)),
      m_demo(new InlineMessage(this)),
      m_test(new QPushButton(this)),
      m_trust(new QPushButton(this))
{
    build();
    for (QLineEdit* field : {m_fromName, m_from, m_host, m_user, m_password})
        connect(field, &QLineEdit::textEdited, this, [this] { edited(); });
    connect(m_tls, &QComboBox::activated, this, [this] {
        edited();
        m_port->setValue(m_tls->currentIndex() == 1 ? 465 : m_tls->currentIndex() == 0 ? 587 : 25);
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this] {
        if (m_port->hasFocus())
            edited();
    });
    connect(m_test, &QPushButton::clicked, this, &MailSection::test);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        m_pinnedKey = m_offeredKey;
        offerTrust({});
        edited();
        test();
    });
    retranslate();
}

void MailSection::build()
{
    m_port->setRange(1, 65535);
    m_port->setValue(587);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    for (const TlsMode mode : {TlsMode::StartTls, TlsMode::Implicit, TlsMode::None})
        m_tls->addItem(QString(), static_cast<int>(mode));
    placeBeside(m_fromNameRow, {{m_fromRow, 1}});
    placeBeside(m_hostRow, {{m_tlsRow, 2}, {m_portRow, 1}});
    placeBeside(m_userRow, {{m_passwordRow, 1}});
    body()->insertWidget(0, m_demo);
    foot()->insertWidget(1, m_test);
    foot()->insertWidget(2, m_trust);
    m_trust->hide();
}

void MailSection::retranslate()
{
    setTexts(title(), tr("Your answers leave through this account. Without one they wait in the outbox and can be exported."));
    m_fromNameRow->setLabel(tr("&Sender's name"));
    m_fromRow->setLabel(tr("Sender's &address"));
    m_hostRow->setLabel(tr("SMTP ser&ver"));
    m_tlsRow->setLabel(tr("&Encryption"));
    m_portRow->setLabel(tr("&Port"));
    m_userRow->setLabel(tr("&User name"));
    m_userRow->setHint(tr("Leave it empty if the server wants no login."));
    m_passwordRow->setLabel(tr("Pass&word"));
    m_passwordRow->setHint(tr("Kept in the system's keychain; leave it empty to keep the stored one."));
    m_tls->setItemText(0, tr("STARTTLS (usual)"));
    m_tls->setItemText(1, tr("TLS from the start"));
    m_tls->setItemText(2, tr("None"));
    m_test->setText(tr("&Test"));
    m_trust->setText(tr("Trust this ser&ver's key"));
    setNothingIsSent(m_nothingIsSent);
}

void MailSection::setNothingIsSent(bool nothing)
{
    m_nothingIsSent = nothing;
    m_demo->say(nothing ? tr("This is the demo company: no mail leaves it, whatever you enter here.") : QString(),
                Tone::Accent);
}

void MailSection::load()
{
    context().executor.read<QVector<MailAccount>>(
        this, [](Stores& stores) { return stores.accounts.all(); },
        [this](const Result<QVector<MailAccount>>& accounts) {
            if (!accounts)
                showError(accounts.error());
            else if (!isEdited() && !accounts->isEmpty())
                show(senderAmong(*accounts).value_or(accounts->first()));
        });
}

void MailSection::show(const MailAccount& stored)
{
    m_account = stored;
    const SmtpAccount account = stored.smtp();
    m_fromName->setText(account.fromName);
    m_from->setText(account.fromAddress);
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_tls->setCurrentIndex(m_tls->findData(static_cast<int>(account.tls)));
    m_user->setText(account.user);
    m_pinnedKey = account.pinnedKey;
}

SmtpAccount MailSection::typed() const
{
    SmtpAccount account;
    account.host = m_host->text().trimmed();
    account.port = m_port->value();
    account.tls = static_cast<TlsMode>(m_tls->currentData().toInt());
    account.user = m_user->text().trimmed();
    account.fromAddress = m_from->text().trimmed();
    account.fromName = m_fromName->text().simplified();
    account.pinnedKey = m_pinnedKey;
    return account;
}

bool MailSection::checkFields(const SmtpAccount& account)
{
    clearErrors();
    offerTrust({});
    const QVector<FieldError> problems = account.problems();
    for (const FieldError& problem : problems)
        setFieldError(problem.field, accountFieldSentence(problem));
    return problems.isEmpty();
}

void MailSection::test()
{
    const SmtpAccount account = typed();
    if (!checkFields(account))
        return;
    m_test->setEnabled(false);
    say(tr("Asking %1…").arg(account.host), Tone::Neutral);
    const QString password = m_password->text().isEmpty() ? QString() : m_password->text();
    m_setup.testLogin(account, password, this, [this, account](const LoginCheck& check) { tested(account, check); });
}

void MailSection::tested(const SmtpAccount& account, const LoginCheck& check)
{
    m_test->setEnabled(true);
    say(loginSentence(check, account), check.ok() ? Tone::Positive : Tone::Danger);
    for (const FieldError& problem : check.fields)
        setFieldError(problem.field, accountFieldSentence(problem));
    offerTrust(check.certificate.pinnedKey);
}

void MailSection::offerTrust(const QString& pinnedKey)
{
    m_offeredKey = pinnedKey;
    m_trust->setVisible(!pinnedKey.isEmpty());
}

void MailSection::save()
{
    const SmtpAccount account = typed();
    if (!checkFields(account))
        return;
    MailAccount wanted = m_account;
    wanted.setSmtp(account);
    context().commands.submit(SaveAccount{wanted}, this, [this, account](const Result<MailAccount>& saved) {
        if (!saved) {
            showError(saved.error());
            return;
        }
        m_account = *saved;
        showSaved();
        if (m_password->text().isEmpty())
            Q_EMIT accountSaved();
        else
            savePassword(account);
    });
}

void MailSection::savePassword(const SmtpAccount& account)
{
    m_setup.savePassword(account, m_password->text(), this, [this](Result<bool> lasting) {
        if (!lasting) {
            say(errorSentence(lasting.error(), tr("Keeping the password")), Tone::Danger);
            return;
        }
        m_password->clear();
        if (!*lasting)
            say(tr("Saved. This system has no keychain, so the password will be asked again after the next start."), Tone::Warning);
        Q_EMIT accountSaved();
    });
}

}  // namespace memnun
