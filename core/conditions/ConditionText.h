// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

namespace memnun {

/// A filter people type: `from:ali tag:"late order" -is:unread {channel:phone channel:chat} kargo "sol ayak"`.
/// Parts side by side must all hold, those in {} one of them, one behind - must not; () hold parts together.
/// The Turkish words for filters and values are understood beside the English ones (FilterWords.h), which toText() writes.
/// What is no filter is a word or a "phrase" of the messages. Values with blanks stand in quotation marks, in which \" and
/// \\ mean themselves.
struct FilterKey {
    const char* key;
    TicketField field;
    TestOp op;
};
/// In the order in which they are offered.
const QVector<FilterKey>& filterKeys();

/// Always normal(). Refused with Invalid and one of the rules in Condition.h.
Result<Condition> conditionOf(const QString& text);
/// What conditionOf() reads as the same; the condition is made normal() first.
QString toText(const Condition& condition);

/// A value as it stands behind its key, quoted where it must be.
QString quotedValue(const QString& value);

/// 2026-01-31, 31.01.2026, 31/1/2026, today, yesterday, 7d; bugün, dün, 7g.
std::optional<ConditionDay> dayOf(const QString& text);
QString toText(const ConditionDay& day);

}  // namespace memnun
