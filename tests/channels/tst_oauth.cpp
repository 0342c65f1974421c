// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in through the browser: the whole way against a provider on this machine, and everything a stranger may try.
#include "core/channels/oauth/CodeFlow.h"
#include "core/channels/oauth/Pkce.h"
#include "tests/channels/FakeHttpServer.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::oauth;
using memnun::test::FakeHttpServer;

namespace {

const SignInPort::Words kWords{QStringLiteral("Memnun <b>"), QStringLiteral("Tamam & güle güle"), QStringLiteral("Olmadı")};

QString item(const QUrl& url, const char* name)
{
    return QUrlQuery(url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}
QString field(const QByteArray& form, const char* name)
{
    // a form's "+" is a blank, but nothing here writes one
    return QUrlQuery(QString::fromLatin1(form)).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}
QString outcome(const std::optional<Result<OAuthTokens>>& tokens)
{
    return !tokens ? QStringLiteral("nothing yet") : *tokens ? (*tokens)->access + QLatin1Char('|') + (*tokens)->refresh
                                                             : codeKey(tokens->error().code) + QLatin1Char(' ') +
                                                                   tokens->error().fields.value(0).rule;
}

}  // namespace

class TestOAuth final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void provesWhoBegan();
    void theWholeWay();
    void askedBackTooEarlyOrFromElsewhere();
    void oneAnswerIsTaken();
    void refusals_data();
    void refusals();
    void withoutAClientId();
    void givesUp();
    void tokensAreAskedForSafely_data();
    void tokensAreAskedForSafely();
    void badCertificatesEndIt();
    void readsWhatProvidersSay_data();
    void readsWhatProvidersSay();
    void clientsAreConfigured();

private:
    struct Visit {
        int status = 0;
        QByteArray body;
        QByteArray policy;
    };
    Visit visit(const QUrl& url);
    void begin(CodeFlow& flow);
    QUrl back(const char* query) const;

    OAuthProvider m_provider;
    std::unique_ptr<FakeHttpServer> m_server;
    FixedClock m_clock{Instant{1'700'000'000'000}};
    QUrl m_page;
    std::optional<Result<OAuthTokens>> m_tokens;
    int m_answers = 0;
};

void TestOAuth::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    QVERIFY(m_server->listen());
    m_provider = {QStringLiteral("own"), QStringLiteral("Own"), QUrl(QStringLiteral("https://login.example/authorize?tenant=1")),
                  m_server->url(QStringLiteral("/token")), QStringLiteral("mail offline"), QStringLiteral("client 1"),
                  QStringLiteral("s&s"), {{QStringLiteral("prompt"), QStringLiteral("consent")}}};
    m_server->json("/token", R"({"access_token":"access-1","refresh_token":"refresh-1","expires_in":3600,"token_type":"Bearer"})");
    m_page.clear();
    m_tokens.reset();
    m_answers = 0;
}

TestOAuth::Visit TestOAuth::visit(const QUrl& url)
{
    QNetworkAccessManager browser;
    QNetworkReply* reply = browser.get(QNetworkRequest(url));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(10'000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Content-Security-Policy")};
}

void TestOAuth::begin(CodeFlow& flow)
{
    flow.signIn(m_provider, QStringLiteral("destek@x.example"), kWords, [this](const QUrl& page) { m_page = page; }, this,
                [this](Result<OAuthTokens> tokens) {
                    m_tokens = std::move(tokens);
                    ++m_answers;
                });
}

QUrl TestOAuth::back(const char* query) const
{
    QUrl url(item(m_page, "redirect_uri"));
    url.setQuery(QString::fromLatin1(query).replace(QLatin1String("STATE"), item(m_page, "state")));
    return url;
}

void TestOAuth::provesWhoBegan()
{
    // RFC 7636, appendix B
    const Pkce known{"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};
    QCOMPARE(known.challenge(), QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    const Pkce one = Pkce::make();
    QVERIFY(one.verifier.size() >= 43 && one.verifier.size() <= 128);
    QVERIFY(one.verifier != Pkce::make().verifier);
    for (const char c : one.verifier)
        QVERIFY(QChar::fromLatin1(c).isLetterOrNumber() || c == '-' || c == '_');
}

void TestOAuth::theWholeWay()
{
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint);
    begin(flow);
    QCOMPARE(m_page.host(), QStringLiteral("login.example"));
    QCOMPARE(item(m_page, "tenant"), QStringLiteral("1"));
    QCOMPARE(item(m_page, "response_type"), QStringLiteral("code"));
    QCOMPARE(item(m_page, "client_id"), QStringLiteral("client 1"));
    QCOMPARE(item(m_page, "scope"), QStringLiteral("mail offline"));
    QCOMPARE(item(m_page, "login_hint"), QStringLiteral("destek@x.example"));
    QCOMPARE(item(m_page, "prompt"), QStringLiteral("consent"));
    QCOMPARE(item(m_page, "code_challenge_method"), QStringLiteral("S256"));
    QVERIFY(item(m_page, "state").size() >= 32);
    QVERIFY(item(m_page, "redirect_uri").startsWith(QLatin1String("http://127.0.0.1:")));
    QVERIFY(m_server->asked().isEmpty());

    const Visit seen = visit(back("code=c%2Bd%2F1&state=STATE&scope=mail"));
    QCOMPARE(seen.status, 200);
    QVERIFY(seen.body.contains("Tamam &amp; güle güle") && seen.body.contains("Memnun &lt;b&gt;"));
    QVERIFY(!seen.body.contains("<script") && !seen.body.contains("c+d/1"));
    QVERIFY(seen.policy.contains("default-src 'none'"));
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(outcome(m_tokens), QStringLiteral("access-1|refresh-1"));
    QCOMPARE((*m_tokens)->expiresMs, m_clock.now().ms + 3'600'000);

    QCOMPARE(m_server->asked().size(), 1);
    const QByteArray form = m_server->asked().first().body;
    QCOMPARE(m_server->asked().first().method, QByteArray("POST"));
    QCOMPARE(field(form, "grant_type"), QStringLiteral("authorization_code"));
    QCOMPARE(field(form, "code"), QStringLiteral("c+d/1"));
    QCOMPARE(field(form, "client_id"), QStringLiteral("client 1"));
    QCOMPARE(field(form, "client_secret"), QStringLiteral("s&s"));
    QCOMPARE(field(form, "redirect_uri"), item(m_page, "redirect_uri"));
    const QByteArray digest = QCryptographicHash::hash(field(form, "code_verifier").toLatin1(), QCryptographicHash::Sha256);
    QCOMPARE(QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
             item(m_page, "code_challenge"));
}

void TestOAuth::askedBackTooEarlyOrFromElsewhere()
{
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint);
    begin(flow);
    QCOMPARE(visit(back("code=evil&state=guessed")).status, 404);
    QCOMPARE(visit(back("code=evil")).status, 404);
    QCOMPARE(visit(back("code=evil&state=")).status, 404);
    QUrl elsewhere = back("code=evil&state=STATE");
    elsewhere.setPath(QStringLiteral("/favicon.ico"));
    QCOMPARE(visit(elsewhere).status, 404);
    QCOMPARE(m_answers, 0);
    QVERIFY(m_server->asked().isEmpty());
    // what is no request, and one without an end
    for (const QByteArray& bytes : {QByteArray("POST /?code=a HTTP/1.1\r\n\r\n"), QByteArray("\r\n\r\n"), QByteArray(40'000, 'x')}) {
        QTcpSocket stranger;
        QSignalSpy gone(&stranger, &QTcpSocket::disconnected);
        stranger.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(back("").port()));
        stranger.write(bytes);
        QTRY_COMPARE(gone.count(), 1);
    }
    // and then the right one
    QCOMPARE(visit(back("code=good&state=STATE")).status, 200);
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(field(m_server->asked().first().body, "code"), QStringLiteral("good"));
}

void TestOAuth::oneAnswerIsTaken()
{
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint);
    begin(flow);
    const QUrl good = back("code=one&state=STATE");
    QCOMPARE(visit(good).status, 200);
    QVERIFY(visit(good).status != 200);
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(m_server->asked().size(), 1);
    // a cancelled one hears nothing any more
    begin(flow);
    const QUrl late = back("code=two&state=STATE");
    flow.cancel();
    QTRY_VERIFY(visit(late).status == 0);
    QCOMPARE(m_answers, 1);
}

void TestOAuth::refusals_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("said");
    QTest::newRow("no") << QByteArray("error=access_denied&state=STATE") << QStringLiteral("cancelled denied");
    QTest::newRow("settings") << QByteArray("error=invalid_scope&state=STATE") << QStringLiteral("invalid refused");
    QTest::newRow("both") << QByteArray("error=access_denied&code=a&state=STATE") << QStringLiteral("cancelled denied");
    QTest::newRow("neither") << QByteArray("state=STATE") << QStringLiteral("invalid refused");
}

void TestOAuth::refusals()
{
    QFETCH(QByteArray, query);
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint);
    begin(flow);
    const Visit seen = visit(back(query.constData()));
    QVERIFY(seen.body.contains("Olmad"));
    QTRY_COMPARE(m_answers, 1);
    QTEST(outcome(m_tokens), "said");
    QVERIFY(m_server->asked().isEmpty());
}

void TestOAuth::withoutAClientId()
{
    m_provider.clientId.clear();
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint);
    begin(flow);
    QCOMPARE(m_answers, 0);
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(outcome(m_tokens), QStringLiteral("invalid required"));
    QVERIFY(m_page.isEmpty());
}

void TestOAuth::givesUp()
{
    TokenEndpoint endpoint(m_clock);
    CodeFlow flow(endpoint, 30);
    begin(flow);
    QTRY_COMPARE(m_answers, 1);
    QCOMPARE(outcome(m_tokens), QStringLiteral("cancelled timeout"));
}

void TestOAuth::tokensAreAskedForSafely_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("in the clear") << QStringLiteral("http://login.example/token");
    QTest::newRow("looks local") << QStringLiteral("http://127.0.0.1.example/token");
    QTest::newRow("with a login") << QStringLiteral("https://a:b@login.example/token");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
}

void TestOAuth::tokensAreAskedForSafely()
{
    QFETCH(QString, url);
    m_provider.tokenUrl = QUrl(url);
    TokenEndpoint endpoint(m_clock);
    endpoint.refresh(m_provider, QStringLiteral("r"), this, [this](const Result<OAuthTokens>& tokens) { m_tokens = tokens; });
    QTRY_VERIFY(m_tokens);
    QCOMPARE(outcome(m_tokens), QStringLiteral("invalid needs_tls"));
}

void TestOAuth::badCertificatesEndIt()
{
    FakeHttpServer tls;
    QVERIFY(tls.listenWithTls());
    tls.trust(false);
    tls.json("/token", R"({"access_token":"a"})");
    m_provider.tokenUrl = tls.url(QStringLiteral("/token"));
    std::optional<TokenEndpoint> endpoint;
    const auto ask = [&] {
        m_tokens.reset();
        endpoint.emplace(m_clock);  // whom a connection trusts is asked when it is made
        endpoint->refresh(m_provider, QStringLiteral("secret-r"), this, [this](const Result<OAuthTokens>& tokens) { m_tokens = tokens; });
    };
    ask();
    QTRY_VERIFY(m_tokens);
    QVERIFY(!*m_tokens && m_tokens->error().code == Code::Unavailable);
    QVERIFY(tls.asked().isEmpty());
    tls.trust(true);
    ask();
    QTRY_VERIFY(m_tokens);
    QCOMPARE(outcome(m_tokens), QStringLiteral("a|secret-r"));
    tls.trust(false);
}

void TestOAuth::readsWhatProvidersSay_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* status, const QByteArray& body, const char* said) {
        QTest::newRow(name) << QByteArray(status) << body << QString::fromLatin1(said);
    };
    row("new refresh token", "200 OK", R"({"access_token":"a","refresh_token":"r2","token_type":"bearer"})", "a|r2");
    row("the old one stays", "200 OK", R"({"access_token":"a","expires_in":"3600"})", "a|r1");
    row("no token", "200 OK", R"({"token_type":"bearer"})", "unavailable ");
    row("another kind", "200 OK", R"({"access_token":"a","token_type":"mac"})", "unavailable ");
    row("no json", "200 OK", "<html>", "unavailable ");
    row("huge", "200 OK", R"({"access_token":")" + QByteArray(70'000, 'a') + R"("})", "unavailable ");
    row("taken back", "400 Bad Request", R"({"error":"invalid_grant","error_description":"secret-r1 is over"})", "forbidden sign_in");
    row("client", "401 Unauthorized", R"({"error":"invalid_client"})", "invalid invalid_client");
    row("busy", "429 Too Many Requests", R"({"error":"slow_down"})", "unavailable ");
    row("broken", "503 Service Unavailable", "", "unavailable ");
    row("elsewhere", "302 Found", "", "unavailable ");
    row("what is this", "400 Bad Request", R"({"error":"r1 <script>"})", "unavailable ");
}

void TestOAuth::readsWhatProvidersSay()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    m_server->answer("/token", status, "Location: http://127.0.0.1/other\r\n", body);
    TokenEndpoint endpoint(m_clock);
    endpoint.refresh(m_provider, QStringLiteral("r1"), this, [this](const Result<OAuthTokens>& tokens) { m_tokens = tokens; });
    QTRY_VERIFY(m_tokens);
    QTEST(outcome(m_tokens), "said");
    if (!*m_tokens) {
        QVERIFY2(!m_tokens->error().context.contains(QLatin1String("r1")), qPrintable(m_tokens->error().context));
    }
    QCOMPARE(m_server->asked().size(), 1);
}

void TestOAuth::clientsAreConfigured()
{
    const QVector<OAuthProvider> bare = oauthProviders({});
    for (const char* id : {"google", "microsoft", "yandex"}) {
        const auto one = oauthProvider(bare, QString::fromLatin1(id));
        QVERIFY2(one && !one->isReady(), id);
        QVERIFY2(one->authorizeUrl.scheme() == QLatin1String("https") && one->tokenUrl.scheme() == QLatin1String("https"), id);
    }
    const QJsonObject own{{QStringLiteral("client_id"), QStringLiteral("a")}, {QStringLiteral("authorize"), QStringLiteral("https://l.example/a")},
                          {QStringLiteral("token"), QStringLiteral("https://l.example/t")}, {QStringLiteral("scope"), QStringLiteral("mail")}};
    const QVector<OAuthProvider> all = oauthProviders(QJsonObject{
        {QStringLiteral("google"), QJsonObject{{QStringLiteral("client_id"), QStringLiteral("g")}}}, {QStringLiteral("firma"), own}});
    QVERIFY(oauthProvider(all, QStringLiteral("google"))->isReady());
    QCOMPARE(oauthProvider(all, QStringLiteral("google"))->scope, QStringLiteral("https://mail.google.com/"));
    QVERIFY(oauthProvider(all, QStringLiteral("firma"))->isReady());
    QVERIFY(!oauthProvider(all, QStringLiteral("nobody")));
}

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
