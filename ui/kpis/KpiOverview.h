// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"
#include "ui/kpis/PeriodChoice.h"

#include <memory>

namespace memnun {

/// What the page asks for.
struct KpiView {
    PeriodChoice period;
    kpi::TimeBase time = kpi::TimeBase::Business;
    QVector<Channel> channels;  ///< empty = all
    QString measure = QStringLiteral("frt");  ///< the figure that is broken down
    kpi::By by = kpi::By::Channel;
};

/// Everything the page shows, worked out on the reader; a value.
struct KpiOverview {
    std::shared_ptr<const kpi::KpiReport> report;
    kpi::KpiQuery whole;    ///< the period, not broken down
    kpi::KpiQuery trend;    ///< by day, week or month, as the period's length allows
    kpi::KpiQuery days;     ///< of the backlog
    kpi::KpiQuery group;    ///< the chosen figure first, and the volume, by what was chosen
    kpi::KpiQuery ages;     ///< of the backlog
    kpi::KpiQuery hours;    ///< of contacts, by the hour of the week
    QVector<kpi::KpiRow> totals;
    /// What a change is told between: the period and the one before it. Where the business began within the one before,
    /// the period's second half and its first; `recent` is then not the totals.
    QVector<kpi::KpiRow> recent;
    QVector<kpi::KpiRow> before;
    QVector<kpi::KpiRow> trendRows;
    QVector<kpi::KpiRow> dayRows;
    QVector<kpi::KpiRow> groupRows;
    QVector<kpi::KpiRow> ageRows;
    QVector<kpi::KpiRow> hourRows;

    static Result<KpiOverview> of(Stores& stores, std::shared_ptr<const kpi::KpiReport> report, const KpiView& view);
};

/// The rows of one KPI, in their order.
QVector<kpi::KpiRow> rowsOf(const QVector<kpi::KpiRow>& rows, const char* kpi);

}  // namespace memnun
