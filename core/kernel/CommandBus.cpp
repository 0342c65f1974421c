// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/CommandBus.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr std::size_t kUndoDepth = 50;
constexpr int kRepeats = 3;

Result<> audit(UnitOfWork& work, const QString& verb)
{
    for (const Change& change : work.audited()) {
        const auto written = work.stores().audit.append(
            {0, work.now(), work.actor().id, verb, change.entity, change.id});
        if (!written) {
            return fail(written.error());
        }
    }
    return {};
}

class StreamStep final : public AnyCommand {
public:
    StreamStep(Permission permission, QString verb, CommandBus::Step step, std::function<void()> takenBack)
        : m_permission(permission), m_verb(std::move(verb)), m_step(std::move(step)), m_takenBack(std::move(takenBack))
    {
    }
    bool isRepeatable() const override { return m_takenBack != nullptr; }
    bool isBulk() const override { return isRepeatable(); }
    void takenBack() const override
    {
        if (m_takenBack) {
            m_takenBack();
        }
    }
    Permission permission() const override { return m_permission; }
    QString verb() const override { return m_verb; }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        auto more = m_step(work);
        work.undoWith(nullptr);  // a batch is not taken back by itself
        if (!more) {
            return fail(more.error());
        }
        return std::any(*more);
    }

private:
    Permission m_permission;
    QString m_verb;
    CommandBus::Step m_step;
    std::function<void()> m_takenBack;
};

}  // namespace

static Result<Committed> attempt(const AnyCommand& command, Session& session, const Actor& actor, Instant now)
{
    if (session.isLost()) {
        if (const auto back = session.restore(); !back) {
            return fail(back.error());
        }
    }
    if (const auto begun = session.begin(); !begun) {
        return fail(begun.error());
    }
    UnitOfWork work(session.stores(), actor, now);
    auto outcome = command.perform(work);
    if (!outcome) {
        session.rollback();
        command.takenBack();
        return fail(outcome.error());
    }
    auto closed = audit(work, command.verb());
    if (closed) {
        closed = session.announce(work.changes());
    }
    if (closed) {
        closed = session.commit();
    }
    if (!closed) {
        session.rollback();
        command.takenBack();
        return fail(closed.error());
    }
    return Committed{std::move(*outcome), work.changes(), work.audited().size(), work.inverse()};
}

Result<Committed> execute(const AnyCommand& command, Session& session, const Actor& actor, Instant now)
{
    if (!allows(actor.role, command.permission())) {
        return fail(Code::Forbidden, command.verb());
    }
    auto done = attempt(command, session, actor, now);
    for (int again = 0; again < kRepeats && !done && command.isRepeatable(); ++again) {
        const Error& why = done.error();
        const bool takenBack = why.hasRule(rule::kNotCommitted) || why.hasRule(rule::kGaveWay)
                               || (why.code == Code::Conflict && command.isBulk())
                               || (session.isLost() && !why.hasRule(rule::kOutcomeUnknown) && !why.hasRule(rule::kServerGone));
        if (!takenBack) {
            break;
        }
        done = attempt(command, session, actor, now);
    }
    return done;
}

/// What can be taken back, oldest first. Only jobs of the writer touch it, so an undo finds every command that was
/// submitted before it, also one whose answer is still on its way.
struct CommandBus::UndoStack {
    std::vector<UndoEntry> entries;
    void push(UndoEntry entry)
    {
        entries.push_back(std::move(entry));
        if (entries.size() > kUndoDepth) {
            entries.erase(entries.begin());
        }
    }
};

struct CommandBus::Done {
    Result<Committed> result = fail(Code::Bug);
    QString verb;
    bool isUndo = false;
    bool canUndo = false;  ///< whether something could be taken back afterwards
    QPointer<QObject> guard;
    std::function<void(Result<std::any>)> then;
};

CommandBus::CommandBus(Executor& executor, const Clock& clock, ChangeBus& changes, QObject* parent)
    : QObject(parent), m_executor(executor), m_clock(clock), m_changes(changes), m_undo(std::make_shared<UndoStack>())
{
}

void CommandBus::submitAny(std::shared_ptr<AnyCommand> command, QObject* guard,
                           std::function<void(Result<std::any>)> then)
{
    auto done = std::make_shared<Done>();
    done->verb = command->verb();
    done->guard = guard ? guard : this;
    done->then = std::move(then);
    post(done, [command = std::move(command), actor = m_actor, &clock = m_clock](Done& to, UndoStack& stack,
                                                                                 Session& session) {
        to.result = execute(*command, session, actor, clock.now());
        if (!to.result || !to.result->inverse) {
            return;
        }
        stack.push({to.verb, to.result->rows, to.result->inverse});
    });
}

void CommandBus::keep(const UndoEntry& entry)
{
    auto done = std::make_shared<Done>();
    done->verb = entry.verb;
    done->guard = this;
    post(done, [entry](Done& to, UndoStack& stack, Session&) {
        to.result = Committed{{}, {}, entry.rows, entry.inverse};
        stack.push(entry);
    });
}

void CommandBus::post(const std::shared_ptr<Done>& done, std::function<void(Done&, UndoStack&, Session&)> job)
{
    const QPointer<QObject> self(this);
    m_executor.write([this, self, done, job = std::move(job), stack = m_undo,
                      &executor = m_executor](Result<Session*> session) {
        if (session) {
            job(*done, *stack, **session);
        } else {
            done->result = fail(session.error());
        }
        done->canUndo = !stack->entries.empty();
        executor.courier().deliver(self, [this, done] { finish(done); });
    });
}

void CommandBus::finish(const std::shared_ptr<Done>& done)
{
    m_canUndo = done->canUndo;
    if (!done->result) {
        if (done->guard && done->then) {
            done->then(fail(done->result.error()));
        }
        return;
    }
    Committed& committed = *done->result;
    m_changes.publish(committed.changes);
    if (done->isUndo) {
        Q_EMIT undone(done->verb, committed.rows);
    } else if (committed.inverse) {
        Q_EMIT undoable({done->verb, committed.rows, committed.inverse});
    }
    if (done->guard && done->then) {
        done->then(std::move(committed.outcome));
    }
}

void CommandBus::undo(QObject* guard, std::function<void(Result<QString>)> then)
{
    auto done = std::make_shared<Done>();
    done->isUndo = true;
    done->guard = guard ? guard : this;
    done->then = [verb = std::weak_ptr<Done>(done), then = std::move(then)](const Result<std::any>& outcome) {
        if (const auto about = verb.lock(); about && then) {
            then(outcome ? Result<QString>(about->verb) : Result<QString>(fail(outcome.error())));
        }
    };
    post(done, [actor = m_actor, &clock = m_clock](Done& to, UndoStack& stack, Session& session) {
        if (stack.entries.empty()) {
            to.result = fail(Code::NotFound, QStringLiteral("nothing to undo"));
            return;
        }
        const UndoEntry entry = stack.entries.back();
        to.verb = entry.verb;
        to.result = execute(*entry.inverse, session, actor, clock.now());
        const bool again = !to.result
                           && (to.result.error().code == Code::Unavailable || to.result.error().code == Code::Storage);
        if (!again) {
            stack.entries.pop_back();  // what failed for the moment can be tried once more
        }
    });
}

void CommandBus::stream(Permission permission, const QString& verb, Step step, CancelFlag cancel, QObject* guard,
                        std::function<void(Result<>)> then, std::function<void()> takenBack)
{
    if (!then) {
        then = [](const Result<>&) {};
    }
    nextStep(std::make_shared<StreamStep>(permission, verb, std::move(step), std::move(takenBack)), std::move(cancel),
             guard ? guard : this, std::move(then));
}

void CommandBus::nextStep(std::shared_ptr<AnyCommand> step, CancelFlag cancel, QPointer<QObject> guard,
                          std::function<void(Result<>)> then)
{
    if (cancel && cancel->load()) {
        if (guard) {
            then(fail(Code::Cancelled, step->verb()));
        }
        return;
    }
    submitAny(step, this, [this, step, cancel, guard, then](Result<std::any> more) {
        if (!more) {
            if (guard) {
                then(fail(more.error()));
            }
        } else if (std::any_cast<bool>(*more)) {
            nextStep(step, cancel, guard, then);
        } else if (guard) {
            then({});
        }
    });
}

}  // namespace memnun
