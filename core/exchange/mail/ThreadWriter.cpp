// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/ThreadWriter.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

Instant dateOf(const PreparedMail& prepared)
{
    return {prepared.record.dateMs};
}

AutomatedKind automatedOf(mime::Automated kind)
{
    switch (kind) {
    case mime::Automated::None: return AutomatedKind::None;
    case mime::Automated::AutoReply: return AutomatedKind::AutoReply;
    case mime::Automated::Bounce: return AutomatedKind::Bounce;
    case mime::Automated::List: return AutomatedKind::List;
    }
    return AutomatedKind::None;
}

/// A mailing list's mail was written by a person; an auto-reply or a bounce was not.
bool byMachine(AutomatedKind kind)
{
    return kind == AutomatedKind::AutoReply || kind == AutomatedKind::Bounce;
}

QString addressList(const QVector<mime::Address>& list)
{
    QStringList shown;
    for (const mime::Address& address : list) {
        shown.append(address.address);
    }
    return shown.join(QStringLiteral(", ")).left(2000);
}

TicketId tokenIn(const QString& subject)
{
    static const QRegularExpression token(QStringLiteral("\\[#(\\d{1,12})\\]"));
    const auto match = token.match(subject);
    return match.hasMatch() ? TicketId(match.captured(1).toLongLong()) : TicketId();
}

}  // namespace

Result<> ThreadWriter::write(const std::vector<const PreparedMail*>& mails)
{
    if (mails.empty()) {
        return {};
    }
    if (!m_change) {
        if (auto placed = place(mails); !placed) {
            return placed;
        }
    }
    for (const PreparedMail* mail : mails) {
        if (auto added = add(*mail); !added) {
            return added;
        }
    }
    return m_change->save();
}

Result<> ThreadWriter::place(const std::vector<const PreparedMail*>& mails)
{
    const auto found = existing(mails);
    if (!found) {
        return fail(found.error());
    }
    if (!*found) {
        return create(*mails.front(), {});
    }
    auto ticket = m_work.stores().tickets.byId(**found);
    if (!ticket) {
        return fail(ticket.error());
    }
    const bool settled = ticket->status == TicketStatus::Closed || ticket->status == TicketStatus::Merged;
    if (settled && dateOf(*mails.front()) > ticket->lastAt) {
        return create(*mails.front(), ticket->id);  // a closed ticket is followed up, never reopened
    }
    return adopt(ticket->id);
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
    auto ticket = m_work.stores().tickets.byId(id);
    if (!ticket) {
        return fail(ticket.error());
    }
    const auto events = m_work.stores().tickets.events(id);
    if (!events) {
        return fail(events.error());
    }
    m_stateAt = ticket->createdAt;
    for (const TicketEvent& event : *events) {
        if (event.field == EventField::Status) {
            m_stateAt = std::max(m_stateAt, event.at);
        }
    }
    m_change.emplace(m_work, *ticket, UserId());
    return {};
}

Result<bool> ThreadWriter::handledByPeople()
{
    const auto events = m_work.stores().tickets.events(m_change->ticket().id);
    if (!events) {
        return fail(events.error());
    }
    return std::any_of(events->begin(), events->end(), [](const TicketEvent& event) { return event.actorId.isValid(); });
}

/// The nearest relative decides: what a message answers, then what it refers to from the newest on, then anything its
/// thread names, then the ticket's token in the subject.
Result<std::optional<TicketId>> ThreadWriter::existing(const std::vector<const PreparedMail*>& mails)
{
    TicketStore& store = m_work.stores().tickets;
    QStringList all;
    for (const PreparedMail* prepared : mails) {
        QStringList near;
        if (prepared->reusedId) {
            near.append(prepared->mail->messageId);  // the mail that had the id first is in the thread it belongs to
        }
        for (auto id = prepared->mail->threadIds.crbegin(); id != prepared->mail->threadIds.crend(); ++id) {
            near.append(*id);
        }
        for (const QString& id : near.mid(0, 8)) {
            if (!id.isEmpty() && !all.contains(id)) {
                all.append(id);
            }
        }
        all.append(prepared->key());
        if (all.size() > 200) {
            break;
        }
    }
    auto any = store.ofMessageIds(all);
    for (auto mail = mails.begin(); any && !*any && mail != mails.end(); ++mail) {
        any = store.awaiting((*mail)->key());
    }
    if (!any || !*any) {
        if (any) {
            const TicketId token = tokenIn(mails.front()->mail->subject);
            if (token.isValid()) {
                const auto ticket = store.byId(token);
                const auto may = ticket ? mayJoinByToken(*ticket, *mails.front()->mail) : Result<bool>(false);
                if (may && *may) {
                    return std::optional(token);
                }
            }
        }
        return any;
    }
    for (const QString& id : all) {
        if (auto nearest = store.ofMessageIds({id}); !nearest || *nearest) {
            return nearest;
        }
    }
    return any;  // found by what waits for it
}

/// A number anybody can type proves nothing: it only joins mail of the same customer, or our own.
Result<bool> ThreadWriter::mayJoinByToken(const Ticket& ticket, const mime::ParsedMail& mail)
{
    if (m_people.isOurs(mail.from)) {
        return true;
    }
    const auto sender = m_people.known(mail.from.address, m_work);
    if (!sender) {
        return fail(sender.error());
    }
    return sender->isValid() && *sender == ticket.customerId;
}

Result<> ThreadWriter::create(const PreparedMail& first, TicketId parent)
{
    const mime::ParsedMail& mail = *first.mail;
    const bool ours = m_people.isOurs(mail.from);
    Ticket ticket;
    ticket.subject = mail.subject.simplified().left(500);
    ticket.channel = Channel::Email;
    ticket.origin = ours ? Origin::Agent : Origin::Customer;
    ticket.status = TicketStatus::New;
    ticket.createdAt = ticket.lastAt = dateOf(first);
    ticket.parentId = parent;
    const mime::Address other = !ours ? mail.from : mail.to.isEmpty() ? mime::Address() : mail.to.first();
    const auto customer = mail.automated == mime::Automated::Bounce
                              ? m_people.known(mail.bounce ? mail.bounce->recipient : QString(), m_work)
                              : m_people.customer(other, dateOf(first), m_work);
    if (!customer) {
        return fail(customer.error());
    }
    ticket.customerId = *customer;
    auto id = m_work.stores().tickets.insert(ticket);
    if (!id) {
        return fail(id.error());
    }
    ticket.id = *id;
    ticket.revision = 1;
    ++m_counts.tickets;
    m_stateAt = ticket.createdAt;
    m_change.emplace(m_work, ticket, UserId());
    return m_change->note(EventField::Created, {}, toKey(ticket.status), ticket.createdAt);
}

Result<Interaction> ThreadWriter::interactionOf(const PreparedMail& prepared)
{
    const mime::ParsedMail& mail = *prepared.mail;
    const Ticket& ticket = m_change->ticket();
    Interaction found;
    found.ticketId = ticket.id;
    found.channel = Channel::Email;
    found.automated = automatedOf(mail.automated);
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
    found.customerId = ticket.customerId;
    if (m_people.isOurs(mail.from)) {
        found.direction = Direction::Out;
        found.userId = m_people.agent(mail.from);
    } else if (found.automated != AutomatedKind::Bounce) {
        const auto sender = m_people.customer(mail.from, found.at, m_work);
        if (!sender) {
            return fail(sender.error());
        }
        found.customerId = sender->isValid() ? *sender : ticket.customerId;
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
    auto id = m_work.stores().conversations.insert(whole);
    if (!id) {
        return id;
    }
    for (const mime::Attachment& file : prepared.mail->attachments) {
        const auto attached = m_work.stores().conversations.attach(
            {{}, *id, file.name, file.type, file.size, file.sha256, {}, file.partIndex});
        if (!attached) {
            return fail(attached.error());
        }
    }
    TicketStore& tickets = m_work.stores().tickets;
    Result<> linked = tickets.linkMessageIds(interaction.ticketId, {prepared.key()});
    m_linked.insert(prepared.key());
    QStringList references;
    for (const QString& link : prepared.mail->threadIds) {
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
    const auto interaction = interactionOf(prepared);
    if (!interaction) {
        return fail(interaction.error());
    }
    if (const auto id = insert(prepared, *interaction); !id) {
        return fail(id.error());
    }
    ++m_counts.added;
    Ticket& ticket = m_change->ticket();
    if (interaction->at >= ticket.lastAt) {
        ticket.lastAt = interaction->at;
        ticket.snippet = ticketing::snippetOf(prepared.mail->text);
    }
    // history that turned up late changes no state; a note written meanwhile does not make a customer's word history
    return interaction->at >= m_stateAt ? moveOn(*interaction) : Result<>();
}

/// What a message does to its ticket: an answer opens a new one, a customer's word wakes a waiting or solved one.
Result<> ThreadWriter::moveOn(const Interaction& interaction)
{
    Ticket& ticket = m_change->ticket();
    if (byMachine(interaction.automated)) {
        return {};
    }
    if (interaction.direction == Direction::Out) {
        ticket.unread = false;
        return ticket.status == TicketStatus::New ? m_change->moveTo(TicketStatus::Open, interaction.at) : Result<>();
    }
    ticket.unread = !isDone(ticket.status);
    if (ticket.status == TicketStatus::PendingCustomer || ticket.status == TicketStatus::OnHold) {
        return m_change->moveTo(TicketStatus::Open, interaction.at);
    }
    const bool inWindow = ticket.solvedAt && interaction.at <= ticket.solvedAt->plusSeconds(ticketing::kReopenDays * 86400LL);
    if (ticket.status == TicketStatus::Solved && inWindow) {
        ticket.unread = true;
        return m_change->moveTo(TicketStatus::Open, interaction.at);
    }
    return {};
}

Result<> ThreadWriter::closeIfQuiet(Instant quietBefore)
{
    if (!m_change) {
        return {};
    }
    Ticket& ticket = m_change->ticket();
    if (ticket.lastAt >= quietBefore || ticket.status == TicketStatus::Closed || ticket.status == TicketStatus::Merged) {
        return {};
    }
    const auto handled = handledByPeople();
    if (!handled || *handled) {
        return handled ? Result<>() : Result<>(fail(handled.error()));
    }
    Result<> done;
    if (!ticket.categoryId.isValid()) {
        done = m_change->note(EventField::Category, {}, QString::number(ticketing::kDefaultCategory.value()), ticket.lastAt);
        ticket.categoryId = ticketing::kDefaultCategory;
    }
    if (done && ticket.status != TicketStatus::Solved) {
        done = m_change->moveTo(TicketStatus::Solved, ticket.lastAt);
    }
    if (done) {
        done = m_change->moveTo(TicketStatus::Closed, ticket.lastAt);
    }
    ticket.unread = false;
    return done ? m_change->save() : done;
}

}  // namespace memnun
