// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace memnun {

/// What a Turkish reader expects to see, whatever the machine's locale. Rounding is half away from zero.

/// 1234567.89 → "1.234.567,89". At most `maxDecimals`, never fewer than `minDecimals` places behind the comma.
QString formatNumber(double value, int maxDecimals = 3, int minDecimals = 0);
QString formatCount(qint64 value);

/// Minor units (kuruş, cent) and an ISO 4217 code: 123450, "TRY" → "₺1.234,50".
QString formatMoney(qint64 minorUnits, QStringView currency = u"TRY");
/// Reads "1.234,50", "₺1.234,50", "1234,5 TL" and "12.50" into minor units; nullopt for what could mean two things.
std::optional<qint64> parseMoney(QStringView text);

/// A share of 1: 0.125 → "%12,5".
QString formatPercent(double share, int decimals = 1);

enum class DateStyle {
    Short,   ///< 1.03.2025
    Medium,  ///< 1 Mar 2025
    Long,    ///< 1 Mart 2025
    Full,    ///< 1 Mart 2025 Cumartesi
};
QString formatDate(QDate date, DateStyle style);

}  // namespace memnun
