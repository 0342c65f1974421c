// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiReport.h"

#include "core/kernel/Stores.h"
#include "core/kpi/InHalves.h"
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

struct KpiReport::Task {
    qsizetype asked;
    const Kpi* kpi;
    By by;
    Chosen chosen;
    std::shared_ptr<const std::vector<Period>> periods;
    std::shared_ptr<const Grouping> grouping;
    QVector<KpiRow> rows = {};
};

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
    return rows(query, {}, stores);
}

Result<QVector<KpiRow>> KpiReport::rows(const KpiQuery& query, const QVector<Days>& periods, Stores* stores) const
{
    auto all = rows(QVector<Asked>{{query, periods}}, stores);
    return all ? Result<QVector<KpiRow>>(std::move(all->first())) : Result<QVector<KpiRow>>(fail(all.error()));
}

Result<QVector<QVector<KpiRow>>> KpiReport::rows(const QVector<Asked>& asked, Stores* stores) const
{
    const std::lock_guard lock(m_asking);
    auto tasks = tasksOf(asked);
    if (!tasks)
        return fail(tasks.error());
    for (size_t begin = 0; begin < tasks->size();) {
        const auto end = answerSome(*tasks, begin, stores);
        if (!end)
            return fail(end.error());
        begin = *end;
    }
    QVector<QVector<KpiRow>> rows(asked.size());
    for (const Task& task : *tasks)
        rows[task.asked] += task.rows;
    return believed(Result<QVector<QVector<KpiRow>>>(std::move(rows)));
}

Result<std::vector<Period>> KpiReport::periodsOf(const Asked& asked) const
{
    if (asked.periods.isEmpty())
        return split(asked.query.from, asked.query.to, asked.query.by, m_rules.zone);
    std::vector<Period> periods;
    for (const auto& [from, to] : asked.periods) {
        if (from >= to || (!periods.empty() && from < periods.back().to))
            return fail(Code::Invalid, QStringLiteral("periods that overlap, are empty or out of order"));
        periods.push_back(periodOf(from, to, m_rules.zone));
    }
    return periods;
}

Result<std::vector<KpiReport::Task>> KpiReport::tasksOf(const QVector<Asked>& asked) const
{
    std::vector<Task> tasks;
    const Question question(m_ledger, nullptr, m_rules, m_now, m_names);
    for (const Asked& each : asked) {
        auto periods = periodsOf(each);
        if (!periods)
            return fail(periods.error());
        const auto kpis = kpisOf(each.query.kpis);
        if (!kpis)
            return fail(kpis.error());
        const By by = each.periods.isEmpty() ? each.query.by : By::None;
        const auto grouping = std::make_shared<const Grouping>(question.groupingOf(periods->front(), by));
        const auto shared = std::make_shared<const std::vector<Period>>(std::move(*periods));
        for (const Kpi* kpi : *kpis) {
            if (suits(*kpi, by))
                tasks.push_back({&each - asked.data(), kpi, by, {each.query.time, each.query.channels}, shared, grouping});
            else if (kpis->size() == 1)
                return fail(Code::Invalid, QStringLiteral("can't be broken down by %1: %2").arg(toKey(by), each.query.kpis.first()));
        }
    }
    return tasks;
}

Result<QVector<KpiRow>> KpiReport::answer(Question& question, const Task& task)
{
    return isCalendar(task.by) ? question.rowsOf(*task.kpi, *task.periods, task.by, task.chosen)
                               : question.groupRows(*task.kpi, task.periods->front(), task.by, task.chosen, *task.grouping);
}

Result<size_t> KpiReport::answerSome(std::vector<Task>& tasks, size_t begin, Stores* stores) const
{
    m_ledger.nextStep();
    Ledger::Wishes wishes;
    Question plan(m_ledger, wishes, m_rules, m_now, m_names);
    size_t end = begin;
    do {
        if (const auto planned = answer(plan, tasks[end]); !planned)
            return fail(planned.error());
    } while (++end < tasks.size() && wishes.size() < m_ledger.room());
    if (const auto brought = stores ? m_ledger.bring(*stores, wishes) : Result<>(); !brought)
        return fail(brought.error());
    std::vector<Result<QVector<KpiRow>>> answers(end - begin);
    const auto work = [&](Stores* from, size_t i) {
        Question question(m_ledger, from, m_rules, m_now, m_names);
        answers[i] = answer(question, tasks[begin + i]);
    };
    if (m_ledger.hasAll(wishes)) {
        eachInTwo(answers.size(), [&](size_t i) { work(nullptr, i); });
    } else {
        for (size_t i = 0; i < answers.size(); ++i)
            work(stores, i);
    }
    for (size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i])
            return fail(answers[i].error());
        tasks[begin + i].rows = std::move(*answers[i]);
    }
    return end;
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
