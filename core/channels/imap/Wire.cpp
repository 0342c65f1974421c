// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/Wire.h"

#include "core/channels/imap/CertificateCheck.h"
#include "core/channels/imap/ImapError.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace memnun::imap {

Wire::Wire(const Timeouts& timeouts, const Limits& limits, QObject* parent)
    : QObject(parent), m_timeouts(timeouts), m_limits(limits), m_socket(this), m_reader(limits), m_connecting(this), m_clock(this)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_connecting.setSingleShot(true);
    m_clock.setInterval(std::clamp(std::min(timeouts.stallMs, timeouts.answerMs) / 8, 20, 5000));
    connect(&m_connecting, &QTimer::timeout, this,
            [this] { giveUp(rules::kTimeout, QStringLiteral("no connection within %1 ms").arg(m_timeouts.connectMs)); });
    connect(&m_clock, &QTimer::timeout, this, &Wire::lookAtClocks);
    connect(&m_socket, &QSslSocket::connected, this, &Wire::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &Wire::onEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &Wire::onSslErrors);
    connect(&m_socket, &QSslSocket::readyRead, this, &Wire::onReadyRead);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Wire::onSocketError);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &Wire::onMoved);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &Wire::onMoved);
}

QString Wire::place() const
{
    return m_endpoint.host + QLatin1Char(':') + QString::number(m_endpoint.port);
}

void Wire::open(const Endpoint& endpoint)
{
    close();
    m_endpoint = endpoint;
    m_reader = ResponseReader(m_limits);
    m_refused.reset();
    m_open = true;
    m_ready = false;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setSslConfiguration(tls);
    m_connecting.start(m_timeouts.connectMs);
    const auto port = static_cast<quint16>(endpoint.port);
    if (endpoint.tls == TlsMode::Implicit) {
        m_socket.connectToHostEncrypted(endpoint.host, port);
    } else {
        m_socket.connectToHost(endpoint.host, port);
    }
}

void Wire::encrypt()
{
    // What came before the encryption was not said by who answers after it (RFC 8314, CVE-2021-33515).
    if (!m_reader.isEmpty() || m_socket.bytesAvailable() > 0) {
        giveUp(rules::kProtocol, QStringLiteral("more was said before the encryption than belongs there"));
        return;
    }
    m_ready = false;
    m_connecting.start(m_timeouts.connectMs);
    m_socket.startClientEncryption();
}

void Wire::write(const QByteArray& bytes)
{
    if (m_open) {
        m_socket.write(bytes);
    }
}

void Wire::close()
{
    m_open = false;
    m_connecting.stop();
    m_clock.stop();
    m_socket.abort();
}

void Wire::expect(bool answer)
{
    if (!answer) {
        m_clock.stop();
        return;
    }
    m_moved = 0;
    m_sinceAsked.start();
    m_sinceMoved.start();
    m_clock.start();
}

void Wire::onMoved()
{
    m_sinceMoved.start();
}

void Wire::lookAtClocks()
{
    if (m_sinceMoved.hasExpired(m_timeouts.stallMs)) {
        giveUp(rules::kTimeout, QStringLiteral("silent for %1 ms").arg(m_timeouts.stallMs));
    } else if (m_sinceAsked.hasExpired(m_timeouts.answerMs + m_moved * 1000 / m_timeouts.slowestRate)) {
        giveUp(rules::kTimeout, QStringLiteral("slower than %1 bytes a second").arg(m_timeouts.slowestRate));
    }
}

void Wire::onConnected()
{
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    // an IDLE says nothing for half an hour: without this a line that is gone would be missed for as long
    const int everySeconds = 120;
    const int descriptor = static_cast<int>(m_socket.socketDescriptor());
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, &everySeconds, sizeof everySeconds);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, &everySeconds, sizeof everySeconds);
#endif
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_endpoint.tls != TlsMode::Implicit) {
        m_connecting.stop();
        m_ready = true;
        Q_EMIT ready();
    }
}

void Wire::onSslErrors(const QList<QSslError>& errors)
{
    m_refused = refused(m_socket.peerCertificate(), errors, m_endpoint.pinnedKey);
    if (!m_refused) {
        m_socket.ignoreSslErrors();
    }
}

void Wire::onEncrypted()
{
    m_refused = refused(m_socket.peerCertificate(), {}, m_endpoint.pinnedKey);
    if (m_refused) {
        giveUp(rules::kTlsCertificate, m_refused->words);
        return;
    }
    m_connecting.stop();
    m_ready = true;
    Q_EMIT ready();
}

void Wire::onReadyRead()
{
    const QPointer<Wire> self(this);
    const QByteArray bytes = m_socket.readAll();
    m_received += bytes.size();
    m_moved += bytes.size();
    m_sinceMoved.start();
    m_reader.feed(bytes);
    while (self && m_open) {
        const auto answer = m_reader.next();
        if (!answer) {
            return;
        }
        if (!*answer) {
            giveUp(answer->error());
            return;
        }
        Q_EMIT received(**answer);
    }
}

void Wire::onSocketError(QAbstractSocket::SocketError error)
{
    if (!m_open) {
        return;
    }
    const bool handshake = !m_ready && m_socket.state() != QAbstractSocket::ConnectingState &&
                           m_socket.state() != QAbstractSocket::HostLookupState;
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError:
        // its last words may lie in the buffer still
        onReadyRead();
        if (m_open) {
            giveUp(handshake ? rules::kTlsFailed : rules::kServerClosed, m_socket.errorString());
        }
        return;
    case QAbstractSocket::SslHandshakeFailedError:
        giveUp(m_refused ? rules::kTlsCertificate : rules::kTlsFailed, m_refused ? m_refused->words : m_socket.errorString());
        return;
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        giveUp(m_ready ? rules::kServerClosed : rules::kTlsFailed, m_socket.errorString());
        return;
    default:
        giveUp(m_ready ? rules::kServerClosed : rules::kUnreachable, m_socket.errorString());
    }
}

void Wire::giveUp(QLatin1String rule, const QString& words)
{
    giveUp(imapError(rule, words));
}

void Wire::giveUp(Error error)
{
    if (!m_open) {
        return;
    }
    close();
    error.context = place() + QStringLiteral(": ") + error.context;
    Q_EMIT failed(error);
}

}  // namespace memnun::imap
