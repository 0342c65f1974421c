// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a ticket, as sentences.
#include "core/tickets/TicketMoves.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/ThreadContent.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace memnun {

namespace {

struct ThreadEvents {
    Q_DECLARE_TR_FUNCTIONS(ThreadEvents)
};

// Every phrase exists twice: Turkish verbs differ by who did it, "you" or someone.

QString statusPhrase(const TicketEvent& event, bool mine)
{
    const auto status = fromKey<TicketStatus>(event.newValue);
    if (!status || *status == TicketStatus::Merged)
        return {};  // the merge, or the spam, is told by itself
    return (mine ? ThreadEvents::tr("set the status to %1", "you") : ThreadEvents::tr("set the status to %1", "someone"))
        .arg(statusText(*status));
}

QString priorityPhrase(const TicketEvent& event, bool mine)
{
    const auto priority = fromKey<Priority>(event.newValue);
    if (!priority)
        return {};
    return (mine ? ThreadEvents::tr("set it to %1", "you, priority") : ThreadEvents::tr("set it to %1", "someone, priority"))
        .arg(QLocale().toLower(priorityText(*priority)));
}

QString categoryPhrase(const TicketEvent& event, bool mine, const InboxLists& lists)
{
    const QString path = lists.categoryPath(CategoryId(event.newValue.toLongLong()));
    if (path.isEmpty())
        return mine ? ThreadEvents::tr("removed the category", "you") : ThreadEvents::tr("removed the category", "someone");
    return (mine ? ThreadEvents::tr("set the category to %1", "you")
                 : ThreadEvents::tr("set the category to %1", "someone"))
        .arg(path);
}

QString assigneePhrase(const TicketEvent& event, bool mine, const InboxLists& lists)
{
    const UserId user(event.newValue.toLongLong());
    if (!user.isValid())
        return mine ? ThreadEvents::tr("removed the assignment", "you") : ThreadEvents::tr("removed the assignment", "someone");
    if (user == event.actorId)
        return mine ? ThreadEvents::tr("took it over", "you") : ThreadEvents::tr("took it over", "someone");
    return (mine ? ThreadEvents::tr("assigned it to %1", "you") : ThreadEvents::tr("assigned it to %1", "someone"))
        .arg(lists.userName(user));
}

QString momentPhrase(const TicketEvent& event, const QString& set, const QString& cleared)
{
    return event.newValue.isEmpty() ? cleared : set.arg(Format().dateTime(Instant{event.newValue.toLongLong()}));
}

QString snoozePhrase(const TicketEvent& event, bool mine)
{
    return mine ? momentPhrase(event, ThreadEvents::tr("snoozed it until %1", "you"), ThreadEvents::tr("woke it up", "you"))
                : momentPhrase(event, ThreadEvents::tr("snoozed it until %1", "someone"),
                               ThreadEvents::tr("woke it up", "someone"));
}

QString duePhrase(const TicketEvent& event, bool mine)
{
    return mine ? momentPhrase(event, ThreadEvents::tr("set the due date to %1", "you"),
                               ThreadEvents::tr("removed the due date", "you"))
                : momentPhrase(event, ThreadEvents::tr("set the due date to %1", "someone"),
                               ThreadEvents::tr("removed the due date", "someone"));
}

QString tagPhrase(const TicketEvent& event, bool mine, const InboxLists& lists)
{
    if (event.field == EventField::TagAdded)
        return (mine ? ThreadEvents::tr("added the tag %1", "you") : ThreadEvents::tr("added the tag %1", "someone"))
            .arg(lists.tagName(TagId(event.newValue.toLongLong())));
    return (mine ? ThreadEvents::tr("removed the tag %1", "you") : ThreadEvents::tr("removed the tag %1", "someone"))
        .arg(lists.tagName(TagId(event.oldValue.toLongLong())));
}

/// About another ticket, "#12", which becomes a link.
QString linkPhrase(const TicketEvent& event, bool mine)
{
    const QString other = event.newValue;
    const int n = static_cast<int>(event.oldValue.count(QLatin1Char(',')) + 1);
    switch (event.field) {
    case EventField::MergedInto:
        return (mine ? ThreadEvents::tr("merged this ticket into #%1", "you") : ThreadEvents::tr("merged this ticket into #%1", "someone")).arg(other);
    case EventField::MergedFrom:
        return (mine ? ThreadEvents::tr("merged #%1 into this ticket", "you") : ThreadEvents::tr("merged #%1 into this ticket", "someone")).arg(other);
    case EventField::MovedTo:
        return (mine ? ThreadEvents::tr("moved %n message(s) to #%1", "you", n) : ThreadEvents::tr("moved %n message(s) to #%1", "someone", n)).arg(other);
    case EventField::MovedFrom:
        return (mine ? ThreadEvents::tr("moved %n message(s) here from #%1", "you", n)
                     : ThreadEvents::tr("moved %n message(s) here from #%1", "someone", n)).arg(other);
    case EventField::SplitTo:
        return (mine ? ThreadEvents::tr("split %n message(s) off to #%1", "you", n)
                     : ThreadEvents::tr("split %n message(s) off to #%1", "someone", n)).arg(other);
    case EventField::SplitFrom:
        return (mine ? ThreadEvents::tr("split this ticket off #%1", "you") : ThreadEvents::tr("split this ticket off #%1", "someone")).arg(other);
    default: return {};
    }
}

QString spamPhrase(bool mine)
{
    return mine ? ThreadEvents::tr("marked it as spam", "you") : ThreadEvents::tr("marked it as spam", "someone");
}

QString phrase(const TicketEvent& event, bool mine, const InboxLists& lists)
{
    switch (event.field) {
    case EventField::Status: return statusPhrase(event, mine);
    case EventField::Assignee: return assigneePhrase(event, mine, lists);
    case EventField::Priority: return priorityPhrase(event, mine);
    case EventField::Category: return categoryPhrase(event, mine, lists);
    case EventField::Snooze: return snoozePhrase(event, mine);
    case EventField::Due: return duePhrase(event, mine);
    case EventField::TagAdded:
    case EventField::TagRemoved: return tagPhrase(event, mine, lists);
    case EventField::Spam: return spamPhrase(mine);
    default: return linkPhrase(event, mine);
    }
    return {};
}

/// The last change of each field with the value before the first one; what came back to where it was is left out.
QVector<TicketEvent> settled(const QVector<TicketEvent>& events)
{
    QVector<TicketEvent> out;
    for (const TicketEvent& event : events) {
        const bool tag = event.field == EventField::TagAdded || event.field == EventField::TagRemoved || ticketing::isLink(event.field);
        const auto same = std::find_if(out.begin(), out.end(), [&](const auto& other) { return other.field == event.field; });
        if (tag || same == out.end())
            out.append(event);
        else
            same->newValue = event.newValue;
    }
    out.removeIf([](const TicketEvent& event) { return event.oldValue == event.newValue; });
    return out;
}

}  // namespace

QString eventSentence(const QVector<TicketEvent>& events, const InboxLists& lists)
{
    if (events.isEmpty())
        return {};
    const UserId actor = events.first().actorId;
    const bool mine = lists.isMe(actor);
    QStringList phrases;
    for (const TicketEvent& event : settled(events))
        phrases << phrase(event, mine, lists);
    phrases.removeAll(QString());
    if (phrases.isEmpty())
        return {};
    QString did = phrases.takeLast();
    if (!phrases.isEmpty())
        did = ThreadEvents::tr("%1 and %2", "two things somebody did").arg(phrases.join(QStringLiteral(", ")), did);
    QString who = mine ? ThreadEvents::tr("You", "did something") : lists.userName(actor);
    if (!actor.isValid())
        who = ThreadEvents::tr("Memnun");
    else if (who.isEmpty())
        who = ThreadEvents::tr("Somebody");
    return ThreadEvents::tr("%1 %2", "who did what").arg(who, did);
}

}  // namespace memnun
