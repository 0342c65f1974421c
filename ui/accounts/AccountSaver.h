// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountPorts.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

namespace memnun {

/// Keeps an account: the row in the workspace, then what it logs in with where secrets are kept, for which the file of
/// passwords may have to be opened first. That is asked for once; who says no keeps them for this run.
class AccountSaver final : public QObject {
    Q_OBJECT

public:
    /// `over` is the dialog that questions stand over; it owns this.
    AccountSaver(AppContext& context, const AccountPorts& ports, QWidget* over);

    void save(const MailAccount& account, const AccountTestPort::Secrets& typed, const std::optional<OAuthTokens>& tokens);
    /// What a sign-in brought, so that a test can use it before the account is saved.
    void keepTokens(const MailAccount& account, const OAuthTokens& tokens, std::function<void(Result<bool>)> then);
    /// Forgets them again, unless an account uses them.
    void dropTokens(const QString& key);

Q_SIGNALS:
    /// `lasting` is false where the secrets are gone after this run.
    void saved(const memnun::MailAccount& account, bool lasting);
    void refused(const memnun::Error& error);
    /// The account is saved, its secret is not.
    void secretRefused(const memnun::MailAccount& account, const memnun::Error& error);

private:
    void whenOpen(std::function<void()> then);
    void store(const MailAccount& account, const AccountTestPort::Secrets& typed, const std::optional<OAuthTokens>& tokens);

    AppContext& m_context;
    AccountPorts m_ports;
    QWidget* m_over;
    bool m_asked = false;
};

}  // namespace memnun
