// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/kernel/Executor.h"

#include <QObject>

namespace memnun {

/// A committed command that can be taken back.
struct UndoEntry {
    QString verb;
    qsizetype rows = 0;  ///< how many rows it touched, for "3 tickets resolved"
    std::shared_ptr<AnyCommand> inverse;
};

/// The one write path: permission → transaction → run → audit → commit, on the writer; then, in the bus's thread,
/// change bus → undo stack → the callback while its guard lives.
class CommandBus final : public QObject {
    Q_OBJECT
public:
    CommandBus(Executor& executor, const Clock& clock, ChangeBus& changes, QObject* parent = nullptr);

    void setActor(const Actor& actor) { m_actor = actor; }
    const Actor& actor() const { return m_actor; }

    template <class C>
    void submit(C command, QObject* guard, std::function<void(Result<typename C::Outcome>)> then)
    {
        submitAny(anyCommand(std::move(command)), guard, [then = std::move(then)](Result<std::any> outcome) {
            using Outcome = typename C::Outcome;
            if (!then) {
                return;
            }
            if (!outcome) {
                then(fail(outcome.error()));
            } else if constexpr (std::is_void_v<Outcome>) {
                then({});
            } else {
                then(std::any_cast<Outcome>(std::move(*outcome)));
            }
        });
    }

    void submitAny(std::shared_ptr<AnyCommand> command, QObject* guard, std::function<void(Result<std::any>)> then);

    /// Work too big for one transaction: `step` runs again and again, each time in a transaction of its own, with other
    /// people's commands between, until it returns false, fails, or `cancel` is set. `then` hears how it ended
    /// (Cancelled after a cancel); batches committed before stay. Not undoable here.
    /// A step that remembers something outside the workspace gives `takenBack`, called on the writer: forget what the last
    /// run did, it was rolled back. Such a step is run again when it gave way to a colleague's command.
    using Step = std::function<Result<bool>(UnitOfWork&)>;
    void stream(Permission permission, const QString& verb, Step step, CancelFlag cancel, QObject* guard,
                std::function<void(Result<>)> then, std::function<void()> takenBack = {});

    /// Puts what a stream did on the undo stack, as one: undo() takes all of it back. Offered like any other.
    void keep(const UndoEntry& entry);

    /// Whether something can be taken back, as of the last answer.
    bool canUndo() const { return m_canUndo; }
    /// Takes the newest undoable command back, of all that were submitted before. `then` gets its verb, or NotFound when
    /// there is none. When the workspace could not be reached or written it stays the newest one, for another try.
    void undo(QObject* guard, std::function<void(Result<QString>)> then);

Q_SIGNALS:
    /// A command that can be undone was committed; the window offers "Undo".
    void undoable(const memnun::UndoEntry& entry);
    /// So many rows are as they were before.
    void undone(const QString& verb, qsizetype rows);

private:
    struct Done;
    struct UndoStack;
    /// Runs `job` on the writer, then finish() in the bus's thread.
    void post(const std::shared_ptr<Done>& done, std::function<void(Done&, UndoStack&, Session&)> job);
    void finish(const std::shared_ptr<Done>& done);
    void nextStep(std::shared_ptr<AnyCommand> step, CancelFlag cancel, QPointer<QObject> guard,
                  std::function<void(Result<>)> then);

    Executor& m_executor;
    const Clock& m_clock;
    ChangeBus& m_changes;
    Actor m_actor;
    std::shared_ptr<UndoStack> m_undo;
    bool m_canUndo = false;
};

/// Runs one command in a transaction on a session at hand: the part of the write path that needs no window. Used by the
/// bus, by the command line and by tests. What was taken back because the connection broke, or because it gave way to
/// somebody else's command, is run once more where that can be done; so a command that is said to be done is there exactly
/// once, and one that failed is not, unless the error has rule::kOutcomeUnknown.
struct Committed {
    std::any outcome;
    ChangeSet changes;
    qsizetype rows = 0;
    std::shared_ptr<AnyCommand> inverse;
};
Result<Committed> execute(const AnyCommand& command, Session& session, const Actor& actor, Instant now);

}  // namespace memnun
