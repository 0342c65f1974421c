// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Heartbeat.h"

namespace memnun::bench {

namespace {

constexpr int kBeatMs = 2;

}  // namespace

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeatMs);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

Heartbeat::~Heartbeat()
{
    stop();
}

void Heartbeat::start()
{
    m_gaps = {};
    m_machine = {};
    m_stopping = false;
    m_since.start();
    m_cpu = threadCpuMs();
    m_timer.start();
    m_idler = std::thread([this] { idle(); });
}

void Heartbeat::stop()
{
    m_timer.stop();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_idler.joinable())
        m_idler.join();
}

void Heartbeat::beat()
{
    const double now = threadCpuMs();
    m_gaps.add({static_cast<double>(m_since.nsecsElapsed()) / 1e6, now - std::exchange(m_cpu, now)});
    m_since.start();
}

void Heartbeat::idle()
{
    QElapsedTimer since;
    since.start();
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(kBeatMs), [this] { return m_stopping; })) {
        m_machine.add({static_cast<double>(since.nsecsElapsed()) / 1e6, 0});
        since.start();
    }
}

}  // namespace memnun::bench
