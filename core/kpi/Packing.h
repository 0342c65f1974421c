// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"
#include "core/kpi/Ledger.h"

// How packed figures come to be kept. In a small workspace none are: there the facts are read as quickly.
namespace memnun::kpi {

struct PackingRules {
    qint64 span = kBlockSpan;
    qint64 fewBlocks = 2;     ///< with no more, nothing is packed
    qint64 manyMarked = 100;  ///< a block is packed again from so many marked tickets on
};

struct PackPlan {
    bool kept = false;       ///< marks are being kept; BeginPacks comes first where not
    QVector<qint64> blocks;  ///< to be packed, the newest first
};
Result<PackPlan> planPacks(Stores& stores, Instant now, const PackingRules& how = {});

/// Begins to keep marks: committed before any block is worked out.
struct BeginPacks {
    using Outcome = void;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "kpi.begin";
};
Result<> run(const BeginPacks& command, UnitOfWork& work);

/// Keeps a block that was worked out; Conflict where somebody was quicker.
struct KeepPack {
    using Outcome = void;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "kpi.keep";
    PackHead head;
    QMap<Part, QByteArray> parts;
    QVector<qint64> marks;
};
Result<> run(const KeepPack& command, UnitOfWork& work);

/// Works a block out from the facts; on any connection. Takes a tenth of a second.
Result<KeepPack> workOutPack(Stores& stores, qint64 block, Instant now, qint64 span = kBlockSpan);

/// Drops all that is kept, to be worked out anew.
struct ClearPacks {
    using Outcome = void;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "kpi.clear";
};
Result<> run(const ClearPacks& command, UnitOfWork& work);

/// Works all kept blocks out again and compares: the ids from which on a block differs.
Result<QVector<TicketId>> differingPacks(Stores& stores, Instant now, qint64 span = kBlockSpan);

}  // namespace memnun::kpi
