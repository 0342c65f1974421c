// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/demo/Letters.h"
#include "core/kernel/UnitOfWork.h"
#include "core/tasks/Task.h"

namespace memnun::demo {

/// One ticket as it is told, kept in memory until it is complete and then written at once. It knows the rules of the
/// state machine and that nothing happens after now.
class TicketStory {
public:
    TicketStory(Ticket ticket, Instant now, quint64 serial);

    const Ticket& ticket() const { return m_ticket; }
    Instant at() const { return m_at; }
    Instant now() const { return m_now; }
    /// Time passes. False when that would be in the future: the story ends here.
    bool moveOn(Instant to);

    /// Refused moves are left out; the story's own steps never ask for one (a test reads every event).
    void become(TicketStatus status, UserId actor);
    void assign(UserId to, UserId actor);
    void categorise(CategoryId category, UserId actor);
    void prioritise(Priority priority, UserId actor);
    void confirm(UserId actor);
    void snooze(Instant until, UserId actor);
    void dueBy(Instant due, UserId actor);
    void label(TagId tag, UserId actor);
    /// A mail, call or note at the present moment; mails get their Message-ID and the thread they belong to. `words`: what
    /// of the body is the writer's own, where it quotes; else all of it.
    void say(Interaction interaction, const QString& mailDomain, const QString& words = {});
    /// What was said last.
    const Interaction& last() const { return m_interactions.back(); }
    /// What was said last came as this mail.
    void arriveAs(Letter letter);
    /// A file that comes with what was said last.
    void enclose(Enclosure file);
    void remind(Task task);

    Result<TicketId> write(UnitOfWork& work);
    int interactionCount() const { return static_cast<int>(m_interactions.size()); }

private:
    void note(EventField field, const QString& before, const QString& after, UserId actor);
    Result<> writeConversation(UnitOfWork& work);
    Result<> writeFiles(UnitOfWork& work);
    Result<> writeLetter(UnitOfWork& work);
    Result<> attach(qsizetype mail, const Enclosure& file, BlobId blob, int partIndex, UnitOfWork& work);

    Ticket m_ticket;
    Instant m_now;
    Instant m_at;
    quint64 m_serial;
    QVector<TicketEvent> m_events;
    QVector<Interaction> m_interactions;
    QVector<std::pair<qsizetype, Enclosure>> m_files;  ///< with the place of their mail
    std::optional<std::pair<qsizetype, Letter>> m_letter;  ///< with its place, too
    QVector<TagId> m_tags;
    QVector<Task> m_tasks;
    QString m_lastMessageId;
};

}  // namespace memnun::demo
