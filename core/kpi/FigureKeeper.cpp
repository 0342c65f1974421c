// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/FigureKeeper.h"

#include "core/kernel/Stores.h"
#include "core/kpi/PackStore.h"

#include <utility>

namespace memnun::kpi {
namespace {

constexpr int kFirstMs = 3'000;
constexpr int kSoonMs = 20'000;

}  // namespace

FigureKeeper::FigureKeeper(Executor& executor, CommandBus& commands, ChangeBus& changes, const Clock& clock,
                           const PackingRules& how, QObject* parent)
    : QObject(parent), m_executor(executor), m_commands(commands), m_clock(clock), m_how(how)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FigureKeeper::look);
    connect(&changes, &ChangeBus::changed, this, &FigureKeeper::note);
    m_soon.start(kFirstMs);
}

void FigureKeeper::note(const ChangeSet& changes)
{
    if (changes.changes.isEmpty())
        return;
    // Rules that changed make everything stale, and a page is likely waiting.
    if (changes.touches(Entity::Setting) || changes.touches(Entity::Workspace))
        m_soon.start(0);
    else if (!m_soon.isActive())
        m_soon.start(kSoonMs);
}

void FigureKeeper::look()
{
    if (m_atWork) {
        m_soon.start(kSoonMs);
        return;
    }
    m_atWork = true;
    m_soon.stop();
    const auto query = [now = m_clock.now(), how = m_how, first = std::exchange(m_first, false)](Stores& stores) {
        auto plan = planPacks(stores, now, how);
        // Nobody waits for it here; whoever opens the page would wait for a hundred places of a disk.
        if (first && plan && plan->kept && plan->blocks.isEmpty())
            (void)stores.packs.warm();
        return plan;
    };
    m_executor.read<PackPlan>(this, query, [this](const Result<PackPlan>& plan) { begin(plan); });
}

void FigureKeeper::begin(const Result<PackPlan>& plan)
{
    m_plan = plan ? *plan : PackPlan();
    m_done = 0;
    if (m_plan.blocks.isEmpty()) {
        settle();
        return;
    }
    Q_EMIT progressed(m_done, total());
    if (m_plan.kept) {
        next();
        return;
    }
    m_commands.submit(BeginPacks{}, this, [this](const Result<>& begun) {
        if (begun) {
            next();
            return;
        }
        m_plan = {};
        settle();
        m_soon.start(kFirstMs);  // somebody was writing
    });
}

void FigureKeeper::next()
{
    if (m_plan.blocks.isEmpty()) {
        settle();
        return;
    }
    m_executor.read<KeepPack>(this,
        [block = m_plan.blocks.first(), now = m_clock.now(), span = m_how.span](Stores& stores) {
            return workOutPack(stores, block, now, span);
        },
        [this](const Result<KeepPack>& pack) { keep(pack); });
}

void FigureKeeper::keep(const Result<KeepPack>& pack)
{
    if (!pack) {
        m_plan = {};  // the next look begins again
        settle();
        return;
    }
    m_commands.submit(*pack, this, [this](const Result<>& kept) {
        // A colleague's program that was quicker has done the same work.
        if (!kept && kept.error().code != Code::Conflict) {
            m_plan = {};
            settle();
            return;
        }
        m_plan.blocks.removeFirst();
        ++m_done;
        Q_EMIT progressed(m_done, total());
        next();
    });
}

void FigureKeeper::settle()
{
    m_atWork = false;
    Q_EMIT settled();
}

}  // namespace memnun::kpi
