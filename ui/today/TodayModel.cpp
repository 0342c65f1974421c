// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayModel.h"

#include "ui/shared/Format.h"
#include "ui/shell/AppContext.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kAtMost = 1000;
constexpr int kDaysAhead = 7;

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Format::businessZone()).date();
}

}  // namespace

DueSection sectionOf(std::optional<Instant> due, Instant now)
{
    if (!due)
        return DueSection::NoDate;
    if (*due < now)
        return DueSection::Overdue;
    return dayOf(*due) == dayOf(now) ? DueSection::Today : DueSection::Later;
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

bool TodayLine::operator==(const TodayLine& other) const
{
    const Task& a = row.task;
    const Task& b = other.row.task;
    return a.id == b.id && a.revision == b.revision && a.title == b.title && a.dueAt == b.dueAt
           && section == other.section && row.customerName == other.row.customerName
           && row.ticketSubject == other.row.ticketSubject;
}

TodayModel::TodayModel(const AppContext& context, QObject* parent) : RowListModel(kAtMost, parent), m_context(context)
{
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Task) || changes.touches(Entity::Ticket) || changes.touches(Entity::Customer))
            refresh();
    });
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
        return QStringList{sectionText(line.section), line.row.task.title, line.row.customerName}.join(QStringLiteral(", "));
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
    const Instant until = Instant::from(dayOf(now).addDays(kDaysAhead + 1).startOfDay(Format::businessZone()));
    using Lines = QVector<TodayLine>;
    m_context.executor.read<Lines>(
        this,
        [me, now, until](Stores& stores) -> Result<Lines> {
            const auto open = stores.tasks.open(me, until);
            if (!open)
                return fail(open.error());
            Lines lines;
            for (const TaskRow& row : *open)
                lines.append({row, sectionOf(row.task.dueAt, now)});
            std::stable_sort(lines.begin(), lines.end(),
                             [](const TodayLine& a, const TodayLine& b) { return a.section < b.section; });
            return lines.mid(0, kAtMost);
        },
        [this, page](Result<Lines> lines) { answer(page, lines); });
}

}  // namespace memnun
