// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

namespace memnun::test {

/// A bad line to a server on this machine: of every hundred connections so many break after a random number of bytes.
class CutProxy final : public QObject {
    Q_OBJECT
public:
    CutProxy(int toPort, quint32 seed) : m_toPort(static_cast<quint16>(toPort)), m_random(seed)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &CutProxy::join);
        m_server.listen(QHostAddress::LocalHost);
    }
    int port() const { return m_server.serverPort(); }

    int percent = 0;       ///< of the connections that come from now on
    int longest = 4'000;  ///< bytes after which they break
    int connections = 0;
    int cuts = 0;

    /// Breaks every line there is.
    void hangUp()
    {
        for (const QPointer<QTcpSocket>& socket : std::exchange(m_open, {})) {
            if (socket) {
                socket->abort();
            }
        }
    }

private:
    void join()
    {
        QTcpSocket* here = m_server.nextPendingConnection();
        auto* there = new QTcpSocket(here);
        ++connections;
        m_open.append(here);
        const bool cut = m_random.bounded(100) < percent;
        const auto left = std::make_shared<qint64>(cut ? m_random.bounded(1, longest) : -1);
        there->connectToHost(QHostAddress::LocalHost, m_toPort);
        pass(here, there, here, left);
        pass(there, here, here, left);
        connect(there, &QTcpSocket::disconnected, here, &QTcpSocket::disconnectFromHost);
        connect(here, &QTcpSocket::disconnected, here, &QObject::deleteLater);
    }

    void pass(QTcpSocket* from, QTcpSocket* to, QTcpSocket* owner, const std::shared_ptr<qint64>& left)
    {
        connect(from, &QTcpSocket::readyRead, owner, [this, from, to, owner, left] {
            QByteArray bytes = from->readAll();
            if (*left >= 0 && bytes.size() >= *left) {
                to->write(bytes.left(*left));
                to->flush();
                ++cuts;
                owner->abort();
                return;
            }
            *left -= *left >= 0 ? bytes.size() : 0;
            to->write(bytes);
        });
    }

    QTcpServer m_server;
    quint16 m_toPort;
    QRandomGenerator m_random;
    QVector<QPointer<QTcpSocket>> m_open;
};

}  // namespace memnun::test
