// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Question.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

/// By key, not by position: under a channel filter some groups have no row.
KpiRow rowOf(const QString& key, const QVector<KpiRow>& rows)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const KpiRow& row) { return row.key == key; });
    return found == rows.end() ? KpiRow{} : *found;
}

}  // namespace

Result<> Question::listStanding(const Kpi& kpi, Instant moment, const Chosen& chosen, DrillDown& list)
{
    list.counted.clear();
    auto done = eachStanding(kpi, moment, chosen, [&](size_t block, size_t slot, Instant created, bool) {
        list.counted.append({m_ledger.ticket(block, slot), created, 1});
    });
    std::sort(list.counted.begin(), list.counted.end(), [](const auto& a, const auto& b) {
        return a.at != b.at ? a.at < b.at : a.id < b.id;
    });
    return done;
}

/// What each chosen ticket counts in the period, and why those that came in during it count nothing. A level counts no
/// tickets here, but says which were done by its moment.
Result<> Question::listJudged(const Kpi& kpi, const Period& period, const Chosen& chosen, DrillDown& list)
{
    const size_t column = columnOf(kpi, chosen.time);
    const std::optional<Instant> moment = momentOf(period);
    Blocks blocks;
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        Reach reach = m_ledger.summary(block).columns[column].reach;
        reach.add(m_ledger.summary(block).created);
        if (!reach.isEmpty() && reach.to >= period.begin.ms && reach.from < period.end.ms)
            blocks.push_back(block);
    }
    for (const Part part : {part::created, part::property(Property::Channel)}) {
        if (auto brought = wantProperty(part, blocks); !brought)
            return brought;
    }
    auto brought = wantColumn(column, Detail::Reasons, blocks);
    if (brought)
        brought = wantChosen(blocks, chosen);
    if (!brought)
        return brought;
    const std::vector<Period> one{period};
    PeriodFinder finder(one);
    for (const size_t block : blocks) {
        const Column found = m_ledger.column(block, column, Detail::Reasons);
        const Wanted wanted = wantedIn(block, chosen);
        const std::vector<qint64> created = m_ledger.property(block, part::created);
        const std::vector<qint64> channels = m_ledger.property(block, part::property(Property::Channel));
        size_t begin = 0;
        for (size_t slot = 0; slot < found.counts.size(); ++slot) {
            const size_t from = begin;
            begin += static_cast<size_t>(found.counts[slot]);
            if (channels[slot] == Properties::kNobody || !wanted.has(slot))
                continue;
            const Judged ticket{m_ledger.ticket(block, slot), Instant{created[slot]}, found, slot, from, begin};
            listOne(kpi, finder, period, moment, chosen, ticket, list);
        }
    }
    return {};
}

void Question::listOne(const Kpi& kpi, PeriodFinder& finder, const Period& period, std::optional<Instant> moment,
                       const Chosen& chosen, const Judged& ticket, DrillDown& list)
{
    const Column& column = ticket.column;
    bool isIn = false;
    if (kpi.shape != Shape::Level) {
        place(kpi, finder, column, ticket.begin, ticket.end, [&](size_t, Instant at, double value) {
            if (!chosen.isOfInstant(at))
                return;
            list.counted.append({ticket.id, at, value});
            isIn = true;
        });
    }
    if (isIn || !period.contains(ticket.created) || !chosen.isOfInstant(ticket.created))
        return;
    const auto isDone = [&] {
        double state = standing::out;
        for (size_t i = ticket.begin; i < ticket.end && column.at[i] <= moment->ms; ++i)
            state = column.values[i];
        return state <= standing::out;
    };
    if (column.why[ticket.slot] != Column::kNotLeftOut)
        list.leftOut.append({ticket.id, static_cast<Exclusion>(column.why[ticket.slot])});
    else if (kpi.shape != Shape::Level && ticket.begin != ticket.end)
        list.leftOut.append({ticket.id, Exclusion::Later});
    else if (kpi.shape == Shape::Level && moment && isDone())
        list.leftOut.append({ticket.id, Exclusion::Done});
}

Result<DrillDown> Question::behind(const Kpi& kpi, const Period& period, const KpiQuery& query, const QString& key)
{
    m_ledger.nextStep();
    Chosen chosen{query.time, query.channels};
    const Grouping grouping = groupingOf(period, query.by);
    if (!isCalendar(query.by)) {
        const std::optional<size_t> group = grouping.groupOf(key);
        if (!group)
            return fail(Code::NotFound, QStringLiteral("no such %1: %2").arg(toKey(query.by), key));
        chosen.grouping = &grouping;
        chosen.group = *group;
    }
    DrillDown list;
    auto done = listJudged(kpi, period, chosen, list);
    if (const auto moment = momentOf(period); done && kpi.shape == Shape::Level && moment)
        done = listStanding(kpi, *moment, chosen, list);
    if (!done)
        return fail(done.error());
    m_ledger.nextStep();
    const auto rows = isCalendar(query.by) ? rowsOf(kpi, {period}, query.by, chosen)
                                           : groupRows(kpi, period, query.by, {query.time, query.channels}, grouping);
    if (!rows)
        return fail(rows.error());
    list.row = isCalendar(query.by) ? rows->first() : rowOf(key, *rows);
    list.row.key = key;
    // Where the value says which tickets matter, those come first.
    const bool byValue = kpi.shape == Shape::Median || kpi.shape == Shape::Share || kpi.shape == Shape::Mean;
    std::stable_sort(list.counted.begin(), list.counted.end(), [&](const auto& a, const auto& b) {
        return byValue && a.value != b.value ? a.value > b.value : a.at < b.at;
    });
    return list;
}

}  // namespace memnun::kpi
