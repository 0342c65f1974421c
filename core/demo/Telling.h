// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DayPlan.h"
#include "core/demo/TicketStory.h"
#include "core/demo/Wording.h"
#include "core/people/User.h"

namespace memnun::demo {

/// How far a young ticket gets; Finished ones are settled as soon as time allows.
enum class Ending { Finished, Untouched, Assigned, WaitingForUs, WaitingForCustomer, OnHold, DueToday, Snoozed };

/// Everything one conversation is made of.
struct Cast {
    const Scenario& scenario;
    const DemoCustomer& customer;
    const Beginning& beginning;
    const BusinessCalendar& calendar;
    User agent;
    CategoryId category;
    TagId tag;
    Ending ending = Ending::Finished;
    bool bounces = false;
    bool showpiece = false;  ///< goes fast and shows what a thread can hold: files, a call, a quote
    QString boss{};          ///< whom a note calls where the matter rests; empty where it is the boss's own
};

/// The mails and notes of one ticket, from the first to the last that has happened by now.
void tellMail(const Cast& cast, TicketStory& story, Dice& dice);
/// A call, answered or missed, and what followed.
void tellCall(const Cast& cast, TicketStory& story, Dice& dice);

/// What both begin and end with.
namespace telling {
/// `businessMinutes` of opening time later.
Instant later(const Cast& cast, Instant from, int businessMinutes);
void take(const Cast& cast, TicketStory& story);
void note(const Cast& cast, TicketStory& story, const QString& text);
/// A note that says what the matter rests for, and calls the boss.
void pause(const Cast& cast, TicketStory& story, Wording& words);
void remind(const Cast& cast, TicketStory& story, Wording& words, Dice& dice);
/// A call as it begins.
Interaction callOf(const Cast& cast, const TicketStory& story, Direction direction);
/// The agent rings and the customer answers.
void ring(const Cast& cast, TicketStory& story, Dice& dice, const QString& summary);
/// The ticket stays where the cast's ending says.
void stay(const Cast& cast, TicketStory& story, Wording& words, Dice& dice);
/// Some matters rest before they are solved: the customer owes a word, a part is on its way. False when that has not
/// ended by now. These days give a shop its standing backlog.
bool rest(const Cast& cast, TicketStory& story, Wording& words, Dice& dice);
/// Whether a matter is one that rests, and until when.
bool rests(const Cast& cast, Dice& dice);
Instant restedFrom(const Cast& cast, Instant from, Dice& dice);
/// Solved now, closed a week later.
void settle(const Cast& cast, TicketStory& story, bool confirmed);
void close(TicketStory& story);
}  // namespace telling

}  // namespace memnun::demo
