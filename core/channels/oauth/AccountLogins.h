// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/channels/oauth/TokenEndpoint.h"

#include <QHash>
#include <QPointer>

namespace memnun::oauth {

/// Passwords from the SecretStore; for accounts that sign in elsewhere, access tokens that are good for a while yet. One
/// that runs out is renewed once, however many ask for it meanwhile, and what the provider gives is kept. Where people sign
/// in anew or remove the account while the old sign-in is being renewed, what they did stands.
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
    bool isRefused(const QString& key, const QString& access) const;
    void renewed(const MailAccount& account, const QString& used, const Result<OAuthTokens>& tokens);
    void answer(const QString& key, const Result<QString>& token);

    SecretStore& m_secrets;
    PasswordLogins m_passwords;
    TokenEndpoint& m_tokens;
    const Clock& m_clock;
    FindProvider m_provider;
    QHash<QString, QVector<Asker>> m_asking;
    QHash<QString, QString> m_given;    ///< the last access token, by the key its sign-in is stored under
    QHash<QString, QString> m_refused;  ///< the one a server refused; null: whichever is stored
};

}  // namespace memnun::oauth
