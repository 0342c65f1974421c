// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/EndSignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>
#endif

namespace memnun::cli {

#ifdef Q_OS_UNIX

namespace {

int toLoop[2] = {-1, -1};

/// A signal's handler may do next to nothing: it writes one byte, and the event loop reads it.
void onSignal(int number)
{
    std::signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(toLoop[1], &byte, 1);
}

}  // namespace

EndSignals::EndSignals(QObject* guard, std::function<void()> then) : m_then(std::move(then))
{
    if (::pipe(toLoop) != 0) {
        return;
    }
    auto* notifier = new QSocketNotifier(toLoop[0], QSocketNotifier::Read, guard);
    QObject::connect(notifier, &QSocketNotifier::activated, guard, [this, notifier] {
        notifier->setEnabled(false);
        m_then();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

EndSignals::~EndSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(toLoop[0]);
    ::close(toLoop[1]);
}

#else

EndSignals::EndSignals(QObject*, std::function<void()> then) : m_then(std::move(then)) {}
EndSignals::~EndSignals() = default;

#endif

}  // namespace memnun::cli
