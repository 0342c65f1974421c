// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/oauth/CodeFlow.h"

#include "core/channels/oauth/Pkce.h"

namespace memnun::oauth {

namespace {

QUrl pageOf(const OAuthProvider& provider, const QString& loginHint, const QUrl& redirect, const QByteArray& state,
            const Pkce& proof)
{
    QUrl url = provider.authorizeUrl;
    QUrlQuery query(url);
    const auto add = [&query](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
    };
    add(QStringLiteral("response_type"), QStringLiteral("code"));
    add(QStringLiteral("client_id"), provider.clientId);
    add(QStringLiteral("redirect_uri"), redirect.toString());
    add(QStringLiteral("scope"), provider.scope);
    add(QStringLiteral("state"), QString::fromLatin1(state));
    add(QStringLiteral("code_challenge"), QString::fromLatin1(proof.challenge()));
    add(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    add(QStringLiteral("login_hint"), loginHint);
    for (const auto& [name, value] : provider.extras) {
        add(name, value);
    }
    url.setQuery(query);
    return url;
}

}  // namespace

CodeFlow::CodeFlow(TokenEndpoint& tokens, int patienceMs, QObject* parent) : QObject(parent), m_tokens(tokens)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { finish(fail(Code::Cancelled, QStringLiteral("nobody signed in"), {{QStringLiteral("account"), QStringLiteral("timeout")}})); });
}

void CodeFlow::cancel()
{
    m_patience.stop();
    m_then = {};
    m_guard.clear();
    // either may be telling what brought us here
    if (m_receiver) {
        m_receiver->disconnect(this);
        m_receiver.release()->deleteLater();
    }
    if (m_round) {
        m_round.release()->deleteLater();
    }
}

void CodeFlow::signIn(const OAuthProvider& provider, const QString& loginHint, const Words& words,
                      std::function<void(const QUrl&)> open, QObject* guard,
                      std::function<void(Result<OAuthTokens>)> then)
{
    cancel();
    m_guard = guard;
    m_then = std::move(then);
    m_round = std::make_unique<QObject>();
    m_receiver = std::make_unique<LoopbackReceiver>(words);
    const QByteArray state = randomText(24);
    const Pkce proof = Pkce::make();
    QString problem;
    if (!provider.isReady()) {
        problem = QStringLiteral("%1: there is no client id").arg(provider.id);
    } else if (!m_receiver->listen(state)) {
        problem = QStringLiteral("no port for the sign-in to come back to");
    }
    if (!problem.isEmpty()) {
        QTimer::singleShot(0, m_round.get(), [this, problem, ready = provider.isReady()] {
            finish(fail(ready ? Code::Unavailable : Code::Invalid, problem,
                        {{QStringLiteral("client_id"), ready ? QStringLiteral("port") : QStringLiteral("required")}}));
        });
        return;
    }
    const QUrl redirect = m_receiver->redirectUrl();
    connect(m_receiver.get(), &LoopbackReceiver::received, this, [=, this](const QUrlQuery& answer) {
        received(provider, proof.verifier, redirect, answer);
    });
    m_patience.start();
    open(pageOf(provider, loginHint, redirect, state, proof));
}

void CodeFlow::received(const OAuthProvider& provider, const QByteArray& verifier, const QUrl& redirect,
                        const QUrlQuery& answer)
{
    const auto item = [&](const char* name) { return answer.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); };
    if (!item("error").isEmpty() || item("code").isEmpty()) {
        const bool denied = item("error") == QLatin1String("access_denied");
        finish(fail(denied ? Code::Cancelled : Code::Invalid, QStringLiteral("%1 refused the sign-in").arg(provider.id),
                    {{denied ? QStringLiteral("account") : QStringLiteral("client_id"),
                      denied ? QStringLiteral("denied") : QStringLiteral("refused")}}));
        return;
    }
    m_tokens.exchange(provider, item("code"), verifier, redirect, m_round.get(),
                      [this](const Result<OAuthTokens>& tokens) { finish(tokens); });
}

void CodeFlow::finish(const Result<OAuthTokens>& tokens)
{
    const QPointer<QObject> guard = m_guard;
    const auto then = m_then;
    cancel();
    if (guard && then) {
        then(tokens);
    }
}

}  // namespace memnun::oauth
