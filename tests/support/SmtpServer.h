// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace memnun::test {

/// A real mail server (Debian's python3-aiosmtpd) on a free loopback port that delivers into a Maildir in a temporary
/// folder. It needs no root and ends with the object, or when the test program is killed.
/// Recipients that begin with "nobody" are refused. Needs a QCoreApplication.
///
///     MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
///     SmtpServer server;
///     QVERIFY2(server.start(SmtpServer::Tls::None), qPrintable(server.problem()));
///     ... send to 127.0.0.1:server.port() ...
///     QTRY_COMPARE(server.messages().size(), 1);
class SmtpServer {
public:
    enum class Tls { None, StartTls, Implicit };

    SmtpServer() = default;
    ~SmtpServer();
    Q_DISABLE_COPY_MOVE(SmtpServer)

    static bool isInstalled();

    /// With a user, a login is required. With TLS it shows a self-signed certificate for "localhost".
    /// False when it could not be started; `problem()` then says why.
    bool start(Tls tls = Tls::None, const QString& user = {}, const QString& password = {});
    void stop();
    /// Only who brings one of these access tokens (XOAUTH2) is let in. First before start(), then at any time.
    bool takeTokens(const QList<QByteArray>& tokens);

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString maildir() const { return m_folder.filePath(QStringLiteral("mail")); }
    /// The raw messages delivered so far, in order of arrival.
    [[nodiscard]] QList<QByteArray> messages() const;

private:
    bool makeCertificate();

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_problem;
    int m_port = 0;
};

}  // namespace memnun::test
