// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Courier.h"

#include <QThreadPool>

#include <memory>

namespace memnun {

/// Work that may take long, one job after another on a thread beside the one this object lives in. Its end drops what was
/// not begun and waits for what was: a job must not outlive what it uses.
class Background final {
public:
    Background() { m_pool.setMaxThreadCount(1); }
    ~Background() { end(); }
    Q_DISABLE_COPY_MOVE(Background)

    /// Runs `work`, then `then` with its answer in this object's thread, while `guard` lives.
    template <class T>
    void later(QObject* guard, std::function<T()> work, std::function<void(T)> then)
    {
        m_pool.start([this, alive = QPointer<QObject>(guard), work = std::move(work), then = std::move(then)] {
            auto answer = std::make_shared<T>(work());
            m_courier.deliver(alive, [answer, then] { then(std::move(*answer)); });
        });
    }
    /// Work whose end nobody waits for.
    void start(std::function<void()> work) { m_pool.start(std::move(work)); }

    /// Drops what was not begun. False when what was is not done within so many milliseconds; -1: however long it takes.
    bool end(int ms = -1)
    {
        m_pool.clear();
        return m_pool.waitForDone(ms);
    }

private:
    Courier m_courier;
    QThreadPool m_pool;
};

}  // namespace memnun
