// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/ConditionJson.h"

#include "core/conditions/ConditionReader.h"
#include "core/conditions/ConditionText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace memnun {

namespace {

const QString kAll = QStringLiteral("all");
const QString kAny = QStringLiteral("any");
const QString kNot = QStringLiteral("not");
const QString kField = QStringLiteral("field");
const QString kOp = QStringLiteral("op");
const QString kValue = QStringLiteral("value");

QJsonValue valueJson(const TestValue& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto* trait = std::get_if<TicketTrait>(&value)) {
        return toKey(*trait);
    }
    if (const auto* channel = std::get_if<Channel>(&value)) {
        return toKey(*channel);
    }
    if (const auto* day = std::get_if<ConditionDay>(&value)) {
        return toText(*day);
    }
    return true;
}

QJsonObject write(const Condition& condition)
{
    if (condition.kind == Condition::Kind::Test) {
        return {{kField, toKey(condition.test.field)}, {kOp, toKey(condition.test.op)}, {kValue, valueJson(condition.test.value)}};
    }
    if (condition.kind == Condition::Kind::Not) {
        return {{kNot, write(condition.parts.first())}};
    }
    QJsonArray parts;
    for (const Condition& part : condition.parts) {
        parts.append(write(part));
    }
    return {{condition.kind == Condition::Kind::All ? kAll : kAny, parts}};
}

Result<Condition> readTest(const QJsonObject& json)
{
    const auto field = fromKey<TicketField>(json.value(kField).toString());
    if (!field) {
        return badCondition(rule::kUnknownFilter, json.value(kField).toString().left(40));
    }
    const auto op = fromKey<TestOp>(json.value(kOp).toString());
    if (!op || !opsOf(*field).contains(*op)) {
        return badCondition(rule::kNoCondition, json.value(kOp).toString().left(40));
    }
    const QJsonValue value = json.value(kValue);
    if (*field == TicketField::Attachment && value.toBool()) {
        return Condition::of({*field, *op, std::monostate()});
    }
    if (!value.isString()) {
        return badCondition(rule::kMissingValue, toKey(*field));
    }
    auto test = testOf(*field, *op, value.toString());
    return test ? Result<Condition>(Condition::of(std::move(*test))) : Result<Condition>(fail(test.error()));
}

Result<Condition> read(const QJsonObject& json, int depth)
{
    if (depth > conditionLimit::kDepth) {
        return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
    }
    if (json.contains(kNot)) {
        auto part = read(json.value(kNot).toObject(), depth + 1);
        if (part && part->isEmpty()) {
            return badCondition(rule::kEmptyGroup, kNot);
        }
        return part ? Result<Condition>(Condition::no(std::move(*part))) : part;
    }
    const bool all = json.contains(kAll);
    if (!all && !json.contains(kAny)) {
        return json.contains(kField) ? readTest(json) : Result<Condition>(badCondition(rule::kNoCondition, {}));
    }
    const QJsonValue list = json.value(all ? kAll : kAny);
    if (!list.isArray() || (list.toArray().isEmpty() && !(all && depth == 1))) {
        return badCondition(rule::kEmptyGroup, all ? kAll : kAny);
    }
    const QJsonArray array = list.toArray();
    if (array.size() > 4 * conditionLimit::kTests) {
        return badCondition(rule::kTooMany, QString::number(conditionLimit::kTests));
    }
    QVector<Condition> parts;
    for (const QJsonValue& value : array) {
        auto part = read(value.toObject(), depth + 1);
        if (!part) {
            return part;
        }
        parts.append(std::move(*part));
    }
    return all ? Condition::all(std::move(parts)) : Condition::any(std::move(parts));
}

}  // namespace

QJsonObject toJson(const Condition& condition)
{
    return write(normal(condition));
}

Result<Condition> conditionOf(const QJsonObject& json)
{
    auto found = read(json, 1);
    if (!found) {
        return found;
    }
    Condition condition = normal(std::move(*found));
    const auto checked = checkLimits(condition);
    return checked ? Result<Condition>(std::move(condition)) : Result<Condition>(fail(checked.error()));
}

QString toJsonText(const Condition& condition)
{
    return QString::fromUtf8(QJsonDocument(toJson(condition)).toJson(QJsonDocument::Compact));
}

Result<Condition> conditionOfJson(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? conditionOf(document.object()) : Result<Condition>(badCondition(rule::kNoCondition, text.left(40)));
}

}  // namespace memnun
