// SPDX-License-Identifier: GPL-3.0-or-later
// What is given at a login: a stored password, or a token that is still good, renewed once where it is not.
#include "core/channels/oauth/AccountLogins.h"
#include "tests/channels/FakeHttpServer.h"

#include <QTest>
#include <QUrlQuery>

using namespace memnun;
using namespace memnun::oauth;
using memnun::test::FakeHttpServer;

namespace {

QString field(const QByteArray& form, const char* name)
{
    return QUrlQuery(QString::fromLatin1(form)).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

/// An account that signs in, with its tokens in a store.
struct LoginBench {
    explicit LoginBench(const OAuthProvider& known, const Clock& clock)
        : endpoint(clock), logins(secrets, endpoint, clock, [this, known](const QString&) {
              if (const auto act = std::exchange(meanwhile, {})) {
                  act();
              }
              return std::optional(known);
          })
    {
        account.address = QStringLiteral("destek@x.example");
        account.provider = QStringLiteral("own");
        account.incoming.auth = account.outgoing.auth = AuthKind::OAuth;
        account.incoming.user = account.outgoing.user = account.address;
    }
    void store(const OAuthTokens& tokens) { secrets.set(account.signInKey(), tokens.toSecret(), &guard, {}); }
    void ask(ServerKind server = ServerKind::Incoming)
    {
        logins.secretFor(account, server, &guard, [this](const Result<QString>& token) {
            said.append(token ? *token : codeKey(token.error().code));
        });
    }
    OAuthTokens stored()
    {
        std::optional<OAuthTokens> found;
        secrets.get(account.signInKey(), &guard, [&](const Result<QString>& text) {
            found = OAuthTokens::fromSecret(text.value_or(QString())).value_or(OAuthTokens());
        });
        (void)QTest::qWaitFor([&] { return found.has_value(); });
        return found.value_or(OAuthTokens());
    }
    MemorySecretStore secrets;
    TokenEndpoint endpoint;
    AccountLogins logins;
    MailAccount account;
    QObject guard;
    std::function<void()> meanwhile;  ///< done once, after the tokens were read and before the provider is asked
    QStringList said;
};

}  // namespace

class TestAccountLogins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTokenIsRenewedOnce();
    void aGoodTokenIsUsed();
    void aRefusedTokenIsRenewed();
    void aRevokedSignInIsSaid();
    void aNewSignInOutlivesAnOldRenewal_data();
    void aNewSignInOutlivesAnOldRenewal();
    void aRefusedTokenIsNotTheNextOne();
    void passwordsAreLeftAlone();

private:
    OAuthProvider m_provider;
    std::unique_ptr<FakeHttpServer> m_server;
    FixedClock m_clock{Instant{1'700'000'000'000}};
};

void TestAccountLogins::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    QVERIFY(m_server->listen());
    m_provider = {QStringLiteral("own"), QStringLiteral("Own"), QUrl(QStringLiteral("https://login.example/authorize")),
                  m_server->url(QStringLiteral("/token")), QStringLiteral("mail"), QStringLiteral("client"), {}, {}};
    m_server->json("/token", R"({"access_token":"access-1","refresh_token":"refresh-1","expires_in":3600,"token_type":"Bearer"})");
}

void TestAccountLogins::aTokenIsRenewedOnce()
{
    LoginBench bench(m_provider, m_clock);
    bench.store({QStringLiteral("old"), QStringLiteral("refresh-0"), m_clock.now().ms + 30'000});  // over before it arrives
    bench.ask();
    bench.ask(ServerKind::Outgoing);
    QTRY_COMPARE(bench.said, (QStringList{QStringLiteral("access-1"), QStringLiteral("access-1")}));
    QCOMPARE(m_server->asked().size(), 1);
    QCOMPARE(field(m_server->asked().first().body, "refresh_token"), QStringLiteral("refresh-0"));
    QCOMPARE(field(m_server->asked().first().body, "grant_type"), QStringLiteral("refresh_token"));
    QCOMPARE(bench.stored().refresh, QStringLiteral("refresh-1"));
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 3);
    QCOMPARE(m_server->asked().size(), 1);  // it is good for an hour now
    m_clock.advanceSeconds(3600);
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 4);
    QCOMPARE(m_server->asked().size(), 2);
}

void TestAccountLogins::aGoodTokenIsUsed()
{
    LoginBench bench(m_provider, m_clock);
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{QStringLiteral("not_found")});
    bench.store({QStringLiteral("good"), {}, m_clock.now().ms + 90'000});
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 2);
    QCOMPARE(bench.said.last(), QStringLiteral("good"));
    m_clock.advanceSeconds(60);
    bench.ask();  // and there is nothing to renew it with
    QTRY_COMPARE(bench.said.size(), 3);
    QCOMPARE(bench.said.last(), QStringLiteral("forbidden"));
    QVERIFY(m_server->asked().isEmpty());
}

void TestAccountLogins::aRefusedTokenIsRenewed()
{
    LoginBench bench(m_provider, m_clock);
    bench.store({QStringLiteral("revoked"), QStringLiteral("refresh-0"), m_clock.now().ms + 3'000'000});
    bench.logins.refused(bench.account);
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{QStringLiteral("access-1")});
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 2);
    QCOMPARE(m_server->asked().size(), 1);
}

void TestAccountLogins::aRevokedSignInIsSaid()
{
    LoginBench bench(m_provider, m_clock);
    m_server->json("/token", R"({"error":"invalid_grant"})", "400 Bad Request");
    bench.store({{}, QStringLiteral("refresh-0"), 0});
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{QStringLiteral("forbidden")});
    m_server->json("/token", "", "500 Internal Server Error");
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 2);
    QCOMPARE(bench.said.last(), QStringLiteral("unavailable"));
    QCOMPARE(bench.stored().refresh, QStringLiteral("refresh-0"));
    // after a new sign-in
    bench.logins.keep(bench.account, {QStringLiteral("fresh"), QStringLiteral("r"), m_clock.now().ms + 900'000}, this, {});
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 3);
    QCOMPARE(bench.said.last(), QStringLiteral("fresh"));
}

void TestAccountLogins::aNewSignInOutlivesAnOldRenewal_data()
{
    QTest::addColumn<bool>("isRevoked");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("the old one is renewed, and somebody signed in anew") << false << false;
    QTest::newRow("the old one was revoked, and somebody signed in anew") << true << false;
    QTest::newRow("the old one is renewed, and the account was removed") << false << true;
}

void TestAccountLogins::aNewSignInOutlivesAnOldRenewal()
{
    QFETCH(const bool, isRevoked);
    QFETCH(const bool, isRemoved);
    LoginBench bench(m_provider, m_clock);
    if (isRevoked) {
        m_server->json("/token", R"({"error":"invalid_grant"})", "400 Bad Request");
    }
    bench.store({{}, QStringLiteral("refresh-0"), 0});
    bench.meanwhile = [&] {
        if (isRemoved) {
            bench.secrets.remove(bench.account.signInKey(), &bench.guard, {});
        } else {
            bench.store({QStringLiteral("fresh"), QStringLiteral("refresh-9"), m_clock.now().ms + 900'000});
        }
    };
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{isRemoved ? QStringLiteral("not_found") : QStringLiteral("fresh")});
    QCOMPARE(bench.stored().refresh, isRemoved ? QString() : QStringLiteral("refresh-9"));
    QCOMPARE(m_server->asked().size(), 1);
}

void TestAccountLogins::aRefusedTokenIsNotTheNextOne()
{
    LoginBench bench(m_provider, m_clock);
    bench.store({QStringLiteral("old"), {}, m_clock.now().ms + 900'000});
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{QStringLiteral("old")});
    bench.logins.refused(bench.account);
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 2);
    QCOMPARE(bench.said.last(), QStringLiteral("forbidden"));
    bench.store({QStringLiteral("fresh"), {}, m_clock.now().ms + 900'000});  // signed in anew, elsewhere in the program
    bench.ask();
    QTRY_COMPARE(bench.said.size(), 3);
    QCOMPARE(bench.said.last(), QStringLiteral("fresh"));
}

void TestAccountLogins::passwordsAreLeftAlone()
{
    LoginBench bench(m_provider, m_clock);
    bench.account.incoming.auth = AuthKind::Password;
    bench.secrets.set(bench.account.incomingSecretKey(), QStringLiteral("parola"), this, {});
    bench.ask();
    QTRY_COMPARE(bench.said, QStringList{QStringLiteral("parola")});
}

QTEST_GUILESS_MAIN(TestAccountLogins)
#include "tst_account_logins.moc"
