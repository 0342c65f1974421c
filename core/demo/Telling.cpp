// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Telling.h"

namespace memnun::demo::telling {

namespace {

constexpr std::array<Quantile, 4> kTalkS{{{0, 40}, {500, 170}, {900, 420}, {1000, 900}}};

}  // namespace

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

void pause(const Cast& cast, TicketStory& story, Wording& words)
{
    const QString call = cast.boss.isEmpty() ? QString() : QStringLiteral("@%1, bilginize. ").arg(cast.boss);
    note(cast, story, call + words.waitingNote());
}

Interaction callOf(const Cast& cast, const TicketStory& story, Direction direction)
{
    Interaction call;
    call.channel = Channel::Phone;
    call.direction = direction;
    call.subject = call.reason = story.ticket().subject;
    (direction == Direction::In ? call.fromAddress : call.toAddresses) = cast.customer.phone;
    return call;
}

void ring(const Cast& cast, TicketStory& story, Dice& dice, const QString& summary)
{
    Interaction call = callOf(cast, story, Direction::Out);
    call.userId = cast.agent.id;
    call.outcome = CallOutcome::Answered;
    call.waitS = dice.between(4, 22);
    call.talkS = dice.quantile(kTalkS);
    call.wrapS = dice.between(15, 110);
    call.body = summary;
    call.endedAt = std::min(story.at().plusSeconds(call.waitS + call.talkS), story.now());
    story.say(call, {});
    story.moveOn(std::min(call.endedAt->plusSeconds(call.wrapS), story.now()));
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
            pause(cast, story, words);
        }
        break;
    case Ending::DueToday: {
        // A closed day is nobody's due day; late on an open one it is due the next.
        QDateTime evening = now.toUtc().toTimeZone(cast.calendar.zone());
        evening.setTime(QTime(17, 30));
        const Instant today = Instant::from(evening);
        const bool opens = cast.calendar.businessSeconds(now, Instant::from(evening.addSecs(-7200))) > 0;
        story.dueBy(opens ? today : later(cast, std::max(now, today), 7 * 60), cast.agent.id);
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

bool rests(const Cast& cast, Dice& dice)
{
    return dice.chance(cast.scenario.praise ? 0 : cast.beginning.strike ? 85 : cast.beginning.campaign ? 44 : 50);
}

Instant restedFrom(const Cast& cast, Instant from, Dice& dice)
{
    return later(cast, from.plusSeconds(qint64(dice.between(5, 18)) * 86400), dice.between(5, 400));
}

bool rest(const Cast& cast, TicketStory& story, Wording& words, Dice& dice)
{
    if (!rests(cast, dice)) {
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
    return story.moveOn(restedFrom(cast, story.at(), dice));
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
