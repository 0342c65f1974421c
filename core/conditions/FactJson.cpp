// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/FactCondition.h"

#include <QJsonArray>
#include <QJsonObject>

namespace memnun {

namespace {

const QString kAll = QStringLiteral("all");
const QString kAny = QStringLiteral("any");
const QString kNot = QStringLiteral("not");
const QString kField = QStringLiteral("field");
const QString kOp = QStringLiteral("op");
const QString kValue = QStringLiteral("value");

QJsonValue valueJson(const FactTest& test)
{
    QJsonArray values;
    for (const double number : test.numbers) {
        values.append(number);
    }
    for (const QString& word : test.words) {
        values.append(word);
    }
    return test.op == FactOp::In || test.op == FactOp::Between ? QJsonValue(values) : values.at(0);
}

Result<FactCondition> readTest(const QJsonObject& json)
{
    FactTest test;
    test.field = json.value(kField).toString().trimmed();
    const auto op = fromKey<FactOp>(json.value(kOp).toString());
    if (!op) {
        return badCondition(rule::kNoCondition, json.value(kOp).toString().left(40));
    }
    test.op = *op;
    const QJsonValue value = json.value(kValue);
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& one : values) {
        if (one.isDouble()) {
            test.numbers.append(one.toDouble());
        } else if (one.isString()) {
            test.words.append(one.toString().simplified());
        } else {
            return badCondition(rule::kMissingValue, test.field.left(40));
        }
    }
    return FactCondition::of(std::move(test));
}

Result<FactCondition> read(const QJsonObject& json, int depth);

Result<FactCondition> readGroup(FactCondition::Kind kind, const QJsonValue& value, int depth)
{
    const QJsonArray list = kind == FactCondition::Kind::Not ? QJsonArray{value} : value.toArray();
    if (list.size() > conditionLimit::kTests) {
        return badCondition(rule::kTooMany, QString::number(conditionLimit::kTests));
    }
    FactCondition group{kind, {}, {}};
    for (const QJsonValue& one : list) {
        auto part = read(one.toObject(), depth + 1);
        if (!part) {
            return part;
        }
        group.parts.append(std::move(*part));
    }
    return group;
}

Result<FactCondition> read(const QJsonObject& json, int depth)
{
    if (depth > conditionLimit::kDepth) {
        return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
    }
    if (json.contains(kNot)) {
        return readGroup(FactCondition::Kind::Not, json.value(kNot), depth);
    }
    if (json.contains(kAll) || json.contains(kAny)) {
        const bool all = json.contains(kAll);
        return readGroup(all ? FactCondition::Kind::All : FactCondition::Kind::Any, json.value(all ? kAll : kAny), depth);
    }
    return json.contains(kField) ? readTest(json) : Result<FactCondition>(badCondition(rule::kNoCondition, {}));
}

}  // namespace

QJsonObject toJson(const FactCondition& condition)
{
    if (condition.kind == FactCondition::Kind::Test) {
        return {{kField, condition.test.field}, {kOp, toKey(condition.test.op)}, {kValue, valueJson(condition.test)}};
    }
    if (condition.kind == FactCondition::Kind::Not) {
        return {{kNot, toJson(condition.parts.value(0))}};
    }
    QJsonArray parts;
    for (const FactCondition& part : condition.parts) {
        parts.append(toJson(part));
    }
    return {{condition.kind == FactCondition::Kind::All ? kAll : kAny, parts}};
}

Result<FactCondition> factConditionOf(const QJsonObject& json)
{
    auto found = read(json, 1);
    if (!found) {
        return found;
    }
    const auto checked = checkFacts(*found);
    return checked ? found : Result<FactCondition>(fail(checked.error()));
}

}  // namespace memnun
