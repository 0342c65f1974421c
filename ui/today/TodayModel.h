// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/Task.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

struct AppContext;

enum class DueSection { Overdue, Today, Later, NoDate };

/// Which section a due time falls in, by days of the business's zone.
DueSection sectionOf(std::optional<Instant> due, Instant now);

/// A task, or a ticket that is due or wakes up; comparable so that a refresh repaints only what differs. A ticket's
/// subject stands as title, and its moment as due time.
struct TodayLine {
    enum class Kind { Task, DueTicket, SnoozedTicket };
    TaskRow row;
    DueSection section = DueSection::NoDate;
    Kind kind = Kind::Task;
    bool operator==(const TodayLine&) const = default;
};

/// My open tasks, and my tickets that are due or wake up, until the end of the seventh day from now: what is overdue,
/// today's, later, and tasks without a date.
/// All of them are loaded at once; nobody has thousands of them for one week.
class TodayModel final : public RowListModel<TodayLine> {
    Q_OBJECT

public:
    explicit TodayModel(const AppContext& context, QObject* parent = nullptr);

    /// Null when the index is none.
    const TodayLine* lineAt(const QModelIndex& index) const { return rowAt(index); }
    bool startsSection(int row) const;
    int countOf(DueSection section) const;

protected:
    qint64 idOf(const TodayLine& line) const override
    {
        // Two kinds of rows, one space of ids.
        return line.kind == TodayLine::Kind::Task ? line.row.task.id.value() : -line.row.task.ticketId.value();
    }
    QVariant cell(const TodayLine& line, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
};

QString sectionText(DueSection section);

}  // namespace memnun
