// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace memnun {

/// The way home for work on another thread that may outlive whoever asked for it: neither waits for the other. A member of
/// `home`, so that it is cut before its home is gone; the work holds a Handset.
class HomeLine final {
    struct State {
        std::mutex mutex;
        QObject* home = nullptr;
    };

public:
    class Handset {
    public:
        explicit Handset(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        /// From any thread: `answer` runs in home's thread, unless home is gone by then.
        void deliver(std::function<void()> answer) const
        {
            const std::lock_guard lock(m_state->mutex);
            if (m_state->home) {
                QMetaObject::invokeMethod(m_state->home, std::move(answer), Qt::QueuedConnection);
            }
        }
        /// Nobody wants to hear of it any more.
        bool isCut() const
        {
            const std::lock_guard lock(m_state->mutex);
            return m_state->home == nullptr;
        }

    private:
        std::shared_ptr<State> m_state;
    };

    explicit HomeLine(QObject* home) : m_state(std::make_shared<State>()) { m_state->home = home; }
    ~HomeLine()
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->home = nullptr;
    }
    Q_DISABLE_COPY_MOVE(HomeLine)

    Handset handset() const { return Handset(m_state); }

private:
    std::shared_ptr<State> m_state;
};

}  // namespace memnun
