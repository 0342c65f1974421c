// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallTime.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace memnun {

namespace {

constexpr qint64 kFirstMs = 315'532'800'000;     // 1980
constexpr qint64 kLastMs = 4'102'444'800'000;    // 2100
constexpr int kLongestS = 7 * 86400;

std::optional<Instant> instantAt(qint64 ms)
{
    return ms >= kFirstMs && ms < kLastMs ? std::optional(Instant{ms}) : std::nullopt;
}

std::optional<Instant> sinceEpoch(const QString& text)
{
    static const QRegularExpression digits(QStringLiteral("^(\\d{9,16})(?:\\.\\d+)?$"));
    const auto match = digits.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const qint64 number = match.captured(1).toLongLong();
    const qsizetype size = match.captured(1).size();
    return instantAt(size <= 10 ? number * 1000 : size <= 13 ? number : number / 1000);
}

std::optional<Instant> dayAndTime(const QString& text, const QTimeZone& zone)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,4})[-./](\\d{1,2})[-./](\\d{1,4})(?:[ T,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*(am|pm|ÖÖ|ÖS)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&match](int part) { return match.captured(part).toInt(); };
    const bool yearFirst = match.captured(1).size() == 4;
    int year = yearFirst ? number(1) : number(3);
    int month = number(2);
    int day = yearFirst ? number(3) : number(1);
    year += year < 100 ? 2000 : 0;
    if (!yearFirst && month > 12 && day <= 12) {
        std::swap(month, day);
    }
    int hour = number(4);
    const QString half = match.captured(7).toUpper();
    if (!half.isEmpty()) {
        const bool late = half == QLatin1String("PM") || half == QStringLiteral("ÖS");
        hour = hour % 12 + (late ? 12 : 0);
    }
    const QDate date(year, month, day);
    const QTime time(hour, number(5), number(6));
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    QString offset = match.captured(8).toUpper().remove(QLatin1Char(':'));
    QTimeZone where = zone;
    if (offset == QLatin1String("Z")) {
        where = QTimeZone::utc();
    } else if (!offset.isEmpty()) {
        const int seconds = (offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt()) * 60;
        where = QTimeZone(offset.startsWith(QLatin1Char('-')) ? -seconds : seconds);
    }
    return instantAt(QDateTime(date, time, where.isValid() ? where : zone).toMSecsSinceEpoch());
}

}  // namespace

std::optional<Instant> callTimeOf(const QString& text, const QTimeZone& zone, const QString& format)
{
    const QString plain = text.simplified();
    if (!format.isEmpty()) {
        const QDateTime moment = QDateTime::fromString(plain, format);
        return moment.isValid() ? instantAt(QDateTime(moment.date(), moment.time(), zone).toMSecsSinceEpoch()) : std::nullopt;
    }
    const auto epoch = sinceEpoch(plain);
    return epoch ? epoch : dayAndTime(plain, zone);
}

std::optional<int> callSecondsOf(const QString& text)
{
    const QStringList parts = text.simplified().split(QLatin1Char(':'));
    if (parts.size() > 3) {
        return std::nullopt;
    }
    double seconds = 0;
    for (const QString& part : parts) {
        bool isNumber = false;
        const double value = QString(part).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || value < 0) {
            return std::nullopt;
        }
        seconds = seconds * 60 + value;
    }
    return seconds <= kLongestS ? std::optional(static_cast<int>(seconds)) : std::nullopt;
}

}  // namespace memnun
