// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/kernel/Session.h"

#include <vector>

namespace memnun {

/// The workspace's executor, over a server that can go away: it refuses at once, or says nothing until it is back.
class AwayExecutor final : public Executor {
public:
    enum class Server { Here, Gone, Mute };

    explicit AwayExecutor(Executor& real) : m_real(real) {}
    void write(Job job) override { pass(std::move(job), [this](Job go) { m_real.write(std::move(go)); }); }
    void readJob(Job job) override { pass(std::move(job), [this](Job go) { m_real.readJob(std::move(go)); }); }
    Courier& courier() override { return m_real.courier(); }
    void comeBack()
    {
        server = Server::Here;
        for (const auto& go : std::exchange(m_held, {}))
            go();
    }
    Server server = Server::Here;

private:
    void pass(Job job, std::function<void(Job)> on)
    {
        if (server == Server::Mute)
            m_held.push_back([job = std::move(job), on] { on(job); });
        else if (server == Server::Gone)
            on([job = std::move(job)](const Result<Session*>&) {
                job(fail(Code::Unavailable, QStringLiteral("no route"), {{QStringLiteral("workspace"), rule::kServerGone}}));
            });
        else
            on(std::move(job));
    }

    Executor& m_real;
    std::vector<std::function<void()>> m_held;
};

}  // namespace memnun
