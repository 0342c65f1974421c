// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace memnun {

/// When a call was, as logs write it: seconds, milliseconds or microseconds since 1970; ISO 8601; "21.11.2026 14:05",
/// "21/11/2026 14:05:06" (the day first, unless only the month can be); or in `format`. None for what is no such time, or is
/// before 1980.
std::optional<Instant> callTimeOf(const QString& text, const QTimeZone& zone, const QString& format = {});

/// Seconds from "90", "1:30", "00:01:30" or "90.4". None for what is no duration, or is longer than a week.
std::optional<int> callSecondsOf(const QString& text);

}  // namespace memnun
