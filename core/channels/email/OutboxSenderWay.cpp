// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one message: from its password to its outcome.
#include "core/channels/email/OutboxSender.h"

#include "core/channels/email/SentCopy.h"
#include "core/conversations/BlobStore.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr qint64 kHoldS = 15 * 60;
static_assert(kHoldS >= kLongestDeliveryS + 4 * 60, "nobody may give up a message that is still being sent");
constexpr std::array<qint64, 4> kPausesS{30, 2 * 60, 10 * 60, 60 * 60};

qint64 pauseS(int attempts)
{
    const auto step = std::clamp<qsizetype>(attempts - 1, 0, static_cast<qsizetype>(kPausesS.size()) - 1);
    return kPausesS[static_cast<size_t>(step)];
}

OutboxTrouble troubleOf(const Error& error)
{
    const QString rule = error.fields.value(0).rule;
    switch (error.code) {
    case Code::Unavailable:
        return rule == QLatin1String("deferred")      ? OutboxTrouble::Deferred
               : rule == QLatin1String("certificate") ? OutboxTrouble::Untrusted
                                                      : OutboxTrouble::Unreachable;
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

void OutboxSender::fetchPassword(const OutboxItem& item, const MailAccount& account)
{
    const SmtpAccount sender = account.smtp();
    m_triedLogin = m_logins;
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
        if (m_triedLogin != m_logins) {
            finish();  // there is another one by now
            return;
        }
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
        if (password.error().code == Code::Forbidden) {
            Q_EMIT signInNeeded();
        } else {
            Q_EMIT passwordNeeded();
        }
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
                hold(item, {account, password, item.sender, item.recipients, asSent(item, *message)});
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

// Taking it is the lock: whoever is refused it must not send.
void OutboxSender::hold(const OutboxItem& item, const Delivery& delivery)
{
    if (m_stopped) {
        finish();
        return;
    }
    m_held = item.id;
    const HoldOutbox take{item.id, m_through.id, sharedNow().plusSeconds(kHoldS), item.attempts + 1};
    m_services.bus.submit(take, this, [this, item, delivery](Result<HoldOutbox::Outcome> taken) {
        if (taken && *taken == HoldOutbox::Outcome::Held) {
            deliver(item, delivery);
            return;
        }
        m_held = {};
        if (!taken && taken.error().code != Code::Conflict) {
            m_storagePause.start();
        }
        finish();
    });
}

void OutboxSender::deliver(const OutboxItem& item, const Delivery& delivery)
{
    if (m_stopped) {
        delivered(item, fail(Code::Cancelled));
        return;
    }
    m_pool->start([this, line = m_line.handset(), item, delivery, cancel = m_cancel, transport = m_services.transport] {
        const auto result = std::make_shared<Result<>>(transport->deliver(delivery, cancel));
        line.deliver([this, item, result] { delivered(item, *result); });
    });
}

void OutboxSender::delivered(const OutboxItem& item, const Result<>& result)
{
    if (result) {
        m_renewed.remove(m_through.id);
        settle({item.id, OutboxState::Sending, OutboxState::Sent, {}, m_services.clock.now(), item.attempts + 1});
    } else if (result.error().code == Code::Forbidden && (m_triedLogin != m_logins || renewsToken())) {
        settle({item.id, OutboxState::Sending, OutboxState::Queued, item.lastError, m_services.clock.now(), item.attempts + 1});
    } else if (result.error().code == Code::Forbidden && m_through.outgoing.auth == AuthKind::OAuth) {
        m_loginPause = true;  // the renewed one is no good either: the message waits until somebody signs in
        Q_EMIT signInNeeded();
        settle({item.id, OutboxState::Sending, OutboxState::Queued, {}, m_services.clock.now(), item.attempts + 1});
    } else {
        settle(moveAfter(item, result.error()));
    }
}

/// A token may have been taken back before its time, however often the message was tried for other reasons: once more at
/// once, with a new one. Nobody has to know.
bool OutboxSender::renewsToken()
{
    if (m_through.outgoing.auth != AuthKind::OAuth || m_renewed.contains(m_through.id)) {
        return false;
    }
    m_renewed.insert(m_through.id);
    m_services.logins.refused(m_through);
    return true;
}

MoveOutbox OutboxSender::moveAfter(const OutboxItem& item, const Error& error)
{
    const Instant now = m_services.clock.now();
    const int attempt = item.attempts + 1;
    if (error.code == Code::Cancelled) {
        return {item.id, OutboxState::Sending, OutboxState::Queued, item.lastError, now, attempt};
    }
    const QString text = problemText(troubleOf(error), error.context);
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

}  // namespace memnun
