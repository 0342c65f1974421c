// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Question.h"

#include "core/kpi/InHalves.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

// Less than a millisecond of work: another thread would cost more than it saves.
constexpr size_t kManyBlocks = 16;
constexpr qint64 kManyEntries = 50'000;

}  // namespace

Result<> Question::wantColumn(size_t column, Detail detail, const Blocks& blocks)
{
    if (!m_wishes)
        return m_ledger.wantColumn(m_stores, column, detail, blocks);
    m_wishes->addColumn(m_ledger, column, detail, blocks);
    return {};
}

Result<> Question::wantProperty(Part part, const Blocks& blocks)
{
    if (!m_wishes)
        return m_ledger.wantProperty(m_stores, part, blocks);
    m_wishes->addProperty(m_ledger, part, blocks);
    return {};
}

Result<> Question::wantChosen(const Blocks& blocks, const Chosen& chosen)
{
    Result<> brought;
    if (!chosen.channels.isEmpty())
        brought = wantProperty(part::property(Property::Channel), blocks);
    if (brought && chosen.grouping && chosen.grouping->part())
        brought = wantProperty(*chosen.grouping->part(), blocks);
    return brought;
}

Question::Wanted Question::wantedIn(size_t block, const Chosen& chosen) const
{
    Wanted wanted;
    // Hours choose among what happened, not among tickets.
    static const Chosen everybody;
    wanted.m_chosen = chosen.grouping && chosen.grouping->isByInstant() ? &everybody : &chosen;
    if (!chosen.channels.isEmpty()) {
        for (const qint64 channel : m_ledger.property(block, part::property(Property::Channel)))
            wanted.m_channels.push_back(channel != Properties::kNobody && chosen.channels.contains(static_cast<Channel>(channel)));
    }
    if (wanted.m_chosen->grouping)
        wanted.m_groups = chosen.grouping->of(m_ledger, block);
    return wanted;
}

Question::Blocks Question::reaching(size_t column, qint64 from, qint64 to) const
{
    Blocks blocks;
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        const Reach& reach = m_ledger.summary(block).columns[column].reach;
        if (!reach.isEmpty() && reach.to >= from && reach.from < to)
            blocks.push_back(block);
    }
    return blocks;
}

Question::Blocks Question::countWhole(const Kpi& kpi, size_t column, const Blocks& blocks, PeriodFinder& finder,
                                      std::vector<Tally>& tallies) const
{
    Blocks others;
    for (const size_t block : blocks) {
        const Summary::OfColumn& told = m_ledger.summary(block).columns[column];
        const std::optional<size_t> first = finder.of(told.reach.from);
        if (told.entries < 0 || !first || first != finder.of(told.reach.to))
            others.push_back(block);
        else
            tallies[*first].n += isOnce(kpi.shape) ? told.tickets : told.entries;
    }
    return others;
}

Result<> Question::addEntries(const Kpi& kpi, size_t column, const Blocks& blocks, PeriodFinder& finder, std::vector<Tally>& tallies)
{
    if (auto brought = wantColumn(column, Detail::Seconds, blocks); !brought || m_wishes)
        return brought;
    std::vector<Tally> later(tallies.size());
    inHalves(blocks.size(), blocks.size() >= kManyBlocks, [&](size_t half, size_t from, size_t to) {
        countEntries(kpi, column, std::span(blocks).subspan(from, to - from), finder, half == 0 ? tallies : later);
    });
    for (size_t i = 0; i < tallies.size(); ++i)
        tallies[i].add(later[i]);
    return {};
}

void Question::countEntries(const Kpi& kpi, size_t column, std::span<const size_t> blocks, PeriodFinder finder,
                            std::vector<Tally>& tallies) const
{
    Column found;
    for (const size_t block : blocks) {
        m_ledger.read(block, column, Detail::Seconds, found);
        const Reach& reach = m_ledger.summary(block).columns[column].reach;
        const std::optional<size_t> first = finder.of(reach.from);
        if (first && first == finder.of(reach.to)) {
            tallies[*first].add(kpi, found.values);
            continue;
        }
        for (size_t i = 0; i < found.at.size(); ++i) {
            if (const std::optional<size_t> index = finder.of(found.at[i]))
                tallies[*index].add(kpi, found.values[i]);
        }
    }
}

std::optional<Instant> Question::momentOf(const Period& period) const
{
    if (period.begin > m_now)
        return std::nullopt;
    return std::min(period.end.plusMs(-1), m_now);
}

Grouping Question::groupingOf(const Period& period, By by) const
{
    return Grouping(m_ledger, by, m_rules.zone, momentOf(period).value_or(m_now));
}

QString Question::nameOf(By by, const QString& key) const
{
    switch (by) {
    case By::Agent: return m_names.agents.value(key.toLongLong());
    case By::Category: return m_names.categories.value(key.toLongLong());
    case By::Tag: return m_names.tags.value(key.toLongLong());
    default: return {};
    }
}

Result<QVector<KpiRow>> Question::rowsOf(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen)
{
    if (kpi.shape == Shape::Level)
        return levelRows(kpi, periods, by, chosen);
    std::vector<Tally> tallies(periods.size());
    const size_t column = columnOf(kpi, chosen.time);
    Blocks blocks = reaching(column, periods.front().begin.ms, periods.back().end.ms);
    PeriodFinder finder(periods);
    if (chosen.isEverybody() && (kpi.shape == Shape::Count || kpi.shape == Shape::Events))
        blocks = countWhole(kpi, column, blocks, finder, tallies);
    const auto add = [&](size_t, size_t, size_t begin, size_t end, const Column& found) {
        place(kpi, finder, found, begin, end, [&](size_t index, Instant, double value) { tallies[index].add(kpi, value); });
    };
    const bool goesByEntry = chosen.isEverybody() && !isOnce(kpi.shape);
    const auto done = goesByEntry ? addEntries(kpi, column, blocks, finder, tallies)
                                  : each(column, Detail::Seconds, blocks, chosen, add);
    if (!done)
        return fail(done.error());
    QVector<KpiRow> rows;
    qint64 counted = 0;
    for (size_t i = 0; i < periods.size(); ++i) {
        rows.append(emptyRow(kpi, periods[i], by));
        counted += tallies[i].n;
    }
    KpiRow* const row = rows.data();
    inHalves(periods.size(), counted >= kManyEntries, [&](size_t, size_t from, size_t to) {
        for (size_t i = from; i < to; ++i) {
            if (periods[i].begin <= m_now)
                fill(row[i], kpi, tallies[i]);
        }
    });
    return rows;
}

Result<QVector<KpiRow>> Question::groupRows(const Kpi& kpi, const Period& period, By by, const Chosen& chosen,
                                            const Grouping& grouping)
{
    QVector<KpiRow> rows;
    for (size_t group = 0; group < grouping.size(); ++group) {
        KpiRow row = emptyRow(kpi, period, by);
        row.key = grouping.key(group);
        row.name = nameOf(by, row.key);
        rows.append(row);
    }
    const std::optional<Instant> moment = momentOf(period);
    Result<> filled;
    if (moment && kpi.shape == Shape::Level)
        filled = fillLevels(kpi, *moment, chosen, grouping, rows);
    else if (moment)
        filled = fillGroups(kpi, period, chosen, grouping, rows);
    if (!filled)
        return fail(filled.error());
    if (by == By::Channel && !chosen.channels.isEmpty()) {
        const auto isOther = [&](const KpiRow& row) {
            const auto channel = fromKey<Channel>(row.key);
            return !channel || !chosen.channels.contains(*channel);
        };
        rows.removeIf(isOther);
    }
    return rows;
}

Result<> Question::fillGroups(const Kpi& kpi, const Period& period, const Chosen& chosen, const Grouping& grouping,
                              QVector<KpiRow>& rows)
{
    std::vector<Tally> tallies(grouping.size());
    const size_t column = columnOf(kpi, chosen.time);
    const Blocks blocks = reaching(column, period.begin.ms, period.end.ms);
    if (const std::optional<Part> own = grouping.part()) {
        if (auto brought = wantProperty(*own, blocks); !brought)
            return brought;
    }
    const std::vector<Period> one{period};
    PeriodFinder finder(one);
    Grouping::OfBlock groups;
    std::optional<size_t> current;
    const auto done = each(column, Detail::Seconds, blocks, chosen, [&](size_t block, size_t slot, size_t begin, size_t end, const Column& found) {
        if (current != block && !grouping.isByInstant())
            groups = grouping.of(m_ledger, block);
        current = block;
        place(kpi, finder, found, begin, end, [&](size_t, Instant at, double value) {
            if (grouping.isByInstant())
                tallies[grouping.at(at)].add(kpi, value);
            for (const size_t group : groups.of(slot)) {
                if (group < tallies.size())
                    tallies[group].add(kpi, value);
            }
        });
    });
    for (size_t group = 0; group < grouping.size(); ++group)
        fill(rows[static_cast<qsizetype>(group)], kpi, tallies[group]);
    return done;
}

}  // namespace memnun::kpi
