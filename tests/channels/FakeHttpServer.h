// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTemporaryDir>
#include <QUrl>

namespace memnun::test {

/// Speaks HTTP on a free loopback port, plain or with a certificate made for "localhost" that nobody trusts until told.
/// It lives in the test's thread, so the test must let its event loop run.
class FakeHttpServer final : public QObject {
    Q_OBJECT
public:
    struct Asked {
        QByteArray method;
        QByteArray target;
        QHash<QByteArray, QByteArray> headers;  ///< names in lower case
        QByteArray body;
    };

    FakeHttpServer();
    /// Plain HTTP.
    bool listen();
    /// HTTPS; false when no certificate could be made (openssl is missing).
    bool listenWithTls();
    /// Trusts the certificate in this program, or no longer.
    void trust(bool on);

    int port() const { return m_server->serverPort(); }
    QUrl url(const QString& path) const;
    /// What `path` (without its query) is answered with; unknown ones with 404. "-" stays silent.
    void answer(const QByteArray& path, const QByteArray& status, const QByteArray& headers, const QByteArray& body);
    void json(const QByteArray& path, const QByteArray& body, const QByteArray& status = "200 OK");
    const QVector<Asked>& asked() const { return m_asked; }

private:
    void accept();
    void read(QTcpSocket* socket);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    QSslCertificate m_certificate;
    QHash<QByteArray, QByteArray> m_answers;
    QVector<Asked> m_asked;
    QTemporaryDir m_folder;
};

}  // namespace memnun::test
