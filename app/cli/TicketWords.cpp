// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TicketWords.h"

#include "app/cli/Cli.h"
#include "app/cli/Names.h"
#include "core/people/UserStore.h"

namespace memnun::cli {

namespace {

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::Low: return Cli::tr("low priority");
    case Priority::Normal: return Cli::tr("normal priority");
    case Priority::High: return Cli::tr("high priority");
    case Priority::Urgent: return Cli::tr("urgent");
    }
    return {};
}

QString agentOf(qint64 id, const QHash<qint64, QString>& agents)
{
    return id == 0 ? Cli::tr("unassigned") : agents.value(id, QStringLiteral("#%1").arg(id));
}

/// What an event says to people; empty for those that only programs need.
QString wordsOf(const TicketEvent& event, const QHash<qint64, QString>& agents)
{
    switch (event.field) {
    case EventField::Status: {
        const auto status = fromKey<TicketStatus>(event.newValue);
        return status ? nameOf(*status) : QString();
    }
    case EventField::Assignee: {
        const qint64 agent = event.newValue.toLongLong();
        return agent == 0 ? Cli::tr("unassigned") : Cli::tr("given to %1").arg(agentOf(agent, agents));
    }
    case EventField::Priority: {
        const auto priority = fromKey<Priority>(event.newValue);
        return priority ? priorityName(*priority) : QString();
    }
    default: return {};
    }
}

}  // namespace

QHash<qint64, QString> agentNames(Stores& stores)
{
    QHash<qint64, QString> names;
    if (const auto users = stores.users.all()) {
        for (const User& user : *users) {
            names.insert(user.id.value(), user.name);
        }
    }
    return names;
}

QString standingOf(const TicketRow& row, const QHash<qint64, QString>& agents)
{
    QStringList parts{nameOf(row.ticket.status)};
    if (!row.customerName.isEmpty()) {
        parts.append(inList(row.customerName));
    }
    parts.append(agentOf(row.ticket.assigneeId.isValid() ? row.ticket.assigneeId.value() : 0, agents));
    if (row.ticket.priority != Priority::Normal) {
        parts.append(priorityName(row.ticket.priority));
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList historyOf(const QVector<TicketEvent>& events, const QHash<qint64, QString>& agents, const LocalTime& local)
{
    QStringList lines;
    for (const TicketEvent& event : events) {
        const QString words = wordsOf(event, agents);
        if (words.isEmpty()) {
            continue;
        }
        const QString who = event.actorId.isValid() ? QStringLiteral("  ") + agentOf(event.actorId.value(), agents) : QString();
        lines.append(QStringLiteral("%1  %2%3").arg(local(event.at), event.undoes.isValid() ? Cli::tr("taken back: %1").arg(words) : words, who));
    }
    if (!lines.isEmpty()) {
        lines.prepend(QString());
    }
    return lines;
}

}  // namespace memnun::cli
