// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/SentFolderKeeper.h"

#include "core/accounts/MailAccountStore.h"
#include "core/channels/email/SentCopy.h"
#include "core/conversations/BlobStore.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr qint64 kLongestNapMs = 5 * 60'000;
constexpr qint64 kHoldS = 15 * 60;  ///< longer than a copy takes on its way
constexpr std::array<qint64, 4> kPausesS{60, 5 * 60, 15 * 60, 60 * 60};
constexpr qint64 kDoubtS = 24 * 3600;      ///< no longer than that are people kept from deciding
constexpr qint64 kCopyS = 14 * 24 * 3600;  ///< nor is a copy tried

// A claim and what came of it count one each.
qint64 pauseS(int tries)
{
    const auto step = std::clamp<qsizetype>((tries - 1) / 2, 0, static_cast<qsizetype>(kPausesS.size()) - 1);
    return kPausesS[static_cast<size_t>(step)];
}

/// People decide, or there is no copy.
bool isOver(const OutboxItem& item, Instant now)
{
    return item.state == OutboxState::Sent ? item.leftAt.value_or(now).plusSeconds(kCopyS) < now
                                           : item.notBefore.plusSeconds(kDoubtS) < now;
}

}  // namespace

SentFolderKeeper::SentFolderKeeper(Services services, QObject* parent) : QObject(parent), m_services(services)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SentFolderKeeper::wake);
    m_pause.setSingleShot(true);
    m_pause.setInterval(static_cast<int>(kPausesS.front() * 1000));
    connect(&m_pause, &QTimer::timeout, this, &SentFolderKeeper::wake);
    connect(&m_services.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Outbox) || changes.touches(Entity::MailAccount)) {
            wake();
        }
    });
}

SentFolderKeeper::~SentFolderKeeper()
{
    stop();
}

void SentFolderKeeper::start()
{
    m_started = true;
    wake();
}

void SentFolderKeeper::stop()
{
    m_started = false;
    m_busy = false;
    ++m_round;
    m_timer.stop();
    m_pause.stop();
    m_services.folder.cancel();
}

void SentFolderKeeper::accountChanged()
{
    newLogin();
    wake();
}

void SentFolderKeeper::newLogin()
{
    ++m_logins;
    m_refused.clear();
    m_renewed.clear();
}

void SentFolderKeeper::wake()
{
    if (!m_started) {
        return;
    }
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_services.executor.read<Snapshot>(
        this,
        [](Stores& stores) -> Result<Snapshot> {
            auto items = stores.outbox.folderWaiting();
            auto accounts = stores.accounts.all();
            if (!items || !accounts) {
                return fail(!items ? items.error() : accounts.error());
            }
            return Snapshot{std::move(*items), std::move(*accounts)};
        },
        [this](Result<Snapshot> snapshot) { take(snapshot); });
}

void SentFolderKeeper::take(const Result<Snapshot>& snapshot)
{
    m_reading = false;
    if (!m_started) {
        return;
    }
    if (std::exchange(m_again, false)) {
        wake();
        return;
    }
    m_timer.start(static_cast<int>(kLongestNapMs));
    if (!snapshot) {
        return;
    }
    if (m_accounts != snapshot->accounts) {
        m_accounts = snapshot->accounts;
        newLogin();
    }
    if (!m_busy && !m_pause.isActive()) {
        askNext(snapshot->items);
    }
}

void SentFolderKeeper::askNext(const QVector<OutboxItem>& items)
{
    const Instant now = m_services.clock.now();
    for (const OutboxItem& item : items) {
        if (*item.folderAt > now) {
            m_timer.start(static_cast<int>(std::min(item.folderAt->ms - now.ms + 5, kLongestNapMs)));
            return;  // the next one first: none of the others is due
        }
        const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                          [&item](const MailAccount& one) { return one.id == item.accountId; });
        const bool there = account != m_accounts.end() && account->incoming.isSet();
        const auto refused = there ? m_refused.constFind(account->id) : m_refused.constEnd();
        const bool shut = refused != m_refused.constEnd();
        if (!there || (shut && isOver(item, now) && refused->plusSeconds(kPausesS.back()) <= now)) {
            m_busy = true;
            settle({item.id, item.folderTries, SettleFolder::Answer::Never, {}});
            return;
        }
        if (!shut) {
            begin({item, *account, {}, m_logins});
            return;
        }
    }
}

void SentFolderKeeper::begin(const Errand& errand)
{
    m_busy = true;
    m_services.logins.secretFor(errand.account, ServerKind::Incoming, this,
                                [this, errand = errand, round = ++m_round](const Result<QString>& secret) mutable {
                                    if (round != m_round) {
                                        return;
                                    }
                                    if (secret) {
                                        errand.secret = *secret;
                                        claim(errand);
                                        return;
                                    }
                                    if (errand.login != m_logins) {
                                        finish();  // there is another one by now
                                        return;
                                    }
                                    // Without a password it is asked again when there is one; the clock helps where only the
                                    // token's server is away.
                                    m_refused.insert(errand.account.id, m_services.clock.now());
                                    if (secret.error().code == Code::Unavailable) {
                                        QTimer::singleShot(static_cast<int>(kPausesS.front() * 1000), this, &SentFolderKeeper::accountChanged);
                                    }
                                    finish();
                                });
}

// Counting the tries up is the lock: whoever is refused it must not ask.
void SentFolderKeeper::claim(const Errand& errand)
{
    const AskFolder claim{errand.item.id, errand.item.folderTries, m_services.clock.now().plusSeconds(kHoldS)};
    m_services.bus.submit(claim, this, [this, errand = errand, round = m_round](Result<> claimed) mutable {
        if (round != m_round) {
            return;
        }
        if (!claimed) {
            restAfter(claimed.error());
            finish();
            return;
        }
        ++errand.item.folderTries;
        readMessage(errand);
    });
}

void SentFolderKeeper::readMessage(const Errand& errand)
{
    m_services.executor.read<QByteArray>(
        this, [blob = errand.item.rawBlob](Stores& stores) { return stores.blobs.get(blob); },
        [this, errand, round = m_round](Result<QByteArray> message) {
            if (round != m_round) {
                return;
            }
            if (message) {
                ask(errand, *message);
            } else {
                settle(later(errand, message.error()));
            }
        });
}

void SentFolderKeeper::ask(const Errand& errand, const QByteArray& message)
{
    const bool copies = errand.item.state == OutboxState::Sent;
    const SentFolderQuestion question{errand.account, errand.secret, messageIdOf(message),
                                      copies ? asSent(errand.item, message) : QByteArray(),
                                      errand.item.leftAt.value_or(m_services.clock.now())};
    m_services.folder.ask(question, this, [this, errand, round = m_round](const Result<SentFolderAnswer>& answer) {
        if (round == m_round) {
            answered(errand, answer);
        }
    });
}

void SentFolderKeeper::answered(const Errand& errand, const Result<SentFolderAnswer>& answer)
{
    if (answer) {
        m_renewed.remove(errand.account.id);
        const bool there = *answer != SentFolderAnswer::Missing;
        settle({errand.item.id, errand.item.folderTries, there ? SettleFolder::Answer::There : SettleFolder::Answer::Missing, {}});
        return;
    }
    if (answer.error().code == Code::Forbidden) {
        if (errand.login != m_logins || renewsToken(errand)) {
            settle({errand.item.id, errand.item.folderTries, SettleFolder::Answer::Later, m_services.clock.now()});
            return;
        }
        m_refused.insert(errand.account.id, m_services.clock.now());
    }
    settle(later(errand, answer.error()));
}

/// One that was taken back before its time: once more at once, with a new one.
bool SentFolderKeeper::renewsToken(const Errand& errand)
{
    if (errand.account.incoming.auth != AuthKind::OAuth || m_renewed.contains(errand.account.id)) {
        return false;
    }
    m_renewed.insert(errand.account.id);
    m_services.logins.refused(errand.account);
    return true;
}

SettleFolder SentFolderKeeper::later(const Errand& errand, const Error& error) const
{
    using Answer = SettleFolder::Answer;
    const Instant now = m_services.clock.now();
    const OutboxItem& item = errand.item;
    const bool hopeless = isOver(item, now) || error.code == Code::NotFound;
    return {item.id, item.folderTries, hopeless ? Answer::Never : Answer::Later, now.plusSeconds(pauseS(item.folderTries))};
}

void SentFolderKeeper::settle(const SettleFolder& settled)
{
    m_services.bus.submit(settled, this, [this, id = settled.id, round = m_round](Result<> written) {
        if (round == m_round) {
            if (!written) {
                restAfter(written.error());
            }
            Q_EMIT this->settled(id);
            finish();
        }
    });
}

// What the workspace does not take now, it would not take at once either: its disk is full, or this user may only read.
void SentFolderKeeper::restAfter(const Error& why)
{
    if (why.code != Code::Conflict && why.code != Code::NotFound) {
        m_pause.start();
    }
}

void SentFolderKeeper::finish()
{
    m_busy = false;
    wake();
}

}  // namespace memnun
