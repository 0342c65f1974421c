// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace memnun::bench {

/// One thing after another from the event loop, as a person's hands do: `step(i)` every `everyMs` for i = 0 … steps-1.
class Hands final : public QObject {
    Q_OBJECT

public:
    /// False when it took longer than `longestMs`.
    static bool repeat(int steps, int everyMs, const std::function<void(int)>& step, int longestMs = 120'000);
    /// Looks every few milliseconds, letting the event loop run, until `ready()`; milliseconds it took, or none.
    static std::optional<double> until(const std::function<bool()>& ready, int longestMs = 60'000);

Q_SIGNALS:
    void finished();
};

}  // namespace memnun::bench
