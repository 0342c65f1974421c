// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <unistd.h>

#include <cerrno>

using memnun::test::PgCluster;

class TestPgCluster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed.")); }

    void servesOverItsSocketAndLeavesNothing()
    {
        qint64 pid = 0;
        QString folder;
        {
            PgCluster cluster;
            QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
            pid = cluster.processId();
            folder = cluster.host();
            QVERIFY(pid > 0);
            const QString first = cluster.createDatabase();
            QVERIFY2(!first.isEmpty(), qPrintable(cluster.problem()));
            QVERIFY(cluster.createDatabase() != first);
            // Left open on purpose: a test that fails halfway must not keep the server alive.
            QVERIFY2(roundTrip(cluster, first), qPrintable(m_error));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("pg"));
        QVERIFY(::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH);
        QVERIFY(!QFileInfo::exists(folder));
    }

    /// A program is killed in the middle of its test; the next one clears up behind it, and behind nobody else.
    void sweepsBehindTheKilled()
    {
        const QString killed = leftBehind("memnun-pg.killed", "0 -");
        const QString alive = leftBehind("memnun-pg.alive", QByteArray::number(::getpid()) + " -");
        const QString nobodys = leftBehind("memnun-pg.nobodys", {});
        PgCluster running;
        QVERIFY2(running.start(), qPrintable(running.problem()));
        QProcess gone;
        gone.start(QStringLiteral("true"), {});
        QSignalSpy ended(&gone, &QProcess::finished);
        const qint64 number = gone.processId();
        QVERIFY(!ended.isEmpty() || ended.wait());
        QVERIFY(write(killed, QByteArray::number(number) + " 12345"));
        QVERIFY(write(alive, owner(running.host())));
        QCOMPARE(PgCluster::sweep(m_place.path()), 1);
        QVERIFY(!QFileInfo::exists(killed));
        QVERIFY(QFileInfo::exists(alive));
        QVERIFY(QFileInfo::exists(nobodys));
        QCOMPARE(PgCluster::sweep(QStringLiteral("/tmp")) >= 0, true);
        QVERIFY(QFileInfo::exists(running.host()));
        QVERIFY(!running.createDatabase().isEmpty());
        // a number that was given out again is another program
        QVERIFY(write(alive, QByteArray::number(::getpid()) + " 1"));
        QCOMPARE(PgCluster::sweep(m_place.path()), 1);
        QVERIFY(!QFileInfo::exists(alive));
    }

private:
    static QByteArray owner(const QString& folder)
    {
        QFile file(folder + QStringLiteral("/owner"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString& folder, const QByteArray& owner)
    {
        QFile file(folder + QStringLiteral("/owner"));
        return file.open(QIODevice::WriteOnly) && file.write(owner) == owner.size();
    }
    QString leftBehind(const char* name, const QByteArray& owner)
    {
        const QString folder = m_place.filePath(QString::fromLatin1(name));
        const bool made = QDir().mkpath(folder + QStringLiteral("/data")) && (owner.isEmpty() || write(folder, owner));
        return made ? folder : QString();
    }

    bool roundTrip(const PgCluster& cluster, const QString& database)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("pg"));
        db.setHostName(cluster.host());
        db.setUserName(cluster.user());
        db.setDatabaseName(database);
        if (!db.open()) {
            m_error = db.lastError().text();
            return false;
        }
        QSqlQuery query(db);
        const bool read = query.exec(QStringLiteral("CREATE TABLE t(x text)")) &&
                          query.exec(QStringLiteral("INSERT INTO t VALUES('Işık') RETURNING x")) && query.next();
        m_error = query.lastError().text();
        return read && query.value(0).toString() == QStringLiteral("Işık");
    }

    QString m_error;
    QTemporaryDir m_place;
};

QTEST_GUILESS_MAIN(TestPgCluster)
#include "tst_pgcluster.moc"
