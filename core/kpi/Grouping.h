// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Kpi.h"
#include "core/kpi/Period.h"
#include "core/kpi/TicketFacts.h"

#include <QHash>
#include <QStringList>

namespace memnun::kpi {

/// What people call what figures know by number.
struct Names {
    QHash<qint64, QString> agents;
    QHash<qint64, QString> categories;
    QHash<qint64, QString> tags;
};

/// The groups one breakdown makes, and who belongs to which. A ticket without agent, category or tag is in the group of
/// the empty key; one with two tags is in both.
class Grouping {
public:
    /// `moment` decides about ages; only the others look at `facts`. Not for calendar units.
    Grouping(const TicketFacts& facts, By by, const QTimeZone& zone, Instant moment);

    size_t size() const { return static_cast<size_t>(m_keys.size()); }
    /// A channel's or priority's key, an id as text, "1-3" for an age in days, "3-14" for Wednesday 14:00–14:59.
    const QString& key(size_t group) const { return m_keys.at(static_cast<qsizetype>(group)); }
    std::optional<size_t> groupOf(const QString& key) const;
    bool isByInstant() const { return m_by == By::WeekHour; }
    /// The groups of a ticket; none by instant.
    std::span<const size_t> of(size_t ticket) const;
    /// The group of an instant; only where isByInstant().
    size_t at(Instant instant) const;

    /// Upper ends of the age groups, in days; the last has none.
    static constexpr int ageLimits[] = {1, 3, 7, 14, 30};

private:
    template <class Value, class Values, class Text>
    void group(const TicketFacts& facts, Values values, Text text);
    void groupAges(const TicketFacts& facts, Instant moment);

    By m_by;
    QTimeZone m_zone;
    QStringList m_keys;
    std::vector<size_t> m_begin;  ///< where a ticket's groups begin; one more entry holds the end
    std::vector<size_t> m_groups;
    mutable qint64 m_quarter = -1;  ///< the quarter of an hour looked at last, and its distance from UTC
    mutable qint64 m_offset = 0;
};

}  // namespace memnun::kpi
