// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "tests/bench/BenchWords.h"

namespace memnun::bench {

/// "Now" of every made company: Friday 20 November 2026, 15:00 in Istanbul.
inline constexpr Instant kNow{1'795'176'000'000};
inline constexpr qint64 kYears = 3;
inline constexpr int kAgents = 20;
inline constexpr int kTags = 30;
inline constexpr int kLongThread = 500;

/// One ticket with all that belongs to it. Ids are left to the writer.
struct MadeTicket {
    Ticket ticket;
    QVector<Interaction> messages;
    QVector<TicketEvent> events;
    QVector<int> tags;       ///< 1 … kTags
    int attachmentOf = -1;   ///< index of a message
};

/// Makes the tickets of a company one after another, oldest first; the same seed makes the same tickets.
class BenchTickets {
public:
    BenchTickets(const BenchWords& words, quint64 seed, qint64 tickets);
    /// Five messages a ticket on average, exactly so over every eight tickets.
    MadeTicket next();
    /// A ticket of kLongThread messages that is open since yesterday.
    MadeTicket longThread();

private:
    MadeTicket make(qint64 n, int messages, Instant createdAt);
    void tell(MadeTicket& made, int messages);
    Interaction message(const MadeTicket& made, int number, Instant at);
    void finish(MadeTicket& made, bool active);
    void note(MadeTicket& made, Instant at, EventField field, const QString& from, const QString& to);

    const BenchWords& m_words;
    demo::Dice m_dice;
    qint64 m_tickets;
    qint64 m_made = 0;
};

}  // namespace memnun::bench
