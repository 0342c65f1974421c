// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/MoveParts.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun::ticketing {

namespace {

constexpr int kLongestChain = 100;

/// What a ticket can begin with: words to or from outside.
bool isBeginning(const Interaction& message)
{
    return message.isPublic && !message.withdrawn && message.direction != Direction::Internal && message.channel != Channel::System;
}

bool rests(TicketStatus status)
{
    return status == TicketStatus::PendingCustomer || status == TicketStatus::OnHold || status == TicketStatus::Solved;
}

Result<> wake(TicketChange& to, Instant now)
{
    Ticket& ticket = to.ticket();
    Result<> done;
    if (ticket.snoozedUntil && *ticket.snoozedUntil > now) {
        const QString until = number(std::exchange(ticket.snoozedUntil, std::nullopt));
        done = to.note(EventField::Snooze, until, {}, now);
    }
    return done && rests(ticket.status) ? to.moveTo(TicketStatus::Open, now) : done;
}

Result<> compensate(UnitOfWork& work, const TicketEvent& event)
{
    const auto written = work.stores().tickets.append(
        {{}, event.ticketId, work.now(), work.actor().id, event.field, event.newValue, event.oldValue, event.id});
    return written ? Result<>() : Result<>(fail(written.error()));
}

}  // namespace

Error refused(QLatin1String rule, TicketId ticket)
{
    return {Code::Invalid, QStringLiteral("ticket %1").arg(ticket.value()), {{QStringLiteral("ticket"), rule}}};
}

QSet<EventId> undoneIn(const QVector<TicketEvent>& events)
{
    QSet<EventId> undone;
    for (const TicketEvent& event : events) {
        if (event.undoes.isValid()) {
            undone << event.id << event.undoes;
        }
    }
    return undone;
}

bool isLink(EventField field)
{
    return field == EventField::MergedInto || field == EventField::MergedFrom || field == EventField::MovedTo
           || field == EventField::MovedFrom || field == EventField::SplitTo || field == EventField::SplitFrom;
}

std::optional<Merge> mergeInForce(const QVector<TicketEvent>& events)
{
    const QSet<EventId> undone = undoneIn(events);
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->field == EventField::MergedInto && !undone.contains(event->id)) {
            return Merge{event->id, TicketId(event->newValue.toLongLong()), event->at, event->actorId,
                         idsIn<InteractionId>(event->oldValue)};
        }
    }
    return std::nullopt;
}

Result<TicketId> home(Stores& stores, TicketId ticket)
{
    for (int i = 0; i < kLongestChain; ++i) {
        const auto found = stores.tickets.byId(ticket);
        if (!found) {
            return fail(found.error());
        }
        if (found->status != TicketStatus::Merged || found->spam) {
            return ticket;
        }
        const auto events = stores.tickets.events(ticket);
        if (!events) {
            return fail(events.error());
        }
        const auto merge = mergeInForce(*events);
        if (!merge) {
            return ticket;
        }
        ticket = merge->survivor;
    }
    return fail(Code::Bug, QStringLiteral("ticket %1: merged in a circle").arg(ticket.value()));
}

Result<InteractionId> shownIn(UnitOfWork& work, TicketId ticket)
{
    const auto thread = work.stores().conversations.thread(ticket);
    if (!thread) {
        return fail(thread.error());
    }
    const Interaction* shown = shownMessage(*thread);
    return shown ? shown->id : InteractionId();
}

Result<> placeAnew(UnitOfWork& work, TicketId id, InteractionId shown, const std::optional<TicketPlace>& before)
{
    TicketStore& tickets = work.stores().tickets;
    const auto ticket = tickets.byId(id);
    const auto thread = work.stores().conversations.thread(id);
    if (!ticket || !thread) {
        return fail(!ticket ? ticket.error() : thread.error());
    }
    work.announce(Entity::Ticket, id.value());
    const Instant lastAt = thread->isEmpty() ? ticket->createdAt : thread->last().at;
    Result<> done = tickets.setLastAt(id, lastAt);
    const Interaction* tells = shownMessage(*thread);
    if (done && before && before->lastAt == lastAt) {
        return tickets.setSnippet(id, before->snippet);
    }
    const bool same = (tells ? tells->id : InteractionId()) == shown;
    return done && !same ? tickets.setSnippet(id, tells ? wordsOf(*tells) : QString()) : done;
}

Result<> welcome(UnitOfWork& work, TicketChange& to, const QVector<Interaction>& moved)
{
    for (const Interaction& message : moved) {
        if (!isBeginning(message)) {
            continue;
        }
        if (auto began = to.beganWith(message.at, message.direction); !began) {
            return began;
        }
    }
    const auto words = work.stores().tickets.lastWords(to.ticket().id);
    if (!words) {
        return fail(words.error());
    }
    const bool waits = words->theirs && (!words->ours || *words->theirs > *words->ours);
    const bool cameAlong = std::any_of(moved.begin(), moved.end(), [&](const Interaction& message) {
        return message.direction == Direction::In && !message.withdrawn && message.at == words->theirs;
    });
    Result<> done = waits && cameAlong ? wake(to, work.now()) : Result<>();
    return done && to.ticket().status == TicketStatus::New && words->ours ? to.moveTo(TicketStatus::Open, work.now()) : done;
}

Result<> beginsLater(UnitOfWork& work, TicketChange& from, const QVector<Interaction>& moved)
{
    Ticket& ticket = from.ticket();
    const bool withIt = std::any_of(moved.begin(), moved.end(), [&](const Interaction& message) {
        return isBeginning(message) && message.at == ticket.createdAt;
    });
    const auto rest = work.stores().conversations.thread(ticket.id);
    if (!rest) {
        return fail(rest.error());
    }
    const auto first = std::find_if(rest->begin(), rest->end(), isBeginning);
    if (!withIt || first == rest->end() || first->at <= ticket.createdAt) {
        return {};
    }
    const Origin origin = first->direction == Direction::In ? Origin::Customer : Origin::Agent;
    Result<> done = from.note(EventField::Began, QString::number(ticket.createdAt.ms), QString::number(first->at.ms), work.now());
    ticket.createdAt = first->at;
    if (done && origin != ticket.origin) {
        done = from.note(EventField::Origin, toKey(ticket.origin), toKey(origin), work.now());
        ticket.origin = origin;
    }
    return done;
}

Result<bool> isWaiting(UnitOfWork& work, TicketId ticket)
{
    const auto words = work.stores().tickets.lastWords(ticket);
    if (!words) {
        return fail(words.error());
    }
    return words->theirs && (!words->ours || *words->theirs > *words->ours);
}

Result<> takeBack(UnitOfWork& work, const QVector<EventId>& ids)
{
    TicketStore& tickets = work.stores().tickets;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const auto event = tickets.event(*id);
        const auto all = event ? tickets.events(event->ticketId) : Result<QVector<TicketEvent>>(fail(event.error()));
        const auto ticket = all ? tickets.byId(event->ticketId) : Result<Ticket>(fail(all.error()));
        if (!ticket) {
            return fail(ticket.error());
        }
        if (undoneIn(*all).contains(*id)) {
            continue;
        }
        const bool listed = isLink(event->field) || event->field == EventField::TasksMoved || event->field == EventField::DraftsMoved;
        const bool tag = event->field == EventField::TagAdded || event->field == EventField::TagRemoved;
        const bool stands = tag || event->field == EventField::Created || valueOf(*ticket, event->field) == event->newValue;
        Result<> done = listed ? compensate(work, *event) : stands ? run(RevertEvents{{*id}, {}, false, {}, {}, {}}, work) : Result<>();
        if (!done) {
            return done;
        }
    }
    return {};
}

}  // namespace memnun::ticketing
