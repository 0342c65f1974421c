// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of a customer's timeline; each takes the customer, a moment and id to stay before, and a limit.
#pragma once

#include "core/customers/CustomerTimeline.h"

#define MEMNUN_BEFORE(T, AT) T ".customer_id=? AND (" T "." AT ", " T ".id) < (?, ?)"

namespace memnun::timelineSql {

inline constexpr const char* kTasks =
    "SELECT k.id, k.title, k.due_at, k.assignee_id, k.ticket_id, k.done_at, k.created_at, k.revision, coalesce(t.subject, ''), "
    "coalesce(t.status, 'new') FROM task k LEFT JOIN ticket t ON t.id=k.ticket_id "
    "WHERE " MEMNUN_BEFORE("k", "created_at") " ORDER BY k.created_at DESC, k.id DESC LIMIT ?";
// CROSS: the customer's changes first, then the ticket of each
inline constexpr const char* kChanges =
    "SELECT e.id, e.ticket_id, e.at, e.actor_id, e.field, e.old_value, e.new_value, t.subject, t.status "
    "FROM ticket_event e CROSS JOIN ticket t WHERE " MEMNUN_BEFORE("e", "at") " AND t.id=e.ticket_id AND t.discarded=0 AND t.spam=0 "
    "AND NOT (e.field='status' AND e.new_value='merged') AND NOT EXISTS (SELECT 1 FROM ticket_event u WHERE u.undoes=e.id) "
    "ORDER BY e.at DESC, e.id DESC LIMIT ?";
/// %1: a condition on the kind.
inline constexpr const char* kInteractions =
    "SELECT i.id, i.ticket_id, i.customer_id, i.user_id, i.channel, i.direction, i.is_public, i.automated, i.at, i.subject, "
    "substr(i.body, 1, 300), i.in_reply_to, i.from_name, i.from_address, i.talk_s, i.hold_s, i.outcome, i.reason, t.subject, t.status "
    "FROM interaction i CROSS JOIN ticket t WHERE " MEMNUN_BEFORE("i", "at") " AND i.withdrawn=0%1 AND t.id=i.ticket_id "
    "AND t.discarded=0 AND t.spam=0 ORDER BY i.at DESC, i.id DESC LIMIT ?";

inline QString kindCondition(std::optional<EntryKind> only)
{
    if (!only) {
        return {};
    }
    switch (*only) {
    case EntryKind::Note: return QStringLiteral(" AND i.is_public=0");
    case EntryKind::Mail: return QStringLiteral(" AND i.is_public=1 AND i.channel='email'");
    case EntryKind::Call: return QStringLiteral(" AND i.is_public=1 AND i.channel='phone'");
    case EntryKind::Message: return QStringLiteral(" AND i.is_public=1 AND i.channel NOT IN ('email','phone')");
    case EntryKind::Task:
    case EntryKind::TicketChange: break;
    }
    return QStringLiteral(" AND 1=0");
}

inline QString interactions(std::optional<EntryKind> only)
{
    return QString::fromLatin1(kInteractions).arg(kindCondition(only));
}

#undef MEMNUN_BEFORE

}  // namespace memnun::timelineSql
