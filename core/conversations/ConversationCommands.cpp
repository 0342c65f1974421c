// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationCommands.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"

#include <QCryptographicHash>

namespace memnun {

using ticketing::TicketChange;

namespace {

Result<InteractionId> insertAndTouch(const Interaction& interaction, UnitOfWork& work)
{
    auto id = work.stores().conversations.insert(interaction);
    if (id) {
        work.touched(Entity::Interaction, id->value());
    }
    return id;
}

Result<> attach(InteractionId interaction, const QVector<NewAttachment>& files, UnitOfWork& work)
{
    for (const NewAttachment& file : files) {
        const auto blob = work.stores().blobs.put(file.bytes);
        if (!blob) {
            return fail(blob.error());
        }
        const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex();
        const auto attached = work.stores().conversations.attach(
            {{}, interaction, file.name, file.type, file.bytes.size(), QString::fromLatin1(hash), *blob, -1});
        if (!attached) {
            return fail(attached.error());
        }
    }
    return {};
}

/// What an answer does to the ticket: it is no longer new, and may go on to wait or be solved.
Result<> answered(TicketChange& change, std::optional<TicketStatus> then, Instant at)
{
    Ticket& ticket = change.ticket();
    ticket.unread = false;
    if (ticket.status == TicketStatus::New) {
        if (auto moved = change.moveTo(TicketStatus::Open, at); !moved) {
            return moved;
        }
    }
    if (then && *then == TicketStatus::Solved && !ticket.categoryId.isValid()) {
        if (auto noted = change.note(EventField::Category, {}, QString::number(ticketing::kDefaultCategory.value()), at);
            !noted) {
            return noted;
        }
        ticket.categoryId = ticketing::kDefaultCategory;
    }
    return then && *then != ticket.status ? change.moveTo(*then, at) : Result<>();
}

}  // namespace

Result<InteractionId> run(const AddNote& command, UnitOfWork& work)
{
    if (command.body.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("note"), {{QStringLiteral("body"), QStringLiteral("required")}});
    }
    auto ticket = work.stores().tickets.byId(command.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    Interaction note;
    note.ticketId = ticket->id;
    note.customerId = ticket->customerId;
    note.userId = work.actor().id;
    note.channel = ticket->channel;
    note.direction = Direction::Internal;
    note.isPublic = false;
    note.at = work.now();
    note.body = command.body;
    auto id = insertAndTouch(note, work);
    if (!id) {
        return id;
    }
    if (auto cleared = work.stores().conversations.saveDraft({ticket->id, work.actor().id, true, {}, work.now()}); !cleared) {
        return fail(cleared.error());
    }
    if (auto saved = work.stores().tickets.setLastAt(ticket->id, std::max(ticket->lastAt, note.at)); !saved) {
        return fail(saved.error());
    }
    work.announce(Entity::Ticket, ticket->id.value());
    RevertEvents inverse;
    inverse.withdraw = {*id};
    work.undoWith(anyCommand(inverse));
    return id;
}

Result<SendReply::Outcome_> run(const SendReply& command, UnitOfWork& work)
{
    if (command.to.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("to"), QStringLiteral("required")}});
    }
    if (command.body.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("body"), QStringLiteral("required")}});
    }
    auto ticket = work.stores().tickets.byId(command.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    const auto blob = work.stores().blobs.put(command.raw);
    if (!blob) {
        return fail(blob.error());
    }
    Interaction reply;
    reply.ticketId = ticket->id;
    reply.customerId = ticket->customerId;
    reply.userId = work.actor().id;
    reply.channel = Channel::Email;
    reply.direction = Direction::Out;
    reply.at = work.now();
    reply.subject = command.subject;
    reply.body = command.body;
    reply.messageId = command.messageId;
    reply.inReplyTo = command.inReplyTo;
    reply.fromAddress = command.fromAddress;
    reply.fromName = command.fromName;
    reply.toAddresses = command.to.join(QStringLiteral(", "));
    reply.rawBlob = *blob;
    const auto id = insertAndTouch(reply, work);
    if (!id) {
        return fail(id.error());
    }
    Result<> done = attach(*id, command.attachments, work);
    if (done) {
        done = work.stores().tickets.linkMessageIds(ticket->id, {command.messageId});
    }
    if (done) {
        done = work.stores().conversations.saveDraft({ticket->id, work.actor().id, false, {}, work.now()});
    }
    TicketChange change(work, *ticket);
    if (done) {
        done = answered(change, command.thenStatus, work.now());
    }
    change.ticket().lastAt = std::max(ticket->lastAt, reply.at);
    change.ticket().snippet = ticketing::snippetOf(command.body);
    if (done) {
        done = change.save();
    }
    if (!done) {
        return fail(done.error());
    }
    OutboxItem item;
    item.ticketId = ticket->id;
    item.interactionId = *id;
    item.rawBlob = *blob;
    item.sender = command.fromAddress;
    item.recipients = command.to;
    item.notBefore = work.now().plusSeconds(kSendDelayS);
    const auto outbox = work.stores().outbox.insert(item);
    if (!outbox) {
        return fail(outbox.error());
    }
    work.touched(Entity::Outbox, outbox->value());
    RevertEvents inverse;
    inverse.events = change.events();
    inverse.withdraw = {*id};
    inverse.outbox = *outbox;
    work.undoWith(anyCommand(inverse));
    return SendReply::Outcome_{*id, *outbox};
}

Result<> run(const SaveDraft& command, UnitOfWork& work)
{
    auto saved = work.stores().conversations.saveDraft(
        {command.ticketId, work.actor().id, command.note, command.body, work.now()});
    if (saved) {
        work.announce(Entity::Draft, command.ticketId.value());
    }
    return saved;
}

}  // namespace memnun
