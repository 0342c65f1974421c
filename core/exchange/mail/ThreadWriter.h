// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/Correspondents.h"
#include "core/exchange/mail/MailPrefetch.h"
#include "core/imports/ImportStore.h"
#include "core/tickets/TicketCommands.h"

#include <optional>

namespace memnun {

/// Writes the messages of one thread, in order of dates, into its ticket. A thread may come in several slices; what
/// decides is always the workspace, so that a thread cut off by a crash is completed by the next import as if nothing
/// had happened.
class ThreadWriter {
public:
    struct Counts {
        qint64 added = 0, present = 0, tickets = 0;
    };
    ThreadWriter(UnitOfWork& work, Correspondents& people, ImportId run) : m_work(work), m_people(people), m_run(run) {}

    /// `mails` are parsed and not in the workspace yet.
    Result<> write(const std::vector<const PreparedMail*>& mails);
    /// The thread goes on in this ticket, from the slice before.
    Result<> adopt(TicketId ticket);
    /// For a slice whose messages are all there already: the ticket that holds this one.
    Result<> resume(const PreparedMail& any);
    /// The ticket the thread went to; none when nothing was placed.
    TicketId ticket() { return m_change ? m_change->ticket().id : TicketId(); }
    /// After the thread's last message: closes a ticket that has been quiet since `quietBefore`, unless people have
    /// worked on it.
    Result<> closeIfQuiet(Instant quietBefore);
    const Counts& counts() const { return m_counts; }



private:
    Result<> place(const std::vector<const PreparedMail*>& mails);
    Result<std::optional<TicketId>> existing(const std::vector<const PreparedMail*>& mails);
    Result<bool> handledByPeople();
    Result<bool> mayJoinByToken(const Ticket& ticket, const mime::ParsedMail& mail);
    Result<> create(const PreparedMail& first, TicketId parent);
    Result<> add(const PreparedMail& prepared);
    Result<InteractionId> insert(const PreparedMail& prepared, const Interaction& interaction);
    Result<Interaction> interactionOf(const PreparedMail& prepared);
    Result<> moveOn(const Interaction& interaction);

    UnitOfWork& m_work;
    Correspondents& m_people;
    ImportId m_run;
    std::optional<ticketing::TicketChange> m_change;
    Instant m_stateAt;  ///< when the ticket last changed its status: mail from before it changes none
    QSet<QString> m_linked;
    Counts m_counts;
};

}  // namespace memnun
