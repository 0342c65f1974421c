// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

#include <QString>

namespace memnun {

/// The words of KPIs in the interface's language. The only place that has them.
QString kpiTitle(const QString& id);
/// How the figure is made, in a sentence or two.
QString kpiFormula(const QString& id, kpi::TimeBase time);
QString exclusionText(kpi::Exclusion why);
/// "by channel", "by agent" …
QString byText(kpi::By by);
QString timeBaseText(kpi::TimeBase time);

/// "1 h 10 min", "1,284"; "—" where there is no value.
QString kpiValueText(kpi::Unit unit, std::optional<double> value, kpi::TimeBase time);
/// What one ticket adds to a figure; nothing where it just counts.
QString kpiPartText(kpi::Unit unit, double value, kpi::TimeBase time);
/// "41 min – 55 min", "2.3% – 6%"; empty without an interval.
QString kpiRangeText(const kpi::KpiRow& row, kpi::TimeBase time);
/// "95% interval: 41 min – 55 min"; empty without an interval.
QString kpiIntervalText(const kpi::KpiRow& row, kpi::TimeBase time);
/// The first and last day of a period: "1 Oct 2025 – 30 Nov 2025".
QString periodText(QDate from, QDate to);
/// What stands under a row's point: "November 2025", "3 Nov 2025 – 9 Nov 2025", "17 Nov 2025", a channel's name.
QString kpiKeyText(const kpi::KpiRow& row);
/// Rich text for tool tips: key, value, interval, P90, n.
QString kpiTip(const kpi::KpiRow& row, kpi::TimeBase time);

/// Fewer tickets than this make a median that says little (domain rule G3).
inline constexpr qint64 kFewData = 30;

}  // namespace memnun
