// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Ledger.h"
#include "core/kpi/Period.h"

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
    /// Ages are those at `moment`; hours follow the zone's changes of the clock up to a year after it. For calendar units
    /// there are no groups.
    Grouping(const Ledger& ledger, By by, const QTimeZone& zone, Instant moment);

    size_t size() const { return static_cast<size_t>(m_keys.size()); }
    /// A channel's or priority's key, an id as text, "1-3" for an age in days, "3-14" for Wednesday 14:00–14:59.
    const QString& key(size_t group) const { return m_keys.at(static_cast<qsizetype>(group)); }
    std::optional<size_t> groupOf(const QString& key) const;
    bool isByInstant() const { return m_by == By::WeekHour; }
    /// What has to be at hand of a block before of() is asked, if anything.
    std::optional<Part> part() const;

    /// The groups of a block's tickets; none by instant.
    class OfBlock {
    public:
        std::span<const size_t> of(size_t slot) const;
        bool has(size_t slot, size_t group) const;

    private:
        friend class Grouping;
        std::vector<size_t> m_begin;  ///< where a slot's groups begin; one more entry holds the end
        std::vector<size_t> m_groups;
    };
    OfBlock of(const Ledger& ledger, size_t block) const;
    /// The groups of all of a block's tickets, where that is known without looking at them.
    std::optional<std::vector<size_t>> ofAll(const Summary& summary) const;
    /// The group of an instant; only where isByInstant().
    size_t at(Instant instant) const;

    /// Upper ends of the age groups, in days; the last has none.
    static constexpr int ageLimits[] = {1, 3, 7, 14, 30};

private:
    std::optional<Property> property() const;
    void gather(const Ledger& ledger, Property property);
    size_t groupOf(qint64 value) const;
    size_t groupOfAge(qint64 createdMs) const;
    void nameAges();
    void groupHours(const QTimeZone& zone, Instant moment);

    By m_by;
    Instant m_moment;
    QStringList m_keys;
    std::vector<qint64> m_values;  ///< of the groups but the one without
    struct Offset {
        qint64 from;  ///< UTC milliseconds
        qint64 ms;    ///< to be added to UTC
    };
    std::vector<Offset> m_offsets;  ///< since 1970; in order of time
};

}  // namespace memnun::kpi
