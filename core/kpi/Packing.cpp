// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Packing.h"

#include "core/kpi/Numbers.h"

#include <algorithm>
#include <limits>
#include <map>

namespace memnun::kpi {
namespace {

/// Ids of tickets by block, and how many.
std::map<qint64, qint64> byBlock(const QVector<qint64>& tickets, qint64 span)
{
    std::map<qint64, qint64> counts;
    for (const qint64 id : tickets)
        ++counts[id / span];
    return counts;
}

/// A ticket that people change while it is looked at is no fault: told is only what differs each time.
constexpr int kLooks = 3;

bool isCurrent(const PackHead& head, const QString& fingerprint)
{
    return head.fingerprint == fingerprint && sealHolds(head.summary, sealSeed(head.block, kSummaryPart, head.revision))
        && Summary::fromBytes(head.summary);
}

}  // namespace

Result<PackPlan> planPacks(Stores& stores, Instant now, const PackingRules& how)
{
    const auto ids = stores.facts.ids();
    const auto kept = stores.packs.isKept();
    if (!ids || !kept)
        return fail(!ids ? ids.error() : kept.error());
    PackPlan plan{*kept, {}};
    if (!ids->has_value() || (*ids)->second / how.span - (*ids)->first / how.span < how.fewBlocks)
        return plan;
    const auto rules = KpiRules::load(stores.settings, now);
    if (!rules)
        return fail(rules.error());
    const auto marked = *kept ? stores.packs.marked((*ids)->first, (*ids)->second + 1) : Result<QVector<qint64>>(QVector<qint64>());
    const auto heads = *kept ? stores.packs.heads() : Result<QVector<PackHead>>(QVector<PackHead>());
    if (!marked || !heads)
        return fail(!marked ? marked.error() : heads.error());
    const QString fingerprint = fingerprintOf(*rules, how.span);
    std::map<qint64, qint64> many = byBlock(*marked, how.span);
    const bool all = marked->size() >= 10 * how.manyMarked;
    QVector<qint64> sound;
    for (const PackHead& head : *heads) {
        if (isCurrent(head, fingerprint) && (!many.contains(head.block) || (!all && many[head.block] < how.manyMarked)))
            sound.append(head.block);
    }
    for (qint64 block = (*ids)->second / how.span; block >= (*ids)->first / how.span; --block) {
        if (!std::binary_search(sound.cbegin(), sound.cend(), block))
            plan.blocks.append(block);
    }
    return plan;
}

Result<> run(const BeginPacks&, UnitOfWork& work)
{
    return work.stores().packs.keep();
}

Result<> run(const KeepPack& command, UnitOfWork& work)
{
    auto done = work.stores().packs.put(command.head, command.parts);
    return done ? work.stores().packs.dropMarks(command.marks) : done;
}

Result<> run(const ClearPacks&, UnitOfWork& work)
{
    return work.stores().packs.clear();
}

/// Head and marks before the facts: PackStore.h says why.
Result<KeepPack> workOutPack(Stores& stores, qint64 block, Instant now, qint64 span)
{
    const qint64 firstId = block * span;
    const auto rules = KpiRules::load(stores.settings, now);
    if (!rules)
        return fail(rules.error());
    const auto head = stores.packs.head(block);
    const auto marks = stores.packs.marks(firstId, firstId + span);
    if (!head || !marks)
        return fail(!head ? head.error() : marks.error());
    const auto facts = TicketFacts::read(stores.facts, {firstId, firstId + span, {}});
    if (!facts)
        return fail(facts.error());
    KeepPack keep;
    keep.marks = *marks;
    keep.head.revision = *head ? (*head)->revision : 0;
    const qint64 revision = keep.head.revision + 1;
    const Pack pack = packOf(*facts, 0, facts->size(), firstId, static_cast<size_t>(span), *rules);
    keep.head.block = block;
    keep.head.fingerprint = fingerprintOf(*rules, span);
    keep.head.summary = resealed(pack.summary.toBytes(), sealSeed(block, kSummaryPart, revision));
    for (auto it = pack.parts.begin(); it != pack.parts.end(); ++it)
        keep.parts.insert(it.key(), resealed(it.value(), sealSeed(block, it.key(), revision)));
    return keep;
}

Result<QVector<TicketId>> differingPacks(Stores& stores, Instant now, qint64 span)
{
    const auto rules = KpiRules::load(stores.settings, now);
    if (!rules)
        return fail(rules.error());
    QVector<TicketId> found;
    for (int looks = 0; looks == 0 || (looks < kLooks && !found.isEmpty()); ++looks) {
        auto ledger = Ledger::read(stores, *rules, {span, std::numeric_limits<qint64>::max()});
        const auto differing = ledger ? ledger->differing(stores, found) : Result<QVector<TicketId>>(fail(ledger.error()));
        if (!differing)
            return differing;
        found = *differing;
    }
    return found;
}

}  // namespace memnun::kpi
