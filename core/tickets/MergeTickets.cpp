// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/tickets/MergeBelongings.h"
#include "core/tickets/MoveParts.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

using ticketing::TicketChange;

namespace {

Result<> checkMergeable(const Ticket& ticket)
{
    if (ticket.discarded || ticket.spam || ticket.status == TicketStatus::Merged) {
        return fail(ticketing::refused(rule::kTicketGone, ticket.id));
    }
    return ticket.status == TicketStatus::Closed ? Result<>(fail(ticketing::refused(rule::kTicketClosed, ticket.id))) : Result<>();
}

Result<> shareTags(UnitOfWork& work, TicketId from, TicketChange& to)
{
    TicketStore& store = work.stores().tickets;
    const auto rows = store.rows({from});
    if (!rows) {
        return fail(rows.error());
    }
    for (const QString& name : rows->isEmpty() ? QStringList() : rows->first().tags) {
        const auto tag = store.tagNamed(name);
        const auto added = tag ? store.addTag(to.ticket().id, *tag) : Result<bool>(fail(tag.error()));
        if (!added) {
            return fail(added.error());
        }
        const QString value = QString::number(tag->value());
        if (auto noted = *added ? to.note(EventField::TagAdded, {}, value, work.now()) : Result<>(); !noted) {
            return noted;
        }
    }
    return {};
}

/// The ticket itself: merged, by moves that the state machine knows.
Result<> foldUp(UnitOfWork& work, TicketChange& child, const QVector<InteractionId>& messages, TicketId survivor)
{
    const TicketStatus status = child.ticket().status;
    const bool direct = checkTransition(status, TicketStatus::Merged).has_value();
    Result<> done = direct ? Result<>() : child.moveTo(TicketStatus::Open, work.now());
    if (done) {
        done = child.moveTo(TicketStatus::Merged, work.now());
    }
    if (done) {
        done = child.note(EventField::MergedInto, ticketing::listOf(messages), QString::number(survivor.value()), work.now());
    }
    return done;
}

Result<> noteWhere(TicketChange& child, EventField field, const QString& list, TicketId survivor, Instant at)
{
    return list.isEmpty() ? Result<>() : child.note(field, list, QString::number(survivor.value()), at);
}

/// What came along, as the survivor meets it.
Result<> takeIn(UnitOfWork& work, const Ticket& child, TicketChange& survivor, const QVector<InteractionId>& ids)
{
    QVector<Interaction> messages;
    for (const InteractionId id : ids) {
        const auto message = work.stores().conversations.byId(id);
        if (!message) {
            return fail(message.error());
        }
        messages.append(*message);
    }
    Result<> done = survivor.beganWith(child.createdAt, child.origin == Origin::Customer ? Direction::In : Direction::Out);
    if (done) {
        done = ticketing::welcome(work, survivor, messages);
    }
    survivor.ticket().unread = survivor.ticket().unread || child.unread;
    return done ? shareTags(work, child.id, survivor) : done;
}

Result<> mergeOne(UnitOfWork& work, const Ticket& merged, TicketId survivorId)
{
    const auto stored = work.stores().tickets.byId(survivorId);
    const auto shown = ticketing::shownIn(work, survivorId);
    const auto messages = work.stores().conversations.allOf(merged.id);
    if (!stored || !shown || !messages) {
        return fail(!stored ? stored.error() : !shown ? shown.error() : messages.error());
    }
    TicketChange child(work, merged);
    TicketChange survivor(work, *stored);
    Result<> done = work.stores().conversations.moveMessages(*messages, merged.id, survivorId);
    const auto tasks = done ? ticketing::moveTasks(work, merged.id, survivorId) : Result<QVector<TaskId>>(fail(done.error()));
    const auto drafts = tasks ? ticketing::moveDrafts(work, merged.id, survivorId) : Result<QString>(fail(tasks.error()));
    if (!drafts) {
        return fail(drafts.error());
    }
    done = noteWhere(child, EventField::TasksMoved, ticketing::listOf(*tasks), survivorId, work.now());
    if (done) {
        done = noteWhere(child, EventField::DraftsMoved, *drafts, survivorId, work.now());
    }
    if (done) {
        done = foldUp(work, child, *messages, survivorId);
    }
    if (done) {
        done = takeIn(work, merged, survivor, *messages);
    }
    if (done) {
        done = survivor.note(EventField::MergedFrom, ticketing::listOf(survivor.events()), QString::number(merged.id.value()), work.now());
    }
    if (done) {
        done = child.save();
    }
    if (done) {
        done = survivor.save();
    }
    return done ? ticketing::placeAnew(work, survivorId, *shown, ticketing::placeOf(merged)) : done;
}

}  // namespace

Result<Ticket> run(const MergeTickets& command, UnitOfWork& work)
{
    const auto survivor = ticketing::load(work, command.survivor);
    if (!survivor) {
        return fail(survivor.error());
    }
    if (auto may = checkMergeable(*survivor); !may) {
        return fail(may.error());
    }
    if (ticketing::followsUp(*survivor, work.now())) {
        return fail(ticketing::refused(rule::kTicketClosed, survivor->id));
    }
    UndoMerge inverse;
    for (const TicketRef& ref : command.tickets) {
        const auto child = ticketing::load(work, ref);
        if (!child) {
            return fail(child.error());
        }
        if (child->id == survivor->id) {
            return fail(ticketing::refused(rule::kSameTicket, child->id));
        }
        Result<> done = checkMergeable(*child);
        if (done) {
            done = mergeOne(work, *child, survivor->id);
        }
        if (!done) {
            return fail(done.error());
        }
        inverse.tickets.prepend(child->id);
    }
    if (inverse.tickets.isEmpty()) {
        return fail(ticketing::refused(rule::kSameTicket, survivor->id));
    }
    work.announce(Entity::Interaction, 0);
    work.announce(Entity::Outbox, 0);
    work.undoWith(anyCommand(inverse));
    return work.stores().tickets.byId(survivor->id);
}

}  // namespace memnun
