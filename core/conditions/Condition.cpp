// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/Condition.h"

#include <algorithm>

namespace memnun {

namespace {

bool isWords(const Condition& condition)
{
    return condition.kind == Condition::Kind::Test && condition.test.field == TicketField::Words;
}

/// Parts of `condition`, those of the same kind taken apart.
QVector<Condition> flatParts(const Condition& condition)
{
    QVector<Condition> flat;
    for (const Condition& part : condition.parts) {
        Condition one = normal(part);
        if (one.kind == condition.kind) {
            flat += one.parts;
        } else {
            flat.append(std::move(one));
        }
    }
    return flat;
}

/// The words of one text must all be in it, so they are one test; where a last word begins others, it stays the last.
void gatherWords(QVector<Condition>& parts)
{
    QStringList words;
    for (const Condition& part : std::as_const(parts)) {
        if (isWords(part)) {
            words.append(std::get<QString>(part.test.value));
        }
    }
    if (words.isEmpty()) {
        return;
    }
    parts.removeIf(isWords);
    parts.append(Condition::of({TicketField::Words, TestOp::Contains, words.join(QLatin1Char(' '))}));
}

struct Size {
    int tests = 0;
    int depth = 0;
};

/// Stops as soon as it is too much, so that a huge tree costs nothing.
Size sizeOf(const Condition& condition, int depth = 1)
{
    Size size{condition.kind == Condition::Kind::Test ? 1 : 0, depth};
    if (depth > conditionLimit::kDepth) {
        return size;
    }
    for (const Condition& part : condition.parts) {
        const Size one = sizeOf(part, depth + 1);
        size = {size.tests + one.tests, std::max(size.depth, one.depth)};
        if (size.tests > conditionLimit::kTests || size.depth > conditionLimit::kDepth) {
            break;
        }
    }
    return size;
}

Result<> checkValues(const Condition& condition)
{
    if (condition.kind == Condition::Kind::Test) {
        const QString* text = std::get_if<QString>(&condition.test.value);
        if (text && text->size() > (isWords(condition) ? conditionLimit::kText : conditionLimit::kValue)) {
            return badCondition(rule::kTooLong, QString::number(conditionLimit::kValue));
        }
    }
    for (const Condition& part : condition.parts) {
        if (auto checked = checkValues(part); !checked) {
            return checked;
        }
    }
    return {};
}

bool wantsQuotes(const QString& word)
{
    static const QString marks = QStringLiteral(":(){}");
    return word.startsWith(QLatin1Char('-'))
           || std::any_of(word.begin(), word.end(), [](QChar c) { return marks.contains(c); });
}

}  // namespace

bool Condition::operator==(const Condition& other) const
{
    return kind == other.kind && parts == other.parts && (kind != Kind::Test || test == other.test);
}

Condition Condition::of(ConditionTest test)
{
    Condition condition;
    condition.kind = Kind::Test;
    condition.test = std::move(test);
    return condition;
}

Condition Condition::all(QVector<Condition> parts)
{
    Condition condition;
    condition.parts = std::move(parts);
    return condition;
}

Condition Condition::any(QVector<Condition> parts)
{
    Condition condition = all(std::move(parts));
    condition.kind = Kind::Any;
    return condition;
}

Condition Condition::no(Condition part)
{
    Condition condition = all({std::move(part)});
    condition.kind = Kind::Not;
    return condition;
}

Condition normal(Condition condition)
{
    switch (condition.kind) {
    case Condition::Kind::Test:
        if (isWords(condition)) {
            condition.test.value = normalWords(std::get<QString>(condition.test.value));
        }
        return condition;
    case Condition::Kind::Not: {
        Condition part = normal(condition.parts.value(0));
        return part.kind == Condition::Kind::Not ? part.parts.value(0) : Condition::no(std::move(part));
    }
    case Condition::Kind::All:
    case Condition::Kind::Any: break;
    }
    QVector<Condition> parts = flatParts(condition);
    if (condition.kind == Condition::Kind::All) {
        gatherWords(parts);
    }
    if (parts.size() == 1) {
        return parts.first();
    }
    condition.parts = std::move(parts);
    return condition;
}

QString normalWords(const QString& words)
{
    const QStringList pieces = words.split(QLatin1Char('"'));
    QStringList out;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool closed = i % 2 == 1 && i + 1 < pieces.size();
        const QString text = pieces.at(i).simplified();
        if (closed && !text.isEmpty()) {
            out.append(QLatin1Char('"') + text + QLatin1Char('"'));
        } else if (!closed) {
            for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                out.append(wantsQuotes(word) ? QLatin1Char('"') + word + QLatin1Char('"') : word);
            }
        }
    }
    return out.join(QLatin1Char(' '));
}

bool asksForSpam(const Condition& condition)
{
    if (condition.kind == Condition::Kind::Test) {
        return condition.test.field == TicketField::Trait && condition.test.value == TestValue(TicketTrait::Spam);
    }
    // normal() leaves a "not" above what is no "not" only, so that "-is:spam" is all that leaves it out
    return condition.kind != Condition::Kind::Not && std::any_of(condition.parts.begin(), condition.parts.end(), asksForSpam);
}

bool asksFor(const Condition& condition, TicketTrait trait)
{
    if (condition.kind == Condition::Kind::Test) {
        return condition.test.field == TicketField::Trait && condition.test.value == TestValue(trait);
    }
    return std::any_of(condition.parts.begin(), condition.parts.end(), [trait](const Condition& part) { return asksFor(part, trait); });
}

Result<> checkLimits(const Condition& condition)
{
    const Size size = sizeOf(condition);
    if (size.depth > conditionLimit::kDepth) {
        return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
    }
    if (size.tests > conditionLimit::kTests) {
        return badCondition(rule::kTooMany, QString::number(conditionLimit::kTests));
    }
    return checkValues(condition);
}

tl::unexpected<Error> badCondition(QLatin1String rule, const QString& piece)
{
    return fail(Code::Invalid, QStringLiteral("condition: %1 \"%2\"").arg(rule, piece), {{piece, rule}});
}

QVector<TestOp> opsOf(TicketField field)
{
    switch (field) {
    case TicketField::Customer:
    case TicketField::Recipient:
    case TicketField::Subject:
    case TicketField::Words:
    case TicketField::Assignee: return {TestOp::Contains};
    case TicketField::Tag:
    case TicketField::Trait:
    case TicketField::Attachment:
    case TicketField::Channel: return {TestOp::Is};
    case TicketField::LastContact: return {TestOp::Before, TestOp::After};
    }
    return {};
}

Instant ConditionAt::startOf(const ConditionDay& day) const
{
    const QDate date = day.date.isValid() ? day.date : now.toUtc().toTimeZone(zone).date().addDays(-day.ago);
    return Instant::from(date.startOfDay(zone));
}

}  // namespace memnun
