// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Pack.h"
#include "core/kpi/PackStore.h"

#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace memnun {
struct Stores;
}

namespace memnun::kpi {

/// How a ledger is read.
struct LedgerRules {
    qint64 span = kBlockSpan;
    /// More blocks than this that nobody has packed yet are not worked out on the way, but refused: Unavailable with the
    /// rule kUnpacked.
    qint64 mostLoose = std::numeric_limits<qint64>::max();
    /// How many bytes of what is kept may be at hand at once, or what one question needs if that is more.
    qint64 room = 64 * 1024 * 1024;
};
namespace rule {
inline constexpr QLatin1String kUnpacked("unpacked");
}

/// How much of a column is read: instants in whole seconds, to the millisecond, or the reasons of those left out as well.
enum class Detail { Seconds, Instants, Reasons };

/// The seal of what is kept in a store.
quint64 sealSeed(qint64 block, Part part, qint64 revision);
inline constexpr Part kSummaryPart = -1;

/// Every ticket as KPIs see it, block by block: from what the store keeps packed, with marked tickets in their places read
/// anew, and blocks that are missing, stale or damaged worked out from the facts. Of what the store keeps only what was
/// asked for is in memory. For one thread at a time.
class Ledger {
public:
    /// All in memory; asks no store.
    Ledger(const TicketFacts& facts, const KpiRules& rules, qint64 span = kBlockSpan);
    static Result<Ledger> read(Stores& stores, const KpiRules& rules, const LedgerRules& how);

    size_t size() const { return m_entries.size(); }
    size_t slots() const { return static_cast<size_t>(m_span); }
    const Summary& summary(size_t block) const { return m_entries[block].told; }
    TicketId ticket(size_t block, size_t slot) const
    {
        return TicketId(m_entries[block].number * m_span + static_cast<qint64>(slot));
    }

    using Blocks = std::vector<size_t>;
    using PartsOf = std::function<std::vector<Part>(const Summary&)>;
    /// What some questions are going to want, gathered to be brought in one go.
    class Wishes {
    public:
        void addColumn(const Ledger& ledger, size_t column, Detail detail, const Blocks& blocks);
        void addProperty(const Ledger& ledger, Part part, const Blocks& blocks);
        /// About as many bytes as all of it has.
        qint64 size() const { return m_size; }

    private:
        friend class Ledger;
        void add(const Ledger& ledger, const Blocks& blocks, const PartsOf& partsOf);
        std::map<size_t, std::set<Part>> m_ofBlock;  ///< of those that are kept
        qint64 m_size = 0;
    };
    /// What was brought before may make room from now on.
    void nextStep() { ++m_uses; }
    /// Something was asked for that had not been brought: no figure since the last call is to be believed.
    bool takeMissed() { return std::exchange(m_missed, false); }
    /// Brings what column() or property() then gives of these blocks; `stores` may be null for a ledger in memory. The
    /// summaries may change by it, where others packed meanwhile.
    Result<> wantColumn(Stores* stores, size_t column, Detail detail, const Blocks& blocks);
    Result<> wantProperty(Stores* stores, Part part, const Blocks& blocks);
    /// Reads what is not at hand in the order in which it lies. What turns out missing or damaged is left to who wants it.
    Result<> bring(Stores& stores, const Wishes& wishes);
    /// Then it may be asked by several threads at once, and without stores: whatever they want is there.
    bool hasAll(const Wishes& wishes) const;
    qint64 room() const { return m_room; }
    Column column(size_t block, size_t column, Detail detail) const;
    /// The same into a column used before, which saves its memory. Several threads may read at once.
    void read(size_t block, size_t column, Detail detail, Column& into) const;
    /// By slot. Not for tags.
    std::vector<qint64> property(size_t block, Part part) const;
    /// How many tags by slot, and all of them.
    std::pair<std::vector<qint64>, std::vector<qint64>> tags(size_t block) const;

    /// The first ids of kept blocks that, with their marked tickets read anew, are not what the facts say; of those that
    /// begin with one of `among`, where it is not empty. A ticket that changes meanwhile makes its block differ, too.
    Result<QVector<TicketId>> differing(Stores& stores, const QVector<TicketId>& among = {});

private:
    struct Entry {
        qint64 number = 0;
        qint64 revision = 0;
        std::optional<Summary> stored;      ///< none: all of it is fresh
        std::shared_ptr<const Pack> fresh;  ///< the block, or the tickets in `marked`
        std::vector<bool> marked;           ///< by slot; empty for none
        Summary told;
    };
    Ledger(const KpiRules& rules, const LedgerRules& how)
        : m_rules(rules), m_span(how.span), m_room(how.room), m_fingerprint(fingerprintOf(rules, how.span))
    {
    }
    Result<> readEntries(Stores& stores, qint64 mostLoose);
    Result<> freshen(Stores& stores, Entry& entry, const TicketFacts* markedFacts, const QVector<qint64>& marked);
    Result<> workOut(Stores& stores, Entry& entry);
    Result<> refresh(Stores& stores, Entry& entry);
    /// Only before blocks without tickets are left out.
    Blocks blocksOf(const QVector<TicketId>& tickets) const;
    /// Makes the entries, and those kept known.
    void acceptAll(qint64 first, qint64 last, const QVector<PackHead>& heads);
    void accept(Entry& entry, const PackHead& head) const;
    /// Fetches parts and mends what does not fit until all are there.
    Result<> want(Stores* stores, const Blocks& blocks, const PartsOf& partsOf);
    Result<> fetch(Stores& stores, const Blocks& blocks, const PartsOf& partsOf);
    Blocks missing(const Blocks& blocks, const PartsOf& partsOf) const;
    bool has(qint64 number, Part part) const;
    void makeRoom(const std::set<Part>& needed);
    /// A part of a block as it came from the store.
    struct Came {
        qint64 number;
        Part part;
        QByteArray sealed;
        quint64 seed;
        bool isSound;
    };
    void takeIn(std::vector<Came>& came);
    void miss() const { std::atomic_ref(m_missed).store(true); }
    void forget(qint64 number);
    Result<bool> isAsWorkedOut(Stores& stores, size_t block);
    const QByteArray& bytes(const Entry& entry, Part part) const;
    void readStored(const Entry& entry, size_t column, Detail detail, Column& into) const;
    static void readFresh(const Pack& pack, size_t column, Detail detail, Column& into);
    Properties properties(size_t block) const;

    KpiRules m_rules;
    qint64 m_span;
    qint64 m_room = LedgerRules().room;
    QString m_fingerprint;
    std::vector<Entry> m_entries;  ///< by number
    struct Kept {
        std::map<qint64, QByteArray> ofBlock;
        qint64 size = 0;
        quint64 used = 0;
    };
    std::map<Part, Kept> m_kept;
    quint64 m_uses = 0;
    mutable bool m_missed = false;
};

}  // namespace memnun::kpi
