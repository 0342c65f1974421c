// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteQuery.h"

#include "core/kernel/Stores.h"
#include "core/search/SearchStore.h"
#include "core/text/PhoneNumber.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kCustomers = 8;
constexpr int kHits = 40;            ///< texts looked at for those whose subject holds the words
constexpr int kOfCustomers = 3;      ///< so many of the customers found show tickets, so many each
constexpr qsizetype kShortest = 2;   ///< letters: one alone would be the beginning of nearly every word
constexpr QChar kFoundBegin(2);

/// A complete number is looked up as it is stored.
QString lookupText(const QString& typed)
{
    if (std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); }))
        return typed;
    const PhoneNumber phone = normalizePhone(typed);
    return phone.isValid() ? phone.normalized : typed;
}

template <class Row, class Id>
bool holds(const QVector<Row>& rows, Id id)
{
    return std::any_of(rows.begin(), rows.end(), [id](const Row& row) { return row.customer.id == id; });
}

Result<QVector<CustomerRow>> customersFor(Stores& stores, const PaletteQuery& query)
{
    QVector<CustomerRow> found;
    if (!query.typed.isEmpty()) {
        CustomerQuery who;
        who.text = lookupText(query.typed);
        who.limit = kCustomers;
        auto page = stores.customers.page(who);
        if (!page)
            return page;
        found = *page;
    }
    for (const CustomerId id : query.customers) {
        if (holds(found, id))
            continue;
        const auto customer = stores.customers.byId(id);
        if (!customer && customer.error().code != Code::NotFound)
            return fail(customer.error());
        if (customer && (query.typed.isEmpty() || matchText(query.typed, customer->name).score > 0))
            found.append({*customer, {}, 0, {}});
    }
    return found;
}

void add(QVector<TicketId>& ids, TicketId id)
{
    if (id.isValid() && !ids.contains(id))
        ids.append(id);
}

/// Those whose subject holds the words; what only a message says is for the search page.
Result<> addBySubject(Stores& stores, const QString& typed, QVector<TicketId>& ids)
{
    if (typed.size() < kShortest)
        return {};
    const auto hits = stores.search.tickets(typed, kHits);
    if (!hits)
        return fail(hits.error());
    for (const TicketHit& hit : hits->rows) {
        if (hit.subject.contains(kFoundBegin))
            add(ids, hit.ticketId);
    }
    return {};
}

Result<> addByCustomer(Stores& stores, const PaletteQuery& query, const QVector<CustomerRow>& customers,
                       QVector<TicketId>& ids)
{
    if (query.typed.size() < kShortest)
        return {};
    for (const CustomerRow& row : customers.mid(0, kOfCustomers)) {
        const auto tickets = stores.tickets.ofCustomer(row.customer.id, kOfCustomers);
        if (!tickets)
            return fail(tickets.error());
        for (const Ticket& ticket : *tickets)
            add(ids, ticket.id);
    }
    return {};
}

bool answers(const TicketRow& row, const PaletteQuery& query)
{
    return query.typed.isEmpty() || row.ticket.id == ticketNumber(query.typed)
           || matchText(query.typed, row.ticket.subject).score > 0 || matchText(query.typed, row.customerName).score > 0;
}

}  // namespace

PaletteQuery paletteQuery(const QString& typed, const QStringList& favourites)
{
    PaletteQuery query;
    query.typed = typed;
    for (const QString& key : favourites) {
        const qint64 id = key.section(QLatin1Char(':'), 1).toLongLong();
        if (key.startsWith(QLatin1String("customer:")))
            query.customers.append(CustomerId(id));
        else if (key.startsWith(QLatin1String("ticket:")))
            query.tickets.append(TicketId(id));
    }
    return query;
}

Result<PaletteFinds> findForPalette(Stores& stores, const PaletteQuery& query)
{
    auto customers = customersFor(stores, query);
    if (!customers)
        return fail(customers.error());
    QVector<TicketId> ids;
    add(ids, ticketNumber(query.typed));
    if (const auto done = addBySubject(stores, query.typed, ids); !done)
        return fail(done.error());
    if (const auto done = addByCustomer(stores, query, *customers, ids); !done)
        return fail(done.error());
    const QVector<TicketId> asked = ids;
    for (const TicketId id : query.tickets)
        add(ids, id);
    auto rows = stores.tickets.rows(ids);
    if (!rows)
        return fail(rows.error());
    rows->removeIf([&](const TicketRow& row) {
        return row.ticket.discarded || (!asked.contains(row.ticket.id) && !answers(row, query));
    });
    return PaletteFinds{*customers, *rows};
}

}  // namespace memnun
