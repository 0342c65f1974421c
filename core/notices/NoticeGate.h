// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/Happening.h"

#include <optional>

namespace memnun {

/// Makes few notices out of many happenings: what comes within a few seconds is told together, and what comes in quiet
/// hours is summed up once when they end. Knows no clock: it is told what time it is.
class NoticeGate {
public:
    /// So long the first happening waits for others.
    static constexpr qint64 kGatherMs = 3'000;

    void take(const Happening& happening, Instant now);
    /// The person looks at that ticket: what waits about it is no news any more.
    void seen(TicketId ticket);
    /// What is to be told now, if anything.
    std::optional<Notice> due(Instant now, bool quiet);
    /// Something waits to be told, beyond what is held back.
    bool isGathering() const { return !m_waiting.isEmpty(); }
    qsizetype heldBack() const { return m_held.size(); }

private:
    QVector<Happening> m_waiting;
    QVector<Happening> m_held;
    Instant m_since;  ///< the first of m_waiting
};

}  // namespace memnun
