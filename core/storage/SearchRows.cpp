// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchRows.h"

#include <QSet>

namespace memnun {

namespace {

// The snippet is cut from the text here: the engines' own ones know nothing of folded words or prefer the subject.
constexpr const char* kTexts =
    "SELECT i.id, i.ticket_id, i.customer_id, i.at, i.channel, i.direction, i.is_public, i.outcome, i.subject, "
    "substr(i.body, 1, 100000) FROM interaction i WHERE i.id IN (%1)";
constexpr const char* kTickets =
    "SELECT t.id, t.customer_id, t.last_at, t.channel, t.subject, t.snippet FROM ticket t WHERE t.id IN (%1)";
constexpr const char* kCustomers = "SELECT c.id, c.name FROM customer c WHERE c.id IN (%1)";

template <class IdT>
void note(QSet<IdT>& seen, QVariantList& ids, IdT id)
{
    if (id.isValid() && !seen.contains(id)) {
        seen.insert(id);
        ids.append(id.value());
    }
}

}  // namespace

/// A choice between two lists is what makes the server gather the pages first.
template <class F>
Result<> SearchRows::eachOf(const char* sql, const char* id, const QVariantList& ids, const F& row)
{
    const QString gathered = m_database.isSqlite() ? QString() : QStringLiteral(" OR %1=0").arg(QLatin1String(id));
    return m_database.eachOf(QString::fromLatin1(sql) + gathered, ids, row);
}

Result<> SearchRows::readTexts(const QVector<HitPlace>& places)
{
    QVariantList ids;
    for (const HitPlace& place : places) {
        if (place.interactionId.isValid()) {
            ids.append(place.interactionId.value());
        }
    }
    return eachOf(kTexts, "i.id", ids, [&](const Row& row) {
        Interaction& text = m_texts[row.id<InteractionId>(0)];
        text.id = row.id<InteractionId>(0);
        text.ticketId = row.id<TicketId>(1);
        text.customerId = row.id<CustomerId>(2);
        text.at = row.instant(3);
        text.channel = fromKeyOr(row.text(4), Channel::Email);
        text.direction = fromKeyOr(row.text(5), Direction::In);
        text.isPublic = row.flag(6);
        text.outcome = fromKeyOr(row.text(7), CallOutcome::None);
        text.subject = row.text(8);
        text.body = row.text(9);
    });
}

Result<> SearchRows::readTickets(const QVector<HitPlace>& places)
{
    QSet<TicketId> seen;
    QVariantList ids;
    for (const HitPlace& place : places) {
        // a message may have moved since it was found
        note(seen, ids, place.interactionId.isValid() ? m_texts.value(place.interactionId).ticketId : place.ticketId);
    }
    return eachOf(kTickets, "t.id", ids, [&](const Row& row) {
        m_tickets.insert(row.id<TicketId>(0), {row.id<CustomerId>(1), row.instant(2), fromKeyOr(row.text(3), Channel::Email),
                                               row.text(4), row.text(5)});
    });
}

CustomerId SearchRows::customerOf(const Interaction& text) const
{
    return text.customerId.isValid() ? text.customerId : m_tickets.value(text.ticketId).customer;
}

Result<> SearchRows::readCustomers()
{
    QSet<CustomerId> seen;
    QVariantList ids;
    for (const Interaction& text : std::as_const(m_texts)) {
        note(seen, ids, customerOf(text));
    }
    for (const TicketPart& ticket : std::as_const(m_tickets)) {
        note(seen, ids, ticket.customer);
    }
    return eachOf(kCustomers, "c.id", ids, [&](const Row& row) { m_names.insert(row.id<CustomerId>(0), row.text(1)); });
}

SearchRows::Detail SearchRows::detailOf(const HitPlace& place) const
{
    Detail detail;
    if (place.interactionId.isValid()) {
        detail.text = m_texts.value(place.interactionId);
        detail.isThere = m_tickets.contains(detail.text.ticketId);
        detail.ticketSubject = m_tickets.value(detail.text.ticketId).subject;
        detail.customerName = m_names.value(customerOf(detail.text));
        return detail;
    }
    const TicketPart ticket = m_tickets.value(place.ticketId);
    detail.isThere = m_tickets.contains(place.ticketId);
    detail.ticketSubject = detail.text.subject = ticket.subject;
    detail.customerName = m_names.value(ticket.customer);
    detail.text.at = ticket.lastAt;
    detail.text.channel = ticket.channel;
    detail.ticketSnippet = ticket.snippet;
    return detail;
}

Result<QVector<SearchRows::Detail>> SearchRows::of(const QVector<HitPlace>& places)
{
    auto read = readTexts(places);
    read = read ? readTickets(places) : read;
    read = read ? readCustomers() : read;
    if (!read) {
        return fail(read.error());
    }
    QVector<Detail> all;
    for (const HitPlace& place : places) {
        all.append(detailOf(place));
    }
    return all;
}

}  // namespace memnun
