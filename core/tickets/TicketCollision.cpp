// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/TicketCollision.h"

#include "core/tickets/TicketStore.h"

namespace memnun::ticketing {

namespace {

QString idText(qint64 id)
{
    return id > 0 ? QString::number(id) : QString();
}

void compareFields(QVector<FieldDifference>& into, const ChangeTickets& wanted, const Ticket& stored)
{
    if (wanted.status) {
        compare(into, "status", toKey(*wanted.status), toKey(stored.status));
    }
    if (wanted.priority) {
        compare(into, "priority", toKey(*wanted.priority), toKey(stored.priority));
    }
    if (wanted.assignee) {
        compare(into, "assignee", idText(wanted.assignee->value()), idText(stored.assigneeId.value()));
    }
    if (wanted.category) {
        compare(into, "category", idText(wanted.category->value()), idText(stored.categoryId.value()));
    }
    if (wanted.snoozedUntil) {
        compare(into, "snoozed_until", number(*wanted.snoozedUntil), number(stored.snoozedUntil));
    }
    if (wanted.dueAt) {
        compare(into, "due_at", number(*wanted.dueAt), number(stored.dueAt));
    }
}

void compareFields(QVector<FieldDifference>& into, const ResolveTickets& wanted, const Ticket& stored)
{
    compare(into, "status", toKey(TicketStatus::Solved), toKey(stored.status));
    if (wanted.category.isValid()) {
        compare(into, "category", idText(wanted.category.value()), idText(stored.categoryId.value()));
    }
}

template <class C>
Error explain(Error error, const C& command, UnitOfWork& work)
{
    if (error.code != Code::Conflict) {
        return error;
    }
    Collision collision;
    collision.entity = Entity::Ticket;
    C anyway = command;
    for (TicketRef& ref : anyway.tickets) {
        const auto stored = work.stores().tickets.byId(ref.id);
        if (!stored) {
            return error;
        }
        if (ref.revision != 0 && stored->revision != ref.revision) {
            collision.id = ref.id.value();
            collision.storedRevision = stored->revision;
            compareFields(collision.differences, command, *stored);
            ref.revision = stored->revision;
            break;  // only what the person is shown is overwritten; the next one is asked about then
        }
    }
    if (collision.id != 0) {
        collision.anyway = anyCommand(std::move(anyway));
        error.collision = std::make_shared<const Collision>(std::move(collision));
    }
    return error;
}

}  // namespace

Error explained(Error error, const ChangeTickets& command, UnitOfWork& work)
{
    return explain(std::move(error), command, work);
}

Error explained(Error error, const ResolveTickets& command, UnitOfWork& work)
{
    return explain(std::move(error), command, work);
}

}  // namespace memnun::ticketing
