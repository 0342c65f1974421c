// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace memnun::test {

/// Speaks SMTP on a free loopback port the way a script tells it to. It lives in the test's thread, so the test must
/// let its event loop run while a client talks to it.
class FakeSmtpServer final : public QObject {
    Q_OBJECT
public:
    FakeSmtpServer();

    int port() const { return m_server.serverPort(); }
    /// The answer to `command`: a verb, or a whole line for one case of it; "" is the greeting and "." the end of the
    /// message. An empty answer hangs up, "-" stays silent.
    void answer(const QByteArray& command, const QByteArray& reply) { m_answers.insert(command, reply); }
    /// Hangs up after that many bytes of message.
    void hangUpAfter(qsizetype bytes) { m_hangUpAfter = bytes; }

    /// Reads no further once that many bytes of message have come.
    void stallAfter(qsizetype bytes) { m_stallAfter = bytes; }
    bool isStalled() const { return m_stalled; }
    /// Answers now what was left unanswered by "-".
    void answerNow(const QByteArray& reply) { say(reply); }

    const QList<QByteArray>& commands() const { return m_commands; }
    /// The messages taken, dot-unstuffed.
    const QList<QByteArray>& messages() const { return m_messages; }
    /// What was given to log in with, "\0user\0password".
    const QList<QByteArray>& credentials() const { return m_credentials; }
    int connections() const { return m_connections; }

private:
    void greet();
    void read();
    void takeCommand(const QByteArray& line);
    void takeData();
    void say(const QByteArray& reply);

    QTcpServer m_server;
    QPointer<QTcpSocket> m_client;
    QHash<QByteArray, QByteArray> m_answers;
    QList<QByteArray> m_commands;
    QList<QByteArray> m_messages;
    QList<QByteArray> m_credentials;
    QByteArray m_buffer;
    qsizetype m_hangUpAfter = -1;
    qsizetype m_stallAfter = -1;
    int m_connections = 0;
    bool m_inData = false;
    bool m_stalled = false;
    bool m_inLogin = false;
};

}  // namespace memnun::test
