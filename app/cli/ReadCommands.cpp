// SPDX-License-Identifier: GPL-3.0-or-later
// search, tickets, customers
#include "app/cli/Cli.h"
#include "app/cli/CustomerJson.h"
#include "app/cli/LocalTime.h"
#include "app/cli/QueryWords.h"
#include "app/cli/Names.h"
#include "app/cli/TicketWords.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/search/SearchStore.h"
#include "core/tickets/TicketStore.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace memnun::cli {

namespace {

/// A line that ends where a subject should stand looks like a fault.
QString subjectInList(const QString& subject)
{
    const QString shown = inList(subject);
    return shown.isEmpty() ? Cli::tr("(no subject)") : shown;
}

QJsonValue instantOrNull(std::optional<Instant> instant)
{
    return instant ? QJsonValue(instant->toIso()) : QJsonValue(QJsonValue::Null);
}

template <class Tag>
QJsonValue idOrNull(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue(QJsonValue::Null);
}

QJsonObject ticketJson(const TicketRow& row)
{
    const Ticket& ticket = row.ticket;
    return {{QStringLiteral("id"), ticket.id.value()},
            {QStringLiteral("subject"), ticket.subject},
            {QStringLiteral("status"), toKey(ticket.status)},
            {QStringLiteral("priority"), toKey(ticket.priority)},
            {QStringLiteral("channel"), toKey(ticket.channel)},
            {QStringLiteral("origin"), toKey(ticket.origin)},
            {QStringLiteral("customer"), idOrNull(ticket.customerId)},
            {QStringLiteral("customer_name"), row.customerName},
            {QStringLiteral("assignee"), idOrNull(ticket.assigneeId)},
            {QStringLiteral("category"), idOrNull(ticket.categoryId)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(row.tags)},
            {QStringLiteral("unread"), ticket.unread},
            {QStringLiteral("created_at"), ticket.createdAt.toIso()},
            {QStringLiteral("last_at"), ticket.lastAt.toIso()},
            {QStringLiteral("solved_at"), instantOrNull(ticket.solvedAt)},
            {QStringLiteral("snoozed_until"), instantOrNull(ticket.snoozedUntil)},
            {QStringLiteral("due_at"), instantOrNull(ticket.dueAt)},
            {QStringLiteral("parent"), idOrNull(ticket.parentId)}};
}

QJsonObject interactionJson(const Interaction& item)
{
    // what a note or a call keeps there is its token (core/conversations/Once.h)
    const bool isMail = item.channel == Channel::Email && item.direction != Direction::Internal && !item.messageId.isEmpty();
    return {{QStringLiteral("id"), item.id.value()},
            {QStringLiteral("at"), item.at.toIso()},
            // a note comes through none
            {QStringLiteral("channel"), item.direction == Direction::Internal ? QJsonValue() : QJsonValue(toKey(item.channel))},
            {QStringLiteral("direction"), toKey(item.direction)},
            {QStringLiteral("public"), item.isPublic},
            {QStringLiteral("automated"), toKey(item.automated)},
            {QStringLiteral("from"), item.fromAddress},
            {QStringLiteral("to"), item.toAddresses},
            {QStringLiteral("subject"), item.subject},
            {QStringLiteral("message_id"), isMail ? QJsonValue(item.messageId) : QJsonValue()},
            {QStringLiteral("body"), item.body}};
}

QString limitWords()
{
    return Cli::tr("--limit is a whole number from 1 to %1").arg(std::numeric_limits<int>::max());
}

Result<Answer> runSearch(const Context& context, const Arguments& arguments)
{
    const auto limit = arguments.number(QStringLiteral("limit"), 20, 1);
    const QString query = arguments.words().join(QLatin1Char(' '));
    if (query.trimmed().isEmpty() || !limit) {
        return usage(!limit ? limitWords() : Cli::tr("what to search for?"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const LocalTime local(**session);
    const auto parsed = searchQueryOf(query, {UserId(), context.clock.now(), local.zone()});
    if (!parsed) {
        return usage(queryProblem(parsed.error()));
    }
    if (parsed->words.trimmed().isEmpty() && !parsed->filter && query.contains(QLatin1Char(':'))) {
        return usage(Cli::tr("the search asks for nothing yet: a filter such as from: needs a value"));
    }
    if (const QString begun = begunFilter(query); !begun.isEmpty()) {
        return usage(queryProblem(badCondition(rule::kMissingValue, begun).value()));  // nobody goes on typing here
    }
    QElapsedTimer timer;
    timer.start();
    const auto found = (*session)->stores().search.search(*parsed, *limit);
    if (!found) {
        return fail(found.error());
    }
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QJsonArray hits;
    QStringList lines{Cli::tr("%1%2 found").arg(found->total).arg(found->capped ? QStringLiteral("+") : QString())};
    for (SearchHit hit : found->hits) {
        hit.snippet.replace(QChar(2), QLatin1Char('[')).replace(QChar(3), QLatin1Char(']'));
        hits.append(QJsonObject{{QStringLiteral("ticket"), hit.ticketId.value()},
                                {QStringLiteral("interaction"), idOrNull(hit.interactionId)},
                                {QStringLiteral("subject"), hit.subject},
                                {QStringLiteral("snippet"), hit.snippet},
                                {QStringLiteral("at"), hit.at.toIso()}});
        lines.append(QStringLiteral("#%1  %2  %3\n    %4").arg(hit.ticketId.value()).arg(local(hit.at), subjectInList(hit.subject), inList(hit.snippet, 400)));
    }
    return Answer{QJsonObject{{QStringLiteral("query"), query}, {QStringLiteral("took_ms"), took},
                              {QStringLiteral("total"), found->total}, {QStringLiteral("capped"), found->capped},
                              {QStringLiteral("hits"), hits}},
                  lines.join(QLatin1Char('\n'))};
}

/// What could not be taken in, in place of tickets.
Result<Answer> heldBack(Session& session, int limit)
{
    const auto held = session.stores().imports.quarantined(limit);
    if (!held) {
        return fail(held.error());
    }
    const LocalTime local(session);
    QJsonArray list;
    QStringList lines;
    for (const QuarantineItem& item : *held) {
        list.append(QJsonObject{{QStringLiteral("id"), item.id},
                                {QStringLiteral("source"), item.source},
                                {QStringLiteral("reason"), item.reason},
                                {QStringLiteral("at"), item.at.toIso()}});
        lines.append(QStringLiteral("%1  %2  %3: %4").arg(item.id).arg(local(item.at), item.source, reasonText(item.reason)));
    }
    return Answer{list, lines.join(QLatin1Char('\n'))};
}

Result<Answer> runTicketsList(const Context& context, const Arguments& arguments)
{
    const auto queue = fromKey<Queue>(arguments.value(QStringLiteral("queue"), QStringLiteral("all")));
    const auto limit = arguments.number(QStringLiteral("limit"), 50, 1);
    if (!queue || !limit) {
        return usage(!limit ? limitWords() : Cli::tr("--queue is mine, unassigned, open, waiting, snoozed, due_today, all or quarantine"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    if (*queue == Queue::Quarantine) {
        return heldBack(**session, *limit);
    }
    const LocalTime local(**session);
    TicketQuery query;
    query.queue = *queue;
    query.context.now = context.clock.now();
    query.context.endOfToday = local.endOfDay(query.context.now);
    query.limit = *limit;
    const auto rows = (*session)->stores().tickets.page(query);
    if (!rows) {
        return fail(rows.error());
    }
    QJsonArray list;
    QStringList lines;
    for (const TicketRow& row : *rows) {
        list.append(ticketJson(row));
        lines.append(QStringLiteral("#%1  %2  %3  %4  %5").arg(row.ticket.id.value())
                         .arg(local(row.ticket.lastAt), nameOf(row.ticket.status), inList(row.customerName), subjectInList(row.ticket.subject)));
    }
    return Answer{list, lines.join(QLatin1Char('\n'))};
}

std::optional<qint64> idOf(const Arguments& arguments)
{
    bool ok = false;
    const qint64 id = arguments.words().value(0).toLongLong(&ok);
    return ok && id > 0 && arguments.words().size() == 1 ? std::optional(id) : std::nullopt;
}

Result<Answer> runTicketsShow(const Context& context, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) {
        return usage(Cli::tr("which ticket? give its number"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    Stores& stores = (*session)->stores();
    const LocalTime local(**session);
    const auto rows = stores.tickets.rows({TicketId(*id)});
    const auto thread = stores.conversations.thread(TicketId(*id));
    const auto events = stores.tickets.events(TicketId(*id));
    if (!rows || !thread || !events) {
        return fail(!rows ? rows.error() : !thread ? thread.error() : events.error());
    }
    if (rows->isEmpty()) {
        return fail(Code::NotFound, QString::number(*id), {{QStringLiteral("id"), QStringLiteral("no_ticket")}});
    }
    QJsonObject shown = ticketJson(rows->first());
    QJsonArray messages;
    QStringList lines{QStringLiteral("#%1 %2").arg(*id).arg(rows->first().ticket.subject.isEmpty() ? Cli::tr("(no subject)") : rows->first().ticket.subject)};
    const auto agents = agentNames(stores);
    lines.append(standingOf(rows->first(), agents));
    for (const Interaction& item : *thread) {
        messages.append(interactionJson(item));
        lines.append(QStringLiteral("\n%1  %2  %3\n%4").arg(local(item.at), nameOf(item.direction), item.fromAddress, item.body));
    }
    QJsonArray history;
    for (const TicketEvent& event : *events) {
        history.append(QJsonObject{{QStringLiteral("id"), event.id.value()},
                                   {QStringLiteral("at"), event.at.toIso()},
                                   {QStringLiteral("actor"), idOrNull(event.actorId)},
                                   {QStringLiteral("field"), toKey(event.field)},
                                   {QStringLiteral("old"), event.oldValue},
                                   {QStringLiteral("new"), event.newValue},
                                   {QStringLiteral("undoes"), idOrNull(event.undoes)}});
    }
    lines.append(historyOf(*events, agents, local));
    shown.insert(QStringLiteral("interactions"), messages);
    shown.insert(QStringLiteral("events"), history);
    return Answer{shown, lines.join(QLatin1Char('\n'))};
}

Result<Answer> runCustomersList(const Context& context, const Arguments& arguments)
{
    const auto limit = arguments.number(QStringLiteral("limit"), 50, 1);
    if (!limit) {
        return usage(limitWords());
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    CustomerQuery query;
    query.text = arguments.words().join(QLatin1Char(' '));
    query.limit = *limit;
    const auto rows = (*session)->stores().customers.page(query);
    if (!rows) {
        return fail(rows.error());
    }
    QJsonArray list;
    QStringList lines;
    for (const CustomerRow& row : *rows) {
        list.append(customerJson(row.customer));
        lines.append(QStringLiteral("%1  %2  %3").arg(row.customer.id.value())
                         .arg(inList(row.customer.name), row.customer.contact(ContactKind::Email)));
    }
    return Answer{list, lines.join(QLatin1Char('\n'))};
}

Result<Answer> runCustomersShow(const Context& context, const Arguments& arguments)
{
    const auto id = idOf(arguments);
    if (!id) {
        return usage(Cli::tr("which customer? give the number"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto customer = (*session)->stores().customers.byId(CustomerId(*id));
    if (!customer) {
        return customer.error().code == Code::NotFound
                   ? fail(Code::NotFound, QString::number(*id), {{QStringLiteral("id"), QStringLiteral("no_customer")}})
                   : fail(customer.error());
    }
    const auto whole = wholeCustomer(*customer, (*session)->stores());
    if (!whole) {
        return fail(whole.error());
    }
    return Answer{whole->json, whole->lines.join(QLatin1Char('\n'))};
}

}  // namespace

void addReadCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("search"), Cli::tr("QUERY [--limit N]"),
                 Cli::tr("Finds words in mails, calls and notes. Filters as in the window: from: to: subject: tag: is: "
                         "has:attachment before: after: channel:"),
                 {text("limit")}, {}, runSearch});
    list.append({text("tickets list"), Cli::tr("[--queue NAME] [--limit N]"),
                 Cli::tr("Lists tickets, newest first, or what is in quarantine."), {text("queue"), text("limit")}, {}, runTicketsList, 0});
    list.append({text("tickets show"), Cli::tr("ID"), Cli::tr("Shows one ticket with its conversation and history."), {}, {},
                 runTicketsShow, 1});
    list.append({text("customers list"), Cli::tr("[TEXT] [--limit N]"), Cli::tr("Lists customers by name."), {text("limit")}, {},
                 runCustomersList});
    list.append({text("customers show"), Cli::tr("ID"), Cli::tr("Shows one customer."), {}, {}, runCustomersShow, 1});
}

}  // namespace memnun::cli
