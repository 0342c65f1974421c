// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Once.h"
#include "core/tickets/MoveParts.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

using ticketing::TicketChange;

namespace {

/// A ticket and the chosen ones of its messages, oldest first.
struct Chosen {
    Ticket from;
    QVector<Interaction> messages;
    QVector<InteractionId> ids;
    TicketPlace place;
    InteractionId shown;
};

Result<Chosen> chosen(UnitOfWork& work, const TicketRef& ref, const QVector<InteractionId>& wanted)
{
    const auto from = ticketing::load(work, ref);
    if (!from) {
        return fail(from.error());
    }
    if (from->discarded || from->spam || from->status == TicketStatus::Merged) {
        return fail(ticketing::refused(rule::kTicketGone, from->id));
    }
    const auto thread = work.stores().conversations.thread(from->id);
    if (!thread) {
        return fail(thread.error());
    }
    Chosen found{*from, {}, {}, ticketing::placeOf(*from), {}};
    for (const Interaction& message : *thread) {
        if (wanted.contains(message.id)) {
            found.messages.append(message);
            found.ids.append(message.id);
        }
    }
    if (found.ids.isEmpty()) {
        return fail(ticketing::refused(rule::kNoMessage, from->id));
    }
    if (found.ids.size() != QSet<InteractionId>(wanted.begin(), wanted.end()).size()) {
        return fail(Code::Conflict, QStringLiteral("ticket %1: a message is no longer there").arg(from->id.value()));
    }
    if (found.ids.size() == thread->size()) {
        return fail(ticketing::refused(rule::kAllMessages, from->id));
    }
    const Interaction* shown = ticketing::shownMessage(*thread);
    found.shown = shown ? shown->id : InteractionId();
    return found;
}

Result<> checkTarget(const Ticket& to, const Chosen& what)
{
    if (to.id == what.from.id) {
        return fail(ticketing::refused(rule::kSameTicket, to.id));
    }
    if (to.discarded || to.spam || to.status == TicketStatus::Merged) {
        return fail(ticketing::refused(rule::kTicketGone, to.id));
    }
    const bool news = std::any_of(what.messages.begin(), what.messages.end(), [&](const Interaction& message) {
        return message.direction == Direction::In && ticketing::followsUp(to, message.at);
    });
    return news ? Result<>(fail(ticketing::refused(rule::kTicketClosed, to.id))) : Result<>();
}

/// Where they lie from now on, and what that means to either ticket.
Result<> rehouse(UnitOfWork& work, const Chosen& what, TicketChange& from, TicketChange& to, EventField out, EventField in)
{
    const TicketId fromId = what.from.id;
    const TicketId toId = to.ticket().id;
    Result<> done = work.stores().conversations.moveMessages(what.ids, fromId, toId);
    if (done) {
        done = ticketing::beginsLater(work, from, what.messages);
    }
    if (done) {
        done = ticketing::welcome(work, to, what.messages);
    }
    if (done) {
        done = from.note(out, ticketing::listOf(what.ids), QString::number(toId.value()), work.now());
    }
    if (done) {
        done = to.note(in, ticketing::listOf(what.ids), QString::number(fromId.value()), work.now());
    }
    const auto waitsHere = done ? ticketing::isWaiting(work, fromId) : Result<bool>(fail(done.error()));
    const auto waitsThere = waitsHere ? ticketing::isWaiting(work, toId) : waitsHere;
    if (!waitsThere) {
        return fail(waitsThere.error());
    }
    const bool unread = what.from.unread;
    from.ticket().unread = unread && *waitsHere;
    to.ticket().unread = to.ticket().unread || (unread && *waitsThere && !*waitsHere);
    done = from.save();
    return done ? to.save() : done;
}

/// Moves them and settles both tickets; `to` was looked at before. Completes the inverse.
Result<Ticket> relocate(UnitOfWork& work, const Chosen& what, TicketChange to, EventField out, EventField in, UnmoveMessages& inverse)
{
    const TicketId toId = to.ticket().id;
    const auto shownThere = ticketing::shownIn(work, toId);
    if (!shownThere) {
        return fail(shownThere.error());
    }
    TicketChange from(work, what.from);
    Result<> done = rehouse(work, what, from, to, out, in);
    if (done) {
        done = ticketing::placeAnew(work, what.from.id, what.shown, {});
    }
    if (done) {
        done = ticketing::placeAnew(work, toId, *shownThere, {});
    }
    if (!done) {
        return fail(done.error());
    }
    for (const InteractionId id : what.ids) {
        work.touched(Entity::Interaction, id.value());
    }
    work.announce(Entity::Outbox, 0);
    inverse.from = what.from.id;
    inverse.to = toId;
    inverse.messages = what.ids;
    inverse.events = from.events() + to.events();
    inverse.fromBefore = what.place;
    work.undoWith(anyCommand(inverse));
    return work.stores().tickets.byId(toId);
}

Ticket splitOff(const SplitTicket& command, const Chosen& what)
{
    const Interaction& first = what.messages.first();
    const auto said = [](const Interaction& m) { return m.isPublic && m.direction != Direction::Internal; };
    const auto begins = std::find_if(what.messages.begin(), what.messages.end(), said);
    const Interaction& opening = begins == what.messages.end() ? first : *begins;
    Ticket ticket;
    ticket.subject = command.subject.simplified().left(500);
    if (ticket.subject.isEmpty()) {
        ticket.subject = opening.subject.isEmpty() ? what.from.subject : opening.subject.simplified().left(500);
    }
    ticket.customerId = opening.direction == Direction::In && opening.customerId.isValid() ? opening.customerId : what.from.customerId;
    ticket.channel = opening.channel;
    ticket.origin = opening.direction == Direction::In ? Origin::Customer : Origin::Agent;
    ticket.status = TicketStatus::New;
    ticket.priority = what.from.priority;
    ticket.assigneeId = what.from.assigneeId;
    ticket.createdAt = ticket.lastAt = opening.at;
    return ticket;
}

}  // namespace

Result<Ticket> run(const MoveMessages& command, UnitOfWork& work)
{
    const auto what = chosen(work, command.from, command.messages);
    if (!what) {
        return fail(what.error());
    }
    const auto to = ticketing::load(work, command.to);
    if (!to) {
        return fail(to.error());
    }
    if (auto may = checkTarget(*to, *what); !may) {
        return fail(may.error());
    }
    UnmoveMessages inverse;
    inverse.toBefore = ticketing::placeOf(*to);
    return relocate(work, *what, TicketChange(work, *to), EventField::MovedTo, EventField::MovedFrom, inverse);
}

Result<Ticket> run(const SplitTicket& command, UnitOfWork& work)
{
    const QString key = once::keyOf(command.token);
    const auto before = once::ticket(work, key);
    if (!before || *before) {
        return before ? Result<Ticket>(**before) : fail(before.error());
    }
    const auto what = chosen(work, command.from, command.messages);
    if (!what) {
        return fail(what.error());
    }
    Ticket ticket = splitOff(command, *what);
    const auto id = work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    if (auto claimed = once::claim(work, *id, key); !claimed) {
        return fail(claimed.error());
    }
    TicketChange change(work, ticket);
    if (auto noted = change.note(EventField::Created, {}, toKey(ticket.status), ticket.createdAt); !noted) {
        return fail(noted.error());
    }
    UnmoveMessages inverse;
    inverse.made = true;
    return relocate(work, *what, std::move(change), EventField::SplitTo, EventField::SplitFrom, inverse);
}

Result<> run(const UnmoveMessages& command, UnitOfWork& work)
{
    ConversationStore& conversations = work.stores().conversations;
    const auto there = conversations.allOf(command.to);
    const auto shownHere = ticketing::shownIn(work, command.from);
    const auto shownThere = ticketing::shownIn(work, command.to);
    if (!there || !shownHere || !shownThere) {
        return fail(!there ? there.error() : !shownHere ? shownHere.error() : shownThere.error());
    }
    if (command.made && there->size() != command.messages.size()) {
        return fail(Code::Conflict, QStringLiteral("ticket %1: it went on").arg(command.to.value()));
    }
    Result<> done = conversations.moveMessages(command.messages, command.to, command.from);
    if (done) {
        done = ticketing::takeBack(work, command.events);
    }
    if (done) {
        done = ticketing::placeAnew(work, command.from, *shownHere, command.fromBefore);
    }
    if (done) {
        done = ticketing::placeAnew(work, command.to, *shownThere, command.toBefore);
    }
    const auto waits = done ? ticketing::isWaiting(work, command.from) : Result<bool>(fail(done.error()));
    if (!waits) {
        return fail(waits.error());
    }
    if (*waits && command.fromBefore && command.fromBefore->unread) {
        done = work.stores().tickets.setUnread(command.from, true);
    }
    if (done && command.toBefore && !command.toBefore->unread) {
        done = work.stores().tickets.setUnread(command.to, false);
    }
    for (const InteractionId id : command.messages) {
        work.touched(Entity::Interaction, id.value());
    }
    work.touched(Entity::Ticket, command.from.value());
    work.touched(Entity::Ticket, command.to.value());
    return done;
}

}  // namespace memnun
