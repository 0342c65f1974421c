// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ThreadContent.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/InboxLists.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

struct ThreadEvents {
    Q_DECLARE_TR_FUNCTIONS(ThreadEvents)
};

QString statusEvent(const TicketEvent& event)
{
    const auto status = fromKey<TicketStatus>(event.newValue);
    return status ? ThreadEvents::tr("status: %1").arg(statusText(*status)) : QString();
}

QString assigneeEvent(const TicketEvent& event, const InboxLists& lists)
{
    const UserId user(event.newValue.toLongLong());
    return user.isValid() ? ThreadEvents::tr("assigned to %1").arg(lists.userName(user))
                          : ThreadEvents::tr("assigned to nobody");
}

QString momentEvent(const TicketEvent& event, const QString& set, const QString& cleared)
{
    if (event.newValue.isEmpty())
        return cleared;
    return set.arg(Format().dateTime(Instant{event.newValue.toLongLong()}));
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
    return ThreadContent{rows->first(), *messages, *events, *attachments, *drafts};
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
        if (event.field == EventField::Created || undone.contains(event.id.value()))
            continue;
        if (last && last->at == event.at && last->actorId == event.actorId)
            out.last().events.append(i);
        else
            out.append({ThreadEntry::Kind::Event, event.at, i, {i}});
        last = &event;
    }
    // Stable: at the same moment the message comes before the change it brought.
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return out;
}

QString eventText(const TicketEvent& event, const InboxLists& lists)
{
    switch (event.field) {
    case EventField::Status: return statusEvent(event);
    case EventField::Assignee: return assigneeEvent(event, lists);
    case EventField::Priority: {
        const auto priority = fromKey<Priority>(event.newValue);
        return priority ? priorityText(*priority) : QString();
    }
    case EventField::Category: {
        const QString path = lists.categoryPath(CategoryId(event.newValue.toLongLong()));
        return path.isEmpty() ? QString() : ThreadEvents::tr("category: %1").arg(path);
    }
    case EventField::Snooze:
        return momentEvent(event, ThreadEvents::tr("snoozed until %1"), ThreadEvents::tr("woken up"));
    case EventField::Due: return momentEvent(event, ThreadEvents::tr("due %1"), ThreadEvents::tr("no due date"));
    case EventField::TagAdded:
        return ThreadEvents::tr("tagged %1").arg(lists.tagName(TagId(event.newValue.toLongLong())));
    case EventField::TagRemoved:
        return ThreadEvents::tr("tag %1 removed").arg(lists.tagName(TagId(event.oldValue.toLongLong())));
    case EventField::Created:
    case EventField::Confirmed:
    case EventField::Discarded: break;
    }
    return {};
}

}  // namespace memnun
