// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Telling.h"

namespace memnun::demo::telling {

Instant later(const Cast& cast, Instant from, int businessMinutes)
{
    const auto due = cast.calendar.businessDue(from, qint64(businessMinutes) * 60 + from.ms / 1000 % 53);
    return due ? *due : from.plusSeconds(qint64(businessMinutes) * 60);
}

void take(const Cast& cast, TicketStory& story)
{
    story.assign(cast.agent.id, cast.agent.id);
    story.categorise(cast.category, cast.agent.id);
    if (cast.scenario.high || cast.scenario.low) {
        story.prioritise(cast.scenario.high ? Priority::High : Priority::Low, cast.agent.id);
    }
    if (cast.tag.isValid()) {
        story.label(cast.tag, cast.agent.id);
    }
}

void note(const Cast& cast, TicketStory& story, const QString& text)
{
    Interaction note;
    note.userId = cast.agent.id;
    note.channel = story.ticket().channel;
    note.direction = Direction::Internal;
    note.isPublic = false;
    note.body = text;
    story.say(note, {});
}

void remind(const Cast& cast, TicketStory& story, Wording& words, Dice& dice)
{
    if (cast.scenario.task.isEmpty() || !dice.chance(60)) {
        return;
    }
    Task task;
    task.title = words.say(cast.scenario.task);
    task.dueAt = later(cast, story.at(), dice.between(2, 22) * 60);
    task.assigneeId = cast.agent.id;
    story.remind(task);
}

void stay(const Cast& cast, TicketStory& story, Wording& words, Dice& dice)
{
    const Instant now = story.now();
    switch (cast.ending) {
    case Ending::WaitingForCustomer: story.become(TicketStatus::PendingCustomer, cast.agent.id); break;
    case Ending::OnHold:
        story.become(TicketStatus::OnHold, cast.agent.id);
        if (story.moveOn(story.at().plusSeconds(dice.between(60, 900)))) {
            note(cast, story, words.waitingNote());
        }
        break;
    case Ending::DueToday: {
        QDateTime evening = now.toUtc().toTimeZone(cast.calendar.zone());
        evening.setTime(evening.time().hour() < 17 ? QTime(17, 30) : QTime(23, 45));
        story.dueBy(Instant::from(evening), cast.agent.id);
        break;
    }
    case Ending::Snoozed:
        story.snooze(later(cast, now.plusSeconds(qint64(dice.between(1, 4)) * 86400), 1), cast.agent.id);
        break;
    case Ending::Finished:
    case Ending::Untouched:
    case Ending::Assigned:
    case Ending::WaitingForUs: break;
    }
}

bool rest(const Cast& cast, TicketStory& story, Wording& words, Dice& dice)
{
    const int percent = cast.scenario.praise ? 0 : cast.beginning.strike ? 85 : cast.beginning.campaign ? 48 : 40;
    if (!dice.chance(percent)) {
        return true;
    }
    const bool held = dice.chance(35);
    story.become(held ? TicketStatus::OnHold : TicketStatus::PendingCustomer, cast.agent.id);
    if (held) {
        if (!story.moveOn(story.at().plusSeconds(dice.between(60, 900)))) {
            return false;
        }
        note(cast, story, words.waitingNote());
    }
    const Instant until = story.at().plusSeconds(qint64(dice.between(3, 16)) * 86400);
    return story.moveOn(later(cast, until, dice.between(5, 400)));
}

void settle(const Cast& cast, TicketStory& story, bool confirmed)
{
    if (confirmed) {
        story.confirm(cast.agent.id);
    }
    story.become(TicketStatus::Solved, cast.agent.id);
}

void close(TicketStory& story)
{
    if (story.ticket().status == TicketStatus::Solved && story.moveOn(story.at().plusSeconds(7 * 86400))) {
        story.become(TicketStatus::Closed, {});
    }
}

}  // namespace memnun::demo::telling
