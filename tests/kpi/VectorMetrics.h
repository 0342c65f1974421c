// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <optional>

namespace memnun::test {

/// Answers a vector's inputs in the shape of its "expected"; an error means that the input was rejected.
using Metric = std::function<Result<QJsonValue>(const QJsonObject& inputs)>;

using Answer = Result<QJsonValue>;

inline QString key(const char* name)
{
    return QString::fromLatin1(name);
}

inline tl::unexpected<Error> rejected(const QString& why)
{
    return fail(Code::Invalid, why);
}

inline std::optional<Instant> instantOf(const QJsonValue& value)
{
    return Instant::fromIso(value.toString());
}

/// Those of customers, of Turkish text and of the law.
QHash<QString, Metric> customerMetrics();

/// All that are built, by the vectors' name for them.
const QHash<QString, Metric>& builtMetrics();

}  // namespace memnun::test
