// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/channels/oauth/TokenEndpoint.h"

#include <QHash>
#include <QPointer>

namespace memnun::oauth {

/// Passwords from the SecretStore; for accounts that sign in elsewhere, access tokens that are good for a while yet. One
/// that runs out is renewed once, however many ask for it meanwhile, and what the provider gives is kept.
class AccountLogins final : public QObject, public LoginSource {
    Q_OBJECT
public:
    /// `provider` is asked anew each time: a client id may have been set since.
    using FindProvider = std::function<std::optional<OAuthProvider>(const QString& id)>;

    AccountLogins(SecretStore& secrets, TokenEndpoint& tokens, const Clock& clock, FindProvider provider,
                  QObject* parent = nullptr);

    void secretFor(const MailAccount& account, ServerKind server, QObject* guard,
                   std::function<void(Result<QString>)> then) override;
    void refused(const MailAccount& account) override;
    /// After a sign-in.
    void keep(const MailAccount& account, const OAuthTokens& tokens, QObject* guard, std::function<void(Result<>)> then);

private:
    struct Asker {
        QPointer<QObject> guard;
        std::function<void(Result<QString>)> then;
    };
    void stored(const MailAccount& account, const Result<QString>& secret);
    void renewed(const MailAccount& account, const Result<OAuthTokens>& tokens);
    void answer(const QString& key, const Result<QString>& token);

    SecretStore& m_secrets;
    PasswordLogins m_passwords;
    TokenEndpoint& m_tokens;
    const Clock& m_clock;
    FindProvider m_provider;
    QHash<QString, QVector<Asker>> m_asking;
    QSet<QString> m_refused;
};

}  // namespace memnun::oauth
