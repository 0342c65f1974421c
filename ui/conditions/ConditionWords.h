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

/// A sentence for a text that is no condition; empty for any other error.
QString conditionProblem(const Error& error);

}  // namespace memnun
