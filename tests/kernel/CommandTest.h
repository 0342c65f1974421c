// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/CommandBus.h"
#include "core/tickets/TicketCommands.h"
#include "tests/storage/StoreTest.h"

namespace memnun::test {

/// A test of commands, on each engine, in a workspace with one agent in it, who acts unless told otherwise.
class CommandTest : public StoreTest {
    Q_OBJECT
public:
    CommandTest() : clock(kMonday) {}

protected:
    /// The agent of this workspace; made when first asked for.
    Actor agent();
    Result<Committed> execute(const std::shared_ptr<AnyCommand>& command, const Actor& actor);

    /// Runs a command as the agent at the clock's time.
    template <class C>
    Result<typename C::Outcome> act(C command)
    {
        const auto done = execute(anyCommand(std::move(command)), agent());
        if (!done) {
            return fail(done.error());
        }
        if constexpr (std::is_void_v<typename C::Outcome>) {
            return {};
        } else {
            return std::any_cast<typename C::Outcome>(done->outcome);
        }
    }
    /// Takes the last command that could be undone back, as whoever gave it.
    Result<> undo();
    bool canUndo() const { return m_inverse != nullptr; }
    std::shared_ptr<AnyCommand> lastInverse() const { return m_inverse; }
    const ChangeSet& lastChanges() const { return m_changes; }

    CustomerId addCustomer(const QString& name);
    /// A ticket the customer opened, in the given state by the shortest way there.
    Ticket addTicket(TicketStatus status = TicketStatus::New);
    Ticket ticket(TicketId id);
    /// "field old>new" of the ticket's events, those of compensating ones with a leading "-".
    QStringList eventsOf(TicketId id);
    /// "status@seconds since Monday" as KPIs see them.
    QStringList factsOf(TicketId id);
    /// Verbs with entity and id of the audit log, oldest first: "ticket.change ticket 1".
    QStringList audited();

    void closeWorkspace() override;

    FixedClock clock;

private:
    Actor m_agent;
    Actor m_doer;
    std::shared_ptr<AnyCommand> m_inverse;
    ChangeSet m_changes;
};

}  // namespace memnun::test
