// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/OAuthProvider.h"
#include "core/base/Clock.h"

#include <QNetworkAccessManager>

namespace memnun::oauth {

/// Asks a provider for tokens. Over https with a good certificate only (over http on this very machine, for tests of a
/// provider of one's own), no redirections. Errors:
/// Forbidden    what was handed in is no longer good (invalid_grant): people have to sign in again;
/// Invalid      the provider refuses this program (field client_id);
/// Unavailable  it could not be asked, or said what nobody understands.
/// No error holds a code, a token or a secret.
class TokenEndpoint final : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(Result<OAuthTokens>)>;
    explicit TokenEndpoint(const Clock& clock, int timeoutMs = 20'000, QObject* parent = nullptr);

    void exchange(const OAuthProvider& provider, const QString& code, const QByteArray& verifier, const QUrl& redirect,
                  QObject* guard, Then then);
    /// Keeps `refresh` where the provider gives no new one.
    void refresh(const OAuthProvider& provider, const QString& refresh, QObject* guard, Then then);

private:
    void post(const OAuthProvider& provider, QVector<std::pair<QString, QString>> form, QObject* guard, Then then);

    const Clock& m_clock;
    QNetworkAccessManager m_network;
    int m_timeoutMs;
};

}  // namespace memnun::oauth
