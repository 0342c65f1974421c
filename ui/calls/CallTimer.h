// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <array>
#include <optional>

namespace memnun {

/// Whole seconds of a call's parts, as LogCall wants them.
struct CallTimes {
    int waitS = 0;
    int talkS = 0;
    int holdS = 0;
    int wrapS = 0;
    int sum() const { return waitS + talkS + holdS + wrapS; }
    bool operator==(const CallTimes&) const = default;
};

/// A stopwatch with the phases of a call. A value that is told the time; it owns no timer and no clock.
class CallTimer {
public:
    enum class Phase { Idle, Waiting, Talking, Holding, WrapUp };

    Phase phase() const { return m_phase; }
    bool isRunning() const { return m_phase != Phase::Idle; }
    bool wasAnswered() const { return m_answered; }
    std::optional<Instant> startedAt() const { return m_startedAt; }
    CallTimes timesAt(Instant now) const;

    /// Each moves on only where that makes sense (nobody can be held who doesn't talk) and says whether it did.
    bool start(Instant now);   ///< it rings
    bool answer(Instant now);  ///< also from idle: the call was taken before the form was open
    bool hold(Instant now);
    bool resume(Instant now);
    bool end(Instant now);     ///< wrapping up from here on

private:
    bool move(Phase to, Instant now);

    Phase m_phase = Phase::Idle;
    Instant m_since;
    std::optional<Instant> m_startedAt;
    bool m_answered = false;
    std::array<qint64, 5> m_ms{};  ///< finished stretches by phase
};

}  // namespace memnun
