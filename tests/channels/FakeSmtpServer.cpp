// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/FakeSmtpServer.h"

namespace memnun::test {

FakeSmtpServer::FakeSmtpServer()
    : m_answers{{"", "220 fake ready"},
                {"EHLO", "250-fake\r\n250-AUTH PLAIN\r\n250 SIZE 100000000"},
                {"AUTH", "235 2.7.0 welcome"},
                {"MAIL", "250 sender ok"},
                {"RCPT", "250 recipient ok"},
                {"DATA", "354 go on"},
                {".", "250 2.0.0 queued"},
                {"QUIT", "221 bye"}}
{
    connect(&m_server, &QTcpServer::newConnection, this, &FakeSmtpServer::greet);
    m_server.listen(QHostAddress::LocalHost);
}

void FakeSmtpServer::greet()
{
    ++m_connections;
    m_client = m_server.nextPendingConnection();
    m_buffer.clear();
    m_inData = false;
    m_inLogin = false;
    m_left = m_cutBy ? m_cutBy() : -1;
    m_dribbling.clear();
    connect(m_client, &QTcpSocket::readyRead, this, &FakeSmtpServer::read);
    connect(m_client, &QTcpSocket::disconnected, m_client, &QObject::deleteLater);
    say(m_answers.value(""));
}

void FakeSmtpServer::read()
{
    if (m_inData && m_stallAfter >= 0 && m_buffer.size() > m_stallAfter) {
        m_stalled = true;
        m_client->setReadBufferSize(1);
        return;
    }
    const QByteArray came = m_left < 0 ? m_client->readAll() : m_client->read(std::max<qsizetype>(m_left, 1));
    m_buffer += came;
    m_received += came.size();
    if (m_onBytes) {
        m_onBytes();
    }
    if (spend(came.size())) {
        return;
    }
    while (!m_inData) {
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end < 0 || m_client->state() != QAbstractSocket::ConnectedState) {
            return;
        }
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 2);
        takeCommand(line);
    }
    takeData();
}

void FakeSmtpServer::takeCommand(const QByteArray& line)
{
    if (m_inLogin) {
        m_inLogin = false;
        m_credentials.append(QByteArray::fromBase64(line));
        say(m_answers.value("AUTH"));
        return;
    }
    m_commands.append(line);
    if (line.startsWith("AUTH ") && line.count(' ') == 1) {
        m_inLogin = true;
        say("334 ");
        return;
    }
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = line.left(space < 0 ? line.size() : space).toUpper();
    const QByteArray reply = m_answers.value(line, m_answers.value(verb, "502 not here"));
    m_inData = verb == "DATA" && reply.startsWith("354");
    say(reply);
}

void FakeSmtpServer::takeData()
{
    if (m_hangUpAfter >= 0 && m_buffer.size() > m_hangUpAfter) {
        m_client->abort();
        return;
    }
    const qsizetype end = m_buffer.indexOf("\r\n.\r\n");
    if (end < 0) {
        return;
    }
    QByteArray message = m_buffer.left(end + 2);
    m_buffer.remove(0, end + 5);
    m_inData = false;
    if (message.startsWith("..")) {
        message.remove(0, 1);
    }
    const QByteArray reply = m_answers.value(".");
    if (!reply.startsWith('4') && !reply.startsWith('5')) {
        m_messages.append(message.replace("\r\n..", "\r\n."));
        if (m_onTaken) {
            m_onTaken(m_messages.last());
        }
    }
    say(reply);
}

/// False while the line holds.
bool FakeSmtpServer::spend(qsizetype bytes)
{
    if (m_left < 0) {
        return false;
    }
    m_left -= bytes;
    if (m_left > 0) {
        return false;
    }
    m_left = -1;
    m_client->abort();
    return true;
}

void FakeSmtpServer::write(const QByteArray& bytes)
{
    if (m_left < 0 || m_client->state() != QAbstractSocket::ConnectedState) {
        if (m_client->isOpen()) {
            m_client->write(bytes);
        }
        return;
    }
    m_client->write(bytes.left(m_left));
    m_client->flush();
    (void)spend(std::min(m_left, bytes.size()));
}

void FakeSmtpServer::dribble(int everyMs)
{
    m_dribble.setInterval(everyMs);
    connect(&m_dribble, &QTimer::timeout, this, [this] {
        if (m_client && !m_dribbling.isEmpty()) {
            m_client->write(m_dribbling.left(1));
            m_dribbling.remove(0, 1);
        }
    });
    m_dribble.start();
}

void FakeSmtpServer::say(const QByteArray& reply)
{
    if (reply.isEmpty()) {
        m_client->abort();
    } else if (reply != "-") {
        if (m_dribble.isActive()) {
            m_dribbling += reply + "\r\n";
        } else {
            write(reply + "\r\n");
        }
    }
}

}  // namespace memnun::test
