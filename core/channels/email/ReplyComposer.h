// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ReplyPort.h"
#include "core/kernel/Executor.h"

namespace memnun {

/// Reads what a reply needs and builds the mail, both on a reader thread.
class ReplyComposer final : public ReplyPort {
public:
    /// `agent` is asked for the author at each compose(), in the caller's thread.
    ReplyComposer(Executor& executor, const Clock& clock, std::function<UserId()> agent);
    void compose(const ReplyDraft& draft, QObject* guard, std::function<void(Result<SendReply>)> then) override;

private:
    Executor& m_executor;
    const Clock& m_clock;
    std::function<UserId()> m_agent;
};

/// The same, at once: for the command line and for tests.
Result<SendReply> composeReply(const ReplyDraft& draft, UserId agent, Instant now, Stores& stores);

}  // namespace memnun
