// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountSaver.h"

#include "core/accounts/AccountCommands.h"
#include "core/accounts/AccountSecrets.h"
#include "core/accounts/MailAccountStore.h"
#include "ui/accounts/UnlockDialog.h"

namespace memnun {

AccountSaver::AccountSaver(AppContext& context, const AccountPorts& ports, QWidget* over)
    : QObject(over), m_context(context), m_ports(ports), m_over(over)
{
}

void AccountSaver::whenOpen(std::function<void()> then)
{
    using Place = SecretVault::Place;
    const Place place = m_ports.vault ? m_ports.vault->place() : Place::Keychain;
    if (m_asked || place == Place::Keychain || place == Place::OpenFile)
        return then();
    m_asked = true;
    auto* dialog = new UnlockDialog(*m_ports.vault, m_over);
    connect(dialog, &QDialog::finished, this, [then = std::move(then)] { then(); });
    dialog->open();
}

void AccountSaver::keepTokens(const MailAccount& account, const OAuthTokens& tokens, std::function<void(Result<bool>)> then)
{
    whenOpen([this, account, tokens, then = std::move(then)] { keepSignIn(m_ports.secrets, account, tokens, this, then); });
}

void AccountSaver::dropTokens(const QString& key)
{
    // The dialog is closing: what lives as long as the workspace guards it.
    QObject* guard = &m_context.changes;
    m_context.executor.read<QVector<MailAccount>>(
        guard, [](Stores& stores) { return stores.accounts.all(); },
        [key, guard, &secrets = m_ports.secrets](const Result<QVector<MailAccount>>& all) {
            const auto uses = [&](const MailAccount& one) { return one.signInKey() == key; };
            if (all && std::none_of(all->begin(), all->end(), uses))
                secrets.remove(key, guard, {});
        });
}

void AccountSaver::save(const MailAccount& account, const AccountTestPort::Secrets& typed, const std::optional<OAuthTokens>& tokens)
{
    const bool nothing = typed.incoming.isNull() && typed.outgoing.isNull() && !tokens;
    if (nothing)
        store(account, typed, tokens);
    else
        whenOpen([this, account, typed, tokens] { store(account, typed, tokens); });
}

void AccountSaver::store(const MailAccount& account, const AccountTestPort::Secrets& typed, const std::optional<OAuthTokens>& tokens)
{
    m_context.commands.submit(SaveAccount{account}, this, [this, typed, tokens](const Result<MailAccount>& stored) {
        if (!stored) {
            Q_EMIT refused(stored.error());
            return;
        }
        const auto settle = [this, account = *stored](const Result<bool>& lasting) {
            if (lasting)
                Q_EMIT saved(account, *lasting);
            else
                Q_EMIT secretRefused(account, lasting.error());
        };
        if (!tokens)
            return keepPasswords(m_ports.secrets, *stored, typed, this, settle);
        keepSignIn(m_ports.secrets, *stored, *tokens, this, [this, account = *stored, typed, settle](const Result<bool>& kept) {
            if (kept)
                keepPasswords(m_ports.secrets, account, typed, this, settle);
            else
                settle(kept);
        });
    });
}

}  // namespace memnun
