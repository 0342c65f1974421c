// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/kernel/Part.h"
#include "core/tickets/MergeBelongings.h"
#include "core/tickets/MoveParts.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

namespace {

/// The child's events that the merge wrote: those of its moment, from the merge itself back.
QVector<EventId> eventsOf(const QVector<TicketEvent>& events, const Merge& merge)
{
    const QSet<EventId> undone = ticketing::undoneIn(events);
    QVector<EventId> found;
    for (const TicketEvent& event : events) {
        const bool mine = event.field == EventField::Status || event.field == EventField::MergedInto
                          || event.field == EventField::TasksMoved || event.field == EventField::DraftsMoved;
        if (mine && event.id <= merge.event && event.at == merge.at && event.actorId == merge.by && !undone.contains(event.id)) {
            found.append(event.id);
        }
    }
    return found;
}

/// What merges that are undone by now brought about in the survivor and what still stands there.
Result<QVector<EventId>> broughtAbout(UnitOfWork& work, TicketId survivor, TicketId child)
{
    const auto events = work.stores().tickets.events(survivor);
    if (!events) {
        return fail(events.error());
    }
    const QSet<EventId> undone = ticketing::undoneIn(*events);
    QVector<EventId> found;
    for (const TicketEvent& event : *events) {
        const bool isThis = event.newValue == QString::number(child.value()) && !undone.contains(event.id);
        if (event.field != EventField::MergedFrom || event.undoes.isValid() || !(isThis || undone.contains(event.id))) {
            continue;
        }
        found += ticketing::idsIn<EventId>(event.oldValue);
        if (isThis) {
            found.append(event.id);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<> comeBack(UnitOfWork& work, const Merge& merge, TicketId child, const QVector<TicketEvent>& events)
{
    QVector<InteractionId> there;
    for (const InteractionId id : merge.messages) {
        const auto message = work.stores().conversations.byId(id);
        if (!message) {
            return fail(message.error());
        }
        if (message->ticketId == merge.survivor) {
            there.append(id);
        }
    }
    Result<> done = work.stores().conversations.moveMessages(there, merge.survivor, child);
    const QVector<EventId> mine = eventsOf(events, merge);
    for (const TicketEvent& event : events) {
        if (!done || !mine.contains(event.id)) {
            continue;
        }
        if (event.field == EventField::TasksMoved) {
            done = ticketing::returnTasks(work, ticketing::idsIn<TaskId>(event.oldValue), merge.survivor, child);
        } else if (event.field == EventField::DraftsMoved) {
            done = ticketing::returnDrafts(work, event.oldValue, merge.survivor, child);
        }
    }
    return done ? ticketing::takeBack(work, mine) : done;
}

Result<Merge> mergeToUndo(UnitOfWork& work, TicketId child, const QVector<TicketEvent>& events)
{
    const auto merge = ticketing::mergeInForce(events);
    if (!merge) {
        return fail(ticketing::refused(rule::kNotMerged, child));
    }
    if (!merge->canBeUndone(work.now())) {
        return fail(ticketing::refused(rule::kMergeTooOld, child));
    }
    const auto survivor = work.stores().tickets.byId(merge->survivor);
    if (!survivor) {
        return fail(survivor.error());
    }
    const bool mergedOn = survivor->status == TicketStatus::Merged && !survivor->spam;
    return mergedOn ? Result<Merge>(fail(ticketing::refused(rule::kMergedOn, survivor->id))) : *merge;
}

/// The survivor reads as if the other one had never come.
Result<> settleSurvivor(UnitOfWork& work, TicketId survivor, const Ticket& child, InteractionId shown)
{
    const auto brought = broughtAbout(work, survivor, child.id);
    Result<> done = brought ? ticketing::takeBack(work, *brought) : Result<>(fail(brought.error()));
    if (done) {
        done = ticketing::placeAnew(work, survivor, shown, {});
    }
    const auto waits = done ? ticketing::isWaiting(work, survivor) : Result<bool>(fail(done.error()));
    if (!waits) {
        return fail(waits.error());
    }
    return *waits || !child.unread ? Result<>() : work.stores().tickets.setUnread(survivor, false);
}

/// What it was merged into.
Result<TicketId> unmergeOne(UnitOfWork& work, TicketId child)
{
    const auto events = work.stores().tickets.events(child);
    const auto row = work.stores().tickets.byId(child);
    if (!events || !row) {
        return fail(!events ? events.error() : row.error());
    }
    const auto merge = mergeToUndo(work, child, *events);
    const auto shown = merge ? ticketing::shownIn(work, merge->survivor) : Result<InteractionId>(fail(merge.error()));
    if (!shown) {
        return fail(shown.error());
    }
    Result<> done = comeBack(work, *merge, child, *events);
    if (done) {
        done = ticketing::placeAnew(work, child, {}, ticketing::placeOf(*row));
    }
    work.touched(Entity::Ticket, child.value());
    work.touched(Entity::Ticket, merge->survivor.value());
    work.announce(Entity::Interaction, 0);
    work.announce(Entity::Outbox, 0);
    if (done) {
        done = settleSurvivor(work, merge->survivor, *row, *shown);
    }
    return done ? Result<TicketId>(merge->survivor) : fail(done.error());
}

}  // namespace

Result<QVector<Ticket>> run(const UndoMerge& command, UnitOfWork& work)
{
    QVector<Ticket> back;
    std::shared_ptr<AnyCommand> again;
    for (const TicketId child : command.tickets) {
        const auto survivor = unmergeOne(work, child);
        if (!survivor) {
            return fail(survivor.error());
        }
        again = undoTogether(std::move(again), anyCommand(MergeTickets{{*survivor, 0}, {{child, 0}}}));
        const auto ticket = work.stores().tickets.byId(child);
        if (!ticket) {
            return fail(ticket.error());
        }
        back.append(*ticket);
    }
    work.undoWith(std::move(again));
    return back;
}

}  // namespace memnun
