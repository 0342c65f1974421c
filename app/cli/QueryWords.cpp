// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QueryWords.h"

#include "app/cli/Cli.h"
#include "core/conditions/FilterWords.h"

#include <QLocale>

namespace memnun::cli {

namespace {

constexpr qsizetype kLongestPiece = 60;

bool inTurkish()
{
    return QLocale().language() == QLocale::Turkish;
}

/// Of the filter in "is:tired".
QStringList valuesFor(const QString& piece)
{
    const FilterKey* key = filterKeyOf(piece.section(QLatin1Char(':'), 0, 0));
    return key ? filterValues(*key, inTurkish()) : QStringList();
}

}  // namespace

QString queryProblem(const Error& error)
{
    const FieldError why = error.fields.value(0);
    const auto is = [&why](QLatin1String name) { return why.rule == name; };
    const QString piece = inList(why.field, kLongestPiece);
    if (is(rule::kUnknownFilter))
        return Cli::tr("%1 is not a filter; put the words in quotation marks to look for them as they are. Filters: %2")
            .arg(piece, filterNames(inTurkish()).join(QLatin1Char(' ')));
    if (is(rule::kUnknownValue))
        return Cli::tr("%1 is not one of the values this filter knows: %2").arg(piece, valuesFor(why.field).join(QStringLiteral(", ")));
    if (is(rule::kMissingValue))
        return Cli::tr("something is missing behind %1").arg(piece);
    if (is(rule::kOpenQuote))
        return Cli::tr("a quotation mark is not closed: %1").arg(piece);
    if (is(rule::kOpenBracket))
        return Cli::tr("a bracket has no partner: %1").arg(piece);
    if (is(rule::kEmptyGroup))
        return Cli::tr("there is nothing in a bracket or behind a minus");
    if (is(rule::kNoDate))
        return Cli::tr("%1 is not a date; a day is written 2026-01-31, 31.01.2026, today, yesterday or 7d").arg(piece);
    if (is(rule::kTooLong))
        return Cli::tr("the query or one of its values is too long: at most %1 characters").arg(why.field);
    if (is(rule::kTooMany))
        return Cli::tr("there are more than %1 conditions").arg(why.field);
    if (is(rule::kTooDeep))
        return Cli::tr("brackets stand in brackets more than %1 times").arg(why.field);
    return error.context;
}

}  // namespace memnun::cli
