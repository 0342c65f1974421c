// SPDX-License-Identifier: GPL-3.0-or-later
// How a Client comes from a line to a server that knows who is asking.
#include "core/channels/imap/Client.h"

#include <QHostAddress>

namespace memnun::imap {

namespace {

bool mayGoInTheClear(const Endpoint& endpoint)
{
    return endpoint.tls != TlsMode::None || endpoint.plainOnLoopback;
}

}  // namespace

void Client::open(const Endpoint& endpoint, const Login& login, Done then)
{
    cancel();
    m_endpoint = endpoint;
    m_login = login;
    m_capabilities.clear();
    m_challenge.clear();
    m_wireNames.clear();
    m_qresync = false;
    m_idleRefused = false;
    m_opening = std::move(then);
    m_stage = Stage::Login;
    if (!mayGoInTheClear(endpoint)) {
        QMetaObject::invokeMethod(
            this,
            [this] { finish(imapError(rules::kNeedsTls, m_endpoint.host + QStringLiteral(": only with encryption")), true); },
            Qt::QueuedConnection);
        return;
    }
    m_wire.open(endpoint);
}

// Connected; encrypted unless STARTTLS is to come, or has just come.
void Client::onReady()
{
    if (m_endpoint.tls == TlsMode::StartTls && m_wire.isEncrypted()) {
        m_capabilities.clear();  // what was said in the clear counts for nothing
        begin();
        return;
    }
    m_stage = Stage::Greeting;
    m_wire.expect(true);
}

void Client::onGreeting(const Response& answer)
{
    m_stage = Stage::Login;
    m_greeting = answer.text.left(200);
    if (answer.kind != Response::Kind::Untagged || answer.status == Response::Status::None) {
        finish(protocolError(answer.tag + ' ' + answer.name + ' ' + answer.text), true);
        return;
    }
    if (answer.status == Response::Status::Bye) {
        finish(imapError(rules::kServerClosed, m_wire.place() + QStringLiteral(": ") + QString::fromUtf8(m_greeting)), true);
        return;
    }
    if (answer.code == "CAPABILITY") {
        noteCapabilities(answer);
    }
    m_wire.expect(false);
    if (answer.status == Response::Status::PreAuth) {
        // a line that somebody else logged in cannot be encrypted any more (RFC 8314)
        if (m_endpoint.tls == TlsMode::StartTls) {
            finish(imapError(rules::kTlsFailed, QStringLiteral("logged in before the encryption")), true);
            return;
        }
        ask("CAPABILITY", [this] { enableAndIntroduce(); });
        return;
    }
    begin();
}

void Client::begin()
{
    if (m_capabilities.isEmpty()) {
        ask("CAPABILITY", [this] { begin(); });
    } else if (m_endpoint.tls == TlsMode::StartTls && !m_wire.isEncrypted()) {
        startTls();
    } else {
        login();
    }
}

// A step of the way in: its failure is the failure of open().
void Client::ask(const QByteArray& command, std::function<void()> next)
{
    giveInside({CommandText(command), {}, [this, command, next = std::move(next)](const Result<Response>& answer) {
              if (answer && (command != "CAPABILITY" || !m_capabilities.isEmpty())) {
                  next();
              } else {
                  finish(answer ? protocolError("no capabilities") : answer.error(), true);
              }
          }, {}});
}

void Client::startTls()
{
    if (!m_capabilities.contains("STARTTLS")) {
        finish(imapError(rules::kTlsFailed, m_wire.place() + QStringLiteral(": the server offers no STARTTLS")), true);
        return;
    }
    giveInside({CommandText("STARTTLS"), {}, [this](const Result<Response>& answer) {
              if (answer) {
                  m_wire.encrypt();
              } else {
                  finish(imapError(rules::kTlsFailed, answer.error().context), true);
              }
          }, {}});
}

void Client::login()
{
    const bool safe = m_wire.isEncrypted() || (m_endpoint.plainOnLoopback && m_wire.isLoopback());
    if (!safe) {
        finish(imapError(rules::kNeedsTls, m_wire.place() + QStringLiteral(": only with encryption")), true);
        return;
    }
    if (m_login.kind == Login::Kind::Token) {
        loginByToken();
    } else {
        loginByPassword();
    }
}

void Client::loginByPassword()
{
    const QByteArray user = m_login.user.toUtf8();
    const QByteArray password = m_login.secret.toUtf8();
    if (m_capabilities.contains("AUTH=PLAIN")) {
        authenticate("PLAIN", '\0' + user + '\0' + password, {});
    } else if (!m_capabilities.contains("LOGINDISABLED")) {
        CommandText text("LOGIN");
        text.string(user).string(password);
        giveInside({text, {}, [this](const Result<Response>& answer) { afterLogin(answer); }, {}});
    } else {
        const bool tokens = m_capabilities.contains("AUTH=XOAUTH2") || m_capabilities.contains("AUTH=OAUTHBEARER");
        finish(imapError(tokens ? rules::kOauthNeeded : rules::kLoginRefused,
                         m_wire.place() + QStringLiteral(": the server takes no passwords")),
               true);
    }
}

void Client::loginByToken()
{
    const QByteArray user = m_login.user.toUtf8();
    const QByteArray bearer = "auth=Bearer " + m_login.secret.toUtf8() + "\1\1";
    if (m_capabilities.contains("AUTH=XOAUTH2")) {
        authenticate("XOAUTH2", "user=" + user + '\1' + bearer, {});
    } else if (m_capabilities.contains("AUTH=OAUTHBEARER")) {
        QByteArray name = user;
        name.replace('=', "=3D").replace(',', "=2C");
        authenticate("OAUTHBEARER", "n,a=" + name + ",\1host=" + m_endpoint.host.toUtf8() + "\1port=" +
                                        QByteArray::number(m_endpoint.port) + '\1' + bearer,
                     "\1");
    } else {
        finish(imapError(rules::kLoginRefused, m_wire.place() + QStringLiteral(": the server takes no tokens")), true);
    }
}

// The first answer goes with the command where the server takes it (SASL-IR). Another challenge is how servers say why
// they refuse a token; they want it answered before they say NO.
void Client::authenticate(const QByteArray& mechanism, const QByteArray& first, const QByteArray& onChallenge)
{
    CommandText text("AUTHENTICATE");
    text.word(mechanism);
    const bool atOnce = m_capabilities.contains("SASL-IR");
    if (atOnce) {
        text.word(first.toBase64());
    }
    const auto asked = std::make_shared<bool>(atOnce);
    const auto reply = [this, asked, first, onChallenge](const Response& challenge) {
        if (!std::exchange(*asked, true)) {
            return first.toBase64();
        }
        m_challenge = QByteArray::fromBase64(challenge.text).left(200);
        return onChallenge.toBase64();
    };
    giveInside({text, {}, [this](const Result<Response>& answer) { afterLogin(answer); }, reply});
}

void Client::afterLogin(const Result<Response>& answer)
{
    if (!answer) {
        Error error = answer.error();
        if (error.hasRule(rules::kServerSaidNo) && error.code != Code::Unavailable) {
            Response said;
            said.text = error.context.toUtf8();
            error = loginRefusal(said, m_greeting, m_login.kind == Login::Kind::Password);
            error.context = m_wire.place() + QStringLiteral(": ") + error.context + QLatin1Char(' ') +
                            QString::fromUtf8(m_challenge);
        }
        finish(error, true);
        return;
    }
    if (answer->code == "CAPABILITY") {
        enableAndIntroduce();
        return;
    }
    m_capabilities.clear();
    ask("CAPABILITY", [this] { enableAndIntroduce(); });
}

// Neither is worth failing for.
void Client::enableAndIntroduce()
{
    if (m_capabilities.contains("ENABLE") && m_capabilities.contains("QRESYNC")) {
        const auto note = [this](const Response& answer) {
            if (answer.name != "ENABLED") {
                return false;
            }
            for (const Value& word : answer.values) {
                m_qresync = m_qresync || word.isAtom("QRESYNC");
            }
            return true;
        };
        giveInside({CommandText("ENABLE QRESYNC"), note, [](const Result<Response>&) {}, {}});
    }
    const bool asksWho = m_capabilities.contains("ID");
    giveInside({CommandText(asksWho ? R"(ID ("name" "Memnun"))" : "NOOP"), {}, [this](const Result<Response>& answer) {
              if (answer || answer.error().hasRule(rules::kServerSaidNo)) {
                  opened();
              }
          }, {}});
}

void Client::opened()
{
    m_stage = Stage::Open;
    if (const Done then = std::exchange(m_opening, {})) {
        then({});
    }
    pump();  // what was given meanwhile
}

}  // namespace memnun::imap
