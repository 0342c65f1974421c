// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace memnun::test {

/// A loopback server whose words a test writes: it hands each line (with its literals) to `talk` and sends the answer,
/// in which "%t" stands for the tag of the last command. It can cut the line after any byte, or dribble.
class FakeImapServer final : public QObject {
    Q_OBJECT
public:
    using Talk = std::function<QByteArray(const QByteArray& line)>;

    explicit FakeImapServer(Talk talk, QObject* parent = nullptr);

    int port() const { return m_server.serverPort(); }
    /// What it says first; the default names its abilities.
    QByteArray greeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR IDLE LITERAL+] hello\r\n";
    /// The line is cut after so many bytes of it were sent; -1: never.
    qint64 cutAfter = -1;
    /// One byte each so many milliseconds; 0: all at once.
    int dribbleMs = 0;
    /// Everything is sent in pieces of that size; 0: as it comes.
    int piece = 0;

    /// Says something unasked.
    void push(const QByteArray& bytes);
    void hangUp();
    /// Every line it got, of all connections.
    QByteArrayList lines;
    int connections = 0;
    qint64 sent = 0;  ///< bytes on the present connection

private:
    void accept();
    void read();
    void handle(const QByteArray& line);
    void send(const QByteArray& bytes);

    Talk m_talk;
    QTcpServer m_server;
    QPointer<QTcpSocket> m_socket;
    QTimer m_drip;
    QByteArray m_in;
    QByteArray m_line;  ///< so far, with its literals
    QByteArray m_out;
    QByteArray m_tag;
    qsizetype m_literal = 0;
};

}  // namespace memnun::test
