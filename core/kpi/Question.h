// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Figures.h"
#include "core/kpi/KpiReport.h"

#include <span>

/// For the report's own files.
namespace memnun::kpi {

/// The tickets a question is about.
struct Chosen {
    TimeBase time = TimeBase::Business;
    QVector<Channel> channels = {};      ///< empty = all
    const Grouping* grouping = nullptr;  ///< with `group`: only those in it
    size_t group = 0;
    bool isOfInstant(Instant at) const { return !grouping || !grouping->isByInstant() || grouping->at(at) == group; }
    bool isEverybody() const { return channels.isEmpty() && (!grouping || grouping->isByInstant()); }
};

/// One question to a ledger, block by block.
class Question {
public:
    Question(Ledger& ledger, Stores* stores, const KpiRules& rules, Instant now, const Names& names)
        : m_ledger(ledger), m_stores(stores), m_rules(rules), m_now(now), m_names(names)
    {
    }
    /// Only notes what would be wanted and looks at no ticket: what it answers is nothing.
    Question(Ledger& ledger, Ledger::Wishes& wishes, const KpiRules& rules, Instant now, const Names& names)
        : m_ledger(ledger), m_stores(nullptr), m_wishes(&wishes), m_rules(rules), m_now(now), m_names(names)
    {
    }
    ~Question() = default;
    Q_DISABLE_COPY_MOVE(Question)

    Grouping groupingOf(const Period& period, By by) const;
    Result<QVector<KpiRow>> rowsOf(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen);
    Result<QVector<KpiRow>> groupRows(const Kpi& kpi, const Period& period, By by, const Chosen& chosen, const Grouping& grouping);
    Result<DrillDown> behind(const Kpi& kpi, const Period& period, const KpiQuery& query, const QString& key);

private:
    using Blocks = Ledger::Blocks;
    /// Which of a block's tickets are chosen.
    class Wanted {
    public:
        bool has(size_t slot) const
        {
            return (m_channels.empty() || m_channels[slot]) && (!m_chosen->grouping || m_groups.has(slot, m_chosen->group));
        }

    private:
        friend class Question;
        const Chosen* m_chosen = nullptr;
        std::vector<bool> m_channels;
        Grouping::OfBlock m_groups;
    };
    Result<> wantColumn(size_t column, Detail detail, const Blocks& blocks);
    Result<> wantProperty(Part part, const Blocks& blocks);
    /// Brings what wantedIn() asks for.
    Result<> wantChosen(const Blocks& blocks, const Chosen& chosen);
    Wanted wantedIn(size_t block, const Chosen& chosen) const;
    /// Counts blocks that lie in one period without a look at their tickets, and leaves the others.
    Blocks countWhole(const Kpi& kpi, size_t column, const Blocks& blocks, PeriodFinder& finder, std::vector<Tally>& tallies) const;
    /// All entries of the blocks, whosever they are.
    Result<> addEntries(const Kpi& kpi, size_t column, const Blocks& blocks, PeriodFinder& finder, std::vector<Tally>& tallies);
    /// What has been brought; writes nothing but `tallies`.
    void countEntries(const Kpi& kpi, size_t column, std::span<const size_t> blocks, PeriodFinder finder,
                      std::vector<Tally>& tallies) const;
    /// Blocks with entries in [from, to), in milliseconds.
    Blocks reaching(size_t column, qint64 from, qint64 to) const;

    /// Calls take(block, slot, entries' begin, end, column) for every chosen ticket that has entries.
    template <class Take>
    Result<> each(size_t column, Detail detail, const Blocks& blocks, const Chosen& chosen, Take take);

    Result<QVector<KpiRow>> levelRows(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen);
    Result<> countLevels(const Kpi& kpi, const std::vector<Instant>& moments, const Chosen& chosen, std::vector<BacklogCount>& counts);
    std::optional<qint64> firstOf(const Chosen& chosen) const;
    Result<> fillGroups(const Kpi& kpi, const Period& period, const Chosen& chosen, const Grouping& grouping, QVector<KpiRow>& rows);
    Result<> fillLevels(const Kpi& kpi, Instant moment, const Chosen& chosen, const Grouping& grouping, QVector<KpiRow>& rows);
    Result<> beginLevels(Instant moment, const Chosen& chosen, const Grouping& grouping, QVector<KpiRow>& rows);
    /// Calls take(block, slot, created, pending) for every chosen ticket that stands at the moment.
    template <class Take>
    Result<> eachStanding(const Kpi& kpi, Instant moment, const Chosen& chosen, Take take);
    /// The blocks a level at or after `moment` is made of: those with changes after it, to be read whole, and those without.
    std::pair<Blocks, Blocks> levelBlocks(const Kpi& kpi, Instant moment, Instant last) const;

    Result<> listStanding(const Kpi& kpi, Instant moment, const Chosen& chosen, DrillDown& list);
    Result<> listJudged(const Kpi& kpi, const Period& period, const Chosen& chosen, DrillDown& list);
    /// One chosen ticket in a column that was read exactly.
    struct Judged {
        TicketId id;
        Instant created;
        const Column& column;
        size_t slot;
        size_t begin;
        size_t end;
    };
    static void listOne(const Kpi& kpi, PeriodFinder& finder, const Period& period, std::optional<Instant> moment,
                        const Chosen& chosen, const Judged& ticket, DrillDown& list);
    QString nameOf(By by, const QString& key) const;
    /// A level is looked at in the period's last moment or now; none for a period to come.
    std::optional<Instant> momentOf(const Period& period) const;

    Ledger& m_ledger;
    Stores* m_stores;
    Ledger::Wishes* m_wishes = nullptr;
    const KpiRules& m_rules;
    Instant m_now;
    const Names& m_names;
};

template <class Take>
Result<> Question::each(size_t column, Detail detail, const Blocks& blocks, const Chosen& chosen, Take take)
{
    if (auto brought = wantColumn(column, detail, blocks); !brought)
        return brought;
    if (auto brought = wantChosen(blocks, chosen); !brought || m_wishes)
        return brought;
    Column found;
    for (const size_t block : blocks) {
        m_ledger.read(block, column, detail, found);
        const Wanted wanted = wantedIn(block, chosen);
        const bool all = chosen.isEverybody();
        size_t begin = 0;
        for (size_t slot = 0; slot < found.counts.size(); ++slot) {
            const size_t end = begin + static_cast<size_t>(found.counts[slot]);
            if (begin != end && (all || wanted.has(slot)))
                take(block, slot, begin, end, found);
            begin = end;
        }
    }
    return {};
}

template <class Take>
Result<> Question::eachStanding(const Kpi& kpi, Instant moment, const Chosen& chosen, Take take)
{
    const auto look = [&](size_t block, size_t slot, size_t begin, size_t end, const Column& column) {
        if (column.at[begin] > moment.ms)
            return;
        double state = standing::out;
        for (size_t i = begin; i < end && column.at[i] <= moment.ms; ++i)
            state = column.values[i];
        if (state > standing::out)
            take(block, slot, Instant{column.at[begin]}, state >= standing::pending);
    };
    const auto [whole, left] = levelBlocks(kpi, moment, moment);
    auto done = each(columnOf(kpi, chosen.time), Detail::Instants, whole, chosen, look);
    return done ? each(leftColumnOf(kpi), Detail::Instants, left, chosen, look) : done;
}

}  // namespace memnun::kpi
