// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Kpi.h"

#include <QByteArray>

namespace memnun::kpi {

/// Tickets come in blocks of neighbouring ids; in a block a ticket is known by its slot, the id less that of the first.
/// A column is what one KPI counts of each ticket of a block, in the order of slots, and of one ticket in the order it
/// was counted. The instants of a column that was not read exactly have whole seconds, cut.
struct Column {
    std::vector<qint64> counts;   ///< by slot: how many entries it has
    std::vector<qint64> at;       ///< milliseconds
    std::vector<double> values;   ///< as many as `at`
    std::vector<qint64> why;      ///< by slot: an Exclusion, or kNotLeftOut; only where read exactly
    static constexpr qint64 kNotLeftOut = -1;

    explicit Column(size_t slots = 0) : counts(slots), why(slots, kNotLeftOut) {}
    /// Slots come in their order; those in between have nothing.
    void append(size_t slot, const Verdict& verdict);
    bool hasSameTimes(const Column& other) const { return counts == other.counts && at == other.at; }
    bool fits(size_t slots) const;
    bool operator==(const Column&) const = default;

    /// The other's entries where `fresh` is set, one's elsewhere. Both have as many slots.
    static Column spliced(const Column& one, const Column& other, const std::vector<bool>& fresh);
};

/// A column's bytes are in four pieces, so that what many questions ask is read alone and what several KPIs share is kept
/// once: instants in seconds, what was cut of them, values, and reasons.
struct ColumnBytes {
    QByteArray seconds;
    QByteArray rest;
    QByteArray values;
    QByteArray why;
};
ColumnBytes bytesOf(const Column& column);

/// What a ticket is, by slot: numbers of enums, or ids with 0 for none. A slot without a ticket has kNobody as channel.
struct Properties {
    static constexpr qint64 kNobody = -1;
    std::vector<qint64> channel;
    std::vector<qint64> priority;
    std::vector<qint64> agent;
    std::vector<qint64> category;
    std::vector<qint64> createdAt;
    std::vector<qint64> tagCounts;
    std::vector<qint64> tags;  ///< of one ticket in the order of ids

    explicit Properties(size_t slots = 0);
    bool operator==(const Properties&) const = default;
    bool isThere(size_t slot) const { return channel[slot] != kNobody; }
    static Properties spliced(const Properties& one, const Properties& other, const std::vector<bool>& fresh);
};

}  // namespace memnun::kpi
