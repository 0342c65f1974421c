// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Stores.h"
#include "core/kpi/Ledger.h"
#include "core/kpi/Numbers.h"

#include <algorithm>
#include <numeric>

// How a ledger's blocks come to be.
namespace memnun::kpi {
namespace {

std::vector<Part> propertyParts()
{
    std::vector<Part> parts{part::created};
    for (size_t i = 0; i < kProperties; ++i)
        parts.push_back(part::property(static_cast<Property>(i)));
    return parts;
}

/// Where the tickets [from, to) stand among the facts, which are in the order of ids.
std::pair<size_t, size_t> factsFrom(const TicketFacts& facts, qint64 from, qint64 to)
{
    const auto before = [&facts](qint64 id) {
        size_t low = 0;
        for (size_t high = facts.size(); low < high;) {
            const size_t middle = std::midpoint(low, high);
            facts.head(middle).id.value() < id ? low = middle + 1 : high = middle;
        }
        return low;
    };
    return {before(from), before(to)};
}

}  // namespace

quint64 sealSeed(qint64 block, Part part, qint64 revision)
{
    return (static_cast<quint64>(block) * 1'000'003U + static_cast<quint64>(part + 1)) * 1'000'003U + static_cast<quint64>(revision);
}

Result<Ledger> Ledger::read(Stores& stores, const KpiRules& rules, const LedgerRules& how)
{
    Ledger ledger(rules, how);
    if (auto done = ledger.readEntries(stores, how.mostLoose); !done)
        return fail(done.error());
    return ledger;
}

/// Marks before heads: a block packed in between is then only looked at more closely than it needs.
Result<> Ledger::readEntries(Stores& stores, qint64 mostLoose)
{
    const auto ids = stores.facts.ids();
    const auto kept = stores.packs.isKept();
    if (!ids || !kept)
        return fail(!ids ? ids.error() : kept.error());
    if (!ids->has_value())
        return {};
    const auto [lowest, highest] = **ids;
    const auto marked = *kept ? stores.packs.marked(lowest, highest + 1) : Result<QVector<qint64>>(QVector<qint64>());
    const auto heads = *kept ? stores.packs.heads() : Result<QVector<PackHead>>(QVector<PackHead>());
    if (!marked || !heads)
        return fail(!marked ? marked.error() : heads.error());
    acceptAll(lowest / m_span, highest / m_span, *heads);
    const auto loose = std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return !entry.stored; });
    if (loose > mostLoose)
        return fail(Code::Unavailable, QStringLiteral("%1 blocks of figures are not packed").arg(loose),
                    {{QStringLiteral("kpi"), rule::kUnpacked}});
    FactScope scope;
    for (const qint64 id : *marked) {
        if (m_entries[static_cast<size_t>(id / m_span - lowest / m_span)].stored)
            scope.only.append(TicketId(id));
    }
    const auto facts = scope.only.isEmpty() ? TicketFacts({}, {}, {}) : TicketFacts::read(stores.facts, scope);
    if (!facts)
        return fail(facts.error());
    const auto properties = [](const Summary&) { return propertyParts(); };
    if (auto read = fetch(stores, blocksOf(scope.only), properties); !read)
        return read;
    for (Entry& entry : m_entries) {
        if (auto done = entry.stored ? freshen(stores, entry, &*facts, *marked) : workOut(stores, entry); !done)
            return done;
    }
    std::erase_if(m_entries, [](const Entry& entry) { return !entry.stored && entry.told.tickets == 0; });
    return {};
}

void Ledger::acceptAll(qint64 first, qint64 last, const QVector<PackHead>& heads)
{
    for (qint64 number = first; number <= last; ++number) {
        m_entries.emplace_back();
        m_entries.back().number = number;
    }
    for (const PackHead& head : heads) {
        if (head.block >= first && head.block <= last)
            accept(m_entries[static_cast<size_t>(head.block - first)], head);
    }
}

Ledger::Blocks Ledger::blocksOf(const QVector<TicketId>& tickets) const
{
    Blocks blocks;
    for (const TicketId id : tickets) {
        const auto block = static_cast<size_t>(id.value() / m_span - m_entries.front().number);
        if (blocks.empty() || blocks.back() != block)
            blocks.push_back(block);
    }
    return blocks;
}

/// Takes a kept block that was worked out by these rules.
void Ledger::accept(Entry& entry, const PackHead& head) const
{
    entry.stored.reset();
    if (head.fingerprint != m_fingerprint || !sealHolds(head.summary, sealSeed(head.block, kSummaryPart, head.revision)))
        return;
    entry.stored = Summary::fromBytes(head.summary);
    entry.revision = head.revision;
}

/// Puts the marked tickets of `facts` in the places of those kept.
Result<> Ledger::freshen(Stores& stores, Entry& entry, const TicketFacts* facts, const QVector<qint64>& marked)
{
    entry.marked.clear();
    entry.fresh.reset();
    entry.told = *entry.stored;
    const qint64 firstId = entry.number * m_span;
    const auto from = std::lower_bound(marked.begin(), marked.end(), firstId);
    const auto to = std::lower_bound(from, marked.end(), firstId + m_span);
    if (from == to)
        return {};
    std::vector<bool> places(slots(), false);
    for (auto id = from; id != to; ++id)
        places[static_cast<size_t>(*id - firstId)] = true;
    const auto [begin, end] = factsFrom(*facts, firstId, firstId + m_span);
    entry.fresh = std::make_shared<const Pack>(packOf(*facts, begin, end, firstId, slots(), m_rules));
    const Blocks self{static_cast<size_t>(&entry - m_entries.data())};
    const auto all = [](const Summary&) { return propertyParts(); };
    if (auto read = fetch(stores, self, all); !read)
        return read;
    if (!missing(self, all).empty())
        return workOut(stores, entry);
    entry.marked = std::move(places);
    entry.told.describe(properties(self.front()));
    for (size_t i = 0; i < entry.told.columns.size(); ++i) {
        Summary::OfColumn& told = entry.told.columns[i];
        told.reach.add(entry.fresh->summary.columns[i].reach);
        told.tickets = told.entries = -1;
    }
    return {};
}

Properties Ledger::properties(size_t block) const
{
    Properties all(slots());
    all.channel = property(block, part::property(Property::Channel));
    all.priority = property(block, part::property(Property::Priority));
    all.agent = property(block, part::property(Property::Agent));
    all.category = property(block, part::property(Property::Category));
    all.createdAt = property(block, part::created);
    std::tie(all.tagCounts, all.tags) = tags(block);
    return all;
}

Result<> Ledger::workOut(Stores& stores, Entry& entry)
{
    const qint64 firstId = entry.number * m_span;
    const auto facts = TicketFacts::read(stores.facts, {firstId, firstId + m_span, {}});
    if (!facts)
        return fail(facts.error());
    entry.stored.reset();
    entry.marked.clear();
    entry.fresh = std::make_shared<const Pack>(packOf(*facts, 0, facts->size(), firstId, slots(), m_rules));
    entry.told = entry.fresh->summary;
    return {};
}

/// Looks at a block again that somebody packed anew since.
Result<> Ledger::refresh(Stores& stores, Entry& entry)
{
    const qint64 firstId = entry.number * m_span;
    const auto marked = stores.packs.marked(firstId, firstId + m_span);
    const auto head = stores.packs.head(entry.number);
    if (!marked || !head)
        return fail(!marked ? marked.error() : head.error());
    const qint64 seen = entry.revision;
    entry.stored.reset();
    if (*head && (*head)->revision != seen)
        accept(entry, **head);
    if (!entry.stored)
        return workOut(stores, entry);
    FactScope scope;
    for (const qint64 id : *marked)
        scope.only.append(TicketId(id));
    const auto facts = scope.only.isEmpty() ? TicketFacts({}, {}, {}) : TicketFacts::read(stores.facts, scope);
    return facts ? freshen(stores, entry, &*facts, *marked) : Result<>(fail(facts.error()));
}

Result<bool> Ledger::isAsWorkedOut(Stores& stores, size_t block)
{
    Ledger anew(m_rules, {m_span});
    anew.m_entries.emplace_back();
    anew.m_entries.front().number = m_entries[block].number;
    if (auto read = anew.workOut(stores, anew.m_entries.front()); !read)
        return fail(read.error());
    bool same = anew.properties(0) == properties(block);
    for (size_t column = 0; same && column < columnKinds().size(); ++column)
        same = anew.column(0, column, Detail::Reasons) == this->column(block, column, Detail::Reasons);
    return same;
}

Result<QVector<TicketId>> Ledger::differing(Stores& stores, const QVector<TicketId>& among)
{
    QVector<TicketId> found;
    for (size_t block = 0; block < size(); ++block) {
        // What is not kept was worked out a moment ago.
        if (!m_entries[block].stored || (!among.isEmpty() && !among.contains(ticket(block, 0))))
            continue;
        const Blocks self{block};
        Result<> brought;
        for (const Part part : propertyParts())
            brought = brought ? wantProperty(&stores, part, self) : brought;
        for (size_t column = 0; column < columnKinds().size(); ++column)
            brought = brought ? wantColumn(&stores, column, Detail::Reasons, self) : brought;
        if (!brought)
            return fail(brought.error());
        const auto same = isAsWorkedOut(stores, block);
        if (!same)
            return fail(same.error());
        if (!*same)
            found.append(ticket(block, 0));
        forget(m_entries[block].number);
    }
    return found;
}

}  // namespace memnun::kpi
