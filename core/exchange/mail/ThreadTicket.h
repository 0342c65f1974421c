// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

/// A ticket while messages come in, and what they do to it. They may come in any order, the mail we sent before the mail
/// we got, and long after people worked on the ticket: a customer's word is history only where an answer of ours follows
/// it; every other one is unread and wakes the ticket.
class ThreadTicket {
public:
    /// One that is there.
    static Result<ThreadTicket> load(UnitOfWork& work, TicketId id);
    /// A new one.
    static Result<ThreadTicket> open(UnitOfWork& work, Ticket ticket);

    const Ticket& ticket() { return m_change.ticket(); }
    /// An answer of ours is about to come in.
    void expectAnswer(Instant at) { m_words.ours = std::max(m_words.ours.value_or(at), at); }
    /// A new one among the spam.
    static Result<ThreadTicket> openAsSpam(UnitOfWork& work, Ticket ticket);
    /// The message doesn't go on here but in a ticket that follows this one up, or replaces it where it was taken back.
    bool isLeftBy(const Interaction& message);
    /// `words` are the message's, without quotes.
    Result<> take(const Interaction& message, const QString& words);
    /// Closes a ticket that has been quiet since `quietBefore`, unless people have worked on it.
    Result<> closeIfQuiet(Instant quietBefore);
    /// Writes it, if anything was changed.
    Result<> save();

private:
    ThreadTicket(UnitOfWork& work, Ticket ticket) : m_change(work, std::move(ticket), UserId()) {}
    Result<> said(Instant at);
    Result<> answered(Instant at);
    Result<> rang(const Interaction& call);
    Result<> cameBack(Instant at);
    Result<> show(Instant at);
    Result<> moveTo(TicketStatus status, Instant at);
    bool isAnswered(Instant at) const { return m_words.ours && *m_words.ours > at; }
    Instant lastMove() { return m_movedAt.value_or(ticket().createdAt); }

    ticketing::TicketChange m_change;
    LastWords m_words;
    std::optional<Instant> m_movedAt;  ///< when its status last changed
    bool m_handled = false;            ///< by people
    bool m_changed = false;
};

}  // namespace memnun
