// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/FakeHttpServer.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QTcpSocket>

namespace memnun::test {

FakeHttpServer::FakeHttpServer() : m_server(std::make_unique<QTcpServer>()) {}

bool FakeHttpServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeHttpServer::accept);
    return m_server->listen(QHostAddress(QHostAddress::LocalHost));
}

bool FakeHttpServer::listenWithTls()
{
    QProcess openssl;
    QSignalSpy ended(&openssl, &QProcess::finished);
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                                 "-addext subjectAltName=DNS:localhost -keyout %1/key.pem -out %1/cert.pem")
                      .arg(m_folder.path()).split(QLatin1Char(' ')));
    if (!ended.wait(30'000) || openssl.exitCode() != 0) {
        return false;
    }
    QFile key(m_folder.filePath(QStringLiteral("key.pem")));
    QFile certificate(m_folder.filePath(QStringLiteral("cert.pem")));
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly)) {
        return false;
    }
    m_certificate = QSslCertificate(&certificate);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate);
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    m_tls = true;
    return listen();
}

void FakeHttpServer::trust(bool on)
{
    QSslConfiguration known = QSslConfiguration::defaultConfiguration();
    known.setCaCertificates(on ? QList<QSslCertificate>{m_certificate} : QList<QSslCertificate>());
    QSslConfiguration::setDefaultConfiguration(known);
}

QUrl FakeHttpServer::url(const QString& path) const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_tls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

void FakeHttpServer::answer(const QByteArray& path, const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    m_answers.insert(path, status == "-" ? status
                                         : "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " +
                                               QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

void FakeHttpServer::json(const QByteArray& path, const QByteArray& body, const QByteArray& status)
{
    answer(path, status, "Content-Type: application/json\r\n", body);
}

void FakeHttpServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void FakeHttpServer::read(QTcpSocket* socket)
{
    const QByteArray request = socket->peek(1'000'000);
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    QByteArrayList lines = request.left(end).split('\n');
    const QByteArrayList words = lines.takeFirst().trimmed().split(' ');
    Asked asked{words.value(0), words.value(1), {}, {}};
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        asked.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = asked.headers.value("content-length").toLongLong();
    if (request.size() < end + 4 + length) {
        return;
    }
    asked.body = request.mid(end + 4, length);
    (void)socket->readAll();
    m_asked.append(asked);
    const QByteArray path = asked.target.left(asked.target.contains('?') ? asked.target.indexOf('?') : asked.target.size());
    const QByteArray said = m_answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    if (said != "-") {
        socket->write(said);
        socket->disconnectFromHost();
    }
}

}  // namespace memnun::test
