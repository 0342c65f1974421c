// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PgCluster.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QVersionNumber>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace memnun::test {

namespace {

constexpr int startTimeoutMs = 60'000;
constexpr int stopTimeoutMs = 20'000;
/// A server that keeps its data writes down what it has in memory first, which may be gigabytes.
constexpr int keptStopTimeoutMs = 600'000;

// Folder of the newest installed server's programs; empty when there is none.
QString binaries()
{
    const QDir all(QStringLiteral("/usr/lib/postgresql"));
    QString best;
    QVersionNumber bestVersion;
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QVersionNumber version = QVersionNumber::fromString(name);
        const QString folder = all.filePath(name) + QStringLiteral("/bin");
        if (version > bestVersion && QFile::exists(folder + QStringLiteral("/initdb"))) {
            best = folder;
            bestVersion = version;
        }
    }
    return best;
}

// What PostgreSQL's manual advises for a machine that serves a database, in MB.
qint64 quarterOfMemory()
{
    return static_cast<qint64>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE) / (4 << 20);
}

// Waits by signals, never by polling, until the process is gone.
bool waitForEnd(QProcess& process, int timeoutMs)
{
    QSignalSpy changes(&process, &QProcess::stateChanged);
    while (process.state() != QProcess::NotRunning) {
        if (!changes.wait(timeoutMs))
            return process.state() == QProcess::NotRunning;
    }
    return true;
}

const QString kOwner = QStringLiteral("/owner");

/// When the process began, as the kernel counts it: a number that was given out again is another process.
QByteArray beginOf(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();  // its name stands in brackets and may hold anything
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(19);
}

QByteArray ownerLine(qint64 process)
{
    return QByteArray::number(process) + ' ' + beginOf(process);
}

}  // namespace

int PgCluster::sweep(const QString& below)
{
    int swept = 0;
    const QDir all(below);
    for (const QString& name : all.entryList({QStringLiteral("memnun-pg.*"), QStringLiteral("memnun-pg-*")}, QDir::Dirs)) {
        QFile owner(all.filePath(name) + kOwner);
        if (!owner.open(QIODevice::ReadOnly))
            continue;  // somebody else's, or one that is just being made
        const QByteArray line = owner.readAll();
        const qint64 process = line.split(' ').first().toLongLong();
        if (process <= 0 || line == ownerLine(process))
            continue;
        QFile server(all.filePath(name) + QStringLiteral("/data/postmaster.pid"));
        const qint64 left = server.open(QIODevice::ReadOnly) ? server.readLine().trimmed().toLongLong() : 0;
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(left));
        // Only a server of that very folder: its number may be somebody else's by now.
        if (left > 0 && command.open(QIODevice::ReadOnly) && command.readAll().contains(all.filePath(name).toUtf8() + "/data"))
            ::kill(static_cast<pid_t>(left), SIGQUIT);
        // Its mark goes last: where the server is still about to end, the next one finds the rest.
        const bool empty = QDir(all.filePath(name) + QStringLiteral("/data")).removeRecursively();
        swept += empty && QDir(all.filePath(name)).removeRecursively() ? 1 : 0;
    }
    return swept;
}

PgCluster::PgCluster() : PgCluster(QString()) {}

PgCluster::PgCluster(const QString& keptIn)
    // Short on purpose: a socket's path may have about 100 characters, and TMPDIR may be long.
    : m_dir(QStringLiteral("/tmp/memnun-pg")), m_keptIn(keptIn)
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
}

PgCluster::~PgCluster()
{
    stop();
}

bool PgCluster::isInstalled()
{
    return !binaries().isEmpty();
}

bool PgCluster::start()
{
    if (!isInstalled()) {
        m_problem = QStringLiteral("PostgreSQL is not installed");
        return false;
    }
    const QString cluster = dataFolder();
    const QStringList init{QStringLiteral("-A"),
                           QStringLiteral("trust"),
                           QStringLiteral("-N"),
                           QStringLiteral("-U"),
                           user(),
                           QStringLiteral("--encoding=UTF8"),
                           QStringLiteral("--locale=C.UTF-8"),
                           QStringLiteral("-D"),
                           cluster};
    const bool isNew = !QFile::exists(cluster + QStringLiteral("/PG_VERSION"));
    if (!prepareFolder() || (isNew && !runToEnd(QStringLiteral("initdb"), init)))
        return false;
    return serve();
}

QString PgCluster::dataFolder() const
{
    return (m_keptIn.isEmpty() ? m_dir.path() : m_keptIn) + QStringLiteral("/data");
}

void PgCluster::listenOn(int port, const QString& certificates)
{
    m_port = port;
    m_certificates = certificates;
}

QByteArrayList PgCluster::listening()
{
    if (m_port == 0)
        return {"listen_addresses="};
    QByteArrayList settings{"listen_addresses=127.0.0.1", "port=" + QByteArray::number(m_port)};
    for (const char* name : {"cert.pem", "key.pem"}) {
        const QString own = m_dir.filePath(QString::fromLatin1(name));  // the server wants to be its owner, alone
        const QString made = m_certificates + QLatin1Char('/') + QString::fromLatin1(name);
        if (m_certificates.isEmpty() || !(QFile::exists(own) || QFile::copy(made, own)))
            return settings;
        QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner);
        giveToServer(own);
        settings << (name[0] == 'c' ? "ssl_cert_file=" : "ssl_key_file=") + own.toUtf8();
    }
    return settings << "ssl=on";
}

bool PgCluster::serve()
{
    QStringList serve{QStringLiteral("-D"), dataFolder(), QStringLiteral("-k"), m_dir.path()};
    QByteArrayList settings{"lc_messages=C", "log_destination=stderr", "logging_collector=off"};
    if (m_keptIn.isEmpty())
        settings << "fsync=off" << "full_page_writes=off" << "synchronous_commit=off";
    else
        settings << "max_wal_size=4GB" << "shared_buffers=" + QByteArray::number(quarterOfMemory()) + "MB";
    settings << listening();
    for (const QByteArray& setting : std::as_const(settings))
        serve << QStringLiteral("-c") << QString::fromLatin1(setting);
    launch(m_server, QStringLiteral("postgres"), serve);
    return waitUntilReady();
}

bool PgCluster::restart(Ending ending)
{
    if (ending == Ending::Crash) {
        // SIGQUIT is "immediate": no checkpoint, the next start recovers from the log
        ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
        (void)waitForEnd(m_server, stopTimeoutMs);
    }
    stop();
    return serve();
}

void PgCluster::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // SIGINT is the server's "fast" shutdown: it doesn't wait for clients that a failed test left connected.
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!waitForEnd(m_server, m_keptIn.isEmpty() ? stopTimeoutMs : keptStopTimeoutMs)) {
        m_server.kill();
        (void)waitForEnd(m_server, stopTimeoutMs);
    }
}

QString PgCluster::createDatabase()
{
    const QString name = QStringLiteral("memnun_%1").arg(++m_databases);
    const QStringList arguments{QStringLiteral("-h"), host(), QStringLiteral("-U"), user(), name};
    return runToEnd(QStringLiteral("createdb"), arguments) ? name : QString();
}

QString PgCluster::uri(const QString& database) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(user(), database, host());
}

// The server refuses to run as root, so under root it runs as its package's user, who must own the folder.
bool PgCluster::prepareFolder()
{
    if (!m_dir.isValid()) {
        m_problem = m_dir.errorString();
        return false;
    }
    static const int swept = sweep(QStringLiteral("/tmp"));  // once in a program
    Q_UNUSED(swept)
    QFile owner(m_dir.path() + kOwner);
    if (!owner.open(QIODevice::WriteOnly) || owner.write(ownerLine(::getpid())) < 0) {
        m_problem = owner.errorString();
        return false;
    }
    owner.close();
    return giveToServer(m_dir.path()) && (m_keptIn.isEmpty() || (QDir().mkpath(m_keptIn) && giveToServer(m_keptIn)));
}

bool PgCluster::giveToServer(const QString& folder)
{
    if (::geteuid() != 0)
        return true;
    const passwd* account = ::getpwnam("postgres");
    if (account == nullptr ||
        ::chown(QFile::encodeName(folder).constData(), account->pw_uid, account->pw_gid) != 0) {
        m_problem = QStringLiteral("No user postgres to run the server as");
        return false;
    }
    return true;
}

void PgCluster::launch(QProcess& process, const QString& program, const QStringList& arguments)
{
    // With pdeathsig the server also ends when the test program is killed and no destructor runs.
    QStringList command{QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
    if (::geteuid() == 0)
        command << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
                << QStringLiteral("--init-groups");
    command << QStringLiteral("--") << binaries() + QLatin1Char('/') + program << arguments;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(QStringLiteral("setpriv"), command);
}

bool PgCluster::runToEnd(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    launch(process, program, arguments);
    const bool ended = waitForEnd(process, startTimeoutMs);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 &&
        process.error() == QProcess::UnknownError)
        return true;
    m_problem = program + QStringLiteral(": ") + process.errorString() + QLatin1Char('\n') +
                QString::fromUtf8(process.readAll());
    return false;
}

bool PgCluster::waitUntilReady()
{
    QSignalSpy output(&m_server, &QProcess::readyReadStandardOutput);
    QByteArray log;
    do {
        log += m_server.readAll();
        if (log.contains("ready to accept connections"))
            return true;
    } while (m_server.state() != QProcess::NotRunning && output.wait(startTimeoutMs));
    m_problem = m_server.errorString() + QLatin1Char('\n') + QString::fromUtf8(log + m_server.readAll());
    return false;
}

}  // namespace memnun::test
