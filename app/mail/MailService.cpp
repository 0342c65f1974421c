// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/MailService.h"

#include "core/accounts/MailAccountStore.h"

#include <algorithm>

namespace memnun {

namespace {

bool isFetched(const MailAccount& account)
{
    return account.enabled && account.incoming.isSet();
}

/// Nothing is about to happen by itself.
bool isAtRest(MailActivity activity)
{
    return activity != MailActivity::Connecting && activity != MailActivity::Fetching;
}

}  // namespace

MailService::MailService(const MailParts& parts, ChangeBus& changes, SyncTurn::Sharing sharing, const MailPace& pace, QObject* parent)
    : MailServicePort(parent), m_parts(parts), m_sharing(sharing), m_pace(pace)
{
    connect(&changes, &ChangeBus::changed, this, [this](const ChangeSet& changed) {
        if (m_running && changed.touches(Entity::MailAccount)) {
            read();
        }
        if (m_running && (changed.touches(Entity::Ticket) || changed.touches(Entity::Outbox))) {
            for (const auto& held : m_held) {
                if (held->runner) {
                    held->runner->tellMarksSoon();
                }
            }
        }
    });
}

MailService::~MailService() = default;

void MailService::start()
{
    m_running = true;
    read();
}

/// Our own notes of finished runs come here as well: one answer under way is enough.
void MailService::read()
{
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    m_parts.executor.read<QVector<MailAccount>>(
        this, [](Stores& stores) { return stores.accounts.all(); },
        [this](const Result<QVector<MailAccount>>& accounts) {
            m_reading = false;
            if (accounts && m_running) {
                take(*accounts);
            } else if (m_running) {
                QTimer::singleShot(m_pace.firstRetryMs, this, &MailService::read);
            }
            if (std::exchange(m_readAgain, false) && m_running) {
                read();
            }
        });
}

void MailService::take(const QVector<MailAccount>& accounts)
{
    m_wasRead = true;
    std::vector<std::unique_ptr<Held>> now;
    for (const MailAccount& account : accounts) {
        const auto known = std::find_if(m_held.begin(), m_held.end(),
                                        [&account](const auto& held) { return held && held->account.id == account.id; });
        now.push_back(known != m_held.end() ? std::move(*known) : std::make_unique<Held>());
    }
    std::swap(m_held, now);
    for (const auto& left : now) {
        if (left) {
            drop(*left);
        }
    }
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        follow(*m_held[i], accounts.at(static_cast<qsizetype>(i)));
    }
}

void MailService::follow(Held& held, const MailAccount& account)
{
    const bool isNews = held.account != account;
    held.account = account;
    if (held.runner && isFetched(account)) {
        held.runner->change(account);
    } else if (held.runner) {
        drop(held);
    } else if (isFetched(account)) {
        run(held);
    }
    if (isNews) {
        Q_EMIT changed(account.id);
    }
}

void MailService::run(Held& held)
{
    held.runner = std::make_unique<AccountRunner>(m_parts, m_pace, held.account, m_sharing, held.log, nullptr);
    connect(held.runner.get(), &AccountRunner::changed, this, [this, id = held.account.id] { Q_EMIT changed(id); });
    held.runner->start();
}

/// The runner ends in its own time; whoever comes after it waits for the turn, if there is one.
void MailService::drop(Held& held)
{
    if (!held.runner) {
        return;
    }
    AccountRunner* leaving = held.runner.release();
    leaving->setParent(this);
    leaving->disconnect(this);
    ++m_leaving;
    connect(leaving, &AccountRunner::stopped, this, [this, leaving] {
        leaving->deleteLater();
        runnerStopped();
    });
    leaving->stop();
}

void MailService::stop()
{
    if (std::exchange(m_stopping, true)) {
        return;
    }
    m_running = false;
    ++m_leaving;  // this call itself
    for (const auto& held : m_held) {
        drop(*held);
    }
    QMetaObject::invokeMethod(this, &MailService::runnerStopped, Qt::QueuedConnection);
}

/// What they gave the writer last, the turns they let go of, is written before it is said that all is over.
void MailService::runnerStopped()
{
    if (--m_leaving > 0 || !m_stopping) {
        return;
    }
    // The writer finishes what it has when the window goes, which is after us: nothing of ours is touched in its thread.
    m_parts.executor.write([this, &executor = m_parts.executor, self = QPointer<QObject>(this)](const Result<Session*>&) {
        executor.courier().deliver(self, [this] { Q_EMIT stopped(); });
    });
}

bool MailService::isIdle() const
{
    return m_leaving == 0 && std::none_of(m_held.begin(), m_held.end(), [](const auto& held) { return held->runner != nullptr; });
}

bool MailService::isSettled() const
{
    return m_wasRead && !m_reading
           && std::all_of(m_held.begin(), m_held.end(),
                          [](const auto& held) { return !held->runner || isAtRest(held->runner->state().activity); });
}

void MailService::loginChanged()
{
    for (const auto& held : m_held) {
        if (held->runner) {
            held->runner->loginChanged();
        }
    }
}

QVector<AccountState> MailService::states() const
{
    QVector<AccountState> states;
    for (const auto& held : m_held) {
        AccountState state;
        state.account = held->account.id;
        states.append(held->runner ? held->runner->state() : state);
    }
    return states;
}

void MailService::fetchNow(MailAccountId account)
{
    for (const auto& held : m_held) {
        if (held->account.id == account && held->runner) {
            held->runner->fetchNow();
        }
    }
}

QStringList MailService::log(MailAccountId account) const
{
    for (const auto& held : m_held) {
        if (held->account.id == account) {
            return held->log->lines();
        }
    }
    return {};
}

void MailService::download(AttachmentId attachment, QObject* guard, std::function<void(Result<>)> then)
{
    Download& download = m_downloads[attachment];
    download.askers.append({guard, std::move(then)});
    if (download.work) {
        return;
    }
    download.work = new PartDownload(m_parts, m_pace, this);
    connect(download.work, &PartDownload::progressed, this, [this, attachment] { progressed(attachment); });
    download.work->bring(attachment, [this, attachment](const Result<>& done) { downloaded(attachment, done); });
}

void MailService::progressed(AttachmentId attachment)
{
    const auto found = m_downloads.find(attachment);
    const int now = found == m_downloads.end() ? 0 : found->work->percent();
    if (found != m_downloads.end() && found->percent != now) {
        found->percent = now;
        Q_EMIT downloadChanged(attachment);
    }
}

void MailService::downloaded(AttachmentId attachment, const Result<>& done)
{
    const Download over = m_downloads.take(attachment);
    over.work->deleteLater();
    Q_EMIT downloadChanged(attachment);
    for (const Asker& asker : over.askers) {
        if (asker.guard && asker.then) {
            asker.then(done);
        }
    }
}

void MailService::cancelDownload(AttachmentId attachment)
{
    if (const auto found = m_downloads.constFind(attachment); found != m_downloads.constEnd()) {
        found->work->cancel();
    }
}

std::optional<int> MailService::downloadPercent(AttachmentId attachment) const
{
    const auto found = m_downloads.constFind(attachment);
    return found == m_downloads.constEnd() ? std::nullopt : std::optional(found->percent);
}

}  // namespace memnun
