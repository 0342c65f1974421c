// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/security/SecretStore.h"

namespace memnun {

enum class ServerKind { Incoming, Outgoing };

/// Gives what a server wants to hear at the login: the stored password or, where the account signs in elsewhere, an
/// access token that is still good. Answers come in the caller's thread, while the guard lives. Errors:
/// NotFound     nothing is stored: people have to enter it or to sign in;
/// Forbidden    the sign-in was taken back or has run out: people have to sign in again;
/// Unavailable  the token's server could not be asked: try again later.
class LoginSource {
public:
    virtual ~LoginSource() = default;
    virtual void secretFor(const MailAccount& account, ServerKind server, QObject* guard,
                           std::function<void(Result<QString>)> then) = 0;
    /// The server refused what was given although it should be good: a token may have been taken back, and the next one
    /// asked for is a new one.
    virtual void refused(const MailAccount& account) { Q_UNUSED(account) }
};

/// Where nobody signs in elsewhere.
class PasswordLogins final : public LoginSource {
public:
    explicit PasswordLogins(SecretStore& secrets) : m_secrets(secrets) {}
    void secretFor(const MailAccount& account, ServerKind server, QObject* guard,
                   std::function<void(Result<QString>)> then) override
    {
        m_secrets.get(server == ServerKind::Incoming ? account.incomingSecretKey() : account.smtp().secretKey(), guard,
                      std::move(then));
    }

private:
    SecretStore& m_secrets;
};

}  // namespace memnun
