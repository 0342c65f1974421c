// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchQuery.h"

#include "core/conditions/ConditionText.h"

#include <QRegularExpression>

namespace memnun {

namespace {

bool isWords(const Condition& condition)
{
    return condition.kind == Condition::Kind::Test && condition.test.field == TicketField::Words;
}

/// As alternatives of a pattern.
QString filterNames()
{
    QStringList names;
    for (const FilterKey& key : filterKeys()) {
        names.append(QLatin1String(key.key));
    }
    return names.join(QLatin1Char('|'));
}

/// A filter whose value is yet to be typed asks for nothing.
QString withoutBegun(const QString& typed)
{
    static const QRegularExpression begun(QStringLiteral("(^|\\s)-?(%1):$").arg(filterNames()));
    return QString(typed).remove(begun);
}

bool hasFilters(const QString& typed)
{
    static const QRegularExpression marks(QStringLiteral("(^|[\\s(\"-])(\\p{L}{2,}:[^\\s/]|(%1):)|(^|\\s)-[\\p{L}\"({]|[{}]")
                                              .arg(filterNames()),
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

Result<SearchQuery> searchQueryOf(const QString& typed, const ConditionAt& at)
{
    if (typed.size() > conditionLimit::kText) {
        return badCondition(rule::kTooLong, QString::number(conditionLimit::kText));
    }
    if (!hasFilters(typed)) {
        return SearchQuery{typed};
    }
    auto read = conditionOf(withoutBegun(typed));
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
