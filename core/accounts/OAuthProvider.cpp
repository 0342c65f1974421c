// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/OAuthProvider.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace memnun {

namespace {

QVector<OAuthProvider> known()
{
    const auto text = [](const char* words) { return QString::fromLatin1(words); };
    // "offline" and "consent": otherwise Google gives no token that outlives the hour.
    return {
        {text("google"), text("Google"), QUrl(text("https://accounts.google.com/o/oauth2/v2/auth")),
         QUrl(text("https://oauth2.googleapis.com/token")), text("https://mail.google.com/"), {}, {},
         {{text("access_type"), text("offline")}, {text("prompt"), text("consent")}}},
        {text("microsoft"), text("Microsoft"),
         QUrl(text("https://login.microsoftonline.com/common/oauth2/v2.0/authorize")),
         QUrl(text("https://login.microsoftonline.com/common/oauth2/v2.0/token")),
         text("https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access"), {},
         {}, {}},
        {text("yandex"), text("Yandex"), QUrl(text("https://oauth.yandex.com/authorize")),
         QUrl(text("https://oauth.yandex.com/token")), text("mail:imap_full mail:smtp"), {}, {}, {}},
    };
}

void take(QUrl& into, const QJsonValue& value)
{
    if (value.isString()) {
        into = QUrl(value.toString(), QUrl::StrictMode);
    }
}

void take(QString& into, const QJsonValue& value)
{
    if (value.isString()) {
        into = value.toString().trimmed();
    }
}

}  // namespace

QVector<OAuthProvider> oauthProviders(const QJsonValue& clients)
{
    QVector<OAuthProvider> all = known();
    const QJsonObject object = clients.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        auto found = std::find_if(all.begin(), all.end(), [&](const OAuthProvider& one) { return one.id == it.key(); });
        if (found == all.end()) {
            all.append({it.key(), it.key(), {}, {}, {}, {}, {}, {}});
            found = all.end() - 1;
        }
        const QJsonObject said = it.value().toObject();
        take(found->name, said.value(QStringLiteral("name")));
        take(found->authorizeUrl, said.value(QStringLiteral("authorize")));
        take(found->tokenUrl, said.value(QStringLiteral("token")));
        take(found->scope, said.value(QStringLiteral("scope")));
        take(found->clientId, said.value(QStringLiteral("client_id")));
        take(found->clientSecret, said.value(QStringLiteral("client_secret")));
    }
    return all;
}

Result<QVector<OAuthProvider>> loadOAuthProviders(SettingStore& settings)
{
    const auto stored = settings.get(QString::fromLatin1(setting::kOAuthClients));
    if (!stored) {
        return fail(stored.error());
    }
    return oauthProviders(stored->value_or(QJsonValue()));
}

std::optional<OAuthProvider> oauthProvider(const QVector<OAuthProvider>& all, const QString& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const OAuthProvider& one) { return one.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString OAuthTokens::toSecret() const
{
    const QJsonObject object{{QStringLiteral("access"), access}, {QStringLiteral("refresh"), refresh},
                             {QStringLiteral("expires"), static_cast<double>(expiresMs)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<OAuthTokens> OAuthTokens::fromSecret(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    OAuthTokens tokens{object.value(QStringLiteral("access")).toString(), object.value(QStringLiteral("refresh")).toString(),
                       static_cast<qint64>(object.value(QStringLiteral("expires")).toDouble())};
    return tokens.access.isEmpty() && tokens.refresh.isEmpty() ? std::nullopt : std::optional(tokens);
}

}  // namespace memnun
