// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchQuery.h"

#include "core/conditions/FilterWords.h"

#include <QRegularExpression>

namespace memnun {

namespace {

bool isWords(const Condition& condition)
{
    return condition.kind == Condition::Kind::Test && condition.test.field == TicketField::Words;
}

/// As alternatives of a pattern.
QString englishNames()
{
    QStringList names;
    for (const FilterKey& key : filterKeys()) {
        names.append(QLatin1String(key.key));
    }
    return names.join(QLatin1Char('|'));
}

const QRegularExpression& begun()
{
    static const QRegularExpression pattern(QStringLiteral("(^|\\s)-?(\\p{L}+):$"), QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool hasFilters(const QString& typed)
{
    static const QRegularExpression marks(QStringLiteral("(^|[\\s(\"-])(\\p{L}{2,}:[^\\s/]|(%1):)|(^|\\s)-[\\p{L}\"({]|[{}]")
                                              .arg(englishNames()),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return marks.match(typed).hasMatch();
}

}  // namespace

Condition SearchQuery::condition() const
{
    QVector<Condition> parts;
    if (filter) {
        parts.append(filter->condition);
    }
    if (const QString text = normalWords(words); !text.isEmpty()) {
        parts.append(Condition::of({TicketField::Words, TestOp::Contains, text}));
    }
    return normal(Condition::all(std::move(parts)));
}

QString begunFilter(const QString& typed)
{
    const auto found = begun().match(typed);
    return found.hasMatch() && filterKeyOf(found.captured(2)) ? found.captured(2) + QLatin1Char(':') : QString();
}

Result<SearchQuery> searchQueryOf(const QString& typed, const ConditionAt& at)
{
    if (typed.size() > conditionLimit::kText) {
        return badCondition(rule::kTooLong, QString::number(conditionLimit::kText));
    }
    const QString whole = begunFilter(typed).isEmpty() ? typed : QString(typed).remove(begun());
    if (!hasFilters(typed) && whole == typed) {
        return SearchQuery{typed};
    }
    auto read = conditionOf(whole);
    if (!read) {
        return fail(read.error());
    }
    SearchQuery query;
    // normal() keeps the words of an "all" at its end
    Condition all = read->kind == Condition::Kind::All ? std::move(*read) : Condition::all({std::move(*read)});
    if (!all.parts.isEmpty() && isWords(all.parts.last())) {
        query.words = std::get<QString>(all.parts.takeLast().test.value);
        if (!typed.endsWith(query.words.section(QLatin1Char(' '), -1))) {
            query.words += QLatin1Char(' ');  // finished: not the beginning of longer words
        }
    }
    if (!all.parts.isEmpty()) {
        query.filter = TicketFilter{std::move(all), at};
    }
    return query;
}

}  // namespace memnun
