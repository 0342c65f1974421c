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
Error explain(Error error, const C& command, TicketId refused, UnitOfWork& work)
{
    const auto stored = error.code == Code::Conflict ? work.stores().tickets.byId(refused) : Result<Ticket>(fail(error));
    if (!stored) {
        return error;
    }
    Collision collision;
    collision.entity = Entity::Ticket;
    collision.id = refused.value();
    collision.storedRevision = stored->revision;
    compareFields(collision.differences, command, *stored);
    C anyway = command;
    for (TicketRef& ref : anyway.tickets) {
        ref.revision = ref.id == refused ? stored->revision : ref.revision;
    }
    collision.anyway = anyCommand(std::move(anyway));
    nameLastWriter(collision, work.stores());
    error.collision = std::make_shared<const Collision>(std::move(collision));
    return error;
}

}  // namespace

Error explained(Error error, const ChangeTickets& command, TicketId refused, UnitOfWork& work)
{
    return explain(std::move(error), command, refused, work);
}

Error explained(Error error, const ResolveTickets& command, TicketId refused, UnitOfWork& work)
{
    return explain(std::move(error), command, refused, work);
}

}  // namespace memnun::ticketing
