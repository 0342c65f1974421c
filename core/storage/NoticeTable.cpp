// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/NoticeTable.h"

#include "core/people/Mention.h"
#include "core/storage/Guarded.h"

#include <algorithm>

namespace memnun {

namespace {

#define MEMNUN_AT_WORK "t.discarded=0 AND t.status<>'merged'"
#define MEMNUN_ONES_OWN "o.ticket_id=t.id AND o.withdrawn=0 AND o.user_id"

constexpr const char* kNewest =
    "SELECT (SELECT coalesce(max(id), 0) FROM interaction), (SELECT coalesce(max(id), 0) FROM ticket_event)";
constexpr const char* kInteractions = "SELECT id FROM interaction WHERE id>? ORDER BY id DESC LIMIT ?";
constexpr const char* kEvents = "SELECT id FROM ticket_event WHERE id>? ORDER BY id DESC LIMIT ?";

// A customer's word in a ticket that is mine, that I have a task on, or that is nobody's and was answered by me or by
// nobody yet. The words with which a person opened the ticket are part of that act.
constexpr const char* kMessages =
    "SELECT i.id, t.id, t.subject, coalesce(c.name, ''), '' FROM interaction i JOIN ticket t ON t.id=i.ticket_id "
    "LEFT JOIN customer c ON c.id=i.customer_id WHERE i.id>? AND i.direction='in' AND i.is_public=1 AND i.withdrawn=0 "
    "AND i.automated='none' AND i.import_id IS NULL AND coalesce(i.user_id, 0)<>? AND " MEMNUN_AT_WORK " AND (t.assignee_id=? "
    "OR EXISTS (SELECT 1 FROM task k WHERE k.ticket_id=t.id AND k.assignee_id=? AND k.done_at IS NULL) "
    "OR (t.assignee_id IS NULL AND (EXISTS (SELECT 1 FROM interaction o WHERE " MEMNUN_ONES_OWN "=?) "
    "  OR NOT EXISTS (SELECT 1 FROM interaction o WHERE " MEMNUN_ONES_OWN " IS NOT NULL)))) "
    "AND NOT EXISTS (SELECT 1 FROM ticket_event e WHERE e.ticket_id=t.id AND e.field='created' "
    "  AND coalesce(e.actor_id, 0)<>0 AND e.at=i.at) "
    "ORDER BY i.id DESC LIMIT ?";

#define MEMNUN_EVENTS \
    "SELECT e.id, t.id, t.subject, coalesce(c.name, ''), coalesce(u.name, '') FROM ticket_event e " \
    "JOIN ticket t ON t.id=e.ticket_id LEFT JOIN customer c ON c.id=t.customer_id LEFT JOIN app_user u ON u.id=e.actor_id " \
    "WHERE e.id>? AND e.undoes IS NULL AND coalesce(e.actor_id, 0)<>? AND " MEMNUN_AT_WORK \
    " AND NOT EXISTS (SELECT 1 FROM ticket_event x WHERE x.undoes=e.id) "

constexpr const char* kNewTickets =
    MEMNUN_EVENTS "AND e.field='created' AND t.assignee_id IS NULL AND NOT EXISTS (SELECT 1 FROM interaction i "
    "WHERE i.ticket_id=t.id AND i.import_id IS NOT NULL) ORDER BY e.id DESC LIMIT ?";
constexpr const char* kAssigned =
    MEMNUN_EVENTS "AND coalesce(e.actor_id, 0)<>0 AND t.assignee_id=? AND ((e.field='assignee' "
    "AND e.new_value=CAST(t.assignee_id AS TEXT)) OR (e.field='created' AND NOT EXISTS (SELECT 1 FROM ticket_event a "
    "WHERE a.ticket_id=t.id AND a.field='assignee'))) ORDER BY e.id DESC LIMIT ?";
constexpr const char* kTasks =
    "SELECT a.id, a.ticket_id, a.title, coalesce(c.name, ''), '' FROM task a LEFT JOIN ticket t ON t.id=a.ticket_id "
    "LEFT JOIN customer c ON c.id=coalesce(a.customer_id, t.customer_id) WHERE a.done_at IS NULL AND a.assignee_id=? "
    "AND a.due_at>? AND a.due_at<=? ORDER BY a.due_at DESC, a.id DESC LIMIT ?";
// What was written inside, with an "@" in it: whom it calls is told by the names.
constexpr const char* kNotes =
    "SELECT i.id, t.id, t.subject, coalesce(c.name, ''), coalesce(u.name, ''), i.body FROM interaction i "
    "JOIN ticket t ON t.id=i.ticket_id LEFT JOIN customer c ON c.id=t.customer_id LEFT JOIN app_user u ON u.id=i.user_id "
    "WHERE i.id>? AND i.is_public=0 AND i.withdrawn=0 AND i.import_id IS NULL AND coalesce(i.user_id, 0)<>? "
    "AND i.body LIKE '%@%' AND " MEMNUN_AT_WORK " ORDER BY i.id DESC LIMIT ?";
constexpr const char* kNames = "SELECT id, name FROM app_user WHERE active=1";
// Not while the sent folder is asked about it: there is nothing to do yet.
constexpr const char* kFailed =
    "SELECT b.id, t.id, t.subject, coalesce(c.name, ''), '' FROM outbox b JOIN interaction i ON i.id=b.interaction_id "
    "JOIN ticket t ON t.id=b.ticket_id LEFT JOIN customer c ON c.id=t.customer_id "
    "WHERE b.state='failed' AND b.folder_at IS NULL AND i.user_id=? ORDER BY b.id DESC LIMIT ?";
// Of the newest thousand: what is older than that is no badge's matter.
constexpr const char* kUnread =
    "SELECT count(*) FROM (SELECT t.unread FROM ticket t WHERE t.discarded=0 "
    "AND t.status IN ('new','open','pending_customer','on_hold') AND (t.assignee_id=? OR t.assignee_id IS NULL) "
    "ORDER BY t.last_at DESC, t.id DESC LIMIT 1000) newest WHERE newest.unread=1";

Result<> append(Database& database, HappeningKind kind, const char* sql, const QVariantList& values, NoticeNews& to)
{
    const qsizetype first = to.happenings.size();
    auto read = database.each(sql, values, [&](const Row& row) {
        to.happenings.append({kind, row.integer(0), row.id<TicketId>(1), row.text(2), row.text(3), row.text(4)});
    });
    std::reverse(to.happenings.begin() + first, to.happenings.end());
    return read;
}

Result<> appendMentions(Database& database, const NoticeQuery& query, NoticeNews& to)
{
    QVector<User> names;
    auto read = database.each(kNames, {}, [&](const Row& row) {
        User one;
        one.id = row.id<UserId>(0);
        one.name = row.text(1);
        names.append(one);
    });
    const qsizetype first = to.happenings.size();
    if (read) {
        read = database.each(kNotes, {query.interactionsAfter, query.me.value(), NoticeStore::kMost}, [&](const Row& row) {
            const QVector<Mention> called = mentionsIn(row.text(5), names);
            if (std::any_of(called.begin(), called.end(), [&](const Mention& one) { return one.user == query.me; })) {
                to.happenings.append({HappeningKind::Mentioned, row.integer(0), row.id<TicketId>(1), row.text(2), row.text(3), row.text(4)});
            }
        });
    }
    std::reverse(to.happenings.begin() + first, to.happenings.end());
    return read;
}

}  // namespace

Result<NoticeQuery> NoticeTable::newest()
{
    return oneRow<NoticeQuery>(m_database, kNewest, {}, [](const Row& row) {
        NoticeQuery query;
        query.interactionsAfter = row.integer(0);
        query.eventsAfter = row.integer(1);
        return query;
    });
}

Result<NoticeNews> NoticeTable::news(const NoticeQuery& query)
{
    const qint64 me = query.me.value();
    NoticeNews news;
    Result<> done = m_database.each(kInteractions, {query.interactionsAfter, kMost},
                                    [&](const Row& row) { news.interactions.append(row.integer(0)); });
    if (done) {
        done = m_database.each(kEvents, {query.eventsAfter, kMost}, [&](const Row& row) { news.events.append(row.integer(0)); });
    }
    const auto add = [&](HappeningKind kind, const char* sql, const QVariantList& values) {
        if (done) {
            done = append(m_database, kind, sql, values, news);
        }
    };
    add(HappeningKind::NewTicket, kNewTickets, {query.eventsAfter, me, kMost});
    add(HappeningKind::Assigned, kAssigned, {query.eventsAfter, me, me, kMost});
    add(HappeningKind::Message, kMessages, {query.interactionsAfter, me, me, me, me, kMost});
    add(HappeningKind::TaskDue, kTasks, {me, query.tasksAfter.ms, query.tasksUntil.ms, kMost});
    add(HappeningKind::SendFailed, kFailed, {me, kMost});
    done = done ? appendMentions(m_database, query, news) : done;
    if (!done) {
        return fail(done.error());
    }
    const auto unread = m_database.number(kUnread, {me});
    if (!unread) {
        return fail(unread.error());
    }
    news.unread = std::min<qint64>(unread->value_or(0), kMostUnread);
    return news;
}

}  // namespace memnun
