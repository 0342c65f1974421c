// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/oauth/LoopbackReceiver.h"

#include <QTcpSocket>
#include <QTimer>

namespace memnun::oauth {

namespace {

constexpr qint64 kLongestRequest = 16 * 1024;
constexpr int kPatienceMs = 10'000;
constexpr int kMostVisitors = 16;

/// Takes as long whatever they have in common.
bool isSame(const QByteArray& one, const QByteArray& other)
{
    int difference = one.size() == other.size() ? 0 : 1;
    for (qsizetype i = 0; i < one.size() && i < other.size(); ++i) {
        difference |= one.at(i) ^ other.at(i);
    }
    return difference == 0;
}

/// What follows "GET ", when that is what was asked.
QByteArray targetOf(const QByteArray& request)
{
    const QList<QByteArray> words = request.left(request.indexOf('\n')).trimmed().split(' ');
    const bool isGet = words.size() == 3 && words.at(0) == "GET" && words.at(2).startsWith("HTTP/1.");
    return isGet ? words.at(1) : QByteArray();
}

}  // namespace

LoopbackReceiver::LoopbackReceiver(const SignInPort::Words& words, QObject* parent) : QObject(parent), m_words(words)
{
    m_server.setMaxPendingConnections(kMostVisitors);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReceiver::accept);
}

bool LoopbackReceiver::listen(const QByteArray& state)
{
    m_state = state;
    const bool listens = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    m_port = m_server.serverPort();
    return listens;
}

QUrl LoopbackReceiver::redirectUrl() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(QStringLiteral("/"));
    return url;
}

void LoopbackReceiver::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(kPatienceMs, socket, [socket] { socket->abort(); });
    }
}

void LoopbackReceiver::read(QTcpSocket& socket)
{
    const QByteArray request = socket.peek(kLongestRequest);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() >= kLongestRequest) {
            socket.abort();
        }
        return;
    }
    (void)socket.readAll();
    const QUrl url = QUrl::fromEncoded(targetOf(request), QUrl::StrictMode);
    const QUrlQuery query(url);
    const QByteArray state = query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded).toUtf8();
    const bool isOurs = url.path() == QLatin1String("/") && !m_state.isEmpty() && isSame(state, m_state);
    if (m_heard || !isOurs) {
        answer(socket, "404 Not Found", m_words.failed);
        return;
    }
    m_heard = true;
    const bool good = query.hasQueryItem(QStringLiteral("code")) && !query.hasQueryItem(QStringLiteral("error"));
    answer(socket, "200 OK", good ? m_words.done : m_words.failed);
    m_server.close();
    Q_EMIT received(query);
}

void LoopbackReceiver::answer(QTcpSocket& socket, const QByteArray& status, const QString& text)
{
    const QString page = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
                                        "<body><h1>%1</h1><p>%2</p></body></html>")
                             .arg(m_words.title.toHtmlEscaped(), text.toHtmlEscaped());
    const QByteArray body = page.toUtf8();
    // No script, no picture, no frame, and the address with the code in it goes nowhere.
    socket.write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                 QByteArray::number(body.size()) +
                 "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nReferrer-Policy: no-referrer"
                 "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n" + body);
    socket.flush();  // whoever hears of it may end this at once
    socket.disconnectFromHost();
}

}  // namespace memnun::oauth
