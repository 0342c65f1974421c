// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SettledExecutor.h"

namespace memnun {

SettledExecutor::SettledExecutor(SessionFactory factory, QObject* parent)
    : QObject(parent), m_threads(std::move(factory))
{
}

Executor::Job SettledExecutor::counted(Job job)
{
    ++m_pending;
    return [this, self = QPointer<QObject>(this), job = std::move(job)](Result<Session*> session) {
        job(std::move(session));
        // Behind the job's own answer: the courier keeps the order.
        m_threads.courier().deliver(self, [this] { --m_pending; });
    };
}

void SettledExecutor::write(Job job)
{
    m_threads.write(counted(std::move(job)));
}

void SettledExecutor::readJob(Job job)
{
    m_threads.readJob(counted(std::move(job)));
}

}  // namespace memnun
