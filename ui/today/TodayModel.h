// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/Task.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

struct AppContext;

enum class DueSection { Overdue, Today, Later, NoDate };

/// Which section a due time falls in, by days of the business's zone.
DueSection sectionOf(std::optional<Instant> due, Instant now);

/// A task's line, comparable so that a refresh repaints only what differs.
struct TodayLine {
    TaskRow row;
    DueSection section = DueSection::NoDate;
    bool operator==(const TodayLine& other) const;
};

/// My open tasks up to the end of the seventh day from now: overdue ones, today's, later ones, those without a date.
/// All of them are loaded at once; nobody has thousands of tasks for one week.
class TodayModel final : public RowListModel<TodayLine> {
    Q_OBJECT

public:
    explicit TodayModel(const AppContext& context, QObject* parent = nullptr);

    /// Null when the index is none.
    const TodayLine* taskAt(const QModelIndex& index) const { return rowAt(index); }
    bool startsSection(int row) const;
    int countOf(DueSection section) const;

protected:
    qint64 idOf(const TodayLine& line) const override { return line.row.task.id.value(); }
    QVariant cell(const TodayLine& line, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
};

QString sectionText(DueSection section);

}  // namespace memnun
