// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"

#include <QTimer>

namespace memnun {

class DemoCompany;
class ThreadedExecutor;

/// Makes the demo company into a new workspace file, in batches through the one write path. A half-made file is
/// removed; a whole one takes its place in one step.
class DemoMaker final : public QObject {
    Q_OBJECT

public:
    DemoMaker(const QString& file, const Clock& clock, QObject* parent = nullptr);
    ~DemoMaker() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const memnun::Result<>& result);

private:
    void begin(const Workspace& workspace);
    void end(const Result<>& result);
    QString partFile() const { return m_file + QStringLiteral(".part"); }

    QString m_file;
    const Clock& m_clock;
    CancelFlag m_cancel;
    std::shared_ptr<std::atomic<int>> m_done;  ///< tickets written, told by the writer
    QTimer m_timer;
    std::shared_ptr<DemoCompany> m_company;
    ChangeBus m_changes;
    std::unique_ptr<ThreadedExecutor> m_executor;
    std::unique_ptr<CommandBus> m_commands;
};

/// Where `--demo` keeps its workspace.
QString demoFile();
/// A demo older than a day is made again, because it is dated relative to the day it was made.
bool isFreshDemo(const QString& file, const Clock& clock);

}  // namespace memnun
