// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Client.h"
#include "tests/channels/imap/FakeImapServer.h"

#include <QTest>

namespace memnun::test {

using namespace memnun::imap;

/// What most servers say; `more` goes first and may say nothing.
inline FakeImapServer::Talk usual(FakeImapServer::Talk more = {})
{
    return [more](const QByteArray& line) -> QByteArray {
        if (more) {
            if (const QByteArray said = more(line); !said.isNull()) {
                return said;
            }
        }
        if (line.startsWith("LOGIN ") || line.startsWith("AUTHENTICATE ")) {
            return "%t OK [CAPABILITY IMAP4rev1 IDLE LITERAL+ CONDSTORE] in\r\n";
        }
        if (line.startsWith("SELECT ")) {
            return "* 3 EXISTS\r\n* OK [UIDVALIDITY 9] x\r\n* OK [UIDNEXT 40] x\r\n* OK [HIGHESTMODSEQ 12] x\r\n%t OK [READ-WRITE] x\r\n";
        }
        return line.startsWith("IDLE") ? "+ idling\r\n" : "%t OK done\r\n";
    };
}

/// No test wants to wait for a minute.
inline Timeouts quick()
{
    Timeouts timeouts;
    timeouts.connectMs = 2000;
    timeouts.stallMs = 300;
    timeouts.answerMs = 600;
    return timeouts;
}

/// A client and the server it talks to.
struct Talked {
    explicit Talked(FakeImapServer::Talk talk = usual(), const Timeouts& timeouts = {}, const Limits& limits = {})
        : server(std::move(talk)), client(timeouts, limits)
    {
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.tls = TlsMode::None;
        endpoint.plainOnLoopback = true;
    }

    void open()
    {
        endpoint.port = server.port();
        client.open(endpoint, login, [this](const Result<>& done) { opened = done; });
        QTRY_VERIFY(opened.has_value());
    }

    /// The rule that came, "" when all went well, "?" when nothing came.
    QString rule() const { return !opened ? QStringLiteral("?") : *opened ? QString() : opened->error().fields.value(0).rule; }

    FakeImapServer server;
    Client client;
    Endpoint endpoint;
    Login login{Login::Kind::Password, QStringLiteral("ayşe"), QStringLiteral("çok gizli")};
    std::optional<Result<>> opened;
};

template <class T>
std::function<void(Result<T>)> into(std::optional<Result<T>>& place)
{
    return [&place](Result<T> answer) { place = std::move(answer); };
}

QString ruleOf(const auto& answer)
{
    return *answer ? QString() : answer->error().fields.value(0).rule;
}

}  // namespace memnun::test
