// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingStore.h"

#include <QObject>
#include <QUrl>
#include <QVector>

#include <functional>

namespace memnun {

/// Where one signs in instead of giving this program a password.
struct OAuthProvider {
    QString id;           ///< "google"; MailAccount::provider
    QString name;         ///< as people know it
    QUrl authorizeUrl;    ///< opened in the browser
    QUrl tokenUrl;
    QString scope;
    QString clientId;     ///< as registered at the provider; without one nobody can sign in
    /// Some providers give one to programs on people's own computers too, where it is no secret (RFC 8252 §8.5).
    QString clientSecret;
    QVector<std::pair<QString, QString>> extras;  ///< further items of the sign-in page's address

    bool operator==(const OAuthProvider&) const = default;
    bool isReady() const { return !clientId.isEmpty() && authorizeUrl.isValid() && tokenUrl.isValid(); }
};

namespace setting {
/// {"google":{"client_id":"…","client_secret":"…"}, "own":{"name":…,"authorize":…,"token":…,"scope":…,"client_id":…}}
inline constexpr const char* kOAuthClients = "oauth_clients";
}  // namespace setting

/// The known providers with the client ids of the workspace's setting, and providers of its own.
QVector<OAuthProvider> oauthProviders(const QJsonValue& clients);
Result<QVector<OAuthProvider>> loadOAuthProviders(SettingStore& settings);
std::optional<OAuthProvider> oauthProvider(const QVector<OAuthProvider>& all, const QString& id);

/// What a sign-in brings. Kept in the SecretStore as JSON, never anywhere else.
struct OAuthTokens {
    QString access;
    QString refresh;          ///< empty: the sign-in lasts only as long as `access`
    qint64 expiresMs = 0;     ///< UTC; 0: unknown

    QString toSecret() const;
    /// None for what is not tokens.
    static std::optional<OAuthTokens> fromSecret(const QString& text);
};

/// Signs people in, through their browser. Where it ends, in English and as a code:
/// Cancelled    they closed it, took too long, or said no (rule "denied");
/// Invalid      the provider refuses this program or its settings (fields: client_id);
/// Unavailable  the provider could not be reached.
class SignInPort {
public:
    virtual ~SignInPort() = default;
    /// What the browser shows at the end, plain text; a core knows no language.
    struct Words {
        QString title;
        QString done;
        QString failed;
    };
    /// `open` gets the page's address, for the browser. `loginHint` is the address to sign in with.
    virtual void signIn(const OAuthProvider& provider, const QString& loginHint, const Words& words,
                        std::function<void(const QUrl&)> open, QObject* guard,
                        std::function<void(Result<OAuthTokens>)> then) = 0;
    virtual void cancel() = 0;
};

}  // namespace memnun
