// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/kernel/Command.h"
#include "core/tasks/Task.h"

namespace memnun {

/// A ticket and the revision its author saw; a newer one refuses the change with Conflict.
struct TicketRef {
    TicketId id;
    int revision = 0;
};

/// Changes that can be made to one ticket or to many at once. Every one of them is undone as a whole.
/// Fields left empty stay as they are.
struct ChangeTickets {
    using Outcome = QVector<Ticket>;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.change";

    QVector<TicketRef> tickets;
    std::optional<TicketStatus> status;
    std::optional<Priority> priority;
    std::optional<UserId> assignee;                          ///< an invalid id unassigns
    std::optional<CategoryId> category;
    std::optional<std::optional<Instant>> snoozedUntil;      ///< inner empty = wake now
    std::optional<std::optional<Instant>> dueAt;
    QStringList addTags;
    QVector<TagId> removeTags;
};
Result<QVector<Ticket>> run(const ChangeTickets& command, UnitOfWork& work);

/// Solving wants a category and a confirmation value: one-key resolve invents neither ("na"); the window asks for the one.
struct ResolveTickets {
    using Outcome = QVector<Ticket>;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.resolve";
    QVector<TicketRef> tickets;
    CategoryId category;                       ///< none = keep the ticket's
    Confirmed confirmed = Confirmed::NotApplicable;
};
Result<QVector<Ticket>> run(const ResolveTickets& command, UnitOfWork& work);

/// A ticket opened by hand, with the first words as an internal note or as what the customer said. Opened once for each
/// token, see Once.h.
struct CreateTicket {
    using Outcome = Ticket;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.create";
    QString subject;
    CustomerId customerId;
    Channel channel = Channel::Email;
    Priority priority = Priority::Normal;
    UserId assignee;
    QString text;
    bool textFromCustomer = false;
    QString token{};
};
Result<Ticket> run(const CreateTicket& command, UnitOfWork& work);

struct MarkRead {
    using Outcome = void;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "ticket.read";
    QVector<TicketId> tickets;
    bool unread = false;
};
Result<> run(const MarkRead& command, UnitOfWork& work);

/// Where a ticket stands in the list and what it shows there.
struct TicketPlace {
    Instant lastAt;
    QString snippet;
    bool unread = false;
};

/// Takes events back: sets the fields to their old values and appends compensating events. Conflict when a field was
/// changed again since, and for a creation when anything was written to the ticket or changed on it since.
struct RevertEvents {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.revert";
    QVector<EventId> events;
    QVector<InteractionId> withdraw{}; ///< messages that go with them
    bool asDraft = false;              ///< their words and files become their author's draft again
    std::optional<TicketPlace> before{};  ///< of the messages' ticket, when they came
    QVector<Task> tasks;               ///< tasks that were made with them, as they were made
    OutboxId outbox;                   ///< a reply that must not have left yet
};
Result<> run(const RevertEvents& command, UnitOfWork& work);

/// Event-writing shared by the ticket, conversation and import commands.
namespace ticketing {

/// What an import files old mail under.
inline constexpr CategoryId kDefaultCategory{1};
/// Days within which a customer's new message reopens a solved ticket.
inline constexpr int kReopenDays = 7;
/// Whether what is said at `at` opens a ticket of its own that follows this one up, instead of going on in it: this one is
/// closed, merged or taken back, or was solved more than kReopenDays before.
bool followsUp(const Ticket& ticket, Instant at);

/// Collects what one command changes on one ticket, writes it once, and remembers the events for undo.
class TicketChange {
public:
    TicketChange(UnitOfWork& work, Ticket ticket) : TicketChange(work, std::move(ticket), work.actor().id) {}
    /// `author` of the events; an import writes what nobody did by hand as the system (no id).
    TicketChange(UnitOfWork& work, Ticket ticket, UserId author) : m_work(work), m_ticket(std::move(ticket)), m_author(author) {}
    Ticket& ticket() { return m_ticket; }
    /// A move of the state machine; refused ones leave everything as it was.
    Result<> moveTo(TicketStatus status, Instant at);
    Result<> note(EventField field, const QString& before, const QString& after, Instant at);
    /// A message came in: where it is older than the ticket, the ticket began with it.
    Result<> beganWith(Instant at, Direction direction);
    /// Writes the row. The events were appended by note().
    Result<> save();
    const QVector<EventId>& events() const { return m_events; }

private:
    UnitOfWork& m_work;
    Ticket m_ticket;
    UserId m_author;
    QVector<EventId> m_events;
};

/// The ticket's status events that were not taken back, its beginning first, in the order they were written.
Result<QVector<TicketEvent>> movesInForce(UnitOfWork& work, TicketId id);
/// Loads the ticket and refuses when it moved on since `ref`.
Result<Ticket> load(UnitOfWork& work, const TicketRef& ref);
/// The changes of status and category that `message` brought and that are in force as it left them.
Result<QVector<EventId>> cameWith(UnitOfWork& work, const Interaction& message);
QString number(std::optional<Instant> instant);
/// The ticket's present value of a field, as events write it; empty for what is no field of a ticket.
QString valueOf(const Ticket& ticket, EventField field);
/// The message the list tells of: the newest public one, or the newest at all where nothing was said in public.
const Interaction* shownMessage(const QVector<Interaction>& thread);
/// What the list says of a message.
QString wordsOf(const Interaction& message);
/// The first 160 characters of a text on one line.
QString snippetOf(const QString& text);
TicketPlace placeOf(const Ticket& ticket);
/// After `withdrawn` was taken back: the ticket stands and reads as if it had not come. Announces the ticket.
Result<> withdrawnFrom(UnitOfWork& work, const Interaction& withdrawn, const std::optional<TicketPlace>& before);

}  // namespace ticketing

}  // namespace memnun
