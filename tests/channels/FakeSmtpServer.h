// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

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

    /// Asked at each connection: after how many bytes, of both sides together, it is cut without a word; -1: never.
    void cutBy(std::function<qsizetype()> bytes) { m_cutBy = std::move(bytes); }
    /// Every byte of an answer comes that much after the one before.
    void dribble(int everyMs);

    /// Called when bytes have come, before they are looked at.
    void onBytes(std::function<void()> came) { m_onBytes = std::move(came); }
    /// Called with each message that is taken, before its client hears of it.
    void onTaken(std::function<void(const QByteArray&)> taken) { m_onTaken = std::move(taken); }

    /// Reads no further once that many bytes of message have come.
    void stallAfter(qsizetype bytes) { m_stallAfter = bytes; }
    bool isStalled() const { return m_stalled; }
    /// Answers now what was left unanswered by "-".
    void answerNow(const QByteArray& reply) { say(reply); }

    const QList<QByteArray>& commands() const { return m_commands; }
    /// The messages taken, dot-unstuffed; not those whose end was answered with a refusal.
    const QList<QByteArray>& messages() const { return m_messages; }
    /// What was given to log in with, "\0user\0password".
    const QList<QByteArray>& credentials() const { return m_credentials; }
    /// Of all clients, since the beginning.
    qint64 bytesReceived() const { return m_received; }
    int connections() const { return m_connections; }

private:
    void greet();
    void read();
    void takeCommand(const QByteArray& line);
    void takeData();
    void say(const QByteArray& reply);
    void write(const QByteArray& bytes);
    bool spend(qsizetype bytes);

    QTcpServer m_server;
    QPointer<QTcpSocket> m_client;
    QHash<QByteArray, QByteArray> m_answers;
    QList<QByteArray> m_commands;
    QList<QByteArray> m_messages;
    QList<QByteArray> m_credentials;
    QByteArray m_buffer;
    qsizetype m_hangUpAfter = -1;
    qsizetype m_stallAfter = -1;
    std::function<qsizetype()> m_cutBy;
    std::function<void()> m_onBytes;
    std::function<void(const QByteArray&)> m_onTaken;
    qsizetype m_left = -1;  ///< bytes until the line is cut
    QByteArray m_dribbling;
    QTimer m_dribble;
    qint64 m_received = 0;
    int m_connections = 0;
    bool m_inData = false;
    bool m_stalled = false;
    bool m_inLogin = false;
};

}  // namespace memnun::test
