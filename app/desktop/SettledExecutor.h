// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/ThreadedExecutor.h"

#include <QObject>

namespace memnun {

/// The threaded executor with a count of what is under way: jobs posted whose answers have not arrived yet. Pictures
/// are taken when it is zero.
class SettledExecutor final : public QObject, public Executor {
    Q_OBJECT

public:
    explicit SettledExecutor(SessionFactory factory, QObject* parent = nullptr);
    void write(Job job) override;
    void readJob(Job job) override;
    Courier& courier() override { return m_threads.courier(); }

    int pending() const { return m_pending; }

private:
    Job counted(Job job);

    int m_pending = 0;
    ThreadedExecutor m_threads;
};

}  // namespace memnun
