// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/oauth/TokenEndpoint.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace memnun::oauth {

namespace {

constexpr qint64 kLongestAnswer = 64 * 1024;
constexpr qint64 kLongestLifeS = 365LL * 24 * 3600;

bool isSafe(const QUrl& url)
{
    const bool here = QHostAddress(url.host()).isLoopback();
    return url.isValid() && url.userInfo().isEmpty() &&
           (url.scheme() == QLatin1String("https") || (here && url.scheme() == QLatin1String("http")));
}

QByteArray formOf(const QVector<std::pair<QString, QString>>& items)
{
    QByteArrayList parts;
    for (const auto& [name, value] : items) {
        if (!value.isEmpty()) {
            parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
        }
    }
    return parts.join('&');
}

QNetworkRequest requestTo(const QUrl& url, int timeoutMs)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(timeoutMs);
    return request;
}

/// Codes of RFC 6749 §5.2 are letters; anything else is not repeated.
QString codeIn(const QJsonObject& answer)
{
    const QString code = answer.value(QStringLiteral("error")).toString();
    const bool plain = std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('_');
    });
    return plain && code.size() <= 60 ? code : QStringLiteral("unknown");
}

Error refusal(int status, const QJsonObject& answer, const QString& host)
{
    const QString code = codeIn(answer);
    const QString context = QStringLiteral("%1: %2 (%3)").arg(host, code).arg(status);
    if (code == QLatin1String("invalid_grant") || code == QLatin1String("interaction_required")) {
        return {Code::Forbidden, context, {{QStringLiteral("account"), QStringLiteral("sign_in")}}};
    }
    if (code == QLatin1String("invalid_client") || code == QLatin1String("unauthorized_client") ||
        code == QLatin1String("invalid_scope") || code == QLatin1String("unsupported_grant_type") ||
        code == QLatin1String("invalid_request")) {
        return {Code::Invalid, context, {{QStringLiteral("client_id"), code}}};
    }
    return {Code::Unavailable, context, {}};
}

Result<OAuthTokens> tokensIn(const QJsonObject& answer, Instant now, const QString& host)
{
    OAuthTokens tokens;
    tokens.access = answer.value(QStringLiteral("access_token")).toString();
    tokens.refresh = answer.value(QStringLiteral("refresh_token")).toString();
    const QString type = answer.value(QStringLiteral("token_type")).toString();
    if (tokens.access.isEmpty() || (!type.isEmpty() && type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)) {
        return fail(Code::Unavailable, host + QStringLiteral(": no access token in the answer"));
    }
    // some providers send the number as text
    const QJsonValue life = answer.value(QStringLiteral("expires_in"));
    const qint64 seconds = life.isString() ? life.toString().toLongLong() : static_cast<qint64>(life.toDouble());
    if (seconds > 0) {
        tokens.expiresMs = now.ms + std::min(seconds, kLongestLifeS) * 1000;
    }
    return tokens;
}

}  // namespace

TokenEndpoint::TokenEndpoint(const Clock& clock, int timeoutMs, QObject* parent)
    : QObject(parent), m_clock(clock), m_timeoutMs(timeoutMs)
{
    m_network.setAutoDeleteReplies(true);
}

void TokenEndpoint::exchange(const OAuthProvider& provider, const QString& code, const QByteArray& verifier,
                             const QUrl& redirect, QObject* guard, Then then)
{
    post(provider,
         {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")}, {QStringLiteral("code"), code},
          {QStringLiteral("redirect_uri"), redirect.toString()},
          {QStringLiteral("code_verifier"), QString::fromLatin1(verifier)}},
         guard, std::move(then));
}

void TokenEndpoint::refresh(const OAuthProvider& provider, const QString& refresh, QObject* guard, Then then)
{
    post(provider, {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")}, {QStringLiteral("refresh_token"), refresh}},
         guard, [refresh, then = std::move(then)](Result<OAuthTokens> tokens) {
             if (tokens && tokens->refresh.isEmpty()) {
                 tokens->refresh = refresh;
             }
             then(std::move(tokens));
         });
}

void TokenEndpoint::post(const OAuthProvider& provider, QVector<std::pair<QString, QString>> form, QObject* guard, Then then)
{
    const QUrl url = provider.tokenUrl;
    if (!isSafe(url)) {
        QTimer::singleShot(0, guard, [then, host = url.host()] {
            then(fail(Code::Invalid, host + QStringLiteral(": tokens are asked for over https only"),
                      {{QStringLiteral("token"), QStringLiteral("needs_tls")}}));
        });
        return;
    }
    form.append({QStringLiteral("client_id"), provider.clientId});
    form.append({QStringLiteral("client_secret"), provider.clientSecret});
    QNetworkReply* reply = m_network.post(requestTo(url, m_timeoutMs), formOf(form));
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > kLongestAnswer) {
            reply->abort();
        }
    });
    QTimer::singleShot(m_timeoutMs, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, guard = QPointer<QObject>(guard), then = std::move(then), host = url.host()] {
                if (!guard) {
                    return;
                }
                const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                if (reply->error() == QNetworkReply::OperationCanceledError) {
                    then(fail(Code::Unavailable, host + QStringLiteral(": too slow or too long an answer")));
                    return;
                }
                const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
                if (status == 200 && reply->error() == QNetworkReply::NoError) {
                    then(tokensIn(answer, m_clock.now(), host));
                } else if (status >= 400 && status < 500 && status != 429) {
                    then(fail(refusal(status, answer, host)));
                } else {
                    then(fail(Code::Unavailable, host + QStringLiteral(": ") + reply->errorString()));
                }
            });
}

}  // namespace memnun::oauth
