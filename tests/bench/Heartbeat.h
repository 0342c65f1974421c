// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/BenchTable.h"

#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace memnun::bench {

/// How long the UI thread leaves its event loop alone: a timer of 2 ms in it, the time between two beats by the clock and
/// by the thread's own processor time. A thread that does nothing beats beside it: its gaps are the machine's doing.
class Heartbeat final : public QObject {
    Q_OBJECT

public:
    Heartbeat();
    ~Heartbeat() override;

    void start();
    void stop();
    [[nodiscard]] const Times& gaps() const { return m_gaps; }
    /// Gaps of the thread that does nothing.
    [[nodiscard]] const Times& machine() const { return m_machine; }

private:
    void beat();
    void idle();

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_cpu = 0;
    Times m_gaps;
    Times m_machine;
    std::thread m_idler;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

}  // namespace memnun::bench
