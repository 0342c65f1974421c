// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallTimer.h"

#include <algorithm>

namespace memnun {

bool CallTimer::move(Phase to, Instant now)
{
    if (m_phase == Phase::Idle)
        m_startedAt = now;
    else
        m_ms[static_cast<std::size_t>(m_phase)] += std::max<qint64>(0, now.ms - m_since.ms);
    m_phase = to;
    m_since = now;
    m_answered = m_answered || to == Phase::Talking;
    return true;
}

CallTimes CallTimer::timesAt(Instant now) const
{
    const auto seconds = [&](Phase phase) {
        qint64 ms = m_ms[static_cast<std::size_t>(phase)];
        if (phase == m_phase)
            ms += std::max<qint64>(0, now.ms - m_since.ms);
        return static_cast<int>(std::min<qint64>((ms + 500) / 1000, 24 * 3600));
    };
    return {seconds(Phase::Waiting), seconds(Phase::Talking), seconds(Phase::Holding), seconds(Phase::WrapUp)};
}

bool CallTimer::start(Instant now)
{
    return m_phase == Phase::Idle && move(Phase::Waiting, now);
}

bool CallTimer::answer(Instant now)
{
    return (m_phase == Phase::Idle || m_phase == Phase::Waiting) && move(Phase::Talking, now);
}

bool CallTimer::hold(Instant now)
{
    return m_phase == Phase::Talking && move(Phase::Holding, now);
}

bool CallTimer::resume(Instant now)
{
    return m_phase == Phase::Holding && move(Phase::Talking, now);
}

bool CallTimer::end(Instant now)
{
    return m_phase != Phase::Idle && m_phase != Phase::WrapUp && move(Phase::WrapUp, now);
}

}  // namespace memnun
