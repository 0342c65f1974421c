// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayModel.h"

#include "core/tickets/TicketStore.h"
#include "ui/shared/Format.h"
#include "ui/shell/AppContext.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kAtMost = 1000;
constexpr int kDaysAhead = 7;

Instant dayBegin(Instant now, int daysAhead)
{
    return Format::at(Format::dayOf(now).addDays(daysAhead));
}

/// Which of a ticket's two moments counts: the one that comes first; a sleep that ended before today counts no more.
TodayLine lineOf(const TicketRow& row, Instant now)
{
    const Ticket& ticket = row.ticket;
    const bool wakes = ticket.snoozedUntil && *ticket.snoozedUntil >= dayBegin(now, 0)
                       && (!ticket.dueAt || *ticket.snoozedUntil < *ticket.dueAt);
    TodayLine line;
    line.kind = wakes ? TodayLine::Kind::SnoozedTicket : TodayLine::Kind::DueTicket;
    line.row.task.title = ticket.subject;
    line.row.task.ticketId = ticket.id;
    line.row.task.customerId = ticket.customerId;
    line.row.task.assigneeId = ticket.assigneeId;
    line.row.task.dueAt = wakes ? ticket.snoozedUntil : ticket.dueAt;
    line.row.task.revision = ticket.revision;
    line.row.customerName = row.customerName;
    line.row.ticketSubject = ticket.subject;
    line.row.assigneeName = row.assigneeName;
    line.section = sectionOf(line.row.task.dueAt, now);
    if (wakes && line.section == DueSection::Overdue)
        line.section = DueSection::Today;  // woke up this morning: nothing was missed
    return line;
}

Result<QVector<TodayLine>> linesOf(Stores& stores, UserId me, Instant now)
{
    const Instant until = dayBegin(now, kDaysAhead + 1);
    const auto tasks = stores.tasks.open(me, until);
    const auto tickets = stores.tickets.agenda(me, dayBegin(now, 0), until);
    if (!tasks || !tickets)
        return fail(tasks ? tickets.error() : tasks.error());
    QVector<TodayLine> lines;
    for (const TaskRow& row : *tasks)
        lines.append({row, sectionOf(row.task.dueAt, now)});
    for (const TicketRow& row : *tickets)
        lines.append(lineOf(row, now));
    std::stable_sort(lines.begin(), lines.end(), [](const TodayLine& a, const TodayLine& b) {
        if (a.section != b.section)
            return a.section < b.section;
        return a.row.task.dueAt && b.row.task.dueAt && *a.row.task.dueAt < *b.row.task.dueAt;
    });
    return lines.mid(0, kAtMost);
}

}  // namespace

DueSection sectionOf(std::optional<Instant> due, Instant now)
{
    if (!due)
        return DueSection::NoDate;
    if (*due < now)
        return DueSection::Overdue;
    return Format::dayOf(*due) == Format::dayOf(now) ? DueSection::Today : DueSection::Later;
}

QString sectionText(DueSection section)
{
    switch (section) {
    case DueSection::Overdue: return TodayModel::tr("Overdue");
    case DueSection::Today: return TodayModel::tr("Today");
    case DueSection::Later: return TodayModel::tr("Next seven days");
    case DueSection::NoDate: return TodayModel::tr("No date");
    }
    return {};
}

TodayModel::TodayModel(const AppContext& context, QObject* parent) : RowListModel(kAtMost, parent), m_context(context)
{
    follow(context.changes, {Entity::Task, Entity::Ticket, Entity::Customer});
}

bool TodayModel::startsSection(int row) const
{
    return row == 0 || (row < rows().size() && rows().at(row).section != rows().at(row - 1).section);
}

int TodayModel::countOf(DueSection section) const
{
    return static_cast<int>(std::count_if(rows().cbegin(), rows().cend(),
                                          [section](const TodayLine& line) { return line.section == section; }));
}

QVariant TodayModel::cell(const TodayLine& line, int, int role) const
{
    if (role == Qt::DisplayRole)
        return line.row.task.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{sectionText(line.section), line.row.task.title, line.row.customerName, line.row.assigneeName}
            .join(QStringLiteral(", "));
    return {};
}

void TodayModel::request(const PageRequest& page)
{
    if (!page.refresh && !rows().isEmpty()) {
        // There is one page; more than that is past reading.
        answer(page, QVector<TodayLine>());
        return;
    }
    const Instant now = m_context.clock.now();
    const UserId me = m_context.me.id;
    using Lines = QVector<TodayLine>;
    m_context.executor.read<Lines>(
        this, [me, now](Stores& stores) { return linesOf(stores, me, now); },
        [this, page](Result<Lines> lines) { answer(page, lines); });
}

}  // namespace memnun
