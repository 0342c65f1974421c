// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/conditions/Condition.h"
#include "core/tickets/Ticket.h"

#include <QHash>

namespace memnun {

enum class Queue { Mine, Unassigned, Open, Waiting, Snoozed, DueToday, All, Quarantine, Spam };
template <>
struct EnumKeys<Queue> {
    static constexpr auto keys = std::to_array<EnumKey<Queue>>({{Queue::Mine, "mine"},
        {Queue::Unassigned, "unassigned"}, {Queue::Open, "open"}, {Queue::Waiting, "waiting"},
        {Queue::Snoozed, "snoozed"}, {Queue::DueToday, "due_today"}, {Queue::All, "all"},
        {Queue::Quarantine, "quarantine"}, {Queue::Spam, "spam"}});
};

/// Who asks and when: what "mine", "snoozed" and "due today" mean.
struct QueueContext {
    UserId me;
    Instant now;
    Instant endOfToday;
};

/// A page of the inbox by keyset: the tickets of a queue, of these those that a filter lets through.
struct TicketQuery {
    Queue queue = Queue::All;
    QueueContext context;
    std::optional<std::pair<Instant, TicketId>> after;  ///< lastAt and id of the last row had
    int limit = 50;
    std::optional<TicketFilter> filter{};
    bool oldestFirst = false;  ///< by last contact
};

/// How many tickets a customer has, discarded and merged ones left out; the open ones include those that sleep.
struct CustomerTotals {
    qint64 all = 0;
    qint64 open = 0;
    Instant lastAt;  ///< of the newest interaction; 0 when there is no ticket
};

/// When the people of a ticket last spoke; notes, withdrawn and automatic words don't count, but a mail that came back does.
struct LastWords {
    std::optional<Instant> theirs;
    std::optional<Instant> ours;  ///< a call that was taken is one, as it is one of theirs
};

class TicketStore {
public:
    virtual ~TicketStore() = default;
    virtual Result<TicketId> insert(const Ticket& ticket) = 0;
    /// Writes every field; Conflict when `ticket.revision` is not the stored one. Returns the new revision.
    virtual Result<int> update(const Ticket& ticket) = 0;
    /// Read marks and the place in the list are nobody's edit: they leave the revision alone, so that a colleague's
    /// pending change is not refused because somebody looked.
    virtual Result<> setUnread(TicketId id, bool unread) = 0;
    virtual Result<> setLastAt(TicketId id, Instant at) = 0;
    virtual Result<> setSnippet(TicketId id, const QString& snippet) = 0;
    virtual Result<Ticket> byId(TicketId id) = 0;
    virtual Result<QVector<TicketRow>> page(const TicketQuery& query) = 0;
    /// How many tickets all pages together have, up to `most`.
    virtual Result<qint64> count(const TicketQuery& query, qint64 most) = 0;
    /// All of them, in the order of the pages; `after` and `limit` mean nothing here.
    virtual Result<QVector<TicketId>> matching(const TicketQuery& query) = 0;
    /// The rows of these ids, in their order; unknown ids are left out.
    virtual Result<QVector<TicketRow>> rows(const QVector<TicketId>& ids) = 0;
    /// Active tickets of that person which are due before `until`, or snoozed until a moment in [dayBegins, until).
    virtual Result<QVector<TicketRow>> agenda(UserId assignee, Instant dayBegins, Instant until) = 0;
    /// How many rows that agenda has.
    virtual Result<qint64> agendaCount(UserId assignee, Instant dayBegins, Instant until) = 0;
    /// `All` in counts() ends with this and one more: nobody reads a million, and each window counts after each change.
    static constexpr qint64 kMostOfAll = 10'000;
    /// How many tickets one queue has; dearer for several than counts().
    virtual Result<qint64> count(Queue queue, const QueueContext& context) = 0;
    virtual Result<QHash<Queue, qint64>> counts(const QueueContext& context) = 0;
    /// Newest first; discarded and merged ones left out, and those that are done where only open ones are wanted.
    virtual Result<QVector<Ticket>> ofCustomer(CustomerId customer, int limit, bool onlyOpen = false) = 0;
    virtual Result<CustomerTotals> totalsOf(CustomerId customer) = 0;

    virtual Result<EventId> append(const TicketEvent& event) = 0;
    virtual Result<QVector<TicketEvent>> events(TicketId ticket) = 0;
    virtual Result<TicketEvent> event(EventId id) = 0;

    virtual Result<QVector<Category>> categories() = 0;
    virtual Result<CategoryId> insertCategory(const Category& category) = 0;
    virtual Result<QVector<Tag>> tags() = 0;
    /// The tag of that name (compared folded), made when new.
    virtual Result<TagId> tagNamed(const QString& name) = 0;
    /// True when the link was not there yet.
    virtual Result<bool> addTag(TicketId ticket, TagId tag) = 0;
    virtual Result<bool> removeTag(TicketId ticket, TagId tag) = 0;

    /// The ticket whose thread holds a message with one of these ids; the oldest when several do.
    virtual Result<std::optional<TicketId>> ofMessageIds(const QStringList& messageIds) = 0;
    /// The ticket whose thread holds this message, or refers to it and waits for it.
    virtual Result<std::optional<TicketId>> awaiting(const QString& messageId) = 0;
    virtual Result<> linkMessageIds(TicketId ticket, const QStringList& messageIds) = 0;
    virtual Result<LastWords> lastWords(TicketId ticket) = 0;
    /// What led to one ticket leads to another from now on; what made a ticket once (Once.h) stays.
    virtual Result<> moveLinks(TicketId from, TicketId to) = 0;
    /// Ids the thread refers to, of messages that may never come.
    virtual Result<> linkReferences(TicketId ticket, const QStringList& messageIds) = 0;
};

}  // namespace memnun
