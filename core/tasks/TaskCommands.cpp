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
    work.undoWith(anyCommand(RemoveTask{*id}));
    return work.stores().tasks.byId(*id);
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
    auto removed = work.stores().tasks.remove(command.id);
    if (removed) {
        work.touched(Entity::Task, command.id.value());
    }
    return removed;
}

}  // namespace memnun
