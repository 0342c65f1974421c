// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/OAuthProvider.h"

#include <QTcpServer>
#include <QUrlQuery>

class QTcpSocket;

namespace memnun::oauth {

/// Waits on this very machine for the browser to come back from the sign-in page (RFC 8252 §7.3). Only one who brings the
/// right `state` is heard, and only once; everybody else gets a page that says no, and it goes on waiting.
class LoopbackReceiver final : public QObject {
    Q_OBJECT
public:
    explicit LoopbackReceiver(const SignInPort::Words& words, QObject* parent = nullptr);

    /// False when there is no port to be had.
    bool listen(const QByteArray& state);
    /// "http://127.0.0.1:PORT/".
    QUrl redirectUrl() const;

Q_SIGNALS:
    /// What came with the right state: "code", or "error".
    void received(const QUrlQuery& answer);

private:
    void accept();
    void read(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const QByteArray& status, const QString& text);

    SignInPort::Words m_words;
    QTcpServer m_server;
    QByteArray m_state;
    int m_port = 0;
    bool m_heard = false;
};

}  // namespace memnun::oauth
