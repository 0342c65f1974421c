// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/oauth/AccountLogins.h"

namespace memnun::oauth {

namespace {

/// A token that runs out while it is on its way is no good.
constexpr qint64 kSpareMs = 60'000;

Error signInAgain(const QString& context)
{
    return {Code::Forbidden, context, {{QStringLiteral("account"), QStringLiteral("sign_in")}}};
}

}  // namespace

AccountLogins::AccountLogins(SecretStore& secrets, TokenEndpoint& tokens, const Clock& clock, FindProvider provider,
                             QObject* parent)
    : QObject(parent), m_secrets(secrets), m_passwords(secrets), m_tokens(tokens), m_clock(clock),
      m_provider(std::move(provider))
{
}

void AccountLogins::secretFor(const MailAccount& account, ServerKind server, QObject* guard,
                              std::function<void(Result<QString>)> then)
{
    const AuthKind auth = server == ServerKind::Incoming ? account.incoming.auth : account.outgoing.auth;
    if (auth != AuthKind::OAuth) {
        m_passwords.secretFor(account, server, guard, std::move(then));
        return;
    }
    const QString key = account.signInKey();
    const bool first = !m_asking.contains(key);
    m_asking[key].append({guard, std::move(then)});
    if (first) {
        m_secrets.get(key, this, [this, account](const Result<QString>& secret) { stored(account, secret); });
    }
}

void AccountLogins::stored(const MailAccount& account, const Result<QString>& secret)
{
    const QString key = account.signInKey();
    const auto tokens = secret ? OAuthTokens::fromSecret(*secret) : std::nullopt;
    if (!tokens) {
        answer(key, fail(secret ? Code::NotFound : secret.error().code, QStringLiteral("%1: nobody signed in").arg(account.provider)));
        return;
    }
    const bool good = !tokens->access.isEmpty() && !isRefused(key, tokens->access) &&
                      (tokens->expiresMs == 0 || tokens->expiresMs - kSpareMs > m_clock.now().ms);
    if (good) {
        m_refused.remove(key);
        answer(key, tokens->access);
        return;
    }
    const auto provider = m_provider(account.provider);
    if (!provider || !provider->isReady()) {
        answer(key, fail(Code::Forbidden, QStringLiteral("%1: there is no client id").arg(account.provider),
                         {{QStringLiteral("client_id"), QStringLiteral("required")}}));
    } else if (tokens->refresh.isEmpty()) {
        answer(key, fail(signInAgain(QStringLiteral("%1: the sign-in has run out").arg(account.provider))));
    } else {
        m_tokens.refresh(*provider, tokens->refresh, this,
                         [this, account, used = tokens->refresh](const Result<OAuthTokens>& renewal) { renewed(account, used, renewal); });
    }
}

bool AccountLogins::isRefused(const QString& key, const QString& access) const
{
    const auto refused = m_refused.constFind(key);
    return refused != m_refused.constEnd() && (refused->isNull() || *refused == access);
}

void AccountLogins::renewed(const MailAccount& account, const QString& used, const Result<OAuthTokens>& tokens)
{
    const QString key = account.signInKey();
    m_secrets.get(key, this, [this, account, key, used, tokens](const Result<QString>& secret) {
        const auto now = secret ? OAuthTokens::fromSecret(*secret) : std::nullopt;
        const bool isGone = !secret && secret.error().code == Code::NotFound;
        if (isGone || (now && now->refresh != used)) {
            stored(account, secret);  // the account was removed meanwhile, or somebody signed in anew
        } else if (!tokens) {
            answer(key, fail(tokens.error()));
        } else {
            m_refused.remove(key);
            // Kept before it is used: a provider that gives a new refresh token may take the old one back at once.
            m_secrets.set(key, tokens->toSecret(), this, [this, key, access = tokens->access](const Result<>&) {
                answer(key, access);
            });
        }
    });
}

void AccountLogins::refused(const MailAccount& account)
{
    const QString key = account.signInKey();
    m_refused.insert(key, m_given.value(key));
}

void AccountLogins::keep(const MailAccount& account, const OAuthTokens& tokens, QObject* guard,
                         std::function<void(Result<>)> then)
{
    m_refused.remove(account.signInKey());
    m_secrets.set(account.signInKey(), tokens.toSecret(), guard, std::move(then));
}

void AccountLogins::answer(const QString& key, const Result<QString>& token)
{
    if (token) {
        m_given.insert(key, *token);
    }
    const QVector<Asker> all = m_asking.take(key);
    for (const Asker& asker : all) {
        if (asker.guard && asker.then) {
            asker.then(token);
        }
    }
}

}  // namespace memnun::oauth
