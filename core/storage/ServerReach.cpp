// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerReach.h"

#include "core/kernel/Session.h"

#include <QUuid>

#include <algorithm>

namespace memnun {

using std::chrono::milliseconds;

ServerReach::ServerReach() : m_origin(QUuid::createUuid().toString(QUuid::Id128)) {}

bool ServerReach::mayTry() const
{
    const std::lock_guard lock(m_mutex);
    return !m_lost && Clock::now() >= m_notBefore;
}

void ServerReach::failed(const QString& why)
{
    const std::lock_guard lock(m_mutex);
    m_pause = std::clamp(m_pause * 2, milliseconds(200), milliseconds(5000));
    m_notBefore = Clock::now() + m_pause;
    m_why = why;
}

void ServerReach::lost(const QString& why)
{
    const std::lock_guard lock(m_mutex);
    m_lost = true;
    m_why = why;
}

void ServerReach::leave()
{
    const std::lock_guard lock(m_mutex);
    m_leaving = true;
    m_back.notify_all();
}

bool ServerReach::isLeaving() const
{
    const std::lock_guard lock(m_mutex);
    return m_leaving;
}

void ServerReach::reached()
{
    const std::lock_guard lock(m_mutex);
    m_lost = false;
    m_pause = milliseconds(0);
    m_notBefore = {};
    ++m_successes;
    m_back.notify_all();
}

tl::unexpected<Error> ServerReach::gone() const
{
    const std::lock_guard lock(m_mutex);
    return fail(Code::Unavailable, m_why, {{QStringLiteral("workspace"), rule::kServerGone}});
}

void ServerReach::await(milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    m_back.wait_for(lock, atMost, [this, before = m_successes] { return m_leaving || m_successes != before; });
}

}  // namespace memnun
