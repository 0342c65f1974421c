// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kernel/CommandTest.h"

#include "core/customers/CustomerStore.h"
#include "core/kpi/FactStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"

namespace memnun::test {

void CommandTest::closeWorkspace()
{
    m_agent = {};
    m_inverse.reset();
    m_changes = {};
    clock.set(kMonday);
    StoreTest::closeWorkspace();
}

Actor CommandTest::agent()
{
    if (!m_agent.id.isValid()) {
        m_agent.role = Role::Agent;
        m_agent.id = must(stores().users.insert({{}, QStringLiteral("Şule"), {}, {}, {}, Role::Agent, true, 0}));
    }
    return m_agent;
}

Result<Committed> CommandTest::execute(const std::shared_ptr<AnyCommand>& command, const Actor& actor)
{
    auto done = memnun::execute(*command, session(), actor, clock.now());
    if (done) {
        m_inverse = done->inverse;
        m_doer = actor;
        m_changes = done->changes;
    }
    return done;
}

Result<> CommandTest::undo()
{
    const auto inverse = std::exchange(m_inverse, nullptr);
    if (!inverse) {
        return fail(Code::NotFound, QStringLiteral("nothing to undo"));
    }
    const auto done = execute(inverse, m_doer);
    return done ? Result<>() : Result<>(fail(done.error()));
}

CustomerId CommandTest::addCustomer(const QString& name)
{
    Customer customer;
    customer.name = name;
    customer.createdAt = clock.now();
    return must(stores().customers.insert(customer));
}

Ticket CommandTest::addTicket(TicketStatus status)
{
    CreateTicket create;
    create.subject = QStringLiteral("Kargo gecikti");
    create.text = QStringLiteral("Kargom nerede?");
    create.textFromCustomer = true;
    Ticket made = must(act(create));
    if (status == TicketStatus::Closed) {
        ChangeTickets solve;
        solve.tickets = {{made.id, made.revision}};
        solve.status = TicketStatus::Solved;
        made = must(act(solve)).value(0);
    }
    if (status != TicketStatus::New) {
        ChangeTickets change;
        change.tickets = {{made.id, made.revision}};
        change.status = status;
        made = must(act(change)).value(0);
    }
    return made;
}

Ticket CommandTest::ticket(TicketId id)
{
    return must(stores().tickets.byId(id));
}

QStringList CommandTest::eventsOf(TicketId id)
{
    QStringList texts;
    for (const TicketEvent& event : must(stores().tickets.events(id))) {
        texts.append(QStringLiteral("%1%2 %3>%4").arg(event.undoes.isValid() ? QStringLiteral("-") : QString(),
                                                      toKey(event.field), event.oldValue, event.newValue));
    }
    return texts;
}

QStringList CommandTest::factsOf(TicketId id)
{
    QStringList texts;
    for (const kpi::StatusChange& change : must(stores().facts.statusChanges())) {
        if (change.ticketId == id) {
            texts.append(QStringLiteral("%1@%2").arg(toKey(change.to)).arg(change.at.secondsSince(kMonday)));
        }
    }
    return texts;
}

QStringList CommandTest::audited()
{
    QStringList texts;
    for (const AuditRow& row : must(stores().audit.recent(1000))) {
        texts.prepend(QStringLiteral("%1 %2 %3").arg(row.verb, toKey(row.entity)).arg(row.entityId));
    }
    return texts;
}

}  // namespace memnun::test
