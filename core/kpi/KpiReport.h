// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/Grouping.h"
#include "core/kpi/Kpi.h"
#include "core/kpi/KpiRules.h"
#include "core/kpi/Ledger.h"
#include "core/kpi/Period.h"

#include <QStringList>

#include <memory>
#include <mutex>

namespace memnun::kpi {

class Question;

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

/// Figures over one reading of the facts. Read it once on a reader; then it is a value that may be asked from any thread,
/// as often as a page needs; questions wait for each other. What it read from a workspace it keeps packed or leaves where
/// it is, so a question needs the workspace's stores: on a connection of the asking thread. A million tickets take tens of
/// milliseconds a question.
class KpiReport {
public:
    /// All in memory: asks no stores.
    KpiReport(const TicketFacts& facts, KpiRules rules, Instant now, Names names = {}, qint64 span = kBlockSpan);
    KpiReport(Ledger ledger, KpiRules rules, Instant now, Names names);
    static Result<std::shared_ptr<const KpiReport>> read(Stores& stores, Instant now, const LedgerRules& how = {});

    /// For each KPI asked, a row a calendar unit (also for empty ones), a row a channel, agent, category, tag or priority
    /// that has tickets, or a row each for all ages or hours of the week. By::Age leaves out what is no level, WeekHour
    /// what is one; asking for nothing else is Invalid.
    Result<QVector<KpiRow>> rows(const KpiQuery& query, Stores* stores = nullptr) const;
    /// The same for a few periods at once, a row each: given as first day and the day after the last, in order of time and
    /// apart from each other. The query's own days and breakdown do not matter.
    using Days = std::pair<QDate, QDate>;
    Result<QVector<KpiRow>> rows(const KpiQuery& query, const QVector<Days>& periods, Stores* stores = nullptr) const;
    /// Several such questions at once, the answers in their order: what all of them need is read in one go and worked out
    /// by two threads. Without periods the query's own days and breakdown count.
    struct Asked {
        KpiQuery query;
        QVector<Days> periods = {};
    };
    Result<QVector<QVector<KpiRow>>> rows(const QVector<Asked>& asked, Stores* stores = nullptr) const;
    /// The tickets behind one of those rows; `key` as there.
    Result<DrillDown> behind(const QString& kpi, const KpiQuery& query, const QString& key = {}, Stores* stores = nullptr) const;

    bool isEmpty() const { return !m_firstAt; }
    /// When the first ticket came in; empty without tickets.
    std::optional<Instant> firstAt() const { return m_firstAt; }
    /// The channels that occur, in the enum's order.
    const QVector<Channel>& channels() const { return m_channels; }
    const QTimeZone& zone() const { return m_rules.zone; }
    Instant now() const { return m_now; }

private:
    template <class T>
    Result<T> believed(Result<T> answer) const;
    /// One KPI of one question.
    struct Task;
    Result<std::vector<Task>> tasksOf(const QVector<Asked>& asked) const;
    Result<std::vector<Period>> periodsOf(const Asked& asked) const;
    static Result<QVector<KpiRow>> answer(Question& question, const Task& task);
    /// Some of the tasks from `begin` on, as many as what they need has room for; those behind them. Fills in their rows.
    Result<size_t> answerSome(std::vector<Task>& tasks, size_t begin, Stores* stores) const;

    KpiRules m_rules;
    Instant m_now;
    Names m_names;
    mutable std::mutex m_asking;
    mutable Ledger m_ledger;  ///< brings what is asked for
    std::optional<Instant> m_firstAt;
    QVector<Channel> m_channels;
};

}  // namespace memnun::kpi
