// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace memnun::cli {

/// Lets a program that runs until it is told end in good order: `then` is called from the event loop at the first SIGINT or
/// SIGTERM (or Ctrl+C where there are no signals). A second one ends it at once. One object at a time.
class EndSignals {
public:
    EndSignals(QObject* guard, std::function<void()> then);
    ~EndSignals();
    Q_DISABLE_COPY_MOVE(EndSignals)

private:
    std::function<void()> m_then;
};

}  // namespace memnun::cli
