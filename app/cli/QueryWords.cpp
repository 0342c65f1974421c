// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QueryWords.h"

#include "app/cli/Language.h"
#include "core/conditions/Condition.h"

namespace memnun::cli {

QString queryProblem(const Error& error)
{
    const FieldError why = error.fields.value(0);
    const auto is = [&why](QLatin1String name) { return why.rule == name; };
    if (is(rule::kUnknownFilter))
        return Cli::tr("%1 is not a filter; put the words in quotation marks to look for them as they are").arg(why.field);
    if (is(rule::kUnknownValue))
        return Cli::tr("%1 is not one of the values this filter knows").arg(why.field);
    if (is(rule::kMissingValue))
        return Cli::tr("something is missing behind %1").arg(why.field);
    if (is(rule::kOpenQuote))
        return Cli::tr("a quotation mark is not closed: %1").arg(why.field);
    if (is(rule::kOpenBracket))
        return Cli::tr("a bracket has no partner: %1").arg(why.field);
    if (is(rule::kEmptyGroup))
        return Cli::tr("there is nothing in a bracket or behind a minus");
    if (is(rule::kNoDate))
        return Cli::tr("%1 is not a date; a day is written 2026-01-31, 31.01.2026, today, yesterday or 7d").arg(why.field);
    if (is(rule::kTooLong))
        return Cli::tr("the query or one of its values is too long: at most %1 characters").arg(why.field);
    if (is(rule::kTooMany))
        return Cli::tr("there are more than %1 conditions").arg(why.field);
    if (is(rule::kTooDeep))
        return Cli::tr("brackets stand in brackets more than %1 times").arg(why.field);
    return error.context;
}

}  // namespace memnun::cli
