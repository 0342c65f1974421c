// SPDX-License-Identifier: GPL-3.0-or-later
// The report's lists of tickets.
#include "core/kpi/Figures.h"
#include "core/kpi/Judge.h"
#include "core/kpi/builtin.h"

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

QVector<DrillDown::Counted> KpiReport::standing(const Kpi& kpi, Instant at, const Chosen& chosen) const
{
    QVector<DrillDown::Counted> tickets;
    for (size_t i = 0; i < m_histories.size(); ++i) {
        const TicketHistory& history = m_histories[i];
        if (isWanted(i, chosen) && history.createdAt <= at && kpi.levels({&history, 1}, {&at, 1}).front().unfinished > 0)
            tickets.append({m_facts.head(i).id, history.createdAt, 1});
    }
    std::stable_sort(tickets.begin(), tickets.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return tickets;
}

void KpiReport::listJudged(const Kpi& kpi, const Period& period, const Chosen& chosen, DrillDown& list) const
{
    const std::optional<Instant> moment = momentOf(period);
    const auto isDoneBy = [&](size_t index) {
        const std::span<const TicketHistory> one(&m_histories[index], 1);
        return moment && kpi.levels(one, {&*moment, 1}).front().unfinished == 0;
    };
    judge(kpi, chosen, [&](size_t index, const Verdict& verdict) {
        const TicketHead& head = m_facts.head(index);
        bool isIn = false;
        const auto take = [&](size_t, const Verdict::Counted& counted) {
            if (!chosen.isOfInstant(counted.at))
                return;
            list.counted.append({head.id, counted.at, counted.value});
            isIn = true;
        };
        place(kpi, verdict, {period}, take);
        if (isIn || !period.contains(head.createdAt) || !chosen.isOfInstant(head.createdAt))
            return;
        if (verdict.why())
            list.leftOut.append({head.id, *verdict.why()});
        else if (!verdict.counted().empty())
            list.leftOut.append({head.id, Exclusion::Later});
        else if (kpi.shape == Shape::Level && isDoneBy(index))
            list.leftOut.append({head.id, Exclusion::Done});
    });
}

Result<DrillDown> KpiReport::behind(const QString& kpiId, const KpiQuery& query, const QString& key) const
{
    const Kpi* kpi = kpiById(kpiId);
    if (!kpi)
        return fail(Code::NotFound, QStringLiteral("no such KPI: ") + kpiId);
    const auto periods = split(query.from, query.to, query.by, m_rules.zone);
    if (!periods)
        return fail(periods.error());
    auto period = periods->begin();
    if (isCalendar(query.by)) {
        period = std::find_if(periods->begin(), periods->end(),
                              [&](const Period& each) { return periodKey(each.from, query.by) == key; });
        if (period == periods->end())
            return fail(Code::NotFound, QStringLiteral("not in the period: ") + key);
    }
    Chosen chosen{query.time, query.channels};
    const Grouping grouping = groupingOf(*period, query.by);
    if (!isCalendar(query.by)) {
        const std::optional<size_t> group = grouping.groupOf(key);
        if (!group)
            return fail(Code::NotFound, QStringLiteral("no such %1: %2").arg(toKey(query.by), key));
        chosen.grouping = &grouping;
        chosen.group = *group;
    }
    DrillDown list;
    listJudged(*kpi, *period, chosen, list);
    if (const auto moment = momentOf(*period); kpi->shape == Shape::Level && moment)
        list.counted = standing(*kpi, *moment, chosen);
    list.row = isCalendar(query.by) ? rowsOf(*kpi, {*period}, query.by, chosen).first()
                                    : rowOf(key, groupRows(*kpi, *period, query.by, {query.time, query.channels}, grouping));
    list.row.key = key;
    // Where the value says which tickets matter, those come first.
    const bool byValue = kpi->shape == Shape::Median || kpi->shape == Shape::Share || kpi->shape == Shape::Mean;
    std::stable_sort(list.counted.begin(), list.counted.end(), [&](const auto& a, const auto& b) {
        return byValue && a.value != b.value ? a.value > b.value : a.at < b.at;
    });
    return list;
}

}  // namespace memnun::kpi
