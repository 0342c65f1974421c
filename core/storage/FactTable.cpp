// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FactTable.h"

#include "core/storage/Database.h"
#include "core/storage/OutboxSql.h"

#include <algorithm>
#include <utility>

namespace memnun {

namespace {

constexpr const char* kTickets =
    "SELECT id, channel, origin, created_at, status, priority, assignee_id, category_id FROM ticket"
    " WHERE discarded = 0%1 ORDER BY id";
// An undone event and the one that undoes it both vanish: an undone resolve is neither a solve nor a reopen.
constexpr const char* kStatusChanges =
    "SELECT e.ticket_id, e.at, e.new_value FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id"
    " WHERE t.discarded = 0 AND e.field = 'status' AND e.undoes IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM ticket_event u WHERE u.undoes = e.id)%1"
    " ORDER BY e.ticket_id, e.at, e.id";
constexpr const char* kAssignments =
    "SELECT e.ticket_id, e.at, e.new_value, e.old_value FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id"
    " WHERE t.discarded = 0 AND e.field = 'assignee' AND e.undoes IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM ticket_event u WHERE u.undoes = e.id)%1"
    " ORDER BY e.ticket_id, e.at, e.id";
constexpr const char* kTaggings =
    "SELECT g.ticket_id, g.tag_id FROM ticket_tag g JOIN ticket t ON t.id = g.ticket_id"
    " WHERE t.discarded = 0%1 ORDER BY g.ticket_id, g.tag_id";
constexpr const char* kMessages =
    "SELECT i.ticket_id, i.at, i.direction, i.channel, CASE WHEN i.automated IN ('auto_reply','bounce') THEN 1 ELSE 0 END,"
    " i.is_public, i.wait_s, CASE WHEN i.channel <> 'phone' OR i.outcome = 'answered' THEN 1 ELSE 0 END"
    " FROM interaction i JOIN ticket t ON t.id = i.ticket_id"
    " WHERE t.discarded = 0 AND i.withdrawn = 0 AND i.id NOT IN " MEMNUN_COULD_NOT_LEAVE "%1"
    " ORDER BY i.ticket_id, i.at, i.id";

// An answer that left at a chosen moment was given when it left; the row itself is append-only and keeps when it was written.
constexpr const char* kLeftLater =
    "SELECT i.ticket_id, i.at, o.left_at FROM outbox o JOIN interaction i ON i.id = o.interaction_id"
    " WHERE o.send_at IS NOT NULL AND o.left_at IS NOT NULL%1";

struct LeftLater {
    TicketId ticket;
    Instant written;
    Instant left;
};

/// `messages` are ordered by ticket and moment, and are so again.
void moveLater(QVector<kpi::Message>& messages, const QVector<LeftLater>& later)
{
    const auto before = [](const kpi::Message& a, const kpi::Message& b) {
        return std::pair(a.ticketId, a.at) < std::pair(b.ticketId, b.at);
    };
    for (const LeftLater& one : later) {
        kpi::Message key;
        key.ticketId = one.ticket;
        key.at = one.written;
        const auto range = std::equal_range(messages.begin(), messages.end(), key, before);
        const auto found = std::find_if(range.first, range.second,
                                        [](const kpi::Message& message) { return message.direction == Direction::Out; });
        if (found != range.second) {
            found->at = std::max(one.left, one.written);
            key.at = found->at;
            std::rotate(found, found + 1, std::upper_bound(found + 1, messages.end(), key, before));
        }
    }
}

/// `row` maps the statement's columns; `column` is its ticket's id.
template <class T, class F>
Result<QVector<T>> scoped(Database& database, const char* sql, const char* column, const kpi::FactScope& scope, F row)
{
    QVector<T> found;
    QVariantList values;
    QString condition;
    if (scope.to > 0) {
        condition = QStringLiteral(" AND %1 >= ? AND %1 < ?").arg(QLatin1String(column));
        values = {scope.from, scope.to};
    }
    QVariantList ids;
    for (const TicketId id : scope.only) {
        ids.append(id.value());
    }
    if (!ids.isEmpty()) {
        condition += QStringLiteral(" AND %1 IN (%2)").arg(QLatin1String(column), QStringLiteral("%1"));
    }
    const QString whole = QString::fromLatin1(sql).arg(condition);
    const auto take = [&](const Row& each) { found.append(row(each)); };
    const auto read = ids.isEmpty() ? database.eachOnce(whole, values, take) : database.eachOf(whole, ids, take, values);
    if (!read) {
        return fail(read.error());
    }
    return found;
}

}  // namespace

Result<std::optional<std::pair<qint64, qint64>>> FactTable::ids()
{
    std::optional<std::pair<qint64, qint64>> found;
    const auto read = m_database.each("SELECT (SELECT min(id) FROM ticket), (SELECT max(id) FROM ticket)", {}, [&](const Row& row) {
        if (!row.isNull(0)) {
            found = {row.integer(0), row.integer(1)};
        }
    });
    return read ? Result<std::optional<std::pair<qint64, qint64>>>(found) : fail(read.error());
}

Result<QVector<kpi::TicketHead>> FactTable::tickets(const kpi::FactScope& scope)
{
    return scoped<kpi::TicketHead>(m_database, kTickets, "id", scope, [](const Row& row) {
        return kpi::TicketHead{row.id<TicketId>(0), fromKeyOr(row.text(1), Channel::Email),
                               fromKeyOr(row.text(2), Origin::Customer), row.instant(3),
                               fromKeyOr(row.text(4), TicketStatus::New), fromKeyOr(row.text(5), Priority::Normal),
                               row.id<UserId>(6), row.id<CategoryId>(7)};
    });
}

Result<QVector<kpi::StatusChange>> FactTable::statusChanges(const kpi::FactScope& scope)
{
    return scoped<kpi::StatusChange>(m_database, kStatusChanges, "e.ticket_id", scope, [](const Row& row) {
        return kpi::StatusChange{row.id<TicketId>(0), row.instant(1), fromKeyOr(row.text(2), TicketStatus::Open)};
    });
}

Result<QVector<kpi::Assignment>> FactTable::assignments(const kpi::FactScope& scope)
{
    return scoped<kpi::Assignment>(m_database, kAssignments, "e.ticket_id", scope, [](const Row& row) {
        return kpi::Assignment{row.id<TicketId>(0), row.instant(1), UserId(row.text(2).toLongLong()),
                               UserId(row.text(3).toLongLong())};
    });
}

Result<QVector<kpi::Tagging>> FactTable::taggings(const kpi::FactScope& scope)
{
    return scoped<kpi::Tagging>(m_database, kTaggings, "g.ticket_id", scope, [](const Row& row) {
        return kpi::Tagging{row.id<TicketId>(0), row.id<TagId>(1)};
    });
}

Result<QVector<kpi::Message>> FactTable::messages(const kpi::FactScope& scope)
{
    auto messages = scoped<kpi::Message>(m_database, kMessages, "i.ticket_id", scope, [](const Row& row) {
        return kpi::Message{row.id<TicketId>(0), row.instant(1), fromKeyOr(row.text(2), Direction::In),
                            fromKeyOr(row.text(3), Channel::Email), row.flag(4), row.flag(5), row.number(6),
                            row.flag(7)};
    });
    const auto later = scoped<LeftLater>(m_database, kLeftLater, "i.ticket_id", scope, [](const Row& row) {
        return LeftLater{row.id<TicketId>(0), row.instant(1), row.instant(2)};
    });
    if (!later) {
        return fail(later.error());
    }
    if (messages) {
        moveLater(*messages, *later);
    }
    return messages;
}

}  // namespace memnun
