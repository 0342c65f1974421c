// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

#include <QHash>
#include <QStringList>

class QJsonObject;

namespace memnun {

/// The one condition grammar (Condition.h) over things that are known of somebody: the same tree and the same JSON, its
/// leaves ask a fact. {"field": "age", "op": "between", "value": [22, 35]}.
enum class FactOp { Eq, Ne, In, Gte, Lte, Between };
template <>
struct EnumKeys<FactOp> {
    static constexpr auto keys = std::to_array<EnumKey<FactOp>>({{FactOp::Eq, "eq"}, {FactOp::Ne, "ne"}, {FactOp::In, "in"},
        {FactOp::Gte, "gte"}, {FactOp::Lte, "lte"}, {FactOp::Between, "between"}});
};

/// Compared with numbers or with words, never with both: two numbers under Between, one or more under In, else one.
/// Words are the same when they are folded to the same (TurkishText.h).
struct FactTest {
    QString field;
    FactOp op = FactOp::Eq;
    QVector<double> numbers;
    QStringList words;
    QStringList folded{};  ///< words as they are compared; FactCondition::of() fills it

    bool operator==(const FactTest& other) const
    {
        return field == other.field && op == other.op && numbers == other.numbers && words == other.words;
    }
};

struct FactCondition {
    using Kind = Condition::Kind;
    Kind kind = Kind::All;
    QVector<FactCondition> parts;  ///< one of them under Not, none under Test
    FactTest test;

    bool operator==(const FactCondition& other) const;
    static FactCondition of(FactTest test);  ///< with its folded words
};

/// What is known of one of them. A fact that is not here is not known. There may be several words to one.
class FactSet {
public:
    struct Word {
        QString text;
        QString folded;
        bool operator==(const Word&) const = default;
    };
    void setNumber(const QString& field, double value) { m_numbers.insert(field, value); }
    /// An empty text is no fact.
    void addWord(const QString& field, const QString& text);
    void addWord(const QString& field, Word word) { m_words[field].append(std::move(word)); }
    std::optional<double> number(const QString& field) const;
    QStringList words(const QString& field) const;
    const QVector<Word>* foldedWords(const QString& field) const;
    bool knows(const QString& field) const { return m_numbers.contains(field) || m_words.contains(field); }
    bool operator==(const FactSet&) const = default;

private:
    QHash<QString, double> m_numbers;
    QHash<QString, QVector<Word>> m_words;
};

/// None where the answer hangs on a fact that is not known: neither a condition nor its opposite holds then.
std::optional<bool> holds(const FactCondition& condition, const FactSet& facts);

/// The fields a condition asks for, each once, in its order.
QStringList fieldsOf(const FactCondition& condition);

QJsonObject toJson(const FactCondition& condition);
/// Refused with Invalid and a rule of Condition.h: an unknown op, a value of another kind than the op takes, a number that
/// is none (NaN, infinite), an empty group, more than conditionLimit allows. Which fields there are is not asked here.
Result<FactCondition> factConditionOf(const QJsonObject& json);
/// The same of one that was put together in memory.
Result<> checkFacts(const FactCondition& condition);

}  // namespace memnun
