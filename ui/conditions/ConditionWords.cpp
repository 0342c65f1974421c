// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conditions/ConditionWords.h"

#include "core/conditions/ConditionText.h"
#include "core/text/TurkishText.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>
#include <QHash>

namespace memnun {

namespace {

struct ConditionWords {
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
};

QString dayText(const ConditionDay& day, TestOp op)
{
    const bool before = op == TestOp::Before;
    if (day.date.isValid()) {
        const QString date = Format().date(day.date);
        return before ? ConditionWords::tr("last contact before %1").arg(date)
                      : ConditionWords::tr("last contact on %1 or later").arg(date);
    }
    if (day.ago == 0)
        return before ? ConditionWords::tr("last contact before today") : ConditionWords::tr("last contact today");
    return before ? ConditionWords::tr("last contact more than %n day(s) ago", nullptr, day.ago)
                  : ConditionWords::tr("last contact today or in the %n day(s) before", nullptr, day.ago);
}

QString testText(const ConditionTest& test)
{
    const QString value = std::holds_alternative<QString>(test.value) ? std::get<QString>(test.value) : QString();
    switch (test.field) {
    case TicketField::Customer: return ConditionWords::tr("customer “%1”").arg(value);
    case TicketField::Recipient: return ConditionWords::tr("written to “%1”").arg(value);
    case TicketField::Subject: return ConditionWords::tr("subject with “%1”").arg(value);
    case TicketField::Words: return ConditionWords::tr("text with %1").arg(value);
    case TicketField::Tag: return ConditionWords::tr("tagged “%1”").arg(value);
    case TicketField::Trait: return traitText(std::get<TicketTrait>(test.value));
    case TicketField::Attachment: return ConditionWords::tr("with an attachment");
    case TicketField::LastContact: return dayText(std::get<ConditionDay>(test.value), test.op);
    case TicketField::Channel: return ConditionWords::tr("by %1", "a channel").arg(channelText(std::get<Channel>(test.value)));
    case TicketField::Assignee: return ConditionWords::tr("assigned to “%1”").arg(value);
    }
    return {};
}

QString held(const Condition& part)
{
    const bool group = part.kind == Condition::Kind::All || part.kind == Condition::Kind::Any;
    return group ? QLatin1Char('(') + conditionText(part) + QLatin1Char(')') : conditionText(part);
}

}  // namespace

QString traitText(TicketTrait trait)
{
    switch (trait) {
    case TicketTrait::Unread: return ConditionWords::tr("unread");
    case TicketTrait::Mine: return ConditionWords::tr("assigned to me");
    case TicketTrait::Unassigned: return ConditionWords::tr("unassigned");
    case TicketTrait::New: return ConditionWords::tr("new");
    case TicketTrait::Open: return ConditionWords::tr("open");
    case TicketTrait::Waiting: return ConditionWords::tr("waiting");
    case TicketTrait::Active: return ConditionWords::tr("not done yet");
    case TicketTrait::Solved: return ConditionWords::tr("solved");
    case TicketTrait::Closed: return ConditionWords::tr("closed");
    case TicketTrait::Done: return ConditionWords::tr("solved or closed");
    case TicketTrait::Snoozed: return ConditionWords::tr("snoozed");
    case TicketTrait::Overdue: return ConditionWords::tr("overdue");
    case TicketTrait::Urgent: return ConditionWords::tr("urgent");
    case TicketTrait::High: return ConditionWords::tr("of high priority");
    case TicketTrait::Normal: return ConditionWords::tr("of normal priority");
    case TicketTrait::Low: return ConditionWords::tr("of low priority");
    case TicketTrait::Unsent: return ConditionWords::tr("with an answer that has not left");
    case TicketTrait::Mentioned: return ConditionWords::tr("not done, with a note that calls me");
    case TicketTrait::Spam: return ConditionWords::tr("spam");
    }
    return {};
}

QString questionText(TicketField field, TestOp op)
{
    switch (field) {
    case TicketField::Customer: return ConditionWords::tr("Customer");
    case TicketField::Recipient: return ConditionWords::tr("Written to");
    case TicketField::Subject: return ConditionWords::tr("Subject");
    case TicketField::Words: return ConditionWords::tr("Text");
    case TicketField::Tag: return ConditionWords::tr("Tag");
    case TicketField::Trait: return ConditionWords::tr("State");
    case TicketField::Attachment: return ConditionWords::tr("Has an attachment");
    case TicketField::LastContact:
        return op == TestOp::Before ? ConditionWords::tr("Last contact before") : ConditionWords::tr("Last contact since");
    case TicketField::Channel: return ConditionWords::tr("Channel");
    case TicketField::Assignee: return ConditionWords::tr("Assigned to");
    }
    return {};
}

QString filterHint(TicketField field, TestOp op)
{
    switch (field) {
    case TicketField::Customer: return ConditionWords::tr("the customer's name, address or phone");
    case TicketField::Recipient: return ConditionWords::tr("the address it was written to");
    case TicketField::Subject: return ConditionWords::tr("words of the subject");
    case TicketField::Words: return ConditionWords::tr("words of the messages");
    case TicketField::Tag: return ConditionWords::tr("a tag");
    case TicketField::Trait: return ConditionWords::tr("a state: unread, open, urgent …");
    case TicketField::Attachment: return ConditionWords::tr("with an attachment");
    case TicketField::LastContact:
        return op == TestOp::Before ? ConditionWords::tr("last contact before a day") : ConditionWords::tr("last contact since a day");
    case TicketField::Channel: return ConditionWords::tr("e-mail, phone, chat …");
    case TicketField::Assignee: return ConditionWords::tr("who works on it");
    }
    return {};
}

QString conditionText(const Condition& condition)
{
    switch (condition.kind) {
    case Condition::Kind::Test: return testText(condition.test);
    case Condition::Kind::Not: return ConditionWords::tr("not %1").arg(held(condition.parts.first()));
    case Condition::Kind::All:
    case Condition::Kind::Any: break;
    }
    QStringList parts;
    for (const Condition& part : condition.parts)
        parts.append(held(part));
    if (parts.isEmpty())
        return condition.kind == Condition::Kind::All ? QString() : ConditionWords::tr("none");
    const QString link = condition.kind == Condition::Kind::All ? ConditionWords::tr("and", "between conditions")
                                                                : ConditionWords::tr("or", "between conditions");
    return parts.join(QLatin1Char(' ') + link + QLatin1Char(' '));
}

QString conditionSentence(const Condition& condition)
{
    const QString text = conditionText(condition);
    return text.isEmpty() ? ConditionWords::tr("All tickets") : ConditionWords::tr("Tickets: %1").arg(text);
}

QString dayWords(const ConditionDay& day)
{
    if (day.date.isValid())
        return Format().date(day.date);
    if (day.ago <= 1)
        return day.ago == 0 ? ConditionWords::tr("today") : ConditionWords::tr("yesterday");
    return ConditionWords::tr("%n day(s)", "how long ago", day.ago);
}

QString typedDay(const QString& typed)
{
    const QString text = typed.simplified();
    for (const int ago : {0, 1}) {
        if (foldForSearch(text) == foldForSearch(dayWords({{}, ago})))
            return toText(ConditionDay{{}, ago});
    }
    // "30 days", "30 gün", "1 day": a number and the word that stands behind any number here
    const qsizetype blank = text.indexOf(QLatin1Char(' '));
    bool isNumber = false;
    const int days = text.left(blank).toInt(&isNumber);
    const auto unit = [](int n) { return foldForSearch(ConditionWords::tr("%n day(s)", "how long ago", n).section(QLatin1Char(' '), 1)); };
    const QString word = foldForSearch(text.mid(blank + 1));
    if (blank > 0 && isNumber && days >= 0 && (word == unit(1) || word == unit(2)))
        return toText(ConditionDay{{}, days});
    return text;
}

QStringList filterValues(const QString& key)
{
    QStringList values;
    if (key == QLatin1String("is")) {
        for (const auto& [trait, name] : EnumKeys<TicketTrait>::keys)
            values << QString::fromLatin1(name);
    } else if (key == QLatin1String("channel")) {
        for (const auto& [channel, name] : EnumKeys<Channel>::keys)
            values << QString::fromLatin1(name);
    } else if (key == QLatin1String("has")) {
        values << QStringLiteral("attachment");
    }
    return values;
}

QString conditionProblem(const Error& error)
{
    static const QHash<QString, const char*> sentences = {
        {rule::kUnknownFilter, QT_TRANSLATE_NOOP("ConditionWords", "“%1” is not a filter. Put the words in quotation marks to look for them as they are.")},
        {rule::kUnknownValue, QT_TRANSLATE_NOOP("ConditionWords", "“%1” is not known. Behind “%2” can stand: %3.")},
        {rule::kMissingValue, QT_TRANSLATE_NOOP("ConditionWords", "Behind “%1” something is missing.")},
        {rule::kOpenQuote, QT_TRANSLATE_NOOP("ConditionWords", "A quotation mark is not closed: %1")},
        {rule::kOpenBracket, QT_TRANSLATE_NOOP("ConditionWords", "A bracket has no partner: %1")},
        {rule::kEmptyGroup, QT_TRANSLATE_NOOP("ConditionWords", "There is nothing in a bracket or behind a minus.")},
        {rule::kNoDate, QT_TRANSLATE_NOOP("ConditionWords", "“%1” is not a date. A day is written 31.01.2026, 2026-01-31, today, yesterday or 7d.")},
        {rule::kTooLong, QT_TRANSLATE_NOOP("ConditionWords", "This is too long to be looked for: at most %1 characters. Please shorten it.")},
        {rule::kTooMany, QT_TRANSLATE_NOOP("ConditionWords", "There are more than %1 conditions. Please use fewer.")},
        {rule::kTooDeep, QT_TRANSLATE_NOOP("ConditionWords", "Brackets stand in brackets more than %1 times. Please use fewer.")},
        {rule::kNoCondition, QT_TRANSLATE_NOOP("ConditionWords", "This cannot be read as a condition.")},
    };
    if (error.code != Code::Invalid || error.fields.size() != 1)
        return {};
    const char* sentence = sentences.value(error.fields.first().rule);
    if (!sentence || (error.fields.first().field == QLatin1String("name")))
        return {};
    const QString words = QCoreApplication::translate("ConditionWords", sentence);
    const QString& piece = error.fields.first().field;
    if (error.fields.first().rule == rule::kUnknownValue) {
        const QString key = piece.section(QLatin1Char(':'), 0, 0);
        return words.arg(piece, key + QLatin1Char(':'), filterValues(key).join(QStringLiteral(", ")));
    }
    return words.contains(QLatin1String("%1")) ? words.arg(piece) : words;
}

}  // namespace memnun
