// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/FactCondition.h"

#include "core/text/TurkishText.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

bool numberHolds(const FactTest& test, double value)
{
    const auto& wanted = test.numbers;
    switch (test.op) {
    case FactOp::Eq:
    case FactOp::In: return wanted.contains(value);
    case FactOp::Ne: return !wanted.contains(value);
    case FactOp::Gte: return value >= wanted.value(0);
    case FactOp::Lte: return value <= wanted.value(0);
    case FactOp::Between: return value >= wanted.value(0) && value <= wanted.value(1);
    }
    return false;
}

std::optional<bool> answer(const FactTest& test, const FactSet& facts)
{
    if (!test.numbers.isEmpty()) {
        const auto value = facts.number(test.field);
        return value ? std::optional(numberHolds(test, *value)) : std::nullopt;
    }
    const auto* words = facts.foldedWords(test.field);
    if (!words) {
        return std::nullopt;
    }
    const bool any = std::any_of(words->begin(), words->end(), [&](const FactSet::Word& word) { return test.folded.contains(word.folded); });
    return any != (test.op == FactOp::Ne);
}

/// All: one that fails decides, else one that is not known. Any: the other way round.
std::optional<bool> answerOfGroup(const FactCondition& group, const FactSet& facts)
{
    const bool decides = group.kind == FactCondition::Kind::Any;
    bool unknown = false;
    for (const FactCondition& part : group.parts) {
        const auto one = holds(part, facts);
        if (one == decides) {
            return decides;
        }
        unknown = unknown || !one;
    }
    return unknown ? std::nullopt : std::optional(!decides);
}

void gatherFields(const FactCondition& condition, QStringList& into)
{
    if (condition.kind == FactCondition::Kind::Test && !into.contains(condition.test.field)) {
        into.append(condition.test.field);
    }
    for (const FactCondition& part : condition.parts) {
        gatherFields(part, into);
    }
}

bool fits(FactOp op, qsizetype numbers, qsizetype words)
{
    if ((numbers == 0) == (words == 0)) {
        return false;
    }
    switch (op) {
    case FactOp::Eq:
    case FactOp::Ne: return numbers + words == 1;
    case FactOp::In: return true;
    case FactOp::Gte:
    case FactOp::Lte: return numbers == 1;
    case FactOp::Between: return numbers == 2;
    }
    return false;
}

Result<> checkTest(const FactTest& test)
{
    if (test.field.isEmpty() || test.field.size() > conditionLimit::kValue) {
        return badCondition(rule::kUnknownFilter, test.field.left(40));
    }
    const bool sound = std::all_of(test.numbers.begin(), test.numbers.end(), [](double number) { return std::isfinite(number); })
                       && std::none_of(test.words.begin(), test.words.end(), [](const QString& word) { return word.trimmed().isEmpty(); });
    if (!sound || !fits(test.op, test.numbers.size(), test.words.size())
        || (test.op == FactOp::Between && test.numbers.at(0) > test.numbers.at(1))) {
        return badCondition(rule::kMissingValue, test.field);
    }
    for (const QString& word : test.words) {
        if (word.size() > conditionLimit::kValue) {
            return badCondition(rule::kTooLong, QString::number(conditionLimit::kValue));
        }
    }
    if (test.numbers.size() + test.words.size() > conditionLimit::kTests) {
        return badCondition(rule::kTooMany, QString::number(conditionLimit::kTests));
    }
    return {};
}

Result<> check(const FactCondition& condition, int depth, int& tests)
{
    if (depth > conditionLimit::kDepth) {
        return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
    }
    if (condition.kind == FactCondition::Kind::Test) {
        return ++tests > conditionLimit::kTests ? badCondition(rule::kTooMany, QString::number(conditionLimit::kTests))
                                                : checkTest(condition.test);
    }
    if (condition.parts.isEmpty() || (condition.kind == FactCondition::Kind::Not && condition.parts.size() != 1)) {
        return badCondition(rule::kEmptyGroup, {});
    }
    for (const FactCondition& part : condition.parts) {
        if (auto checked = check(part, depth + 1, tests); !checked) {
            return checked;
        }
    }
    return {};
}

}  // namespace

bool FactCondition::operator==(const FactCondition& other) const
{
    return kind == other.kind && parts == other.parts && (kind != Kind::Test || test == other.test);
}

FactCondition FactCondition::of(FactTest test)
{
    test.folded.clear();
    for (const QString& word : std::as_const(test.words)) {
        test.folded.append(foldForSearch(word.simplified()));
    }
    return {Kind::Test, {}, std::move(test)};
}

void FactSet::addWord(const QString& field, const QString& text)
{
    const QString word = text.simplified();
    if (!word.isEmpty()) {
        addWord(field, {word, foldForSearch(word)});
    }
}

std::optional<double> FactSet::number(const QString& field) const
{
    const auto found = m_numbers.constFind(field);
    return found == m_numbers.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList FactSet::words(const QString& field) const
{
    QStringList all;
    for (const Word& word : m_words.value(field)) {
        all.append(word.text);
    }
    return all;
}

const QVector<FactSet::Word>* FactSet::foldedWords(const QString& field) const
{
    const auto found = m_words.constFind(field);
    return found == m_words.constEnd() ? nullptr : &*found;
}

std::optional<bool> holds(const FactCondition& condition, const FactSet& facts)
{
    switch (condition.kind) {
    case FactCondition::Kind::Test: return answer(condition.test, facts);
    case FactCondition::Kind::Not: {
        const auto inner = holds(condition.parts.value(0), facts);
        return inner ? std::optional(!*inner) : std::nullopt;
    }
    case FactCondition::Kind::All:
    case FactCondition::Kind::Any: break;
    }
    return answerOfGroup(condition, facts);
}

QStringList fieldsOf(const FactCondition& condition)
{
    QStringList fields;
    gatherFields(condition, fields);
    return fields;
}

Result<> checkFacts(const FactCondition& condition)
{
    int tests = 0;
    return check(condition, 1, tests);
}

}  // namespace memnun
