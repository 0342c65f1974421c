// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/tickets/Ticket.h"

#include <QTimeZone>

#include <variant>

namespace memnun {

/// What can be asked of a ticket.
enum class TicketField { Customer, Recipient, Subject, Words, Tag, Trait, Attachment, LastContact, Channel, Assignee };
template <>
struct EnumKeys<TicketField> {
    static constexpr auto keys = std::to_array<EnumKey<TicketField>>({{TicketField::Customer, "customer"},
        {TicketField::Recipient, "recipient"}, {TicketField::Subject, "subject"}, {TicketField::Words, "words"},
        {TicketField::Tag, "tag"}, {TicketField::Trait, "trait"}, {TicketField::Attachment, "attachment"},
        {TicketField::LastContact, "last_contact"}, {TicketField::Channel, "channel"},
        {TicketField::Assignee, "assignee"}});
};

enum class TestOp { Contains, Is, Before, After };
template <>
struct EnumKeys<TestOp> {
    static constexpr auto keys = std::to_array<EnumKey<TestOp>>({{TestOp::Contains, "contains"}, {TestOp::Is, "is"},
        {TestOp::Before, "before"}, {TestOp::After, "after"}});
};

/// What a ticket can be; the words behind "is:". Unsent: an answer of it waits in the outbox, or could not leave. Mentioned: it
/// is not done, and a note in it calls who asks (Mention.h). Spam is found by nothing that does not ask for it, see asksForSpam().
enum class TicketTrait { Unread, Mine, Unassigned, New, Open, Waiting, Active, Solved, Closed, Done, Snoozed, Overdue,
                         Urgent, High, Normal, Low, Unsent, Mentioned, Spam };
template <>
struct EnumKeys<TicketTrait> {
    static constexpr auto keys = std::to_array<EnumKey<TicketTrait>>({{TicketTrait::Unread, "unread"},
        {TicketTrait::Mine, "mine"}, {TicketTrait::Unassigned, "unassigned"}, {TicketTrait::New, "new"},
        {TicketTrait::Open, "open"}, {TicketTrait::Waiting, "waiting"}, {TicketTrait::Active, "active"},
        {TicketTrait::Solved, "solved"}, {TicketTrait::Closed, "closed"}, {TicketTrait::Done, "done"},
        {TicketTrait::Snoozed, "snoozed"}, {TicketTrait::Overdue, "overdue"}, {TicketTrait::Urgent, "urgent"},
        {TicketTrait::High, "high"}, {TicketTrait::Normal, "normal"}, {TicketTrait::Low, "low"}, {TicketTrait::Unsent, "unsent"},
        {TicketTrait::Mentioned, "mentioned"}, {TicketTrait::Spam, "spam"}});
};

/// A date, or so many days before today.
struct ConditionDay {
    QDate date;
    int ago = 0;  ///< only without a date
    bool operator==(const ConditionDay&) const = default;
};

/// std::monostate: a field that is only there or not. Words hold what a search box takes: words and "phrases".
using TestValue = std::variant<std::monostate, QString, TicketTrait, Channel, ConditionDay>;

/// One question to a ticket.
struct ConditionTest {
    TicketField field = TicketField::Words;
    TestOp op = TestOp::Contains;
    TestValue value{};
    bool operator==(const ConditionTest&) const = default;
};

/// The one condition grammar: all of, any of, not, and tests at the leaves. An empty "all" holds for every ticket.
/// Text form in ConditionText.h, JSON in ConditionJson.h, in memory in ConditionCheck.h, SQL in core/storage.
struct Condition {
    enum class Kind { All, Any, Not, Test };

    Kind kind = Kind::All;
    QVector<Condition> parts;  ///< one of them under Not, none under Test
    ConditionTest test;

    bool isEmpty() const { return kind == Kind::All && parts.isEmpty(); }
    bool operator==(const Condition& other) const;

    static Condition of(ConditionTest test);
    static Condition all(QVector<Condition> parts);
    static Condition any(QVector<Condition> parts);
    static Condition no(Condition part);
};

/// The shortest tree that means the same: nothing nested in its like, words of one "all" in one test, at its end.
Condition normal(Condition condition);

/// Words and "phrases" parted by single blanks; what a filter would be mistaken for is quoted.
QString normalWords(const QString& words);

/// More than this is refused, with Code::Invalid and the rule's name.
namespace conditionLimit {
inline constexpr int kTests = 100;
inline constexpr int kDepth = 8;
inline constexpr int kText = 4000;   ///< characters of the text form
inline constexpr int kValue = 200;   ///< characters of one value
}  // namespace conditionLimit
Result<> checkLimits(const Condition& condition);

/// Why a text or a JSON tree is no condition, in Error::fields of an Invalid; FieldError::field is the piece at fault.
namespace rule {
inline constexpr QLatin1String kUnknownFilter("unknown_filter");
inline constexpr QLatin1String kUnknownValue("unknown_value");
inline constexpr QLatin1String kMissingValue("missing_value");
inline constexpr QLatin1String kOpenQuote("open_quote");
inline constexpr QLatin1String kOpenBracket("open_bracket");
inline constexpr QLatin1String kEmptyGroup("empty_group");
inline constexpr QLatin1String kNoDate("date");
inline constexpr QLatin1String kTooLong("too_long");
inline constexpr QLatin1String kTooMany("too_many");
inline constexpr QLatin1String kTooDeep("too_deep");
inline constexpr QLatin1String kNoCondition("no_condition");
}  // namespace rule
tl::unexpected<Error> badCondition(QLatin1String rule, const QString& piece);

/// The ops a field can be asked with; the first one is what an editor starts with.
QVector<TestOp> opsOf(TicketField field);

/// Whether "is:spam" stands in it other than to leave spam out.
bool asksForSpam(const Condition& condition);
/// Whether that is asked anywhere in it.
bool asksFor(const Condition& condition, TicketTrait trait);

/// Who asks, when, and where days begin.
struct ConditionAt {
    UserId me;
    Instant now;
    QTimeZone zone{"Europe/Istanbul"};

    Instant startOf(const ConditionDay& day) const;
};

/// A condition with what its relative parts mean.
struct TicketFilter {
    Condition condition;
    ConditionAt at;
};

}  // namespace memnun
