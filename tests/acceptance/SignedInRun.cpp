// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/SignedInRun.h"

#include "core/accounts/AccountCommands.h"
#include "core/channels/email/ReplyComposer.h"
#include "core/channels/email/SmtpSender.h"
#include "core/conversations/ConversationStore.h"
#include "core/settings/SettingCommands.h"
#include "tests/acceptance/ServiceRun.h"

#include <QJsonObject>
#include <QTest>

namespace memnun::test {

namespace {

constexpr int kLongMs = 30'000;
constexpr qint64 kStoragePauseMs = 200;

Workspace made(const QTemporaryDir& folder)
{
    auto workspace = Workspace::create(Location::ofFile(folder.filePath(QStringLiteral("w.memnun"))));
    if (!workspace) {
        qFatal("%s", qPrintable(workspace.error().context));
    }
    return *workspace;
}

}  // namespace

SignedInRun::SignedInRun()
    : workspace(made(m_folder)), executor(workspace.sessions()), bus(executor, clock, changes), desk(executor, changes, clock, secrets),
      service({executor, bus, clock, desk.logins()}, changes, SyncTurn::Sharing::Alone, ServiceRun::hurried()),
      outgoing({executor, bus, changes, clock, desk.logins(), std::make_shared<SmtpSender>(), kStoragePauseMs}, OutboxSender::Sharing::Alone),
      m_session(std::move(*workspace.sessions()(Access::ReadWrite)))
{
    bus.setActor(Actor::system());
    QObject::connect(&service, &MailService::changed, &service, [this] { seen.append(state().activity); });
    QObject::connect(&desk, &MailDesk::providersChanged, &service, [this] {
        service.loginChanged();
        outgoing.accountChanged();
    });
}

SignedInRun::~SignedInRun()
{
    QSignalSpy ended(&service, &MailService::stopped);
    QSignalSpy sent(&outgoing.sender(), &OutboxSender::stopped);
    service.stop();
    outgoing.stop();
    (void)QTest::qWaitFor([&] { return !ended.isEmpty() && !sent.isEmpty(); }, kLongMs);
}

QString SignedInRun::begin()
{
    const bool isUp = m_provider.listen() && dovecot.addUser(kUser, QStringLiteral("nobody-uses-it")) && dovecot.start() && smtp.takeTokens({})
                      && smtp.start();
    if (!isUp) {
        return dovecot.problem() + smtp.problem() + QStringLiteral(" a server did not start");
    }
    account.name = account.address = QStringLiteral("destek@ladin.example");
    account.provider = QStringLiteral("firma");
    account.incoming = {QStringLiteral("127.0.0.1"), dovecot.imapPort(), TlsMode::None, AuthKind::OAuth, kUser, {}};
    account.outgoing = {QStringLiteral("127.0.0.1"), smtp.port(), TlsMode::None, AuthKind::OAuth, kUser, {}};
    const QJsonObject client{{QStringLiteral("client_id"), QStringLiteral("c")}, {QStringLiteral("authorize"), QStringLiteral("https://l.example/a")},
                             {QStringLiteral("token"), m_provider.url(QStringLiteral("/token")).toString()}, {QStringLiteral("scope"), QStringLiteral("mail")}};
    int saved = 0;
    bus.submit(SaveSetting{QString::fromLatin1(setting::kOAuthClients), QJsonObject{{account.provider, client}}}, &service,
               [&](const Result<>& done) { saved += done ? 1 : 0; });
    bus.submit(SaveAccount{account}, &service, [&](const Result<MailAccount>& done) {
        account = done.value_or(account);
        saved += done ? 1 : 0;
    });
    const auto isReady = [&] { return saved == 2 && oauthProvider(desk.providers(), account.provider).has_value(); };
    return QTest::qWaitFor(isReady, kLongMs) ? QString() : QStringLiteral("the account could not be saved");
}

void SignedInRun::start()
{
    service.start();
    outgoing.start();
}

void SignedInRun::signedIn(const QByteArray& access, qint64 goodForS, const QString& refresh)
{
    const OAuthTokens tokens{QString::fromLatin1(access), refresh, clock.now().ms + goodForS * 1000};
    bool done = false;
    secrets.set(account.signInKey(), tokens.toSecret(), &service, [&](const Result<>&) { done = true; });
    (void)QTest::qWaitFor([&] { return done; }, kLongMs);
}

OAuthTokens SignedInRun::stored()
{
    std::optional<OAuthTokens> found;
    secrets.get(account.signInKey(), &service, [&](const Result<QString>& text) {
        found = OAuthTokens::fromSecret(text.value_or(QString())).value_or(OAuthTokens());
    });
    (void)QTest::qWaitFor([&] { return found.has_value(); }, kLongMs);
    return found.value_or(OAuthTokens());
}

void SignedInRun::gives(const QByteArray& access, const QString& refresh)
{
    m_provider.json("/token", R"({"access_token":")" + access + R"(","refresh_token":")" + refresh.toLatin1()
                                  + R"(","expires_in":3600,"token_type":"Bearer"})");
    (void)smtp.takeTokens({access});
}

void SignedInRun::revokes()
{
    m_provider.json("/token", R"({"error":"invalid_grant"})", "400 Bad Request");
}

void SignedInRun::isAway()
{
    m_provider.json("/token", "", "503 Service Unavailable");
}

void SignedInRun::signInAnew(const QByteArray& access)
{
    signedIn(access, 3600, QStringLiteral("refresh-9"));
    (void)smtp.takeTokens({access});
    service.loginChanged();
    outgoing.accountChanged();
}

bool SignedInRun::deliver(int number, const QByteArray& more)
{
    const QByteArray n = QByteArray::number(number);
    return dovecot.deliver(kUser, "Message-ID: <m" + n + "@x>\r\nFrom: ayse" + n + "@example.org\r\nTo: destek@ladin.example\r\nSubject: Konu " + n
                                      + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n" + (more.isEmpty() ? QByteArray("\r\nMerhaba\r\n") : more));
}

OutboxId SignedInRun::answer(int number)
{
    const auto message = stores().conversations.byMessageId(QStringLiteral("m%1@x").arg(number));
    if (!message || !*message) {
        return {};
    }
    ReplyDraft draft;
    draft.ticketId = (*message)->ticketId;
    draft.body = QStringLiteral("Yarın elinizde.");
    const auto reply = composeReply(draft, UserId(), clock.now(), stores());
    if (!reply) {
        return {};
    }
    std::optional<SendReply::Outcome> sent;
    bus.submit(*reply, &service, [&](const Result<SendReply::Outcome>& done) { sent = done.value_or(SendReply::Outcome()); });
    (void)QTest::qWaitFor([&] { return sent.has_value(); }, kLongMs);
    clock.advanceSeconds(kSendDelayS);
    outgoing.sender().wake();
    return sent.value_or(SendReply::Outcome()).outbox;
}

bool SignedInRun::becomes(MailActivity activity)
{
    return QTest::qWaitFor([&] { return state().activity == activity; }, kLongMs);
}

bool SignedInRun::isDone(OutboxId id)
{
    return QTest::qWaitFor([&] { return item(id).state == OutboxState::Sent && !item(id).folderAt; }, kLongMs);
}

int SignedInRun::copies()
{
    return static_cast<int>(dovecot.doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), kUser, QStringLiteral("hdr.message-id"),
                                             QStringLiteral("mailbox"), QStringLiteral("Sent")}).value_or(QByteArray()).count("message-id"));
}

bool SignedInRun::knows(int number)
{
    const auto found = stores().conversations.byMessageId(QStringLiteral("m%1@x").arg(number));
    return found && found->has_value();
}

QString SignedInRun::told() const
{
    return QStringLiteral("%1 %2: %3 | %4").arg(toKey(state().activity), toKey(state().trouble.cause), state().trouble.context,
                                                service.log(state().account).join(QStringLiteral(" | ")));
}

}  // namespace memnun::test
