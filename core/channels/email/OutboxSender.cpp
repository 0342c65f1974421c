// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/OutboxSender.h"

#include "core/accounts/MailAccountStore.h"
#include "core/conversations/BlobStore.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr qint64 kLongestNapMs = 5 * 60'000;  // somebody else may have queued a message in a shared workspace
constexpr qint64 kHoldS = 15 * 60;
static_assert(kHoldS >= kLongestDeliveryS + 4 * 60, "nobody may give up a message that is still being sent");
constexpr std::array<qint64, 4> kPausesS{30, 2 * 60, 10 * 60, 60 * 60};

qint64 pauseS(int attempts)
{
    const auto step = std::clamp<qsizetype>(attempts - 1, 0, static_cast<qsizetype>(kPausesS.size()) - 1);
    return kPausesS[static_cast<size_t>(step)];
}

OutboxTrouble troubleOf(Code code)
{
    switch (code) {
    case Code::Unavailable:
        return OutboxTrouble::Unreachable;
    case Code::Forbidden:
        return OutboxTrouble::LoginRefused;
    case Code::Invalid:
        return OutboxTrouble::Refused;
    case Code::Conflict:
        return OutboxTrouble::MayHaveBeenSent;
    default:
        return OutboxTrouble::Other;
    }
}

QString problemText(OutboxTrouble trouble, const QString& context)
{
    return OutboxProblem{trouble, context}.toText();
}

}  // namespace

OutboxSender::OutboxSender(Services services, Sharing sharing, QObject* parent)
    : QObject(parent), m_services(std::move(services)), m_sharing(sharing),
      m_cancel(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::wake);
    m_storagePause.setSingleShot(true);
    m_storagePause.setInterval(static_cast<int>(m_services.storagePauseMs));
    connect(&m_storagePause, &QTimer::timeout, this, [this] {
        if (m_unwritten) {
            settle(*std::exchange(m_unwritten, {}));
        } else {
            wake();
        }
    });
    connect(&m_services.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Outbox) || changes.touches(Entity::Setting)) {
            wake();
        }
    });
}

OutboxSender::~OutboxSender()
{
    m_cancel->store(true);
    m_pool.waitForDone();
}

void OutboxSender::start()
{
    m_started = true;
    m_stopped = false;
    wake();
}

void OutboxSender::stop()
{
    m_stopped = true;
    m_timer.stop();
    m_storagePause.stop();
    m_cancel->store(true);
    if (m_unwritten) {
        settle(*std::exchange(m_unwritten, {}));
    } else if (m_askingPassword) {
        // A keyring may be asking its owner for minutes; nothing has been taken from the outbox yet.
        m_askingPassword = false;
        m_busy = false;
        ++m_round;
    }
    if (!m_busy) {
        QTimer::singleShot(0, this, &OutboxSender::stopped);
    }
}

void OutboxSender::accountChanged()
{
    m_loginPause = false;
    m_retryRefused = true;
    wake();
}

void OutboxSender::wake()
{
    if (!m_started || m_stopped) {
        return;
    }
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_services.executor.read<Snapshot>(
        this,
        [here = m_services.clock.now()](Stores& stores) { return look(stores, here); },
        [this](Result<Snapshot> snapshot) { take(snapshot); });
}

Result<OutboxSender::Snapshot> OutboxSender::look(Stores& stores, Instant here)
{
    auto items = stores.outbox.waiting();
    if (!items) {
        return fail(items.error());
    }
    auto accounts = stores.accounts.all();
    if (!accounts) {
        return fail(accounts.error());
    }
    const auto shared = stores.outbox.now(here);
    if (!shared) {
        return fail(shared.error());
    }
    return Snapshot{std::move(*items), std::move(*accounts), shared->ms - here.ms};
}

void OutboxSender::take(const Result<Snapshot>& snapshot)
{
    m_reading = false;
    if (m_stopped) {
        return;
    }
    if (std::exchange(m_again, false)) {
        wake();
        return;
    }
    if (!snapshot) {
        Q_EMIT stateChanged(std::max(0, std::get<0>(m_reported)), std::max(0, std::get<1>(m_reported)),
                            snapshot.error().context);
        wakeIn(m_services.storagePauseMs);
        return;
    }
    m_aheadMs = snapshot->aheadMs;
    if (m_accounts != snapshot->accounts) {
        m_retryRefused = !m_accounts.isEmpty();
        m_accounts = snapshot->accounts;
        m_loginPause = false;
    }
    recover(snapshot->items);
    report(snapshot->items);
    if (!m_busy) {
        sendNext(snapshot->items);
    }
}

// Messages that nobody sends any more, those that only a login refusal stopped, and those an older program gave up because
// the network was away for long.
void OutboxSender::recover(const QVector<OutboxItem>& items)
{
    const bool first = !std::exchange(m_recovered, true);
    const bool retryRefused = senderAmong(m_accounts) && std::exchange(m_retryRefused, false);
    const Instant now = sharedNow();
    for (const OutboxItem& item : items) {
        const OutboxTrouble trouble = OutboxProblem::fromText(item.lastError).trouble;
        const bool abandoned = item.state == OutboxState::Sending && item.id != m_held &&
                               (item.notBefore <= now || (first && m_sharing == Sharing::Alone));
        if (abandoned) {
            const QString error = problemText(OutboxTrouble::MayHaveBeenSent,
                                              QStringLiteral("the program ended while the message was being sent"));
            m_services.bus.submit(MoveOutbox{item.id, OutboxState::Sending, OutboxState::Failed, error, m_services.clock.now()}, this, {});
        } else if (item.state == OutboxState::Failed && ((retryRefused && trouble == OutboxTrouble::LoginRefused) ||
                                                         (first && trouble == OutboxTrouble::Unreachable))) {
            m_services.bus.submit(RetryOutbox{item.id}, this, {});
        }
    }
}

void OutboxSender::report(const QVector<OutboxItem>& items)
{
    const auto failed = std::count_if(items.begin(), items.end(),
                                      [](const OutboxItem& item) { return item.state == OutboxState::Failed; });
    const auto newest = std::find_if(items.rbegin(), items.rend(),
                                     [](const OutboxItem& item) { return !item.lastError.isEmpty(); });
    const auto failure = std::find_if(items.rbegin(), items.rend(),
                                      [](const OutboxItem& item) { return item.state == OutboxState::Failed; });
    const bool any = failure != items.rend();
    const decltype(m_reported) now{
        static_cast<int>(items.size() - failed), static_cast<int>(failed),
        newest == items.rend() ? QString() : OutboxProblem::fromText(newest->lastError).context, any ? failure->id : OutboxId()};
    if (now != m_reported) {
        m_reported = now;
        Q_EMIT stateChanged(std::get<0>(now), std::get<1>(now), std::get<2>(now));
        Q_EMIT failureChanged(any ? std::optional(*failure) : std::nullopt);
        const auto late = std::find_if(items.rbegin(), items.rend(), [](const OutboxItem& item) {
            return item.state == OutboxState::Queued && !item.lastError.isEmpty();
        });
        Q_EMIT delayChanged(late == items.rend() ? OutboxTrouble::None : OutboxProblem::fromText(late->lastError).trouble);
    }
}

void OutboxSender::sendNext(const QVector<OutboxItem>& items)
{
    const Instant now = m_services.clock.now();
    const OutboxItem* due = nullptr;
    std::optional<Instant> next;
    for (const OutboxItem& item : items) {
        if (item.state == OutboxState::Queued && item.notBefore <= now) {
            due = due && due->notBefore <= item.notBefore ? due : &item;
        } else if (item.state != OutboxState::Failed) {
            const Instant at = item.state == OutboxState::Sending ? Instant{item.notBefore.ms - m_aheadMs} : item.notBefore;
            next = at > now && (!next || at < *next) ? at : next;
        }
    }
    wakeIn(next ? next->ms - now.ms : kLongestNapMs);
    if (senderAmong(m_accounts)) {
        m_saidNoAccount = false;
    } else if (std::get<0>(m_reported) > 0 && !std::exchange(m_saidNoAccount, true)) {
        Q_EMIT noAccount();
    }
    const auto account = due ? senderAmong(m_accounts, {due->sender}) : std::nullopt;
    if (account && !isPaused()) {
        m_busy = true;
        m_cancel = std::make_shared<std::atomic<bool>>(false);
        m_through = *account;
        fetchPassword(*due, *account);
    }
}

void OutboxSender::fetchPassword(const OutboxItem& item, const MailAccount& account)
{
    const SmtpAccount sender = account.smtp();
    if (sender.user.isEmpty()) {
        fetchMessage(item, sender, {});
        return;
    }
    m_askingPassword = true;
    const auto answer = [this, item, sender, round = ++m_round](const Result<QString>& password) {
        if (round != m_round) {
            return;
        }
        m_askingPassword = false;
        if (password) {
            fetchMessage(item, sender, *password);
            return;
        }
        if (password.error().code == Code::Unavailable) {
            m_storagePause.start();  // the server that gives tokens is out of reach
            finish();
            return;
        }
        m_loginPause = true;
        Q_EMIT passwordNeeded();
        finish();
    };
    m_services.logins.secretFor(account, ServerKind::Outgoing, this, answer);
}

void OutboxSender::fetchMessage(const OutboxItem& item, const SmtpAccount& account, const QString& password)
{
    m_services.executor.read<QByteArray>(
        this, [blob = item.rawBlob](Stores& stores) { return stores.blobs.get(blob); },
        [this, item, account, password](Result<QByteArray> message) {
            if (message) {
                hold(item, {account, password, item.sender, item.recipients, *message});
                return;
            }
            if (message.error().code == Code::NotFound) {
                const QString error = problemText(OutboxTrouble::Unreadable, message.error().context);
                settle({item.id, OutboxState::Queued, OutboxState::Failed, error, m_services.clock.now()});
                return;
            }
            m_storagePause.start();
            finish();
        });
}

// The move is the lock: whoever is refused it must not send.
void OutboxSender::hold(const OutboxItem& item, const Delivery& delivery)
{
    if (m_stopped) {
        finish();
        return;
    }
    m_held = item.id;
    const MoveOutbox move{item.id, OutboxState::Queued, OutboxState::Sending, item.lastError,
                          sharedNow().plusSeconds(kHoldS), item.attempts + 1};
    m_services.bus.submit(move, this, [this, item, delivery](Result<> moved) {
        if (!moved) {
            m_held = {};
            if (moved.error().code != Code::Conflict) {
                m_storagePause.start();
            }
            finish();
            return;
        }
        deliver(item, delivery);
    });
}

void OutboxSender::deliver(const OutboxItem& item, const Delivery& delivery)
{
    if (m_stopped) {
        delivered(item, fail(Code::Cancelled));
        return;
    }
    m_pool.start([this, guard = QPointer<QObject>(this), item, delivery, cancel = m_cancel,
                  transport = m_services.transport, &executor = m_services.executor] {
        const auto result = std::make_shared<Result<>>(transport->deliver(delivery, cancel));
        executor.courier().deliver(guard, [this, item, result] { delivered(item, *result); });
    });
}

void OutboxSender::delivered(const OutboxItem& item, const Result<>& result)
{
    if (result) {
        settle({item.id, OutboxState::Sending, OutboxState::Sent, {}, m_services.clock.now(), item.attempts + 1});
    } else if (result.error().code == Code::Forbidden && m_through.outgoing.auth == AuthKind::OAuth && item.attempts == 0) {
        // a token that was taken back before its time: once more with a new one
        m_services.logins.refused(m_through);
        settle(moveAfter(item, {Code::Unavailable, result.error().context, {}}));
    } else {
        settle(moveAfter(item, result.error()));
    }
}

MoveOutbox OutboxSender::moveAfter(const OutboxItem& item, const Error& error)
{
    const Instant now = m_services.clock.now();
    const int attempt = item.attempts + 1;
    if (error.code == Code::Cancelled) {
        return {item.id, OutboxState::Sending, OutboxState::Queued, item.lastError, now, attempt};
    }
    const QString text = problemText(troubleOf(error.code), error.context);
    if (error.code == Code::Unavailable) {
        return {item.id, OutboxState::Sending, OutboxState::Queued, text, now.plusSeconds(pauseS(attempt)), attempt};
    }
    m_loginPause = m_loginPause || error.code == Code::Forbidden;
    return {item.id, OutboxState::Sending, OutboxState::Failed, text, now, attempt};
}

// Until the outcome is written the message stays held: it is never sent again because the disk was full.
void OutboxSender::settle(const MoveOutbox& move)
{
    m_services.bus.submit(move, this, [this, move](Result<> moved) {
        if (!moved && moved.error().code != Code::Conflict && moved.error().code != Code::NotFound && !m_stopped) {
            m_unwritten = move;
            m_storagePause.start();
            return;
        }
        m_held = {};
        if (moved && move.to == OutboxState::Sent) {
            Q_EMIT sent(move.id);
        }
        finish();
    });
}

void OutboxSender::finish()
{
    m_busy = false;
    if (m_stopped) {
        Q_EMIT stopped();
    } else {
        wake();
    }
}

void OutboxSender::wakeIn(qint64 ms)
{
    // A few milliseconds late rather than early: an early look finds nothing due.
    m_timer.start(static_cast<int>(std::clamp<qint64>(ms + 5, 5, kLongestNapMs)));
}

}  // namespace memnun
