// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/conversations/Outbox.h"
#include "core/customers/Profile.h"
#include "core/kernel/Stores.h"
#include "core/people/User.h"

#include "core/base/Result.h"

#include <QVector>

#include <optional>

namespace memnun {

class InboxLists;

/// Everything a thread shows, read in one go.
struct ThreadContent {
    TicketRow row;
    QVector<Interaction> messages;      ///< oldest first
    QVector<TicketEvent> events;
    QVector<Attachment> attachments;
    QVector<Draft> drafts;              ///< of the person working
    QVector<OutboxItem> outbox{};       ///< of those messages that have not left
    QString customerAddress{};          ///< e-mail; empty when there is none
    QStringList others{};               ///< whom a reply to all would go to besides
    std::optional<ContactPoint> bounced{};  ///< the address an answer goes to, where mail to it came back
    CustomerProfile profile{};  ///< how the customer likes to be talked to

    /// How a message stands on its way out; none when it has left, or came in.
    std::optional<OutboxItem> delivery(InteractionId message) const;
};

Result<ThreadContent> readThread(Stores& stores, TicketId ticket, UserId me);

/// One card or line of a thread, oldest first.
struct ThreadEntry {
    enum class Kind { Message, Event };
    Kind kind = Kind::Message;
    Instant at;
    qsizetype index = 0;  ///< in `messages`; for an event the first of `events`
    QVector<qsizetype> events;  ///< those that one person made in one go
};

/// Messages and events in the order of time. Undone events, and those that undid them, are left out, and so is the
/// beginning: the first message tells it.
QVector<ThreadEntry> threadEntries(const ThreadContent& content);

/// "Murat Aydın set the status to On hold and took it over", in the interface's language; what was changed more than
/// once is told once. Empty for what nobody needs to read.
QString eventSentence(const QVector<TicketEvent>& events, const InboxLists& lists);

/// The customer's message at the end of the thread that nobody answered: an index in `messages`. Notes, automatic mails,
/// calls that were not taken and answers that could not be sent don't answer it.
std::optional<qsizetype> unansweredMessage(const ThreadContent& content);

}  // namespace memnun
