// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/base/Result.h"
#include "core/tickets/Ticket.h"

#include <functional>

namespace memnun::kpi {

/// What a KPI may look at: tickets with their status changes and public messages, in time order per ticket.
/// Discarded tickets, withdrawn messages and undone events (with their compensations) never appear.
struct TicketHead {
    TicketId id;
    Channel channel = Channel::Email;
    Origin origin = Origin::Customer;
    Instant createdAt;
    TicketStatus status = TicketStatus::New;
    Priority priority = Priority::Normal;
    UserId assignee = {};      ///< who has it now; invalid for nobody
    CategoryId category = {};  ///< invalid for none
};

struct StatusChange {
    TicketId ticketId;
    Instant at;
    TicketStatus to = TicketStatus::Open;
};

struct Assignment {
    TicketId ticketId;
    Instant at;
    UserId to;         ///< invalid when it was given back
    UserId from = {};  ///< who had it before; invalid for nobody
};

struct Tagging {
    TicketId ticketId;
    TagId tagId;
};

struct Message {
    TicketId ticketId;
    Instant at;
    Direction direction = Direction::In;
    Channel channel = Channel::Email;
    bool automated = false;
    bool isPublic = true;
    int waitS = 0;       ///< a call's wait in the queue
    bool answered = true;  ///< false for a call on which nobody spoke, and for words that only came by phone
};

/// Which tickets are read.
struct FactScope {
    /// Ids [from, to); all where both are 0.
    qint64 from = 0;
    qint64 to = 0;
    QVector<TicketId> only = {};  ///< of those, where it is not empty
};

class FactStore {
public:
    virtual ~FactStore() = default;
    /// In the order of ticket ids.
    virtual Result<QVector<TicketHead>> tickets(const FactScope& scope = {}) = 0;
    virtual Result<QVector<StatusChange>> statusChanges(const FactScope& scope = {}) = 0;
    virtual Result<QVector<Message>> messages(const FactScope& scope = {}) = 0;
    virtual Result<QVector<Assignment>> assignments(const FactScope& scope = {}) = 0;
    virtual Result<QVector<Tagging>> taggings(const FactScope& scope = {}) = 0;
    /// The lowest and the highest ticket id, discarded ones too; empty without tickets.
    virtual Result<std::optional<std::pair<qint64, qint64>>> ids() = 0;
};

}  // namespace memnun::kpi
