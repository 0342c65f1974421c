// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/kernel/Courier.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace memnun {

/// Makes the demo company into a new workspace file on a worker thread, in batches through the one write path. A
/// half-made file is removed; a whole one takes its place in one step, and what people did in the one before it is kept.
/// Fails as WorkspaceGuard::enter() does while another program has the demo open.
class DemoMaker final : public QObject {
    Q_OBJECT

public:
    DemoMaker(const QString& file, const Clock& clock, QObject* parent = nullptr);
    /// Breaks off what is under way, within a batch.
    ~DemoMaker() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    /// Somebody had worked in the demo that was there: it is kept under this name.
    void kept(const QString& file);
    void finished(const memnun::Result<>& result);

private:
    struct Progress {
        std::atomic<bool> cancelled = false;
        std::atomic<int> done = 0;  ///< tickets written
        std::atomic<int> total = 0;
    };
    /// Answers with the name under which the former demo is kept; none where nobody had worked in it.
    static Result<QString> make(const QString& file, Instant now, Progress& progress);

    QString m_file;
    const Clock& m_clock;
    std::shared_ptr<Progress> m_progress;
    QTimer m_timer;
    Courier m_courier;
    QThreadPool m_pool;
};

/// Where `--demo` keeps its workspace.
QString demoFile();
/// A demo older than a day is made again, because it is dated relative to the day it was made.
bool isFreshDemo(const QString& file, const Clock& clock);

}  // namespace memnun
