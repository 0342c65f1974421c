// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/OutboxSender.h"

#include "core/accounts/MailAccountStore.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kLongestNapMs = 5 * 60'000;  // somebody else may have queued a message in a shared workspace
QString problemText(OutboxTrouble trouble, const QString& context)
{
    return OutboxProblem{trouble, context}.toText();
}

}  // namespace

OutboxSender::OutboxSender(Services services, Sharing sharing, QObject* parent)
    : QObject(parent), m_services(std::move(services)), m_sharing(sharing),
      m_pool(std::make_unique<QThreadPool>()), m_cancel(std::make_shared<std::atomic<bool>>(false))
{
    m_pool->setMaxThreadCount(1);
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
    // A pool waits for its threads where it is deleted, and a server may take long to answer.
    QThreadPool::globalInstance()->start([pool = m_pool.release()] { delete pool; });
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
    newLogin();
    m_retryRefused = true;
    wake();
}

void OutboxSender::newLogin()
{
    ++m_logins;
    m_loginPause = false;
    m_renewed.clear();
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
        newLogin();
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

void OutboxSender::wakeIn(qint64 ms)
{
    // A few milliseconds late rather than early: an early look finds nothing due.
    m_timer.start(static_cast<int>(std::clamp<qint64>(ms + 5, 5, kLongestNapMs)));
}

}  // namespace memnun
