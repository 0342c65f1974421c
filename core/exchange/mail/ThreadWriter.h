// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/ThreadFinder.h"
#include "core/exchange/mail/ThreadTicket.h"
#include "core/imports/ImportStore.h"
#include "core/spam/MailBlock.h"

#include <QHash>
#include <QSet>

namespace memnun {

/// Writes the messages of one thread, in order of dates, into its ticket, or into tickets that follow one another up where
/// one was settled long before the next message. A thread may come in several slices; what decides is always the
/// workspace, so that a thread cut off by a crash is completed by the next import as if nothing had happened.
class ThreadWriter {
public:
    struct Counts {
        qint64 added = 0, present = 0, tickets = 0;
        qint64 spam = 0;  ///< of those added, mails of blocked senders
    };
    /// A message that was added, and whether a ticket began with it.
    struct Arrival {
        TicketId ticket;
        InteractionId message;
        const PreparedMail* mail = nullptr;
        bool opened = false;
    };
    ThreadWriter(UnitOfWork& work, Correspondents& people, ImportId run)
        : m_work(work), m_people(people), m_run(run), m_finder(work, people)
    {
    }

    /// By their values, where somebody has read them all already: then nothing is asked for each mail. They outlive this.
    void useBlocks(const QHash<QString, MailBlock>& all) { m_blocks = &all; }
    /// `mails` are parsed and not in the workspace yet.
    Result<> write(const std::vector<const PreparedMail*>& mails);
    /// The thread goes on in this ticket, from the slice before.
    Result<> adopt(TicketId ticket);
    /// For a slice whose messages are all there already: the ticket that holds this one.
    Result<> resume(const PreparedMail& any);
    /// The ticket the thread's last message went to; none when nothing was placed.
    TicketId ticket() { return m_ticket ? m_ticket->ticket().id : TicketId(); }
    /// After the thread's last message: closes a ticket that has been quiet since `quietBefore`, unless people have
    /// worked on it.
    Result<> closeIfQuiet(Instant quietBefore);
    const Counts& counts() const { return m_counts; }
    /// What was added, blocked mail left out.
    const QVector<Arrival>& arrivals() const { return m_arrivals; }

private:
    Result<> writeWanted(const std::vector<const PreparedMail*>& mails);
    Result<> place(const std::vector<const PreparedMail*>& mails);
    Result<> leave(const PreparedMail& mail, const Interaction& message);
    Result<> open(const PreparedMail& first, TicketId parent);
    Result<std::optional<MailBlock>> blockOf(const PreparedMail& prepared);
    Result<> addBlocked(const PreparedMail& prepared, const MailBlock& block);
    Result<> openSpam(const PreparedMail& first);
    Result<> add(const PreparedMail& prepared);
    Result<> noteDelivery(const PreparedMail& prepared, const Interaction& interaction);
    Result<InteractionId> insert(const PreparedMail& prepared, const Interaction& interaction);
    Result<Interaction> interactionOf(const PreparedMail& prepared, bool isBlocked);

    UnitOfWork& m_work;
    Correspondents& m_people;
    ImportId m_run;
    ThreadFinder m_finder;
    std::optional<ThreadTicket> m_ticket;
    QSet<QString> m_linked;
    Counts m_counts;
    QVector<Arrival> m_arrivals;
    const QHash<QString, MailBlock>* m_blocks = nullptr;
    bool m_opened = false;  ///< the ticket is new, and empty
};

}  // namespace memnun
