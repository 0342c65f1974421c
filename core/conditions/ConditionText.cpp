// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/ConditionText.h"

#include "core/conditions/ConditionReader.h"
#include "core/conditions/FilterWords.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kMostDaysAgo = 36'500;

QString valueText(const TestValue& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        return quotedValue(*text);
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
    return QStringLiteral("attachment");
}

QString testText(const ConditionTest& test)
{
    if (test.field == TicketField::Words) {
        return std::get<QString>(test.value);
    }
    for (const FilterKey& key : filterKeys()) {
        if (key.field == test.field && key.op == test.op) {
            return QLatin1String(key.key) + QLatin1Char(':') + valueText(test.value);
        }
    }
    return {};
}

/// More than one piece when read.
bool isMany(const Condition& condition)
{
    if (condition.kind == Condition::Kind::All) {
        return true;
    }
    if (condition.kind != Condition::Kind::Test || condition.test.field != TicketField::Words) {
        return false;
    }
    const QString words = testText(condition.test);
    const bool isPhrase = words.startsWith(QLatin1Char('"')) && words.indexOf(QLatin1Char('"'), 1) == words.size() - 1;
    return !isPhrase && words.contains(QLatin1Char(' '));
}

QString write(const Condition& condition);

QString held(const Condition& condition)
{
    return isMany(condition) ? QLatin1Char('(') + write(condition) + QLatin1Char(')') : write(condition);
}

QString write(const Condition& condition)
{
    QStringList parts;
    switch (condition.kind) {
    case Condition::Kind::Test: return testText(condition.test);
    case Condition::Kind::Not: return QLatin1Char('-') + held(condition.parts.first());
    case Condition::Kind::Any:
        for (const Condition& part : condition.parts) {
            parts.append(held(part));
        }
        return QLatin1Char('{') + parts.join(QLatin1Char(' ')) + QLatin1Char('}');
    case Condition::Kind::All:
        for (const Condition& part : condition.parts) {
            parts.append(write(part));
        }
        return parts.join(QLatin1Char(' '));
    }
    return {};
}

bool isReal(const QDate& date)
{
    return date.isValid() && date.year() >= 1900 && date.year() < 3000;
}

}  // namespace

const QVector<FilterKey>& filterKeys()
{
    static const QVector<FilterKey> keys{{"from", TicketField::Customer, TestOp::Contains},
        {"to", TicketField::Recipient, TestOp::Contains}, {"subject", TicketField::Subject, TestOp::Contains},
        {"tag", TicketField::Tag, TestOp::Is}, {"is", TicketField::Trait, TestOp::Is},
        {"has", TicketField::Attachment, TestOp::Is}, {"before", TicketField::LastContact, TestOp::Before},
        {"after", TicketField::LastContact, TestOp::After}, {"channel", TicketField::Channel, TestOp::Is},
        {"assignee", TicketField::Assignee, TestOp::Contains}};
    return keys;
}

Result<Condition> conditionOf(const QString& text)
{
    if (text.size() > conditionLimit::kText) {
        return badCondition(rule::kTooLong, QString::number(conditionLimit::kText));
    }
    auto read = ConditionReader(text).read();
    if (!read) {
        return read;
    }
    Condition condition = normal(std::move(*read));
    const auto checked = checkLimits(condition);
    return checked ? Result<Condition>(std::move(condition)) : Result<Condition>(fail(checked.error()));
}

QString toText(const Condition& condition)
{
    return write(normal(condition));
}

QString quotedValue(const QString& value)
{
    const bool plain = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c == QLatin1Char('"') || c == QLatin1Char('\\') || ConditionReader::isBracket(c);
    });
    if (plain) {
        return value;
    }
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

std::optional<ConditionDay> dayOf(const QString& text)
{
    const QString word = englishDay(text);
    if (word == QLatin1String("today")) {
        return ConditionDay{{}, 0};
    }
    if (word == QLatin1String("yesterday")) {
        return ConditionDay{{}, 1};
    }
    if (word.endsWith(QLatin1Char('d'))) {
        bool isNumber = false;
        const int days = word.chopped(1).toInt(&isNumber);
        return isNumber && days >= 0 && days <= kMostDaysAgo ? std::optional(ConditionDay{{}, days}) : std::nullopt;
    }
    for (const char* pattern : {"yyyy-M-d", "d.M.yyyy", "d/M/yyyy"}) {
        const QDate date = QDate::fromString(word, QLatin1String(pattern));
        if (isReal(date)) {
            return ConditionDay{date, 0};
        }
    }
    return std::nullopt;
}

QString toText(const ConditionDay& day)
{
    if (day.date.isValid()) {
        return day.date.toString(Qt::ISODate);
    }
    return day.ago == 0 ? QStringLiteral("today") : day.ago == 1 ? QStringLiteral("yesterday")
                                                                 : QString::number(day.ago) + QLatin1Char('d');
}

}  // namespace memnun
