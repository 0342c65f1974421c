// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SyncRun.h"

#include "app/cli/EndSignals.h"
#include "app/cli/SyncWords.h"
#include "app/mail/PasswordFile.h"
#include "core/accounts/MailAccountStore.h"
#include "core/channels/email/SmtpSender.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace memnun::cli {

namespace {

constexpr int kLookMs = 250;
constexpr qint64 kTellMs = 2'000;

/// A workspace that says nothing for so long is out of reach: a server that is started anew is back sooner.
constexpr qint64 kOutOfReachMs = 30'000;
/// And then nobody waits for it to take the last notes.
constexpr int kLongestEndMs = 10'000;

template <class Sharing>
Sharing sharing(const Workspace& workspace)
{
    return workspace.location().isFile() ? Sharing::Alone : Sharing::Shared;
}

bool isTrouble(MailActivity activity)
{
    return activity == MailActivity::Offline || activity == MailActivity::NeedsAttention;
}

}  // namespace

SyncRun::SyncRun(const Context& context, const Workspace& workspace, bool watch)
    : m_context(context), m_workspace(workspace), m_watch(watch), m_keychain(QStringLiteral("memnun")), m_sealed(passwordFile()),
      m_secrets(m_keychain, m_sealed), m_executor(workspace.sessions()), m_bus(m_executor, context.clock, m_changes),
      m_link(workspace.link()), m_desk(m_executor, m_changes, context.clock, m_secrets),
      m_service({m_executor, m_bus, context.clock, m_desk.logins()}, m_changes, sharing<SyncTurn::Sharing>(workspace)),
      m_outgoing({m_executor, m_bus, m_changes, context.clock, m_desk.logins(), std::make_shared<SmtpSender>()},
                 sharing<OutboxSender::Sharing>(workspace))
{
    m_bus.setActor(Actor::system());
    m_look.setInterval(kLookMs);
    m_sinceTold.start();
    connect(&m_desk, &MailDesk::providersChanged, this, [this] {
        m_service.loginChanged();
        m_outgoing.accountChanged();
        m_lacksSender = false;
    });
    connect(m_link.get(), &LiveLink::changed, &m_changes, &ChangeBus::publish);
    connect(&m_service, &MailService::changed, this, &SyncRun::onChanged);
    connect(&m_service, &MailService::stopped, this, &SyncRun::end);
    const OutboxSender& sender = m_outgoing.sender();
    connect(&sender, &OutboxSender::stopped, this, &SyncRun::end, Qt::QueuedConnection);
    connect(&sender, &OutboxSender::sent, this, [this] { ++m_sent; });
    connect(&sender, &OutboxSender::noAccount, this, [this] { m_lacksSender = true; });
    connect(&sender, &OutboxSender::passwordNeeded, this, [this] { m_lacksSender = true; });
    connect(&sender, &OutboxSender::signInNeeded, this, [this] { m_lacksSender = true; });
    connect(&m_look, &QTimer::timeout, this, &SyncRun::look);
}

SyncRun::~SyncRun() = default;

Result<Answer> SyncRun::run(const QString& passphrase)
{
    EndSignals signals(this, [this] { stop(); });
    if (passphrase.isNull()) {
        begin();
    } else if (!m_sealed.isMade()) {
        return fail(Code::NotFound, passwordFile(), {{QStringLiteral("passwords"), QStringLiteral("no_passwords")}});
    } else {
        m_sealed.unlock(passphrase, this, [this](const Result<>& done) {
            if (done) {
                begin();
            } else {
                m_error = Error{done.error().code, passwordFile(), {{QStringLiteral("passwords"), QStringLiteral("other_passphrase")}}};
                QCoreApplication::exit(Failed);
            }
        });
    }
    QCoreApplication::exec();
    if (m_error) {
        return fail(*m_error);
    }
    if (auto read = readResults(); !read) {
        return fail(read.error());
    }
    return answer();
}

void SyncRun::begin()
{
    m_link->start();
    m_service.start();
    m_outgoing.start();
    m_sinceReached.start();
    m_look.start();
}

void SyncRun::onChanged(MailAccountId account)
{
    for (const AccountState& state : m_service.states()) {
        if (state.account == account && !m_stopping) {
            tell(state);
        }
    }
}

/// To people, as it goes: each new state, and now and then how far it is.
void SyncRun::tell(const AccountState& state)
{
    const bool isNew = m_told.value(state.account, MailActivity::Off) != state.activity;
    const bool isProgress = state.activity == MailActivity::Fetching && state.done > 0 && m_sinceTold.elapsed() > kTellMs;
    if (!isNew && !isProgress) {
        return;
    }
    m_told.insert(state.account, state.activity);
    if (isProgress) {
        m_sinceTold.restart();
    }
    if (isProgress || m_watch) {
        m_executor.read<MailAccount>(
            this, [id = state.account](Stores& stores) { return stores.accounts.byId(id); },
            [this, state](const Result<MailAccount>& account) {
                if (account) {
                    m_context.say(activityText(account->address, state));
                }
            });
    }
}

/// Does something wait in the outbox whose time has come? Asked also to learn whether the workspace is still there.
void SyncRun::look()
{
    if (m_stopping) {
        return;
    }
    if (!m_watch && m_sinceReached.hasExpired(kOutOfReachMs)) {
        lost(m_whyNot);
        return;
    }
    if (std::exchange(m_looking, true)) {
        return;
    }
    m_executor.read<bool>(
        this,
        [now = m_context.clock.now()](Stores& stores) -> Result<bool> {
            const auto accounts = stores.accounts.all();
            const auto items = accounts ? stores.outbox.waiting() : Result<QVector<OutboxItem>>(fail(accounts.error()));
            if (!items) {
                return fail(items.error());
            }
            return std::any_of(items->begin(), items->end(), [now](const OutboxItem& item) {
                return item.state == OutboxState::Sending || (item.state == OutboxState::Queued && item.notBefore <= now);
            });
        },
        [this](const Result<bool>& isDue) { looked(isDue); });
}

/// Once: it ends when there is nothing more to do. Whatever waits then, waits for its time, for a password or for another try.
void SyncRun::looked(const Result<bool>& isDue)
{
    m_looking = false;
    if (!isDue) {
        m_whyNot = isDue.error();
        return;
    }
    m_sinceReached.restart();
    const bool isStuck = m_lacksSender || m_outgoing.sender().isPaused();
    if (!m_watch && !m_stopping && m_service.isSettled() && !m_outgoing.isBusy() && (!*isDue || isStuck)) {
        stop();
    }
}

void SyncRun::lost(const Error& why)
{
    m_error = why;
    stop();
    QTimer::singleShot(kLongestEndMs, this, [] { QCoreApplication::exit(Failed); });
}

void SyncRun::stop()
{
    if (std::exchange(m_stopping, true)) {
        return;
    }
    m_look.stop();
    m_states = m_service.states();
    m_service.stop();
    m_outgoing.stop();
}

void SyncRun::end()
{
    if (--m_open == 0) {
        QCoreApplication::exit(Done);
    }
}

Result<> SyncRun::readResults()
{
    const auto session = m_workspace.sessions()(Access::ReadOnly);
    if (!session) {
        return fail(session.error());
    }
    Stores& stores = (*session)->stores();
    const auto accounts = stores.accounts.all();
    const auto items = accounts ? stores.outbox.waiting() : Result<QVector<OutboxItem>>(fail(accounts.error()));
    if (!items) {
        return fail(items.error());
    }
    m_accounts = *accounts;
    for (const OutboxItem& item : *items) {
        ++(item.state == OutboxState::Failed ? m_failed : m_waiting);
    }
    for (const MailAccount& account : m_accounts) {
        m_folders.insert(account.id, stores.mailSync.folders(account.id).value_or(QVector<MailFolder>()));
    }
    return {};
}

QJsonObject SyncRun::json(const MailAccount& account, const AccountState& state) const
{
    const auto number = [](std::optional<qint64> value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray folders;
    for (const MailFolder& folder : m_folders.value(account.id)) {
        if (folder.watched) {
            folders.append(QJsonObject{{QStringLiteral("name"), folder.name}, {QStringLiteral("on_server"), number(folder.serverCount)},
                                       {QStringLiteral("here"), number(folder.localCount)},
                                       {QStringLiteral("synced_at"), folder.syncedAt ? QJsonValue(isoText(*folder.syncedAt)) : QJsonValue()},
                                       {QStringLiteral("error"), folder.lastError.isEmpty() ? QJsonValue() : QJsonValue(folder.lastError)}});
        }
    }
    const bool isBad = isTrouble(state.activity);
    return {{QStringLiteral("account"), account.address}, {QStringLiteral("state"), toKey(state.activity)},
            {QStringLiteral("fetched"), state.fetched}, {QStringLiteral("quarantined"), state.quarantined},
            {QStringLiteral("cause"), isBad ? QJsonValue(toKey(state.trouble.cause)) : QJsonValue()},
            {QStringLiteral("reason"), isBad ? QJsonValue(state.trouble.context) : QJsonValue()}, {QStringLiteral("folders"), folders}};
}

QString SyncRun::line(const MailAccount& account, const AccountState& state) const
{
    QString said = activityText(account.address, state);
    if (state.fetched > 0 || state.quarantined > 0 || !isTrouble(state.activity)) {
        said += QStringLiteral(" · ") + Cli::tr("%1 fetched, %2 quarantined").arg(state.fetched).arg(state.quarantined);
    }
    for (const MailFolder& folder : m_folders.value(account.id)) {
        if (folder.watched && !folder.lastError.isEmpty() && !isTrouble(state.activity)) {
            said += QStringLiteral("\n  %1: %2").arg(folder.name, folder.lastError);
        }
    }
    return said;
}

Answer SyncRun::answer() const
{
    QJsonArray accounts;
    QStringList lines;
    int bad = 0;
    bool isPartly = m_failed > 0;
    for (const MailAccount& account : m_accounts) {
        const auto found = std::find_if(m_states.begin(), m_states.end(),
                                        [&account](const AccountState& state) { return state.account == account.id; });
        const AccountState state = found == m_states.end() ? AccountState() : *found;
        accounts.append(json(account, state));
        lines.append(line(account, state));
        bad += isTrouble(state.activity) ? 1 : 0;
        isPartly = isPartly || state.quarantined > 0;
    }
    if (m_accounts.isEmpty()) {
        lines.append(Cli::tr("There is no mail account yet."));
    }
    lines.append(Cli::tr("outbox: %1 sent, %2 waiting, %3 not sent").arg(m_sent).arg(m_waiting).arg(m_failed));
    const bool allBad = bad > 0 && bad == m_accounts.size();
    return {QJsonObject{{QStringLiteral("accounts"), accounts}, {QStringLiteral("sent"), m_sent},
                        {QStringLiteral("waiting"), m_waiting}, {QStringLiteral("not_sent"), m_failed}},
            lines.join(QLatin1Char('\n')), m_watch ? Done : allBad ? Failed : bad > 0 || isPartly ? Refused : Done};
}

}  // namespace memnun::cli
