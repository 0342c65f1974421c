// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/TaskCommands.h"

namespace memnun {

Result<Task> run(const CreateTask& command, UnitOfWork& work)
{
    Task task = command.task;
    task.title = task.title.simplified();
    if (task.title.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("task"), {{QStringLiteral("title"), QStringLiteral("required")}});
    }
    task.createdAt = work.now();
    const auto id = work.stores().tasks.insert(task);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Task, id->value());
    auto made = work.stores().tasks.byId(*id);
    if (made) {
        work.undoWith(anyCommand(RemoveTask{*made}));
    }
    return made;
}

Result<Task> run(const SetTaskDone& command, UnitOfWork& work)
{
    auto task = work.stores().tasks.byId(command.id);
    if (!task) {
        return task;
    }
    task->doneAt = command.done ? std::optional(work.now()) : std::nullopt;
    const auto revision = work.stores().tasks.update(*task);
    if (!revision) {
        return fail(revision.error());
    }
    task->revision = *revision;
    work.touched(Entity::Task, command.id.value());
    work.undoWith(anyCommand(SetTaskDone{command.id, !command.done}));
    return task;
}

Result<> run(const RemoveTask& command, UnitOfWork& work)
{
    TaskStore& tasks = work.stores().tasks;
    const auto now = tasks.byId(command.made.id);
    if (!now) {
        return fail(now.error());
    }
    Task same = command.made;  // its revision moves on with what is taken back, too
    same.revision = now->revision;
    if (*now != same) {
        return fail(Code::Conflict, QStringLiteral("task %1 was changed").arg(now->id.value()));
    }
    auto removed = tasks.remove(now->id, now->revision);
    if (removed) {
        work.touched(Entity::Task, now->id.value());
    }
    return removed;
}

}  // namespace memnun
