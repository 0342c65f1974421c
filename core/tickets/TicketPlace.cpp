// SPDX-License-Identifier: GPL-3.0-or-later
// What the list shows of a ticket follows from its messages, so it is worked out again when one is taken back.
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun::ticketing {

QString wordsOf(const Interaction& message)
{
    return snippetOf(message.body.isEmpty() ? message.reason : message.body);
}

const Interaction* shownMessage(const QVector<Interaction>& thread)
{
    const auto newest = std::find_if(thread.rbegin(), thread.rend(), [](const Interaction& m) { return m.isPublic; });
    return newest != thread.rend() ? &*newest : thread.isEmpty() ? nullptr : &thread.last();
}

TicketPlace placeOf(const Ticket& ticket)
{
    return {ticket.lastAt, ticket.snippet, ticket.unread};
}

Result<> withdrawnFrom(UnitOfWork& work, const Interaction& withdrawn, const std::optional<TicketPlace>& before)
{
    TicketStore& tickets = work.stores().tickets;
    const auto ticket = tickets.byId(withdrawn.ticketId);
    const auto thread = work.stores().conversations.thread(withdrawn.ticketId);
    if (!ticket || !thread) {
        return fail(!ticket ? ticket.error() : thread.error());
    }
    work.announce(Entity::Ticket, ticket->id.value());
    const Instant lastAt = thread->isEmpty() ? ticket->createdAt : thread->last().at;
    Result<> done = tickets.setLastAt(ticket->id, lastAt);
    // A mail's snippet leaves its quotes out, which only the one who stored it knew: better remembered than made anew.
    const bool nothingSince = before && lastAt <= before->lastAt;
    if (done && withdrawn.isPublic && (nothingSince || ticket->snippet == wordsOf(withdrawn))) {
        const Interaction* newest = shownMessage(*thread);
        done = tickets.setSnippet(ticket->id, nothingSince ? before->snippet : newest ? wordsOf(*newest) : QString());
    }
    if (done && before && before->unread && !ticket->unread) {
        done = tickets.setUnread(ticket->id, true);
    }
    return done;
}

}  // namespace memnun::ticketing
