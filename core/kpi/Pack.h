// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Column.h"
#include "core/kpi/KpiRules.h"
#include "core/kpi/TicketFacts.h"

#include <QMap>

#include <array>

namespace memnun::kpi {

/// To be counted up whenever a declaration, a clock or the packing means something else than before; a test holds what
/// each number stands for.
inline constexpr int kFormula = 2;

/// How many neighbouring ticket ids a block has.
inline constexpr qint64 kBlockSpan = 4096;

/// One column of a block: a KPI, timed ones by each time base. A level has two: all its tickets, and those that still
/// stand after their last change, which is all that a later moment needs of a block.
struct ColumnKind {
    const Kpi* kpi = nullptr;
    TimeBase time = TimeBase::Business;  ///< where the KPI is timed
    bool left = false;
};
std::span<const ColumnKind> columnKinds();
size_t columnOf(const Kpi& kpi, TimeBase time);
/// Of a level.
size_t leftColumnOf(const Kpi& kpi);

/// What a ticket is that figures can be broken down by.
enum class Property { Channel, Priority, Agent, Category, Tag };
inline constexpr size_t kProperties = 5;

/// The pieces a block is kept in.
using Part = int;
namespace part {
constexpr Part property(Property which) { return static_cast<Part>(which); }
inline constexpr Part created = kProperties;
constexpr Part seconds(qint64 times) { return 100 + 2 * static_cast<Part>(times); }
constexpr Part rest(qint64 times) { return 101 + 2 * static_cast<Part>(times); }
constexpr Part values(size_t column) { return 200 + 2 * static_cast<Part>(column); }
constexpr Part why(size_t column) { return 201 + 2 * static_cast<Part>(column); }
}  // namespace part

/// A span of instants in milliseconds, both ends in it; none where `to` is less.
struct Reach {
    qint64 from = 0;
    qint64 to = -1;
    bool isEmpty() const { return to < from; }
    void add(qint64 ms);
    void add(const Reach& other);
};

/// What is known of a block without reading it.
struct Summary {
    /// The values of a property, in order; `without`: some ticket has none.
    struct Values {
        std::vector<qint64> all;
        bool without = false;
    };
    struct OfColumn {
        qint64 times = 0;    ///< whose instants they are: the block's n-th list of them
        Reach reach;
        qint64 tickets = -1;  ///< how many have entries; -1 where that would have to be counted
        qint64 entries = -1;
    };
    qint64 tickets = 0;
    Reach created;
    std::vector<OfColumn> columns;  ///< by columnKinds()
    std::array<Values, kProperties> values;
    QMap<qint64, qint64> first;     ///< by channel: when its first ticket came in

    /// All but the columns.
    void describe(const Properties& properties);
    QByteArray toBytes() const;
    static std::optional<Summary> fromBytes(const QByteArray& sealed);
};

/// A block, worked out and packed. Parts are sealed.
struct Pack {
    Summary summary;
    QMap<Part, QByteArray> parts;
};

/// The tickets [begin, end) of the facts, all with ids from `firstId` on and fewer than `slots` above it.
Pack packOf(const TicketFacts& facts, size_t begin, size_t end, qint64 firstId, size_t slots, const KpiRules& rules);

/// What the packed figures depend on besides the facts: another fingerprint means that they must be worked out again.
QString fingerprintOf(const KpiRules& rules, qint64 span);

}  // namespace memnun::kpi
