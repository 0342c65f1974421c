// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ThreadContent.h"

#include "core/accounts/OwnMail.h"
#include "core/conversations/Answering.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/OutboxProblem.h"
#include "core/customers/BouncedContact.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/tickets/TicketStore.h"

#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

/// Changes of one person this close to each other are told in one line, ms.
constexpr qint64 kOneGoMs = 60'000;

Result<std::optional<ContactPoint>> bouncedRecipient(Stores& stores, const ThreadContent& content)
{
    for (const QString& address : answerRecipients(content.messages, content.customerAddress)) {
        ContactPoint point;
        point.raw = address;
        if (!normalise(point))
            continue;
        auto bounced = bouncedPoint(stores.customers, point.norm);
        if (!bounced || *bounced)
            return bounced;
    }
    return std::optional<ContactPoint>();
}

}  // namespace

Result<ThreadContent> readThread(Stores& stores, TicketId ticket, UserId me)
{
    const auto rows = stores.tickets.rows({ticket});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Code::NotFound, QStringLiteral("ticket"));
    const auto messages = stores.conversations.thread(ticket);
    if (!messages)
        return fail(messages.error());
    const auto events = stores.tickets.events(ticket);
    if (!events)
        return fail(events.error());
    const auto attachments = stores.conversations.attachments(ticket);
    if (!attachments)
        return fail(attachments.error());
    const auto drafts = stores.conversations.drafts(ticket, me);
    if (!drafts)
        return fail(drafts.error());
    const auto outbox = stores.outbox.waiting(ticket);
    if (!outbox)
        return fail(outbox.error());
    const auto customer = stores.customers.byId(rows->first().ticket.customerId);
    if (!customer && customer.error().code != Code::NotFound)
        return fail(customer.error());
    const auto ours = ownAddresses(stores);
    if (!ours)
        return fail(ours.error());
    const QString address = customer ? customer->contact(ContactKind::Email) : QString();
    ThreadContent content{rows->first(), *messages, *events, *attachments, *drafts, *outbox, address,
                          alsoAddressed(*messages, address, *ours)};
    auto bounced = bouncedRecipient(stores, content);
    if (!bounced)
        return fail(bounced.error());
    content.bounced = std::move(*bounced);
    auto profile = stores.profiles.of(content.row.ticket.customerId);
    if (!profile)
        return fail(profile.error());
    content.profile = std::move(*profile);
    return content;
}

std::optional<OutboxItem> ThreadContent::delivery(InteractionId message) const
{
    for (const OutboxItem& item : outbox) {
        if (item.interactionId == message)
            return item;
    }
    return std::nullopt;
}

static bool couldNotLeave(const ThreadContent& content, const Interaction& message)
{
    const auto item = content.delivery(message.id);
    return item && item->state == OutboxState::Failed
           && OutboxProblem::fromText(item->lastError).trouble != OutboxTrouble::MayHaveBeenSent;
}

static bool isOneGo(const ThreadContent& content, const TicketEvent& before, const TicketEvent& event)
{
    if (before.actorId != event.actorId || event.at.ms - before.at.ms >= kOneGoMs)
        return false;
    return std::none_of(content.messages.begin(), content.messages.end(), [&](const Interaction& message) {
        return message.at > before.at && message.at <= event.at;
    });
}

QVector<ThreadEntry> threadEntries(const ThreadContent& content)
{
    QSet<qint64> undone;
    for (const TicketEvent& event : content.events) {
        if (event.undoes.isValid())
            undone << event.id.value() << event.undoes.value();
    }
    QVector<ThreadEntry> out;
    for (qsizetype i = 0; i < content.messages.size(); ++i)
        out.append({ThreadEntry::Kind::Message, content.messages.at(i).at, i, {}});
    const TicketEvent* last = nullptr;
    for (qsizetype i = 0; i < content.events.size(); ++i) {
        const TicketEvent& event = content.events.at(i);
        const bool isBeginning = event.field == EventField::Created || event.field == EventField::Began
                                 || event.field == EventField::Origin || event.field == EventField::TasksMoved
                                 || event.field == EventField::DraftsMoved;
        if (isBeginning || undone.contains(event.id.value()))
            continue;
        if (last && isOneGo(content, *last, event))
            out.last().events.append(i);
        else
            out.append({ThreadEntry::Kind::Event, event.at, i, {i}});
        last = &event;
    }
    // Stable: at the same moment the message comes before the change it brought.
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return out;
}

std::optional<qsizetype> unansweredMessage(const ThreadContent& content)
{
    for (qsizetype i = content.messages.size() - 1; i >= 0; --i) {
        const Interaction& message = content.messages.at(i);
        if (message.direction == Direction::Internal || message.automated != AutomatedKind::None
            || couldNotLeave(content, message))
            continue;
        const bool call = message.channel == Channel::Phone;
        if (message.direction == Direction::In)
            return call && wasTaken(message.outcome) ? std::nullopt : std::optional(i);
        if (!call || wasTaken(message.outcome))
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace memnun
