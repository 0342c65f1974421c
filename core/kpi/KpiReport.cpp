// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiReport.h"

#include "core/kernel/Stores.h"
#include "core/kpi/Question.h"
#include "core/kpi/builtin.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

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

KpiReport::KpiReport(const TicketFacts& facts, KpiRules rules, Instant now, Names names, qint64 span)
    : KpiReport(Ledger(facts, rules, span), rules, now, std::move(names))
{
}

KpiReport::KpiReport(Ledger ledger, KpiRules rules, Instant now, Names names)
    : m_rules(std::move(rules)), m_now(now), m_names(std::move(names)), m_ledger(std::move(ledger))
{
    Reach created;
    QMap<qint64, qint64> channels;
    for (size_t block = 0; block < m_ledger.size(); ++block) {
        created.add(m_ledger.summary(block).created);
        channels.insert(m_ledger.summary(block).first);
    }
    if (!created.isEmpty())
        m_firstAt = Instant{created.from};
    for (const qint64 channel : channels.keys())
        m_channels.append(static_cast<Channel>(channel));
}

Result<std::shared_ptr<const KpiReport>> KpiReport::read(Stores& stores, Instant now, const LedgerRules& how)
{
    auto rules = KpiRules::load(stores.settings, now);
    if (!rules)
        return fail(rules.error());
    auto ledger = Ledger::read(stores, *rules, how);
    if (!ledger)
        return fail(ledger.error());
    auto names = namesIn(stores);
    if (!names)
        return fail(names.error());
    return std::make_shared<const KpiReport>(std::move(*ledger), std::move(*rules), now, std::move(*names));
}

template <class T>
Result<T> KpiReport::believed(Result<T> answer) const
{
    const bool missed = m_ledger.takeMissed();
    return missed && answer ? Result<T>(fail(Code::Bug, QStringLiteral("figures that had not been brought"))) : std::move(answer);
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query, Stores* stores) const
{
    const auto periods = split(query.from, query.to, query.by, m_rules.zone);
    if (!periods)
        return fail(periods.error());
    const auto kpis = kpisOf(query.kpis);
    if (!kpis)
        return fail(kpis.error());
    const std::lock_guard lock(m_asking);
    const Chosen chosen{query.time, query.channels};
    Question question(m_ledger, stores, m_rules, m_now, m_names);
    const Grouping grouping = question.groupingOf(periods->front(), query.by);
    QVector<KpiRow> rows;
    for (const Kpi* kpi : *kpis) {
        Result<QVector<KpiRow>> some;
        if (isCalendar(query.by))
            some = question.rowsOf(*kpi, *periods, query.by, chosen);
        else if (suits(*kpi, query.by))
            some = question.groupRows(*kpi, periods->front(), query.by, chosen, grouping);
        else if (kpis->size() == 1)
            some = fail(Code::Invalid, QStringLiteral("can't be broken down by %1: %2").arg(toKey(query.by), query.kpis.first()));
        if (!some)
            return some;
        rows += *some;
    }
    return believed(Result<QVector<KpiRow>>(std::move(rows)));
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query, const QVector<Days>& periods, Stores* stores) const
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
    const std::lock_guard lock(m_asking);
    Question question(m_ledger, stores, m_rules, m_now, m_names);
    QVector<KpiRow> rows;
    for (const Kpi* kpi : *kpis) {
        const auto some = question.rowsOf(*kpi, asked, By::None, {query.time, query.channels});
        if (!some)
            return some;
        rows += *some;
    }
    return believed(Result<QVector<KpiRow>>(std::move(rows)));
}

Result<DrillDown> KpiReport::behind(const QString& kpiId, const KpiQuery& query, const QString& key, Stores* stores) const
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
    const std::lock_guard lock(m_asking);
    return believed(Question(m_ledger, stores, m_rules, m_now, m_names).behind(*kpi, *period, query, key));
}

}  // namespace memnun::kpi
