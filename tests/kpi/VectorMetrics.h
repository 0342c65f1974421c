// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>

namespace memnun::test {

/// Answers a vector's inputs in the shape of its "expected"; an error means that the input was rejected.
using Metric = std::function<Result<QJsonValue>(const QJsonObject& inputs)>;

/// The metrics that are built, by the vectors' name for them.
const QHash<QString, Metric>& builtMetrics();

}  // namespace memnun::test
