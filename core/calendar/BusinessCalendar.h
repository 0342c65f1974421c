// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>
#include <QVector>

#include <array>
#include <memory>
#include <optional>

namespace memnun {

class OpeningYears;

/// Local wall time in seconds after midnight, [from, to); 86400 is the midnight at the day's end.
struct OpeningInterval {
    int from = 0;
    int to = 0;
    bool operator==(const OpeningInterval&) const = default;
};

/// A day on which the business is closed from `closedFrom` on, or all day where that is empty.
struct Holiday {
    QDate date;
    std::optional<QTime> closedFrom;
    QString name;
    bool operator==(const Holiday&) const = default;
};

/// Monday first.
using WeeklyHours = std::array<QVector<OpeningInterval>, 7>;

/// When a business is open, in its own time zone. A value: cheap to copy, copies share what was worked out, and
/// it may be asked from any thread.
///
/// Intervals are local wall time. A time that daylight saving skips moves forward by the gap; one that happens twice
/// means its first occurrence. Overlapping intervals count once; ones that end before they start count as nothing.
class BusinessCalendar {
public:
    BusinessCalendar();  ///< never open, UTC
    BusinessCalendar(QTimeZone zone, WeeklyHours weekly, QVector<Holiday> holidays = {});

    const QTimeZone& zone() const { return m_zone; }
    const WeeklyHours& weekly() const { return m_weekly; }
    const QVector<Holiday>& holidays() const { return m_holidays; }

    /// Whole opening seconds within [from, to); 0 when `to` is not after `from`.
    qint64 businessSeconds(Instant from, Instant to) const { return businessMs(from, to) / 1000; }
    qint64 businessMs(Instant from, Instant to) const;

    /// The instant at which `seconds` of opening time have passed since `start`. Work that ends with the day is due at
    /// closing time, not at the next opening. 0 seconds from a closed moment is the next opening.
    /// Empty when that is not within ten years (or for negative seconds).
    std::optional<Instant> businessDue(Instant start, qint64 seconds) const;

    bool isOpenAt(Instant at) const;

    bool operator==(const BusinessCalendar& other) const;

private:
    QTimeZone m_zone;
    WeeklyHours m_weekly;
    QVector<Holiday> m_holidays;
    std::shared_ptr<const OpeningYears> m_years;
};

}  // namespace memnun
