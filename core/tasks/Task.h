// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QVector>

#include <optional>

namespace memnun {

struct Task {
    TaskId id;
    QString title;
    std::optional<Instant> dueAt;
    UserId assigneeId;
    CustomerId customerId;
    TicketId ticketId;
    std::optional<Instant> doneAt;
    Instant createdAt;
    int revision = 0;

    bool operator==(const Task&) const = default;
};

struct TaskRow {
    Task task;
    QString customerName;
    QString ticketSubject;
    QString assigneeName;

    bool operator==(const TaskRow&) const = default;
};

class TaskStore {
public:
    virtual ~TaskStore() = default;
    virtual Result<TaskId> insert(const Task& task) = 0;
    virtual Result<int> update(const Task& task) = 0;
    /// Conflict when it is no longer of that revision: what somebody has worked on since is not thrown away.
    virtual Result<> remove(TaskId id, int revision) = 0;
    virtual Result<Task> byId(TaskId id) = 0;
    /// Those of one ticket, done ones too.
    virtual Result<QVector<Task>> ofTicket(TicketId ticket) = 0;
    /// Not done and due before `until` (or without a due date), of one user or of all when invalid; earliest due first.
    virtual Result<QVector<TaskRow>> open(UserId assignee, Instant until) = 0;
    /// How many of those are due; tasks without a due date are not counted.
    virtual Result<qint64> dueCount(UserId assignee, Instant until) = 0;
};

}  // namespace memnun
