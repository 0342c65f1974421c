// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/imap/FakeImapServer.h"

#include <QRegularExpression>

namespace memnun::test {

FakeImapServer::FakeImapServer(Talk talk, QObject* parent) : QObject(parent), m_talk(std::move(talk))
{
    connect(&m_server, &QTcpServer::newConnection, this, &FakeImapServer::accept);
    connect(&m_drip, &QTimer::timeout, this, [this] {
        if (m_socket && !m_out.isEmpty()) {
            m_socket->write(m_out.left(1));
            m_out.remove(0, 1);
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

void FakeImapServer::accept()
{
    hangUp();
    m_socket = m_server.nextPendingConnection();
    ++connections;
    sent = 0;
    m_in.clear();
    m_line.clear();
    m_out.clear();
    m_literal = 0;
    connect(m_socket, &QTcpSocket::readyRead, this, &FakeImapServer::read);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
    push(greeting);
}

void FakeImapServer::hangUp()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->disconnectFromHost();
    }
    m_socket = nullptr;
}

void FakeImapServer::read()
{
    static const QRegularExpression announced(QStringLiteral("\\{(\\d+)(\\+?)\\}\r\n$"));
    m_in += m_socket->readAll();
    while (m_socket) {
        if (m_literal > 0) {
            const QByteArray part = m_in.left(m_literal);
            m_line += part;
            m_in.remove(0, part.size());
            m_literal -= part.size();
        }
        const qsizetype end = m_in.indexOf('\n');
        if (m_literal > 0 || end < 0) {
            return;
        }
        m_line += m_in.left(end + 1);
        m_in.remove(0, end + 1);
        const auto literal = announced.match(QString::fromLatin1(m_line));
        if (literal.hasMatch()) {
            m_literal = literal.captured(1).toLongLong();
            if (literal.captured(2).isEmpty()) {
                push("+ go on\r\n");
            }
            continue;
        }
        const QByteArray line = m_line.chopped(2);
        m_line.clear();
        handle(line);
    }
}

void FakeImapServer::handle(const QByteArray& line)
{
    static const QRegularExpression tagged(QStringLiteral("^(A\\d+) "));
    if (const auto match = tagged.match(QString::fromLatin1(line)); match.hasMatch()) {
        m_tag = match.captured(1).toLatin1();
    }
    const QByteArray words = line.startsWith(m_tag + ' ') ? line.mid(m_tag.size() + 1) : line;
    lines << words;
    push(m_talk(words).replace("%t", m_tag));
}

void FakeImapServer::push(const QByteArray& bytes)
{
    if (!m_socket || !m_socket->isOpen()) {
        return;
    }
    const bool cuts = cutAfter >= 0 && sent + bytes.size() >= cutAfter;
    const QByteArray now = cuts ? bytes.left(cutAfter - sent) : bytes;
    sent += now.size();
    send(now);
    if (cuts) {
        hangUp();
    }
}

void FakeImapServer::send(const QByteArray& bytes)
{
    if (dribbleMs > 0) {
        m_out += bytes;
        m_drip.start(dribbleMs);
        return;
    }
    const qsizetype size = piece > 0 ? piece : qMax<qsizetype>(bytes.size(), 1);
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        m_socket->write(bytes.mid(at, size));
        m_socket->flush();
    }
}

}  // namespace memnun::test
