// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Endpoint.h"
#include "core/channels/imap/ResponseReader.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

namespace memnun::imap {

/// The line to a server: connects, encrypts, checks the certificate, cuts what comes into answers, and loses patience.
/// Used in one thread with an event loop. After failed() nothing more comes from it.
class Wire final : public QObject {
    Q_OBJECT
public:
    Wire(const Timeouts& timeouts, const Limits& limits, QObject* parent = nullptr);

    void open(const Endpoint& endpoint);
    /// Encrypts from here on, after the server's OK to STARTTLS; ready() comes once more.
    void encrypt();
    void write(const QByteArray& bytes);
    /// At once and without a word; no signal comes.
    void close();
    /// Is an answer owed? Starts the clocks anew, or stops them.
    void expect(bool answer);

    bool isOpen() const { return m_open; }
    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isLoopback() const { return m_socket.peerAddress().isLoopback(); }
    qint64 bytesReceived() const { return m_received; }
    const std::optional<RefusedCertificate>& refusedCertificate() const { return m_refused; }
    /// "imap.example.com:993"
    QString place() const;

Q_SIGNALS:
    void ready();
    void received(const memnun::imap::Response& answer);
    void failed(const memnun::Error& error);

private:
    void onConnected();
    void onEncrypted();
    void onSslErrors(const QList<QSslError>& errors);
    void onReadyRead();
    void onSocketError(QAbstractSocket::SocketError error);
    void onMoved();
    void lookAtClocks();
    void giveUp(QLatin1String rule, const QString& words);
    void giveUp(Error error);

    Timeouts m_timeouts;
    Limits m_limits;
    Endpoint m_endpoint;
    QSslSocket m_socket;
    ResponseReader m_reader;
    QTimer m_connecting;
    QTimer m_clock;
    QElapsedTimer m_sinceMoved;
    QElapsedTimer m_sinceAsked;
    qint64 m_moved = 0;  ///< bytes either way since then
    qint64 m_received = 0;
    bool m_open = false;
    bool m_ready = false;
    std::optional<RefusedCertificate> m_refused;
};

}  // namespace memnun::imap
