// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/TicketStory.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/demo/Dice.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"

#include <QCryptographicHash>

namespace memnun::demo {

TicketStory::TicketStory(Ticket ticket, Instant now, quint64 serial)
    : m_ticket(std::move(ticket)), m_now(now), m_at(m_ticket.createdAt), m_serial(serial)
{
    note(EventField::Created, {}, toKey(m_ticket.status), {});
}

bool TicketStory::moveOn(Instant to)
{
    if (to > m_now) {
        return false;
    }
    m_at = std::max(m_at, to);
    return true;
}

void TicketStory::note(EventField field, const QString& before, const QString& after, UserId actor)
{
    m_events.append({{}, {}, m_at, actor, field, before, after, {}});
}

void TicketStory::become(TicketStatus status, UserId actor)
{
    if (!checkTransition(m_ticket.status, status)) {
        return;
    }
    note(EventField::Status, toKey(m_ticket.status), toKey(status), actor);
    m_ticket.status = status;
    // Whoever decides about a ticket has read it.
    m_ticket.unread = m_ticket.unread && !actor.isValid();
    if (status == TicketStatus::Solved) {
        m_ticket.solvedAt = m_at;
    } else if (!isDone(status)) {
        m_ticket.solvedAt.reset();
    }
}

void TicketStory::assign(UserId to, UserId actor)
{
    if (to != m_ticket.assigneeId) {
        note(EventField::Assignee, m_ticket.assigneeId.isValid() ? QString::number(m_ticket.assigneeId.value()) : QString(),
             QString::number(to.value()), actor);
        m_ticket.assigneeId = to;
    }
}

void TicketStory::categorise(CategoryId category, UserId actor)
{
    if (category != m_ticket.categoryId) {
        note(EventField::Category, m_ticket.categoryId.isValid() ? QString::number(m_ticket.categoryId.value()) : QString(),
             QString::number(category.value()), actor);
        m_ticket.categoryId = category;
    }
}

void TicketStory::prioritise(Priority priority, UserId actor)
{
    if (priority != m_ticket.priority) {
        note(EventField::Priority, toKey(m_ticket.priority), toKey(priority), actor);
        m_ticket.priority = priority;
    }
}

void TicketStory::confirm(UserId actor)
{
    if (m_ticket.confirmed != Confirmed::Yes) {
        note(EventField::Confirmed, toKey(m_ticket.confirmed), toKey(Confirmed::Yes), actor);
        m_ticket.confirmed = Confirmed::Yes;
    }
}

void TicketStory::snooze(Instant until, UserId actor)
{
    note(EventField::Snooze, {}, ticketing::number(until), actor);
    m_ticket.snoozedUntil = until;
}

void TicketStory::dueBy(Instant due, UserId actor)
{
    note(EventField::Due, {}, ticketing::number(due), actor);
    m_ticket.dueAt = due;
}

void TicketStory::label(TagId tag, UserId actor)
{
    note(EventField::TagAdded, {}, QString::number(tag.value()), actor);
    m_tags.append(tag);
}

void TicketStory::remind(Task task)
{
    task.createdAt = m_at;
    task.customerId = m_ticket.customerId;
    m_tasks.append(std::move(task));
}

void TicketStory::enclose(Enclosure file)
{
    m_files.append({m_interactions.size() - 1, std::move(file)});
}

void TicketStory::arriveAs(Letter letter)
{
    m_interactions.back().hasHtml = true;
    m_letter = {m_interactions.size() - 1, std::move(letter)};
}

void TicketStory::say(Interaction interaction, const QString& mailDomain, const QString& words)
{
    interaction.customerId = m_ticket.customerId;
    interaction.at = m_at;
    if (interaction.channel == Channel::Email && interaction.direction != Direction::Internal) {
        // unlike any other: a counter, dressed up as mail programs dress it
        const quint64 key = m_serial * 64 + static_cast<quint64>(m_interactions.size());
        interaction.messageId = QStringLiteral("%1.%2@%3").arg(key, 6, 36, QLatin1Char('0'))
                                    .arg(Dice(key).next(), 13, 36, QLatin1Char('0')).arg(mailDomain);
        interaction.inReplyTo = m_lastMessageId;
        m_lastMessageId = interaction.messageId;
    }
    m_ticket.lastAt = m_at;
    if (interaction.direction == Direction::Internal) {
        m_ticket.unread = false;
    }
    if (interaction.isPublic && interaction.automated == AutomatedKind::None) {
        const QString& own = words.isEmpty() ? interaction.body : words;
        m_ticket.snippet = ticketing::snippetOf(own.isEmpty() ? interaction.reason : own);
        m_ticket.unread = interaction.direction == Direction::In && interaction.outcome != CallOutcome::Answered;
    }
    m_interactions.append(std::move(interaction));
}

Result<TicketId> TicketStory::write(UnitOfWork& work)
{
    TicketStore& store = work.stores().tickets;
    const auto id = store.insert(m_ticket);
    if (!id) {
        return id;
    }
    m_ticket.id = *id;
    for (TicketEvent& event : m_events) {
        event.ticketId = *id;
        if (auto appended = store.append(event); !appended) {
            return fail(appended.error());
        }
    }
    for (const TagId tag : m_tags) {
        if (auto added = store.addTag(*id, tag); !added) {
            return fail(added.error());
        }
    }
    if (auto written = writeConversation(work); !written) {
        return fail(written.error());
    }
    for (Task& task : m_tasks) {
        task.ticketId = *id;
        if (isDone(m_ticket.status) && m_ticket.solvedAt) {
            task.doneAt = m_ticket.solvedAt;
        }
        if (auto made = work.stores().tasks.insert(task); !made) {
            return fail(made.error());
        }
    }
    return id;
}

Result<> TicketStory::writeConversation(UnitOfWork& work)
{
    if (auto stored = writeLetter(work); !stored) {
        return stored;
    }
    QStringList messageIds;
    for (Interaction& interaction : m_interactions) {
        interaction.ticketId = m_ticket.id;
        const auto inserted = work.stores().conversations.insert(interaction);
        if (!inserted) {
            return fail(inserted.error());
        }
        interaction.id = *inserted;
        if (!interaction.messageId.isEmpty()) {
            messageIds.append(interaction.messageId);
        }
    }
    if (auto written = writeFiles(work); !written) {
        return written;
    }
    return messageIds.isEmpty() ? Result<>() : work.stores().tickets.linkMessageIds(m_ticket.id, messageIds);
}

/// Before its message, which names it.
Result<> TicketStory::writeLetter(UnitOfWork& work)
{
    if (!m_letter) {
        return {};
    }
    const auto blob = work.stores().blobs.put(m_letter->second.raw);
    if (!blob) {
        return fail(blob.error());
    }
    m_interactions[m_letter->first].rawBlob = *blob;
    return {};
}

Result<> TicketStory::writeFiles(UnitOfWork& work)
{
    for (const auto& [mail, file] : m_files) {
        const auto blob = work.stores().blobs.put(file.bytes);
        const auto attached = blob ? attach(mail, file, *blob, -1, work) : fail(blob.error());
        if (!attached) {
            return attached;
        }
    }
    if (!m_letter) {
        return {};
    }
    for (const Letter::File& part : m_letter->second.files) {
        if (auto attached = attach(m_letter->first, part.file, {}, part.partIndex, work); !attached) {
            return attached;
        }
    }
    return {};
}

Result<> TicketStory::attach(qsizetype mail, const Enclosure& file, BlobId blob, int partIndex, UnitOfWork& work)
{
    Attachment attachment;
    attachment.interactionId = m_interactions.at(mail).id;
    attachment.name = file.name;
    attachment.type = file.type;
    attachment.size = file.bytes.size();
    attachment.sha256 = QString::fromLatin1(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
    attachment.blobId = blob;
    attachment.partIndex = partIndex;
    const auto attached = work.stores().conversations.attach(attachment);
    return attached ? Result<>() : fail(attached.error());
}

}  // namespace memnun::demo
