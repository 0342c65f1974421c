// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Stores.h"
#include "core/kpi/InHalves.h"
#include "core/kpi/Ledger.h"
#include "core/kpi/Numbers.h"

#include <algorithm>

// What a ledger has at hand of what the store keeps.
namespace memnun::kpi {
namespace {

/// Less than a millisecond of work, so few are not worth a thread.
constexpr size_t kManyParts = 200;

std::vector<Part> partsOfColumn(const Summary& summary, size_t column, Detail detail)
{
    const qint64 times = summary.columns[column].times;
    std::vector<Part> parts{part::seconds(times), part::values(column)};
    if (detail != Detail::Seconds)
        parts.push_back(part::rest(times));
    if (detail == Detail::Reasons)
        parts.push_back(part::why(column));
    return parts;
}

}  // namespace

void Ledger::Wishes::add(const Ledger& ledger, const Blocks& blocks, const PartsOf& partsOf)
{
    for (const size_t block : blocks) {
        const Entry& entry = ledger.m_entries[block];
        if (!entry.stored)
            continue;
        std::set<Part>& mine = m_ofBlock[block];
        for (const Part part : partsOf(*entry.stored)) {
            // What was counted takes two bytes or so a ticket.
            if (mine.insert(part).second)
                m_size += 2 * ledger.m_span;
        }
    }
}

void Ledger::Wishes::addColumn(const Ledger& ledger, size_t column, Detail detail, const Blocks& blocks)
{
    add(ledger, blocks, [=](const Summary& summary) { return partsOfColumn(summary, column, detail); });
}

void Ledger::Wishes::addProperty(const Ledger& ledger, Part part, const Blocks& blocks)
{
    add(ledger, blocks, [=](const Summary&) { return std::vector<Part>{part}; });
}

Result<> Ledger::wantColumn(Stores* stores, size_t column, Detail detail, const Blocks& blocks)
{
    return want(stores, blocks, [=](const Summary& summary) { return partsOfColumn(summary, column, detail); });
}

Result<> Ledger::wantProperty(Stores* stores, Part part, const Blocks& blocks)
{
    return want(stores, blocks, [=](const Summary&) { return std::vector<Part>{part}; });
}

Result<> Ledger::want(Stores* stores, const Blocks& blocks, const PartsOf& partsOf)
{
    if (missing(blocks, partsOf).empty())
        return {};
    if (!stores)
        return fail(Code::Bug, QStringLiteral("a kept figure without its store"));
    if (auto read = fetch(*stores, blocks, partsOf); !read)
        return read;
    // Somebody packed meanwhile, or what was kept is damaged.
    for (Result<> (Ledger::*mend)(Stores&, Entry&) : {&Ledger::refresh, &Ledger::workOut}) {
        const Blocks gone = missing(blocks, partsOf);
        for (const size_t block : gone) {
            forget(m_entries[block].number);
            if (auto mended = (this->*mend)(*stores, m_entries[block]); !mended)
                return mended;
        }
        if (auto read = fetch(*stores, gone, partsOf); !read)
            return read;
    }
    return {};
}

bool Ledger::has(qint64 number, Part part) const
{
    const auto kept = m_kept.find(part);
    return kept != m_kept.end() && kept->second.ofBlock.contains(number);
}

Ledger::Blocks Ledger::missing(const Blocks& blocks, const PartsOf& partsOf) const
{
    Blocks gone;
    for (const size_t block : blocks) {
        const Entry& entry = m_entries[block];
        const auto isGone = [&](Part part) { return !has(entry.number, part); };
        if (!entry.stored)
            continue;
        const std::vector<Part> parts = partsOf(*entry.stored);
        if (std::any_of(parts.begin(), parts.end(), isGone))
            gone.push_back(block);
    }
    return gone;
}

bool Ledger::hasAll(const Wishes& wishes) const
{
    return std::all_of(wishes.m_ofBlock.begin(), wishes.m_ofBlock.end(), [this](const auto& wish) {
        const auto& [block, parts] = wish;
        return std::all_of(parts.begin(), parts.end(), [&, number = m_entries[block].number](Part part) { return has(number, part); });
    });
}

Result<> Ledger::fetch(Stores& stores, const Blocks& blocks, const PartsOf& partsOf)
{
    Wishes wishes;
    wishes.add(*this, blocks, partsOf);
    return bring(stores, wishes);
}

/// One statement for all blocks that lack the same parts: mostly those are few kinds.
Result<> Ledger::bring(Stores& stores, const Wishes& wishes)
{
    std::set<Part> needed;
    std::map<QVector<int>, QVector<qint64>> together;
    std::map<qint64, qint64> revisions;
    for (const auto& [block, parts] : wishes.m_ofBlock) {
        const Entry& entry = m_entries[block];
        QVector<int> gone;
        for (const Part part : parts) {
            if (!has(entry.number, part))
                gone.append(part);
        }
        needed.insert(parts.begin(), parts.end());
        revisions[entry.number] = entry.revision;
        if (!gone.isEmpty())
            together[gone].append(entry.number);
    }
    makeRoom(needed);
    std::vector<Came> came;
    const auto take = [&](qint64 number, Part part, const QByteArray& sealed) {
        came.push_back({number, part, sealed, sealSeed(number, part, revisions[number]), false});
    };
    Result<> read;
    for (auto it = together.begin(); read && it != together.end(); ++it)
        read = stores.packs.parts(it->first, it->second, take);
    takeIn(came);
    return read;
}

void Ledger::takeIn(std::vector<Came>& came)
{
    inHalves(came.size(), came.size() >= kManyParts, [&](size_t, size_t from, size_t to) {
        for (size_t i = from; i < to; ++i)
            came[i].isSound = sealHolds(came[i].sealed, came[i].seed);
    });
    for (Came& each : came) {
        Kept& kept = m_kept[each.part];
        if (!each.isSound)
            continue;
        const qint64 size = each.sealed.size();
        if (kept.ofBlock.emplace(each.number, std::move(each.sealed)).second)
            kept.size += size;
    }
}

void Ledger::makeRoom(const std::set<Part>& needed)
{
    qint64 size = 0;
    for (const auto& [part, kept] : m_kept)
        size += kept.size;
    for (const Part part : needed)
        m_kept[part].used = m_uses;
    while (size > m_room) {
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        if (oldest->second.used == m_uses)
            break;
        size -= oldest->second.size;
        m_kept.erase(oldest);
    }
}

void Ledger::forget(qint64 number)
{
    for (auto& [part, kept] : m_kept) {
        const auto found = kept.ofBlock.find(number);
        if (found == kept.ofBlock.end())
            continue;
        kept.size -= found->second.size();
        kept.ofBlock.erase(found);
    }
}

}  // namespace memnun::kpi
