// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that should be secure and is not comes to nothing, and why is told apart: against a server without TLS, and
// against one with a certificate that is nobody's, another's, or right.
#include "core/storage/Connection.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestServerTls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhy_data();
    void saysWhy();

private:
    bool makeCertificate(const QTemporaryDir& folder);
    static int freePort();

    QTemporaryDir m_own;
    QTemporaryDir m_other;
    PgCluster m_plain;
    PgCluster m_secure;
    int m_plainPort = 0;
    int m_securePort = 0;
};

int TestServerTls::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool TestServerTls::makeCertificate(const QTemporaryDir& folder)
{
    QProcess openssl;
    QSignalSpy ended(&openssl, &QProcess::finished);
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                                 "-addext subjectAltName=DNS:localhost -keyout %1/key.pem -out %1/cert.pem")
                      .arg(folder.path()).split(QLatin1Char(' ')));
    return (!ended.isEmpty() || ended.wait(30'000)) && openssl.exitCode() == 0;
}

void TestServerTls::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    MEMNUN_NEED(!QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(), QStringLiteral("openssl is not installed."));
    QVERIFY(makeCertificate(m_own) && makeCertificate(m_other));
    m_plainPort = freePort();
    m_plain.listenOn(m_plainPort);
    QVERIFY2(m_plain.start(), qPrintable(m_plain.problem()));
    m_securePort = freePort();
    m_secure.listenOn(m_securePort, m_own.path());
    QVERIFY2(m_secure.start(), qPrintable(m_secure.problem()));
}

void TestServerTls::saysWhy_data()
{
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("rule");
    const QString own = m_own.filePath(QStringLiteral("cert.pem"));
    const QString other = m_other.filePath(QStringLiteral("cert.pem"));
    QTest::newRow("no TLS") << false << "localhost" << "require" << QString() << "no_tls";
    QTest::newRow("no TLS, to be checked") << false << "localhost" << "verify-full" << own << "no_tls";
    QTest::newRow("of nobody trusted") << true << "localhost" << "verify-full" << other << "bad_certificate";
    QTest::newRow("of another name") << true << "127.0.0.1" << "verify-full" << own << "other_certificate";
    QTest::newRow("nothing to check it against") << true << "localhost" << "verify-full" << m_own.filePath(QStringLiteral("none.pem"))
                                                 << "no_authority";
    QTest::newRow("the right one") << true << "localhost" << "verify-full" << own << "opened";
    QTest::newRow("unchecked") << true << "127.0.0.1" << "require" << QString() << "opened";
}

void TestServerTls::saysWhy()
{
    QFETCH(bool, secure);
    QFETCH(QString, host);
    QFETCH(QString, mode);
    QFETCH(QString, authority);
    QFETCH(QString, rule);
    Location location;
    location.host = host;
    location.port = secure ? m_securePort : m_plainPort;
    location.user = m_secure.user();
    location.database = QStringLiteral("postgres");
    location.options.insert(QStringLiteral("sslmode"), mode);
    if (!authority.isEmpty()) {
        location.options.insert(QStringLiteral("sslrootcert"), authority);
    }
    const auto opened = openConnection(location, Access::ReadOnly);
    qInfo("%s", opened ? "opened" : qPrintable(opened.error().context));
    QCOMPARE(opened ? QStringLiteral("opened") : opened.error().fields.value(0).rule, rule);
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "tst_server_tls.moc"
