// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SmtpServer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>

namespace memnun::test {

namespace {

constexpr int timeoutMs = 30'000;

// Debian's own interpreter: another one in the PATH does not see Debian's modules.
const QString python = QStringLiteral("/usr/bin/python3");

// Waits by signals until the process is gone.
bool waitForEnd(QProcess& process)
{
    QSignalSpy changes(&process, &QProcess::stateChanged);
    while (process.state() != QProcess::NotRunning) {
        if (!changes.wait(timeoutMs)) {
            return process.state() == QProcess::NotRunning;
        }
    }
    return true;
}

QString keyOf(SmtpServer::Tls tls)
{
    switch (tls) {
    case SmtpServer::Tls::None:
        return QStringLiteral("none");
    case SmtpServer::Tls::StartTls:
        return QStringLiteral("starttls");
    case SmtpServer::Tls::Implicit:
        return QStringLiteral("implicit");
    }
    return {};
}

}  // namespace

SmtpServer::~SmtpServer()
{
    stop();
}

bool SmtpServer::isInstalled()
{
    return QFile::exists(QStringLiteral("/usr/lib/python3/dist-packages/aiosmtpd")) && QFile::exists(python);
}

bool SmtpServer::start(Tls tls, const QString& user, const QString& password)
{
    if (tls != Tls::None && !makeCertificate()) {
        return false;
    }
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy output(&m_server, &QProcess::readyReadStandardOutput);
    // Isolated: neither the caller's modules nor the environment's may stand in for Debian's.
    m_server.start(python, {QStringLiteral("-I"), QStringLiteral(MEMNUN_SOURCE_DIR "/tests/support/smtp_server.py"),
                            m_folder.path(), keyOf(tls), user, password});
    QByteArray log;
    do {
        log += m_server.readAll();
        const qsizetype at = log.indexOf("port ");
        if (at >= 0 && log.indexOf('\n', at) > at) {
            m_port = log.mid(at + 5, log.indexOf('\n', at) - at - 5).trimmed().toInt();
            return m_port > 0;
        }
    } while (m_server.state() != QProcess::NotRunning && output.wait(timeoutMs));
    m_problem = m_server.errorString() + QLatin1Char('\n') + QString::fromUtf8(log + m_server.readAll());
    return false;
}

void SmtpServer::stop()
{
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    m_server.closeWriteChannel();  // it ends with its input, as it does when this program is killed
    if (!waitForEnd(m_server)) {
        m_server.kill();
        (void)waitForEnd(m_server);
    }
}

bool SmtpServer::takeTokens(const QList<QByteArray>& tokens)
{
    QSaveFile file(m_folder.filePath(QStringLiteral("tokens")));
    const QByteArray lines = tokens.join('\n');
    return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size() && file.commit();
}

QList<QByteArray> SmtpServer::messages() const
{
    QList<QByteArray> all;
    const QDir folder(maildir() + QStringLiteral("/new"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            all.append(file.readAll());
        }
    }
    return all;
}

bool SmtpServer::makeCertificate()
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
                                 "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout %1/key.pem -out %1/cert.pem")
                      .arg(m_folder.path())
                      .split(QLatin1Char(' ')));
    if (waitForEnd(openssl) && openssl.exitCode() == 0 && openssl.error() == QProcess::UnknownError) {
        return true;
    }
    m_problem = openssl.errorString() + QLatin1Char('\n') + QString::fromUtf8(openssl.readAll());
    return false;
}

}  // namespace memnun::test
