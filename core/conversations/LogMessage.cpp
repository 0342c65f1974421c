// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/LogMessage.h"

#include "core/conversations/ConversationStore.h"
#include "core/conversations/Once.h"
#include "core/templates/TemplateUse.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

using ticketing::TicketChange;

namespace {

constexpr int kSubject = 80;

Result<> checked(const LogMessage& message, Instant now)
{
    QVector<FieldError> errors;
    if (!message.customerId.isValid() && !message.ticketId.isValid()) {
        errors.append({QStringLiteral("customer"), QStringLiteral("required")});
    }
    if (message.text.trimmed().isEmpty()) {
        errors.append({QStringLiteral("text"), QStringLiteral("required")});
    }
    if (message.at > now.plusSeconds(60)) {
        errors.append({QStringLiteral("at"), QStringLiteral("future")});
    }
    if (message.channel == Channel::Email || message.channel == Channel::Phone || message.channel == Channel::System) {
        errors.append({QStringLiteral("channel"), QStringLiteral("value")});
    }
    if (!errors.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("message"), errors);
    }
    return templating::checkFilled(message.templates, message.text);
}

Result<TicketChange> newTicket(const LogMessage& message, const Ticket* parent, UnitOfWork& work)
{
    Ticket ticket;
    const QString words = ticketing::snippetOf(message.text);
    ticket.subject = parent ? parent->subject : words.size() > kSubject ? words.left(kSubject - 1) + QChar(0x2026) : words;
    ticket.customerId = message.customerId.isValid() || !parent ? message.customerId : parent->customerId;
    ticket.parentId = parent && !parent->discarded ? parent->id : TicketId();
    ticket.channel = message.channel;
    ticket.origin = message.direction == Direction::In ? Origin::Customer : Origin::Agent;
    ticket.assigneeId = work.actor().id;
    ticket.createdAt = ticket.lastAt = message.at;
    const auto id = work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    TicketChange change(work, ticket);
    const auto noted = change.note(EventField::Created, {}, toKey(ticket.status), message.at);
    return noted ? Result<TicketChange>(std::move(change)) : fail(noted.error());
}

Result<TicketChange> ticketOf(const LogMessage& message, UnitOfWork& work)
{
    if (!message.ticketId.isValid()) {
        return newTicket(message, nullptr, work);
    }
    const auto home = ticketing::home(work.stores(), message.ticketId);  // it may be merged
    const auto ticket = home ? work.stores().tickets.byId(*home) : Result<Ticket>(fail(home.error()));
    if (!ticket) {
        return fail(ticket.error());
    }
    return ticketing::followsUp(*ticket, message.at) ? newTicket(message, &*ticket, work) : TicketChange(work, *ticket);
}

Interaction interactionOf(const LogMessage& message, const Ticket& ticket, UserId author)
{
    Interaction logged;
    logged.ticketId = ticket.id;
    logged.customerId = message.customerId.isValid() ? message.customerId : ticket.customerId;
    logged.userId = author;
    logged.channel = message.channel;
    logged.direction = message.direction;
    logged.at = message.at;
    logged.body = message.text.trimmed();
    (message.direction == Direction::In ? logged.fromAddress : logged.toAddresses) = message.address;
    logged.messageId = once::keyOf(message.token);
    return logged;
}

/// Our first word opens a new ticket; a customer's wakes one that was put aside or solved before it.
Result<> moveOn(TicketChange& change, const LogMessage& message, UnitOfWork& work)
{
    const auto moves = ticketing::movesInForce(work, change.ticket().id);
    if (!moves) {
        return fail(moves.error());
    }
    Instant last = change.ticket().createdAt;
    for (const TicketEvent& move : *moves) {
        last = std::max(last, move.at);
    }
    const TicketStatus status = change.ticket().status;
    const bool aside = status == TicketStatus::Solved || status == TicketStatus::PendingCustomer || status == TicketStatus::OnHold;
    const bool opens = message.direction == Direction::Out ? status == TicketStatus::New : aside && message.at >= last;
    auto done = change.beganWith(message.at, message.direction);
    return done && opens ? change.moveTo(TicketStatus::Open, std::max(message.at, last)) : done;
}

}  // namespace

Result<LogMessage::Outcome> run(const LogMessage& command, UnitOfWork& work)
{
    if (auto valid = checked(command, work.now()); !valid) {
        return fail(valid.error());
    }
    const auto before = once::message(work, once::keyOf(command.token),
                                      [&](const Interaction& found) { return found.channel == command.channel; });
    if (!before || *before) {
        return before ? Result<LogMessage::Outcome>(LogMessage::Outcome{(*before)->ticketId, (*before)->id}) : fail(before.error());
    }
    auto change = ticketOf(command, work);
    if (!change) {
        return fail(change.error());
    }
    Ticket& ticket = change->ticket();
    const TicketPlace place = ticketing::placeOf(ticket);
    Interaction logged = interactionOf(command, ticket, work.actor().id);
    const auto id = work.stores().conversations.insert(logged);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Interaction, id->value());
    logged.id = *id;
    ticket.lastAt = std::max(ticket.lastAt, command.at);
    ticket.snippet = ticketing::snippetOf(command.text);
    Result<> done = moveOn(*change, command, work);
    if (done) {
        done = change->save();
    }
    if (done) {
        done = templating::noteUses(work, command.templates, logged);
    }
    if (!done) {
        return fail(done.error());
    }
    RevertEvents inverse;
    inverse.events = change->events();
    inverse.withdraw = {*id};
    inverse.before = place;
    work.undoWith(anyCommand(inverse));
    return LogMessage::Outcome{ticket.id, *id};
}

QUrl whatsAppLink(const QString& number, const QString& text)
{
    const QString digits = number.mid(1);
    const bool valid = number.startsWith(QLatin1Char('+')) && digits.size() >= 8 && digits.size() <= 15
                       && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!valid) {
        return {};
    }
    QUrl link(QStringLiteral("https://wa.me/") + digits);
    link.setQuery(QStringLiteral("text=") + QString::fromLatin1(QUrl::toPercentEncoding(text)));
    return link;
}

}  // namespace memnun
