// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <compare>
#include <optional>

namespace memnun {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Time zones belong to calendars and to display.
struct Instant {
    qint64 ms = 0;

    constexpr auto operator<=>(const Instant&) const = default;
    constexpr Instant plusSeconds(qint64 seconds) const { return {ms + seconds * 1000}; }
    constexpr Instant plusMs(qint64 milliseconds) const { return {ms + milliseconds}; }
    /// Whole seconds from `earlier` to here, rounded towards zero.
    constexpr qint64 secondsSince(Instant earlier) const { return (ms - earlier.ms) / 1000; }

    QDateTime toUtc() const;
    /// ISO 8601 in UTC with second precision: 2026-11-22T04:25:21Z.
    QString toIso() const;
    static Instant from(const QDateTime& moment);
    /// Any ISO 8601 form Qt reads; one without a zone is UTC.
    static std::optional<Instant> fromIso(const QString& text);
};

/// Where "now" comes from; injected, so that tests and the demo company own their time.
class Clock {
public:
    virtual ~Clock();
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands still until told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }
    void advanceSeconds(qint64 seconds) { m_at = m_at.plusSeconds(seconds); }

private:
    Instant m_at;
};

}  // namespace memnun
