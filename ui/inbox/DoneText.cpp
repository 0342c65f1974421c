// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DoneText.h"

#include "ui/inbox/InboxLists.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct DoneText {
    Q_DECLARE_TR_FUNCTIONS(DoneText)
};

QString assigned(UserId user, const InboxLists& lists, UserId me)
{
    if (!user.isValid())
        return DoneText::tr("Assigned to nobody");
    return user == me ? DoneText::tr("Assigned to you") : DoneText::tr("Assigned to %1").arg(lists.userName(user));
}

QString tagged(const ChangeTickets& command)
{
    if (command.removeTags.isEmpty())
        return DoneText::tr("Tagged %1").arg(command.addTags.join(QStringLiteral(", ")));
    return command.addTags.isEmpty() ? DoneText::tr("Tags removed") : DoneText::tr("Tags changed");
}

QStringList changes(const ChangeTickets& command, const InboxLists& lists, UserId me)
{
    QStringList all;
    if (command.status)
        all << statusText(*command.status);
    if (command.priority)
        all << DoneText::tr("Priority: %1").arg(priorityText(*command.priority));
    if (command.assignee)
        all << assigned(*command.assignee, lists, me);
    if (command.category)
        all << DoneText::tr("Category: %1").arg(lists.categoryPath(*command.category));
    if (command.snoozedUntil)
        all << (*command.snoozedUntil ? DoneText::tr("Snoozed until %1").arg(Format().dateTime(**command.snoozedUntil)) : DoneText::tr("Woken up"));
    if (command.dueAt)
        all << (*command.dueAt ? DoneText::tr("Due %1").arg(Format().dateTime(**command.dueAt)) : DoneText::tr("No due date"));
    if (!command.addTags.isEmpty() || !command.removeTags.isEmpty())
        all << tagged(command);
    return all;
}

QString with(const QString& what, const QVector<Ticket>& tickets)
{
    const QString which = tickets.size() == 1
                              ? QLatin1Char('#') + QString::number(tickets.first().id.value()) + QLatin1Char(' ') + tickets.first().subject
                              : DoneText::tr("%n ticket(s)", nullptr, static_cast<int>(tickets.size()));
    return what + QStringLiteral(" · ") + which.trimmed();
}

}  // namespace

QString doneText(const BulkChange::Change& change, qint64 tickets, const InboxLists& lists, UserId me)
{
    const auto* fields = std::get_if<ChangeTickets>(&change);
    const QString what = fields ? changes(*fields, lists, me).join(QStringLiteral(", ")) : statusText(TicketStatus::Solved);
    return what + QStringLiteral(" · ") + DoneText::tr("%n ticket(s)", nullptr, static_cast<int>(tickets));
}

QString doneText(const ChangeTickets& command, const QVector<Ticket>& tickets, const InboxLists& lists, UserId me)
{
    return with(changes(command, lists, me).join(QStringLiteral(", ")), tickets);
}

QString doneText(const ResolveTickets&, const QVector<Ticket>& tickets, const InboxLists&, UserId)
{
    return with(statusText(TicketStatus::Solved), tickets);
}

}  // namespace memnun
