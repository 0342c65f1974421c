// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/oauth/LoopbackReceiver.h"
#include "core/channels/oauth/TokenEndpoint.h"

#include <QPointer>
#include <QTimer>

namespace memnun::oauth {

/// The authorisation code flow with PKCE over a redirect to this machine (RFC 6749, 7636, 8252). One sign-in at a time:
/// a new one cancels the last.
class CodeFlow final : public QObject, public SignInPort {
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 10 * 60'000;

    explicit CodeFlow(TokenEndpoint& tokens, int patienceMs = kPatienceMs, QObject* parent = nullptr);

    void signIn(const OAuthProvider& provider, const QString& loginHint, const Words& words,
                std::function<void(const QUrl&)> open, QObject* guard,
                std::function<void(Result<OAuthTokens>)> then) override;
    void cancel() override;

private:
    void received(const OAuthProvider& provider, const QByteArray& verifier, const QUrl& redirect, const QUrlQuery& answer);
    void finish(const Result<OAuthTokens>& tokens);

    TokenEndpoint& m_tokens;
    QTimer m_patience;
    std::unique_ptr<LoopbackReceiver> m_receiver;
    std::unique_ptr<QObject> m_round;  ///< guards the exchange: cancelling drops its answer
    QPointer<QObject> m_guard;
    std::function<void(Result<OAuthTokens>)> m_then;
};

}  // namespace memnun::oauth
