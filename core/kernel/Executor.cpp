// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Executor.h"

namespace memnun {

Executor::~Executor() = default;

ManualExecutor::ManualExecutor(SessionFactory factory, bool immediate)
    : m_factory(std::move(factory)), m_immediate(immediate)
{
}

ManualExecutor::~ManualExecutor() = default;

void ManualExecutor::write(Job job)
{
    post(Access::ReadWrite, std::move(job));
}

void ManualExecutor::readJob(Job job)
{
    post(Access::ReadOnly, std::move(job));
}

void ManualExecutor::post(Access access, Job job)
{
    if (m_immediate) {
        job(session(access));
    } else {
        m_pending.emplace_back(access, std::move(job));
    }
}

int ManualExecutor::runPending()
{
    int ran = 0;
    while (!m_pending.empty()) {
        auto batch = std::exchange(m_pending, {});
        for (auto& [access, job] : batch) {
            job(session(access));
            ++ran;
        }
    }
    return ran;
}

Result<Session*> ManualExecutor::session(Access access)
{
    auto& slot = access == Access::ReadWrite ? m_writer : m_reader;
    if (!slot) {
        auto opened = m_factory(access);
        if (!opened) {
            return fail(opened.error());
        }
        slot = std::move(*opened);
    }
    return slot.get();
}

}  // namespace memnun
