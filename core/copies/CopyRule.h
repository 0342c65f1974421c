// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QTimeZone>
#include <QVector>

namespace memnun {

/// Which copies stay: all of the last 24 hours, and the newest of each of the 7 latest days, 4 latest weeks (Monday to
/// Sunday) and 12 latest months that have one, as `zone` has them. Periods without a copy don't count, so that a program that was
/// away for a year doesn't throw away what it finds. Copies dated after `now` (a clock was wrong) stay and take nobody's
/// place. `made` may be in any order; the answer is newest first.
QVector<Instant> keptCopies(QVector<Instant> made, Instant now, const QTimeZone& zone);

}  // namespace memnun
