// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"

namespace memnun {

/// The workspace's executor, over a line that breaks right after a commit: it took effect, and nobody hears of it.
class LosingExecutor final : public Executor {
public:
    explicit LosingExecutor(Executor& real) : m_real(real) {}
    void write(Job job) override
    {
        m_real.write([this, job = std::move(job)](const Result<Session*>& session) {
            if (!session || losses <= 0)
                return job(session);
            LosingSession losing(**session, losses);
            job(&losing);
        });
    }
    void readJob(Job job) override { m_real.readJob(std::move(job)); }
    Courier& courier() override { return m_real.courier(); }
    std::atomic<int> losses = 0;  ///< commits whose answer is still to be lost

private:
    class LosingSession final : public Session {
    public:
        LosingSession(Session& real, std::atomic<int>& losses) : m_real(real), m_losses(losses) {}
        Stores& stores() override { return m_real.stores(); }
        Result<> begin() override { return m_real.begin(); }
        Result<> commit() override
        {
            --m_losses;
            const auto done = m_real.commit();
            return done ? Result<>(fail(Code::Unavailable, QStringLiteral("line broken"))) : done;
        }
        void rollback() override { m_real.rollback(); }
        void setRepeatable(bool on) override { m_real.setRepeatable(on); }

    private:
        Session& m_real;
        std::atomic<int>& m_losses;
    };

    Executor& m_real;
};

}  // namespace memnun
