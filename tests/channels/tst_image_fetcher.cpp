// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of mails are fetched without telling more than must be told, in small, soon, and never from inside.
#include "core/channels/images/ImageFetcher.h"
#include "core/channels/images/PublicAddress.h"
#include "tests/channels/FakeHttpServer.h"

#include <QTest>

using namespace memnun;
using namespace memnun::images;
using memnun::test::FakeHttpServer;

class TestImageFetcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsTheOpenInternet_data();
    void knowsTheOpenInternet();
    void fetchesPictures();
    void tellsLittle();
    void onlyPictures_data();
    void onlyPictures();
    void neverFromInside();
    void redirections();
    void limits();
    void stopsInTime();
    void bearsTheNamesCertificate();
    void answersBelongToTheirGuard();

private:
    using Answers = QHash<QString, QString>;
    /// Each address with its bytes, or the key of its error.
    Answers fetched(ImageFetcher& fetcher, const QStringList& addresses)
    {
        Answers answers;
        fetcher.fetch(addresses, this, [&](const QString& address, const Result<QByteArray>& bytes) {
            answers.insert(address, bytes ? QString::fromLatin1(*bytes) : codeKey(bytes.error().code));
        });
        const qsizetype wanted = QSet<QString>(addresses.begin(), addresses.end()).size();
        if (!QTest::qWaitFor([&] { return answers.size() == wanted; }, 20'000))
            return {};
        return answers;
    }
    QString one(const QString& path)
    {
        const QString address = m_server->url(path).toString();
        ImageFetcher fetcher(everywhere);
        return fetched(fetcher, {address}).value(address, QStringLiteral("no answer"));
    }
    static bool everywhere(const QHostAddress&) { return true; }
    std::unique_ptr<FakeHttpServer> m_server;
};

static const QByteArray kPng = "Content-Type: image/png\r\n";

void TestImageFetcher::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    QVERIFY(m_server->listen());
    m_server->answer("/a.png", "200 OK", kPng + "Set-Cookie: reader=1\r\n", "picture");
}

void TestImageFetcher::knowsTheOpenInternet_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("open");
    for (const char* inside : {"127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
                               "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
                               "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2001:db8::1", "2002:7f00:1::1", "2001::1"})
        QTest::newRow(inside) << QString::fromLatin1(inside) << false;
    for (const char* outside : {"1.1.1.1", "172.32.0.1", "193.140.1.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:1.1.1.1"})
        QTest::newRow(outside) << QString::fromLatin1(outside) << true;
}

void TestImageFetcher::knowsTheOpenInternet()
{
    QFETCH(QString, address);
    QTEST(isPublic(QHostAddress(address)), "open");
}

void TestImageFetcher::fetchesPictures()
{
    m_server->answer("/b.png", "200 OK", kPng, "other");
    ImageFetcher fetcher(everywhere);
    const QString a = m_server->url(QStringLiteral("/a.png")).toString();
    const QString b = m_server->url(QStringLiteral("/b.png")).toString();
    const QString none = m_server->url(QStringLiteral("/none.png")).toString();
    const Answers answers = fetched(fetcher, {a, b, a, none});
    QCOMPARE(answers.value(a), QStringLiteral("picture"));
    QCOMPARE(answers.value(b), QStringLiteral("other"));
    QCOMPARE(answers.value(none), QStringLiteral("unavailable"));
    QCOMPARE(m_server->asked().size(), 3);
}

void TestImageFetcher::tellsLittle()
{
    QCOMPARE(one(QStringLiteral("/a.png")), QStringLiteral("picture"));
    ImageFetcher fetcher(everywhere);
    const QString address = m_server->url(QStringLiteral("/a.png")).toString();
    fetched(fetcher, {address});
    fetched(fetcher, {address});
    const auto& asked = m_server->asked().last();
    for (const char* header : {"cookie", "referer", "authorization", "if-modified-since"})
        QVERIFY2(!asked.headers.contains(header), header);
    QVERIFY(!asked.headers.value("user-agent").contains("emnun"));
    QCOMPARE(asked.headers.value("host"), "127.0.0.1:" + QByteArray::number(m_server->port()));
}

void TestImageFetcher::onlyPictures_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("file") << "file:///etc/passwd";
    QTest::newRow("ftp") << "ftp://shop.example/a.png";
    QTest::newRow("data") << "data:image/png;base64,AAAA";
    QTest::newRow("login") << "http://user:pw@shop.example/a.png";
    QTest::newRow("relative") << "/a.png";
    QTest::newRow("nothing") << "http:///a.png";
}

void TestImageFetcher::onlyPictures()
{
    QFETCH(QString, address);
    ImageFetcher fetcher(everywhere);
    QCOMPARE(fetched(fetcher, {address}).value(address), QStringLiteral("invalid"));
    m_server->answer("/page", "200 OK", "Content-Type: text/html\r\n", "<p>");
    m_server->answer("/x.svg", "200 OK", "Content-Type: image/svg+xml\r\n", "<svg/>");
    QCOMPARE(one(QStringLiteral("/page")), QStringLiteral("invalid"));
    QCOMPARE(one(QStringLiteral("/x.svg")), QStringLiteral("invalid"));
}

/// Neither by number nor by a name that leads there.
void TestImageFetcher::neverFromInside()
{
    ImageFetcher fetcher;
    const QString port = QString::number(m_server->port());
    const QString number = QStringLiteral("http://127.0.0.1:%1/a.png").arg(port);
    const QString name = QStringLiteral("http://localhost:%1/a.png").arg(port);
    const QString six = QStringLiteral("http://[::ffff:127.0.0.1]:%1/a.png").arg(port);
    const Answers answers = fetched(fetcher, {number, name, six});
    QCOMPARE(answers.value(number), QStringLiteral("invalid"));
    QCOMPARE(answers.value(name), QStringLiteral("invalid"));
    QCOMPARE(answers.value(six), QStringLiteral("invalid"));
    QVERIFY(m_server->asked().isEmpty());
}

void TestImageFetcher::redirections()
{
    for (int i = 0; i < 8; ++i)
        m_server->answer("/" + QByteArray::number(i), "302 Found", "Location: /" + QByteArray::number(i + 1) + "\r\n", "");
    m_server->answer("/8", "200 OK", kPng, "end");
    QCOMPARE(one(QStringLiteral("/3")), QStringLiteral("end"));
    QCOMPARE(one(QStringLiteral("/2")), QStringLiteral("unavailable"));
    m_server->answer("/file", "302 Found", "Location: file:///etc/passwd\r\n", "");
    QCOMPARE(one(QStringLiteral("/file")), QStringLiteral("invalid"));
    // What is asked first is outside, what it leads to is not.
    m_server->answer("/inside", "302 Found", "Location: http://127.0.0.2:" + QByteArray::number(m_server->port()) + "/a.png\r\n", "");
    ImageFetcher fetcher([](const QHostAddress& address) { return address == QHostAddress(QStringLiteral("127.0.0.1")); });
    const QString inside = m_server->url(QStringLiteral("/inside")).toString();
    QCOMPARE(fetched(fetcher, {inside}).value(inside), QStringLiteral("invalid"));
}

void TestImageFetcher::limits()
{
    m_server->answer("/big.png", "200 OK", kPng, QByteArray(ImageFetchPort::kMostEach + 1, 'x'));
    m_server->answer("/fits.png", "200 OK", kPng, QByteArray(ImageFetchPort::kMostEach, 'x'));
    QCOMPARE(one(QStringLiteral("/big.png")), QStringLiteral("unavailable"));
    QCOMPARE(one(QStringLiteral("/fits.png")).size(), ImageFetchPort::kMostEach);
    for (int i = 0; i < 8; ++i)
        m_server->answer("/p" + QByteArray::number(i), "200 OK", kPng, QByteArray(ImageFetchPort::kMostEach, 'x'));
    QStringList eight;
    for (int i = 0; i < 8; ++i)
        eight << m_server->url(QStringLiteral("/p%1").arg(i)).toString();
    ImageFetcher fetcher(everywhere);
    const Answers answers = fetched(fetcher, eight);
    qsizetype bytes = 0;
    for (const QString& answer : answers)
        bytes += answer.size() > 100 ? answer.size() : 0;
    QCOMPARE(answers.size(), 8);
    QVERIFY2(bytes >= 2 * ImageFetchPort::kMostEach && bytes <= ImageFetchPort::kMostInAll, qPrintable(QString::number(bytes)));
    QStringList hundreds;
    for (int i = 0; i < ImageFetchPort::kMostPictures + 5; ++i)
        hundreds << QStringLiteral("ftp://shop.example/%1").arg(i);
    const Answers all = fetched(fetcher, hundreds);
    QCOMPARE(all.values().count(QStringLiteral("unavailable")), 5);
}

void TestImageFetcher::stopsInTime()
{
    m_server->answer("/silent", "-", "", "");
    ImageFetcher fetcher(everywhere, 300);
    QStringList silent;
    for (int i = 0; i < 20; ++i)
        silent << m_server->url(QStringLiteral("/silent")).toString() + QStringLiteral("?%1").arg(i);
    const Answers answers = fetched(fetcher, silent);
    QCOMPARE(answers.size(), 20);
    QCOMPARE(answers.values().count(QStringLiteral("unavailable")), 20);
}

/// The connection goes to a number; the certificate still has to be the name's.
void TestImageFetcher::bearsTheNamesCertificate()
{
    FakeHttpServer server;
    QVERIFY(server.listenWithTls());
    server.answer("/a.png", "200 OK", kPng, "picture");
    const QString named = server.url(QStringLiteral("/a.png")).toString();
    QString number = named;
    number.replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
    ImageFetcher fetcher(everywhere);
    QCOMPARE(fetched(fetcher, {number}).value(number), QStringLiteral("unavailable"));
    server.trust(true);
    const Answers answers = fetched(fetcher, {named, number});
    server.trust(false);
    QCOMPARE(answers.value(named), QStringLiteral("picture"));
    QCOMPARE(answers.value(number), QStringLiteral("unavailable"));
}

void TestImageFetcher::answersBelongToTheirGuard()
{
    ImageFetcher fetcher(everywhere);
    int answers = 0;
    auto guard = std::make_unique<QObject>();
    fetcher.fetch({m_server->url(QStringLiteral("/a.png")).toString()}, guard.get(), [&](const QString&, const Result<QByteArray>&) { ++answers; });
    guard.reset();
    const QString other = m_server->url(QStringLiteral("/a.png")).toString();
    QCOMPARE(fetched(fetcher, {other}).value(other), QStringLiteral("picture"));
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestImageFetcher)
#include "tst_image_fetcher.moc"
