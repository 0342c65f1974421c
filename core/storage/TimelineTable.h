// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerTimeline.h"

namespace memnun {

class Database;

/// Changes of a ticket that its customer's timeline tells of. The same list stands in migration 16 and is the condition of
/// what is written into ticket_event.customer_id.
constexpr bool isTold(EventField field)
{
    using enum EventField;
    switch (field) {
    case Status:
    case Assignee:
    case Priority:
    case Category:
    case MergedInto:
    case MergedFrom:
    case SplitTo:
    case SplitFrom:
    case MovedTo:
    case MovedFrom: return true;
    default: return false;
    }
}

/// Three tables are read, each along its own index by customer and time, and put together.
class TimelineTable final : public TimelineStore {
public:
    explicit TimelineTable(Database& database) : m_database(database) {}
    Result<QVector<TimelineEntry>> page(const CustomerTimelineQuery& query) override;

private:
    Result<> addTasks(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into);
    Result<> addChanges(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into);
    Result<> addInteractions(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into);
    Database& m_database;
};

}  // namespace memnun
