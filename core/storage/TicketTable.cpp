// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TicketTable.h"

#include "core/storage/ConditionSql.h"
#include "core/storage/Guarded.h"
#include "core/storage/SearchTable.h"
#include "core/text/Words.h"

namespace memnun {

namespace {

#define MEMNUN_TICKET_COLUMNS \
    "t.id, t.subject, t.customer_id, t.category_id, t.status, t.priority, t.channel, t.origin, t.assignee_id, " \
    "t.created_at, t.last_at, t.solved_at, t.snoozed_until, t.due_at, t.confirmed, t.parent_id, t.unread, " \
    "t.discarded, t.snippet, t.revision, t.spam"

constexpr const char* kInsert =
    "INSERT INTO ticket(subject, customer_id, category_id, status, priority, channel, origin, assignee_id, created_at, "
    "last_at, solved_at, snoozed_until, due_at, confirmed, parent_id, unread, discarded, snippet, spam) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE ticket SET subject=?, customer_id=?, category_id=?, status=?, priority=?, channel=?, origin=?, "
    "assignee_id=?, created_at=?, last_at=?, solved_at=?, snoozed_until=?, due_at=?, confirmed=?, parent_id=?, "
    "unread=?, discarded=?, snippet=?, spam=?, revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kById = "SELECT " MEMNUN_TICKET_COLUMNS " FROM ticket t WHERE t.id=?";
#define MEMNUN_ACTIVE_STATUS "t.status IN ('new','open','pending_customer','on_hold')"
#define MEMNUN_OF_CUSTOMER " FROM ticket t WHERE t.customer_id=? AND t.discarded=0 AND t.status<>'merged' "
#define MEMNUN_NEWEST " ORDER BY t.last_at DESC, t.id DESC LIMIT ?"
constexpr const char* kOfCustomer = "SELECT " MEMNUN_TICKET_COLUMNS MEMNUN_OF_CUSTOMER MEMNUN_NEWEST;
constexpr const char* kOpenOfCustomer =
    "SELECT " MEMNUN_TICKET_COLUMNS MEMNUN_OF_CUSTOMER "AND " MEMNUN_ACTIVE_STATUS MEMNUN_NEWEST;
constexpr const char* kTotalsOf =
    "SELECT count(*), coalesce(sum(CASE WHEN " MEMNUN_ACTIVE_STATUS " THEN 1 ELSE 0 END), 0), coalesce(max(t.last_at), 0)"
    MEMNUN_OF_CUSTOMER;
constexpr const char* kRows = "SELECT " MEMNUN_TICKET_COLUMNS
    ", coalesce(c.name,''), coalesce(u.name,''), coalesce(g.name,''), "
    "(SELECT 1 FROM interaction i JOIN attachment a ON a.interaction_id=i.id WHERE i.ticket_id=t.id LIMIT 1) IS NOT NULL "
    "FROM ticket t LEFT JOIN customer c ON c.id=t.customer_id LEFT JOIN app_user u ON u.id=t.assignee_id "
    "LEFT JOIN category g ON g.id=t.category_id ";
constexpr const char* kActive = "t.discarded=0 AND " MEMNUN_ACTIVE_STATUS;
#define MEMNUN_AGENDA \
    "WHERE t.discarded=0 AND " MEMNUN_ACTIVE_STATUS \
    " AND t.assignee_id=? AND (t.due_at < ? OR (t.snoozed_until >= ? AND t.snoozed_until < ?))"
constexpr const char* kAgendaCount = "SELECT count(*) FROM ticket t " MEMNUN_AGENDA;

Ticket ticketOf(const Row& row)
{
    Ticket ticket;
    ticket.id = row.id<TicketId>(0);
    ticket.subject = row.text(1);
    ticket.customerId = row.id<CustomerId>(2);
    ticket.categoryId = row.id<CategoryId>(3);
    ticket.status = fromKeyOr(row.text(4), TicketStatus::Open);
    ticket.priority = fromKeyOr(row.text(5), Priority::Normal);
    ticket.channel = fromKeyOr(row.text(6), Channel::Email);
    ticket.origin = fromKeyOr(row.text(7), Origin::Customer);
    ticket.assigneeId = row.id<UserId>(8);
    ticket.createdAt = row.instant(9);
    ticket.lastAt = row.instant(10);
    ticket.solvedAt = row.maybeInstant(11);
    ticket.snoozedUntil = row.maybeInstant(12);
    ticket.dueAt = row.maybeInstant(13);
    ticket.confirmed = fromKeyOr(row.text(14), Confirmed::NotApplicable);
    ticket.parentId = row.id<TicketId>(15);
    ticket.unread = row.flag(16);
    ticket.discarded = row.flag(17);
    ticket.snippet = row.text(18);
    ticket.revision = row.number(19);
    ticket.spam = row.flag(20);
    return ticket;
}

TicketRow rowOf(const Row& row)
{
    return {ticketOf(row), row.text(21), row.text(22), row.text(23), {}, row.flag(24), {}};
}

QVariantList fieldsOf(const Ticket& ticket)
{
    return {asText(ticket.subject), nullable(ticket.customerId), nullable(ticket.categoryId), toKey(ticket.status),
            toKey(ticket.priority), toKey(ticket.channel), toKey(ticket.origin), nullable(ticket.assigneeId),
            ticket.createdAt.ms, ticket.lastAt.ms, nullable(ticket.solvedAt), nullable(ticket.snoozedUntil),
            nullable(ticket.dueAt), toKey(ticket.confirmed), nullable(ticket.parentId), ticket.unread ? 1 : 0,
            ticket.discarded ? 1 : 0, asText(ticket.snippet), ticket.spam ? 1 : 0};
}

constexpr const char* kCounts =
    "SELECT "
    "sum(CASE WHEN awake=1 AND assignee_id=? THEN 1 ELSE 0 END), "
    "sum(CASE WHEN awake=1 AND assignee_id IS NULL THEN 1 ELSE 0 END), "
    "sum(CASE WHEN awake=1 AND status IN ('new','open') THEN 1 ELSE 0 END), "
    "sum(CASE WHEN awake=1 AND status IN ('pending_customer','on_hold') THEN 1 ELSE 0 END), "
    "sum(CASE WHEN awake=0 THEN 1 ELSE 0 END), "
    "sum(CASE WHEN due_at < ? THEN 1 ELSE 0 END) "
    "FROM (SELECT t.assignee_id, t.status, t.due_at, "
    "  CASE WHEN t.snoozed_until IS NULL OR t.snoozed_until <= ? THEN 1 ELSE 0 END AS awake "
    "  FROM ticket t WHERE t.discarded=0 AND " MEMNUN_ACTIVE_STATUS ") AS active";

}  // namespace

/// The condition of a queue. Snoozed tickets leave the working queues until they wake.
QString TicketTable::queueCondition(Queue queue, const QueueContext& context, QVariantList& values)
{
    const QString active = QString::fromLatin1(kActive);
    const QString awake = QStringLiteral(" AND (t.snoozed_until IS NULL OR t.snoozed_until <= ?)");
    const qint64 now = context.now.ms;
    switch (queue) {
    case Queue::Mine:
        values << now << context.me.value();
        return active + awake + QStringLiteral(" AND t.assignee_id=?");
    case Queue::Unassigned:
        values << now;
        return active + awake + QStringLiteral(" AND t.assignee_id IS NULL");
    case Queue::Open:
        values << now;
        return active + awake + QStringLiteral(" AND t.status IN ('new','open')");
    case Queue::Waiting:
        values << now;
        return active + awake + QStringLiteral(" AND t.status IN ('pending_customer','on_hold')");
    case Queue::Snoozed:
        values << now;
        return active + QStringLiteral(" AND t.snoozed_until > ?");
    case Queue::DueToday:
        values << context.endOfToday.ms;
        return active + QStringLiteral(" AND t.due_at < ?");
    case Queue::Spam:
        return QStringLiteral("t.spam=1 AND t.discarded=0");
    case Queue::All:
    case Queue::Quarantine: break;
    }
    return QString::fromLatin1(listed(false));
}

TicketTable::TicketTable(Database& database) : m_database(database), m_folder(std::make_unique<WordFolder>()) {}
TicketTable::~TicketTable() = default;

/// On SQLite triggers do this.
Result<> TicketTable::indexSubject(TicketId id, const QString& subject)
{
    if (m_database.isSqlite()) {
        return {};
    }
    const QVariant words = asText(postgresWords(*m_folder, subject));
    return m_database.exec("UPDATE ticket SET words=CAST(? AS tsvector) WHERE id=? AND words<>CAST(? AS tsvector)",
                           {words, id.value(), words});
}

Result<TicketId> TicketTable::insert(const Ticket& ticket)
{
    auto id = m_database.insert(kInsert, fieldsOf(ticket));
    if (!id) {
        return fail(id.error());
    }
    const auto indexed = indexSubject(TicketId(*id), ticket.subject);
    return indexed ? Result<TicketId>(TicketId(*id)) : Result<TicketId>(fail(indexed.error()));
}

Result<int> TicketTable::update(const Ticket& ticket)
{
    QVariantList values = fieldsOf(ticket);
    values << ticket.id.value() << ticket.revision;
    const auto rows = m_database.change(kUpdate, values);
    if (!rows) {
        return fail(rows.error());
    }
    if (*rows == 0) {
        const auto there = byId(ticket.id);
        return fail(there ? Code::Conflict : Code::NotFound, QStringLiteral("ticket %1").arg(ticket.id.value()));
    }
    if (const auto indexed = indexSubject(ticket.id, ticket.subject); !indexed) {
        return fail(indexed.error());
    }
    return ticket.revision + 1;
}

Result<> TicketTable::setUnread(TicketId id, bool unread)
{
    return m_database.exec("UPDATE ticket SET unread=? WHERE id=?", {unread ? 1 : 0, id.value()});
}

Result<> TicketTable::setLastAt(TicketId id, Instant at)
{
    return m_database.exec("UPDATE ticket SET last_at=? WHERE id=?", {at.ms, id.value()});
}

Result<> TicketTable::setSnippet(TicketId id, const QString& snippet)
{
    return m_database.exec("UPDATE ticket SET snippet=? WHERE id=?", {asText(snippet), id.value()});
}

Result<Ticket> TicketTable::byId(TicketId id)
{
    std::optional<Ticket> found;
    if (auto read = m_database.each(kById, {id.value()}, [&](const Row& row) { found = ticketOf(row); }); !read) {
        return fail(read.error());
    }
    if (!found) {
        return fail(Code::NotFound, QStringLiteral("ticket %1").arg(id.value()));
    }
    return *found;
}

Result<QVector<TicketRow>> TicketTable::page(const TicketQuery& query)
{
    QVariantList values;
    const auto condition = conditionOf(query, values);
    if (!condition) {
        return fail(condition.error());
    }
    QString sql = QString::fromLatin1(kRows) + QStringLiteral("WHERE ") + *condition;
    if (query.after) {
        sql += query.oldestFirst ? QStringLiteral(" AND (t.last_at, t.id) > (?, ?)") : QStringLiteral(" AND (t.last_at, t.id) < (?, ?)");
        values << query.after->first.ms << query.after->second.value();
    }
    sql += orderOf(query) + QStringLiteral(" LIMIT ?");
    values.append(query.limit);
    QVector<TicketRow> found;
    if (auto read = m_database.eachOnce(sql, values, [&](const Row& row) { found.append(rowOf(row)); }); !read) {
        return fail(read.error());
    }
    if (auto tagged = addTags(found); !tagged) {
        return fail(tagged.error());
    }
    if (auto waiting = addWaiting(found); !waiting) {
        return fail(waiting.error());
    }
    return found;
}

Result<QVector<TicketRow>> TicketTable::agenda(UserId assignee, Instant dayBegins, Instant until)
{
    constexpr int kMost = 500;
    const QString sql = QString::fromLatin1(kRows)
                        + QStringLiteral(MEMNUN_AGENDA " ORDER BY coalesce(t.due_at, t.snoozed_until), t.id LIMIT ?");
    QVector<TicketRow> found;
    auto read = m_database.eachOnce(sql, {assignee.value(), until.ms, dayBegins.ms, until.ms, kMost},
                                    [&](const Row& row) { found.append(rowOf(row)); });
    return read ? Result<QVector<TicketRow>>(found) : Result<QVector<TicketRow>>(fail(read.error()));
}

Result<qint64> TicketTable::agendaCount(UserId assignee, Instant dayBegins, Instant until)
{
    return oneRow<qint64>(m_database, kAgendaCount, {assignee.value(), until.ms, dayBegins.ms, until.ms},
                          [](const Row& row) { return row.integer(0); });
}

Result<QVector<TicketRow>> TicketTable::rows(const QVector<TicketId>& ids)
{
    if (ids.isEmpty()) {
        return QVector<TicketRow>();
    }
    QVariantList values;
    for (const TicketId id : ids) {
        values.append(id.value());
    }
    QHash<TicketId, TicketRow> byTicket;
    const QString sql = QString::fromLatin1(kRows) + QStringLiteral("WHERE t.id IN (%1)");
    if (auto read = m_database.eachOf(sql, values, [&](const Row& row) {
            byTicket.insert(row.id<TicketId>(0), rowOf(row));
        }); !read) {
        return fail(read.error());
    }
    QVector<TicketRow> found;
    for (const TicketId id : ids) {
        if (byTicket.contains(id)) {
            found.append(byTicket.value(id));
        }
    }
    if (auto tagged = addTags(found); !tagged) {
        return fail(tagged.error());
    }
    if (auto waiting = addWaiting(found); !waiting) {
        return fail(waiting.error());
    }
    return found;
}

Result<> TicketTable::addTags(QVector<TicketRow>& rows)
{
    QHash<TicketId, QStringList> names;
    QVariantList ids;
    for (const TicketRow& row : rows) {
        ids.append(row.ticket.id.value());
    }
    const QString sql = QStringLiteral("SELECT l.ticket_id, g.name FROM ticket_tag l JOIN tag g ON g.id=l.tag_id "
                                       "WHERE l.ticket_id IN (%1) ORDER BY g.folded");
    auto read = m_database.eachOf(sql, ids, [&](const Row& row) { names[row.id<TicketId>(0)].append(row.text(1)); });
    for (TicketRow& row : rows) {
        row.tags = names.value(row.ticket.id);
    }
    return read;
}

Result<qint64> TicketTable::count(Queue queue, const QueueContext& context)
{
    QVariantList values;
    const QString sql = QStringLiteral("SELECT count(*) FROM ticket t WHERE ") + queueCondition(queue, context, values);
    qint64 found = 0;
    const auto read = m_database.eachOnce(sql, values, [&found](const Row& row) { found = row.integer(0); });
    return read ? Result<qint64>(found) : Result<qint64>(fail(read.error()));
}

Result<QHash<Queue, qint64>> TicketTable::counts(const QueueContext& context)
{
    QHash<Queue, qint64> found;
    auto read = m_database.each(kCounts, {context.me.value(), context.endOfToday.ms, context.now.ms}, [&](const Row& row) {
        int column = 0;
        for (const Queue queue : {Queue::Mine, Queue::Unassigned, Queue::Open, Queue::Waiting, Queue::Snoozed, Queue::DueToday}) {
            found.insert(queue, row.integer(column++));
        }
    });
    if (!read) {
        return fail(read.error());
    }
    const auto all = m_database.number("SELECT count(*) FROM (SELECT 1 FROM ticket WHERE discarded=0 AND status<>'merged' LIMIT ?) AS counted",
                                       {kMostOfAll + 1});
    const auto held = m_database.number("SELECT count(*) FROM quarantine");
    if (!all || !held) {
        return fail(!all ? all.error() : held.error());
    }
    found.insert(Queue::All, all->value_or(0));
    found.insert(Queue::Quarantine, held->value_or(0));
    const auto spam = m_database.number("SELECT count(*) FROM ticket WHERE spam=1");
    if (!spam) {
        return fail(spam.error());
    }
    found.insert(Queue::Spam, spam->value_or(0));
    return found;
}

Result<QVector<Ticket>> TicketTable::ofCustomer(CustomerId customer, int limit, bool onlyOpen)
{
    return allRows<Ticket>(m_database, onlyOpen ? kOpenOfCustomer : kOfCustomer, {customer.value(), limit}, ticketOf);
}

Result<CustomerTotals> TicketTable::totalsOf(CustomerId customer)
{
    return oneRow<CustomerTotals>(m_database, kTotalsOf, {customer.value()}, [](const Row& row) {
        return CustomerTotals{row.integer(0), row.integer(1), row.instant(2)};
    });
}

}  // namespace memnun
