// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiReport.h"

#include "core/kernel/Stores.h"
#include "core/kpi/Figures.h"
#include "core/kpi/Judge.h"
#include "core/kpi/builtin.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"

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

Result<std::vector<const Kpi*>> kpisOf(const QStringList& ids)
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

Result<Names> namesIn(Stores& stores)
{
    const auto users = stores.users.all();
    if (!users)
        return fail(users.error());
    const auto categories = stores.tickets.categories();
    if (!categories)
        return fail(categories.error());
    const auto tags = stores.tickets.tags();
    if (!tags)
        return fail(tags.error());
    Names names;
    for (const User& user : *users)
        names.agents.insert(user.id.value(), user.name);
    for (const Category& category : *categories)
        names.categories.insert(category.id.value(), category.name);
    for (const Tag& tag : *tags)
        names.tags.insert(tag.id.value(), tag.name);
    return names;
}

bool suits(const Kpi& kpi, By by)
{
    return by == By::Age ? kpi.shape == Shape::Level : by != By::WeekHour || kpi.shape != Shape::Level;
}

}  // namespace

KpiReport::KpiReport(TicketFacts facts, KpiRules rules, Instant now, Names names)
    : m_facts(std::move(facts)), m_rules(std::move(rules)), m_now(now), m_names(std::move(names)), m_histories(m_facts.histories()),
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
    auto names = namesIn(stores);
    if (!names)
        return fail(names.error());
    return std::make_shared<const KpiReport>(std::move(*facts), std::move(*rules), now, std::move(*names));
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

bool KpiReport::isWanted(size_t index, const Chosen& chosen) const
{
    if (!chosen.channels.isEmpty() && !chosen.channels.contains(m_facts.head(index).channel))
        return false;
    if (!chosen.grouping || chosen.grouping->isByInstant())
        return true;
    const std::span<const size_t> groups = chosen.grouping->of(index);
    return std::find(groups.begin(), groups.end(), chosen.group) != groups.end();
}

std::optional<Instant> KpiReport::momentOf(const Period& period) const
{
    if (period.begin > m_now)
        return std::nullopt;
    return std::min(period.end.plusMs(-1), m_now);
}

QVector<KpiRow> KpiReport::rowsOf(const Kpi& kpi, const std::vector<Period>& periods, By by,
                                  const Chosen& chosen) const
{
    if (kpi.shape == Shape::Level)
        return levelRows(kpi, periods, by, chosen);
    std::vector<std::vector<double>> values(periods.size());
    judge(kpi, chosen, [&](size_t, const Verdict& verdict) {
        place(kpi, verdict, periods, [&](size_t index, const Verdict::Counted& counted) {
            values[index].push_back(counted.value);
        });
    });
    QVector<KpiRow> rows;
    for (size_t i = 0; i < periods.size(); ++i) {
        KpiRow row = emptyRow(kpi, periods[i], by);
        if (periods[i].begin <= m_now)
            fill(row, kpi, values[i]);
        rows.append(row);
    }
    return rows;
}

QVector<KpiRow> KpiReport::levelRows(const Kpi& kpi, const std::vector<Period>& periods, By by,
                                     const Chosen& chosen) const
{
    std::vector<TicketHistory> wanted;
    const bool all = chosen.channels.isEmpty() && !chosen.grouping;
    for (size_t i = 0; !all && i < m_histories.size(); ++i) {
        if (isWanted(i, chosen))
            wanted.push_back(m_histories[i]);
    }
    const std::vector<TicketHistory>& histories = all ? m_histories : wanted;
    std::optional<Instant> first;
    for (const TicketHistory& history : histories)
        first = std::min(first.value_or(history.createdAt), history.createdAt);

    std::vector<Instant> moments;
    for (const Period& period : periods)
        moments.push_back(momentOf(period).value_or(m_now));
    const std::vector<BacklogCount> counts = kpi.levels(histories, moments);
    QVector<KpiRow> rows;
    for (size_t i = 0; i < periods.size(); ++i) {
        KpiRow row = emptyRow(kpi, periods[i], by);
        // Before the first ticket there was nothing to count.
        if (momentOf(periods[i]) && first && *first <= moments[i]) {
            row.n = counts[i].unfinished;
            row.value = row.num = static_cast<double>(row.n);
            row.pending = counts[i].pending;
        }
        rows.append(row);
    }
    for (size_t i = 0; i < periods.size() && (periods.size() == 1 || by == By::None); ++i) {
        KpiRow& row = rows[static_cast<qsizetype>(i)];
        if (row.n > 0)
            row.oldest = standing(kpi, moments[i], chosen).first().at;
    }
    return rows;
}

Grouping KpiReport::groupingOf(const Period& period, By by) const
{
    return Grouping(m_facts, by, m_rules.zone, momentOf(period).value_or(m_now));
}

QString KpiReport::nameOf(By by, const QString& key) const
{
    switch (by) {
    case By::Agent: return m_names.agents.value(key.toLongLong());
    case By::Category: return m_names.categories.value(key.toLongLong());
    case By::Tag: return m_names.tags.value(key.toLongLong());
    default: return {};
    }
}

QVector<KpiRow> KpiReport::groupRows(const Kpi& kpi, const Period& period, By by, const Chosen& chosen,
                                     const Grouping& grouping) const
{
    QVector<KpiRow> rows;
    for (size_t group = 0; group < grouping.size(); ++group) {
        KpiRow row = emptyRow(kpi, period, by);
        row.key = grouping.key(group);
        row.name = nameOf(by, row.key);
        rows.append(row);
    }
    const std::optional<Instant> moment = momentOf(period);
    if (moment && kpi.shape == Shape::Level)
        fillLevels(kpi, *moment, chosen, grouping, rows);
    else if (moment)
        fillGroups(kpi, period, chosen, grouping, rows);
    if (by == By::Channel && !chosen.channels.isEmpty()) {
        const auto isOther = [&](const KpiRow& row) {
            const auto channel = fromKey<Channel>(row.key);
            return !channel || !chosen.channels.contains(*channel);
        };
        rows.removeIf(isOther);
    }
    return rows;
}

void KpiReport::fillGroups(const Kpi& kpi, const Period& period, const Chosen& chosen, const Grouping& grouping,
                           QVector<KpiRow>& rows) const
{
    std::vector<std::vector<double>> values(grouping.size());
    judge(kpi, chosen, [&](size_t index, const Verdict& verdict) {
        place(kpi, verdict, {period}, [&](size_t, const Verdict::Counted& counted) {
            if (grouping.isByInstant()) {
                values[grouping.at(counted.at)].push_back(counted.value);
                return;
            }
            for (const size_t group : grouping.of(index))
                values[group].push_back(counted.value);
        });
    });
    for (size_t group = 0; group < grouping.size(); ++group)
        fill(rows[static_cast<qsizetype>(group)], kpi, values[group]);
}

void KpiReport::fillLevels(const Kpi& kpi, Instant moment, const Chosen& chosen, const Grouping& grouping,
                           QVector<KpiRow>& rows) const
{
    for (size_t i = 0; i < m_histories.size(); ++i) {
        const TicketHistory& history = m_histories[i];
        if (!isWanted(i, chosen) || history.createdAt > moment)
            continue;
        const BacklogCount one = kpi.levels({&history, 1}, {&moment, 1}).front();
        for (const size_t group : grouping.of(i)) {
            KpiRow& row = rows[static_cast<qsizetype>(group)];
            row.n += one.unfinished;
            row.pending += one.pending;
            row.value = row.num = static_cast<double>(row.n);
            if (one.unfinished > 0)
                row.oldest = std::min(row.oldest.value_or(history.createdAt), history.createdAt);
        }
    }
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query) const
{
    const auto periods = split(query.from, query.to, query.by, m_rules.zone);
    if (!periods)
        return fail(periods.error());
    const auto kpis = kpisOf(query.kpis);
    if (!kpis)
        return fail(kpis.error());
    const Chosen chosen{query.time, query.channels};
    const Grouping grouping = groupingOf(periods->front(), query.by);
    QVector<KpiRow> rows;
    for (const Kpi* kpi : *kpis) {
        if (isCalendar(query.by))
            rows += rowsOf(*kpi, *periods, query.by, chosen);
        else if (suits(*kpi, query.by))
            rows += groupRows(*kpi, periods->front(), query.by, chosen, grouping);
        else if (kpis->size() == 1)
            return fail(Code::Invalid, QStringLiteral("can't be broken down by %1: %2").arg(toKey(query.by), query.kpis.first()));
    }
    return rows;
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query, const QVector<std::pair<QDate, QDate>>& periods) const
{
    const auto kpis = kpisOf(query.kpis);
    if (!kpis)
        return fail(kpis.error());
    std::vector<Period> asked;
    for (const auto& [from, to] : periods) {
        if (from >= to || (!asked.empty() && from < asked.back().to))
            return fail(Code::Invalid, QStringLiteral("periods that overlap, are empty or out of order"));
        asked.push_back(periodOf(from, to, m_rules.zone));
    }
    QVector<KpiRow> rows;
    for (const Kpi* kpi : *kpis)
        rows += rowsOf(*kpi, asked, By::None, {query.time, query.channels});
    return rows;
}

}  // namespace memnun::kpi
