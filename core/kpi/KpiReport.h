// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Grouping.h"
#include "core/kpi/Kpi.h"
#include "core/kpi/KpiRules.h"
#include "core/kpi/Period.h"
#include "core/kpi/TicketFacts.h"

#include <QStringList>

#include <array>
#include <memory>

namespace memnun {
struct Stores;
}

namespace memnun::kpi {

enum class TimeBase { Business, Calendar };
}
template <>
struct memnun::EnumKeys<memnun::kpi::TimeBase> {
    static constexpr auto keys = std::to_array<EnumKey<kpi::TimeBase>>(
        {{kpi::TimeBase::Business, "business"}, {kpi::TimeBase::Calendar, "calendar"}});
};
namespace memnun::kpi {

struct KpiQuery {
    QDate from;  ///< [from, to) in the workspace's time zone
    QDate to;
    By by = By::None;
    TimeBase time = TimeBase::Business;
    QVector<Channel> channels = {};  ///< empty = all
    QStringList kpis = {};           ///< ids; empty = all
    bool operator==(const KpiQuery&) const = default;
};

/// One figure. What is not defined is empty, never 0.
struct KpiRow {
    QString kpi;
    Unit unit = Unit::Count;
    QDate from;
    QDate to;
    By by = By::None;
    QString key;                  ///< of the calendar unit or group; empty for the whole, and for tickets without one
    QString name;                 ///< of an agent, category or tag; none for the empty key
    std::optional<double> value;  ///< median in seconds, count, percentage or ratio
    std::optional<double> num;    ///< none for medians
    std::optional<double> den;    ///< of shares and means
    qint64 n = 0;                 ///< tickets in it; for events, and times a ticket has more than one of, those
    std::optional<double> lo;     ///< 95 % interval of a median, percentage or, from 30 tickets on, ratio
    std::optional<double> hi;
    std::optional<double> mean;   ///< of medians only, with p90
    std::optional<double> p90;
    qint64 pending = 0;           ///< of a level: those that wait for the customer
    std::optional<Instant> oldest;  ///< of a level: when its oldest ticket came in
};

/// The tickets behind one figure.
struct DrillDown {
    struct Counted {
        TicketId id;
        Instant at;        ///< which put it in the period; its creation for levels
        double value = 1;  ///< seconds for durations
        bool operator==(const Counted&) const = default;
    };
    struct LeftOut {
        TicketId id;
        Exclusion why = Exclusion::Merged;
        bool operator==(const LeftOut&) const = default;
    };
    KpiRow row;
    QVector<Counted> counted;  ///< as many as row.n; longest durations first, else in order of time
    QVector<LeftOut> leftOut;  ///< came in during the period and are not counted
};

/// Figures over one reading of the facts. Read it once on a reader; then it is a value that never changes and may be
/// asked from any thread, as often as a page needs. 100,000 tickets take tens of milliseconds a question.
class KpiReport {
public:
    KpiReport(TicketFacts facts, KpiRules rules, Instant now, Names names = {});
    static Result<std::shared_ptr<const KpiReport>> read(Stores& stores, Instant now);

    /// For each KPI asked, a row a calendar unit (also for empty ones), a row a channel, agent, category, tag or priority
    /// that has tickets, or a row each for all ages or hours of the week. By::Age leaves out what is no level, WeekHour
    /// what is one; asking for nothing else is Invalid.
    Result<QVector<KpiRow>> rows(const KpiQuery& query) const;
    /// The same for a few periods at once, a row each: given as first day and the day after the last, in order of time and
    /// apart from each other. The query's own days and breakdown do not matter.
    Result<QVector<KpiRow>> rows(const KpiQuery& query, const QVector<std::pair<QDate, QDate>>& periods) const;
    /// The tickets behind one of those rows; `key` as there.
    Result<DrillDown> behind(const QString& kpi, const KpiQuery& query, const QString& key = {}) const;

    bool isEmpty() const { return m_facts.size() == 0; }
    /// When the first ticket came in; empty without tickets.
    std::optional<Instant> firstAt() const;
    /// The channels that occur, in the enum's order.
    QVector<Channel> channels() const;
    const QTimeZone& zone() const { return m_rules.zone; }
    Instant now() const { return m_now; }

private:
    /// The tickets a question is about.
    struct Chosen {
        TimeBase time = TimeBase::Business;
        QVector<Channel> channels;              ///< empty = all
        const Grouping* grouping = nullptr;     ///< with `group`: only those in it
        size_t group = 0;
        bool isOfInstant(Instant at) const
        {
            return !grouping || !grouping->isByInstant() || grouping->at(at) == group;
        }
    };
    bool isWanted(size_t index, const Chosen& chosen) const;
    /// Calls `take(index, verdict)` for every wanted ticket; merged ones come with no verdict.
    template <class Take>
    void judge(const Kpi& kpi, const Chosen& chosen, Take take) const;
    QVector<KpiRow> rowsOf(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen) const;
    QVector<KpiRow> levelRows(const Kpi& kpi, const std::vector<Period>& periods, By by, const Chosen& chosen) const;
    QVector<KpiRow> groupRows(const Kpi& kpi, const Period& period, By by, const Chosen& chosen,
                              const Grouping& grouping) const;
    void fillGroups(const Kpi& kpi, const Period& period, const Chosen& chosen, const Grouping& grouping,
                    QVector<KpiRow>& rows) const;
    void fillLevels(const Kpi& kpi, Instant moment, const Chosen& chosen, const Grouping& grouping,
                    QVector<KpiRow>& rows) const;
    Grouping groupingOf(const Period& period, By by) const;
    QString nameOf(By by, const QString& key) const;
    QVector<DrillDown::Counted> standing(const Kpi& kpi, Instant at, const Chosen& chosen) const;
    void listJudged(const Kpi& kpi, const Period& period, const Chosen& chosen, DrillDown& list) const;
    /// A level is looked at in the period's last moment or now; none for a period to come.
    std::optional<Instant> momentOf(const Period& period) const;

    TicketFacts m_facts;
    KpiRules m_rules;
    Instant m_now;
    Names m_names;
    std::vector<TicketHistory> m_histories;
    std::array<std::vector<TicketTimes>, 2> m_times;  ///< by TimeBase
};

}  // namespace memnun::kpi
