// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketCommands.h"

namespace memnun {

/// Hours within which a merge can be taken back.
inline constexpr qint64 kUnmergeHours = 24;

/// Why tickets or messages do not go where they should, in Error::fields of an Invalid (field "ticket").
namespace rule {
/// The ticket is closed, or was solved too long ago: nothing new goes on in it, and it goes into no other.
inline constexpr QLatin1String kTicketClosed("ticket_closed");
/// It is merged into another one, taken back, or spam.
inline constexpr QLatin1String kTicketGone("ticket_gone");
/// From and to are one.
inline constexpr QLatin1String kSameTicket("same_ticket");
/// No message was chosen.
inline constexpr QLatin1String kNoMessage("no_message");
/// All messages were chosen: nothing would be left. That is a merge.
inline constexpr QLatin1String kAllMessages("all_messages");
/// The merge is older than kUnmergeHours.
inline constexpr QLatin1String kMergeTooOld("merge_too_old");
/// The survivor was merged into yet another one, which comes first.
inline constexpr QLatin1String kMergedOn("merged_on");
/// Nothing is merged.
inline constexpr QLatin1String kNotMerged("not_merged");
}  // namespace rule

/// Puts chosen messages of one ticket into another, with their attachments and their place in the outbox; what answers to
/// them comes to the other one, too. Both tickets begin, wait and read as if it had always been so.
struct MoveMessages {
    using Outcome = Ticket;  ///< where they went
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.move_messages";
    TicketRef from;
    TicketRef to;
    QVector<InteractionId> messages;
};
Result<Ticket> run(const MoveMessages& command, UnitOfWork& work);

/// Puts chosen messages into a ticket of their own: their customer's, begun when the first of them was written, with the
/// assignee and the priority of the one they came from. Split once for each token, see Once.h.
struct SplitTicket {
    using Outcome = Ticket;  ///< the new one
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.split";
    TicketRef from;
    QVector<InteractionId> messages;
    QString subject;   ///< empty: the first message's
    QString token{};
};
Result<Ticket> run(const SplitTicket& command, UnitOfWork& work);

/// Takes a move or a split back, as long as the messages are where they were put. Conflict when one went on, or when the
/// new ticket did.
struct UnmoveMessages {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.unmove";
    TicketId from, to;
    QVector<InteractionId> messages;
    QVector<EventId> events;             ///< of both tickets, in the order they were written
    std::optional<TicketPlace> fromBefore, toBefore;
    bool made = false;                   ///< `to` was made for them
};
Result<> run(const UnmoveMessages& command, UnitOfWork& work);

/// Merges tickets into one that survives: it gets their messages, tasks, tags and drafts, begins with the first of them,
/// and opens where a customer's word among them is unanswered. The others become "merged" and count nowhere.
struct MergeTickets {
    using Outcome = Ticket;  ///< the survivor
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.merge";
    TicketRef survivor;
    QVector<TicketRef> tickets;
};
Result<Ticket> run(const MergeTickets& command, UnitOfWork& work);

/// Takes merges back, for kUnmergeHours and from any program: what came along goes back, as far as it is still with the
/// survivor. What was said there since stays there, and what people decided there since stays as they decided.
struct UndoMerge {
    using Outcome = QVector<Ticket>;  ///< as they stand now
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.unmerge";
    QVector<TicketId> tickets;
};
Result<QVector<Ticket>> run(const UndoMerge& command, UnitOfWork& work);

/// That a ticket is merged.
struct Merge {
    EventId event;
    TicketId survivor;
    Instant at;
    UserId by;
    QVector<InteractionId> messages;
    bool canBeUndone(Instant now) const { return now.ms - at.ms <= kUnmergeHours * 3'600'000; }
};

namespace ticketing {

/// The merge that a ticket's events say is in force; none for spam.
std::optional<Merge> mergeInForce(const QVector<TicketEvent>& events);
/// Where what is said to `ticket` goes on: itself, or what it was merged into. NotFound when there is no such ticket.
Result<TicketId> home(Stores& stores, TicketId ticket);
/// Links between tickets, of which each side has one.
bool isLink(EventField field);

}  // namespace ticketing

}  // namespace memnun
