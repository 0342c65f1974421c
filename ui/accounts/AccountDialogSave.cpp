// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog of a mail account ends: what is saved, what is refused, and what somebody else saved meanwhile.
#include "core/accounts/MailAccountStore.h"
#include "ui/accounts/AccountConflict.h"
#include "ui/accounts/AccountDialog.h"
#include "ui/accounts/AccountSaver.h"
#include "ui/accounts/AddressStep.h"
#include "ui/accounts/MailStep.h"
#include "ui/accounts/ServersStep.h"
#include "ui/accounts/SignInBox.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"

namespace memnun {

/// A password is kept under its server's and user's names: with others it has to be typed once more.
bool AccountDialog::checkPasswords(const MailAccount& account, const AccountTestPort::Secrets& typed)
{
    const bool stored = m_account.id.isValid();
    const auto missing = [stored](const MailServer& server, const QString& now, const QString& before, const QString& secret) {
        return server.isSet() && server.auth == AuthKind::Password && secret.isNull() && (!stored || now != before);
    };
    const bool in = missing(account.incoming, account.incomingSecretKey(), m_account.incomingSecretKey(), typed.incoming);
    const bool out = missing(account.outgoing, account.smtp().secretKey(), m_account.smtp().secretKey(), typed.outgoing);
    if (!in && !out)
        return true;
    const bool atFirst = in || account.outgoing.user == account.incoming.user;
    m_servers->setFieldError(atFirst ? QStringLiteral("in_password") : QStringLiteral("out_password"),
                             stored ? tr("Please enter the password once more: server or user name are new.") : tr("Please enter the password."));
    openStep(Step::Servers);
    return false;
}

void AccountDialog::save()
{
    if (m_saving)
        return;
    clearErrors();
    const MailAccount account = typed();
    const AccountTestPort::Secrets secrets = m_servers->secrets();
    const QVector<FieldError> problems = tidied(account).problems();
    showProblems(problems);
    if (!problems.isEmpty() || !checkPasswords(account, secrets))
        return;
    m_saving = true;
    follow();
    m_saver->save(account, secrets, account.provider.isEmpty() ? std::nullopt : m_tokens);
}

void AccountDialog::takeTokens(const OAuthTokens& tokens)
{
    m_tokens = tokens;
    const MailAccount account = typed();
    m_tokenKey = account.signInKey();
    m_saver->keepTokens(account, tokens, [this](const Result<bool>& kept) {
        if (kept)
            test();
        else
            m_servers->signIn()->setError(errorSentence(kept.error(), tr("Keeping the sign-in")));
    });
}

void AccountDialog::refused(const Error& error)
{
    m_saving = false;
    follow();
    if (error.code == Code::Conflict)
        settleConflict();
    else if (error.fields.isEmpty())
        m_message->say(errorSentence(error, tr("Saving the account")));
    else
        showProblems(error.fields);
}

/// Somebody else saved this account meanwhile.
void AccountDialog::settleConflict()
{
    m_context.executor.read<MailAccount>(
        this, [id = m_account.id](Stores& stores) { return stores.accounts.byId(id); },
        [this](const Result<MailAccount>& stored) {
            if (stored)
                offerConflict(*stored);
            else
                m_message->say(errorSentence(stored.error(), tr("Saving the account")));
        });
}

void AccountDialog::offerConflict(const MailAccount& stored)
{
    auto* dialog = new ConflictDialog(stored.name, accountConflict(tidied(typed()), stored), this);
    connect(dialog, &ConflictDialog::overwriteWanted, this, [this, stored] {
        m_account.revision = stored.revision;
        m_account.enabled = stored.enabled;
        save();
    });
    connect(dialog, &ConflictDialog::reloadWanted, this, [this, stored] {
        m_account = stored;
        m_address->show(stored);
        m_servers->show(stored);
        m_mail->show(stored);
        untest();
    });
    dialog->open();
}

void AccountDialog::done(int result)
{
    m_ports.discovery.cancel();
    m_ports.tester.cancel();
    // A sign-in for an account that never came to be is nobody's.
    if (result != QDialog::Accepted && !m_account.id.isValid() && !m_tokenKey.isEmpty())
        m_saver->dropTokens(m_tokenKey);
    QDialog::done(result);
}

}  // namespace memnun
