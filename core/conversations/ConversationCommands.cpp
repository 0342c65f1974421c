// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationCommands.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/Once.h"
#include "core/conversations/OutboxCommands.h"
#include "core/templates/TemplateUse.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"

#include <QCryptographicHash>

namespace memnun {

using ticketing::TicketChange;

namespace {

/// The ticket, or the one it was merged into meanwhile.
Result<Ticket> atHome(TicketId id, UnitOfWork& work)
{
    const auto home = ticketing::home(work.stores(), id);
    return home ? work.stores().tickets.byId(*home) : Result<Ticket>(fail(home.error()));
}

Result<InteractionId> insertAndTouch(const Interaction& interaction, UnitOfWork& work)
{
    auto id = work.stores().conversations.insert(interaction);
    if (id) {
        work.touched(Entity::Interaction, id->value());
    }
    return id;
}

/// The contents that were attached. Pictures in the text are no attachments: they are kept with the answer's form.
Result<QSet<BlobId>> attach(InteractionId interaction, const SendReply& command, UnitOfWork& work)
{
    QSet<BlobId> kept;
    QVector<DraftFile> pictures;
    for (const NewAttachment& file : command.attachments) {
        const auto blob = work.stores().blobs.put(file.bytes);
        if (!blob) {
            return fail(blob.error());
        }
        if (!file.contentId.isEmpty()) {
            pictures.append({{}, file.name, file.type, file.bytes.size(), *blob, file.contentId});
            kept.insert(*blob);
            continue;
        }
        const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex();
        const auto attached = work.stores().conversations.attach(
            {{}, interaction, file.name, file.type, file.bytes.size(), QString::fromLatin1(hash), *blob, -1});
        if (!attached) {
            return fail(attached.error());
        }
        kept.insert(*blob);
    }
    const auto formed = work.stores().conversations.keepForm(interaction, command.form, pictures);
    return formed ? Result<QSet<BlobId>>(kept) : Result<QSet<BlobId>>(fail(formed.error()));
}

/// The outcome of the same answer when it was sent already.
Result<std::optional<SendReply::Outcome>> sentBefore(const SendReply& command, UnitOfWork& work)
{
    const auto first = once::message(work, command.messageId, [&command](const Interaction& found) {
        return found.ticketId == command.ticketId && found.direction == Direction::Out;
    });
    if (!first) {
        return fail(first.error());
    }
    if (!*first) {
        return std::nullopt;
    }
    const auto item = work.stores().outbox.ofInteraction((*first)->id);
    if (!item) {
        return fail(Code::Conflict, item.error().context);
    }
    return SendReply::Outcome{(*first)->id, item->id};
}

Interaction noteOf(const AddNote& command, const Ticket& ticket, const UnitOfWork& work)
{
    Interaction note;
    note.ticketId = ticket.id;
    note.customerId = ticket.customerId;
    note.userId = work.actor().id;
    note.channel = ticket.channel;
    note.direction = Direction::Internal;
    note.isPublic = false;
    note.at = work.now();
    note.body = command.body;
    note.messageId = once::keyOf(command.token);
    return note;
}

/// What an answer does to the ticket: it is no longer new, and may go on to wait or be solved.
Result<> answered(TicketChange& change, const SendReply& command, Instant at)
{
    Ticket& ticket = change.ticket();
    ticket.unread = false;
    ticket.lastAt = std::max(ticket.lastAt, at);
    ticket.snippet = ticketing::snippetOf(command.body);
    const std::optional<TicketStatus> then = command.thenStatus;
    Result<> done = ticket.status == TicketStatus::New ? change.moveTo(TicketStatus::Open, at) : Result<>();
    if (done && then && *then != ticket.status) {
        done = change.moveTo(*then, at);
    }
    return done ? change.save() : done;
}

Result<Ticket> answerable(const SendReply& command, UnitOfWork& work)
{
    if (command.to.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("to"), QStringLiteral("required")}});
    }
    if (command.body.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("body"), QStringLiteral("required")}});
    }
    if (command.sendAt > work.now().plusSeconds(kLatestSendDays * 86'400LL)) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("at"), QStringLiteral("range")}});
    }
    if (auto filled = templating::checkFilled(command.form.templates, command.body); !filled) {
        return fail(filled.error());
    }
    return atHome(command.ticketId, work);
}

Interaction replyOf(const SendReply& command, const Ticket& ticket, BlobId raw, const UnitOfWork& work)
{
    Interaction reply;
    reply.ticketId = ticket.id;
    reply.customerId = ticket.customerId;
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
    reply.toAddresses = (command.to + command.form.cc).join(QStringLiteral(", "));
    reply.hasHtml = !command.form.isPlain();
    reply.rawBlob = raw;
    return reply;
}

Result<OutboxId> queue(const SendReply& command, InteractionId reply, BlobId raw, UnitOfWork& work)
{
    OutboxItem item;
    item.ticketId = command.ticketId;
    item.interactionId = reply;
    item.rawBlob = raw;
    item.sender = command.fromAddress;
    item.recipients = command.to + command.form.cc + command.form.bcc;
    item.recipients.removeDuplicates();
    item.sendAt = command.sendAt;
    item.notBefore = std::max(work.now().plusSeconds(kSendDelayS), command.sendAt.value_or(Instant()));
    auto id = work.stores().outbox.insert(item);
    if (id) {
        work.touched(Entity::Outbox, id->value());
    }
    return id;
}

/// An answer to words that somebody else has answered, or the customer has taken back, may not fit any more. Nobody sees
/// words in a ticket they were merged away from: whoever answers there could never have seen enough.
Result<> nothingCameMeanwhile(const SendReply& command, TicketId home, UnitOfWork& work)
{
    if (!command.seen || (home != command.ticketId && !command.seen->isValid())) {
        return {};
    }
    const auto newest = work.stores().conversations.newestOfOthers(home, work.actor().id);
    if (!newest) {
        return fail(newest.error());
    }
    return newest->value() <= command.seen->value()
               ? Result<>()
               : Result<>(fail(Code::Conflict, QStringLiteral("reply"), {{QStringLiteral("ticket"), QString(rule::kNewerMessage)}}));
}

/// What goes with the words of an answer: its files, how its thread is known, the templates it used; its draft is done.
Result<> follow(const SendReply& command, const Interaction& reply, UnitOfWork& work)
{
    const auto files = attach(reply.id, command, work);
    Result<> done = files ? work.stores().tickets.linkMessageIds(reply.ticketId, {command.messageId})
                          : Result<>(fail(files.error()));
    if (done) {
        done = templating::noteUses(work, command.form.templates, reply);
    }
    return done ? drafting::sent(work, reply.ticketId, false, command.body, *files) : done;
}

/// Undo of what was written: it is a draft again, and its ticket stands where it stood.
RevertEvents withdrawing(InteractionId id, const Ticket& before)
{
    RevertEvents inverse;
    inverse.withdraw = {id};
    inverse.asDraft = true;
    inverse.before = ticketing::placeOf(before);
    return inverse;
}

}  // namespace

Result<InteractionId> run(const AddNote& command, UnitOfWork& work)
{
    if (command.body.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("note"), {{QStringLiteral("body"), QStringLiteral("required")}});
    }
    auto ticket = atHome(command.ticketId, work);
    if (!ticket) {
        return fail(ticket.error());
    }
    const auto before = once::message(work, once::keyOf(command.token), [&ticket](const Interaction& found) {
        return found.ticketId == ticket->id && found.direction == Direction::Internal;
    });
    if (!before) {
        return fail(before.error());
    }
    if (*before) {
        const auto cleared = drafting::sent(work, ticket->id, true, command.body, {});
        return cleared ? Result<InteractionId>((*before)->id) : fail(cleared.error());
    }
    const Interaction note = noteOf(command, *ticket, work);
    auto id = insertAndTouch(note, work);
    if (!id) {
        return id;
    }
    if (auto cleared = drafting::sent(work, ticket->id, true, command.body, {}); !cleared) {
        return fail(cleared.error());
    }
    if (auto saved = work.stores().tickets.setLastAt(ticket->id, std::max(ticket->lastAt, note.at)); !saved) {
        return fail(saved.error());
    }
    work.announce(Entity::Ticket, ticket->id.value());
    work.undoWith(anyCommand(withdrawing(*id, *ticket)));
    return id;
}

Result<SendReply::Outcome> run(const SendReply& given, UnitOfWork& work)
{
    const auto ticket = answerable(given, work);
    if (!ticket) {
        return fail(ticket.error());
    }
    SendReply command = given;
    command.ticketId = ticket->id;
    const auto before = sentBefore(command, work);
    if (!before) {
        return fail(before.error());
    }
    if (*before) {
        const auto cleared = drafting::sent(work, ticket->id, false, command.body, {});
        return cleared ? Result<SendReply::Outcome>(**before) : fail(cleared.error());
    }
    if (auto newest = nothingCameMeanwhile(given, ticket->id, work); !newest) {
        return fail(newest.error());
    }
    const auto blob = work.stores().blobs.put(command.raw);
    if (!blob) {
        return fail(blob.error());
    }
    Interaction reply = replyOf(command, *ticket, *blob, work);
    const auto id = insertAndTouch(reply, work);
    if (!id) {
        return fail(id.error());
    }
    reply.id = *id;
    TicketChange change(work, *ticket);
    Result<> done = follow(command, reply, work);
    if (done) {
        done = answered(change, command, work.now());
    }
    const auto outbox = done ? queue(command, *id, *blob, work) : Result<OutboxId>(fail(done.error()));
    if (!outbox) {
        return fail(outbox.error());
    }
    RevertEvents inverse = withdrawing(*id, *ticket);
    inverse.events = change.events();
    inverse.outbox = *outbox;
    work.undoWith(anyCommand(inverse));
    return SendReply::Outcome{*id, *outbox};
}

}  // namespace memnun
