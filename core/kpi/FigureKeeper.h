// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/CommandBus.h"
#include "core/kpi/Packing.h"

#include <QTimer>

namespace memnun::kpi {

/// Keeps a big workspace's figures packed in the background: block by block, worked out on a reader and written between
/// other people's commands. Looks some seconds after it was made and after changes.
class FigureKeeper final : public QObject {
    Q_OBJECT

public:
    FigureKeeper(Executor& executor, CommandBus& commands, ChangeBus& changes, const Clock& clock,
                 const PackingRules& how = {}, QObject* parent = nullptr);

    /// Looks now, unless it is at work.
    void look();
    bool isAtWork() const { return m_atWork; }
    /// Blocks of the present work.
    qint64 done() const { return m_done; }
    qint64 total() const { return m_done + m_plan.blocks.size(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// There is nothing to pack, now.
    void settled();

private:
    void note(const ChangeSet& changes);
    void begin(const Result<PackPlan>& plan);
    void next();
    void keep(const Result<KeepPack>& pack);
    void settle();

    Executor& m_executor;
    CommandBus& m_commands;
    const Clock& m_clock;
    PackingRules m_how;
    QTimer m_soon;
    PackPlan m_plan;
    qint64 m_done = 0;
    bool m_atWork = false;
    bool m_first = true;  ///< look
};

}  // namespace memnun::kpi
