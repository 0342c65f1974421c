// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/Task.h"

namespace memnun {

class Database;

/// Things to do; those without a due date come last.
class TaskTable final : public TaskStore {
public:
    explicit TaskTable(Database& database) : m_database(database) {}

    Result<TaskId> insert(const Task& task) override;
    Result<int> update(const Task& task) override;
    Result<> remove(TaskId id, int revision) override;
    Result<Task> byId(TaskId id) override;
    Result<QVector<Task>> ofTicket(TicketId ticket) override;
    Result<QVector<TaskRow>> open(UserId assignee, Instant until) override;
    Result<qint64> dueCount(UserId assignee, Instant until) override;

private:
    Database& m_database;
};

}  // namespace memnun
