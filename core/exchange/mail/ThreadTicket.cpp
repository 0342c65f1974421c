// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/ThreadTicket.h"

#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketStatus.h"

#include <algorithm>

namespace memnun {

namespace {

/// A mailing list's mail was written by a person; an auto-reply or a bounce was not.
bool byMachine(AutomatedKind kind)
{
    return kind == AutomatedKind::AutoReply || kind == AutomatedKind::Bounce;
}

bool isSettled(TicketStatus status)
{
    return status == TicketStatus::Closed || status == TicketStatus::Merged;
}

}  // namespace

Result<ThreadTicket> ThreadTicket::load(UnitOfWork& work, TicketId id)
{
    const auto ticket = work.stores().tickets.byId(id);
    if (!ticket) {
        return fail(ticket.error());
    }
    const auto events = work.stores().tickets.events(id);
    const auto words = work.stores().tickets.lastWords(id);
    if (!events || !words) {
        return fail(!events ? events.error() : words.error());
    }
    ThreadTicket found(work, *ticket);
    found.m_words = *words;
    for (const TicketEvent& event : *events) {
        found.m_handled = found.m_handled || event.actorId.isValid();
        if (event.field == EventField::Status) {
            found.m_movedAt = std::max(found.m_movedAt.value_or(event.at), event.at);
        }
    }
    return found;
}

Result<ThreadTicket> ThreadTicket::open(UnitOfWork& work, Ticket ticket)
{
    const auto id = work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    ThreadTicket opened(work, ticket);
    const auto noted = opened.m_change.note(EventField::Created, {}, toKey(ticket.status), ticket.createdAt);
    return noted ? Result<ThreadTicket>(std::move(opened)) : fail(noted.error());
}

Result<ThreadTicket> ThreadTicket::openAsSpam(UnitOfWork& work, Ticket ticket)
{
    auto opened = open(work, std::move(ticket));
    if (!opened) {
        return opened;
    }
    opened->m_changed = true;
    const auto put = ticketing::toSpam(opened->m_change, opened->ticket().createdAt);
    return put ? std::move(opened) : Result<ThreadTicket>(fail(put.error()));
}

bool ThreadTicket::isLeftBy(const Interaction& message)
{
    const Ticket& ticket = m_change.ticket();
    if (ticket.discarded) {
        return true;
    }
    if (ticket.spam) {
        // its writer's whole thread is; another person's word is not
        return message.direction == Direction::In && message.customerId.isValid() && message.customerId != ticket.customerId;
    }
    if (byMachine(message.automated) || !ticketing::followsUp(ticket, message.at)) {
        return false;
    }
    if (message.at > ticket.solvedAt.value_or(ticket.lastAt)) {
        return true;
    }
    // From before it was settled: history, unless people settled it without this word of the customer.
    return m_handled && message.direction == Direction::In && !isAnswered(message.at);
}

Result<> ThreadTicket::take(const Interaction& message, const QString& words)
{
    m_changed = true;
    if (auto began = m_change.beganWith(message.at, message.direction); !began) {
        return began;
    }
    Ticket& ticket = m_change.ticket();
    if (message.at >= ticket.lastAt) {
        ticket.lastAt = message.at;
        ticket.snippet = ticketing::snippetOf(words);
    }
    if (!ticket.customerId.isValid()) {
        ticket.customerId = message.customerId;  // our own mail or a bounce began it
    }
    if (message.automated == AutomatedKind::Bounce) {
        return cameBack(message.at);
    }
    if (byMachine(message.automated)) {
        return {};
    }
    if (message.channel == Channel::Phone) {
        return rang(message);
    }
    return message.direction == Direction::Out ? answered(message.at) : said(message.at);
}

/// A call that was taken is an answer, whoever made it; one of ours that nobody took is no word at all.
Result<> ThreadTicket::rang(const Interaction& call)
{
    const Result<> heard = call.direction == Direction::In ? said(call.at) : Result<>();
    return heard && wasTaken(call.outcome) ? answered(call.at) : heard;
}

/// A customer's word wakes a waiting or solved ticket.
Result<> ThreadTicket::said(Instant at)
{
    Ticket& ticket = m_change.ticket();
    m_words.theirs = std::max(m_words.theirs.value_or(at), at);
    const bool isHistory = isAnswered(at) && at < lastMove();
    if (isHistory || isSettled(ticket.status)) {
        return {};
    }
    if (auto shown = show(at); !shown) {
        return shown;
    }
    const bool rests = ticket.status == TicketStatus::PendingCustomer || ticket.status == TicketStatus::OnHold
                       || ticket.status == TicketStatus::Solved;
    return rests ? moveTo(TicketStatus::Open, at) : Result<>();
}

/// Our first answer opens a new ticket.
Result<> ThreadTicket::answered(Instant at)
{
    Ticket& ticket = m_change.ticket();
    expectAnswer(at);
    if (!m_words.theirs || *m_words.theirs <= at) {
        ticket.unread = false;
    }
    return ticket.status == TicketStatus::New ? moveTo(TicketStatus::Open, at) : Result<>();
}

/// Our mail did not reach the customer, so nobody is waited for.
Result<> ThreadTicket::cameBack(Instant at)
{
    Ticket& ticket = m_change.ticket();
    m_words.theirs = std::max(m_words.theirs.value_or(at), at);
    const bool isHistory = isAnswered(at) && at < lastMove();
    if (isHistory || (isSettled(ticket.status) && !m_handled)) {
        return {};
    }
    if (auto shown = show(at); !shown) {
        return shown;
    }
    return ticket.status == TicketStatus::PendingCustomer ? moveTo(TicketStatus::Open, at) : Result<>();
}

/// What nobody here answered yet is unread and wakes a snoozed ticket.
Result<> ThreadTicket::show(Instant at)
{
    Ticket& ticket = m_change.ticket();
    ticket.unread = ticket.unread || !isAnswered(at);
    if (isAnswered(at) || !ticket.snoozedUntil || *ticket.snoozedUntil <= at) {
        return {};
    }
    const QString until = ticketing::number(std::exchange(ticket.snoozedUntil, std::nullopt));
    return m_change.note(EventField::Snooze, until, {}, std::max(at, lastMove()));
}

/// What came in late moves the ticket when that can still be: no move comes before one that is there.
Result<> ThreadTicket::moveTo(TicketStatus status, Instant at)
{
    const Instant when = std::max(at, lastMove());
    m_movedAt = when;
    return m_change.moveTo(status, when);
}

Result<> ThreadTicket::closeIfQuiet(Instant quietBefore)
{
    Ticket& ticket = m_change.ticket();
    if (ticket.lastAt >= quietBefore || isSettled(ticket.status) || ticket.discarded || m_handled) {
        return {};
    }
    m_changed = true;
    Result<> done;
    if (!ticket.categoryId.isValid()) {
        done = m_change.note(EventField::Category, {}, QString::number(ticketing::kDefaultCategory.value()), ticket.lastAt);
        ticket.categoryId = ticketing::kDefaultCategory;
    }
    if (done && ticket.status != TicketStatus::Solved) {
        done = moveTo(TicketStatus::Solved, ticket.lastAt);
    }
    if (done) {
        done = moveTo(TicketStatus::Closed, ticket.lastAt);
    }
    ticket.unread = false;
    return done;
}

Result<> ThreadTicket::save()
{
    return std::exchange(m_changed, false) ? m_change.save() : Result<>();
}

}  // namespace memnun
