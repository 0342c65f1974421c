// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace memnun {

/// Whether a server answers: shared by all connections of one program to one workspace, from any thread. After a failed
/// try nobody tries again for a while, longer each time (0.2 s to 5 s), so that work fails at once instead of waiting
/// in a row; the first success is everybody's.
class ServerReach {
public:
    ServerReach();

    /// Names this program among those that hear of each other's changes.
    const QString& origin() const { return m_origin; }

    /// What was committed when the workspace was opened, before anybody read from it, in the server's words; empty: not known.
    void setFirstState(const QByteArray& state) { m_firstState = state; }
    const QByteArray& firstState() const { return m_firstState; }

    bool mayTry() const;
    void failed(const QString& why);
    /// Said by the ear, which tries again by itself: until it reaches the server nobody else tries.
    void lost(const QString& why);
    void reached();
    /// The workspace is being closed: nobody waits for the server any more.
    void leave();
    bool isLeaving() const;
    /// Unavailable with rule::kServerGone and the reason of the last failure.
    tl::unexpected<Error> gone() const;
    /// Waits at most that long; ends early when somebody reached the server or the workspace is being closed.
    void await(std::chrono::milliseconds atMost);

private:
    using Clock = std::chrono::steady_clock;
    QString m_origin;
    QByteArray m_firstState;  ///< set before other threads know of us
    mutable std::mutex m_mutex;
    std::condition_variable m_back;
    Clock::time_point m_notBefore;
    std::chrono::milliseconds m_pause{0};
    QString m_why;
    quint64 m_successes = 0;
    bool m_lost = false;
    bool m_leaving = false;
};

}  // namespace memnun
