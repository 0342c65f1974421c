// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallWriter.h"

#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/text/PhoneNumber.h"
#include "core/tickets/TicketMoves.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

constexpr QChar kBetween(0x1F);

bool isAnsweredByUs(const CallRecord& call)
{
    return wasTaken(call.outcome);
}

Interaction interactionOf(const CallRecord& call, const QString& label)
{
    Interaction logged;
    logged.channel = Channel::Phone;
    logged.direction = call.direction;
    logged.at = call.at;
    logged.endedAt = call.at.plusSeconds(call.waitS + call.talkS);
    logged.subject = logged.reason = label;
    logged.body = call.note;
    logged.fromName = call.direction == Direction::In ? call.name : QString();
    (call.direction == Direction::In ? logged.fromAddress : logged.toAddresses) = call.number;
    logged.waitS = call.waitS;
    logged.talkS = call.talkS;
    logged.outcome = call.outcome;
    logged.messageId = callKey(call);
    return logged;
}

}  // namespace

QString callNumberKey(const QString& number)
{
    const PhoneNumber known = normalizePhone(number);
    if (known.isValid()) {
        return known.normalized;
    }
    QString plain;
    std::copy_if(number.begin(), number.end(), std::back_inserter(plain), [](QChar c) { return !c.isSpace(); });
    return plain;
}

QString callKey(const CallRecord& call)
{
    // of one id a switch may write several calls, of which each is another
    const QStringList parts{call.id, callNumberKey(call.number), QString::number(call.at.ms), toKey(call.direction),
                            QString::number(call.waitS + call.talkS)};
    const QByteArray hash = QCryptographicHash::hash(parts.join(kBetween).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("call:") + QString::fromLatin1(hash.left(48));
}

qsizetype callsTogether(const QVector<CallRecord>& calls, qsizetype from)
{
    qsizetype to = from + 1;
    while (to < calls.size() && calls[to].number == calls[from].number && calls[to].at.secondsSince(calls[to - 1].at) <= kCallGapS
           && calls[to].at.secondsSince(calls[from].at) <= kCallSpanS) {
        ++to;
    }
    return to;
}

void CallPeople::forget(int added)
{
    m_known.clear();
    m_added = added;
}

Result<CustomerId> CallPeople::customer(const CallRecord& call, UnitOfWork& work)
{
    const QString key = callNumberKey(call.number);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        return *known;
    }
    for (const ContactKind kind : {ContactKind::Phone, ContactKind::WhatsApp}) {
        const auto found = work.stores().customers.byContact(kind, key);
        if (!found) {
            return fail(found.error());
        }
        if (!found->isEmpty()) {
            return *m_known.insert(key, found->first());
        }
    }
    Customer fresh;
    fresh.name = call.name.isEmpty() ? phoneText(call.number) : call.name;
    fresh.lifecycle = Lifecycle::Lead;
    fresh.createdAt = call.at;
    ContactPoint point;
    point.kind = ContactKind::Phone;
    point.raw = call.number;
    point.norm = key;
    point.primary = true;
    fresh.contactPoints = {point};
    const auto id = work.stores().customers.insert(fresh);
    if (!id) {
        return fail(id.error());
    }
    work.announce(Entity::Customer, 0);
    ++m_added;
    return *m_known.insert(key, *id);
}

Result<> CallWriter::write(const QVector<CallRecord>& calls, qsizetype from, qsizetype to, const QSet<QString>& known)
{
    m_ticket.reset();
    QString there;
    bool hasNew = false;
    for (qsizetype at = from; at < to; ++at) {
        const QString key = callKey(calls[at]);
        there = known.contains(key) ? key : there;
        hasNew = hasNew || !known.contains(key);
    }
    if (!hasNew) {
        m_counts.present += to - from;
        return {};
    }
    if (auto placed = there.isEmpty() ? open(calls[from], {}) : adopt(there, calls[from]); !placed) {
        return placed;
    }
    for (qsizetype at = from; at < to; ++at) {
        if (isAnsweredByUs(calls[at])) {
            m_ticket->expectAnswer(calls[at].at);
        }
    }
    QSet<QString> had = known;  // a log may hold a call twice
    for (qsizetype at = from; at < to; ++at) {
        const QString key = callKey(calls[at]);
        if (had.contains(key)) {
            ++m_counts.present;
            continue;
        }
        had.insert(key);
        if (auto added = add(calls[at]); !added) {
            return added;
        }
    }
    const Instant never{std::numeric_limits<qint64>::max()};
    auto done = m_ticket->closeIfQuiet(isAnsweredByUs(calls[to - 1]) ? never : m_quietBefore);
    return done ? m_ticket->save() : done;
}

Result<> CallWriter::adopt(const QString& key, const CallRecord& first)
{
    const auto message = m_work.stores().conversations.byMessageId(key);
    if (!message || !*message) {
        return message ? open(first, {}) : Result<>(fail(message.error()));
    }
    const auto home = ticketing::home(m_work.stores(), (*message)->ticketId);  // it may be merged
    auto loaded = home ? ThreadTicket::load(m_work, *home) : Result<ThreadTicket>(fail(home.error()));
    if (!loaded) {
        return fail(loaded.error());
    }
    m_ticket.emplace(std::move(*loaded));
    return {};
}

Result<> CallWriter::open(const CallRecord& call, TicketId parent)
{
    const auto customer = m_people.customer(call, m_work);
    if (!customer) {
        return fail(customer.error());
    }
    Ticket ticket;
    ticket.subject = m_label;
    ticket.channel = Channel::Phone;
    ticket.origin = call.direction == Direction::In ? Origin::Customer : Origin::Agent;
    ticket.createdAt = ticket.lastAt = call.at;
    ticket.customerId = *customer;
    ticket.parentId = parent;
    auto opened = ThreadTicket::open(m_work, ticket);
    if (!opened) {
        return fail(opened.error());
    }
    ++m_counts.tickets;
    m_ticket.emplace(std::move(*opened));
    return {};
}

Result<> CallWriter::add(const CallRecord& call)
{
    Interaction logged = interactionOf(call, m_label);
    const auto customer = m_people.customer(call, m_work);
    if (!customer) {
        return fail(customer.error());
    }
    logged.customerId = *customer;
    logged.importId = m_run;
    if (m_ticket->isLeftBy(logged)) {
        if (auto saved = m_ticket->save(); !saved) {
            return saved;
        }
        const Ticket& left = m_ticket->ticket();
        if (auto opened = open(call, left.discarded || left.spam ? TicketId() : left.id); !opened) {
            return opened;
        }
    }
    logged.ticketId = m_ticket->ticket().id;
    const auto id = m_work.stores().conversations.insert(logged);
    if (!id) {
        return fail(id.error());
    }
    ++m_counts.added;
    return m_ticket->take(logged, logged.body.isEmpty() ? m_label : logged.body);
}

}  // namespace memnun
