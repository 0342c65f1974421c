// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

class QJsonObject;

namespace memnun {

/// {"all": […]}, {"any": […]}, {"not": {…}} or {"field": "tag", "op": "is", "value": "late order"}. "all" may be empty.
/// A trait or channel is its key, a day "2026-01-31" or "7d", an attachment true.
QJsonObject toJson(const Condition& condition);
/// Always normal(). Refused with Invalid and one of the rules in Condition.h.
Result<Condition> conditionOf(const QJsonObject& json);

/// The same as compact JSON text, as it is stored.
QString toJsonText(const Condition& condition);
Result<Condition> conditionOfJson(const QString& text);

}  // namespace memnun
