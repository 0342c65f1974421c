// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/MergeBelongings.h"

#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/tasks/Task.h"

#include <algorithm>

namespace memnun::ticketing {

namespace {

/// What a person has begun under a ticket, empty where that is nothing.
Result<Draft> begun(UnitOfWork& work, TicketId ticket, UserId author, bool note)
{
    const auto drafts = work.stores().conversations.drafts(ticket, author);
    if (!drafts) {
        return fail(drafts.error());
    }
    const auto found = std::find_if(drafts->begin(), drafts->end(), [note](const Draft& draft) { return draft.note == note; });
    return found == drafts->end() ? Draft{ticket, author, note, {}, work.now()} : *found;
}

/// One draft goes along; true when there was none of that kind, so that it can come back alone.
Result<bool> moveDraft(UnitOfWork& work, const Draft& draft, TicketId to)
{
    ConversationStore& store = work.stores().conversations;
    auto there = begun(work, to, draft.userId, draft.note);
    if (!there) {
        return fail(there.error());
    }
    const bool alone = !there->isBegun();
    drafting::keepBoth(*there, draft, {}, {});
    there->savedAt = work.now();
    Draft gone = draft;
    gone.body.clear();
    gone.form = {};
    Result<> done = store.saveDraft(*there);
    if (done) {
        done = store.saveDraft(gone);
    }
    if (done && !draft.note && !draft.files.isEmpty()) {
        done = store.moveDraftFiles(draft.ticketId, to, draft.userId);
    }
    work.announce(Entity::Draft, draft.ticketId.value());
    work.announce(Entity::Draft, to.value());
    return done ? Result<bool>(alone) : Result<bool>(fail(done.error()));
}

Result<> moveTask(UnitOfWork& work, Task task, TicketId to)
{
    task.ticketId = to;
    const auto saved = work.stores().tasks.update(task);
    work.touched(Entity::Task, task.id.value());
    return saved ? Result<>() : Result<>(fail(saved.error()));
}

}  // namespace

Result<QString> moveDrafts(UnitOfWork& work, TicketId from, TicketId to)
{
    const auto authors = work.stores().conversations.draftAuthors(from);
    if (!authors) {
        return fail(authors.error());
    }
    QStringList alone;
    for (const UserId author : *authors) {
        const auto drafts = work.stores().conversations.drafts(from, author);
        if (!drafts) {
            return fail(drafts.error());
        }
        for (const Draft& draft : *drafts) {
            const auto moved = moveDraft(work, draft, to);
            if (!moved) {
                return fail(moved.error());
            }
            if (*moved) {
                alone.append(QStringLiteral("%1:%2").arg(author.value()).arg(draft.note ? 1 : 0));
            }
        }
    }
    return alone.join(QLatin1Char(','));
}

Result<> returnDrafts(UnitOfWork& work, const QString& list, TicketId from, TicketId to)
{
    for (const QString& one : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool note = one.endsWith(QLatin1String(":1"));
        const auto draft = begun(work, from, UserId(one.section(QLatin1Char(':'), 0, 0).toLongLong()), note);
        if (!draft) {
            return fail(draft.error());
        }
        if (!draft->isBegun()) {
            continue;  // sent, or thrown away
        }
        if (const auto moved = moveDraft(work, *draft, to); !moved) {
            return fail(moved.error());
        }
    }
    return {};
}

Result<QVector<TaskId>> moveTasks(UnitOfWork& work, TicketId from, TicketId to)
{
    const auto tasks = work.stores().tasks.ofTicket(from);
    if (!tasks) {
        return fail(tasks.error());
    }
    QVector<TaskId> moved;
    for (const Task& task : *tasks) {
        if (auto done = moveTask(work, task, to); !done) {
            return fail(done.error());
        }
        moved.append(task.id);
    }
    return moved;
}

Result<> returnTasks(UnitOfWork& work, const QVector<TaskId>& ids, TicketId from, TicketId to)
{
    for (const TaskId id : ids) {
        const auto task = work.stores().tasks.byId(id);
        if (!task && task.error().code != Code::NotFound) {
            return fail(task.error());
        }
        if (!task || task->ticketId != from) {
            continue;
        }
        if (auto done = moveTask(work, *task, to); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace memnun::ticketing
