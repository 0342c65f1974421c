// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/tasks/Task.h"

namespace memnun {

struct CreateTask {
    using Outcome = Task;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "task.create";
    Task task;
};
Result<Task> run(const CreateTask& command, UnitOfWork& work);

struct SetTaskDone {
    using Outcome = Task;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "task.done";
    TaskId id;
    bool done = true;
};
Result<Task> run(const SetTaskDone& command, UnitOfWork& work);

struct RemoveTask {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "task.remove";
    Task made;  ///< as it was when it was made
};
/// NotFound when it is gone, Conflict when somebody edited it or did it since: their work is not thrown away.
Result<> run(const RemoveTask& command, UnitOfWork& work);

}  // namespace memnun
