// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TimelineTable.h"

#include "core/storage/Database.h"
#include "core/storage/TimelineSql.h"

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

/// What its statements take: the customer, a place and the limit: an entry of a later table stands above one of the same moment.
QVariantList valuesOf(const CustomerTimelineQuery& query, int source)
{
    constexpr qint64 kAll = std::numeric_limits<qint64>::max();
    const EntryPlace before = query.before.value_or(EntryPlace{{kAll}, 0, 0});
    const qint64 id = source < before.source ? kAll : source == before.source ? before.id : 0;
    return {query.customer.value(), before.at.ms, id, query.limit};
}

TimelineEntry entryOf(const Interaction& one, const Row& row, int column)
{
    TimelineEntry entry;
    entry.kind = entryKindOf(one);
    entry.at = one.at;
    entry.ticket = one.ticketId;
    entry.ticketSubject = row.text(column);
    entry.ticketStatus = fromKeyOr(row.text(column + 1), TicketStatus::New);
    entry.interaction = one;
    return entry;
}

Interaction interactionOf(const Row& row)
{
    Interaction one;
    one.id = row.id<InteractionId>(0);
    one.ticketId = row.id<TicketId>(1);
    one.customerId = row.id<CustomerId>(2);
    one.userId = row.id<UserId>(3);
    one.channel = fromKeyOr(row.text(4), Channel::Email);
    one.direction = fromKeyOr(row.text(5), Direction::In);
    one.isPublic = row.flag(6);
    one.automated = fromKeyOr(row.text(7), AutomatedKind::None);
    one.at = row.instant(8);
    one.subject = row.text(9);
    one.body = row.text(10);
    one.inReplyTo = row.text(11);
    one.fromName = row.text(12);
    one.fromAddress = row.text(13);
    one.talkS = row.number(14);
    one.holdS = row.number(15);
    one.outcome = fromKeyOr(row.text(16), CallOutcome::None);
    one.reason = row.text(17);
    return one;
}

}  // namespace

Result<QVector<TimelineEntry>> TimelineTable::page(const CustomerTimelineQuery& query)
{
    using Step = Result<> (TimelineTable::*)(const CustomerTimelineQuery&, QVector<TimelineEntry>&);
    const auto wants = [&](std::initializer_list<EntryKind> kinds) {
        return !query.only || std::find(kinds.begin(), kinds.end(), *query.only) != kinds.end();
    };
    QVector<Step> steps;
    if (wants({EntryKind::Task})) {
        steps.append(&TimelineTable::addTasks);
    }
    if (wants({EntryKind::TicketChange})) {
        steps.append(&TimelineTable::addChanges);
    }
    if (wants({EntryKind::Note, EntryKind::Mail, EntryKind::Call, EntryKind::Message})) {
        steps.append(&TimelineTable::addInteractions);
    }
    QVector<TimelineEntry> found;
    for (const Step step : std::as_const(steps)) {
        if (auto read = (this->*step)(query, found); !read) {
            return fail(read.error());
        }
    }
    std::sort(found.begin(), found.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.place() > b.place(); });
    found.resize(std::min<qsizetype>(found.size(), query.limit));
    return found;
}

Result<> TimelineTable::addTasks(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into)
{
    return m_database.each(timelineSql::kTasks, valuesOf(query, 0), [&](const Row& row) {
        TimelineEntry entry;
        entry.kind = EntryKind::Task;
        entry.task = {row.id<TaskId>(0), row.text(1), row.maybeInstant(2), row.id<UserId>(3), query.customer, row.id<TicketId>(4),
                      row.maybeInstant(5), row.instant(6), row.number(7)};
        entry.at = entry.task.createdAt;
        entry.ticket = entry.task.ticketId;
        entry.ticketSubject = row.text(8);
        entry.ticketStatus = fromKeyOr(row.text(9), TicketStatus::New);
        into.append(entry);
    });
}

Result<> TimelineTable::addChanges(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into)
{
    return m_database.each(timelineSql::kChanges, valuesOf(query, 1), [&](const Row& row) {
        TimelineEntry entry;
        entry.kind = EntryKind::TicketChange;
        entry.event = {row.id<EventId>(0), row.id<TicketId>(1), row.instant(2), row.id<UserId>(3),
                       fromKeyOr(row.text(4), EventField::Status), row.text(5), row.text(6), {}};
        entry.at = entry.event.at;
        entry.ticket = entry.event.ticketId;
        entry.ticketSubject = row.text(7);
        entry.ticketStatus = fromKeyOr(row.text(8), TicketStatus::New);
        into.append(entry);
    });
}

Result<> TimelineTable::addInteractions(const CustomerTimelineQuery& query, QVector<TimelineEntry>& into)
{
    return m_database.eachOnce(timelineSql::interactions(query.only), valuesOf(query, 2),
                               [&](const Row& row) { into.append(entryOf(interactionOf(row), row, 18)); });
}

}  // namespace memnun
