// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace memnun::test {

/// A real IMAP server (Debian's dovecot-imapd) on free loopback ports, with its own configuration, users and mailboxes
/// in a temporary folder. It needs no root (as root it runs as the package's user) and ends with the object, or when
/// the test program is killed. A user's mailbox comes into being by itself; Sent, Drafts, Junk and Trash are marked
/// (SPECIAL-USE). A refused login is answered at once. Needs a QCoreApplication.
///
///     MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
///     Dovecot server;
///     server.addUser(QStringLiteral("ayse"), QStringLiteral("gizli"));
///     QVERIFY2(server.start(), qPrintable(server.problem()));
///     server.deliver(QStringLiteral("ayse"), "Subject: x\r\n\r\nbody\r\n");
///     ... 127.0.0.1:server.imapsPort() ...
class Dovecot {
public:
    /// What it shows to clients, always for "localhost" and 127.0.0.1.
    enum class Certificate {
        SelfSigned,
        Authority,        ///< signed by authority(), which nobody trusts until told
        ExpiredAuthority  ///< the same, but over since 2020
    };

    Dovecot();
    ~Dovecot();
    Q_DISABLE_COPY_MOVE(Dovecot)

    static bool isInstalled();

    void setCertificate(Certificate certificate) { m_certificate = certificate; }
    /// Lines added to the end of dovecot.conf, such as "imap_capability = IMAP4rev1 IDLE". Before start().
    void addConfiguration(const QString& lines) { m_moreLines += lines + QLatin1Char('\n'); }
    /// May be called while it runs.
    bool addUser(const QString& name, const QString& password);

    /// False when it could not be started; `problem()` then says why.
    bool start();
    void stop();
    /// Ends it without a farewell to its clients, as a power cut does; start() brings it back on the same ports and
    /// data.
    void kill();
    /// Cuts every connection of that user without a farewell; the server goes on.
    bool cutConnections(const QString& user);

    /// Plain and STARTTLS.
    [[nodiscard]] int imapPort() const { return m_imapPort; }
    [[nodiscard]] int imapsPort() const { return m_imapsPort; }
    /// PEM of what clients see, and of who signed it (the same for SelfSigned).
    [[nodiscard]] QByteArray certificate() const;
    [[nodiscard]] QByteArray authority() const;
    /// A signed token (JWT, HS256) for XOAUTH2 and OAUTHBEARER that the server checks by itself; also one that is over.
    [[nodiscard]] static QByteArray token(const QString& user, int validForS = 3600);

    /// Saves a message as the delivery agent does; IDLE clients hear of it.
    bool deliver(const QString& user, const QByteArray& message, const QString& mailbox = QStringLiteral("INBOX"));
    /// Saves the messages of an mbox text ("From " lines), much quicker than one by one.
    bool deliverAll(const QString& user, const QList<QByteArray>& messages,
                    const QString& mailbox = QStringLiteral("INBOX"));
    /// Runs doveadm with that input and returns what it printed; nullopt when it failed, see `problem()`.
    std::optional<QByteArray> doveadm(const QStringList& arguments, const QByteArray& input = {});

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Where that user's mailboxes lie.
    [[nodiscard]] QString home(const QString& user) const;
    [[nodiscard]] qint64 processId() const { return m_server.processId(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Everything it logged since the last start().
    [[nodiscard]] QString log();

private:
    bool prepare();
    bool makeCertificates();
    bool makeSigned(const QString& until);
    bool writeConfiguration();
    bool writeFile(const QString& name, const QByteArray& content);
    /// Not all of it while the server runs: its sockets come and go.
    bool giveToServer(const QString& folder);
    bool choosePorts();
    bool openssl(const QString& arguments);
    bool runToEnd(QProcess& process, const QString& program, const QStringList& arguments, const QByteArray& input);
    void launch(QProcess& process, const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_log;
    QString m_problem;
    QString m_moreLines;
    QByteArray m_users;
    Certificate m_certificate = Certificate::SelfSigned;
    bool m_prepared = false;
    int m_imapPort = 0;
    int m_imapsPort = 0;
};

}  // namespace memnun::test
