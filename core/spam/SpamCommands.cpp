// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spam/SpamCommands.h"

#include "core/accounts/OwnMail.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/Customer.h"
#include "core/kernel/Part.h"
#include "core/settings/Settings.h"
#include "core/tickets/MoveParts.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

using ticketing::TicketChange;

namespace {

Error invalid(QLatin1String rule)
{
    return {Code::Invalid, QStringLiteral("block"), {{QStringLiteral("address"), rule}}};
}

/// As it is kept; what can't be blocked is refused.
Result<QString> blockable(const BlockSender& command, UnitOfWork& work)
{
    const auto own = ownAddresses(work.stores());
    if (!own) {
        return fail(own.error());
    }
    QString value = command.value.trimmed().toLower();
    if (command.kind == BlockKind::Domain) {
        value = value.startsWith(QLatin1Char('@')) ? value.mid(1) : value;
        const bool sound = value.contains(QLatin1Char('.')) && !value.contains(QLatin1Char(' ')) && !value.contains(QLatin1Char('@'))
                           && !value.startsWith(QLatin1Char('.')) && !value.endsWith(QLatin1Char('.'));
        if (!sound) {
            return fail(invalid(QLatin1String("domain")));
        }
        if (isSharedDomain(value)) {
            return fail(invalid(rule::kSharedDomain));
        }
    } else if (blockedAs(value).isEmpty() || value.startsWith(QLatin1Char('@')) || value.contains(QLatin1Char(' '))) {
        return fail(invalid(QLatin1String("email")));
    }
    for (const QString& entry : own->entries()) {
        const QString ours = entry.toLower();
        const QString oursAt = ours.section(QLatin1Char('@'), -1);
        const bool all = command.kind == BlockKind::Domain && (oursAt == value || oursAt.endsWith(QLatin1Char('.') + value));
        if (all || (command.kind == BlockKind::Address && own->contains(value))) {
            return fail(invalid(rule::kOwnAddress));
        }
    }
    return value;
}

Result<> blockWriter(const Ticket& ticket, BlockKind kind, UnitOfWork& work)
{
    const auto sender = spamSender(work, ticket.id);
    if (!sender) {
        return fail(sender.error());
    }
    if (sender->isEmpty()) {
        return {};
    }
    const auto done = runPart(BlockSender{kind, kind == BlockKind::Domain ? domainOf(*sender) : *sender}, work);
    return done ? Result<>() : Result<>(fail(done.error()));
}

/// What made it spam, and is in force.
Result<QVector<EventId>> madeSpam(UnitOfWork& work, TicketId ticket)
{
    const auto events = work.stores().tickets.events(ticket);
    if (!events) {
        return fail(events.error());
    }
    const QSet<EventId> undone = ticketing::undoneIn(*events);
    const auto last = std::find_if(events->rbegin(), events->rend(), [&](const TicketEvent& event) {
        return event.field == EventField::Spam && !event.undoes.isValid() && !undone.contains(event.id);
    });
    QVector<EventId> found;
    for (const TicketEvent& event : *events) {
        const bool mine = last != events->rend() && event.at == last->at && event.actorId == last->actorId
                          && (event.field == EventField::Status || event.field == EventField::Spam);
        if (mine && event.id <= last->id && !undone.contains(event.id)) {
            found.append(event.id);
        }
    }
    return found;
}

}  // namespace

Result<> ticketing::toSpam(TicketChange& change, Instant at)
{
    const bool direct = checkTransition(change.ticket().status, TicketStatus::Merged).has_value();
    Result<> done = direct ? Result<>() : change.moveTo(TicketStatus::Open, at);
    if (done) {
        done = change.moveTo(TicketStatus::Merged, at);
    }
    if (done) {
        done = change.note(EventField::Spam, {}, QStringLiteral("1"), at);
        change.ticket().spam = true;
    }
    return done;
}

Result<QString> spamSender(UnitOfWork& work, TicketId ticket)
{
    const auto thread = work.stores().conversations.thread(ticket);
    if (!thread) {
        return fail(thread.error());
    }
    for (auto message = thread->rbegin(); message != thread->rend(); ++message) {
        if (message->direction == Direction::In && message->channel == Channel::Email && message->fromAddress.contains(QLatin1Char('@'))) {
            return message->fromAddress.trimmed().toLower();
        }
    }
    return QString();
}

Result<QVector<Ticket>> run(const MarkSpam& command, UnitOfWork& work)
{
    QVector<Ticket> after;
    UnmarkSpam inverse;
    for (const TicketRef& ref : command.tickets) {
        const auto ticket = ticketing::load(work, ref);
        if (!ticket) {
            return fail(ticket.error());
        }
        if (ticket->discarded || ticket->status == TicketStatus::Merged) {
            return fail(ticketing::refused(rule::kTicketGone, ticket->id));
        }
        if (ticket->status == TicketStatus::Closed) {
            return fail(ticketing::refused(rule::kTicketClosed, ticket->id));
        }
        TicketChange change(work, *ticket);
        Result<> done = ticketing::toSpam(change, work.now());
        if (done) {
            done = change.save();
        }
        if (done && command.block) {
            done = blockWriter(*ticket, *command.block, work);
        }
        if (!done) {
            return fail(done.error());
        }
        inverse.tickets.append(ticket->id);
        after.append(change.ticket());
    }
    work.undoWith(undoTogether(anyCommand(inverse), work.inverse()));
    return after;
}

Result<QVector<Ticket>> run(const UnmarkSpam& command, UnitOfWork& work)
{
    QVector<Ticket> after;
    QVector<TicketRef> again;
    for (const TicketId id : command.tickets) {
        const auto made = madeSpam(work, id);
        Result<> done = made ? ticketing::takeBack(work, *made) : Result<>(fail(made.error()));
        const auto ticket = done ? work.stores().tickets.byId(id) : Result<Ticket>(fail(done.error()));
        if (!ticket) {
            return fail(ticket.error());
        }
        work.touched(Entity::Ticket, id.value());
        after.append(*ticket);
        again.append({id, 0});
    }
    work.undoWith(anyCommand(MarkSpam{again}));
    return after;
}

Result<MailBlock> run(const BlockSender& command, UnitOfWork& work)
{
    const auto value = blockable(command, work);
    if (!value) {
        return fail(value.error());
    }
    const auto there = work.stores().blocks.find({*value});
    if (!there || *there) {
        return there ? Result<MailBlock>(**there) : fail(there.error());
    }
    const auto id = work.stores().blocks.insert({{}, command.kind, *value, work.actor().id, work.now(), 0, {}});
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Block, id->value());
    work.undoWith(anyCommand(Unblock{*id}));
    return work.stores().blocks.byId(*id);
}

Result<> run(const Unblock& command, UnitOfWork& work)
{
    const auto block = work.stores().blocks.byId(command.id);
    if (!block) {
        return fail(block.error());
    }
    auto removed = work.stores().blocks.remove(command.id);
    if (removed) {
        work.touched(Entity::Block, command.id.value());
        work.undoWith(anyCommand(BlockSender{block->kind, block->value}));
    }
    return removed;
}

}  // namespace memnun
