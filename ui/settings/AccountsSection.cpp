// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AccountsSection.h"

#include "core/accounts/AccountCommands.h"
#include "core/accounts/AccountSecrets.h"
#include "core/accounts/MailAccountStore.h"
#include "core/accounts/MailServicePort.h"
#include "ui/accounts/AccountDialog.h"
#include "ui/accounts/AccountRow.h"
#include "ui/accounts/AccountWords.h"
#include "ui/accounts/UnlockDialog.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FocusKept.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace memnun {

AccountsSection::AccountsSection(AppContext& context, const AccountPorts& ports, QWidget* parent)
    : SettingsSection(context, parent), m_ports(ports), m_demo(new InlineMessage(this)), m_empty(new EmptyState(this)),
      m_list(new QVBoxLayout), m_add(new QPushButton(this)), m_vaultPart(new QWidget(this)), m_vault(new InlineMessage(this)),
      m_unlock(new QPushButton(this))
{
    hideFoot();
    m_empty->setIconName(QStringLiteral("mail"));
    m_add->setObjectName(QStringLiteral("add_account"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_list->setSpacing(space::l);
    auto* vault = new QHBoxLayout(m_vaultPart);
    vault->setContentsMargins(0, 0, 0, 0);
    vault->setSpacing(space::m);
    vault->addWidget(m_vault, 1);
    vault->addWidget(m_unlock, 0, Qt::AlignTop);
    body()->addWidget(m_demo);
    body()->addWidget(m_empty);
    body()->addLayout(m_list);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    body()->addWidget(m_vaultPart);
    m_empty->hide();
    m_add->hide();
    connect(m_empty, &EmptyState::primaryClicked, this, &AccountsSection::add);
    connect(m_add, &QPushButton::clicked, this, &AccountsSection::add);
    connect(m_unlock, &QPushButton::clicked, this, &AccountsSection::unlock);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::MailAccount))
            load();
    });
    if (context.mail)
        connect(context.mail, &MailServicePort::changed, this, &AccountsSection::follow);
    if (m_ports.vault)
        connect(m_ports.vault, &SecretVault::changed, this, &AccountsSection::followVault);
    retranslate();
}

AccountsSection::~AccountsSection()
{
    forgetRemoved();
}

/// Nobody can take a removal back any more: the window is going.
void AccountsSection::forgetRemoved()
{
    for (const MailAccount& gone : std::as_const(m_removed)) {
        const auto isBack = [&](const MailAccount& one) { return one.id == gone.id; };
        if (std::none_of(m_accounts.begin(), m_accounts.end(), isBack))
            forgetSecrets(m_ports.secrets, gone, m_accounts, &context().changes);
    }
}

void AccountsSection::retranslate()
{
    setTexts(title(), tr("Mail is fetched from these mailboxes, and answers leave through them."));
    m_empty->setTexts(tr("No account yet"),
                      tr("Add the mailbox your customers write to. Address and password are enough; the rest is found by itself."));
    m_empty->setPrimary(tr("Add an account"), QStringLiteral("plus"));
    m_add->setText(tr("Add an account"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    setNothingIsSent(m_nothingIsSent);
    followVault();
    fill(m_accounts);
}

void AccountsSection::setNothingIsSent(bool nothing)
{
    m_nothingIsSent = nothing;
    m_demo->say(nothing ? tr("This is the demo company: no mail leaves it, whatever you enter here.") : QString(), Tone::Accent);
}

void AccountsSection::followVault()
{
    m_vaultPart->setVisible(m_ports.vault);
    if (!m_ports.vault)
        return;
    const SecretVault::Place place = m_ports.vault->place();
    const bool open = place == SecretVault::Place::Keychain || place == SecretVault::Place::OpenFile;
    m_vault->say(vaultSentence(*m_ports.vault), open ? Tone::Neutral : Tone::Warning);
    m_unlock->setVisible(!open);
    m_unlock->setText(place == SecretVault::Place::LockedFile ? tr("Open…") : tr("Choose a passphrase…"));
}

void AccountsSection::load()
{
    context().executor.read<QVector<MailAccount>>(
        this, [](Stores& stores) { return stores.accounts.all(); },
        [this](const Result<QVector<MailAccount>>& accounts) {
            if (!accounts)
                return showError(accounts.error());
            // A fetch announces its account again and again: rows under somebody's hands stay.
            if (!std::exchange(m_known, true) || *accounts != m_accounts)
                fill(*accounts);
        });
}

void AccountsSection::fill(const QVector<MailAccount>& accounts)
{
    const FocusKept focus(*this);
    m_accounts = accounts;
    emptyOut(*m_list);
    for (const MailAccount& account : accounts)
        m_list->addWidget(makeRow(account));
    m_empty->setVisible(m_known && accounts.isEmpty());
    m_add->setVisible(!accounts.isEmpty());
    follow();
}

AccountRow* AccountsSection::makeRow(const MailAccount& account)
{
    auto* row = new AccountRow(account, this);
    connect(row, &AccountRow::editWanted, this, [this, account] { edit(account); });
    connect(row, &AccountRow::switchWanted, this, [this, account] { setEnabled(account, !account.enabled); });
    connect(row, &AccountRow::removeWanted, this, [this, account] { remove(account); });
    connect(row, &AccountRow::healthWanted, this, &AccountsSection::healthWanted);
    return row;
}

void AccountsSection::follow()
{
    for (AccountRow* row : findChildren<AccountRow*>())
        row->follow(standingOf(row->account(), stateOf(context().mail, row->account().id), context().clock.now()));
}

AccountDialog* AccountsSection::add()
{
    MailAccount account;
    account.fetchFrom = Format::dayOf(context().clock.now()).addMonths(-3);
    return edit(account);
}

AccountDialog* AccountsSection::edit(const MailAccount& account)
{
    auto* dialog = new AccountDialog(context(), m_ports, account, window());
    connect(dialog, &AccountDialog::saved, this, &AccountsSection::saved);
    dialog->open();
    return dialog;
}

void AccountsSection::saved(const MailAccount& account, bool lasting)
{
    if (lasting)
        say(tr("Saved"), Tone::Positive);
    else
        say(tr("Saved. The password is kept only while Memnun runs, and asked for again after the next start."), Tone::Warning);
    if (context().mail && account.enabled && account.incoming.isSet())
        context().mail->fetchNow(account.id);
    Q_EMIT accountSaved();
}

void AccountsSection::setEnabled(const MailAccount& account, bool enabled)
{
    SaveAccount command{account};
    command.account.enabled = enabled;
    context().commands.submit(command, this, [this](const Result<MailAccount>& changed) {
        if (changed)
            Q_EMIT accountSaved();
        else
            say(errorSentence(changed.error(), tr("Saving the account")), Tone::Danger);
    });
}

void AccountsSection::remove(const MailAccount& account)
{
    context().commands.submit(RemoveAccount{account.id}, this, [this, account](const Result<>& removed) {
        if (!removed)
            return say(errorSentence(removed.error(), tr("Removing the account")), Tone::Danger);
        m_removed.append(account);
        say(tr("%1 is removed. The mail that came by it stays.").arg(account.name), Tone::Neutral);
    });
}

void AccountsSection::unlock()
{
    auto* dialog = new UnlockDialog(*m_ports.vault, window());
    connect(dialog, &QDialog::accepted, this, &AccountsSection::accountSaved);
    dialog->open();
}

}  // namespace memnun
