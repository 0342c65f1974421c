// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/ThreadWriter.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

namespace {

Instant dateOf(const PreparedMail& prepared)
{
    return {prepared.record.dateMs};
}

/// From nobody one could write to.
bool isMachines(const mime::ParsedMail& mail)
{
    return mail.automated == mime::Automated::Bounce || mail.automated == mime::Automated::Complaint;
}

AutomatedKind automatedOf(const mime::ParsedMail& mail)
{
    if (mail.bounce && mail.bounce->action != mime::DeliveryAction::Failed) {
        return AutomatedKind::AutoReply;  // late or arrived: nothing came back
    }
    switch (mail.automated) {
    case mime::Automated::None: return AutomatedKind::None;
    case mime::Automated::AutoReply: return AutomatedKind::AutoReply;
    case mime::Automated::Bounce: return AutomatedKind::Bounce;
    case mime::Automated::List: return AutomatedKind::List;
    case mime::Automated::Complaint: return AutomatedKind::AutoReply;  // a machine's word, too
    }
    return AutomatedKind::None;
}

bool isAnswer(const mime::ParsedMail& mail)
{
    return mail.automated == mime::Automated::None || mail.automated == mime::Automated::List;
}

QString addressList(const QVector<mime::Address>& list)
{
    QStringList shown;
    for (const mime::Address& address : list) {
        shown.append(address.address);
    }
    return shown.join(QStringLiteral(", ")).left(2000);
}

}  // namespace

Result<> ThreadWriter::write(const std::vector<const PreparedMail*>& mails)
{
    if (mails.empty()) {
        return {};
    }
    std::vector<const PreparedMail*> wanted;
    for (const PreparedMail* mail : mails) {
        const auto block = blockOf(*mail);
        if (!block) {
            return fail(block.error());
        }
        if (*block) {
            if (auto added = addBlocked(*mail, **block); !added) {
                return added;
            }
        } else {
            wanted.push_back(mail);
        }
    }
    return wanted.empty() ? Result<>() : writeWanted(wanted);
}

Result<> ThreadWriter::writeWanted(const std::vector<const PreparedMail*>& mails)
{
    if (!m_ticket) {
        if (auto placed = place(mails); !placed) {
            return placed;
        }
    }
    for (const PreparedMail* mail : mails) {
        if (isAnswer(*mail->mail) && m_people.isFromUs(*mail->mail)) {
            m_ticket->expectAnswer(dateOf(*mail));
        }
    }
    for (const PreparedMail* mail : mails) {
        if (auto added = add(*mail); !added) {
            return added;
        }
    }
    return m_ticket->save();
}

Result<> ThreadWriter::place(const std::vector<const PreparedMail*>& mails)
{
    const auto found = m_finder.find(mails);
    if (!found) {
        return fail(found.error());
    }
    return *found ? adopt(**found) : open(*mails.front(), {});
}

Result<> ThreadWriter::resume(const PreparedMail& any)
{
    const auto found = m_work.stores().tickets.ofMessageIds({any.key()});
    if (!found || !*found) {
        return found ? Result<>() : Result<>(fail(found.error()));
    }
    return adopt(**found);
}

Result<> ThreadWriter::adopt(TicketId id)
{
    const auto home = ticketing::home(m_work.stores(), id);  // it may be merged
    auto loaded = home ? ThreadTicket::load(m_work, *home) : Result<ThreadTicket>(fail(home.error()));
    if (!loaded) {
        return fail(loaded.error());
    }
    m_ticket.emplace(std::move(*loaded));
    m_opened = false;
    return {};
}

/// The message goes on in the ticket of its nearest relative, if that is another one, or in a new one.
Result<> ThreadWriter::leave(const PreparedMail& mail, const Interaction& message)
{
    if (auto saved = m_ticket->save(); !saved) {
        return saved;
    }
    const TicketId left = ticket();
    const auto nearest = m_finder.find({&mail});
    if (!nearest) {
        return fail(nearest.error());
    }
    if (*nearest && **nearest != left) {
        if (auto adopted = adopt(**nearest); !adopted || !m_ticket->isLeftBy(message)) {
            return adopted;
        }
    }
    const TicketId before = ticket();
    const bool takenBack = m_ticket->ticket().discarded;
    Result<> opened = open(mail, takenBack || m_ticket->ticket().spam ? TicketId() : before);
    return opened && takenBack ? m_work.stores().tickets.moveLinks(before, ticket()) : opened;
}

Result<> ThreadWriter::open(const PreparedMail& first, TicketId parent)
{
    const mime::ParsedMail& mail = *first.mail;
    Ticket ticket;
    ticket.subject = mail.subject.simplified().left(500);
    ticket.channel = Channel::Email;
    ticket.origin = m_people.isFromUs(mail) ? Origin::Agent : Origin::Customer;
    ticket.status = TicketStatus::New;
    ticket.createdAt = ticket.lastAt = dateOf(first);
    ticket.parentId = parent;
    const auto customer = isMachines(mail)
                              ? m_people.known(mail.bounce ? mail.bounce->recipient : QString(), m_work)
                              : m_people.customer(m_people.outsider(mail), dateOf(first), m_work);
    if (!customer) {
        return fail(customer.error());
    }
    ticket.customerId = *customer;
    auto opened = ThreadTicket::open(m_work, ticket);
    if (!opened) {
        return fail(opened.error());
    }
    ++m_counts.tickets;
    m_ticket.emplace(std::move(*opened));
    m_opened = true;
    return {};
}

Result<Interaction> ThreadWriter::interactionOf(const PreparedMail& prepared, bool isBlocked)
{
    const mime::ParsedMail& mail = *prepared.mail;
    Interaction found;
    found.channel = Channel::Email;
    found.automated = automatedOf(mail);
    found.at = dateOf(prepared);
    found.subject = mail.subject.left(1000);
    found.body = mail.textFull;
    found.hasHtml = mail.hasHtml;
    found.messageId = prepared.key();
    found.inReplyTo = mail.inReplyTo;
    found.fromName = mail.from.name.simplified().left(200);
    found.fromAddress = mail.from.address.left(320);
    found.toAddresses = addressList(mail.to + mail.cc);
    found.importId = m_run;
    if (m_people.isFromUs(mail)) {
        found.direction = Direction::Out;
        found.userId = m_people.agent(mail.from);
    } else if (!isMachines(mail)) {
        const mime::Address writer = m_people.writer(mail);
        found.replyTo = writer == mail.from ? QString() : writer.address.left(320);
        // whoever is blocked is made nobody's customer
        const auto sender = isBlocked ? m_people.known(writer.address, m_work) : m_people.customer(writer, found.at, m_work);
        if (!sender) {
            return fail(sender.error());
        }
        found.customerId = *sender;
    }
    return found;
}

Result<InteractionId> ThreadWriter::insert(const PreparedMail& prepared, const Interaction& interaction)
{
    const auto blob = m_work.stores().blobs.putCompressed(prepared.sha256, prepared.rawSize, prepared.chunks);
    if (!blob) {
        return fail(blob.error());
    }
    Interaction whole = interaction;
    whole.rawBlob = *blob;
    const auto id = m_work.stores().conversations.insert(whole);
    if (!id) {
        return fail(id.error());
    }
    for (const mime::Attachment& file : prepared.mail->attachments) {
        Attachment item{{}, *id, file.name, file.type, file.size, file.sha256, {}, file.partIndex};
        if (const auto left = prepared.leftOut.constFind(file.partIndex); left != prepared.leftOut.constEnd()) {
            item.section = left->section;
            item.size = left->size;
            item.sha256.clear();
        }
        const auto attached = m_work.stores().conversations.attach(item);
        if (!attached) {
            return fail(attached.error());
        }
    }
    TicketStore& tickets = m_work.stores().tickets;
    Result<> linked = tickets.linkMessageIds(interaction.ticketId, {prepared.key()});
    m_linked.insert(prepared.key());
    QStringList references;
    const QStringList links = prepared.mail->bounce ? prepared.mail->threadIds + QStringList{prepared.mail->bounce->originalId}
                                                    : prepared.mail->threadIds;
    for (const QString& link : links) {
        if (!link.isEmpty() && !m_linked.contains(link)) {
            m_linked.insert(link);
            references.append(link);
        }
    }
    if (linked) {
        linked = tickets.linkReferences(interaction.ticketId, references);
    }
    return linked ? id : Result<InteractionId>(fail(linked.error()));
}

Result<> ThreadWriter::add(const PreparedMail& prepared)
{
    auto message = interactionOf(prepared, false);
    if (!message) {
        return fail(message.error());
    }
    if (m_ticket->isLeftBy(*message)) {
        if (auto left = leave(prepared, *message); !left) {
            return left;
        }
    }
    message->ticketId = ticket();
    if (!message->customerId.isValid()) {
        message->customerId = m_ticket->ticket().customerId;
    }
    const auto inserted = insert(prepared, *message);
    if (!inserted) {
        return fail(inserted.error());
    }
    m_arrivals.append({ticket(), *inserted, &prepared, std::exchange(m_opened, false)});
    ++m_counts.added;
    if (auto noted = noteDelivery(prepared, *message); !noted) {
        return noted;
    }
    return m_ticket->take(*message, prepared.mail->text);
}

/// A failure marks the address, if the mail that came back is ours or not named: anybody can write a notice. A mail from
/// there ends it.
Result<> ThreadWriter::noteDelivery(const PreparedMail& prepared, const Interaction& interaction)
{
    const mime::ParsedMail& mail = *prepared.mail;
    if (interaction.automated == AutomatedKind::None && interaction.direction == Direction::In) {
        return m_people.heardFrom(m_people.writer(mail).address, interaction.at, m_work);
    }
    if (interaction.automated != AutomatedKind::Bounce || !mail.bounce) {
        return {};
    }
    if (!mail.bounce->originalId.isEmpty()) {
        const auto original = m_work.stores().conversations.byMessageId(mail.bounce->originalId);
        if (!original || !*original || (*original)->direction != Direction::Out) {
            return original ? Result<>() : Result<>(fail(original.error()));
        }
    }
    return m_people.cameBackFrom(mail.bounce->recipients, interaction.at, mail.bounce->status, m_work);
}

Result<> ThreadWriter::closeIfQuiet(Instant quietBefore)
{
    if (!m_ticket) {
        return {};
    }
    Result<> closed = m_ticket->closeIfQuiet(quietBefore);
    return closed ? m_ticket->save() : closed;
}

}  // namespace memnun
