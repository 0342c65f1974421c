// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/ConditionReader.h"

#include "core/conditions/FilterWords.h"

#include <algorithm>

namespace memnun {

namespace {

/// A bracket or a minus around everything is no level of the tree it makes.
constexpr int kDeepest = conditionLimit::kDepth + 2;

/// "12:30" and "http://…" are words.
bool looksLikeKey(const QString& name, QChar next)
{
    return name.size() >= 2 && next != QLatin1Char('/')
           && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c == QLatin1Char('_'); });
}

/// "is:tired": the filter belongs to what is wrong with the value.
tl::unexpected<Error> unknownValue(TicketField field, TestOp op, const QString& value)
{
    const auto& keys = filterKeys();
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const FilterKey& one) { return one.field == field && one.op == op; });
    return badCondition(rule::kUnknownValue, key == keys.end() ? value : QLatin1String(key->key) + QLatin1Char(':') + value);
}

template <class E>
Result<ConditionTest> keyed(TicketField field, TestOp op, const QString& value, std::optional<E> known)
{
    return known ? Result<ConditionTest>(ConditionTest{field, op, *known})
                 : Result<ConditionTest>(unknownValue(field, op, value));
}

}  // namespace

Result<ConditionTest> testOf(TicketField field, TestOp op, const QString& text)
{
    const QString value = text.simplified();
    if (value.isEmpty() && field != TicketField::Attachment) {
        return badCondition(rule::kMissingValue, toKey(field));
    }
    switch (field) {
    case TicketField::Trait: return keyed(field, op, value, traitOf(value));
    case TicketField::Channel: return keyed(field, op, value, channelOf(value));
    case TicketField::Attachment:
        return meansAttachment(value)
                   ? Result<ConditionTest>(ConditionTest{field, op, std::monostate()})
                   : Result<ConditionTest>(unknownValue(field, op, value));
    case TicketField::LastContact: {
        const auto day = dayOf(value);
        return day ? Result<ConditionTest>(ConditionTest{field, op, *day})
                   : Result<ConditionTest>(badCondition(rule::kNoDate, value));
    }
    case TicketField::Words:
        return normalWords(value).isEmpty() ? Result<ConditionTest>(badCondition(rule::kMissingValue, toKey(field)))
                                            : Result<ConditionTest>(ConditionTest{field, op, normalWords(value)});
    default: return ConditionTest{field, op, value};
    }
}

bool ConditionReader::isBracket(QChar c)
{
    return c == QLatin1Char('(') || c == QLatin1Char(')') || c == QLatin1Char('{') || c == QLatin1Char('}');
}

QChar ConditionReader::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
}

void ConditionReader::skipBlanks()
{
    while (peek().isSpace()) {
        ++m_at;
    }
}

Result<Condition> ConditionReader::read()
{
    auto all = parts(QChar(), 1);
    return all ? Result<Condition>(Condition::all(std::move(*all))) : Result<Condition>(fail(all.error()));
}

Result<QVector<Condition>> ConditionReader::parts(QChar end, int depth)
{
    if (depth > kDeepest) {
        return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
    }
    QVector<Condition> found;
    for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
        if (!end.isNull() && peek() == end) {
            ++m_at;
            return found;
        }
        auto one = part(depth);
        if (!one) {
            return fail(one.error());
        }
        if (!one->isEmpty()) {
            found.append(std::move(*one));
        }
        if (++m_tests > 4 * conditionLimit::kTests) {  // words of one text come together later
            return badCondition(rule::kTooMany, QString::number(conditionLimit::kTests));
        }
    }
    return end.isNull() ? Result<QVector<Condition>>(found) : badCondition(rule::kOpenBracket, QString(end));
}

Result<Condition> ConditionReader::part(int depth)
{
    const QChar c = peek();
    if (c == QLatin1Char('-') && !peek(1).isNull() && !peek(1).isSpace()) {
        ++m_at;
        if (depth >= kDeepest) {
            return badCondition(rule::kTooDeep, QString::number(conditionLimit::kDepth));
        }
        auto inner = part(depth + 1);
        if (inner && inner->isEmpty()) {
            return badCondition(rule::kEmptyGroup, QStringLiteral("-"));
        }
        return inner ? Result<Condition>(Condition::no(std::move(*inner))) : inner;
    }
    if (c == QLatin1Char('(')) {
        return group(Condition::Kind::All, QLatin1Char(')'), depth);
    }
    if (c == QLatin1Char('{')) {
        return group(Condition::Kind::Any, QLatin1Char('}'), depth);
    }
    if (isBracket(c)) {
        return badCondition(rule::kOpenBracket, QString(c));
    }
    return c == QLatin1Char('"') ? phrase() : wordOrFilter();
}

Result<Condition> ConditionReader::group(Condition::Kind kind, QChar end, int depth)
{
    ++m_at;
    auto inside = parts(end, depth + 1);
    if (!inside) {
        return fail(inside.error());
    }
    if (inside->isEmpty()) {
        return badCondition(rule::kEmptyGroup, QString(end));
    }
    return kind == Condition::Kind::Any ? Condition::any(std::move(*inside)) : Condition::all(std::move(*inside));
}

Result<Condition> ConditionReader::phrase()
{
    const qsizetype from = m_at + 1;
    const qsizetype to = m_text.indexOf(QLatin1Char('"'), from);
    if (to < 0) {
        return badCondition(rule::kOpenQuote, m_text.mid(m_at, 40));
    }
    m_at = to + 1;
    const QString words = m_text.mid(from, to - from).simplified();
    return words.isEmpty() ? Result<Condition>(Condition())
                           : Condition::of({TicketField::Words, TestOp::Contains, QLatin1Char('"') + words + QLatin1Char('"')});
}

Result<Condition> ConditionReader::wordOrFilter()
{
    const qsizetype began = m_at;
    while (m_at < m_text.size() && !peek().isSpace() && !isBracket(peek()) && peek() != QLatin1Char('"')
           && peek() != QLatin1Char(':')) {
        ++m_at;
    }
    const QString name = m_text.mid(began, m_at - began);
    const bool valued = peek() == QLatin1Char(':') && !peek(1).isNull() && !peek(1).isSpace();
    const FilterKey* key = peek() == QLatin1Char(':') ? filterKeyOf(name) : nullptr;
    if (!key && valued && looksLikeKey(name, peek(1))) {
        return badCondition(rule::kUnknownFilter, name + QLatin1Char(':'));
    }
    if (!key) {
        m_at = began;
        const QString word = bare();
        const QString words = normalWords(word);
        return words.isEmpty() ? Result<Condition>(Condition())
                               : Condition::of({TicketField::Words, TestOp::Contains, words});
    }
    ++m_at;
    auto value = peek() == QLatin1Char('"') ? quoted() : Result<QString>(bare());
    if (!value) {
        return fail(value.error());
    }
    if (value->trimmed().isEmpty()) {
        return badCondition(rule::kMissingValue, name + QLatin1Char(':'));
    }
    auto test = testOf(key->field, key->op, *value);
    return test ? Result<Condition>(Condition::of(std::move(*test))) : Result<Condition>(fail(test.error()));
}

Result<QString> ConditionReader::quoted()
{
    const qsizetype began = m_at++;
    QString value;
    for (; m_at < m_text.size(); ++m_at) {
        if (peek() == QLatin1Char('"')) {
            ++m_at;
            return value;
        }
        if (peek() == QLatin1Char('\\') && (peek(1) == QLatin1Char('"') || peek(1) == QLatin1Char('\\'))) {
            ++m_at;
        }
        value += peek();
    }
    return badCondition(rule::kOpenQuote, m_text.mid(began, 40));
}

QString ConditionReader::bare()
{
    const qsizetype began = m_at;
    while (m_at < m_text.size() && !peek().isSpace() && !isBracket(peek()) && peek() != QLatin1Char('"')) {
        ++m_at;
    }
    return m_text.mid(began, m_at - began);
}

}  // namespace memnun
