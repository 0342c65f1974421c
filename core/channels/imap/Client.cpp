// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/Client.h"

#include <algorithm>
#include <utility>

namespace memnun::imap {

Client::Client(const Timeouts& timeouts, const Limits& limits, QObject* parent)
    : QObject(parent), m_timeouts(timeouts), m_wire(timeouts, limits, this), m_renew(this), m_poll(this)
{
    m_renew.setSingleShot(true);
    m_renew.setInterval(timeouts.idleRenewMs);
    m_poll.setInterval(timeouts.pollMs);
    connect(&m_renew, &QTimer::timeout, this, &Client::endIdle);  // pump() begins the next one
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_sent.empty() && m_waiting.empty()) {
            noop([](const Result<>&) {});
        }
    });
    connect(&m_wire, &Wire::ready, this, &Client::onReady);
    connect(&m_wire, &Wire::received, this, &Client::onReceived);
    connect(&m_wire, &Wire::failed, this, [this](const Error& error) { finish(error, true); });
}

Client::~Client()
{
    m_wire.disconnect(this);
}

bool Client::has(const char* capability) const
{
    const QByteArray name(capability);
    return name == "QRESYNC" ? m_qresync : m_capabilities.contains(name);
}

void Client::cancel()
{
    m_wire.close();
    finish(imapError(rules::kCancelled, m_wire.place() + QStringLiteral(": cancelled")), false);
}

void Client::logout(Done then)
{
    unwatch();
    // there are servers that hang up without the answer they owe
    give({CommandText("LOGOUT"), {}, [this, then](const Result<Response>&) {
              finish(imapError(rules::kCancelled, QStringLiteral("logged out")), false);
              then({});
          }, {}});
}

void Client::give(Command command)
{
    if (m_stage == Stage::Closed) {
        // never from within the call: the caller is not ready for an answer yet
        QMetaObject::invokeMethod(
            this,
            [done = std::move(command.done), why = m_why] { done(fail(why)); },
            Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back(std::move(command));
    if (m_idle == Idle::On) {
        endIdle();
    }
    pump();
}

void Client::giveInside(Command command)
{
    command.inside = true;
    const auto place = std::find_if(m_waiting.begin(), m_waiting.end(), [](const Command& other) { return !other.inside; });
    m_waiting.insert(place, std::move(command));
    pump();
}

// Sends what may be sent now; with nothing to do and somebody watching it goes into IDLE.
void Client::pump()
{
    while (m_wire.isOpen() && !m_waiting.empty()) {
        if (m_stage != Stage::Open && !m_waiting.front().inside) {
            return;
        }
        const bool free = m_sent.empty() || (m_waiting.front().together && m_sent.size() < 8 && m_sent.back().together);
        if (!free) {
            return;
        }
        Command next = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(std::move(next));
    }
    if (m_stage == Stage::Open && m_watching && m_sent.empty() && has("IDLE") && !m_idleRefused) {
        Command idle{CommandText("IDLE"), {}, [this](const Result<Response>& answer) {
                         m_idle = Idle::No;
                         m_renew.stop();
                         m_idleRefused = !answer;
                     }, {}};
        idle.idle = true;
        m_idle = Idle::Asked;
        send(std::move(idle));
    }
}

void Client::send(Command command)
{
    command.tag = 'A' + QByteArray::number(++m_lastTag);
    m_leaving = m_leaving || command.text.name() == "LOGOUT";
    QByteArray line = command.tag + ' ' + command.text.pieces().first();
    command.piece = 1;
    if (command.text.pieces().size() == 1) {
        line += "\r\n";
    }
    m_sent.push_back(std::move(command));
    m_wire.expect(true);
    m_wire.write(line);
}

void Client::endIdle()
{
    if (m_idle == Idle::On) {
        m_idle = Idle::Ending;
        m_renew.stop();
        m_wire.expect(true);
        m_wire.write("DONE\r\n");
    }
}

void Client::watch()
{
    m_watching = true;
    if (m_stage == Stage::Open) {
        m_poll.start();  // asks only where nothing is on the way, and an IDLE is
        pump();
    }
}

void Client::unwatch()
{
    m_watching = false;
    m_poll.stop();
    endIdle();
}

Error Client::tidied(Error error) const
{
    error.context = withoutSecrets(error.context, m_login.user, m_login.secret);
    return error;
}

// The line is gone: everybody who waits hears of it, then the world.
void Client::finish(const Error& raw, bool tell)
{
    const Error error = tidied(raw);
    m_why = error;
    const bool wasOpen = m_stage == Stage::Open && !m_leaving;
    m_stage = Stage::Closed;
    m_idle = Idle::No;
    m_watching = false;
    m_leaving = false;
    m_renew.stop();
    m_poll.stop();
    m_wire.close();
    auto open = std::exchange(m_sent, {});
    for (Command& command : m_waiting) {
        open.push_back(std::move(command));
    }
    m_waiting.clear();
    const Done opening = std::exchange(m_opening, {});
    for (const Command& command : open) {
        command.done(fail(error));
    }
    if (opening) {
        opening(fail(error));
    }
    if (tell && wasOpen) {
        Q_EMIT closed(error);
    }
}

void Client::onReceived(const Response& answer)
{
    noteAlert(answer);
    if (m_stage == Stage::Greeting) {
        onGreeting(answer);
        return;
    }
    switch (answer.kind) {
    case Response::Kind::Continuation:
        onContinuation(answer);
        return;
    case Response::Kind::Tagged:
        onTagged(answer);
        return;
    case Response::Kind::Untagged:
        onUntagged(answer);
    }
}

void Client::onContinuation(const Response& answer)
{
    if (m_sent.empty()) {
        return;  // said to nobody; harmless
    }
    Command& command = m_sent.back();
    if (command.idle) {
        m_idle = m_idle == Idle::Asked ? Idle::On : m_idle;
        m_wire.expect(false);
        m_renew.start();
        if (!m_waiting.empty() || !m_watching) {
            endIdle();
        }
    } else if (command.reply) {
        m_wire.write(command.reply(answer) + "\r\n");
    } else if (command.piece < command.text.pieces().size()) {
        m_wire.write(command.text.pieces().at(command.piece++));
        if (command.piece == command.text.pieces().size()) {
            m_wire.write("\r\n");
        }
    }
}

void Client::onTagged(const Response& answer)
{
    const auto found = std::find_if(m_sent.begin(), m_sent.end(),
                                    [&answer](const Command& command) { return command.tag == answer.tag; });
    if (found == m_sent.end()) {
        finish(protocolError("an answer to no question: " + answer.tag), true);
        return;
    }
    const Command command = std::move(*found);
    m_sent.erase(found);
    m_wire.expect(!m_sent.empty());
    if (answer.code == "CAPABILITY") {
        noteCapabilities(answer);
    }
    if (answer.status == Response::Status::Ok) {
        command.done(answer);
    } else {
        Error error = tidied(refusal(command.text.name(), answer));
        command.done(fail(std::move(error)));
    }
    pump();
}

void Client::onUntagged(const Response& answer)
{
    if (answer.status == Response::Status::Bye) {
        if (!m_leaving) {
            finish(imapError(rules::kServerClosed, m_wire.place() + QStringLiteral(": ") + QString::fromUtf8(answer.text.left(200))),
                   true);
        }
        return;
    }
    if (answer.name == "CAPABILITY" || answer.code == "CAPABILITY") {
        noteCapabilities(answer);
    }
    for (const Command& command : m_sent) {
        if (command.data && command.data(answer)) {
            return;
        }
    }
    onUnasked(answer);
}

void Client::onUnasked(const Response& answer)
{
    if (answer.name == "EXISTS" && answer.number) {
        const bool same = *answer.number == m_exists;
        m_exists = *answer.number;
        if (!same) {
            announce();
        }
    } else if (answer.name == "EXPUNGE" || answer.name == "VANISHED") {
        m_exists -= answer.name == "EXPUNGE" && m_exists > 0 ? 1 : 0;
        announce();
    } else if (answer.name == "FETCH") {
        announce();
    }
}

// Once for all that comes in one go.
void Client::announce()
{
    if (!std::exchange(m_announced, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_announced = false;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    }
}

void Client::noteAlert(const Response& answer)
{
    if (answer.code == "ALERT" && !answer.text.isEmpty()) {
        const QString words = QString::fromUtf8(answer.text.left(500)).simplified();
        Q_EMIT alert(withoutSecrets(words, m_login.user, m_login.secret));
    }
}

void Client::noteCapabilities(const Response& answer)
{
    const std::vector<Value>& words = answer.code == "CAPABILITY" ? answer.codeArguments : answer.values;
    m_capabilities.clear();
    for (const Value& word : words) {
        m_capabilities.insert(word.text.toUpper());
    }
}

}  // namespace memnun::imap
