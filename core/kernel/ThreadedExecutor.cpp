// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/ThreadedExecutor.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace memnun {

/// One queue and the threads that work it off: whoever is free takes the next job, so that a long one holds up nobody else's.
struct ThreadedExecutor::Lane {
    Lane(SessionFactory sessions, Access wanted, bool finishOnStop, int count)
        : factory(std::move(sessions)), access(wanted), finish(finishOnStop)
    {
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([this] { loop(); });
        }
    }

    ~Lane()
    {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_all();
        for (std::thread& thread : threads) {
            thread.join();
        }
    }

    void post(Job job)
    {
        {
            const std::lock_guard lock(mutex);
            jobs.push_back(std::move(job));
        }
        wake.notify_one();
    }

    void loop()
    {
        std::unique_ptr<Session> session;
        while (true) {
            Job job;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return stopping || !jobs.empty(); });
                if (jobs.empty() || (stopping && !finish)) {
                    return;
                }
                job = std::move(jobs.front());
                jobs.pop_front();
            }
            job(open(session));
        }
    }

    Result<Session*> open(std::unique_ptr<Session>& session) const
    {
        if (!session) {
            auto opened = factory(access);
            if (!opened) {
                return fail(opened.error());
            }
            session = std::move(*opened);
        }
        return session.get();
    }

    SessionFactory factory;
    Access access;
    bool finish;
    bool stopping = false;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> jobs;
    std::vector<std::thread> threads;
};

ThreadedExecutor::ThreadedExecutor(SessionFactory factory, int readers)
    : m_readers(std::make_unique<Lane>(factory, Access::ReadOnly, false, readers)),
      m_writer(std::make_unique<Lane>(factory, Access::ReadWrite, true, 1))
{
}

ThreadedExecutor::~ThreadedExecutor()
{
    m_writer.reset();
    m_readers.reset();
}

void ThreadedExecutor::write(Job job)
{
    m_writer->post(std::move(job));
}

void ThreadedExecutor::readJob(Job job)
{
    m_readers->post(std::move(job));
}

}  // namespace memnun
