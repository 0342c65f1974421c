// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/ServiceRun.h"

#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationStore.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

namespace memnun::test {

namespace {

constexpr int kLongMs = 30'000;

Workspace opened(const Location& location)
{
    const bool isThere = location.isFile() && QFileInfo::exists(location.file);
    auto made = isThere ? Workspace::open(location) : Workspace::create(location);
    if (!made) {
        made = Workspace::open(location);
    }
    if (!made) {
        qFatal("%s", qPrintable(made.error().context));
    }
    return *made;
}

}  // namespace

MailPace ServiceRun::hurried()
{
    MailPace pace;
    pace.firstRetryMs = 50;
    pace.longestRetryMs = 400;
    pace.folderPollMs = 300;
    pace.marksMs = 50;
    pace.turn = {2'000, 400};
    return pace;
}

ServiceRun::ServiceRun(const Location& location, const MailPace& pace)
    : workspace(opened(location)), executor(workspace.sessions()), bus(executor, clock, changes),
      service({executor, bus, clock, logins}, changes, location.isFile() ? SyncTurn::Sharing::Alone : SyncTurn::Sharing::Shared, pace)
{
    bus.setActor(Actor::system());
    auto session = workspace.sessions()(Access::ReadWrite);
    if (!session) {
        qFatal("%s", qPrintable(session.error().context));
    }
    m_session = std::move(*session);
}

ServiceRun::~ServiceRun() = default;

MailAccountId ServiceRun::add(const MailAccount& account, const QString& password)
{
    setPassword(account, password);
    std::optional<Result<MailAccount>> saved;
    bus.submit(SaveAccount{account}, &service, [&](const Result<MailAccount>& made) { saved = made; });
    (void)QTest::qWaitFor([&] { return saved.has_value(); }, kLongMs);
    return saved && *saved ? (*saved)->id : MailAccountId();
}

MailAccount ServiceRun::account(MailAccountId id)
{
    return stores().accounts.byId(id).value_or(MailAccount());
}

void ServiceRun::save(const MailAccount& account)
{
    bool done = false;
    bus.submit(SaveAccount{account}, &service, [&](const Result<MailAccount>&) { done = true; });
    (void)QTest::qWaitFor([&] { return done; }, kLongMs);
}

void ServiceRun::setPassword(const MailAccount& account, const QString& password)
{
    bool done = false;
    secrets.set(account.incomingSecretKey(), password, &service, [&](const Result<>&) { done = true; });
    (void)QTest::qWaitFor([&] { return done; }, kLongMs);
}

bool ServiceRun::stop()
{
    QSignalSpy stopped(&service, &MailService::stopped);
    service.stop();
    return stopped.wait(kLongMs);
}

bool ServiceRun::becomes(MailActivity activity, qsizetype account)
{
    return QTest::qWaitFor([&] { return state(account).activity == activity; }, kLongMs);
}

QString ServiceRun::told(qsizetype account) const
{
    const AccountState now = state(account);
    return QStringLiteral("%1 %2: %3 | %4").arg(toKey(now.activity), toKey(now.trouble.cause), now.trouble.context,
                                                service.log(now.account).join(QStringLiteral(" | ")));
}

MailFolder ServiceRun::folder(MailAccountId account, const QString& name)
{
    return stores().mailSync.folder(account, name).value_or(MailFolder());
}

QSet<QString> ServiceRun::messageIds(qint64* count)
{
    QSet<QString> found;
    qint64 all = 0;
    for (qint64 ticket = 1, missing = 0; missing < 50; ++ticket) {
        const auto thread = stores().conversations.thread(TicketId(ticket));
        missing = thread && !thread->isEmpty() ? 0 : missing + 1;
        for (const Interaction& message : thread.value_or(QVector<Interaction>())) {
            found.insert(message.messageId);
            ++all;
        }
    }
    if (count) {
        *count = all;
    }
    return found;
}

MailAccount plainAccount(int port, const QString& user, const QString& address)
{
    MailAccount made;
    made.name = made.address = address;
    made.incoming = {QStringLiteral("127.0.0.1"), port, TlsMode::None, AuthKind::Password, user, {}};
    made.outgoing.host.clear();
    return made;
}

}  // namespace memnun::test
