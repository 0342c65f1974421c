// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <signal.h>

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

private:
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
};

QTEST_GUILESS_MAIN(TestPgCluster)
#include "tst_pgcluster.moc"
