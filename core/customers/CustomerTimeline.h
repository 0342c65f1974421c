// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/conversations/Interaction.h"
#include "core/tasks/Task.h"

namespace memnun {

/// In the order in which entries of one moment stand, the last one first.
enum class EntryKind { Task, TicketChange, Note, Message, Call, Mail };
template <>
struct EnumKeys<EntryKind> {
    static constexpr auto keys = std::to_array<EnumKey<EntryKind>>({{EntryKind::Task, "task"},
        {EntryKind::TicketChange, "ticket_change"}, {EntryKind::Note, "note"}, {EntryKind::Message, "message"},
        {EntryKind::Call, "call"}, {EntryKind::Mail, "mail"}});
};

/// The kind an interaction is shown as.
inline EntryKind entryKindOf(const Interaction& one)
{
    if (!one.isPublic) {
        return EntryKind::Note;
    }
    return one.channel == Channel::Email ? EntryKind::Mail : one.channel == Channel::Phone ? EntryKind::Call : EntryKind::Message;
}

/// Where one page of a timeline ends and the next begins.
struct EntryPlace {
    Instant at;
    int source = 0;  ///< of its table: 0 tasks, 1 changes of tickets, 2 interactions
    qint64 id = 0;
    auto operator<=>(const EntryPlace&) const = default;
};

struct CustomerTimelineQuery {
    CustomerId customer;
    std::optional<EntryKind> only{};
    std::optional<EntryPlace> before{};  ///< placeOf() the last entry had
    int limit = 50;
};

/// One thing that happened between the business and a customer. Of `interaction`, `event` and `task` the one that its kind
/// names is filled.
struct TimelineEntry {
    EntryKind kind = EntryKind::Mail;
    Instant at;
    TicketId ticket;
    QString ticketSubject;
    TicketStatus ticketStatus = TicketStatus::New;
    Interaction interaction{};  ///< body cut to its first 300 characters
    TicketEvent event{};
    Task task{};

    EntryPlace place() const
    {
        return kind == EntryKind::Task ? EntryPlace{at, 0, task.id.value()}
             : kind == EntryKind::TicketChange ? EntryPlace{at, 1, event.id.value()} : EntryPlace{at, 2, interaction.id.value()};
    }
    bool operator==(const TimelineEntry&) const = default;
};

class TimelineStore {
public:
    virtual ~TimelineStore() = default;
    /// Newest first. What was taken back is left out, and so is what happened to tickets but need not be told: tags, due dates.
    virtual Result<QVector<TimelineEntry>> page(const CustomerTimelineQuery& query) = 0;
};

}  // namespace memnun
