// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files are fetched over https, from the address's own domain, in small, and soon.
#include "core/channels/discovery/HttpsFetcher.h"
#include "tests/channels/FakeHttpServer.h"
#include "tests/support/TestData.h"

#include <QTcpServer>
#include <QTest>

using namespace memnun;
using namespace memnun::discovery;
using memnun::test::FakeHttpServer;

class TestHttpsFetcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server->trust(false); }
    void fetchesAFile();
    void aBadCertificateEndsIt();
    void neverInTheClear();
    void isSmall();
    void isOver();
    void follows_data();
    void follows();
    void stopsInTime();
    void anAnswerBelongsToItsGuard();

private:
    QString fetched(const QUrl& url, const QString& domain = QStringLiteral("localhost"))
    {
        std::optional<Result<QByteArray>> answer;
        HttpsFetcher fetcher(m_timeoutMs);
        fetcher.fetch(url, domain, 1000, this, [&](Result<QByteArray> file) { answer = std::move(file); });
        const bool answered = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return !answered ? QStringLiteral("no answer") : *answer ? QString::fromUtf8(**answer) : codeKey(answer->error().code);
    }
    std::unique_ptr<FakeHttpServer> m_server;
    int m_timeoutMs = 10'000;
};

void TestHttpsFetcher::init()
{
    m_timeoutMs = 10'000;
    m_server = std::make_unique<FakeHttpServer>();
    QVERIFY(m_server->listenWithTls());
    m_server->trust(true);
    m_server->answer("/a.xml", "200 OK", "Set-Cookie: a=b\r\n", "<ok/>");
}

void TestHttpsFetcher::fetchesAFile()
{
    QCOMPARE(fetched(m_server->url(QStringLiteral("/a.xml"))), QStringLiteral("<ok/>"));
    QCOMPARE(fetched(m_server->url(QStringLiteral("/a.xml"))), QStringLiteral("<ok/>"));
    QCOMPARE(fetched(m_server->url(QStringLiteral("/none.xml"))), QStringLiteral("unavailable"));
    QCOMPARE(m_server->asked().first().headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(!m_server->asked().at(1).headers.contains("cookie"));
    QVERIFY(!m_server->asked().at(1).headers.contains("authorization"));
}

void TestHttpsFetcher::aBadCertificateEndsIt()
{
    m_server->trust(false);
    QCOMPARE(fetched(m_server->url(QStringLiteral("/a.xml"))), QStringLiteral("unavailable"));
    m_server->trust(true);
    QUrl other = m_server->url(QStringLiteral("/a.xml"));
    other.setHost(QStringLiteral("127.0.0.1"));  // a name the certificate does not bear
    QCOMPARE(fetched(other, QStringLiteral("127.0.0.1")), QStringLiteral("unavailable"));
    QVERIFY(m_server->asked().isEmpty());
}

void TestHttpsFetcher::neverInTheClear()
{
    FakeHttpServer plain;
    QVERIFY(plain.listen());
    plain.answer("/a.xml", "200 OK", {}, "<ok/>");
    QCOMPARE(fetched(plain.url(QStringLiteral("/a.xml")), QStringLiteral("127.0.0.1")), QStringLiteral("invalid"));
    m_server->answer("/down.xml", "302 Found", "Location: " + plain.url(QStringLiteral("/a.xml")).toEncoded() + "\r\n", {});
    QCOMPARE(fetched(m_server->url(QStringLiteral("/down.xml")), QStringLiteral("127.0.0.1")), QStringLiteral("invalid"));
    QVERIFY(plain.asked().isEmpty());
}

void TestHttpsFetcher::isSmall()
{
    m_server->answer("/big.xml", "200 OK", {}, QByteArray(1001, 'x'));
    m_server->answer("/whole.xml", "200 OK", {}, QByteArray(1000, 'x'));
    QCOMPARE(fetched(m_server->url(QStringLiteral("/big.xml"))), QStringLiteral("unavailable"));
    QCOMPARE(fetched(m_server->url(QStringLiteral("/whole.xml"))).size(), 1000);
}

void TestHttpsFetcher::isOver()
{
    m_server->answer("/error.xml", "500 Internal Server Error", {}, "<ok/>");
    m_server->answer("/empty.xml", "204 No Content", {}, {});
    QCOMPARE(fetched(m_server->url(QStringLiteral("/error.xml"))), QStringLiteral("unavailable"));
    QCOMPARE(fetched(m_server->url(QStringLiteral("/empty.xml"))), QStringLiteral("unavailable"));
}

void TestHttpsFetcher::follows_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("same host") << QByteArray("/a.xml") << QStringLiteral("<ok/>");
    QTest::newRow("another domain") << QByteArray("https://example.com/a.xml") << QStringLiteral("invalid");
    QTest::newRow("looks like it") << QByteArray("https://localhost.evil.example/a.xml") << QStringLiteral("invalid");
    QTest::newRow("with a login") << QByteArray("https://a:b@localhost/a.xml") << QStringLiteral("invalid");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << QStringLiteral("invalid");
    QTest::newRow("in a ring") << QByteArray("/go.xml") << QStringLiteral("invalid");
}

void TestHttpsFetcher::follows()
{
    QFETCH(QByteArray, location);
    m_server->answer("/go.xml", "302 Found", "Location: " + location + "\r\n", {});
    QTEST(fetched(m_server->url(QStringLiteral("/go.xml"))), "outcome");
    QVERIFY(m_server->asked().size() <= 4);
}

void TestHttpsFetcher::stopsInTime()
{
    m_timeoutMs = 200;
    m_server->answer("/silent.xml", "-", {}, {});
    QCOMPARE(fetched(m_server->url(QStringLiteral("/silent.xml"))), QStringLiteral("unavailable"));
}

void TestHttpsFetcher::anAnswerBelongsToItsGuard()
{
    HttpsFetcher fetcher;
    bool heard = false;
    {
        QObject guard;
        fetcher.fetch(m_server->url(QStringLiteral("/a.xml")), QStringLiteral("localhost"), 1000, &guard,
                      [&](const Result<QByteArray>&) { heard = true; });
    }
    QCOMPARE(fetched(m_server->url(QStringLiteral("/a.xml"))), QStringLiteral("<ok/>"));
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(TestHttpsFetcher)
#include "tst_https_fetcher.moc"
