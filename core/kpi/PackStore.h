// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMap>
#include <QVector>

#include <functional>
#include <optional>

namespace memnun::kpi {

/// What a store says of a kept block.
struct PackHead {
    qint64 block = 0;      ///< ids from block · span on
    qint64 revision = 0;   ///< counted up with each writing
    QString fingerprint;   ///< of the rules it was worked out by
    QByteArray summary;
};

/// Where blocks of worked-out figures are kept beside what they were worked out from. A cache: all of it can be cleared.
/// While marks are kept, whatever changes a ticket's figures leaves a mark in the same transaction; a kept block holds for
/// all tickets that have none. Sound under every interleaving if a block is worked out in this order: keep() committed,
/// head and marks read, then the facts; then put() with the revision seen and those very marks dropped, in one transaction.
class PackStore {
public:
    virtual ~PackStore() = default;
    virtual Result<bool> isKept() = 0;
    /// Begins to keep marks. Unavailable, to be tried again later, where others are writing just now.
    virtual Result<> keep() = 0;
    /// By block.
    virtual Result<QVector<PackHead>> heads() = 0;
    virtual Result<std::optional<PackHead>> head(qint64 block) = 0;
    /// Tickets in [from, to) with marks, by id.
    virtual Result<QVector<qint64>> marked(qint64 from, qint64 to) = 0;
    /// Their marks.
    virtual Result<QVector<qint64>> marks(qint64 from, qint64 to) = 0;
    /// These parts of these blocks, as far as they are there, in any order: take(block, part, bytes).
    using TakePart = std::function<void(qint64, int, const QByteArray&)>;
    virtual Result<> parts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take) = 0;
    /// Reads all parts once in the order in which they lie, so that the system has them at hand when they are asked for one
    /// by one. Does nothing where they lie on a server.
    virtual Result<> warm() = 0;
    /// Replaces a block; Conflict where somebody did meanwhile: `head.revision` is the one seen, 0 for none.
    virtual Result<> put(const PackHead& head, const QMap<int, QByteArray>& parts) = 0;
    virtual Result<> dropMarks(const QVector<qint64>& marks) = 0;
    /// Drops every block. Marks go on: who packs just now may still put a block that they belong to.
    virtual Result<> clear() = 0;
};

}  // namespace memnun::kpi
