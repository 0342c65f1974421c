// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>
#include <QHash>

namespace memnun {

namespace {

struct TicketWords {
    Q_DECLARE_TR_FUNCTIONS(TicketWords)
};

}  // namespace

QString statusText(TicketStatus status)
{
    switch (status) {
    case TicketStatus::New: return TicketWords::tr("New");
    case TicketStatus::Open: return TicketWords::tr("Open", "status");
    case TicketStatus::PendingCustomer: return TicketWords::tr("Waiting for customer");
    case TicketStatus::OnHold: return TicketWords::tr("On hold");
    case TicketStatus::Solved: return TicketWords::tr("Solved");
    case TicketStatus::Closed: return TicketWords::tr("Closed");
    case TicketStatus::Merged: return TicketWords::tr("Merged");
    }
    return {};
}

QString categoryText(const QString& name)
{
    static const QHash<QString, const char*> builtin = {
        {QStringLiteral("general"), QT_TRANSLATE_NOOP("TicketWords", "General")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("TicketWords", "Order")},
        {QStringLiteral("delivery"), QT_TRANSLATE_NOOP("TicketWords", "Delivery")},
        {QStringLiteral("damaged"), QT_TRANSLATE_NOOP("TicketWords", "Damaged")},
        {QStringLiteral("wrong_product"), QT_TRANSLATE_NOOP("TicketWords", "Wrong product")},
        {QStringLiteral("return"), QT_TRANSLATE_NOOP("TicketWords", "Return")},
        {QStringLiteral("billing"), QT_TRANSLATE_NOOP("TicketWords", "Billing")},
        {QStringLiteral("product_question"), QT_TRANSLATE_NOOP("TicketWords", "Product question")},
        {QStringLiteral("complaint"), QT_TRANSLATE_NOOP("TicketWords", "Complaint")},
    };
    const char* word = builtin.value(name);
    return word ? QCoreApplication::translate("TicketWords", word) : name;
}

Tone statusTone(TicketStatus status)
{
    switch (status) {
    case TicketStatus::New: return Tone::Accent;
    case TicketStatus::PendingCustomer:
    case TicketStatus::OnHold: return Tone::Warning;
    case TicketStatus::Solved:
    case TicketStatus::Closed: return Tone::Positive;
    case TicketStatus::Open:
    case TicketStatus::Merged: break;
    }
    return Tone::Neutral;
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Low: return TicketWords::tr("Low priority");
    case Priority::Normal: return TicketWords::tr("Normal priority");
    case Priority::High: return TicketWords::tr("High priority");
    case Priority::Urgent: return TicketWords::tr("Urgent");
    }
    return {};
}

Tone priorityTone(Priority priority)
{
    if (priority == Priority::Urgent)
        return Tone::Danger;
    return priority == Priority::High ? Tone::Warning : Tone::Neutral;
}

QString channelText(Channel channel)
{
    switch (channel) {
    case Channel::Email: return TicketWords::tr("e-mail");
    case Channel::Phone: return TicketWords::tr("phone");
    case Channel::Chat: return TicketWords::tr("chat");
    case Channel::Social: return TicketWords::tr("social media");
    case Channel::Messaging: return TicketWords::tr("message");
    case Channel::Sms: return TicketWords::tr("SMS");
    case Channel::Visit: return TicketWords::tr("visit");
    case Channel::Review: return TicketWords::tr("review");
    case Channel::System: return TicketWords::tr("system");
    }
    return {};
}

QString channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Email: return QStringLiteral("mail");
    case Channel::Phone: return QStringLiteral("phone");
    case Channel::Review: return QStringLiteral("star");
    case Channel::Visit: return QStringLiteral("house");
    case Channel::System: return QStringLiteral("info");
    default: return QStringLiteral("message-square");
    }
}

QString queueText(Queue queue)
{
    switch (queue) {
    case Queue::Mine: return TicketWords::tr("Mine");
    case Queue::Unassigned: return TicketWords::tr("Unassigned");
    case Queue::Open: return TicketWords::tr("Open", "queue");
    case Queue::Waiting: return TicketWords::tr("Waiting");
    case Queue::Snoozed: return TicketWords::tr("Snoozed");
    case Queue::DueToday: return TicketWords::tr("Due today");
    case Queue::All: return TicketWords::tr("All");
    case Queue::Quarantine: return TicketWords::tr("Quarantine");
    case Queue::Spam: return TicketWords::tr("Spam");
    }
    return {};
}

QString callOutcomeText(CallOutcome outcome, Direction direction)
{
    switch (outcome) {
    case CallOutcome::None: return {};
    case CallOutcome::Answered:
        return direction == Direction::Out ? TicketWords::tr("reached", "of a call one made") : TicketWords::tr("answered");
    case CallOutcome::Abandoned: return TicketWords::tr("caller hung up");
    case CallOutcome::Missed: return TicketWords::tr("missed");
    case CallOutcome::Voicemail: return TicketWords::tr("voicemail");
    case CallOutcome::NoAnswer: return TicketWords::tr("no answer");
    case CallOutcome::Busy: return TicketWords::tr("busy");
    }
    return {};
}

QString callTitle(const Interaction& call)
{
    if (wasMissed(call.outcome))
        return TicketWords::tr("Missed call");
    return call.direction == Direction::Out ? TicketWords::tr("Outgoing call") : TicketWords::tr("Incoming call");
}

QString interactionIcon(const Interaction& interaction)
{
    if (interaction.direction == Direction::Internal)
        return QStringLiteral("lock");
    if (interaction.channel != Channel::Phone)
        return channelIcon(interaction.channel);
    if (wasMissed(interaction.outcome))
        return QStringLiteral("phone-missed");
    return interaction.direction == Direction::Out ? QStringLiteral("phone-outgoing") : QStringLiteral("phone-incoming");
}

}  // namespace memnun
