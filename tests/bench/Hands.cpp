// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Hands.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

namespace memnun::bench {

bool Hands::repeat(int steps, int everyMs, const std::function<void(int)>& step, int longestMs)
{
    Hands hands;
    QTimer timer;
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &hands, [&] {
        if (done < steps)
            step(done++);
        else {
            timer.stop();
            Q_EMIT hands.finished();
        }
    });
    QSignalSpy ended(&hands, &Hands::finished);
    timer.start(everyMs);
    return ended.wait(longestMs);
}

std::optional<double> Hands::until(const std::function<bool()>& ready, int longestMs)
{
    QElapsedTimer since;
    since.start();
    Hands hands;
    QTimer timer;
    double took = 0;
    bool seen = false;
    const auto look = [&] {
        if (!seen && ready()) {
            seen = true;
            took = static_cast<double>(since.nsecsElapsed()) / 1e6;
            timer.stop();
            Q_EMIT hands.finished();
        }
    };
    QObject::connect(&timer, &QTimer::timeout, &hands, look);
    QSignalSpy ended(&hands, &Hands::finished);
    timer.start(1);
    const bool came = ended.wait(longestMs) || seen;
    return came ? std::optional(took) : std::nullopt;
}

}  // namespace memnun::bench
