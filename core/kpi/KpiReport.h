// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString key;                  ///< of the calendar unit or channel; empty for the whole
    std::optional<double> value;  ///< median in seconds, or a count
    std::optional<double> num;    ///< none for medians
    std::optional<double> den;
    qint64 n = 0;                 ///< tickets in it
    std::optional<double> lo;     ///< 95 % interval of a median
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
    KpiReport(TicketFacts facts, KpiRules rules, Instant now);
    static Result<std::shared_ptr<const KpiReport>> read(Stores& stores, Instant now);

    /// For each KPI asked, a row a calendar unit (also for empty ones) or a row a channel that has tickets.
    Result<QVector<KpiRow>> rows(const KpiQuery& query) const;
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
    /// Calls `take(index, verdict)` for every ticket of the channels; merged ones come with no verdict.
    template <class Take>
    void judge(const Kpi& kpi, const KpiQuery& query, Take take) const;
    bool isWanted(size_t index, const KpiQuery& query) const;
    QVector<KpiRow> rowsOf(const Kpi& kpi, const std::vector<Period>& periods, const KpiQuery& query) const;
    QVector<KpiRow> channelRows(const Kpi& kpi, const Period& period, const KpiQuery& query) const;
    QVector<KpiRow> levelRows(const Kpi& kpi, const std::vector<Period>& periods, const KpiQuery& query) const;
    QVector<DrillDown::Counted> standing(const Kpi& kpi, Instant at, const KpiQuery& query) const;
    void listJudged(const Kpi& kpi, const Period& period, const KpiQuery& query, DrillDown& list) const;
    /// A level is looked at in the period's last moment or now; none for a period to come.
    std::optional<Instant> momentOf(const Period& period) const;

    TicketFacts m_facts;
    KpiRules m_rules;
    Instant m_now;
    std::vector<TicketHistory> m_histories;
    std::array<std::vector<TicketTimes>, 2> m_times;  ///< by TimeBase
};

}  // namespace memnun::kpi
