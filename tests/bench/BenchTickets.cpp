// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchTickets.h"

#include <array>

namespace memnun::bench {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr std::array kMessages{3, 1, 12, 2, 7, 4, 5, 6};  // forty in eight tickets

constexpr auto kReplyMinutes = std::to_array<demo::Quantile>({{0, 3}, {300, 30}, {600, 150}, {850, 600}, {1000, 2900}});
constexpr auto kGapMinutes = std::to_array<demo::Quantile>({{0, 5}, {400, 90}, {800, 900}, {1000, 4300}});
constexpr auto kWords = std::to_array<demo::Quantile>({{0, 4}, {300, 14}, {700, 30}, {950, 70}, {1000, 160}});

}  // namespace

BenchTickets::BenchTickets(const BenchWords& words, quint64 seed, qint64 tickets)
    : m_words(words), m_dice(seed), m_tickets(tickets)
{
}

void BenchTickets::note(MadeTicket& made, Instant at, EventField field, const QString& from, const QString& to)
{
    TicketEvent event;
    event.at = at;
    event.actorId = made.ticket.assigneeId;
    event.field = field;
    event.oldValue = from;
    event.newValue = to;
    made.events.append(event);
}

MadeTicket BenchTickets::next()
{
    const qint64 n = m_made++;
    const qint64 span = kYears * 365 * kDay;
    const Instant createdAt = kNow.plusMs(-span + span / m_tickets * n + m_dice.below(static_cast<int>(10 * kMinute)) - 10 * kMinute);
    return make(n, kMessages.at(static_cast<size_t>(n % 8)), createdAt);
}

MadeTicket BenchTickets::longThread()
{
    MadeTicket made = make(m_tickets, kLongThread, kNow.plusMs(-kDay));
    made.ticket.status = TicketStatus::Open;
    made.ticket.solvedAt.reset();
    made.ticket.discarded = false;
    made.ticket.lastAt = kNow;
    for (qsizetype i = 0; i < made.messages.size(); ++i)
        made.messages[i].at = kNow.plusMs(-kDay + kDay / kLongThread * i);
    return made;
}

MadeTicket BenchTickets::make(qint64 n, int messages, Instant createdAt)
{
    MadeTicket made;
    Ticket& ticket = made.ticket;
    ticket.subject = m_words.text(m_dice, m_dice.between(2, 7));
    ticket.customerId = CustomerId(1 + static_cast<qint64>(m_dice.next() % static_cast<quint64>(m_tickets)));
    ticket.categoryId = CategoryId(m_dice.between(1, 9));
    const int channel = m_dice.below(100);
    ticket.channel = channel < 70 ? Channel::Email : channel < 85 ? Channel::Phone : Channel::Chat;
    ticket.priority = m_dice.chance(80) ? Priority::Normal : m_dice.chance(50) ? Priority::High : Priority::Low;
    ticket.createdAt = createdAt;
    ticket.assigneeId = m_dice.chance(90) ? UserId(m_dice.between(1, kAgents)) : UserId();
    ticket.discarded = m_dice.below(1000) < 2;
    for (int tags = m_dice.chance(70) ? 0 : m_dice.between(1, 2); tags > 0; --tags)
        made.tags.append(tags * 15 - m_dice.below(15));
    note(made, createdAt, EventField::Created, {}, QStringLiteral("new"));
    tell(made, messages);
    // what came in last is still being worked at, and a little of what is old
    const bool recent = n * 100 >= m_tickets * 97;
    finish(made, recent ? m_dice.chance(80) : m_dice.below(1000) < 10);
    return made;
}

void BenchTickets::tell(MadeTicket& made, int messages)
{
    Instant at = made.ticket.createdAt;
    bool answered = false;
    for (int i = 0; i < messages; ++i) {
        if (i > 0)
            at = std::min(at.plusMs((i == 1 ? m_dice.quantile(kReplyMinutes) : m_dice.quantile(kGapMinutes)) * kMinute), kNow);
        made.messages.append(message(made, i, at));
        if (!answered && made.messages.last().direction == Direction::Out) {
            answered = true;
            note(made, at, EventField::Status, QStringLiteral("new"), QStringLiteral("open"));
        }
    }
    made.ticket.lastAt = at;
    made.ticket.snippet = made.messages.last().body.left(120);
    if (m_dice.chance(15))
        made.attachmentOf = m_dice.below(messages);
}

Interaction BenchTickets::message(const MadeTicket& made, int number, Instant at)
{
    Interaction message;
    message.customerId = made.ticket.customerId;
    message.channel = made.ticket.channel;
    message.at = at;
    const bool own = number % 2 == 1;
    message.direction = own ? Direction::Out : Direction::In;
    if (own)
        message.userId = made.ticket.assigneeId.isValid() ? made.ticket.assigneeId : UserId(1);
    if (number > 1 && m_dice.chance(10)) {
        message.direction = Direction::Internal;
        message.isPublic = false;
    }
    if (message.channel == Channel::Phone) {
        message.outcome = m_dice.chance(85) ? CallOutcome::Answered : CallOutcome::Missed;
        message.waitS = m_dice.below(120);
        message.talkS = m_dice.below(600);
        message.endedAt = at.plusSeconds(message.waitS + message.talkS);
    }
    message.automated = own && m_dice.below(100) < 2 ? AutomatedKind::AutoReply : AutomatedKind::None;
    message.withdrawn = m_dice.below(1000) < 1;
    message.subject = number == 0 ? made.ticket.subject : QStringLiteral("Re: ") + made.ticket.subject;
    message.body = m_words.text(m_dice, m_dice.quantile(kWords));
    message.fromName = own ? QStringLiteral("Işık Mobilya") : QString();
    return message;
}

void BenchTickets::finish(MadeTicket& made, bool active)
{
    Ticket& ticket = made.ticket;
    const bool answered = made.events.last().field == EventField::Status;
    ticket.status = answered ? TicketStatus::Open : TicketStatus::New;
    ticket.unread = active && m_dice.chance(30);
    if (active) {
        const int kind = m_dice.below(100);
        if (answered && kind < 30) {
            ticket.status = kind < 25 ? TicketStatus::PendingCustomer : TicketStatus::OnHold;
            note(made, ticket.lastAt, EventField::Status, QStringLiteral("open"), toKey(ticket.status));
        }
        if (kind % 10 == 0)
            ticket.snoozedUntil = kNow.plusMs((m_dice.below(20) - 5) * kHour);
        if (kind % 10 == 1)
            ticket.dueAt = kNow.plusMs((m_dice.below(20) - 8) * kDay);
        return;
    }
    const Instant solved = std::min(ticket.lastAt.plusMs(m_dice.between(1, 1200) * kMinute), kNow);
    note(made, solved, EventField::Status, toKey(ticket.status), QStringLiteral("solved"));
    ticket.status = TicketStatus::Solved;
    ticket.solvedAt = solved;
    if (const Instant closed = solved.plusMs(3 * kDay); closed < kNow) {
        note(made, closed, EventField::Status, QStringLiteral("solved"), QStringLiteral("closed"));
        ticket.status = m_dice.below(1000) < 5 ? TicketStatus::Merged : TicketStatus::Closed;
    }
}

}  // namespace memnun::bench
