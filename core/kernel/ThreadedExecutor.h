// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"

#include <QThread>

namespace memnun {

/// The executor of the window: one writer thread, `readers` reader threads, each with its own connection, opened on
/// first use and closed in its thread. A read goes to whichever reader is free. Destruction lets queued writes finish and
/// drops queued reads.
class ThreadedExecutor final : public Executor {
public:
    explicit ThreadedExecutor(SessionFactory factory, int readers = 2);
    ~ThreadedExecutor() override;
    void write(Job job) override;
    void readJob(Job job) override;
    Courier& courier() override { return m_courier; }

private:
    struct Lane;
    std::unique_ptr<Lane> m_readers;
    std::unique_ptr<Lane> m_writer;
    Courier m_courier;
};

}  // namespace memnun
