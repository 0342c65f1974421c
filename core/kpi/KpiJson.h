// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/KpiReport.h"

#include <QJsonArray>

namespace memnun::kpi {

/// As memnun-cli prints them: {kpi, from, to, by, key, value, num, den, n, lo, hi, unit}, with null for what is not
/// defined and for the key of the whole.
QJsonArray toJson(const QVector<KpiRow>& rows);

}  // namespace memnun::kpi
