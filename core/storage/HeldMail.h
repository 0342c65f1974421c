// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// One statement for a workspace that was put back from a copy: what the copy says is still to be sent, or is tried again
/// by itself, may have left since it was made. Nobody gets it twice: it waits as failed, OutboxProblem::restored(), until
/// somebody has looked. What is to leave later than `now` (SQL for milliseconds since 1970 UTC) still leaves. For every
/// version of the schema.
QString holdWaitingMail(const QString& now);

}  // namespace memnun
