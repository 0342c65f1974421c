// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/TicketCommands.h"

#include "core/accounts/MailSyncStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Once.h"
#include "core/tickets/TicketCollision.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

using ticketing::TicketChange;

namespace {

QString idText(qint64 id)
{
    return id > 0 ? QString::number(id) : QString();
}

/// Sets one field and notes it, unless it has that value already.
template <class T, class Text>
Result<> set(TicketChange& change, T& field, const T& value, EventField name, const Text& text, Instant at)
{
    if (field == value) {
        return {};
    }
    const auto noted = change.note(name, text(field), text(value), at);
    if (noted) {
        field = value;
    }
    return noted;
}

Result<> applyFields(TicketChange& change, const ChangeTickets& command, Instant at)
{
    Ticket& ticket = change.ticket();
    Result<> done;
    if (command.priority) {
        done = set(change, ticket.priority, *command.priority, EventField::Priority,
                   [](Priority p) { return toKey(p); }, at);
    }
    if (done && command.assignee) {
        done = set(change, ticket.assigneeId, *command.assignee, EventField::Assignee,
                   [](UserId id) { return idText(id.value()); }, at);
    }
    if (done && command.category) {
        done = set(change, ticket.categoryId, *command.category, EventField::Category,
                   [](CategoryId id) { return idText(id.value()); }, at);
    }
    if (done && command.snoozedUntil) {
        done = set(change, ticket.snoozedUntil, *command.snoozedUntil, EventField::Snooze, ticketing::number, at);
    }
    if (done && command.dueAt) {
        done = set(change, ticket.dueAt, *command.dueAt, EventField::Due, ticketing::number, at);
    }
    if (done && command.status) {
        done = change.moveTo(*command.status, at);
    }
    return done;
}

Result<> applyTags(TicketChange& change, const ChangeTickets& command, UnitOfWork& work)
{
    TicketStore& store = work.stores().tickets;
    const TicketId id = change.ticket().id;
    for (const QString& name : command.addTags) {
        const auto tag = store.tagNamed(name);
        if (!tag) {
            return fail(tag.error());
        }
        const auto added = store.addTag(id, *tag);
        if (!added) {
            return fail(added.error());
        }
        if (*added) {
            if (auto noted = change.note(EventField::TagAdded, {}, idText(tag->value()), work.now()); !noted) {
                return noted;
            }
        }
    }
    for (const TagId tag : command.removeTags) {
        const auto removed = store.removeTag(id, tag);
        if (!removed) {
            return fail(removed.error());
        }
        if (*removed) {
            if (auto noted = change.note(EventField::TagRemoved, idText(tag.value()), {}, work.now()); !noted) {
                return noted;
            }
        }
    }
    return {};
}

template <class C, class Apply>
Result<QVector<Ticket>> forEach(const C& command, UnitOfWork& work, const Apply& apply)
{
    QVector<Ticket> after;
    RevertEvents inverse;
    for (const TicketRef& ref : command.tickets) {
        auto ticket = ticketing::load(work, ref);
        if (!ticket) {
            return fail(ticketing::explained(ticket.error(), command, ref.id, work));
        }
        TicketChange change(work, std::move(*ticket));
        Result<> done = apply(change);
        if (done && !change.events().isEmpty()) {
            done = change.save();
        }
        if (!done) {
            return fail(ticketing::explained(done.error(), command, ref.id, work));
        }
        inverse.events += change.events();
        after.append(change.ticket());
    }
    if (!inverse.events.isEmpty()) {
        work.undoWith(anyCommand(inverse));
    }
    return after;
}

Ticket newTicket(const CreateTicket& command, Instant now)
{
    Ticket ticket;
    ticket.subject = command.subject.trimmed();
    ticket.customerId = command.customerId;
    ticket.channel = command.channel;
    ticket.priority = command.priority;
    ticket.assigneeId = command.assignee;
    ticket.origin = command.textFromCustomer ? Origin::Customer : Origin::Agent;
    ticket.status = command.textFromCustomer ? TicketStatus::New : TicketStatus::Open;
    ticket.createdAt = ticket.lastAt = now;
    ticket.snippet = ticketing::snippetOf(command.text);
    return ticket;
}

Result<InteractionId> insertFirstText(const CreateTicket& command, const Ticket& ticket, UnitOfWork& work)
{
    Interaction text;
    text.ticketId = ticket.id;
    text.customerId = ticket.customerId;
    text.channel = command.channel;
    text.direction = command.textFromCustomer ? Direction::In : Direction::Internal;
    text.isPublic = command.textFromCustomer;
    text.userId = command.textFromCustomer ? UserId() : work.actor().id;
    text.at = work.now();
    text.subject = ticket.subject;  // what the search index reads beside the body
    text.body = command.text;
    auto id = work.stores().conversations.insert(text);
    if (id) {
        work.touched(Entity::Interaction, id->value());
    }
    return id;
}

}  // namespace

Result<QVector<Ticket>> run(const ChangeTickets& command, UnitOfWork& work)
{
    return forEach(command, work, [&](TicketChange& change) {
        Result<> done = applyFields(change, command, work.now());
        return done ? applyTags(change, command, work) : done;
    });
}

Result<QVector<Ticket>> run(const ResolveTickets& command, UnitOfWork& work)
{
    return forEach(command, work, [&](TicketChange& change) -> Result<> {
        Ticket& ticket = change.ticket();
        // Nobody is put down as having chosen what they did not: without a choice it stays with none.
        const CategoryId category = command.category.isValid() ? command.category : ticket.categoryId;
        Result<> done = set(change, ticket.categoryId, category, EventField::Category,
                            [](CategoryId id) { return idText(id.value()); }, work.now());
        if (done) {
            done = set(change, ticket.confirmed, command.confirmed, EventField::Confirmed,
                       [](Confirmed value) { return toKey(value); }, work.now());
        }
        if (done) {
            done = change.moveTo(TicketStatus::Solved, work.now());
        }
        return done;
    });
}

Result<Ticket> run(const CreateTicket& command, UnitOfWork& work)
{
    if (command.subject.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("ticket without subject"),
                    {{QStringLiteral("subject"), QStringLiteral("required")}});
    }
    const QString key = once::keyOf(command.token);
    const auto before = once::ticket(work, key);
    if (!before || *before) {
        return before ? Result<Ticket>(**before) : fail(before.error());
    }
    Ticket ticket = newTicket(command, work.now());
    auto id = work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    if (auto claimed = once::claim(work, ticket.id, key); !claimed) {
        return fail(claimed.error());
    }
    TicketChange change(work, ticket);
    if (auto noted = change.note(EventField::Created, {}, toKey(ticket.status), work.now()); !noted) {
        return fail(noted.error());
    }
    RevertEvents inverse;
    inverse.events = change.events();
    if (!command.text.trimmed().isEmpty()) {
        const auto text = insertFirstText(command, ticket, work);
        if (!text) {
            return fail(text.error());
        }
        inverse.withdraw = {*text};
    }
    work.touched(Entity::Ticket, ticket.id.value());
    work.undoWith(anyCommand(inverse));
    return ticket;
}

Result<> run(const MarkRead& command, UnitOfWork& work)
{
    for (const TicketId id : command.tickets) {
        auto ticket = work.stores().tickets.byId(id);
        if (!ticket) {
            return fail(ticket.error());
        }
        if (ticket->unread != command.unread) {
            if (auto saved = work.stores().tickets.setUnread(id, command.unread); !saved) {
                return saved;
            }
            work.announce(Entity::Ticket, id.value());
        }
        if (!command.unread) {
            if (auto wanted = work.stores().mailSync.wantRead(id); !wanted) {
                return wanted;
            }
        }
    }
    return {};
}

}  // namespace memnun
