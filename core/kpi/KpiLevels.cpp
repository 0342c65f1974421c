// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Question.h"

#include <algorithm>

// Figures that say how many there were at a moment.
namespace memnun::kpi {

std::pair<Question::Blocks, Question::Blocks> Question::levelBlocks(const Kpi& kpi, Instant moment, Instant last) const
{
    const size_t column = columnOf(kpi, TimeBase::Business);
    Blocks whole;
    Blocks left;
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        const Summary& summary = m_ledger.summary(block);
        if (summary.created.isEmpty() || summary.created.from > last.ms)
            continue;
        if (summary.columns[column].reach.to > moment.ms)
            whole.push_back(block);
        else if (!summary.columns[leftColumnOf(kpi)].reach.isEmpty())
            left.push_back(block);
    }
    return {whole, left};
}

std::optional<qint64> Question::firstOf(const Chosen& chosen) const
{
    std::optional<qint64> first;
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        const QMap<qint64, qint64>& firsts = m_ledger.summary(block).first;
        for (auto it = firsts.begin(); it != firsts.end(); ++it) {
            if (chosen.channels.isEmpty() || chosen.channels.contains(static_cast<Channel>(it.key())))
                first = std::min(first.value_or(it.value()), it.value());
        }
    }
    return first;
}

/// One pass over the changes, however many moments there are; those in order of time.
Result<> Question::countLevels(const Kpi& kpi, const std::vector<Instant>& moments, const Chosen& chosen,
                               std::vector<BacklogCount>& counts)
{
    counts.assign(moments.size() + 1, {});
    size_t hint = 0;
    const auto indexOf = [&](qint64 at) {
        if (hint >= moments.size() || moments[hint].ms < at || (hint > 0 && moments[hint - 1].ms >= at)) {
            const auto found = std::lower_bound(moments.begin(), moments.end(), Instant{at});
            hint = static_cast<size_t>(found - moments.begin());
        }
        return hint;
    };
    const auto add = [&](size_t, size_t, size_t begin, size_t end, const Column& column) {
        double before = standing::out;
        for (size_t i = begin; i < end; ++i) {
            const double now = column.values[i];
            BacklogCount& change = counts[indexOf(column.at[i])];
            change.unfinished += int(now > standing::out) - int(before > standing::out);
            change.pending += int(now >= standing::pending) - int(before >= standing::pending);
            before = now;
        }
    };
    const auto [whole, left] = levelBlocks(kpi, moments.front(), moments.back());
    auto done = each(columnOf(kpi, chosen.time), Detail::Instants, whole, chosen, add);
    if (done)
        done = each(leftColumnOf(kpi), Detail::Instants, left, chosen, add);
    for (size_t i = 1; i < counts.size(); ++i) {
        counts[i].unfinished += counts[i - 1].unfinished;
        counts[i].pending += counts[i - 1].pending;
    }
    return done;
}

Result<QVector<KpiRow>> Question::levelRows(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen)
{
    std::vector<Instant> moments;
    for (const Period& period : periods)
        moments.push_back(momentOf(period).value_or(m_now));
    std::vector<BacklogCount> counts;
    if (auto counted = countLevels(kpi, moments, chosen, counts); !counted)
        return fail(counted.error());
    const std::optional<qint64> first = firstOf(chosen);
    QVector<KpiRow> rows;
    for (size_t i = 0; i < periods.size(); ++i) {
        KpiRow row = emptyRow(kpi, periods[i], by);
        // Before the first ticket there was nothing to count.
        if (momentOf(periods[i]) && first && *first <= moments[i].ms) {
            row.n = counts[i].unfinished;
            row.value = row.num = static_cast<double>(row.n);
            row.pending = counts[i].pending;
        }
        if ((row.n > 0 || m_wishes) && (periods.size() == 1 || by == By::None)) {
            const auto look = [&row](size_t, size_t, Instant created, bool) { row.oldest = std::min(row.oldest.value_or(created), created); };
            if (auto looked = eachStanding(kpi, moments[i], chosen, look); !looked)
                return fail(looked.error());
        }
        rows.append(row);
    }
    return rows;
}

/// A group with chosen tickets that had come in has a figure, be it 0.
Result<> Question::beginLevels(Instant moment, const Chosen& chosen, const Grouping& grouping, QVector<KpiRow>& rows)
{
    Blocks unclear;
    const auto begin = [&rows](size_t group) {
        if (group < static_cast<size_t>(rows.size()))
            rows[static_cast<qsizetype>(group)].value = rows[static_cast<qsizetype>(group)].num = 0.0;
    };
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        const Summary& summary = m_ledger.summary(block);
        if (summary.created.isEmpty() || summary.created.from > moment.ms)
            continue;
        const auto groups = summary.created.to <= moment.ms && chosen.isEverybody() ? grouping.ofAll(summary) : std::nullopt;
        if (groups)
            std::for_each(groups->begin(), groups->end(), begin);
        else
            unclear.push_back(block);
    }
    for (const Part part : {part::created, part::property(Property::Channel), *grouping.part()}) {
        if (auto brought = wantProperty(part, unclear); !brought)
            return brought;
    }
    if (m_wishes)
        return {};
    for (const size_t block : unclear) {
        const Wanted wanted = wantedIn(block, chosen);
        const Grouping::OfBlock groups = grouping.of(m_ledger, block);
        const std::vector<qint64> created = m_ledger.property(block, part::created);
        const std::vector<qint64> channels = m_ledger.property(block, part::property(Property::Channel));
        for (size_t slot = 0; slot < created.size(); ++slot) {
            if (channels[slot] == Properties::kNobody || created[slot] > moment.ms || !wanted.has(slot))
                continue;
            for (const size_t group : groups.of(slot))
                begin(group);
        }
    }
    return {};
}

Result<> Question::fillLevels(const Kpi& kpi, Instant moment, const Chosen& chosen, const Grouping& grouping, QVector<KpiRow>& rows)
{
    if (auto begun = beginLevels(moment, chosen, grouping, rows); !begun)
        return begun;
    // Ages are all there are: where tickets had come in at all, an age without one holds none.
    const auto has = [](const KpiRow& row) { return row.value.has_value(); };
    if (!rows.isEmpty() && rows.constFirst().by == By::Age && std::any_of(rows.cbegin(), rows.cend(), has)) {
        for (KpiRow& row : rows)
            row.value = row.num = 0.0;
    }
    const auto [whole, left] = levelBlocks(kpi, moment, moment);
    for (const Blocks& blocks : {whole, left}) {
        if (auto brought = wantProperty(*grouping.part(), blocks); !brought)
            return brought;
    }
    Grouping::OfBlock groups;
    std::optional<size_t> current;
    return eachStanding(kpi, moment, chosen, [&](size_t block, size_t slot, Instant created, bool pending) {
        if (current != block)
            groups = grouping.of(m_ledger, block);
        current = block;
        for (const size_t group : groups.of(slot)) {
            if (group >= static_cast<size_t>(rows.size()))
                continue;
            KpiRow& row = rows[static_cast<qsizetype>(group)];
            ++row.n;
            row.pending += pending ? 1 : 0;
            row.value = row.num = static_cast<double>(row.n);
            row.oldest = std::min(row.oldest.value_or(created), created);
        }
    });
}

}  // namespace memnun::kpi
