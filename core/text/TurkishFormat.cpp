// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TurkishFormat.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace memnun {
namespace {

constexpr int maxPlaces = 9;
constexpr double exactIntegers = 9.0e15;  // doubles above this have no places left to round

QString grouped(const QString& digits)
{
    QString result;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            result.append(u'.');
        result.append(digits[i]);
    }
    return result;
}

/// `scaled` = value · 10^places, as digits with separators; `kept` places stay even when they are zeros.
QString withPlaces(quint64 scaled, int places, int kept)
{
    QString digits = QString::number(scaled).rightJustified(places + 1, u'0');
    QString fraction = digits.right(places);
    digits.chop(places);
    while (fraction.size() > kept && fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.isEmpty() ? grouped(digits) : grouped(digits) + u',' + fraction;
}

QString symbolOf(QStringView currency)
{
    if (currency == u"TRY")
        return QStringLiteral("₺");
    if (currency == u"EUR")
        return QStringLiteral("€");
    if (currency == u"USD")
        return QStringLiteral("$");
    if (currency == u"GBP")
        return QStringLiteral("£");
    return currency.toString() + QChar(QChar::Nbsp);
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "1234" or "1.234" (groups of three) → its digits.
std::optional<QString> wholePart(QStringView text)
{
    const QList<QStringView> groups = text.split(u'.');
    QString digits;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool sizeOk = groups.size() == 1 || (i == 0 ? groups[i].size() <= 3 : groups[i].size() == 3);
        if (!sizeOk || !isDigits(groups[i]))
            return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

std::optional<qint64> minorUnits(const QString& whole, QStringView fraction)
{
    if (whole.size() > 15 || fraction.size() > 2 || (!fraction.isEmpty() && !isDigits(fraction)))
        return std::nullopt;
    return (whole + fraction.toString().leftJustified(2, u'0')).toLongLong();
}

std::optional<qint64> parseAmount(QStringView amount)
{
    if (const qsizetype comma = amount.indexOf(u','); comma >= 0) {
        const std::optional<QString> whole = wholePart(amount.left(comma));
        if (!whole || comma + 1 == amount.size())
            return std::nullopt;
        return minorUnits(*whole, amount.mid(comma + 1));
    }
    if (const std::optional<QString> whole = wholePart(amount))
        return minorUnits(*whole, {});
    // A dot in front of one or two last digits can only be a decimal point.
    const qsizetype dot = amount.indexOf(u'.');
    if (dot < 0 || amount.indexOf(u'.', dot + 1) >= 0 || !isDigits(amount.left(dot)) || dot + 1 == amount.size())
        return std::nullopt;
    return minorUnits(amount.left(dot).toString(), amount.mid(dot + 1));
}

}  // namespace

QString formatNumber(double value, int maxDecimals, int minDecimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("—");
    const int places = std::clamp(maxDecimals, 0, maxPlaces);
    const int kept = std::clamp(minDecimals, 0, places);
    const double scaled = std::abs(value) * std::pow(10.0, places);
    if (scaled >= exactIntegers)
        return (value < 0 ? QStringLiteral("-") : QString()) + grouped(QString::number(std::abs(value), 'f', 0));
    // A hair is added so that 1.005, which a double cannot hold, rounds as people write it.
    const auto rounded = static_cast<quint64>(std::floor(scaled + 0.5 + scaled * 1e-15));
    const QString text = withPlaces(rounded, places, kept);
    return value < 0 && rounded != 0 ? u'-' + text : text;
}

QString formatCount(qint64 value)
{
    const quint64 size = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    return (value < 0 ? QStringLiteral("-") : QString()) + grouped(QString::number(size));
}

QString formatMoney(qint64 minorUnits, QStringView currency)
{
    const quint64 size = minorUnits < 0 ? 0 - static_cast<quint64>(minorUnits) : static_cast<quint64>(minorUnits);
    return (minorUnits < 0 ? QStringLiteral("-") : QString()) + symbolOf(currency) + withPlaces(size, 2, 2);
}

std::optional<qint64> parseMoney(QStringView text)
{
    QString amount = text.toString().simplified();
    amount.replace(QChar(QChar::Nbsp), u' ');
    const bool negative = amount.startsWith(u'-');
    if (negative)
        amount.remove(0, 1);
    static const std::array signs{QStringLiteral("₺"), QStringLiteral("TL"), QStringLiteral("TRY")};
    for (const QString& sign : signs) {
        if (amount.startsWith(sign, Qt::CaseInsensitive))
            amount.remove(0, sign.size());
        else if (amount.endsWith(sign, Qt::CaseInsensitive))
            amount.chop(sign.size());
        else
            continue;
        break;
    }
    const std::optional<qint64> units = parseAmount(QStringView(amount).trimmed());
    return units && negative ? std::optional<qint64>(-*units) : units;
}

QString formatPercent(double share, int decimals)
{
    if (!std::isfinite(share))
        return QStringLiteral("—");
    const QString number = formatNumber(share * 100, decimals, decimals);
    return number.startsWith(u'-') ? QStringLiteral("-%") + number.mid(1) : u'%' + number;
}

QString formatDate(QDate date, DateStyle style)
{
    if (!date.isValid())
        return {};
    static const QLocale turkish(QLocale::Turkish, QLocale::Turkey);
    const QString day = QString::number(date.day());
    const QString year = QString::number(date.year());
    if (style == DateStyle::Short)
        return day + u'.' + QString::number(date.month()).rightJustified(2, u'0') + u'.' + year;
    const QLocale::FormatType form = style == DateStyle::Medium ? QLocale::ShortFormat : QLocale::LongFormat;
    const QString text = day + u' ' + turkish.monthName(date.month(), form) + u' ' + year;
    return style == DateStyle::Full ? text + u' ' + turkish.dayName(date.dayOfWeek(), QLocale::LongFormat) : text;
}

}  // namespace memnun
