// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace memnun {

enum class TicketStatus { New, Open, PendingCustomer, OnHold, Solved, Closed, Merged };
template <>
struct EnumKeys<TicketStatus> {
    static constexpr auto keys = std::to_array<EnumKey<TicketStatus>>({{TicketStatus::New, "new"},
        {TicketStatus::Open, "open"}, {TicketStatus::PendingCustomer, "pending_customer"},
        {TicketStatus::OnHold, "on_hold"}, {TicketStatus::Solved, "solved"}, {TicketStatus::Closed, "closed"},
        {TicketStatus::Merged, "merged"}});
};

enum class Priority { Low, Normal, High, Urgent };
template <>
struct EnumKeys<Priority> {
    static constexpr auto keys = std::to_array<EnumKey<Priority>>({{Priority::Low, "low"},
        {Priority::Normal, "normal"}, {Priority::High, "high"}, {Priority::Urgent, "urgent"}});
};

enum class Channel { Email, Phone, Chat, Social, Messaging, Sms, Visit, Review, System };
template <>
struct EnumKeys<Channel> {
    static constexpr auto keys = std::to_array<EnumKey<Channel>>({{Channel::Email, "email"},
        {Channel::Phone, "phone"}, {Channel::Chat, "chat"}, {Channel::Social, "social"},
        {Channel::Messaging, "messaging"}, {Channel::Sms, "sms"}, {Channel::Visit, "visit"},
        {Channel::Review, "review"}, {Channel::System, "system"}});
};

/// Whether the customer agreed that the matter is closed.
enum class Confirmed { NotApplicable, Yes, Asked, No };
template <>
struct EnumKeys<Confirmed> {
    static constexpr auto keys = std::to_array<EnumKey<Confirmed>>({{Confirmed::NotApplicable, "na"},
        {Confirmed::Yes, "yes"}, {Confirmed::Asked, "asked"}, {Confirmed::No, "no"}});
};

enum class Origin { Customer, Agent };
template <>
struct EnumKeys<Origin> {
    static constexpr auto keys = std::to_array<EnumKey<Origin>>({{Origin::Customer, "customer"}, {Origin::Agent, "agent"}});
};

/// `id` is the number people see: #1042.
struct Ticket {
    TicketId id;
    QString subject;
    CustomerId customerId;
    CategoryId categoryId;
    TicketStatus status = TicketStatus::New;
    Priority priority = Priority::Normal;
    Channel channel = Channel::Email;
    Origin origin = Origin::Customer;  ///< who wrote first; an agent-opened ticket has no first response time
    UserId assigneeId;
    Instant createdAt;
    Instant lastAt;                     ///< newest interaction; the inbox sorts by it
    std::optional<Instant> solvedAt;    ///< of the last solve still in force
    std::optional<Instant> snoozedUntil;
    std::optional<Instant> dueAt;
    Confirmed confirmed = Confirmed::NotApplicable;
    TicketId parentId;                  ///< this one follows up that closed one
    bool unread = false;
    bool discarded = false;             ///< its creation was undone; it counts nowhere
    bool spam = false;                  ///< merged as well, into nothing: it counts nowhere and lies in its own queue
    QString snippet;                    ///< first words of the newest public text
    int revision = 0;

    bool operator==(const Ticket&) const = default;
};

/// What changed, as ids, enums and numbers only, so that erasing a person never has to touch history.
/// Began and Origin: an older message came in, and the ticket began with it.
/// The links from MergedInto on name the other ticket in `newValue`; `oldValue` lists what went with them ("12,13"): the
/// messages, for MergedFrom the events it brought about there. TasksMoved and DraftsMoved list what else a merge took along
/// ("user:note" for drafts). Spam is "1" while the ticket is held to be that.
enum class EventField { Created, Status, Assignee, Priority, Category, Snooze, Due, TagAdded, TagRemoved, Confirmed, Began, Origin,
    MergedInto, MergedFrom, MovedTo, MovedFrom, SplitTo, SplitFrom, TasksMoved, DraftsMoved, Spam };
template <>
struct EnumKeys<EventField> {
    static constexpr auto keys = std::to_array<EnumKey<EventField>>({{EventField::Created, "created"},
        {EventField::Status, "status"}, {EventField::Assignee, "assignee"}, {EventField::Priority, "priority"},
        {EventField::Category, "category"}, {EventField::Snooze, "snooze"}, {EventField::Due, "due"},
        {EventField::TagAdded, "tag_added"}, {EventField::TagRemoved, "tag_removed"},
        {EventField::Confirmed, "confirmed"}, {EventField::Began, "began"}, {EventField::Origin, "origin"},
        {EventField::MergedInto, "merged_into"}, {EventField::MergedFrom, "merged_from"}, {EventField::MovedTo, "moved_to"},
        {EventField::MovedFrom, "moved_from"}, {EventField::SplitTo, "split_to"}, {EventField::SplitFrom, "split_from"},
        {EventField::TasksMoved, "tasks_moved"}, {EventField::DraftsMoved, "drafts_moved"}, {EventField::Spam, "spam"}});
};

struct TicketEvent {
    EventId id;
    TicketId ticketId;
    Instant at;
    UserId actorId;     ///< 0 = the system
    EventField field = EventField::Status;
    QString oldValue;   ///< enum key or number; empty = none
    QString newValue;
    EventId undoes;     ///< set on a compensating event: neither it nor the event it names counts in a KPI

    bool operator==(const TicketEvent&) const = default;
};

struct Category {
    CategoryId id;
    CategoryId parentId;
    QString name;
    bool active = true;
};

struct Tag {
    TagId id;
    QString name;
};

/// One line of the inbox list.
struct TicketRow {
    Ticket ticket;
    QString customerName;
    QString assigneeName;
    QString categoryName;
    QStringList tags;
    bool hasAttachment = false;
    /// The customer's first word that nobody answered yet; none when the last word is ours. Automatic mails are no word.
    std::optional<Instant> waitingSince{};

    bool operator==(const TicketRow&) const = default;
};

}  // namespace memnun
