// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/ConditionCheck.h"

#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/ProfileStore.h"
#include "core/kernel/Stores.h"
#include "core/people/Mention.h"
#include "core/people/UserStore.h"
#include "core/search/Terms.h"
#include "core/text/TurkishText.h"
#include "core/text/Words.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {

namespace {

bool hasTrait(const ConditionSubject& subject, TicketTrait trait, const ConditionAt& at)
{
    using enum TicketStatus;
    const Ticket& ticket = subject.ticket;
    const auto is = [&](std::initializer_list<TicketStatus> states) {
        return std::find(states.begin(), states.end(), ticket.status) != states.end();
    };
    switch (trait) {
    case TicketTrait::Unread: return ticket.unread;
    case TicketTrait::Mine: return ticket.assigneeId.isValid() && ticket.assigneeId == at.me;
    case TicketTrait::Unassigned: return !ticket.assigneeId.isValid();
    case TicketTrait::New: return is({New});
    case TicketTrait::Open: return is({New, Open});
    case TicketTrait::Waiting: return is({PendingCustomer, OnHold});
    case TicketTrait::Active: return is({New, Open, PendingCustomer, OnHold});
    case TicketTrait::Solved: return is({Solved});
    case TicketTrait::Closed: return is({Closed});
    case TicketTrait::Done: return is({Solved, Closed});
    case TicketTrait::Snoozed: return ticket.snoozedUntil && *ticket.snoozedUntil > at.now;
    case TicketTrait::Overdue: return ticket.dueAt && *ticket.dueAt < at.now;
    case TicketTrait::Urgent: return ticket.priority == Priority::Urgent;
    case TicketTrait::High: return ticket.priority == Priority::High;
    case TicketTrait::Normal: return ticket.priority == Priority::Normal;
    case TicketTrait::Low: return ticket.priority == Priority::Low;
    case TicketTrait::Unsent: return subject.hasUnsent;
    case TicketTrait::Mentioned: return is({New, Open, PendingCustomer, OnHold}) && subject.called.contains(at.me);
    case TicketTrait::Spam: return ticket.spam;
    }
    return false;
}

bool hasCustomer(const ConditionSubject& subject, const QString& value)
{
    const QStringList needles = customerNeedles(value);
    return subject.ticket.customerId.isValid()
           && std::all_of(needles.begin(), needles.end(), [&](const QString& needle) { return subject.customerFind.contains(needle); });
}

bool hasWords(const ConditionSubject& subject, const QVector<Term>& terms, WordFolder& folder)
{
    const auto inText = [&](const ConditionSubject::Text& text) {
        return std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
            return occurs(folder, term, text.subject) || occurs(folder, term, text.body);
        });
    };
    return inText({subject.ticket.subject, {}}) || std::any_of(subject.texts.begin(), subject.texts.end(), inText);
}

bool answers(const ConditionTest& test, const ConditionSubject& subject, const ConditionAt& at, WordFolder& folder)
{
    const QString value = std::holds_alternative<QString>(test.value) ? std::get<QString>(test.value) : QString();
    switch (test.field) {
    case TicketField::Customer: return hasCustomer(subject, value);
    case TicketField::Recipient:
        return std::any_of(subject.recipients.begin(), subject.recipients.end(),
                           [&](const QString& to) { return foldAscii(to).contains(foldAscii(value)); });
    case TicketField::Subject: {
        const QVector<Term> terms = termsOfValue(folder, value);
        return std::all_of(terms.begin(), terms.end(),
                           [&](const Term& term) { return occurs(folder, term, subject.ticket.subject); });
    }
    case TicketField::Words: return hasWords(subject, termsOf(folder, value), folder);
    case TicketField::Tag:
        return std::any_of(subject.tags.begin(), subject.tags.end(),
                           [&](const QString& tag) { return foldForSearch(tag) == foldForSearch(value); });
    case TicketField::Trait: return hasTrait(subject, std::get<TicketTrait>(test.value), at);
    case TicketField::Attachment: return subject.hasAttachment;
    case TicketField::LastContact: {
        const Instant day = at.startOf(std::get<ConditionDay>(test.value));
        return test.op == TestOp::Before ? subject.ticket.lastAt < day : subject.ticket.lastAt >= day;
    }
    case TicketField::Channel: return subject.ticket.channel == std::get<Channel>(test.value);
    case TicketField::Assignee:
        return subject.ticket.assigneeId.isValid() && meansPerson(value, subject.assigneeName, subject.assigneeEmail);
    }
    return false;
}

/// Whom the notes of a thread call.
Result<QVector<UserId>> calledIn(const QVector<Interaction>& thread, UserStore& users)
{
    QVector<UserId> called;
    const auto people = users.all();
    if (!people) {
        return fail(people.error());
    }
    for (const Interaction& message : thread) {
        for (const Mention& one : message.isPublic ? QVector<Mention>() : mentionsIn(message.body, *people)) {
            called.append(one.user);
        }
    }
    return called;
}

}  // namespace

bool holds(const Condition& condition, const ConditionSubject& subject, const ConditionAt& at, WordFolder& folder)
{
    const auto one = [&](const Condition& part) { return holds(part, subject, at, folder); };
    switch (condition.kind) {
    case Condition::Kind::All: return std::all_of(condition.parts.begin(), condition.parts.end(), one);
    case Condition::Kind::Any: return std::any_of(condition.parts.begin(), condition.parts.end(), one);
    case Condition::Kind::Not: return !one(condition.parts.first());
    case Condition::Kind::Test: return answers(condition.test, subject, at, folder);
    }
    return false;
}

Result<ConditionSubject> subjectOf(Stores& stores, TicketId ticket)
{
    const auto rows = stores.tickets.rows({ticket});
    const auto thread = stores.conversations.thread(ticket);
    const auto unsent = stores.outbox.waiting(ticket);
    if (!rows || !thread || !unsent) {
        return fail(!rows ? rows.error() : !thread ? thread.error() : unsent.error());
    }
    const auto called = calledIn(*thread, stores.users);
    if (!called) {
        return fail(called.error());
    }
    if (rows->isEmpty()) {
        return fail(Code::NotFound, QStringLiteral("ticket %1").arg(ticket.value()));
    }
    const TicketRow& row = rows->first();
    ConditionSubject subject{row.ticket, {}, {}, row.tags, row.assigneeName, {}, row.hasAttachment, {}, !unsent->isEmpty(), *called};
    for (const Interaction& message : *thread) {
        subject.recipients.append(message.toAddresses);
        subject.texts.append({message.subject, message.body});
    }
    if (row.ticket.customerId.isValid()) {
        const auto found = stores.profiles.findText(row.ticket.customerId);
        if (!found) {
            return fail(found.error());
        }
        subject.customerFind = *found;
    }
    if (row.ticket.assigneeId.isValid()) {
        const auto user = stores.users.byId(row.ticket.assigneeId);
        if (!user) {
            return fail(user.error());
        }
        subject.assigneeEmail = user->email;
    }
    return subject;
}

bool meansPerson(const QString& value, const QString& name, const QString& email)
{
    const QString wanted = foldForSearch(value);
    return foldForSearch(name).contains(wanted) || foldForSearch(email).contains(wanted);
}

QStringList customerNeedles(const QString& value)
{
    return foldForSearch(value).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace memnun
