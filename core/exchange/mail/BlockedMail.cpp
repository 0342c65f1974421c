// SPDX-License-Identifier: GPL-3.0-or-later
// Mail of blocked senders: it comes in, for nobody may lose a word, but among the spam and into no ticket of others.
#include "core/exchange/mail/ThreadWriter.h"

#include "core/tickets/TicketStore.h"

namespace memnun {

Result<std::optional<MailBlock>> ThreadWriter::blockOf(const PreparedMail& prepared)
{
    const mime::ParsedMail& mail = *prepared.mail;
    if (m_people.isFromUs(mail)) {
        return std::optional<MailBlock>();
    }
    const QStringList values = blockedAs(mail.from.address) + blockedAs(m_people.writer(mail).address);
    if (!m_blocks) {
        return m_work.stores().blocks.find(values);
    }
    std::optional<MailBlock> first;  // the oldest, as the store has it
    for (const QString& value : values) {
        const auto found = m_blocks->constFind(value);
        if (found != m_blocks->constEnd() && (!first || found->id < first->id)) {
            first = *found;
        }
    }
    return first;
}

Result<> ThreadWriter::openSpam(const PreparedMail& first)
{
    const mime::ParsedMail& mail = *first.mail;
    Ticket ticket;
    ticket.subject = mail.subject.simplified().left(500);
    ticket.createdAt = ticket.lastAt = {first.record.dateMs};
    const auto customer = m_people.known(m_people.writer(mail).address, m_work);
    if (!customer) {
        return fail(customer.error());
    }
    ticket.customerId = *customer;
    auto opened = ThreadTicket::openAsSpam(m_work, ticket);
    if (!opened) {
        return fail(opened.error());
    }
    ++m_counts.tickets;
    m_ticket.emplace(std::move(*opened));
    return {};
}

Result<> ThreadWriter::addBlocked(const PreparedMail& prepared, const MailBlock& block)
{
    auto aside = std::exchange(m_ticket, std::nullopt);
    Result<> done = aside ? aside->save() : Result<>();
    const auto near = done ? m_finder.find({&prepared}) : Result<std::optional<TicketId>>(fail(done.error()));
    if (!near) {
        return fail(near.error());
    }
    done = *near ? adopt(**near) : Result<>();
    if (done && (!m_ticket || !m_ticket->ticket().spam)) {
        done = openSpam(prepared);
    }
    auto message = done ? interactionOf(prepared, true) : Result<Interaction>(fail(done.error()));
    if (!message) {
        return fail(message.error());
    }
    message->ticketId = ticket();
    const auto inserted = insert(prepared, *message);
    done = inserted ? m_ticket->take(*message, prepared.mail->text) : Result<>(fail(inserted.error()));
    if (done) {
        done = m_ticket->save();
    }
    if (done) {
        done = m_work.stores().blocks.count(block.id, m_work.now());
    }
    m_work.announce(Entity::Block, block.id.value());
    ++m_counts.added;
    ++m_counts.spam;
    const TicketId back = aside ? aside->ticket().id : TicketId();
    m_ticket.reset();
    return done && back.isValid() ? adopt(back) : done;
}

}  // namespace memnun
