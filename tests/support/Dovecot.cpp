// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Dovecot.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTcpServer>

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace memnun::test {

namespace {

constexpr int timeoutMs = 30'000;
const QByteArray tokenKey = QByteArrayLiteral("loopback-tests-only-loopback-tests");

// Debian keeps servers where the PATH of ordinary users may not look.
QString programOf(const QString& name)
{
    for (const char* folder : {"/usr/sbin/", "/usr/bin/"}) {
        const QString file = QString::fromLatin1(folder) + name;
        if (QFile::exists(file))
            return file;
    }
    return {};
}

// Waits by signals until the process is gone.
bool waitForEnd(QProcess& process)
{
    QSignalSpy changes(&process, &QProcess::stateChanged);
    while (process.state() != QProcess::NotRunning) {
        if (!changes.wait(timeoutMs))
            return process.state() == QProcess::NotRunning;
    }
    return true;
}

// The server refuses to handle mail as root: under root it is run as its package's user.
const passwd* account()
{
    return ::geteuid() == 0 ? ::getpwnam("dovecot") : ::getpwuid(::geteuid());
}

QByteArray url64(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}  // namespace

Dovecot::Dovecot()
    // Short on purpose: a socket's path may have about 100 characters, and TMPDIR may be long.
    : m_folder(QStringLiteral("/tmp/memnun-dc"))
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
}

Dovecot::~Dovecot()
{
    kill();  // nobody needs its data any more, and a farewell can take seconds
}

bool Dovecot::isInstalled()
{
    return !programOf(QStringLiteral("dovecot")).isEmpty() && !programOf(QStringLiteral("doveadm")).isEmpty() &&
           QFile::exists(QStringLiteral("/usr/lib/dovecot/imap"));
}

bool Dovecot::addUser(const QString& name, const QString& password)
{
    m_users += name.toUtf8() + ":{PLAIN}" + password.toUtf8() + "::::::\n";
    return !m_prepared || writeFile(QStringLiteral("users"), m_users);
}

bool Dovecot::start()
{
    if (!m_prepared && !prepare())
        return false;
    m_log.clear();
    QSignalSpy output(&m_server, &QProcess::readyReadStandardOutput);
    launch(m_server, QStringLiteral("dovecot"),
           {QStringLiteral("-F"), QStringLiteral("-c"), path(QStringLiteral("dovecot.conf"))});
    do {
        m_log += m_server.readAll();
        if (m_log.contains("starting up"))
            return true;
    } while (m_server.state() != QProcess::NotRunning && output.wait(timeoutMs));
    m_problem = m_server.errorString() + QLatin1Char('\n') + log();
    return false;
}

void Dovecot::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!waitForEnd(m_server))
        kill();
}

void Dovecot::kill()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // Its children are no group of their own: each is found as a child of the master and killed by its id.
    const pid_t master = static_cast<pid_t>(m_server.processId());
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(master));
    ::kill(master, SIGSTOP);  // it would start others in their place
    QList<QByteArray> ids;
    if (children.open(QIODevice::ReadOnly))
        ids = children.readAll().simplified().split(' ');
    for (const QByteArray& id : ids) {
        if (const int child = id.toInt(); child > 1)
            ::kill(static_cast<pid_t>(child), SIGKILL);
    }
    ::kill(master, SIGKILL);
    (void)waitForEnd(m_server);
    QFile::remove(path(QStringLiteral("run/master.pid")));
}

bool Dovecot::cutConnections(const QString& user)
{
    return doveadm({QStringLiteral("kick"), user}).has_value();
}

QByteArray Dovecot::certificate() const
{
    QFile file(path(QStringLiteral("cert.pem")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Dovecot::authority() const
{
    QFile file(path(m_certificate == Certificate::SelfSigned ? QStringLiteral("cert.pem") : QStringLiteral("ca.pem")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Dovecot::token(const QString& user, int validForS)
{
    const QJsonObject claims{{QStringLiteral("sub"), user},
                             {QStringLiteral("exp"), QDateTime::currentSecsSinceEpoch() + validForS}};
    const QByteArray text =
        url64(R"({"alg":"HS256","typ":"JWT"})") + '.' + url64(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return text + '.' + url64(QMessageAuthenticationCode::hash(text, tokenKey, QCryptographicHash::Sha256));
}

bool Dovecot::deliver(const QString& user, const QByteArray& message, const QString& mailbox)
{
    return doveadm({QStringLiteral("save"), QStringLiteral("-u"), user, QStringLiteral("-m"), mailbox}, message)
        .has_value();
}

bool Dovecot::deliverAll(const QString& user, const QList<QByteArray>& messages, const QString& mailbox)
{
    QByteArray all;
    for (QByteArray message : messages) {
        // doveadm import reads an mbox; a line "From " inside a message would begin another
        message.replace("\nFrom ", "\n>From ");
        all += "From someone@example.com Sun Nov 22 10:00:00 2026\n" + message.replace("\r\n", "\n") +
               (message.endsWith('\n') ? "\n" : "\n\n");
    }
    const QString name = QStringLiteral("import-%1").arg(QDateTime::currentMSecsSinceEpoch());
    if (!QDir().mkpath(path(name)) || !writeFile(name + QStringLiteral("/all"), all) || !giveToServer(path(name)))
        return false;
    const QString source = QStringLiteral("mbox:") + path(name) + QStringLiteral(":INDEX=MEMORY:INBOX=/dev/null");
    const bool done = doveadm({QStringLiteral("import"), QStringLiteral("-u"), user, source, QString(),
                               QStringLiteral("mailbox"), QStringLiteral("all")})
                          .has_value();
    // what was imported stands in a mailbox named as its source
    return done && (mailbox == QLatin1String("all") ||
                    doveadm({QStringLiteral("move"), QStringLiteral("-u"), user, mailbox, QStringLiteral("mailbox"),
                             QStringLiteral("all"), QStringLiteral("all")})
                        .has_value());
}

std::optional<QByteArray> Dovecot::doveadm(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    const QStringList all = QStringList{QStringLiteral("-c"), path(QStringLiteral("dovecot.conf"))} + arguments;
    if (!runToEnd(process, QStringLiteral("doveadm"), all, input))
        return std::nullopt;
    return process.readAllStandardOutput();
}

QString Dovecot::home(const QString& user) const
{
    return path(QStringLiteral("mail/") + user);
}

QString Dovecot::log()
{
    m_log += m_server.readAll();
    return QString::fromUtf8(m_log);
}

bool Dovecot::prepare()
{
    m_problem = m_folder.errorString();
    for (const char* name : {"run", "state", "mail", "keys/default/HS256"}) {
        if (!QDir().mkpath(path(QString::fromLatin1(name))))
            return false;
    }
    m_prepared = isInstalled() && account() != nullptr && choosePorts() && makeCertificates() && writeConfiguration() &&
                 giveToServer(m_folder.path());
    return m_prepared;
}

bool Dovecot::choosePorts()
{
    QTcpServer first;
    QTcpServer second;
    if (!first.listen(QHostAddress::LocalHost) || !second.listen(QHostAddress::LocalHost)) {
        m_problem = first.errorString() + second.errorString();
        return false;
    }
    m_imapPort = first.serverPort();
    m_imapsPort = second.serverPort();
    return true;
}

bool Dovecot::writeConfiguration()
{
    QFile form(QStringLiteral(MEMNUN_SOURCE_DIR "/tests/support/dovecot.conf"));
    if (!form.open(QIODevice::ReadOnly)) {
        m_problem = form.errorString();
        return false;
    }
    QByteArray text = form.readAll();
    const group* its = ::getgrgid(account()->pw_gid);
    text.replace("%F", QFile::encodeName(m_folder.path()))
        .replace("%U", account()->pw_name)
        .replace("%G", its != nullptr ? its->gr_name : "nogroup")
        .replace("%P", QByteArray::number(m_imapPort))
        .replace("%S", QByteArray::number(m_imapsPort));
    const QByteArray oauth =
        "introspection_mode = local\nusername_attribute = sub\nlocal_validation_key_dict = fs:posix:prefix=" +
        QFile::encodeName(path(QStringLiteral("keys"))) + "/\n";
    return writeFile(QStringLiteral("dovecot.conf"), text + m_moreLines.toUtf8()) &&
           writeFile(QStringLiteral("oauth2.ext"), oauth) && writeFile(QStringLiteral("users"), m_users) &&
           writeFile(QStringLiteral("keys/default/HS256/default"), tokenKey.toBase64());
}

bool Dovecot::writeFile(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
        return true;
    m_problem = name + QStringLiteral(": ") + file.errorString();
    return false;
}

bool Dovecot::giveToServer(const QString& folder)
{
    if (::geteuid() != 0)
        return true;
    QProcess chown;
    chown.start(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("dovecot:"), folder});
    if (waitForEnd(chown) && chown.exitCode() == 0)
        return true;
    m_problem = QString::fromUtf8(chown.readAllStandardError());
    return false;
}

bool Dovecot::makeCertificates()
{
    const QString key = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ");
    if (m_certificate == Certificate::SelfSigned) {
        return openssl(
            QStringLiteral("req -x509 -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 "
                           "-keyout key.pem -out cert.pem ") +
            key);
    }
    const QString until = m_certificate == Certificate::ExpiredAuthority ? QStringLiteral("20200101000000Z")
                                                                         : QStringLiteral("20990101000000Z");
    return openssl(QStringLiteral("req -x509 -days 2 -subj /CN=Test-Authority -keyout ca.key -out ca.pem ") + key) &&
           openssl(QStringLiteral("req -subj /CN=localhost -keyout key.pem -out cert.csr ") + key) && makeSigned(until);
}

bool Dovecot::makeSigned(const QString& until)
{
    const QByteArray rules =
        "[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=ca.db\nserial=ca.serial\ndefault_md=sha256\n"
        "policy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n"
        "[e]\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n";
    return writeFile(QStringLiteral("ca.cnf"), rules) && writeFile(QStringLiteral("ca.db"), {}) &&
           writeFile(QStringLiteral("ca.serial"), "01\n") &&
           openssl(QStringLiteral(
                       "ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -in cert.csr -out cert.pem "
                       "-startdate 20190101000000Z -enddate ") +
                   until);
}

bool Dovecot::openssl(const QString& arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    if (waitForEnd(process) && process.error() == QProcess::UnknownError && process.exitCode() == 0)
        return true;
    m_problem = process.errorString() + QLatin1Char('\n') + QString::fromUtf8(process.readAll());
    return false;
}

void Dovecot::launch(QProcess& process, const QString& program, const QStringList& arguments) const
{
    // With pdeathsig the server also ends when the test program is killed and no destructor runs.
    QStringList command{QStringLiteral("--pdeathsig"), QStringLiteral("TERM")};
    if (::geteuid() == 0)
        command << QStringLiteral("--reuid=dovecot") << QStringLiteral("--regid=dovecot")
                << QStringLiteral("--init-groups");
    command << QStringLiteral("--") << programOf(program) << arguments;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(QStringLiteral("setpriv"), command);
}

bool Dovecot::runToEnd(QProcess& process, const QString& program, const QStringList& arguments, const QByteArray& input)
{
    launch(process, program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (waitForEnd(process) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 &&
        process.error() == QProcess::UnknownError)
        return true;
    m_problem = program + QStringLiteral(": ") + process.errorString() + QLatin1Char('\n') +
                QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput());
    return false;
}

}  // namespace memnun::test
