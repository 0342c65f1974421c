// SPDX-License-Identifier: GPL-3.0-or-later
// The rows around a ticket: events, categories, tags and Message-IDs.
#include "core/storage/CallSql.h"
#include "core/storage/OutboxSql.h"
#include "core/storage/TicketTable.h"
#include "core/storage/TimelineTable.h"
#include "core/text/TurkishText.h"

namespace memnun {

namespace {

constexpr const char* kAppend =
    "INSERT INTO ticket_event(ticket_id, at, actor_id, field, old_value, new_value, undoes) VALUES (?,?,?,?,?,?,?) RETURNING id";
/// The same with the customer, for what their timeline tells of.
constexpr const char* kAppendTold =
    "INSERT INTO ticket_event(ticket_id, at, actor_id, field, old_value, new_value, customer_id) "
    "VALUES (?,?,?,?,?,?,(SELECT customer_id FROM ticket WHERE id=?)) RETURNING id";
constexpr const char* kEvents =
    "SELECT id, ticket_id, at, actor_id, field, old_value, new_value, undoes FROM ticket_event WHERE ticket_id=? ORDER BY id";
constexpr const char* kEvent =
    "SELECT id, ticket_id, at, actor_id, field, old_value, new_value, undoes FROM ticket_event WHERE id=?";

/// A call that was not taken leaves the customer waiting; one that was taken is an answer in itself.
constexpr const char* kWaiting =
    "SELECT t.id, (SELECT min(i.at) FROM interaction i WHERE i.ticket_id=t.id AND i.withdrawn=0 AND i.automated='none' "
    "AND " MEMNUN_THEIRS("i") " AND i.at > coalesce((SELECT max(o.at) FROM interaction o WHERE o.ticket_id=t.id "
    "AND o.withdrawn=0 AND o.automated='none' AND " MEMNUN_OURS("o") " AND o.id NOT IN " MEMNUN_COULD_NOT_LEAVE "), -1)) "
    "FROM ticket t WHERE t.id IN (%1)";

constexpr const char* kLastWords =
    "SELECT max(CASE WHEN i.automated<>'auto_reply' AND i.direction='in' THEN i.at END), "
    "max(CASE WHEN i.automated IN ('none','list') AND " MEMNUN_OURS("i") " AND i.id NOT IN " MEMNUN_COULD_NOT_LEAVE
    " THEN i.at END) "
    "FROM interaction i WHERE i.ticket_id=? AND i.withdrawn=0";
constexpr const char* kMoveLinks =
    "UPDATE thread_ref SET ticket_id=? WHERE ticket_id=? AND message_id NOT LIKE 'once:%'";

TicketEvent eventOf(const Row& row)
{
    return {row.id<EventId>(0), row.id<TicketId>(1), row.instant(2), row.id<UserId>(3),
            fromKeyOr(row.text(4), EventField::Status), row.text(5), row.text(6), row.id<EventId>(7)};
}

}  // namespace

Result<EventId> TicketTable::append(const TicketEvent& event)
{
    const bool told = isTold(event.field) && !event.undoes.isValid();
    auto id = m_database.insert(told ? kAppendTold : kAppend,
                                {event.ticketId.value(), event.at.ms, nullable(event.actorId), toKey(event.field), asText(event.oldValue),
                                 asText(event.newValue), told ? QVariant(event.ticketId.value()) : nullable(event.undoes)});
    return id ? Result<EventId>(EventId(*id)) : Result<EventId>(fail(id.error()));
}

Result<QVector<TicketEvent>> TicketTable::events(TicketId ticket)
{
    QVector<TicketEvent> found;
    auto read = m_database.each(kEvents, {ticket.value()}, [&](const Row& row) { found.append(eventOf(row)); });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<TicketEvent> TicketTable::event(EventId id)
{
    std::optional<TicketEvent> found;
    auto read = m_database.each(kEvent, {id.value()}, [&](const Row& row) { found = eventOf(row); });
    if (!read) {
        return fail(read.error());
    }
    if (!found) {
        return fail(Code::NotFound, QStringLiteral("event %1").arg(id.value()));
    }
    return *found;
}

Result<> TicketTable::addWaiting(QVector<TicketRow>& rows)
{
    QVariantList ids;
    for (const TicketRow& row : rows) {
        ids.append(row.ticket.id.value());
    }
    QHash<TicketId, std::optional<Instant>> since;
    auto read = m_database.eachOf(QString::fromLatin1(kWaiting), ids,
                                  [&](const Row& row) { since.insert(row.id<TicketId>(0), row.maybeInstant(1)); });
    for (TicketRow& row : rows) {
        row.waitingSince = since.value(row.ticket.id);
    }
    return read;
}

Result<QVector<Category>> TicketTable::categories()
{
    QVector<Category> found;
    auto read = m_database.each("SELECT id, parent_id, name, active FROM category ORDER BY id", {}, [&](const Row& row) {
        found.append({row.id<CategoryId>(0), row.id<CategoryId>(1), row.text(2), row.flag(3)});
    });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<CategoryId> TicketTable::insertCategory(const Category& category)
{
    auto id = m_database.insert("INSERT INTO category(parent_id, name, active) VALUES (?,?,?) RETURNING id",
                                {nullable(category.parentId), asText(category.name), category.active ? 1 : 0});
    return id ? Result<CategoryId>(CategoryId(*id)) : Result<CategoryId>(fail(id.error()));
}

Result<QVector<Tag>> TicketTable::tags()
{
    QVector<Tag> found;
    auto read = m_database.each("SELECT id, name FROM tag ORDER BY folded", {},
                                [&](const Row& row) { found.append({row.id<TagId>(0), row.text(1)}); });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<TagId> TicketTable::tagNamed(const QString& name)
{
    const QString shown = name.simplified().left(60);
    if (shown.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("tag"), {{QStringLiteral("tag"), QStringLiteral("required")}});
    }
    const QString folded = foldForSearch(shown);
    // asked first: an insert that finds it there would still use a number up, and only on PostgreSQL
    const auto present = m_database.number("SELECT id FROM tag WHERE folded=?", {folded});
    if (!present || present->has_value()) {
        return present ? Result<TagId>(TagId(**present)) : Result<TagId>(fail(present.error()));
    }
    // the conflicting update is a way to have the id of a tag that a colleague made meanwhile
    auto id = m_database.insert("INSERT INTO tag(name, folded) VALUES (?,?) "
                                "ON CONFLICT (folded) DO UPDATE SET folded=excluded.folded RETURNING id",
                                {shown, folded});
    return id ? Result<TagId>(TagId(*id)) : Result<TagId>(fail(id.error()));
}

Result<bool> TicketTable::addTag(TicketId ticket, TagId tag)
{
    const auto rows = m_database.change("INSERT INTO ticket_tag(ticket_id, tag_id) VALUES (?,?) ON CONFLICT DO NOTHING",
                                        {ticket.value(), tag.value()});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(fail(rows.error()));
}

Result<bool> TicketTable::removeTag(TicketId ticket, TagId tag)
{
    const auto rows = m_database.change("DELETE FROM ticket_tag WHERE ticket_id=? AND tag_id=?", {ticket.value(), tag.value()});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(fail(rows.error()));
}

Result<std::optional<TicketId>> TicketTable::ofMessageIds(const QStringList& messageIds)
{
    std::optional<TicketId> oldest;
    const QString sql = QStringLiteral("SELECT min(ticket_id) FROM thread_ref WHERE seen=1 AND message_id IN (%1)");
    auto read = m_database.eachOf(sql, QVariantList(messageIds.begin(), messageIds.end()), [&](const Row& row) {
        if (!row.isNull(0) && (!oldest || row.id<TicketId>(0) < *oldest)) {
            oldest = row.id<TicketId>(0);
        }
    });
    return read ? Result<std::optional<TicketId>>(oldest) : Result<std::optional<TicketId>>(fail(read.error()));
}

Result<std::optional<TicketId>> TicketTable::awaiting(const QString& messageId)
{
    auto id = m_database.number("SELECT ticket_id FROM thread_ref WHERE message_id=?", {asText(messageId)});
    if (!id) {
        return fail(id.error());
    }
    return *id ? std::optional(TicketId(**id)) : std::nullopt;
}

Result<> TicketTable::linkMessageIds(TicketId ticket, const QStringList& messageIds)
{
    return link("INSERT INTO thread_ref(message_id, ticket_id, seen) VALUES (?,?,1) "
                "ON CONFLICT (message_id) DO UPDATE SET ticket_id=excluded.ticket_id, seen=1 WHERE thread_ref.seen=0",
                ticket, messageIds);
}

Result<> TicketTable::linkReferences(TicketId ticket, const QStringList& messageIds)
{
    return link("INSERT INTO thread_ref(message_id, ticket_id, seen) VALUES (?,?,0) ON CONFLICT DO NOTHING", ticket, messageIds);
}

Result<LastWords> TicketTable::lastWords(TicketId ticket)
{
    LastWords found;
    auto read = m_database.each(kLastWords, {ticket.value()},
                                [&](const Row& row) { found = {row.maybeInstant(0), row.maybeInstant(1)}; });
    return read ? Result<LastWords>(found) : Result<LastWords>(fail(read.error()));
}

Result<> TicketTable::moveLinks(TicketId from, TicketId to)
{
    return m_database.exec(kMoveLinks, {to.value(), from.value()});
}

Result<> TicketTable::link(const char* sql, TicketId ticket, const QStringList& messageIds)
{
    for (const QString& id : messageIds) {
        if (id.isEmpty()) {
            continue;
        }
        if (auto linked = m_database.exec(sql, {id, ticket.value()}); !linked) {
            return linked;
        }
    }
    return {};
}

}  // namespace memnun
