// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

#include <QString>

namespace memnun {

/// Conditions in the interface's language. The only place that has these words.
QString traitText(TicketTrait trait);
/// "Customer", "Last contact before" …: what an editor's row asks.
QString questionText(TicketField field, TestOp op);
/// What a filter's key means, for its completion: "the customer's name, address or phone".
QString filterHint(TicketField field, TestOp op);

/// In plain words: "unread and (tagged “late” or by phone)". Empty for the condition that holds for all.
QString conditionText(const Condition& condition);
/// "Tickets: unread and tagged “late”", "All tickets".
QString conditionSentence(const Condition& condition);

/// What can stand behind "is:", "channel:" and "has:", as it is typed; empty where anything can.
QStringList filterValues(const QString& key);

/// A day as the editor's field shows it: "31.01.2026", "today", "30 days".
QString dayWords(const ConditionDay& day);
/// What somebody typed there as the grammar has it: "30 days" is "30d". Anything else stays as it is.
QString typedDay(const QString& typed);

/// A sentence for a text that is no condition; empty for any other error.
QString conditionProblem(const Error& error);

}  // namespace memnun
