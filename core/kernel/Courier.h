// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace memnun {

/// Brings answers from worker threads to the thread the Courier lives in. An answer belongs to a guard: when the
/// guard has died by the time the answer arrives, the answer is dropped. A guard lives in the Courier's thread.
class Courier final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// May be called from any thread. `guard` is looked at in the Courier's thread only.
    void deliver(const QPointer<QObject>& guard, std::function<void()> answer);
};

}  // namespace memnun
