// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TaskTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO task(title, due_at, assignee_id, customer_id, ticket_id, done_at, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE task SET title = ?, due_at = ?, assignee_id = ?, customer_id = ?, ticket_id = ?, done_at = ?,"
    " created_at = ?, revision = revision + 1 WHERE id = ? AND revision = ?";
constexpr const char* kRemove = "DELETE FROM task WHERE id = ? AND revision = ?";
constexpr const char* kExists = "SELECT 1 FROM task WHERE id = ?";
constexpr const char* kById =
    "SELECT id, title, due_at, assignee_id, customer_id, ticket_id, done_at, created_at, revision"
    " FROM task WHERE id = ?";
constexpr const char* kOfTicket =
    "SELECT id, title, due_at, assignee_id, customer_id, ticket_id, done_at, created_at, revision"
    " FROM task WHERE ticket_id = ? ORDER BY id";
constexpr const char* kDueCount =
    "SELECT count(*) FROM task WHERE done_at IS NULL AND due_at < ? AND (CAST(? AS BIGINT) = 0 OR assignee_id = ?)";
constexpr const char* kOpen =
    "SELECT a.id, a.title, a.due_at, a.assignee_id, a.customer_id, a.ticket_id, a.done_at, a.created_at, a.revision,"
    " coalesce(c.name, ''), coalesce(t.subject, ''), coalesce(u.name, '')"
    " FROM task a LEFT JOIN ticket t ON t.id = a.ticket_id LEFT JOIN app_user u ON u.id = a.assignee_id"
    " LEFT JOIN customer c ON c.id = coalesce(a.customer_id, t.customer_id)"
    " WHERE a.done_at IS NULL AND (a.due_at IS NULL OR a.due_at < ?)"
    " AND (CAST(? AS BIGINT) = 0 OR a.assignee_id = ?)"
    " ORDER BY CASE WHEN a.due_at IS NULL THEN 1 ELSE 0 END, a.due_at, a.id";

Task taskOf(const Row& row)
{
    Task task;
    task.id = row.id<TaskId>(0);
    task.title = row.text(1);
    task.dueAt = row.maybeInstant(2);
    task.assigneeId = row.id<UserId>(3);
    task.customerId = row.id<CustomerId>(4);
    task.ticketId = row.id<TicketId>(5);
    task.doneAt = row.maybeInstant(6);
    task.createdAt = row.instant(7);
    task.revision = row.number(8);
    return task;
}

QVariantList fieldsOf(const Task& task)
{
    return {asText(task.title), nullable(task.dueAt), nullable(task.assigneeId), nullable(task.customerId),
            nullable(task.ticketId), nullable(task.doneAt), task.createdAt.ms};
}

}  // namespace

Result<TaskId> TaskTable::insert(const Task& task)
{
    return insertedAs<TaskId>(m_database.insert(kInsert, fieldsOf(task)));
}

Result<int> TaskTable::update(const Task& task)
{
    const auto saved = expectChanged(
        m_database, m_database.change(kUpdate, fieldsOf(task) << task.id.value() << task.revision), kExists,
        task.id.value());
    return saved ? Result<int>(task.revision + 1) : Result<int>(fail(saved.error()));
}

Result<> TaskTable::remove(TaskId id, int revision)
{
    return expectChanged(m_database, m_database.change(kRemove, {id.value(), revision}), kExists, id.value());
}

Result<Task> TaskTable::byId(TaskId id)
{
    return oneRow<Task>(m_database, kById, {id.value()}, taskOf);
}

Result<QVector<Task>> TaskTable::ofTicket(TicketId ticket)
{
    return allRows<Task>(m_database, kOfTicket, {ticket.value()}, taskOf);
}

Result<QVector<TaskRow>> TaskTable::open(UserId assignee, Instant until)
{
    return allRows<TaskRow>(m_database, kOpen, {until.ms, assignee.value(), assignee.value()}, [](const Row& row) {
        return TaskRow{taskOf(row), row.text(9), row.text(10), row.text(11)};
    });
}

Result<qint64> TaskTable::dueCount(UserId assignee, Instant until)
{
    return oneRow<qint64>(m_database, kDueCount, {until.ms, assignee.value(), assignee.value()},
                          [](const Row& row) { return row.integer(0); });
}

}  // namespace memnun
