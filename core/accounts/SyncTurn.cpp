// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/SyncTurn.h"

#include "core/accounts/SyncCommands.h"

#include <QUuid>

namespace memnun {

SyncTurn::SyncTurn(CommandBus& bus, MailAccountId account, Sharing sharing, QObject* parent)
    : SyncTurn(bus, account, sharing, Pace(), parent)
{
}

SyncTurn::SyncTurn(CommandBus& bus, MailAccountId account, Sharing sharing, Pace pace, QObject* parent)
    : QObject(parent), m_bus(bus), m_account(account), m_sharing(sharing), m_pace(pace),
      m_holder(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_clock.start();
    m_timer.setInterval(m_pace.beatMs);
    connect(&m_timer, &QTimer::timeout, this, &SyncTurn::beat);
}

void SyncTurn::start()
{
    if (m_sharing == Sharing::Alone) {
        setOurs(true);
        return;
    }
    m_timer.start();
    beat();
}

void SyncTurn::stop()
{
    ++m_round;
    m_asking = false;
    m_timer.stop();
    const bool wasOurs = m_ours;
    setOurs(false);
    if (wasOurs && m_sharing == Sharing::Shared) {
        m_bus.submit(ReleaseAccount{m_account, m_holder}, this, {});
    }
}

void SyncTurn::beat()
{
    const qint64 now = m_clock.elapsed();
    // One beat early: whoever takes it over counts from a clock of its own.
    if (m_ours && now - m_heldAt > m_pace.holdMs - m_pace.beatMs) {
        setOurs(false);
    }
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_bus.submit(HoldAccount{m_account, m_holder, m_pace.holdMs}, this,
                 [this, now, round = m_round](const Result<bool>& held) {
                     if (round == m_round) {
                         answered(held, now);
                     }
                 });
}

void SyncTurn::answered(const Result<bool>& held, qint64 askedAt)
{
    m_asking = false;
    if (!held) {
        return;  // out of reach: beat() sees when the hold runs out
    }
    m_heldAt = *held ? askedAt : m_heldAt;
    setOurs(*held && m_clock.elapsed() - askedAt <= m_pace.holdMs - m_pace.beatMs);
    if (!*held) {
        Q_EMIT refused();
    }
}

void SyncTurn::setOurs(bool ours)
{
    if (m_ours != ours) {
        m_ours = ours;
        Q_EMIT changed(ours);
    }
}

}  // namespace memnun
