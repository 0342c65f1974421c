// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/SeenTicket.h"

#include "core/conversations/ConversationStore.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

namespace {

QVector<EventField> differing(const Ticket& a, const Ticket& b)
{
    QVector<EventField> fields;
    const auto note = [&](bool same, EventField field) {
        if (!same) {
            fields.append(field);
        }
    };
    note(a.status == b.status, EventField::Status);
    note(a.priority == b.priority, EventField::Priority);
    note(a.assigneeId == b.assigneeId, EventField::Assignee);
    note(a.categoryId == b.categoryId, EventField::Category);
    note(a.snoozedUntil == b.snoozedUntil, EventField::Snooze);
    return fields;
}

/// Whoever changed a field last knows how it stands.
bool isChangedBy(UserId me, const QVector<TicketEvent>& events, EventField field)
{
    const auto last = std::find_if(events.rbegin(), events.rend(), [field](const TicketEvent& e) { return e.field == field; });
    return last != events.rend() && last->actorId == me;
}

}  // namespace

Result<bool> isAsSeen(Stores& stores, const Ticket& seen, const Ticket& now, UserId me)
{
    if (seen.id != now.id) {
        return false;
    }
    if (const QVector<EventField> fields = differing(seen, now); !fields.isEmpty()) {
        const auto events = stores.tickets.events(now.id);
        if (!events) {
            return fail(events.error());
        }
        const auto mine = [&](EventField field) { return isChangedBy(me, *events, field); };
        if (!std::all_of(fields.begin(), fields.end(), mine)) {
            return false;
        }
    }
    if (seen.lastAt == now.lastAt) {
        return true;
    }
    const auto thread = stores.conversations.thread(now.id);
    if (!thread) {
        return fail(thread.error());
    }
    return std::none_of(thread->begin(), thread->end(),
                        [&](const Interaction& message) { return message.at > seen.lastAt && message.userId != me; });
}

}  // namespace memnun
