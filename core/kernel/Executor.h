// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Courier.h"
#include "core/kernel/Session.h"

#include <atomic>

namespace memnun {

/// Tells a running read or stream that nobody wants its result any more.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;

/// Two lanes to the workspace: one writer (FIFO) and one or more readers with connections of their own.
/// Jobs get the lane's session, or the error with which opening it failed.
class Executor {
public:
    using Job = std::function<void(Result<Session*>)>;

    virtual ~Executor();
    virtual void write(Job job) = 0;
    virtual void readJob(Job job) = 0;
    /// Answers and changes arrive in this object's thread.
    virtual Courier& courier() = 0;

    /// Runs `query` on a reader and brings its result to `then` while `guard` lives. The flag returned cancels:
    /// a query not yet begun is skipped and no answer comes.
    template <class T>
    CancelFlag read(QObject* guard, std::function<Result<T>(Stores&)> query, std::function<void(Result<T>)> then)
    {
        auto cancelled = std::make_shared<std::atomic<bool>>(false);
        readJob([this, cancelled, guard = QPointer<QObject>(guard), query = std::move(query),
                 then = std::move(then)](Result<Session*> session) {
            if (cancelled->load()) {
                return;
            }
            auto answer = std::make_shared<Result<T>>(ask(session, query));
            courier().deliver(guard, [cancelled, then, answer] {
                if (!cancelled->load()) {
                    then(std::move(*answer));
                }
            });
        });
        return cancelled;
    }

private:
    /// A question changes nothing: where the connection broke it is asked once more on a new one.
    template <class T>
    static Result<T> ask(const Result<Session*>& session, const std::function<Result<T>(Stores&)>& query)
    {
        if (!session) {
            return fail(session.error());
        }
        for (bool again = true;; again = false) {
            if ((*session)->isLost()) {
                if (const auto back = (*session)->restore(); !back) {
                    return fail(back.error());
                }
            }
            auto answer = query((*session)->stores());
            if (answer || !again || !(*session)->isLost()) {
                return answer;
            }
        }
    }
};

/// Runs nothing until told: tests decide when, and the command line runs each job at once.
class ManualExecutor final : public Executor {
public:
    explicit ManualExecutor(SessionFactory factory, bool immediate = false);
    ~ManualExecutor() override;
    void write(Job job) override;
    void readJob(Job job) override;
    Courier& courier() override { return m_courier; }
    /// Runs every job posted so far and those they post. Returns how many ran.
    int runPending();

private:
    Result<Session*> session(Access access);
    void post(Access access, Job job);

    SessionFactory m_factory;
    bool m_immediate;
    std::unique_ptr<Session> m_writer;
    std::unique_ptr<Session> m_reader;
    std::vector<std::pair<Access, Job>> m_pending;
    Courier m_courier;
};

}  // namespace memnun
