// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/kernel/Session.h"

#include <QTimeZone>

namespace memnun::cli {

/// Instants for people: in the time zone of the workspace.
class LocalTime {
public:
    explicit LocalTime(Session& session);
    /// As momentText() says it.
    QString operator()(Instant instant) const;
    /// Where the day of `instant` ends there.
    Instant endOfDay(Instant instant) const;
    const QTimeZone& zone() const { return m_zone; }

private:
    QTimeZone m_zone;
};

/// 2026-11-22 14:05, in Turkish 22.11.2026 14:05.
QString momentText(const QDateTime& moment);
/// 2026-11-22, in Turkish 22.11.2026.
QString dayText(QDate day);
/// How long something took, "0.4" of "0.4 s".
QString secondsText(double seconds);
/// A length of time for people: "3 h 05 min", "40 s", "2 d 4 h" with days of 24 hours.
QString durationText(double seconds);

}  // namespace memnun::cli
