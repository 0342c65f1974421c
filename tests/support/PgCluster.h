// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace memnun::test {

/// A throw-away PostgreSQL cluster on a unix socket in a temporary folder, for the tests of one program.
/// It is stopped and removed with the object; when the test program itself is killed, the kernel stops it.
/// Needs a QCoreApplication (it waits for its processes by signals). Takes about a second to start.
///
///     PgCluster cluster;
///     MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
///     QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
///     const QString name = cluster.createDatabase();      // one empty database a test row
class PgCluster {
public:
    PgCluster();
    /// Its data lies in that folder, outlives the object and is written with the care of a real server.
    explicit PgCluster(const QString& keptIn);
    ~PgCluster();
    Q_DISABLE_COPY_MOVE(PgCluster)

    /// Are the server's programs here (newest under /usr/lib/postgresql)?
    static bool isInstalled();

    /// Removes what killed test programs left below that folder, their servers included, and answers how many that were.
    /// Those whose program is alive are never touched. Each program does this once, below /tmp, with its first cluster.
    static int sweep(const QString& below);

    /// False when it could not be started; `problem()` then says why.
    bool start();
    /// Before start(): it also answers on that port of 127.0.0.1, with TLS where `certificates` holds cert.pem and key.pem.
    void listenOn(int port, const QString& certificates = {});
    void stop();
    /// Stops it and starts it again on the same data, as an administrator or a power cut does; connections break.
    enum class Ending { Orderly, Crash };
    bool restart(Ending ending = Ending::Orderly);

    /// The name of a new empty UTF-8 database; empty when that failed, see `problem()`.
    QString createDatabase();

    /// For QSqlDatabase::setHostName and setUserName; there is no password and no TCP port.
    [[nodiscard]] QString host() const { return m_dir.path(); }
    [[nodiscard]] QString user() const { return QStringLiteral("postgres"); }
    /// The same as libpq and memnun-cli read it.
    [[nodiscard]] QString uri(const QString& database) const;
    /// Process id of the server, 0 when it doesn't run.
    [[nodiscard]] qint64 processId() const { return m_server.processId(); }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool prepareFolder();
    bool giveToServer(const QString& folder);
    bool serve();
    QByteArrayList listening();
    bool runToEnd(const QString& program, const QStringList& arguments);
    bool waitUntilReady();
    static void launch(QProcess& process, const QString& program, const QStringList& arguments);

    [[nodiscard]] QString dataFolder() const;

    QTemporaryDir m_dir;
    int m_port = 0;
    QString m_certificates;
    QString m_keptIn;
    QProcess m_server;
    QString m_problem;
    int m_databases = 0;
};

}  // namespace memnun::test
