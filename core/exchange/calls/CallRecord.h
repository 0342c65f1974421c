// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/conversations/Interaction.h"

#include <QString>

#include <optional>

namespace memnun {

/// A call as a log has it, before it is in anybody's timeline.
struct CallRecord {
    qint64 row = 0;         ///< as people count rows or entries
    QString number;         ///< of the other side, as written
    QString name;           ///< of the other side, where the log knows one
    Direction direction = Direction::In;
    Instant at;
    int waitS = 0;          ///< until somebody took it, or nobody did
    int talkS = 0;
    CallOutcome outcome = CallOutcome::Answered;
    QString id;             ///< the log's own, where it has one
    QString line;           ///< our side: an extension or a number of ours
    QString note;
    /// Why it can't be brought in: "no_number", "no_time", "time_odd", "among_ourselves", "blocked". Empty for what can.
    QString problem;

    bool operator==(const CallRecord&) const = default;
};

/// Calls of a log one after another.
class CallSource {
public:
    virtual ~CallSource() = default;
    /// None at the end. Fails as the reader beneath does; records that were given before are good.
    virtual Result<std::optional<CallRecord>> next() = 0;
};

}  // namespace memnun
