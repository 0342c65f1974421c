// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiReport.h"

#include "core/kernel/Stores.h"
#include "core/kpi/Statistics.h"
#include "core/kpi/builtin.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

std::vector<TicketTimes> timesOf(const TicketFacts& facts, const CalendarHistory* calendar)
{
    std::vector<TicketTimes> times(facts.size());
    for (size_t i = 0; i < facts.size(); ++i)
        times[i] = ticketTimes(facts.facts(i), {calendar}).value_or(TicketTimes{});
    return times;
}

std::optional<size_t> indexOf(const std::vector<Period>& periods, Instant at)
{
    const auto next = std::upper_bound(periods.begin(), periods.end(), at,
                                       [](Instant moment, const Period& period) { return moment < period.begin; });
    if (next == periods.begin() || at >= std::prev(next)->end)
        return std::nullopt;
    return static_cast<size_t>(std::prev(next) - periods.begin());
}

KpiRow emptyRow(const Kpi& kpi, const Period& period, By by)
{
    KpiRow row;
    row.kpi = QString::fromLatin1(kpi.id);
    row.unit = kpi.unit;
    row.from = period.from;
    row.to = period.to;
    row.by = by;
    row.key = periodKey(period.from, by);
    return row;
}

void fill(KpiRow& row, const Kpi& kpi, std::vector<double>& values)
{
    row.n = static_cast<qint64>(values.size());
    if (kpi.shape != Shape::Median) {
        row.value = row.num = static_cast<double>(row.n);
        return;
    }
    std::sort(values.begin(), values.end());
    row.value = median(values);
    row.mean = mean(values);
    row.p90 = percentile(values, 0.9).value_or(std::nullopt);
    if (const std::optional<Interval> interval = medianInterval(values)) {
        row.lo = interval->lo;
        row.hi = interval->hi;
    }
}

/// The values of one ticket by period. A ticket counts once in each, however often it was solved there.
template <class Take>
void place(const Kpi& kpi, const Verdict& verdict, const std::vector<Period>& periods, Take take)
{
    std::optional<size_t> last;
    for (const Verdict::Counted& counted : verdict.counted()) {
        const std::optional<size_t> index = indexOf(periods, counted.at);
        if (!index || (kpi.shape == Shape::Count && index == last))
            continue;
        last = index;
        take(*index, counted);
    }
}

Result<std::vector<const Kpi*>> chosen(const QStringList& ids)
{
    std::vector<const Kpi*> kpis;
    for (const QString& id : ids) {
        const Kpi* kpi = kpiById(id);
        if (!kpi)
            return fail(Code::NotFound, QStringLiteral("no such KPI: ") + id);
        kpis.push_back(kpi);
    }
    if (ids.isEmpty())
        kpis.assign(builtinKpis().begin(), builtinKpis().end());
    return kpis;
}

}  // namespace

KpiReport::KpiReport(TicketFacts facts, KpiRules rules, Instant now)
    : m_facts(std::move(facts)), m_rules(std::move(rules)), m_now(now), m_histories(m_facts.histories()),
      m_times{timesOf(m_facts, &m_rules.calendar), timesOf(m_facts, nullptr)}
{
}

Result<std::shared_ptr<const KpiReport>> KpiReport::read(Stores& stores, Instant now)
{
    auto rules = KpiRules::load(stores.settings, now);
    if (!rules)
        return fail(rules.error());
    auto facts = TicketFacts::read(stores.facts);
    if (!facts)
        return fail(facts.error());
    return std::make_shared<const KpiReport>(std::move(*facts), std::move(*rules), now);
}

std::optional<Instant> KpiReport::firstAt() const
{
    std::optional<Instant> first;
    for (const TicketHistory& history : m_histories)
        first = std::min(first.value_or(history.createdAt), history.createdAt);
    return first;
}

QVector<Channel> KpiReport::channels() const
{
    QVector<Channel> channels;
    for (const auto& [channel, key] : EnumKeys<Channel>::keys) {
        for (size_t i = 0; i < m_facts.size(); ++i) {
            if (m_facts.head(i).channel == channel) {
                channels.append(channel);
                break;
            }
        }
    }
    return channels;
}

bool KpiReport::isWanted(size_t index, const KpiQuery& query) const
{
    return query.channels.isEmpty() || query.channels.contains(m_facts.head(index).channel);
}

std::optional<Instant> KpiReport::momentOf(const Period& period) const
{
    if (period.begin > m_now)
        return std::nullopt;
    return std::min(period.end.plusMs(-1), m_now);
}

template <class Take>
void KpiReport::judge(const Kpi& kpi, const KpiQuery& query, Take take) const
{
    const std::vector<TicketTimes>& times = m_times[query.time == TimeBase::Business ? 0 : 1];
    Verdict verdict;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        if (!isWanted(i, query))
            continue;
        verdict.clear();
        if (m_facts.head(i).status == TicketStatus::Merged)
            verdict.leaveOut(Exclusion::Merged);
        else if (kpi.measure)
            kpi.measure({m_facts.head(i), m_facts.facts(i), times[i]}, verdict);
        take(i, verdict);
    }
}

QVector<KpiRow> KpiReport::rowsOf(const Kpi& kpi, const std::vector<Period>& periods, const KpiQuery& query) const
{
    if (kpi.shape == Shape::Level)
        return levelRows(kpi, periods, query);
    std::vector<std::vector<double>> values(periods.size());
    judge(kpi, query, [&](size_t, const Verdict& verdict) {
        place(kpi, verdict, periods, [&](size_t index, const Verdict::Counted& counted) {
            values[index].push_back(counted.value);
        });
    });
    QVector<KpiRow> rows;
    for (size_t i = 0; i < periods.size(); ++i) {
        KpiRow row = emptyRow(kpi, periods[i], query.by);
        if (periods[i].begin <= m_now)
            fill(row, kpi, values[i]);
        rows.append(row);
    }
    return rows;
}

QVector<KpiRow> KpiReport::levelRows(const Kpi& kpi, const std::vector<Period>& periods, const KpiQuery& query) const
{
    std::vector<TicketHistory> wanted;
    for (size_t i = 0; !query.channels.isEmpty() && i < m_histories.size(); ++i) {
        if (isWanted(i, query))
            wanted.push_back(m_histories[i]);
    }
    const std::vector<TicketHistory>& histories = query.channels.isEmpty() ? m_histories : wanted;
    std::optional<Instant> first;
    for (const TicketHistory& history : histories)
        first = std::min(first.value_or(history.createdAt), history.createdAt);

    std::vector<Instant> moments;
    for (const Period& period : periods)
        moments.push_back(momentOf(period).value_or(m_now));
    const std::vector<BacklogCount> counts = kpi.levels(histories, moments);
    QVector<KpiRow> rows;
    for (size_t i = 0; i < periods.size(); ++i) {
        KpiRow row = emptyRow(kpi, periods[i], query.by);
        // Before the first ticket there was nothing to count.
        if (momentOf(periods[i]) && first && *first <= moments[i]) {
            row.n = counts[i].unfinished;
            row.value = row.num = static_cast<double>(row.n);
            row.pending = counts[i].pending;
        }
        rows.append(row);
    }
    if (periods.size() == 1 && rows.first().n > 0)
        rows.first().oldest = standing(kpi, moments.front(), query).first().at;
    return rows;
}

QVector<DrillDown::Counted> KpiReport::standing(const Kpi& kpi, Instant at, const KpiQuery& query) const
{
    QVector<DrillDown::Counted> tickets;
    for (size_t i = 0; i < m_histories.size(); ++i) {
        const TicketHistory& history = m_histories[i];
        if (isWanted(i, query) && history.createdAt <= at && kpi.levels({&history, 1}, {&at, 1}).front().unfinished > 0)
            tickets.append({m_facts.head(i).id, history.createdAt, 1});
    }
    std::stable_sort(tickets.begin(), tickets.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return tickets;
}

QVector<KpiRow> KpiReport::channelRows(const Kpi& kpi, const Period& period, const KpiQuery& query) const
{
    QVector<KpiRow> rows;
    for (const Channel channel : channels()) {
        if (!query.channels.isEmpty() && !query.channels.contains(channel))
            continue;
        KpiQuery single = query;
        single.channels = {channel};
        for (KpiRow row : rowsOf(kpi, {period}, single)) {
            row.key = toKey(channel);
            rows.append(row);
        }
    }
    return rows;
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query) const
{
    const auto periods = split(query.from, query.to, query.by, m_rules.zone);
    if (!periods)
        return fail(periods.error());
    const auto kpis = chosen(query.kpis);
    if (!kpis)
        return fail(kpis.error());
    QVector<KpiRow> rows;
    for (const Kpi* kpi : *kpis) {
        rows += query.by == By::Channel ? channelRows(*kpi, periods->front(), query)
                                        : rowsOf(*kpi, *periods, query);
    }
    return rows;
}

void KpiReport::listJudged(const Kpi& kpi, const Period& period, const KpiQuery& query, DrillDown& list) const
{
    judge(kpi, query, [&](size_t index, const Verdict& verdict) {
        const TicketHead& head = m_facts.head(index);
        bool isIn = false;
        const auto take = [&](size_t, const Verdict::Counted& counted) {
            list.counted.append({head.id, counted.at, counted.value});
            isIn = true;
        };
        place(kpi, verdict, {period}, take);
        if (isIn || !period.contains(head.createdAt))
            return;
        if (verdict.why())
            list.leftOut.append({head.id, *verdict.why()});
        else if (!verdict.counted().empty())
            list.leftOut.append({head.id, Exclusion::Later});
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
    KpiQuery single = query;
    auto period = periods->begin();
    if (query.by == By::Channel) {
        const std::optional<Channel> channel = fromKey<Channel>(key);
        if (!channel)
            return fail(Code::NotFound, QStringLiteral("no such channel: ") + key);
        single.channels = {*channel};
    } else {
        period = std::find_if(periods->begin(), periods->end(),
                              [&](const Period& each) { return periodKey(each.from, query.by) == key; });
        if (period == periods->end())
            return fail(Code::NotFound, QStringLiteral("not in the period: ") + key);
    }

    DrillDown list;
    list.row = rowsOf(*kpi, {*period}, single).first();
    list.row.key = key;
    listJudged(*kpi, *period, single, list);
    if (kpi->shape == Shape::Level && list.row.value)
        list.counted = standing(*kpi, *momentOf(*period), single);
    const bool byValue = kpi->shape == Shape::Median;
    std::stable_sort(list.counted.begin(), list.counted.end(), [&](const auto& a, const auto& b) {
        return byValue && a.value != b.value ? a.value > b.value : a.at < b.at;
    });
    return list;
}

}  // namespace memnun::kpi
